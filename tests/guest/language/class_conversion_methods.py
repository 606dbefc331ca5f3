# The conversion protocols: __int__, __float__, __complex__, __index__, __bool__, __bytes__, __round__, __format__, __str__.
class Num:
    def __init__(self, v):
        self.v = v

    def __int__(self): return int(self.v)
    def __float__(self): return float(self.v)
    def __complex__(self): return complex(self.v, 1)
    def __index__(self): return int(self.v)
    def __bool__(self): return self.v != 0
    def __bytes__(self): return str(self.v).encode()
    def __round__(self, n=None): return ("rounded", n)
    def __trunc__(self): return "trunc"
    def __abs__(self): return "abs"
    def __str__(self): return f"str {self.v}"
    def __repr__(self): return f"Num({self.v})"
    def __format__(self, spec): return f"format {spec!r}"
    def __hash__(self): return 7
    def __len__(self): return int(self.v)
    def __neg__(self): return Num(-self.v)
    def __contains__(self, x): return x == self.v
    def __reversed__(self): return "reversed result"
    def __divmod__(self, o): return "divmod"
    def __dir__(self): return ["b", "a"]


n = Num(5)
print(int(n), float(n), complex(n), bool(n), bytes(n), str(n), repr(n), f"{n}", f"{n:abc}")
print(f"{n!r}", hash(n), len(n), abs(n), round(n), round(n, 2), -n, 5 in n, 6 in n, reversed(n))
print(divmod(n, 1), dir(n))
print([10, 11, 12, 13, 14, 15][n], "x" * n, list(range(n)), bin(n), hex(n), oct(n))
print(chr(n + 0 if False else 70), [0] * n, slice(n).indices(9), "abcdefg"[n:], range(10)[n])
print(b"abcdefg"[n], (1,) * n, bytes(Num(3)))
print("%d %s %r" % (n, n, n), "%x" % n, "%.1f" % n, "{} {:q} {!r}".format(n, n, n), int(Num(2.9)))
print(bool(Num(0)), not n, 1 if Num(0) else 2, any([Num(0), n]), max(3, 1), float(Num(True)))


class Bad:
    def __int__(self): return "x"
    def __float__(self): return 1
    def __complex__(self): return 1
    def __index__(self): return 1.5
    def __bool__(self): return "yes"
    def __bytes__(self): return "text"
    def __str__(self): return b"bytes"
    def __repr__(self): return 5
    def __format__(self, spec): return 5
    def __hash__(self): return 1.5
    def __len__(self): return "3"
    def __dir__(self): return 5
    def __iter__(self): return 5
    def __reversed__(self): return 5
    def __length_hint__(self): return "x"


b = Bad()
for f in (int, float, complex, bool, bytes, str, repr, format, hash, len, dir, iter, list, reversed,
          lambda o: [1, 2][o], lambda o: "a" * o, lambda o: range(o), hex, lambda o: not o,
          lambda o: 1 if o else 2, lambda o: f"{o!s}", lambda o: "%d" % o, lambda o: "%s" % o,
          lambda o: {o}, lambda o: [1][o:], lambda o: round(1.5, o), lambda o: chr(o)):
    try:
        print(f(b))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


class LenOnly:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n


for v in (0, 1, -1, 2 ** 31, 2 ** 63, True, 1.5, None):
    row = []
    for f in (len, bool):
        try:
            row.append(f(LenOnly(v)))
        except (TypeError, ValueError, OverflowError) as e:
            row.append(f"{type(e).__name__}: {e}")
    print(repr(v), row)


class None_:
    __int__ = __float__ = __len__ = __iter__ = __hash__ = __bool__ = __contains__ = __str__ = None


for f in (int, float, len, iter, hash, bool, lambda o: 1 in o, str):
    try:
        print(f(None_()))
    except TypeError as e:
        print(str(e).split(" at 0x")[0])
