"""The public attributes of code objects."""


def f(a, /, b, c=1, *args, d, e=2, **kw):
    """Doc."""
    x = a + b
    y: int = x

    def inner(z):
        return x + z + len(args)

    return inner


def g():
    yield 1


async def co():
    await co()


async def ag():
    yield 1


class C:
    attr = 1

    def method(self):
        return __class__, self.attr


lam = lambda p, q=2: (p, q)
FLAGS = {1: "OPTIMIZED", 2: "NEWLOCALS", 4: "VARARGS", 8: "VARKEYWORDS", 16: "NESTED", 32: "GENERATOR",
         128: "COROUTINE", 256: "ITERABLE_COROUTINE", 512: "ASYNC_GENERATOR"}


def show(code):
    print(code.co_name, code.co_qualname, code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount)
    print("  vars", code.co_varnames, code.co_nlocals, "cells", code.co_cellvars, "free", code.co_freevars)
    print("  flags", [name for bit, name in FLAGS.items() if code.co_flags & bit], code.co_firstlineno)


for function in (f, f(1, 2, d=3), g, co, ag, C.method, lam):
    show(function.__code__)

print(f.__code__.co_names, g.__code__.co_names, C.method.__code__.co_names)
print(f.__code__.co_filename.endswith(".py"))
module = compile("import a.b as c\nfrom d import e\nx = c.f\nx.y = print", "m.py", "exec")
print(module.co_name, module.co_qualname, module.co_names, module.co_varnames, module.co_flags & 3, module.co_firstlineno)
one = compile("x + 1", "m", "eval")
two = compile("x + 1", "m", "eval")
other = compile("x + 2", "m", "eval")
print(one == one, one == other, one != other, one is two)
print(type(one).__name__, repr(one)[:14])
try:
    one.co_name = "x"
except AttributeError as e:
    print(type(e).__name__)
try:
    type(one)()
except TypeError as e:
    print(type(e).__name__)


def swap_1():
    return 1


def swap_2():
    return 2


swap_1.__code__ = swap_2.__code__
print(swap_1(), swap_1.__name__, swap_1.__code__.co_name)
try:
    swap_1.__code__ = f(1, 2, d=3).__code__
except ValueError as e:
    print(e)
try:
    swap_1.__code__ = 5
except TypeError as e:
    print(e)
