# Subclasses of built-in types with attributes, overridden methods, and what operations give back.
class MyInt(int):
    def __new__(cls, v, note=""):
        self = super().__new__(cls, v)
        self.note = note
        return self

    def __add__(self, other):
        return MyInt(int(self) + int(other), self.note + "+")

    __radd__ = __add__

    def __repr__(self):
        return f"MyInt({int(self)}, {self.note!r})"


class MyStr(str):
    def upper(self):
        return "UP:" + super().upper()

    def __getitem__(self, i):
        return f"<{super().__getitem__(i)}>"

    def __len__(self):
        return 100


class MyList(list):
    def __init__(self, *items):
        super().__init__(items)
        self.log = []

    def append(self, x):
        self.log.append(x)
        super().append(x)

    def __getitem__(self, i):
        return ("got", super().__getitem__(i))

    def __contains__(self, x):
        return x == "magic" or super().__contains__(x)


class MyDict(dict):
    def __missing__(self, key):
        self[key] = f"made {key}"
        return self[key]

    def __getattr__(self, name):
        try:
            return self[name] if name in self else dict.__getitem__(self, name)
        except KeyError:
            raise AttributeError(name) from None


class MyTuple(tuple):
    __slots__ = ()

    @property
    def first(self):
        return self[0]


class MySet(set):
    def add(self, x):
        super().add(x * 2)


class MyFloat(float):
    unit = "m"

    def __str__(self):
        return f"{float(self):.1f}{self.unit}"


class MyBytes(bytes):
    def __str__(self):
        return "bytes!"


class MyBool:
    def __bool__(self):
        return False


class MyExc(KeyError):
    def __init__(self, key, hint):
        super().__init__(key)
        self.hint = hint

    def __str__(self):
        return f"{self.args[0]} ({self.hint})"


i = MyInt(5, "n")
print(i, i + 1, 1 + i, i * 2, type(i * 2).__name__, type(i + 1).__name__, -i, type(-i).__name__, sum([i, i]), int(i), i == 5, hash(i) == hash(5), {5: "five"}[i])
print(f"{i} {i:03d} {i!s}", "%d" % i, str(i), i.bit_length(), [1, 2, 3, 4, 5, 6][i], range(i), i.__dict__, isinstance(i, int))
s = MyStr("hello")
print(s, s.upper(), s[0], s[1:3], len(s), s + "!", type(s + "!").__name__, s == "hello", hash(s) == hash("hello"), {"hello": 1}[s], "".join([s, s]), s.title(), type(s.title()).__name__, [c for c in s][:2])
l = MyList(1, 2)
l.append(3)
l += [4]
l.extend([5])
print(l, l[0], l[-1], l.log, "magic" in l, 2 in l, len(l), list(l), l[1:2], l + [6], type(l + [6]).__name__, l.copy(), type(l.copy()).__name__, l == [1, 2, 3, 4, 5], sorted(l, reverse=True), l * 2 == l + l, l.index(3))
a, *rest = l
print(a, rest, [*l], max(l), type(l.__reversed__()).__name__)
d = MyDict(a=1)
print(d["x"], d, d.a, d.get("zz"), "zz" in d, dict(d), {**d}, d | {"q": 2}, type(d | {"q": 2}).__name__, d.copy(), type(d.copy()).__name__, len(d), list(d), d == {"a": 1, "x": "made x"})
try:
    d.nope
except AttributeError as e:
    print("AttributeError", e)
t = MyTuple((1, 2, 3))
print(t, t.first, t[0:2], type(t[0:2]).__name__, t + (4,), type(t + (4,)).__name__, hash(t) == hash((1, 2, 3)), t == (1, 2, 3), {(1, 2, 3): "k"}[t], t * 2, MyTuple("ab"))
m = MySet([1])
m.add(5)
m |= {7}
print(sorted(m), sorted(m | {1}), type(m | {1}).__name__, type(m.copy()).__name__, m == {1, 10, 7}, m - {1} == {10, 7}, repr(MySet()), repr(MySet([1])))
f = MyFloat(2.55)
print(f, repr(f), f + 1, type(f + 1).__name__, f"{f}", f"{f:.3f}", round(f, 1), f == 2.55, [f], f.hex() == (2.55).hex(), int(f))
b = MyBytes(b"ab")
print(b, repr(b), b + b"c", type(b + b"c").__name__, b == b"ab", b[0], b.decode(), f"{b}", [b])
e = MyExc("k", "try j")
print(str(e), repr(e), e.args, e.hint)
try:
    raise e
except LookupError as caught:
    print(caught is e, caught)
for o, name in ((i, "i"), (s, "s"), (l, "l"), (d, "d"), (f, "f")):
    o.tag = name
    print(type(o).__name__, o.tag, "tag" in o.__dict__, vars(o).get("tag"))
try:
    t.tag = 1
except AttributeError as error:
    print(error)


class Counter(dict):
    def __setitem__(self, k, v):
        super().__setitem__(k, v + 100)


c = Counter(a=1)
c["b"] = 2
c.update(c=3)
c.setdefault("d", 4)
print(c, Counter.fromkeys("xy", 0), dict(c))


class Reversed(list):
    def __iter__(self):
        return iter(list.__reversed__(self))


r = Reversed([1, 2, 3])
print(list(r), r, [*r], tuple(r), sum(r), r == [1, 2, 3], sorted(r), [x for x in r], r[0])
