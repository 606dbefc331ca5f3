# enum: members, aliases, auto, mixed types, flags, lookups and refusals.
from enum import Enum, IntEnum, StrEnum, Flag, IntFlag, auto, unique
def show(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1
    def describe(self): return f'{self.name}={self.value}'
    @property
    def up(self): return self.name.upper()
    @classmethod
    def default(cls): return cls.RED
print(Color.RED, repr(Color.RED), Color(2), Color['BLUE'], list(Color), len(Color), Color.RED is Color.CRIMSON, Color.RED.describe(), Color.GREEN.up, Color.default())
print(Color.__members__, Color.RED in Color, 1 in Color, 9 in Color, Color.RED == 1, Color.RED == Color.RED, {Color.RED: 'r'}[Color.RED], isinstance(Color.RED, Color), type(Color), Color)
show(lambda: Color(9)); show(lambda: Color['X']); show(lambda: setattr(Color, 'RED', 5)); show(lambda: Color.NOPE); show(lambda: Color.RED < Color.GREEN)
def f():
    class C2(Color): X = 1
show(f)
def f():
    class C2(Enum): A = 1; A = 2
show(f)
class I(IntEnum): A = 1; B = auto(); C = auto()
print(I.A + 1, I.B, repr(I.C), I.B > I.A, f'{I.A}', '%d' % I.B, sorted([I.C, I.A]), I(2), int(I.C), [10, 20, 30][I.A], I.A == 1)
class S(StrEnum): X = auto(); Y = 'why'
print(S.X, repr(S.Y), S.X == 'x', S.Y.upper(), f'{S.Y:>5}', S('why'))
class P(Flag): R = auto(); W = auto(); X = auto(); RW = R | W
print(P.R | P.X, repr(P.RW), P.R in P.RW, ~P.R, P.R & P.W, bool(P.R & P.W), list(P.RW), P(3), P(0), len(P.RW), P.R ^ P.RW, list(P)); show(lambda: P(16))
class F(IntFlag): A = 1; B = 2
print(F.A | F.B, F.A | 8, repr(F.A | 4), F(3), F.A + 1, ~F.A, F.B & 2)
class Planet(Enum):
    EARTH = (5.97, 6.37); MARS = (0.64, 3.39)
    def __init__(self, mass, radius): self.mass = mass; self.radius = radius
    @property
    def density(self): return round(self.mass / self.radius, 2)
print(Planet.EARTH.density, Planet.MARS.value, Planet.EARTH)
class N(Enum):
    def __new__(cls, v, label): o = object.__new__(cls); o._value_ = v; o.label = label; return o
    A = 1, 'one'; B = 2, 'two'
print(N.A.label, N(2), N.B.value)
class A(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last): return name.lower()
    FOO = auto(); BAR = auto()
print([a.value for a in A])
class M(Enum):
    @classmethod
    def _missing_(cls, v): return cls.A if v == 'a' else None
    A = 1
print(M('a')); show(lambda: M('b'))
try:
    @unique
    class U(Enum): A = 1; B = 1
except ValueError as e: print(e)
Animal = Enum('Animal', 'CAT DOG'); print(Animal.CAT, list(Animal), Enum('Q', {'x': 5}).x, Enum('T', [('a', 1)]).a.value)
match Color.RED:
    case Color.GREEN: print('g')
    case Color.RED: print('r')
class Mixed(str, Enum): A = 'a'
print(Mixed.A, repr(Mixed.A), Mixed.A == 'a', f'{Mixed.A}', Mixed.A.upper(), str(Mixed.A))
class E2(Enum):
    A = 1
    name2 = property(lambda self: self.name * 2)
    _ignore_ = ['i']
    def __str__(self): return 'E2!'
    def __hash__(self): return 5
print(E2.A.name2, E2.A, f'{E2.A}', hash(E2.A))
import copy
print(copy.deepcopy(Color.RED) is Color.RED, copy.copy(I.A) is I.A, dir(Color)[-3:], [m.name for m in reversed(Color)])
