# types.SimpleNamespace.
from types import SimpleNamespace
import copy

n = SimpleNamespace(a=1, b="two")
print(n, n.a, vars(n), n == SimpleNamespace(b="two", a=1), n != SimpleNamespace(a=1))
n.c = n
print(n)
del n.c, n.a
print(n, hasattr(n, "a"))


def attempt(code):
    try:
        print(code, "->", eval(code))
    except Exception as e:
        print(code, "->", type(e).__name__, e)


for code in (
    "SimpleNamespace()", "SimpleNamespace({'x': 1}, y=2)", "SimpleNamespace({'x': 1}, x=2)",
    "SimpleNamespace([('p', 1), ('q', 2)])", "SimpleNamespace(5)", "SimpleNamespace({1: 2})",
    "SimpleNamespace(1, 2)", "SimpleNamespace([1])", "SimpleNamespace(None)", "n.nope", "n[0]", "len(n)", "hash(n)",
    "n == 5", "n < n", "SimpleNamespace(a=1) == SimpleNamespace(a=1.0)", "SimpleNamespace(**{'not name': 1, 'z': 2})",
    "SimpleNamespace(_private=1, __dunder__=2)", "n.__reduce__()", "n.__dict__", "bool(SimpleNamespace())", "SimpleNamespace.__module__",
    "SimpleNamespace(a=1).__replace__(a=2, b=3)", "n.__replace__(5)", "list(SimpleNamespace(b=1, a=2).__dict__)", "iter(n)", "copy.replace(SimpleNamespace(x=1), x=5)",
    "SimpleNamespace.__name__, SimpleNamespace.__qualname__", "SimpleNamespace.__init__(n, z=5), n", "type(n)", "SimpleNamespace({'self': 1})", "SimpleNamespace(a=SimpleNamespace(b=[1]))",
):
    attempt(code)


class Sub(SimpleNamespace):
    kind = "sub"

    def __init__(self, **kw):
        super().__init__(**kw)
        self.made = True


s = Sub(x=1)
print(s, s.kind, s == SimpleNamespace(x=1, made=True))
c = copy.copy(s)
print(c, type(c) is Sub, c == s, c is s)
d = copy.deepcopy(SimpleNamespace(l=[1, [2]]))
print(d)


class Rec(SimpleNamespace):
    pass


r = Rec()
r.me = [r]
print(r)
try:
    n.__dict__ = {}
except Exception as e:
    print(type(e).__name__, e)
print(sorted(x for x in dir(SimpleNamespace(zz=1)) if x not in dir(object)))
