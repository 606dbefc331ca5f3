# What programs build on classes: registries, descriptors, mixins, context managers, hooks, containers.
def show(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
class Reg:
    reg = {}
    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        Reg.reg[cls.__name__] = cls
class A(Reg): pass
class B(Reg): pass
print(Reg.reg)
class Lazy:
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, obj, owner=None):
        if obj is None: return self
        print('computing'); v = 42
        obj.__dict__[self.name] = v
        return v
class X:
    lazy = Lazy()
x = X(); print(x.lazy, x.lazy)
class Typed:
    def __init__(self, t): self.t = t
    def __set_name__(self, o, n): self.n = '_' + n
    def __get__(self, o, t=None): return getattr(o, self.n) if o is not None else self
    def __set__(self, o, v):
        if not isinstance(v, self.t): raise TypeError(f'{self.n} wants {self.t.__name__}')
        setattr(o, self.n, v)
class P:
    a = Typed(int); b = Typed(str)
    def __init__(self, a, b): self.a = a; self.b = b
print(P(1, 'x').a); show(lambda: P('x', 1))
class Single:
    _i = None
    def __new__(cls, *a):
        if cls._i is None: cls._i = super().__new__(cls)
        return cls._i
    def __init__(self, *a): self.args = a
print(Single(1) is Single(2), Single().args)
class Imm:
    __slots__ = ('v',)
    def __init__(self, v): object.__setattr__(self, 'v', v)
    def __setattr__(self, n, v): raise AttributeError(f'immutable {n}')
show(lambda: setattr(Imm(1), 'v', 2)); print(Imm(3).v)
import sys
class Ctx:
    def __enter__(self): print('enter'); return self
    def __exit__(self, t, v, tb): print('exit', t.__name__ if t else None, v, tb is not None); return t is KeyError
with Ctx() as c: raise KeyError('k')
try:
    with Ctx(): raise ValueError('v')
except ValueError as e: print('caught', e)
def deco(cls): cls.tag = 'deco'; return cls
@deco
class Y: pass
print(Y.tag, Y.__dict__.keys() >= {'tag', '__module__'}, sorted(k for k in vars(Y)))
class Prop:
    def __init__(self): self._v = 0
    v = property(lambda s: s._v, lambda s, x: setattr(s, '_v', x), doc='the v')
    def _get(self): return 'g'
    w = property(_get)
p = Prop(); p.v = 5; print(p.v, Prop.v.__doc__, p.w, Prop.v.fget(p)); show(lambda: setattr(p, 'w', 1))
class M1:
    def who(self): return ['M1'] + super().who()
class M2:
    def who(self): return ['M2'] + super().who()
class Base:
    def who(self): return ['Base']
class C(M1, M2, Base): pass
print(C().who(), [k.__name__ for k in C.__mro__])
class Dyn: pass
d = Dyn()
for i in range(200): setattr(d, f'a{i}', i)
print(len(d.__dict__), d.a150, d.a199); del d.a0; print(len(vars(d)), hasattr(d, 'a0'))
d2 = Dyn(); d2.__dict__ = {'q': 1}; print(d2.q); d2.r = 2; print(d2.__dict__); del d2.__dict__; print(d2.__dict__)
d3 = Dyn(); d3.__dict__.update(a=1, b=2); print(d3.a + d3.b, d3.__dict__.pop('a'), hasattr(d3, 'a'))
f = lambda: 0; f.x = 5; print(f.x, f.__dict__, f.__name__); f.__name__ = 'g'; print(f.__name__); show(lambda: setattr(f, '__name__', 5)); show(lambda: f.nope)
def fn(a, b: int = 2, *c, d=4, **e) -> str: 'doc'
print(fn.__defaults__, fn.__kwdefaults__, fn.__annotations__, fn.__doc__, fn.__qualname__, fn.__code__.co_varnames, fn.__code__.co_argcount, fn.__module__)
m = C().who; print(m.__func__ is C.who, m.__self__.__class__, m.__name__, m == m, hash(m) == hash(m)); show(lambda: setattr(m, 'x', 1))
print([].append.__name__, [].append.__self__, list.append, len, len.__name__, int.__add__, str.join.__qualname__)
show(lambda: list.append()); show(lambda: list.append(5, 1)); show(lambda: [].append()); show(lambda: [].append(1, 2)); show(lambda: len()); show(lambda: len(1, 2)); show(lambda: 'a'.split(x=1)); show(lambda: C().who(1)); show(lambda: C.who())
class Hook(type):
    def __instancecheck__(cls, o): return o == 5
    def __subclasscheck__(cls, o): return o is int
    def __dir__(cls): return ['x']
    def __repr__(cls): return 'HOOK'
    def __eq__(cls, o): return True
    def __hash__(cls): return 1
    @property
    def mp(cls): return 'mp ' + cls.__name__
class H(metaclass=Hook): pass
print(isinstance(5, H), isinstance(6, H), issubclass(int, H), issubclass(str, (H, int)), H, dir(H), H == 3, H.mp, isinstance(H(), H), f'{H}'); show(lambda: H().mp)
print(type.__call__(C).who(), type(C) is type, C.mro()[0] is C, C.__subclasshook__(int))
class Sized:
    def __len__(self): return 0
print(bool(Sized()), not Sized(), 'y' if Sized() else 'n', [1] if Sized() else [2])
try: raise Exception from None
except Exception as e: print(e.__suppress_context__)
def gen():
    try: yield 1
    finally: print('closed')
g = gen(); next(g); g.close()
class Eq:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return isinstance(o, Eq) and self.v == o.v
    def __hash__(self): return hash(self.v)
print(len({Eq(1), Eq(1), Eq(2)}), {Eq(1): 'a'}[Eq(1)], Eq(1) in [Eq(1)], [Eq(1), Eq(2)].count(Eq(2)), {Eq(3)} == {Eq(3)})
print(A.__init_subclass__, Reg.__dict__['__init_subclass__'].__class__.__name__) if False else None
class WithDel:
    def __del__(self): pass
w = WithDel(); del w
print(getattr(C, 'nope', 'dflt'), hasattr(C, 'who'), callable(C), callable(C()), vars(Single)['_i'] is not None)
print(int.__name__, int.__module__, int.__doc__[:10], type.__mro__, bool.__bases__, bool.__base__, object.__bases__)
print(issubclass(KeyError, LookupError), KeyError.__mro__)
show(lambda: type(1, 2)); show(lambda: type('x', 5, {})); show(lambda: type(5, (), {})); show(lambda: object(1)); show(lambda: type.__new__(type)); show(lambda: C.__class__)
show(lambda: getattr(1, 5)); show(lambda: setattr(C, 5, 1)); show(lambda: (lambda: x_undefined)())
class Str:
    def __str__(self): return 5
show(lambda: str(Str())); show(lambda: f'{Str()}'); show(lambda: print(Str()))
class Rep:
    def __repr__(self): return 'R'
print(str(Rep()), [Rep()], {1: Rep()}, (Rep(),), f'{Rep()!r:>4}', '%r' % Rep())
l = []; l.append(l); print(l); dd = {}; dd['d'] = dd; print(dd)
class Rec:
    def __init__(self): self.me = self
    def __repr__(self): return f'Rec({self.__dict__})'
show(lambda: len(repr(Rec())) > 10)
