# A matrix class: arithmetic, determinant, inverse in exact fractions, powers, text.
def gcd(a, b):
    while b:
        a, b = b, a % b
    return abs(a)


class Fraction:
    __slots__ = ("n", "d")

    def __init__(self, n, d=1):
        if d == 0:
            raise ZeroDivisionError("fraction with zero denominator")
        g = gcd(n, d) or 1
        if d < 0:
            g = -g
        self.n, self.d = n // g, d // g

    @staticmethod
    def of(x):
        return x if isinstance(x, Fraction) else Fraction(x)

    def __add__(self, o):
        o = Fraction.of(o)
        return Fraction(self.n * o.d + o.n * self.d, self.d * o.d)

    __radd__ = __add__

    def __neg__(self):
        return Fraction(-self.n, self.d)

    def __sub__(self, o):
        return self + -Fraction.of(o)

    def __rsub__(self, o):
        return Fraction.of(o) - self

    def __mul__(self, o):
        o = Fraction.of(o)
        return Fraction(self.n * o.n, self.d * o.d)

    __rmul__ = __mul__

    def __truediv__(self, o):
        o = Fraction.of(o)
        return Fraction(self.n * o.d, self.d * o.n)

    def __eq__(self, o):
        o = Fraction.of(o)
        return (self.n, self.d) == (o.n, o.d)

    def __bool__(self):
        return self.n != 0

    def __repr__(self):
        return str(self.n) if self.d == 1 else f"{self.n}/{self.d}"


class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]
        if len({len(r) for r in self.rows}) != 1:
            raise ValueError("rows of different lengths")

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0])

    def __getitem__(self, key):
        if isinstance(key, tuple):
            return self.rows[key[0]][key[1]]
        return self.rows[key]

    def __add__(self, o):
        return Matrix([a + b for a, b in zip(r, s)] for r, s in zip(self.rows, o.rows, strict=True))

    def __mul__(self, k):
        return Matrix([x * k for x in r] for r in self.rows)

    __rmul__ = __mul__

    def __matmul__(self, o):
        if self.shape[1] != o.shape[0]:
            raise ValueError(f"shapes {self.shape} and {o.shape} do not fit")
        columns = list(zip(*o.rows))
        return Matrix([sum(a * b for a, b in zip(r, c)) for c in columns] for r in self.rows)

    def __pow__(self, n):
        result, base = Matrix.identity(self.shape[0]), self
        while n:
            if n & 1:
                result = result @ base
            base, n = base @ base, n >> 1
        return result

    def __eq__(self, o):
        return self.rows == o.rows

    @property
    def T(self):
        return Matrix(zip(*self.rows))

    def det(self):
        m, sign, result = [[Fraction(x) for x in r] for r in self.rows], 1, Fraction(1)
        n = len(m)
        for i in range(n):
            for p in range(i, n):
                if m[p][i]:
                    break
            else:
                return Fraction(0)
            if p != i:
                m[i], m[p] = m[p], m[i]
                sign = -sign
            result *= m[i][i]
            for r in range(i + 1, n):
                f = m[r][i] / m[i][i]
                m[r] = [a - f * b for a, b in zip(m[r], m[i])]
        return result * sign

    def inverse(self):
        n = len(self.rows)
        m = [[Fraction(x) for x in r] + [Fraction(int(i == j)) for j in range(n)] for i,
             r in enumerate(self.rows)]
        for i in range(n):
            p = next((p for p in range(i, n) if m[p][i]), None)
            if p is None:
                raise ZeroDivisionError("singular matrix")
            m[i], m[p] = m[p], m[i]
            m[i] = [x / m[i][i] for x in m[i]]
            for r in range(n):
                if r != i:
                    f = m[r][i]
                    m[r] = [a - f * b for a, b in zip(m[r], m[i])]
        return Matrix(r[n:] for r in m)

    def __str__(self):
        cells = [[str(x) for x in r] for r in self.rows]
        widths = [max(map(len, c)) for c in zip(*cells)]
        return "\n".join("[" + "  ".join(c.rjust(w) for c,
                                         w in zip(r, widths)) + "]" for r in cells)


a = Matrix([[2, 1, 0], [1, 3, 1], [0, 1, 4]])
print(a, a.T, a + a, a @ a, 3 * a, sep="\n\n")
print(a.det(), a.shape, a[1], a[2, 2])
inv = a.inverse()
print(inv)
print(a @ inv == Matrix.identity(3), (a ** 5)[0], Matrix([[1, 1], [1, 0]]) ** 90)
for bad in (lambda: Matrix([[1, 2], [3]]), lambda: Matrix([[1, 2], [2, 4]]).inverse(),
            lambda: a @ Matrix([[1]]), lambda: a + Matrix([[1]]), lambda: Fraction(1, 0)):
    try:
        bad()
    except (ValueError, ZeroDivisionError) as e:
        print(type(e).__name__, e)
hilbert = Matrix([[Fraction(1, i + j + 1) for j in range(4)] for i in range(4)])
try:
    print(hilbert)
    print(sum(hilbert[i][i] for i in range(4)))
except TypeError as e:
    print(e)
