# Subclasses of dict: which overridden methods are used by what, __missing__, copies, unpacking.
class Loud(dict):
    def __getitem__(self, k):
        print("getitem", k, end="; ")
        return super().__getitem__(k)

    def __setitem__(self, k, v):
        print("setitem", k, end="; ")
        super().__setitem__(k, v)

    def __contains__(self, k):
        print("contains", k, end="; ")
        return super().__contains__(k)

    def __delitem__(self, k):
        print("delitem", k, end="; ")
        super().__delitem__(k)

    def __len__(self):
        return 99

    def __iter__(self):
        print("iter", end="; ")
        return super().__iter__()

    def keys(self):
        print("keys", end="; ")
        return super().keys()


d = Loud(a=1)
d["b"] = 2
print(d["a"], "a" in d, d.get("a"), len(d))
d.update(c=3)
d.setdefault("d", 4)
d |= {"e": 5}
print(d.pop("c"), list(d), dict(d), {**d}, sorted(d.items()))
del d["e"]
print(d == {"a": 1, "b": 2, "d": 4}, bool(d), repr(d), (lambda **k: k)(**d), [k for k in d])
print(d | {"z": 1}, type(d | {}).__name__, type(d.copy()).__name__)


class Default(dict):
    def __init__(self, make):
        super().__init__()
        self.make = make

    def __missing__(self, k):
        self[k] = value = self.make(k)
        return value


m = Default(lambda k: [k])
m["x"].append(1)
print(m, m["y"], m.get("z"), "z" in m, len(m), m.make("q"))
counts = Default(lambda k: 0)
for c in "mississippi":
    counts[c] += 1
print(dict(counts), max(counts, key=counts.get))


class CaseLess(dict):
    def __setitem__(self, k, v):
        super().__setitem__(k.lower(), v)

    def __getitem__(self, k):
        return super().__getitem__(k.lower())


c = CaseLess()
c["Key"] = 1
print(c["KEY"], "Key" in c, c, c.get("KEY"))


class Attr(dict):
    __getattr__ = dict.__getitem__
    __setattr__ = dict.__setitem__
    __delattr__ = dict.__delitem__


a = Attr(x=1)
a.y = 2
print(a.x, a["y"], a, vars(a))
del a.x
try:
    a.x
except KeyError as e:
    print("KeyError", e)
print(isinstance(a, dict), type(a).__mro__[1], a == {"y": 2}, a.__class__.__name__)
print(hash(type(a)) != 0)


class BadMissing(dict):
    def __missing__(self, k):
        raise LookupError(f"no {k}")


try:
    BadMissing()["k"]
except LookupError as e:
    print(type(e).__name__, e)


class Ordered(dict):
    def first(self):
        return next(iter(self.items()))

    def __reversed__(self):
        return iter(["own reversed"])


o = Ordered([("b", 1), ("a", 2)])
print(o.first(), list(reversed(o)), sorted(o), o.popitem(), Ordered.fromkeys("xy", 0))
print(type(Ordered.fromkeys("x")).__name__)
