# Subclasses of built-in types, super(), operators and protocols of guest classes.
def show(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
class I(int):
    def __new__(cls, v, name): o = int.__new__(cls, v); o.name = name; return o
    def __repr__(self): return f'I({int(self)},{self.name})'
a = I(5, 'five'); b = I(10**30, 'big')
print(a, b, a + 1, b - 1, a.name, b.name, a.__dict__, a == 5, hash(a) == hash(5), {a: 1}[5], [10,20,30,40,50,60][a])
a.x = 1; a.y = 2; a.z = 3; a.w = 4; a.v = 5; print(a.__dict__, vars(b)); del a.x; print(a.__dict__)
class S(str):
    def __new__(cls, s, t=0): o = super().__new__(cls, s); o.t = t; return o
    def shout(self): return self.upper() + '!'
s = S('hello', 3); print(s, s.t, s.shout(), s + 'x', type(s + 'x').__name__, s[1:], len(s), s == 'hello', {s: 1}['hello'], f'{s:>8}', '%s' % s, s.upper())
class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
    def __init__(self, *a): self.extra = len(a)
    @property
    def first(self): return self[0]
t = T(1, 2, 3); print(t, t.extra, t.first, t + (4,), t == (1,2,3), hash(t) == hash((1,2,3)), t[1:], len(t)); x, y, z = t; print(x, y, z); t.q = 9; print(t.__dict__)
class L(list):
    def __init__(self, *a): super().__init__(a); self.tag = 'L'
    def append(self, x): super().append(x * 2)
l = L(1, 2); l.append(3); print(l, l.tag, len(l), l[0], l + [1], [*l], sorted(l), l == [1, 2, 6]); l += [9]; print(l, type(l).__name__)
class D(dict):
    def __missing__(self, k): return k * 2
    def __getattr__(self, n):
        try: return self[n]
        except KeyError: raise AttributeError(n)
    __setattr__ = dict.__setitem__
d = D(a=1); print(d['a'], d['zz'], d.a, d.foo); d.b = 5; print(d, dict(d), {**d}, list(d), 'a' in d, d.get('q'))
class F(float):
    def __add__(self, o): return F(float(self) + o)
print(F(1.5) + 1, type(F(1) + 2).__name__, F(2) * 3, 1 + F(2))
class BY(bytes): pass
by = BY(b'abc'); by.k = 1; print(by, by.k, by[0], by + b'd')
class SET(set):
    def add(self, x): super().add(x + 1)
st = SET([1]); st.add(5); print(sorted(st), st | {9}, len(st))
class FS(frozenset): pass
print(FS([1]), hash(FS([1])) == hash(frozenset([1])))
class EN:
    def __init__(self): self.members = {}
class Meta(type):
    @classmethod
    def __prepare__(m, n, b): return NS()
    def __new__(m, n, b, ns):
        c = super().__new__(m, n, b, dict(ns)); c.order = list(ns.log); return c
class NS(dict):
    def __init__(self): self.log = []
    def __setitem__(self, k, v):
        if not k.startswith('_'): self.log.append(k)
        super().__setitem__(k, v)
class Color(metaclass=Meta):
    RED = 1
    GREEN = 2
    for i in range(2): pass
    def f(self): return __class__
print(Color.order, Color().f())
class Cell:
    def make(self): return lambda: (__class__, self)
c = Cell(); print(c.make()() == (Cell, c))
class A:
    def f(self): return 'A'
class B(A):
    def f(self): return [super().f() for _ in range(2)]
    def g(self): return super(B, self).f()
    h = lambda self: super(B, self).f()
print(B().f(), B().g(), B().h())
def outer():
    class Inner(A):
        def f(self):
            def deep(): return super(Inner, self).f()
            return deep()
    return Inner().f()
print(outer(), super(B, B()).f())
show(lambda: super(B, 5)); show(lambda: super().f)
def nosuper(): return super()
show(nosuper)
class Op:
    def __init__(self, v): self.v = v
    def __iadd__(self, o): self.v += o; return self
    def __rsub__(self, o): return ('rsub', o)
    def __matmul__(self, o): return ('mat', o)
    def __rpow__(self, o): return ('rpow', o)
    def __neg__(self): return 'neg'
    def __invert__(self): return 'inv'
    def __bool__(self): return False
    def __index__(self): return 3
    def __call__(self, *a, **k): return a, k
    def __lt__(self, o): return 'lt'
    def __contains__(self, x): return 5
    def __getitem__(self, k): return k
    def __setitem__(self, k, v): print('set', k, v)
    def __delitem__(self, k): print('del', k)
    def __len__(self): return 4
    def __iter__(self): return iter('abc')
    def __reversed__(self): return iter('cba')
    def __format__(self, s): return 'fmt' + s
    def __str__(self): return 'str'
    def __hash__(self): return 7
    def __enter__(self): return 'ent'
    def __exit__(self, *a): return True
    def __divmod__(self, o): return 'dm'
    def __round__(self, n=None): return ('round', n)
    def __abs__(self): return 'abs'
    def __int__(self): return 8
    def __float__(self): return 1.5
    def __dir__(self): return ['z', 'a']
o = Op(1); p = o; o += 5; print(o.v, p is o, 3 - o, o @ 2, 2 ** o, -o, ~o, not o, [0,1,2,3][o], o(1, k=2), o < 1, 1 > o, 9 in o, o[1:2], o[..., 1], len(o), list(o), list(reversed(o)), f'{o:x}', f'{o!s}', hash(o), divmod(o, 1), round(o), round(o, 2), abs(o), int(o), float(o), dir(o), 'ab' * o, range(10)[o])
o[1] = 2; del o[3]
show(lambda: o - 1); show(lambda: o > 1); show(lambda: +o); show(lambda: 1 + o)
class Seq:
    def __getitem__(self, i):
        if i > 3: raise IndexError
        return i * i
print(list(Seq()), 9 in Seq(), 10 in Seq(), [*Seq()], max(Seq()), tuple(Seq())); q, *r = Seq(); print(q, r)
class Bad:
    def __len__(self): return -1
    def __bool__(self): return 5
    def __index__(self): return 'x'
    def __iter__(self): return 5
    def __hash__(self): return 'x'
    def __repr__(self): return 5
    def __contains__(self, x): raise KeyError(x)
bd = Bad()
for f in (lambda: len(bd), lambda: bool(bd), lambda: [1][bd], lambda: list(bd), lambda: hash(bd), lambda: repr(bd), lambda: 1 in bd, lambda: iter(bd)): show(f)
class NH:
    def __eq__(self, o): return True
show(lambda: hash(NH())); show(lambda: {NH()}); print(NH() == 1, NH() != 1, 1 == NH(), NH.__hash__)
class Cmp:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v if isinstance(o, Cmp) else NotImplemented
    def __lt__(self, o): return self.v < o.v
    def __repr__(self): return f'C{self.v}'
print(Cmp(1) == Cmp(1), Cmp(1) == 1, Cmp(1) != Cmp(2), sorted([Cmp(3), Cmp(1)]), min(Cmp(2), Cmp(1)), Cmp(1) in [Cmp(1)], [Cmp(1)].index(Cmp(1)), [Cmp(1)] == [Cmp(1)], (Cmp(1),) < (Cmp(2),))
class Sub(Cmp):
    def __eq__(self, o): print('sub eq'); return True
print(Cmp(1) == Sub(2), Sub(1) == Cmp(2))
match Cmp(3):
    case Cmp(v=3): print('matched')
class Pt:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y): self.x, self.y = x, y
match Pt(1, 2):
    case Pt(1, y): print('y', y)
match {'a': 1, 'b': [1, 2, 3]}:
    case {'a': int(n), 'b': [first, *rest], **kw}: print(n, first, rest, kw)
print(int.__add__(1, 2), list.__len__([1]), object.__repr__(5)[:7], str.__eq__('a', 'b'), object.__eq__(1, 2), (5).__add__(3), 'a'.__contains__('a'), [1].__iter__().__next__())
