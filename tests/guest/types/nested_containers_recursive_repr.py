"""repr of containers that contain themselves, of their subclasses and views, and of objects that look back."""

a = [1]
a.append(a)
print(a, [a], (a,), {"k": a})
d = {}
d["self"] = d
d["list"] = [d]
print(d, d.items(), d.values())
t = ([],)
t[0].append(t)
print(t, t[0])
v = {}
v["view"] = v.values()
v["items"] = v.items()
print(v)
print(v.values())


class MyList(list):
    pass


class MyDict(dict):
    pass


class MySet(set):
    def __hash__(self):
        return 1


class MyTuple(tuple):
    pass


m = MyList([1])
m.append(m)
n = MyDict(a=m)
n["n"] = n
print(m, n)
s = MySet()
s.add(s)
print(s)
u = MyTuple(([],))
u[0].append(u)
print(u)


class Looks:
    def __init__(self, inside):
        self.inside = inside

    def __repr__(self):
        return f"<Looks {self.inside!r}>"


x = []
x.append(Looks(x))
x.append(Looks([x]))
print(x)
f = frozenset([Looks(1)])
print(f, {f: f})


class Fails:
    def __repr__(self):
        raise ValueError("no repr")


broken = [1]
broken += [broken, Fails()]
for _ in range(2):
    try:
        print(broken)
    except ValueError as e:
        print("ValueError", e)
broken.pop()
print(broken)

deep = []
for _ in range(50):
    deep = [deep]
print(deep)


class Appends:
    """A repr that makes the list longer while it is being written."""

    def __init__(self, target):
        self.target = target

    def __repr__(self):
        if len(self.target) < 4:
            self.target.append(len(self.target))
        return "Appends"


growing = []
growing.append(Appends(growing))
print(growing)
empty = [[], (), {}, set(), frozenset(), MyList(), MyDict(), MySet(), MyTuple(), {}.keys(), {}.items(), {}.values(), range(0)]
print(empty)
print([MySet([1]), frozenset([1]), type("Z", (frozenset,), {})([2]), (1,), MyTuple((1,)), {1: (2,)}])
