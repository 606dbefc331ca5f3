"""Rows written as CSV with quotes, and read back as rows and as dicts."""
import csv
import io

rows = [[str(i), f"name {i}", f'said "{i}", twice', str(i * 1.5), ""] for i in range(3000)]
check = 0
for _ in range(4):
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(["id", "name", "quote", "score", "none"])
    writer.writerows(rows)
    file.seek(0)
    check += sum(len(row) for row in csv.reader(file))
    file.seek(0)
    check += sum(len(row["quote"]) for row in csv.DictReader(file))
check
