"""Any expression may decorate; they are evaluated top down and applied bottom up."""
log = []


def tag(label):
    log.append(f"eval {label}")

    def apply(f):
        log.append(f"apply {label}")
        return f

    return apply


class Registry:
    def __init__(self):
        self.items = {}

    def __call__(self, f):
        self.items[f.__name__] = f
        return f

    def __matmul__(self, other):
        return lambda f: (f.__name__, other)

    def __getitem__(self, key):
        return lambda f: setattr(f, key, True) or f


reg = Registry()
regs = [reg]


@tag("a")
@tag("b")
def f(x=log.append("default"), *, y: log.append("annotation") = log.append("kwdefault")):
    return x


print(log)
log.clear()


@tag("outer")
@reg
@tag("inner")
class K:
    log.append("body")


print(log, list(reg.items))


@regs[0]
def g():
    return "g"


@reg["marked"]
def h():
    return "h"


@reg @ 5
def m():
    pass


@(lambda f: lambda *a: ("wrapped", f(*a)))
def n(v):
    return v


@(d := lambda f: f)
def o():
    return d is not None


@lambda f: "replaced"
def p():
    pass


@(lambda f: print('printed', f.__name__))
def q():
    pass


@(reg if True else None)
@{"k": tag("dict")}["k"]
def r():
    pass


print(g(), h.marked, m, n(1), o(), p, q, sorted(reg.items))


@staticmethod
def free(x):
    return x


print(free(3), type(free).__name__)


@property
def value():
    pass


print(type(value).__name__, value.fget.__name__)


class Late:
    def deco(f):
        return lambda self: "decorated " + f(self)

    @deco
    def method(self):
        return "method"

    @classmethod
    @(lambda f: f)
    def cm(cls):
        return cls.__name__


print(Late().method(), Late.cm())
try:
    @undefined_name
    def never():
        pass
except NameError as e:
    print(e, "never" in globals())
try:
    @1 / 0
    def never():
        pass
except ZeroDivisionError as e:
    print(e)
try:
    @5
    class Never:
        print("body runs first")
except TypeError as e:
    print(e)


async def co_deco(f):
    return f


@lambda f: (yield_ for yield_ in [f])
def gen():
    return 1


print(next(gen)())
