# Data classes: fields, ordering, freezing, inheritance, slots, conversion.
from dataclasses import dataclass, field, asdict, astuple, replace, fields, FrozenInstanceError, InitVar, KW_ONLY, is_dataclass, make_dataclass
def show(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
@dataclass
class P:
    x: int
    y: int = 2
    tags: list = field(default_factory=list)
    def total(self): return self.x + self.y
print(P(1), P(1, 3), P(1) == P(1), P(1) != P(2), P(1).total(), P(1).tags is P(1).tags, P.__match_args__, P.__doc__, P.__hash__)
show(lambda: P()); show(lambda: P(1, 2, 3, 4)); show(lambda: P(z=1)); show(lambda: hash(P(1)))
print(asdict(P(1)), astuple(P(1)), replace(P(1), x=5), [f.name for f in fields(P)], is_dataclass(P), is_dataclass(P(1)), is_dataclass(3))
@dataclass(frozen=True, order=True)
class F:
    a: int
    b: str = 'q'
f = F(1); show(lambda: setattr(f, 'a', 2)); show(lambda: delattr(f, 'a')); print(hash(f) == hash(F(1)), F(1) < F(2), F(1) <= F(1), sorted([F(2), F(1)]), {F(1): 1}[F(1)])
@dataclass
class Sub(P):
    z: int = 0
    def __post_init__(self): self.sum = self.x + self.z
print(Sub(1, 2, [], 4), Sub(1).sum, Sub.__mro__[1].__name__)
@dataclass
class IV:
    a: int
    seed: InitVar[int] = 0
    b: int = field(init=False, default=7)
    def __post_init__(self, seed): self.a += seed
print(IV(1, 10)); show(lambda: replace(IV(1), b=1))
@dataclass(kw_only=True)
class K: a: int; b: int = 1
print(K(a=1)); show(lambda: K(1))
@dataclass
class KO:
    a: int
    _: KW_ONLY
    b: int = 2
print(KO(1, b=3)); show(lambda: KO(1, 2))
@dataclass(slots=True)
class S:
    a: int
    b: int = 5
    def me(self): return __class__
    def sup(self): return super().__repr__()[:3]
s = S(1); print(s, S.__slots__, s.me() is S, hasattr(s, '__dict__')); show(lambda: setattr(s, 'zz', 1))
@dataclass
class N: p: P; l: list[P]; d: dict
n = N(P(1), [P(2)], {'k': P(3)}); print(asdict(n), astuple(n), n)
def f():
    @dataclass
    class Bad: a: int = 1; b: int
show(f)
def f():
    @dataclass
    class Bad: a: list = []
show(f)
def f():
    @dataclass
    class Bad(F): c: int = 1
show(f)
@dataclass(repr=False, eq=False)
class NR: a: int
print(NR(1) == NR(1), 'NR object' in repr(NR(1)))
@dataclass
class R: me: object = None
r = R(); r.me = r; print(r)
@dataclass(unsafe_hash=True)
class U: a: int; b: int = field(compare=False, default=0)
print(hash(U(1, 2)) == hash(U(1, 3)), U(1, 2) == U(1, 3))
M = make_dataclass('M', ['x', ('y', int), ('z', int, 5)]); print(M(1, 2), M.__name__, M.__annotations__)
match P(1, 2):
    case P(x, y): print(x, y)
import abc
@dataclass
class Abs(abc.ABC):
    a: int
    @abc.abstractmethod
    def f(self): ...
show(lambda: Abs(1))
@dataclass
class G[T]:
    v: T
print(G(1), G[int](2))
print(P.__init__.__annotations__, P.__dataclass_params__.frozen, fields(P)[1].default, fields(P)[2].default_factory)
