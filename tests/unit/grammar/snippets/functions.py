def f(): ...
def f(a, b=1, /, c=2, *d, e, f=3, **g) -> int: return
def f(a, /): yield
def f(*, a): yield from a
def f(*a: *b, c: d = e, **h: i): yield a, *b
def f[T, *Ts, **P](a: T) -> T: pass
class A: pass
class B(): pass
class C[T](a, *b, c=d, **e): "doc"
@a.b(c)
@d
async def f(): pass
@(yield_ := x)
class D: pass
lambda: 0
lambda a, b=1, /, c=2, *d, e, f=3, **g: lambda: a
lambda *, a: a
lambda *a, **k: (a, k)
x = lambda: (yield)
