"""Iterators given to set methods: consumed once, and only as far as needed."""

methods = (
    "update", "union", "intersection", "intersection_update", "difference", "difference_update",
    "symmetric_difference", "symmetric_difference_update", "isdisjoint", "issubset", "issuperset",
)
makers = {
    "list": lambda: iter([2, 3, 4]),
    "tuple": lambda: iter((2, 3, 4)),
    "dict": lambda: iter({2: 0, 3: 0, 4: 0}),
    "values": lambda: iter({0: 2, 1: 3, 2: 4}.values()),
    "range": lambda: iter(range(2, 5)),
    "set": lambda: iter({2, 3, 4}),
    "reversed": lambda: reversed([2, 3, 4]),
    "generator": lambda: (i for i in (2, 3, 4)),
    "map": lambda: map(int, "234"),
}
for kind, make in makers.items():
    for name in methods:
        s = {1, 2, 3}
        it = make()
        result = getattr(s, name)(it)
        print(kind, name, result, s, "left", list(it))

s = {1, 2}
a, b = iter([5, 6]), iter([6, 7])
s.update(a, b)
print(s, list(a), list(b))
print({1, 2, 3}.intersection(iter([3, 1, 9]), iter([1, 3]), "x"))
print(frozenset([1, 2]).union(iter([3]), iter([4])))

d = {1: "a", 2: "b"}
print(d.keys() | iter([2, 3]), d.keys() & iter([2, 3]), d.keys() - iter([2, 3]), d.keys() ^ iter([2, 3]))
print(d.items() | iter([(1, "a")]), d.items() - iter([(1, "a")]))
it = iter([5, 1, 7])
print(d.keys().isdisjoint(it), list(it))


class Same:
    """Equal to every number, so that natives cannot decide."""

    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return hash(self.n)

    def __eq__(self, other):
        return self.n == (other.n if isinstance(other, Same) else other)

    def __repr__(self):
        return f"Same({self.n})"


s = {Same(1), Same(2)}
s.update(iter([1, 2, 3]))
print(sorted(s, key=hash))
s.difference_update(iter([1]))
print(sorted(s, key=hash))
d = {Same(1): "x"}
d.update(iter([(1, "y"), (2, "z")]))
print(d)
