"""What pop(), popitem() and copying of an OrderedDict do in subclasses and with attributes."""

import copy
from collections import OrderedDict


class Missing(OrderedDict):
    def __missing__(self, key):
        return 0


m = Missing(a=1)
print(m.pop("b", 5), m.pop("a", 6), m.pop("a", default=6), m["z"])
try:
    m.pop("a")
except KeyError as error:
    print("KeyError", error)


class Counting(OrderedDict):
    def __init__(self, *args):
        self.counts = {"get": 0, "del": 0}
        super().__init__(*args)

    def __getitem__(self, key):
        self.counts["get"] += 1
        return super().__getitem__(key)

    def __delitem__(self, key):
        self.counts["del"] += 1
        super().__delitem__(key)


c = Counting([(1, "x"), (2, "y"), (3, "z")])
print(c.pop(2), c.popitem(), c.popitem(last=False), c.counts)

od = OrderedDict(a=[1])
od.extra = ["e"]
shallow, deep = copy.copy(od), copy.deepcopy(od)
print(shallow, shallow.extra is od.extra, shallow["a"] is od["a"])
print(deep, deep.extra == od.extra, deep.extra is od.extra, deep["a"] is od["a"])
