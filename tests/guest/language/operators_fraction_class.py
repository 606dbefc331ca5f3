# A rational number class: every operator with ints, floats and itself, hash and order as numbers have.


def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


def gcd(a, b):
    while b:
        a, b = b, a % b
    return abs(a)


class Ratio:
    __slots__ = ("n", "d")

    def __init__(self, n, d=1):
        if isinstance(n, float):
            n, d = n.as_integer_ratio()
        if d == 0:
            raise ZeroDivisionError(f"Ratio({n}, 0)")
        g = gcd(n, d) * (1 if d > 0 else -1)
        self.n, self.d = n // g, d // g

    def _other(self, x):
        if isinstance(x, int):
            return x, 1
        return (x.n, x.d) if isinstance(x, Ratio) else None

    def _binary(exact, plain):
        def left(self, other):
            if (pair := self._other(other)) is not None:
                return exact(self.n, self.d, *pair)
            return plain(float(self), other) if isinstance(other, (float, complex)) else NotImplemented

        def right(self, other):
            if (pair := self._other(other)) is not None:
                return exact(*pair, self.n, self.d)
            return plain(other, float(self)) if isinstance(other, (float, complex)) else NotImplemented

        return left, right

    __add__, __radd__ = _binary(lambda a, b, c, d: Ratio(a * d + c * b, b * d), lambda x, y: x + y)
    __sub__, __rsub__ = _binary(lambda a, b, c, d: Ratio(a * d - c * b, b * d), lambda x, y: x - y)
    __mul__, __rmul__ = _binary(lambda a, b, c, d: Ratio(a * c, b * d), lambda x, y: x * y)
    __truediv__, __rtruediv__ = _binary(lambda a, b, c, d: Ratio(a * d, b * c), lambda x, y: x / y)
    __floordiv__, __rfloordiv__ = _binary(lambda a, b, c, d: a * d // (b * c), lambda x, y: x // y)
    __mod__, __rmod__ = _binary(lambda a, b, c, d: Ratio(a * d % (b * c), b * d), lambda x, y: x % y)
    del _binary

    def __divmod__(self, other):
        return self // other, self % other

    def __rdivmod__(self, other):
        return other // self, other % self

    def __pow__(self, k, modulus=None):
        if modulus is not None or not isinstance(k, int):
            return NotImplemented
        return Ratio(self.n ** k, self.d ** k) if k >= 0 else Ratio(self.d ** -k, self.n ** -k)

    def __rpow__(self, base):
        return base ** float(self)

    def __neg__(self):
        return Ratio(-self.n, self.d)

    def __pos__(self):
        return self

    def __abs__(self):
        return Ratio(abs(self.n), self.d)

    def __bool__(self):
        return self.n != 0

    def __float__(self):
        return self.n / self.d

    def __trunc__(self):
        return -(-self.n // self.d) if self.n < 0 else self.n // self.d

    __int__ = __trunc__

    def __round__(self, digits=None):
        if digits is not None:
            return Ratio(round(self * 10 ** digits), 10 ** digits)
        whole, rest = divmod(self.n, self.d)
        return whole + (2 * rest > self.d or 2 * rest == self.d and whole & 1)

    def __eq__(self, other):
        if (pair := self._other(other)) is not None:
            return (self.n, self.d) == pair
        return float(self) == other if isinstance(other, (float, complex)) else NotImplemented

    def _order(test):
        def method(self, other):
            if (pair := self._other(other)) is not None:
                return test(self.n * pair[1], self.d * pair[0])
            return test(float(self), other) if isinstance(other, float) else NotImplemented

        return method

    __lt__, __le__ = _order(lambda x, y: x < y), _order(lambda x, y: x <= y)
    __gt__, __ge__ = _order(lambda x, y: x > y), _order(lambda x, y: x >= y)
    del _order

    def __hash__(self):
        modulus = 2 ** 61 - 1
        try:
            h = abs(self.n) * pow(self.d, -1, modulus) % modulus
        except ValueError:
            h = 314159
        h = h if self.n >= 0 else -h
        return -2 if h == -1 else h

    def __repr__(self):
        return f"{self.n}/{self.d}" if self.d != 1 else str(self.n)

    def __format__(self, spec):
        return format(float(self), spec) if spec else repr(self)


h, t = Ratio(1, 2), Ratio(-2, 3)
for f in (lambda: h + t, lambda: h - t, lambda: h * t, lambda: h / t, lambda: h // t, lambda: h % t, lambda: divmod(h, t), lambda: h ** 3, lambda: t ** -2, lambda: 4 ** h, lambda: 2 + h, lambda: 1 - t, lambda: 3 * h, lambda: 1 / t, lambda: 7 // t, lambda: 7 % t,
          lambda: divmod(7, t), lambda: 1.5 + h, lambda: h * 0.5, lambda: 2.5 // h, lambda: h + 1j, lambda: 1j - h, lambda: True + h, lambda: -t, lambda: abs(t), lambda: +h, lambda: int(Ratio(-7, 2)), lambda: float(t), lambda: round(Ratio(5, 2)), lambda: round(Ratio(7, 2)), lambda: round(Ratio(22, 7), 3),
          lambda: h / 0, lambda: h / Ratio(0), lambda: Ratio(1, 0), lambda: h + "x", lambda: "x" * h, lambda: [] + h, lambda: pow(h, 2, 3), lambda: h < "x", lambda: h < 1j, lambda: h & 1, lambda: ~h, lambda: sum([h, t, 1]), lambda: sum([0.25, h]), lambda: max(h, t, 0.4), lambda: sorted([h, 0, t, 0.3, 1])):
    attempt(f)
print(hash(h) == hash(0.5), hash(Ratio(4, 2)) == hash(2), hash(Ratio(-1, 4)) == hash(-0.25), h == 0.5, 0.5 == h, h == 0.5 + 0j, {0.5: "half"}[h], h in [0.5], [h].index(0.5), len({h, 0.5, Ratio(2, 4)}), h != t, h == "x")
print(bool(Ratio(0)), not h, f"{h} {t:.3f} {Ratio(1, 3)!r:>8}", "%s %.2f %d" % (h, t, Ratio(9, 2)), Ratio(0.1), Ratio(2.5) + 0.5, complex(h), Ratio(3 ** 50, 9 ** 20), min(t, -1), h < 1 < Ratio(3, 2) < 1.75)
x = h
x += 1
x *= t
x **= 2
x /= 3
x -= 0.25
print(x, h)
