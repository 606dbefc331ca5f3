"""Records sorted by attribute, by item and by a method's answer; pairs by a comparison."""
from functools import cmp_to_key
from operator import attrgetter, itemgetter, methodcaller


class Row:
    def __init__(self, number, name):
        self.number = number
        self.name = name


rows = [Row(i * 7919 % 10_007, f"Name{i * 31 % 997}") for i in range(4000)]
names = [row.name for row in rows]
pairs = [(row.number, row.name) for row in rows]
dicts = [{"number": row.number, "name": row.name} for row in rows]
check = 0
for _ in range(6):
    check += sorted(rows, key=attrgetter("number"))[17].number
    check += sorted(rows, key=attrgetter("name", "number"))[17].number
    check += sorted(pairs, key=itemgetter(1, 0))[17][0]
    check += sorted(dicts, key=itemgetter("number"))[17]["number"]
    check += len(sorted(names, key=methodcaller("lower"))[17])
for _ in range(2):
    check += sorted(pairs, key=cmp_to_key(lambda a, b: a[0] - b[0]))[17][0]
check
