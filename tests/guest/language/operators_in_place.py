# x op= y: the in-place method, what it may answer, the fallbacks, and where the result goes.


def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


class Both:
    def __init__(self, name):
        self.name = name

    def __iadd__(self, other):
        print("iadd", end=" ")
        return self

    def __isub__(self, other):
        print("isub", end=" ")
        return NotImplemented

    def __sub__(self, other):
        print("sub", end=" ")
        return Both(self.name + "-")

    def __imul__(self, other):
        print("imul", end=" ")

    def __rtruediv__(self, other):
        print("rtruediv", end=" ")
        return "divided"

    def __ior__(self, other):
        return [self.name, other]

    def __imatmul__(self, other):
        return ("matrix", other)

    def __ipow__(self, other):
        return ("power", other)


x = y = Both("x")
x += 1
print(x is y)
x -= 1
print(x is y, x.name)
x *= 2
print(x)
n = 8
n /= y
print(n)
y |= 5
print(y)
z = Both("z")
z @= 3
print(z)
z = Both("z")
z **= 4
print(z)


def augmented(statement, **names):
    try:
        exec(statement, names)
        print(statement, names["x"])
    except Exception as e:
        print(statement, type(e).__name__, e)


for statement in ("x += 1", "x -= 'a'", "x *= None", "x @= 1", "x /= []", "x //= {}", "x %= 1j", "x **= 'b'", "x <<= 1.5", "x >>= None", "x &= 'c'", "x |= 2.5", "x ^= ()"):
    augmented(statement, x=object())
    augmented(statement, x=7)
for x, statement in (([1], "x += 5"), ([1], "x += (2, 3)"), ([1], "x += 'ab'"), ([1], "x *= 2.0"), ((1,), "x += [2]"), ((1,), "x += (2,)"), ("a", "x += 5"), ("a", "x += 'b'"), ({1}, "x |= [2]"), ({1}, "x |= {2}"), ({1: 1}, "x |= [(2, 2)]"),
                     ({1: 1}, "x |= 5"), (b"a", "x += bytearray(b'b')"), (bytearray(b"a"), "x += b'b'"), (bytearray(b"a"), "x += 'b'"), (5, "x *= [1]"), ({}, "x *= [1]"), ([1], "x *= 3"), ("ab", "x *= 2"), ("%d", "x %= 5"), (None, "x += 1"), ({1}, "x -= {1}"), ({1, 2}, "x &= {2, 3}"), (frozenset({1}), "x ^= {2}")):
    augmented(statement, x=x)
a = b = [1]
a += [2]
t = ([],)
try:
    t[0] += [9]
except TypeError as e:
    print(e, t)
print(b, a is b)
d = {"k": 1}
d["k"] += 1
d["k"] <<= 3


class Box:
    pass


Box.v = 10
Box.v -= 3
box = Box()
box.v += 1
print(d, Box.v, box.v, vars(box))
order = []


def mark(value, name):
    order.append(name)
    return value


items = [1, 2, 3]
mark(items, "list")[mark(1, "index")] += mark(5, "value")
print(items, order)
