"""`__class__`, super() and the namespace of class bodies."""


class A:
    def who(self):
        return __class__.__name__

    def nested(self):
        def inner():
            return __class__, super

        return inner()[0].__name__

    def comp(self):
        return [__class__.__name__ for _ in range(2)]

    lam = lambda self: __class__.__name__

    @staticmethod
    def static():
        return __class__.__name__

    @classmethod
    def cm(cls):
        return __class__.__name__, super().__init__.__name__

    def gen(self):
        yield __class__.__name__


class B(A):
    def who(self):
        return "B then " + super().who()

    def in_closure(self):
        return (lambda: super(B, self).who())()

    def no_args_nested(self):
        def inner(x):
            return super().who()

        return inner(self)


b = B()
print(A().who(), b.who(), b.nested(), b.comp(), b.lam(), B.static(), B.cm(), next(b.gen()), b.in_closure())
print(b.no_args_nested())
for f in ("def f(): super()\nf()", "class C:\n  def f(self): return super().x\nC().f()",
          "class C:\n  def f(): super()\nC.f()", "def f(self): __class__\nf(1)", "class C:\n  __class__",
          "class C:\n  x = super()", "class C:\n  def f(self):\n    del self; super()\nC().f()",
          "class C:\n  def f(self):\n    __class__ = 1\n    return super()\nC().f()"):
    try:
        exec(f, {})
        print("fine", f.replace("\n", "|"))
    except Exception as e:
        print(type(e).__name__, e)


class Meta(type):
    def __new__(meta, name, bases, ns, **kw):
        print("classcell" , "__classcell__" in ns, sorted(k for k in ns if not k.startswith("__")))
        made = super().__new__(meta, name, bases, dict(ns))
        return made


class WithCell(metaclass=Meta):
    def f(self):
        return __class__


class NoCell(metaclass=Meta):
    def f(self):
        return 1


print(WithCell().f() is WithCell)


class Drops(type):
    def __new__(meta, name, bases, ns):
        ns.pop("__classcell__", None)
        return super().__new__(meta, name, bases, ns)


try:
    class Bad(metaclass=Drops):
        def f(self):
            return __class__
except RuntimeError as e:
    print("RuntimeError", e)

x = "global"


def function():
    x = "function"

    class K:
        y = x
        x = "class"
        z = x
        w = [x for _ in "a"]
        v = [q for q in x][0]
        u = (lambda: x)()

    return K.y, K.z, K.w, K.v, K.u


print(function())


class Order:
    a = 1
    b = a + 1
    del a
    for i in range(2):
        c = i
    try:
        a
    except NameError as e:
        msg = str(e)
    if b:
        def maybe(self): return 1
    import sys
    locals()["dynamic"] = 5


print([k for k in vars(Order) if not k.startswith("__")], Order.msg, Order.dynamic)
