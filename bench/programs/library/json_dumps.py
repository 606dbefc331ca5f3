"""Records of every plain kind to JSON, compact and indented."""
import json

records = [{"id": i, "name": f"user {i}", "score": i * 1.5, "tags": ["a", "b", str(i)],
            "active": i % 2 == 0, "note": None, "text": "line\n\u00e9\u4e2d"} for i in range(400)]
size = 0
for _ in range(10):
    size += len(json.dumps(records))
    size += len(json.dumps(records, indent=2, sort_keys=True))
size
