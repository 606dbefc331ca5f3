"""Sets of keys that share hashes and are compared by a guest's __eq__: every operation, also in place."""


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return self.n % 3

    def __eq__(self, other):
        return isinstance(other, Key) and self.n == other.n

    def __repr__(self):
        return f"K{self.n}"


def keys(*numbers):
    return [Key(n) for n in numbers]


s = set()
s ^= frozenset(keys(1, 4, 7, 10, 2, 5))
print(s)
s ^= set(keys(4, 7, 13))
print(s)
s.symmetric_difference_update(keys(1, 1, 16))
print(s)
s.symmetric_difference_update(dict.fromkeys(keys(16, 19, 2)))
print(s)
s |= set(keys(4, 7, 5))
print(s)
s.update(keys(1, 4), set(keys(22, 25)), {Key(22): 0, Key(28): 0}, iter(keys(31)), frozenset(keys(31, 34)))
print(s)
s &= set(keys(*range(0, 40, 2)))
print(s)
s -= set(keys(4, 10))
print(s, len(s))
for other in (keys(22, 22, 6), set(keys(28, 3)), dict.fromkeys(keys(34, 9)), frozenset(keys(*range(30)))):
    print(s.union(other), s.intersection(other), s.difference(other), s.symmetric_difference(other))
    print(s.isdisjoint(other), s.issubset(other), s.issuperset(other), s == set(other), len({*s, *other}))

d = dict.fromkeys(keys(1, 4, 7), 0)
d.update(dict.fromkeys(keys(4, 10, 13), 1))
d.update(zip(keys(13, 16), "ab"))
d |= {Key(19): 2, Key(1): 3}
print(d, len(d), d == dict(reversed(d.items())))
print(d.keys() & keys(4, 5, 19), d.keys() - set(keys(1, 10)), d.keys() ^ {Key(1): 0, Key(2): 0}, d.items() ^ {Key(4): 1, Key(10): 5}.items())
print({**d, **dict.fromkeys(keys(22, 4), "new")}, [d.pop(k) for k in keys(1, 16)], d.pop(Key(99), "none"))
print(Key(4) in d, Key(2) in d, d.get(Key(10)), d.setdefault(Key(10), "old"), d.setdefault(Key(40), "new"))
print(sorted({(Key(1), 2), (Key(4), 2), (Key(1), 2)}, key=repr), len({frozenset(keys(1, 4)), frozenset(keys(4, 1))}))

# Guests and plain keys of one hash, new at the same time.
m = {100}
m ^= frozenset([*keys(1, 4), 1, 0, 2, Key(2)])
print(len(m), sorted(map(str, m)))
m |= {*keys(7, 10), 7, "s", (1, 2)}
print(len(m), sorted(map(str, m)))
m -= {1, Key(4), Key(7)}
print(len(m), 1 in m, Key(1) in m, Key(4) in m)
e = {0: "zero"}
e.update({Key(1): "a", 1: "b", Key(4): "c", 2: "d", Key(2): "e"})
print(len(e), e[1], e[Key(1)], list(map(str, e)))
