# __dict__ of instances: replaced, deleted, shared, with odd keys.
class A:
    cls_attr = "class"


a = A()
a.x = 1
d = a.__dict__
d["y"] = 2
print(a.y, a.__dict__ is d, vars(a) is d)
a.__dict__ = {"z": 3}
print(hasattr(a, "x"), a.z, d)
d["x"] = "changed"
print(hasattr(a, "x"))
b = A()
b.__dict__ = a.__dict__
b.shared = True
print(a.shared, a.__dict__ is b.__dict__)
del a.z
print(hasattr(b, "z"))


def attempt(what, f):
    try:
        print(what, "->", f())
    except Exception as e:
        print(what, "->", type(e).__name__, e)


attempt("int", lambda: setattr(a, "__dict__", 5))
attempt("None", lambda: setattr(a, "__dict__", None))
attempt("list", lambda: setattr(a, "__dict__", []))


class MyDict(dict):
    def __getitem__(self, key):
        return "from getitem"

    def __missing__(self, key):
        return "from missing"


a.__dict__ = MyDict(k=1)
print(a.k, type(a.__dict__).__name__)
attempt("missing", lambda: a.nope)
a.new = 5
print(dict.__getitem__(a.__dict__, "new"), a.new)
del a.__dict__
print(a.__dict__, a.cls_attr)
a.__dict__[5] = "five"
a.__dict__["not an identifier"] = 1
print(a.__dict__, getattr(a, "not an identifier"), 5 in vars(a))
print(dir(a)[-3:] if False else [k for k in vars(a)])
attempt("dir", lambda: [n for n in dir(a) if not isinstance(n, str)])
a.__dict__.clear()
for i in range(40):
    setattr(a, f"n{i}", i)
print(len(a.__dict__), a.n39, list(a.__dict__)[:3])
for i in range(0, 40, 2):
    delattr(a, f"n{i}")
print(len(vars(a)), hasattr(a, "n2"), a.n3, list(vars(a))[:3])
a.n2 = "again"
print(list(vars(a))[-1])
a.__dict__.update(q=1, r=2)
print(a.q + a.r)
a.__dict__.pop("q")
attempt("popped", lambda: a.q)
vars(a)["cls_attr"] = "own"
print(a.cls_attr, A.cls_attr)
a.__dict__ = dict(sorted(vars(a).items())[:2])
print(a.__dict__)
attempt("vars int", lambda: vars(5))
attempt("vars slots", lambda: vars(type("S", (), {"__slots__": ()})()))
attempt("vars class", lambda: type(vars(A)).__name__)
attempt("vars two", lambda: vars(1, 2))


class Prop:
    @property
    def __dict__(self):
        return {"fake": 1}


p = Prop()
p.real = 2
print(vars(p), p.__dict__, p.real, "real" in dir(p), "fake" in dir(p))
attempt("class dict item", lambda: A.__dict__.__setitem__)
attempt("class dict set", lambda: exec("A.__dict__['x'] = 1"))
attempt("descriptor", lambda: A.__dict__["__dict__"].__get__(b))
attempt("descriptor wrong", lambda: A.__dict__["__dict__"].__get__(5))
print(type(A.__dict__["__dict__"]).__name__, A.__dict__["__dict__"].__name__, A.__dict__["__dict__"].__objclass__.__name__)
print(A.__dict__["__weakref__"].__get__(b), A.__dict__["__weakref__"].__name__)


class Child(A):
    pass


print("__dict__" in Child.__dict__, Child().__dict__)


def f():
    pass


f.__dict__["attr"] = 1
print(f.attr)
f.__dict__ = {"other": 2}
print(f.other, hasattr(f, "attr"))
e = ValueError("v")
e.note = 1
e.__dict__ = {"n": 2}
print(e.n, hasattr(e, "note"), e.args)
attempt("del function dict", lambda: delattr(f, "__dict__"))
