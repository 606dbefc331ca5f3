"""A JSON text of every plain kind to records."""
import json

text = "[" + ",".join(
    f'{{"id": {i}, "name": "user {i}", "score": {i * 1.5}, "tags": ["a", "b\\n", "{i}"], '
    f'"active": true, "note": null}}' for i in range(400)) + "]"
total = 0
for _ in range(20):
    total += sum(record["id"] for record in json.loads(text))
total
