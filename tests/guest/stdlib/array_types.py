# array.array: what each type code holds, and what is said about what it does not.
import warnings
from array import ArrayType, array, typecodes

warnings.simplefilter("ignore", DeprecationWarning)  # that "u" will go

def attempt(f):
    try:
        return f()
    except Exception as e:
        return type(e).__name__, str(e)


class Number:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


class Real:
    def __float__(self):
        return 2.5


print(typecodes, ArrayType is array, array.__module__, array.__qualname__)
for code in typecodes:
    a = array(code)
    print(code, a.typecode, a.itemsize, len(a), a, bool(a))
for code in "bBhHiIlLqQ":
    size = 8 * array(code).itemsize
    for value in (0, 2 ** (size - 1) - 1, 2 ** (size - 1), 2 ** size - 1, 2 ** size, -1, -2 ** (size - 1),
                  -2 ** (size - 1) - 1, 2 ** 70, -2 ** 70, True, Number(7), Number(2 ** 64), 1.0, "x", None):
        print(code, value if type(value) is not Number else value.value, attempt(lambda: array(code, [value])))
for code in "fd":
    for value in (0.1, 1e300, float("inf"), 5, True, 10 ** 400, Real(), Number(3), "1", None):
        print(code, attempt(lambda: array(code, [value])[0]))
    print(array(code, [float("nan"), -0.0]))
for value in ("a", "é", "€", "😀", "", "ab", 5, b"a"):
    print(attempt(lambda: array("w", [value])))
w = array("w", "aé€😀")
print(w, w.tounicode(), w[3], w.tolist(), len(w.tobytes()))
w.frombytes(b"\xff" * 4)
print(attempt(lambda: w[4]), attempt(w.tounicode), attempt(lambda: repr(w)))
for args in ((), (1,), ("xx",), (b"i",), ("x",), ("i", [], 1), ("i", 5), ("i", "ab"), ("i", w), ("i", b"abc"),
             ("i", b"\1\0\0\0"), ("i", bytearray(8)), ("i", memoryview(b"abc")), ("d", array("i", [1, 2])),
             ("i", array("d", [1.5])), ("w", w[:2]), ("h", range(3)), ("h", (x for x in (1, 2))), ("h", {3: 4}),
             ("i", map(int, "123")), ("i", [1, "x"])):
    print(attempt(lambda: array(*args)))
print(attempt(lambda: array("i", typecode=2)))
print(attempt(lambda: array("i").fromunicode("x")), attempt(lambda: array("w").fromunicode(1)),
      attempt(lambda: array("i").tounicode()))
w = array("w")
w.fromunicode("xyz")
w.fromunicode("")
print(w, attempt(lambda: hash(w)), attempt(lambda: setattr(w, "itemsize", 1)), attempt(lambda: setattr(w, "a", 1)))
