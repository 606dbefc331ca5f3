# bool: arithmetic gives ints, & | ^ give bools, and everything an int can be asked.


def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


for a in (False, True):
    for b in (False, True, 2, 1.5):
        row = []
        for op in ("+", "-", "*", "&", "|", "^", "<<", ">>", "<", "==", ">="):
            try:
                row.append(eval(f"a {op} b"))
            except TypeError as e:
                row.append("TypeError")
        print(a, b, *row)
print(-True, +True, ~True, ~False, abs(True), not True, True / 2, True // 2, True % 2, True ** 3, divmod(True, 2), round(True), True + 1.5j, 2 ** True)
print(str(True), repr(False), f"{True}", f"{True:d}", f"{True:5}|", f"{True:.1f}", f"{True!s:>6}", "%d %s %r %5.1f" % (True, True, True, True), format(True, ""), format(True, "x"))
print(True == 1, True is 1 == 1, hash(True), {1: "a"}[True], [10, 20][True], "ab"[False], "x" * True, sum([True, True, False]), sorted([True, 0, False, 1]), max(True, 0), min(False, 1))
print(isinstance(True, int), issubclass(bool, int), type(True), bool.__mro__ == (bool, int, object), True.real, True.imag, True.numerator, True.bit_length(), True.to_bytes(1), int(True), float(False))
print(True & 1, 1 & True, True | False, True ^ True, True.__and__(1), True.__and__(False), True.__rand__(3), True.__or__(1.5), True.__xor__("a"), True.__pos__())
x = True
x &= False
y = True
y |= 2
z = False
z += 1
print(x, y, z, type(x), type(y), type(z))
for value in (0, 1, "", "a", [], [0], None, 0.0, -0.0, float("nan"), 0j, 1j, (), {}, set(), range(0), b"", "0", object, NotImplemented if False else 1):
    print(bool(value), end=" ")
print()
attempt(lambda: type("Sub", (bool,), {}))
attempt(lambda: bool(1, 2))
attempt(lambda: bool(x=1))
attempt(lambda: int.__new__(bool, 1))
print(bool(), bool.__new__(bool, 5), bool.from_bytes(b"\x00\x01"), bool.__name__, True.__class__, False.__bool__(), True.__index__(), type(True.__index__()), True.__getnewargs__())


class Truth:
    def __init__(self, answer):
        self.answer = answer

    def __bool__(self):
        return self.answer


for answer in (True, False, 1, 0, "yes", None):
    attempt(bool, Truth(answer))
    attempt(lambda: not Truth(answer))
    attempt(lambda: "then" if Truth(answer) else "else")


class Sized:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


for n in (0, 3, True, -1, 2 ** 70, 1.5, "x"):
    attempt(bool, Sized(n))
    attempt(len, Sized(n))
