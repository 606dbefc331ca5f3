# Docstrings, names, code attributes, function attributes and what a program can see of itself.
"""Not a docstring: the comment above does not count, this is the module's."""
print(__doc__)


def f(a, /, b: int = 1, *args, c, d=2, **kw) -> None:
    "one line"


def g():
    """Multi
    line
      indented.
    """


def h():
    x = 1
    """not a docstring"""


def k():
    f"""not a {1} docstring"""


print(f.__doc__, repr(g.__doc__), h.__doc__, k.__doc__)


class A:
    "class doc"

    def m(self):
        "method doc"

    @property
    def p(self):
        "property doc"

    class B:
        """inner"""


print(A.__doc__, A.m.__doc__, A.p.__doc__, A.B.__doc__, A().m.__doc__, A.B.__qualname__)
print(A.m.__qualname__)
c = f.__code__
print(c.co_name, c.co_qualname, c.co_argcount, c.co_posonlyargcount, c.co_kwonlyargcount)
print(c.co_varnames, c.co_nlocals, c.co_firstlineno)
print(f.__defaults__, f.__kwdefaults__, f.__annotations__, f.__module__, f.__dict__, f.__name__)
print(type(c).__name__)


def outer():
    captured = 1

    def inner():
        return captured, other
    other = 2
    return inner


i = outer()
print(i.__code__.co_freevars, outer.__code__.co_cellvars, [x.cell_contents for x in i.__closure__])
print(i.__qualname__, outer.__code__.co_names)


def gen():
    yield


async def coro():
    pass


async def agen():
    yield

print([bool(x.__code__.co_flags & 0x20) for x in (gen, coro, agen, f)])
print([bool(x.__code__.co_flags & 0x80) for x in (gen, coro, agen)])
print([bool(x.__code__.co_flags & 0x200) for x in (agen, gen)])
print([bool(x.__code__.co_flags & m) for x in (f, gen) for m in (4, 8)])
f.custom = [1]
f.custom.append(2)
print(f.custom, f.__dict__, vars(f) is f.__dict__)
try:
    f.missing
except AttributeError as e:
    print(e)
f.__doc__ = "changed"
A.__doc__ = "changed too"
print(f.__doc__, A.__doc__)
try:
    A.m.__doc__ = "x"
    A().m.__doc__ = "y"
except AttributeError as e:
    print(e)
f.__defaults__ = (5,)
f.__kwdefaults__ = {"c": 1, "d": 2}
f.__annotations__ = {}
print(f(0), f.__defaults__, f.__annotations__)
f.__code__ = (lambda a, b=3: ("replaced", a, b)).__code__
print(f(1), f.__name__, f.__code__.co_name)
print(A.__module__, A.__dict__["m"] is A.m, sorted(k for k in A.__dict__ if not k.startswith("__")))
print(A.__static_attributes__, A.__firstlineno__)
print((lambda: 0).__doc__, (lambda: "x").__code__.co_consts[-1] == "x", len.__doc__ is not None)
print(int.__doc__[:3], type(f.__globals__).__name__, f.__globals__ is globals())
