# Vectors and matrices: @, scalar products from both sides, in-place updates, indexing with tuples.


def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


class Vector:
    __array_priority__ = 5

    def __init__(self, *items):
        self.items = list(items)

    def __repr__(self):
        return "<" + " ".join(f"{x:g}" if isinstance(x, float) else str(x) for x in self.items) + ">"

    def __len__(self):
        return len(self.items)

    def __iter__(self):
        return iter(self.items)

    def __getitem__(self, i):
        return Vector(*self.items[i]) if isinstance(i, slice) else self.items[i]

    def __setitem__(self, i, value):
        self.items[i] = value

    def __add__(self, other):
        if not isinstance(other, Vector):
            return NotImplemented
        if len(other) != len(self):
            raise ValueError(f"lengths {len(self)} and {len(other)}")
        return Vector(*(a + b for a, b in zip(self, other)))

    def __iadd__(self, other):
        for i, x in enumerate(other):
            self.items[i] += x
        return self

    def __radd__(self, other):
        return self if other == 0 else NotImplemented

    def __mul__(self, k):
        return Vector(*(x * k for x in self)) if isinstance(k, (int, float, complex)) else NotImplemented

    __rmul__ = __mul__

    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        return self + -other

    def __matmul__(self, other):
        return sum(a * b for a, b in zip(self, other)) if isinstance(other, Vector) else NotImplemented

    def __abs__(self):
        return (self @ self) ** 0.5

    def __eq__(self, other):
        return isinstance(other, Vector) and self.items == other.items

    def __contains__(self, x):
        return x in self.items

    def __bool__(self):
        return any(self.items)


class Matrix:
    def __init__(self, *rows):
        self.rows = [Vector(*r) for r in rows]

    def __repr__(self):
        return "[" + ", ".join(map(repr, self.rows)) + "]"

    def __getitem__(self, key):
        if isinstance(key, tuple):
            row, column = key
            if isinstance(row, slice):
                return Vector(*(r[column] for r in self.rows[row]))
            return self.rows[row][column]
        return self.rows[key]

    def __setitem__(self, key, value):
        row, column = key
        self.rows[row][column] = value

    @property
    def T(self):
        return Matrix(*zip(*self.rows))

    def __matmul__(self, other):
        if isinstance(other, Vector):
            return Vector(*(r @ other for r in self.rows))
        return Matrix(*([r @ c for c in other.T.rows] for r in self.rows))

    def __rmatmul__(self, other):
        return self.T @ other if isinstance(other, Vector) else NotImplemented

    def __imatmul__(self, other):
        self.rows = (self @ other).rows
        return self

    def __pow__(self, n, modulus=None):
        result, base = Matrix(*([int(i == j) for j in range(len(self.rows))] for i in range(len(self.rows)))), self
        while n:
            if n & 1:
                result = result @ base
            base, n = base @ base, n >> 1
            if modulus:
                result, base = result % modulus, base % modulus
        return result

    def __mod__(self, m):
        return Matrix(*([x % m for x in r] for r in self.rows))


v, w = Vector(3, 4), Vector(1, -2)
m = Matrix((1, 2), (3, 4))
print(v + w, v - w, v * 2, 2 * v, 0.5 * v, -v, v @ w, abs(v), sum([v, w]), sum([v, w], Vector(10, 10)), v == Vector(3, 4), 4 in v, bool(Vector(0, 0)), v[0], v[-1:], [*v], len(v))
print(m @ v, v @ m, m @ m, m ** 10, m.T, m[0, 1], m[1], m[:, 1], Matrix((1, 1), (1, 0)) ** 90, pow(Matrix((1, 1), (1, 0)), 10 ** 18, 10 ** 9 + 7))
u = v
u += w
print(u is v, v)
u *= 2
print(u is v, u, v)
m @= Matrix((0, 1), (1, 0))
m[0, 0] = 9
m[1, -1] += 0.5
print(m, (m @ m)[0] @ Vector(1j, 1))
for f in (lambda: v + 1, lambda: 1 + v, lambda: v + Vector(1), lambda: v @ 5, lambda: 5 @ v, lambda: v * "x", lambda: [1] * v, lambda: v * v, lambda: 5 @ m, lambda: v ** 2, lambda: v / 2, lambda: v < w, lambda: m @ 5, lambda: v[5], lambda: m[0, 5], lambda: m["a"], lambda: abs(m), lambda: hash(v), lambda: sum([v, "x"])):
    attempt(f)
