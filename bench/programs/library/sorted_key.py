"""Records sorted by a lambda, by an item and by a tuple."""
from operator import itemgetter

rows = [(i * 7919 % 10_007, f"name{i * 31 % 997}", i % 13) for i in range(8000)]
check = 0
for _ in range(4):
    check += sorted(rows, key=lambda row: row[0])[17][0]
    check += sorted(rows, key=itemgetter(1))[17][0]
    check += sorted(rows, key=lambda row: (row[2], -row[0]))[17][0]
check
