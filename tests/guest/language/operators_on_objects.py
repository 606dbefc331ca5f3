# Operator methods: forward, reflected, in-place, unary, subclass priority.
class N:
    def __init__(self, v):
        self.v = v

    def __repr__(self):
        return f"{type(self).__name__}({self.v})"

    def __add__(self, o):
        print("add", self, o)
        return N(self.v + o.v) if isinstance(o, N) else NotImplemented

    def __radd__(self, o):
        print("radd", self, o)
        return N(o + self.v) if isinstance(o, int) else NotImplemented

    def __iadd__(self, o):
        print("iadd", self, o)
        self.v += o
        return self

    def __sub__(self, o):
        return f"{self} - {o}"

    def __rsub__(self, o):
        return f"{o} rsub {self}"

    def __neg__(self):
        return N(-self.v)

    def __pos__(self):
        return "pos"

    def __invert__(self):
        return "invert"

    def __abs__(self):
        return "abs"

    def __matmul__(self, o):
        return "matmul", o

    def __rmatmul__(self, o):
        return "rmatmul", o

    def __pow__(self, o, mod=None):
        return "pow", o, mod

    def __lshift__(self, o):
        return "lshift"

    def __rrshift__(self, o):
        return "rrshift"

    def __floordiv__(self, o):
        return "floordiv"

    def __rtruediv__(self, o):
        return "rtruediv"

    def __divmod__(self, o):
        return "divmod"

    def __rmod__(self, o):
        return "rmod"

    def __and__(self, o):
        return "and"

    def __ror__(self, o):
        return "ror"

    def __xor__(self, o):
        return "xor"


class Sub(N):
    def __radd__(self, o):
        print("sub radd")
        return "Sub first"


a, b = N(1), N(2)
print(a + b, 5 + a)
print(a + Sub(3))
print(Sub(3) + a)
a += 10
print(a)
a -= 1
print(a)
print(1 - b, -b, +b, ~b, abs(b))
print(b @ 1, 1 @ b, b ** 2, pow(b, 2, 3), b << 1, 1 >> b, b // 1, 1 / b, divmod(b, 1))
print(1 % b, b & 1, 1 | b, b ^ 1)
for bad in (lambda: b + "s", lambda: "s" + b, lambda: b * 2, lambda: 2 * b, lambda: b / 1,
            lambda: [] + b, lambda: b % 2, lambda: -"s", lambda: ~1.5, lambda: b > 1,
            lambda: 1 @ 2):
    try:
        print(bad())
    except TypeError as e:
        print(e)
x = y = [1]
x += "ab"
print(x, y, x is y)
t = u = (1,)
t += (2,)
print(t, u)
try:
    x += 5
except TypeError as e:
    print(e)
try:
    z = {}
    z += 1
except TypeError as e:
    print(e)
