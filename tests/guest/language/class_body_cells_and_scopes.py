# __class__ and super() in nested scopes, and what class bodies see.
x = "global"


class A:
    x = "class"
    y = [x for _ in range(1)]
    z = (lambda: x)()
    w = [__x for __x in (x,)]

    def f(self):
        return x, __class__.__name__

    def g(self):
        def inner():
            return __class__
        return inner() is A, (lambda: __class__)() is A, [__class__ for _ in "a"][0] is A

    @staticmethod
    def s():
        return __class__.__name__

    @classmethod
    def c(cls):
        return __class__ is cls

    def gen(self):
        yield __class__
        yield from (__class__ for _ in range(1))

    class B:
        def h(self):
            return __class__.__qualname__

    def local(self):
        class C(A):
            def f(self):
                return super().f() + (__class__.__name__,)
        return C().f()

    def no_cell(self):
        return 1

    def shadow(self, __class__):
        return __class__

    def assigns(self):
        __class__ = 5
        return __class__


a = A()
print(A.y, A.z, A.w, a.f(), a.g(), a.s(), a.c(), [c is A for c in a.gen()], A.B().h(), a.local(), a.shadow(3), a.assigns())
print(A.f.__closure__ is not None, A.no_cell.__closure__, A.f.__code__.co_freevars, "__class__" in A.__dict__, "__classcell__" in A.__dict__)


class D(A):
    pass


print(D().c(), D().f())


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def early():
    class E:
        def f(self):
            return __class__
        try:
            f(None)
        except NameError as e:
            print("in body:", e)
    return E().f() is E


attempt(early)


def unbound_in_body():
    class E:
        v = undefined_here


def use_before():
    class E:
        v = later
        later = 1


def global_after():
    class E:
        v = x
        x = "new " + x
        u = x
    return E.v, E.u


def closure():
    n = "enclosing"

    class E:
        m = n
        n = "class n"
        k = n

        def f(self):
            return n
    return E.m, E.k, E().f()


def deletes():
    class E:
        x = 1
        del x
        y = x
    return E.y


def nonlocal_in_class():
    n = 1

    class E:
        nonlocal n
        n = 2
    return n, hasattr(E, "n")


def global_in_class():
    class E:
        global made_global
        made_global = "made"
    return made_global, hasattr(E, "made_global")


def comprehension_in_body():
    class E:
        items = [1, 2]
        ok = [i for i in items]
        try:
            bad = [i for i in items if i in items]
        except NameError as e:
            print(e)
        squares = {i: i * i for i in items}
        i = "kept"
    return E.ok, E.squares, E.i


def locals_in_body():
    class E:
        a = 1
        seen = sorted(k for k in locals() if not k.startswith("__"))
        b = 2
        locals()["c"] = 3
    return E.seen, E.c


def exec_in_body():
    class E:
        exec("d = 4")
        e = d + 1
    return E.e


def walrus_in_body():
    class E:
        (n := 5)
        m = n
    return E.m, E.n


for f in (unbound_in_body, use_before, global_after, closure, deletes, nonlocal_in_class, global_in_class,
          comprehension_in_body, locals_in_body, exec_in_body, walrus_in_body):
    attempt(f)


class Meta(type):
    def __new__(mcs, name, bases, ns):
        ns.pop("__classcell__", None)
        return super().__new__(mcs, name, bases, ns)


try:
    class F(metaclass=Meta):
        def f(self):
            return __class__
except RuntimeError as e:
    print(str(e).replace("__main__.", ""))


class Meta2(type):
    def __new__(mcs, name, bases, ns):
        other = super().__new__(mcs, name + "1", bases, dict(ns))
        return super().__new__(mcs, name + "2", bases, dict(ns))


class G(metaclass=Meta2):
    def f(self):
        return __class__.__name__


print(G().f())


class Meta3(type):
    def __new__(mcs, name, bases, ns):
        ns["__classcell__"] = 5
        return super().__new__(mcs, name, bases, ns)


try:
    class H(metaclass=Meta3):
        def f(self):
            return __class__
except TypeError as e:
    print(e)
for i in range(2):
    class Loop:
        value = i

        def get(self):
            return __class__.value
    print(Loop().get())
if True:
    class Cond:
        for name in ("p", "q"):
            locals()[name] = name.upper()
        while True:
            n = 1
            break
        try:
            r = 1 / 0
        except ZeroDivisionError:
            r = "handled"
        with open.__class__ and __import__("contextlib").nullcontext(3) if False else type("Ctx", (), {"__enter__": lambda s: 3, "__exit__": lambda s, *a: None})() as ctx:
            pass
    print(Cond.p, Cond.q, Cond.n, Cond.r, Cond.ctx)
