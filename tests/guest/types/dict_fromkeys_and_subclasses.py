"""fromkeys of dict and its subclasses, copies, operators between subclasses, and their state."""


class Logged(dict):
    def __init__(self, *args, **kwargs):
        print("init", args, kwargs, end=" ")
        super().__init__(*args, **kwargs)

    def __setitem__(self, key, value):
        print("set", key, end=" ")
        super().__setitem__(key, value)


class Made(dict):
    def __new__(cls, *args):
        self = super().__new__(cls)
        dict.__setitem__(self, "made", True)
        return self


class Elsewhere(dict):
    def __new__(cls, *args):
        return {"other": 1}


class NotDict(dict):
    def __new__(cls, *args):
        return []


for cls in (dict, Logged, Made, Elsewhere, NotDict):
    for source in ("ab", {"x": 1}, {"s"}, (k for k in "gen"), [], 5, [[]]):
        try:
            result = cls.fromkeys(source, 0)
            print(cls.__name__, type(result).__name__, result)
        except Exception as e:
            print(cls.__name__, type(e).__name__, e)
print(Logged.fromkeys(["k"]), Logged(a=1).fromkeys("b", 2))


class Left(dict):
    def __or__(self, other):
        return "left or"

    def __ior__(self, other):
        return "left ior"


class Right(dict):
    def __ror__(self, other):
        return "right ror"


class Plain(dict):
    pass


print({} | Left(), Left() | {}, {} | Right(), Right() | {}, Left() | Right(), Plain() | Right(), Right() | Plain())
print(type(Plain(a=1) | {}).__name__, type({} | Plain(a=1)).__name__, type(Plain(a=1).copy()).__name__)
p = Plain(a=1)
p.note = "kept"
q = p
p |= [("b", 2)]
print(p, p is q, p.note, p.__dict__, vars(p), Plain(p) == p, p == {"a": 1, "b": 2}, {"a": 1, "b": 2} == p, Plain(p) is p)
x = Left()
x |= {}
print(x)
for bad in (lambda: p | [("c", 3)], lambda: [("c", 3)] | p, lambda: p | None, lambda: p.__or__([]), lambda: p.__ior__(5), lambda: p + p, lambda: p < p):
    try:
        print(bad())
    except TypeError as e:
        print(e)


class Slotted(dict):
    __slots__ = ("extra",)


s = Slotted(a=1)
s.extra = [1]
print(s, s.extra, hasattr(s, "__dict__"))
try:
    s.other = 1
except AttributeError as e:
    print(e)


class Equal(dict):
    def __eq__(self, other):
        return "custom"

    __hash__ = object.__hash__


e = Equal(a=1)
print(e == {}, {} == e, e != {"a": 1}, {e: 1}[e], e in [e], {"k": e} == {"k": e})
print(dict(Logged(a=1), b=2), Logged({"a": 1}, b=2), Logged([("z", 0)]))
print(isinstance(p, dict), issubclass(Plain, dict), dict.__len__(p), dict.get(p, "a"), dict.keys(p), dict.__contains__(p, "zz"))
