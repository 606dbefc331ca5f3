# A function's defaults are attributes: changed, taken away, shared, and looked up at each call.
def show(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


def f(a, b=2, *, c=3, d):
    return a, b, c, d


print(f.__defaults__, f.__kwdefaults__)
f.__defaults__ = (10, 20)
f.__kwdefaults__ = {"d": 40}
show(f)
show(f, c=1)
f.__defaults__ = None
show(f, 1, c=1)
show(f, 1, 2, c=1)
f.__kwdefaults__["c"] = "added"
show(f, 1, 2)
del f.__kwdefaults__["d"]
show(f, 1, 2)
f.__kwdefaults__ = None
show(f, 1, 2, c=3)
del f.__defaults__
print(f.__defaults__)
for name, value in (("__defaults__", [1]), ("__defaults__", 5), ("__kwdefaults__", (1,)),
                    ("__kwdefaults__", 5), ("__name__", 5), ("__qualname__", None), ("__code__", 5),
                    ("__dict__", 5), ("__closure__", ()), ("__globals__", {})):
    try:
        setattr(f, name, value)
        print(name, "set")
    except Exception as error:
        print(name, type(error).__name__, error)


def collect(item, into=[]):
    into.append(item)
    return into


print(collect(1), collect(2), collect(3, []), collect.__defaults__)


def late(value=len(collect.__defaults__[0])):
    return value


collect(4)
print(late(), len(collect.__defaults__[0]))
f.__defaults__ = (1, 2, 3, 4, 5)
show(f, c=1, d=2)


def wrapped(a, /, b=1, *args, c, **kwargs):
    return a, b, args, c, kwargs


wrapped.__defaults__ = ("A", "B")
wrapped.__kwdefaults__ = {"c": "C", "other": "O"}
show(wrapped)
show(wrapped, 1, other=2)
lines = [lambda n=n: n for n in range(3)]
print([line() for line in lines], [line.__defaults__ for line in lines])
print((lambda *, k=5: k).__kwdefaults__, (lambda: 0).__defaults__)


def swap():
    return "old"


keep = swap.__code__
swap.__code__ = (lambda: "new").__code__
print(swap(), swap.__name__, swap.__code__.co_name, keep.co_name)
cell = (lambda x: lambda: x)(1)
show(lambda: setattr(swap, "__code__", cell.__code__))
