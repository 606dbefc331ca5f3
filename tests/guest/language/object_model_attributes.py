# Attribute access, descriptors, slots, metaclasses and class creation, as object and type define them.
import sys
def show(f):
    try:
        r = f()
        print(f.__name__ if hasattr(f,'__name__') else '', repr(r))
    except Exception as e:
        print(type(e).__name__, e)
# data descriptors
class D:
    def __get__(self, o, t=None): return ('get', o is None, t.__name__)
    def __set__(self, o, v): print('set', v)
    def __delete__(self, o): print('del')
class N:
    def __get__(self, o, t=None): return ('nget', o is None)
class A:
    d = D()
    n = N()
    def m(self): return 'm'
    @property
    def p(self): return 'p'
    @p.setter
    def p(self, v): print('setp', v)
    @p.deleter
    def p(self): print('delp')
    @classmethod
    def c(cls): return cls.__name__
    @staticmethod
    def s(): return 's'
a = A()
print(a.d, A.d, a.n, A.n)
a.__dict__['d'] = 5; a.__dict__['n'] = 6
print(a.d, a.n)
a.d = 4; del a.d
a.p = 3; del a.p; print(a.p, a.c(), A.c(), a.s(), A.s(), a.m(), A.m(a))

class B(A):
    @property
    def p(self): return super().p + '!'
    def m(self): return super().m() + 'B'
    @classmethod
    def c(cls): return super().c() + 'x'
b = B()
print(b.p, b.m(), b.c(), B.c())
show(lambda: setattr(b, 'p', 1))
show(lambda: delattr(b, 'p'))
show(lambda: b.zz)
show(lambda: B.zz)
show(lambda: (1).foo)
show(lambda: setattr(1, 'foo', 2))
show(lambda: setattr([], 'append', 2))
show(lambda: setattr(int, 'foo', 2))
show(lambda: object().__dict__)
class G:
    def __getattr__(self, n):
        if n == 'bad': raise AttributeError('own')
        return n.upper()
g = G(); print(g.hello, getattr(g,'bad',1)); show(lambda: g.bad)
class GA:
    x = 1
    def __getattribute__(self, n):
        print('ga', n)
        return super().__getattribute__(n)
ga = GA(); ga.x; ga.y = 5; print(ga.y); show(lambda: ga.nope)
class GB(GA):
    def __getattr__(self, n): return 'fallback ' + n
print(GB().q)
class SA:
    def __setattr__(self, n, v):
        print('sa', n, v); super().__setattr__(n, v)
    def __delattr__(self, n):
        print('da', n); object.__delattr__(self, n)
sa = SA(); sa.x = 1; print(sa.x); del sa.x; show(lambda: sa.x)
# slots
class S:
    __slots__ = ('a', '__b', 'c')
    def __init__(self): self.a = 1; self.__b = 2
s = S(); print(s.a, s._S__b); show(lambda: s.c); show(lambda: setattr(s,'d',1)); print(S.a, S.__slots__)
class T(S):
    pass
t = T(); t.zz = 4; print(t.__dict__, t.a)
class U(T):
    __slots__ = ('u',)
u = U(); u.u = 1; u.x = 2; u.c = 3; print(u.u, u.x, u.c, u.a, u.__dict__)
show(lambda: type('X', (S, int), {}))
def f():
    class X(list, dict): pass
show(f)
def f():
    class X(bool): pass
show(f)
def f():
    class X(A, B): pass
show(f)
def f():
    class X(A, A): pass
show(f)
show(lambda: A(1))
show(lambda: A(x=1))
class I:
    def __init__(self): return 5
show(lambda: I())
class M(type):
    def __call__(cls, *a, **k): print('call', cls.__name__, a, k); return super().__call__(*a, **k)
    def __new__(m, name, bases, ns, **k): print('new', name, k); return super().__new__(m, name, bases, ns)
    def __init__(cls, name, bases, ns, **k): print('init', name, k)
    @classmethod
    def __prepare__(m, name, bases, **k): print('prep', name, k); return {'pre': 1}
    def __getattr__(cls, n): return 'meta ' + n
    def __len__(cls): return 7
    def __iter__(cls): return iter([1,2])
    def __contains__(cls, x): return x == 3
    def __getitem__(cls, x): return x * 2
class MC(metaclass=M, k=1):
    def __init__(self, v): self.v = v
print(MC(3).v, MC.pre, MC.foo, len(MC), list(MC), 3 in MC, MC[4])
class Sub(MC): pass
print(type(Sub), Sub(1).v, Sub.__mro__)
class Q(type): pass
def f():
    class X(MC, metaclass=Q): pass
show(f)
print(type('Dyn', (A,), {'z': 1})().z, A.__subclasses__())
class SN:
    def __set_name__(self, o, n): print('set_name', o.__name__, n)
class UsesSN: x = SN(); y = SN()
class IS:
    def __init_subclass__(cls, /, tag=None, **k): super().__init_subclass__(**k); cls.tag = tag
class IS2(IS, tag='hi'): pass
print(IS2.tag)
show(lambda: type('X', (IS,), {}, bad=1))
print(isinstance(True, int), issubclass(bool, (str, int)), isinstance(3, int | str), isinstance(None, int | None))
show(lambda: isinstance(1, 5)); show(lambda: issubclass(1, int)); show(lambda: isinstance(1, list[int]))
print(list[int], dict[str, 'int'], int | None, (int | str).__args__, list[int].__origin__, tuple[int, ...])
class CG:
    def __class_getitem__(cls, k): return (cls.__name__, k)
print(CG[1]); show(lambda: A[1]); show(lambda: a[1])
a2 = A(); a2.__class__ = B; print(a2.m())
show(lambda: setattr(a2, '__class__', int))
print(vars(a2), A.__name__, A.__qualname__, A.__module__, A.__doc__, A.__bases__, A.__base__)
A.newm = lambda self: 'newm'; print(b.newm()); A.__len__ = lambda self: 3; print(len(b), bool(b)); del A.__len__; print(bool(b)); show(lambda: len(b))
