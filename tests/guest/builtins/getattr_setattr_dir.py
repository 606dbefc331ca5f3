# getattr, setattr, hasattr, delattr, vars, dir on instances, classes, modules and builtins.
class A:
    cls_attr = 1

    def __init__(self):
        self.x = 5

    def method(self):
        return "m"

    @property
    def broken(self):
        raise ValueError("not AttributeError")


a = A()
print(getattr(a, "x"), getattr(a, "y", None), getattr(a, "method")(), getattr(A, "cls_attr"))
print(getattr(5, "real"), getattr("s", "upper")())
setattr(a, "new", [1])
setattr(a, "with space", 2)
setattr(a, "class", 3)
print(a.new, getattr(a, "with space"), vars(a), getattr(a, "class"))
delattr(a, "with space")
print(hasattr(a, "with space"), hasattr(a, "x"), hasattr(5, "nope"), hasattr(A, "method"))
print(hasattr(print, "__name__"))
try:
    hasattr(a, "broken")
except ValueError as e:
    print("hasattr lets it through:", e)
try:
    getattr(a, "broken", "default")
except ValueError as e:
    print("getattr too:", e)
print([n for n in dir(a) if not n.startswith("__")], [n for n in dir(A) if not n.startswith("__")])
print(sorted(vars(A))[-3:])
print("append" in dir([]), "upper" in dir(str), "real" in dir(5), "__init__" in dir(object()))
print(dir(type("E", (), {"z": 1, "a": 2}))[-2:])


def f():
    local_one, local_two = 1, 2
    return dir(), sorted(vars())


print(f())
f.attribute = "on function"
print(f.attribute, vars(f), f.__dict__)
print("a" in dir(), "f" in vars(), vars() is globals())
for text in ("getattr(a)", "getattr(a, 'nope')", "getattr(a, 5)", "getattr(a, 'x', 1, 2)",
             "setattr(a, 'x')", "setattr(a, 5, 1)", "setattr(5, 'x', 1)", "delattr(a, 'nope')",
             "delattr(a)", "hasattr(a)", "hasattr(a, 5)", "vars(5)", "vars(1, 2)", "vars([])",
             "dir(1, 2)", "A.nope", "a.nope", "int.nope", "f.nope",
             "print.nope", "(1).nope", "None.nope", "[].nope", "a.method.nope", "A.method.nope",
             "type(a).nope", "getattr(a, 'me' + 'thod')()", "a.metod", "a.cls_attrs",
             "setattr(A, 'cls_attr', 9)", "delattr(A, 'missing')", "a.__nope__", "super(A, a).nope",
             "(lambda: 0).nope", "(x for x in []).nope"):
    try:
        print(text, "->", eval(text))
    except Exception as e:
        print(text, "->", type(e).__name__, e)
print(A.cls_attr, a.cls_attr, a.__class__.cls_attr)
a.__dict__["direct"] = "d"
print(a.direct, a.__dict__.keys() == vars(a).keys())
a.__dict__ = {"replaced": True}
print(vars(a), a.replaced, hasattr(a, "x"))
try:
    a.__dict__ = 5
except TypeError as e:
    print(e)
