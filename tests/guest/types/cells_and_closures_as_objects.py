# Cell objects: contents, comparison, construction, sharing.
from types import CellType, FunctionType


def attempt(what, f):
    try:
        print(what, "->", f())
    except Exception as e:
        print(what, "->", type(e).__name__, e)


def outer(x):
    def get():
        return x

    def put(value):
        nonlocal x
        x = value

    def drop():
        nonlocal x
        del x
    return get, put, drop


get, put, drop = outer(1)
cell = get.__closure__[0]
print(type(cell), cell.cell_contents, cell is put.__closure__[0], get.__code__.co_freevars)
put(5)
print(cell.cell_contents, get())
cell.cell_contents = "direct"
print(get())
drop()
attempt("empty contents", lambda: cell.cell_contents)
attempt("empty get", get)
attempt("drop again", drop)
attempt("delete empty", lambda: delattr(cell, "cell_contents"))
put("back")
print(get())
del cell.cell_contents
attempt("after del", get)
print(repr(CellType()).split(" at ")[0], repr(CellType()).endswith("empty>"), "int object" in repr(CellType(5)))
a, b, e = CellType(1), CellType(2), CellType()
print(a < b, a == CellType(1), a != b, a > e, e < a, e == CellType(), a <= a, b >= a, a == 1)
attempt("lt other", lambda: a < 5)
attempt("incomparable", lambda: CellType(1) < CellType("a"))
attempt("hash", lambda: hash(a))
attempt("set", lambda: {a})
attempt("set attribute", lambda: setattr(a, "x", 1))
attempt("two", lambda: CellType(1, 2))
attempt("keyword", lambda: CellType(contents=1))
attempt("subclass", lambda: type("X", (CellType,), {}))
attempt("bool", lambda: (bool(a), bool(e)))
made = FunctionType(get.__code__, globals(), "made", None, (CellType("given"),))
print(made())
attempt("closure item", lambda: FunctionType(get.__code__, {}, "n", None, (5,)))
attempt("closure length", lambda: FunctionType(get.__code__, {}, "n", None, (a, b)))
attempt("set closure", lambda: setattr(get, "__closure__", ()))


def counters():
    return [lambda i=i: i for i in range(3)], [lambda: i for i in range(3)]


first, second = counters()
print([f() for f in first], [f() for f in second], second[0].__closure__[0] is second[2].__closure__[0], first[0].__closure__)


def two_names(a, b):
    def f():
        return b, a
    return f


f = two_names("A", "B")
print(f.__code__.co_freevars, [c.cell_contents for c in f.__closure__], two_names.__code__.co_cellvars)


def self_reference():
    def rec(n):
        return 1 if n == 0 else n * rec(n - 1)
    return rec


r = self_reference()
print(r(5), r.__closure__[0].cell_contents is r)


class Holder:
    def method(self):
        return __class__


print(Holder.method.__closure__[0].cell_contents is Holder)
Holder.method.__closure__[0].cell_contents = "replaced"
print(Holder().method())


def generator(x):
    def g():
        yield x
        yield x
    return g


g = generator(1)
it = g()
print(next(it))
g.__closure__[0].cell_contents = 2
print(next(it))


def loop_cells():
    fs = []
    for i in range(2):
        def f():
            return i
        fs.append(f)
    del i
    return fs


attempt("deleted loop variable", lambda: loop_cells()[0]())


def argument_cell(*args, **kw):
    return lambda: (args, kw)


print(argument_cell(1, k=2)())


def default_and_cell(a, b=3):
    def f():
        nonlocal a
        a += b
        return a
    return f


d = default_and_cell(1)
print(d(), d(), d.__code__.co_freevars)
