# Subclasses of int: state, results of arithmetic, overridden dunders, and what C code sees.


def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


class Count(int):
    unit = "pcs"

    def __new__(cls, value=0, *, note=None):
        self = super().__new__(cls, value)
        self.note = note
        return self

    def __repr__(self):
        return f"Count({int(self)})"


a = Count(7, note="seven")
b = Count("12")
print(a, repr(a), str(b), a.note, b.note, a.unit, vars(a), a + b, type(a + b), a * 2, -a, type(-a), +a, type(+a), type(abs(a)), ~a, a // 2, a ** 2, a << 1)
print(type(int(a)), type(a.real), type(a.numerator), type(a.conjugate()), type(a.__index__()), type(round(a)), type(a.__trunc__()), a.as_integer_ratio(), type(a.as_integer_ratio()[0]))
print([1, 2, 3, 4, 5, 6, 7, 8][a], "x" * a, range(a), list(range(a))[-1], hex(a), f"{a:03d}", f"{a}", "%d %s %r" % (a, a, a), chr(Count(65)), a == 7, hash(a) == hash(7), {7: "x"}[a], a in [7], a in range(8))
print(max(a, b), sorted([b, a, 3]), sum([a, b]), type(sum([a, b])), divmod(b, a), pow(a, 2, b), isinstance(a, int), type(a) is int, bool(Count()), a is Count(7), int(a) is int(Count(7)))
print(Count.from_bytes(b"\x05"), type(Count.from_bytes(b"\x05")), a.to_bytes(2), Count(2 ** 100) == 2 ** 100, Count(2 ** 100).bit_length(), Count(-2 ** 100) >> 90, Count(3.9), Count(True))


class Odd(int):
    def __add__(self, other):
        return "add"

    def __radd__(self, other):
        return "radd"

    def __eq__(self, other):
        return "eq" if other != 0 else NotImplemented

    def __hash__(self):
        return 1234

    def __bool__(self):
        return False

    def __int__(self):
        return 100

    def __index__(self):
        return 200

    def __float__(self):
        return 0.25

    def __lt__(self, other):
        return True

    def __str__(self):
        return "odd"


x = Odd(5)
print(x + 1, 1 + x, 1.5 + x, x - 1, x == 5, 5 == x, x == 0, hash(x), bool(x), int(x), float(x), complex(x), str(x), repr(x), f"{x}", f"{x:d}", "%d" % x, "%s" % x, "%f" % x)
print([10, 20, 30, 40, 50, 60][x], range(x), hex(x), "a" * x, bytes(x), x.bit_length(), sorted([9, x, 1]), x < 3, 3 > x, 3 < x, x > 3, list(range(10))[x:], round(x), abs(x), chr(Odd(66)))
print({x: 1}.get(5), {x: 1}.get(x), 5 in {x}, x in [5], [x].index(5), int(x) + 1, x.real, x.__add__(1), int.__add__(x, 1), x ** 2, 2 ** x, x // 2, divmod(x, 2), -x, x | 8)
attempt(Count, "many")
attempt(lambda: Count(1, 2))
attempt(lambda: int.__add__("x", 1))
attempt(lambda: setattr(5, "x", 1))


class Slotted(int):
    __slots__ = ()


attempt(lambda: setattr(Slotted(5), "x", 1))
attempt(lambda: type("Bad", (int,), {"__slots__": ("x",)}))
attempt(lambda: type("Bad", (int, str), {}))
attempt(lambda: type("Mixed", (int, Count), {}))
