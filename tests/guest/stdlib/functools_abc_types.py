# functools, abc, types: caches, partials, dispatch, abstract classes.
import functools, abc, types
from functools import partial, reduce, lru_cache, wraps, cached_property, total_ordering, singledispatch, cmp_to_key
print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a * b, [], 5), partial(int, base=2)('101'), partial(pow, 2)(5))
try: reduce(lambda a, b: a, [])
except TypeError as e: print(e)
@lru_cache(maxsize=2)
def f(x): print('call', x); return x * 2
print(f(1), f(1), f(2), f(3), f(1), f.cache_info(), f.__name__, f.__wrapped__(4))
f.cache_clear(); print(f.cache_info(), f.cache_parameters())
@functools.cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80))
def deco(fn):
    @wraps(fn)
    def w(*a, **k): 'wdoc'; return fn(*a, **k)
    return w
@deco
def named(x: int) -> str: 'doc'; return x
print(named.__name__, named.__doc__, named.__annotations__, named(3), named.__wrapped__.__qualname__)
class C:
    def __init__(self): self.n = 0
    @cached_property
    def v(self): self.n += 1; return self.n
    @lru_cache
    def m(self, x): return x + 1
    def base(self, a, b): return (a, b)
    pm = functools.partialmethod(base, 1)
c = C(); print(c.v, c.v, c.n, c.m(3), c.pm(5))
@total_ordering
class V:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __lt__(self, o): return self.v < o.v
print(V(1) < V(2), V(1) <= V(1), V(2) > V(1), V(2) >= V(3), V(1) >= V(1))
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))
@singledispatch
def show(x): return 'obj'
@show.register
def _(x: int): return 'int'
@show.register(str)
def _(x): return 'str'
@show.register
def _(x: list | tuple): return 'seq'
print(show(1), show('a'), show([]), show(()), show(1.5), show(True))
print(partial(print, 1, sep='-'), partial(partial(max, 1), 2).args)
class A(abc.ABC):
    @abc.abstractmethod
    def f(self): ...
    @property
    @abc.abstractmethod
    def p(self): ...
    @classmethod
    @abc.abstractmethod
    def c(cls): ...
for k in (A,):
    try: k()
    except TypeError as e: print(e)
class B(A):
    def f(self): return super().f()
try: B()
except TypeError as e: print(e)
class D(B):
    p = 1
    @classmethod
    def c(cls): return 2
print(D().f(), D().p, D.c(), sorted(A.__abstractmethods__), isinstance(D(), A), issubclass(int, A))
A.register(int); print(isinstance(3, A), issubclass(bool, A))
class H(abc.ABC):
    @classmethod
    def __subclasshook__(cls, C): return hasattr(C, 'quack') or NotImplemented
class Duck:
    def quack(self): pass
print(isinstance(Duck(), H), isinstance(3, H))
print(types.FunctionType, types.MethodType, types.SimpleNamespace(a=1), types.GeneratorType, types.MappingProxyType({'a': 1}), types.NoneType, types.ModuleType)
print(types.new_class('X', (A,), {}, lambda ns: ns.update(q=1)).q, types.UnionType, types.GenericAlias(list, (int,)), types.CodeType, types.TracebackType, types.CellType, types.BuiltinFunctionType)
