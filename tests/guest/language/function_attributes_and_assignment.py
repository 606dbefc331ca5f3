# What functions carry, what may be assigned, and what is refused.
def f(a, b=2, /, c=3, *args, d, e=5, **kw) -> "ret":
    "doc of f"
    return a, b, c, args, d, e, kw


def attempt(code):
    try:
        exec(code, globals())
    except Exception as e:
        print(code, "->", type(e).__name__, e)
    else:
        print(code, "-> fine")


print(f.__name__, f.__qualname__, f.__module__, f.__doc__, f.__defaults__, f.__kwdefaults__, f.__annotations__)
print(f.__closure__, f.__type_params__, f.__dict__, f.__globals__ is globals(), f.__builtins__ is not None)
print(f.__code__.co_name, f.__code__.co_varnames, f.__code__.co_argcount, f.__code__.co_posonlyargcount,
      f.__code__.co_kwonlyargcount, f.__code__.co_flags & 12)
f.__defaults__ = (20, 30)
f.__kwdefaults__ = {"d": "dd", "e": 6}
print(f(1, d=0), f(1, 2, d=4))
f.__defaults__ = None
f.__kwdefaults__ = None
try:
    f(1, 2, 3)
except TypeError as e:
    print(e)
f.__defaults__ = (1, 2, 3)
print(f(d=1, e=2))
del f.__defaults__
try:
    f(d=1, e=1)
except TypeError as e:
    print(e)
print(f.__defaults__)
for code in (
    "f.__defaults__ = [1]", "f.__kwdefaults__ = ()", "f.__name__ = 5", "del f.__name__", "f.__qualname__ = None",
    "del f.__qualname__", "f.__code__ = 5", "del f.__code__", "f.__closure__ = ()", "f.__globals__ = {}",
    "f.__builtins__ = {}", "f.__dict__ = 5", "del f.__dict__", "f.__dict__ = {'z': 1}", "f.__annotations__ = []",
    "del f.__annotations__", "f.__type_params__ = []", "del f.__type_params__", "f.__type_params__ = ()", "f.__doc__ = 5",
    "del f.__doc__", "f.__module__ = 5", "del f.__module__", "f.attribute = 1", "del f.nope", "f.__class__ = type(len)",
    "f.__class__ = int", "f.__call__ = 5", "f.__get__ = 5", "f.__name__ = 'renamed'", "f.__qualname__ = 'a.b'", "f.__kwdefaults__ = {1: 2}",
):
    attempt(code)
print(f.__name__, f.__doc__, f.__module__, f.__annotations__, f.z, f.attribute, sorted(f.__dict__))
try:
    f()
except TypeError as e:
    print(e)


def g(x):
    return x * 2


def with_cell(y):
    def inner(x):
        return x + y
    return inner


h = with_cell(10)
h2 = with_cell(20)
print(h(1), h.__closure__[0].cell_contents, h.__code__ is h2.__code__, h.__code__.co_freevars)
h.__code__ = h2.__code__
print(h(1))
for code in ("g.__code__ = h.__code__", "h.__code__ = g.__code__"):
    attempt(code)
k = lambda x: x - 1
g.__code__ = k.__code__
print(g(5), g.__name__, g.__code__.co_name)
F = type(f)
made = F(k.__code__, {"x": 1}, "made", (7,), None)
print(made(), made.__name__, made.__qualname__, made.__defaults__, made.__module__)
again = F(h.__code__, globals(), closure=h.__closure__)
print(again(5))
for args in ("F()", "F(k.__code__)", "F(k.__code__, [])", "F(k.__code__, {}, 5)", "F(k.__code__, {}, 'n', 5)",
             "F(h.__code__, {})", "F(h.__code__, {}, None, None, (1,))", "F(k.__code__, {}, None, None, (1,))",
             "F(h.__code__, {}, None, None, ())", "F(h.__code__, {}, None, None, [])", "F(5, {})", "F(k.__code__, {}, kwdefaults=5)"):
    attempt(args)
print(f == f, f == g, f != g, hash(f) == hash(f), bool(f), callable(f), isinstance(f, F))
for code in ("f < g", "f + g", "len(f)", "f[0]", "iter(f)", "F.__name__", "class X(F): pass", "g.__get__(None)", "g.__get__()", "g.__get__(1, 2, 3)"):
    attempt(code)
print(type(g.__get__(5)).__name__, g.__get__(None, int) is f, g.__get__(5, int).__self__)
print(repr(F), (lambda: 0).__qualname__, (lambda: 0).__name__)


class C:
    def m(self):
        return [x for x in range(3)], (lambda: 1)

    class D:
        def n(self):
            def p():
                pass
            return p


print(C.m.__qualname__, C.D.n.__qualname__, C.D().n().__qualname__, C().m()[1].__qualname__)
m = C.m
m.extra = 1
print(C.m.extra, C().m.extra)
attempt("C().m.extra = 2")
