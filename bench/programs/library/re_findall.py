"""Words, numbers and addresses out of a text."""
import re

text = " ".join(f"user{i}@example{i % 7}.org paid {i * 37 % 1000}.{i % 100:02} on 2024-{i % 12 + 1:02}-{i % 28 + 1:02};"
                for i in range(1500))
found = 0
for _ in range(3):
    found += len(re.findall(r"\w+", text))
    found += len(re.findall(r"[\w.]+@[\w.]+", text))
    found += len(re.findall(r"(\d{4})-(\d{2})-(\d{2})", text))
found
