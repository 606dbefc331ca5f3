"""Tables keep the hashes of their keys: combining sets and dicts asks __hash__ and __eq__ as rarely as CPython."""


class Counting:
    hashed = 0
    compared = 0

    def __init__(self, n):
        self.n = n

    def __hash__(self):
        Counting.hashed += 1
        return self.n % 4

    def __eq__(self, other):
        Counting.compared += 1
        return isinstance(other, Counting) and self.n == other.n

    def __repr__(self):
        return f"c{self.n}"


def measure(label, action):
    Counting.hashed = Counting.compared = 0
    result = action()
    print(label, result, "hashed", Counting.hashed, "compared", Counting.compared)


keys = [Counting(n) for n in range(6)]
twins = [Counting(n) for n in range(3, 9)]
a, b, d = set(keys), set(twins), dict.fromkeys(keys, 0)
e = dict.fromkeys(twins, 1)
measure("copy", lambda: a.copy())
measure("set(set)", lambda: set(a))
measure("frozenset", lambda: frozenset(a))
measure("or", lambda: len(a | b))
measure("and", lambda: len(a & b))
measure("sub", lambda: len(a - b))
measure("xor", lambda: len(a ^ b))
measure("subset", lambda: a <= b)
measure("equal", lambda: a == set(keys))
measure("isdisjoint", lambda: a.isdisjoint(b))
measure("set(dict)", lambda: len(set(d)))
measure("update(dict)", lambda: a.copy().update(e))
measure("difference(dict)", lambda: len(a.difference(e)))
measure("dict(dict)", lambda: len(dict(d)))
measure("dict.update", lambda: len({**d, **e}))
measure("dict or", lambda: len(d | e))
measure("fromkeys(set)", lambda: len(dict.fromkeys(a)))
measure("fromkeys(dict)", lambda: len(dict.fromkeys(d)))
measure("fromkeys(list)", lambda: len(dict.fromkeys(keys)))
measure("dict equal", lambda: d == dict(d))
measure("contains", lambda: twins[0] in d)
measure("pop missing", lambda: d.pop(Counting(77), None))
measure("pop of empty", lambda: {}.pop(Counting(77), None))
measure("setdefault", lambda: d.setdefault(twins[0], 9))
