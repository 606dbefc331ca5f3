# array.array where guest code answers: conversions, equality, files; subclasses, copies, pickles.
import array as module
import copy
import io
from array import array
from collections.abc import MutableSequence


def attempt(f):
    try:
        return f()
    except Exception as e:
        return type(e).__name__, str(e)


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


class Fails:
    def __index__(self):
        raise KeyError("no")


class Shrinks:
    def __eq__(self, other):
        print("eq", other)
        if len(a) > 2:
            a.pop()
        return other == 2


class Mine(array):
    def __init__(self, code, items=(), name=None):
        self.name = name

    def __len__(self):
        return 99


a = array("i", [Index(1), 2, Index(3)])
a.append(Index(4)), a.insert(Index(1), Index(5)), a.extend([Index(6)]), a.fromlist([7, Index(8)])
a[Index(0)] = Index(9)
print(a, a[Index(1)], a[Index(0):Index(4):Index(2)], a.pop(Index(-1)), a * Index(2), attempt(lambda: a.append(Fails())))
print(attempt(lambda: array("i", [1, Fails()])), attempt(lambda: a.extend(iter([21, Fails(), 22]))), a,
      attempt(lambda: a.fromlist([31, Fails()])), a, attempt(lambda: a.__setitem__(99, Index(1))))
a = array("i", [1, 3, 4, 5, 2])
print(a.count(Shrinks()), a)
a = array("i", [1, 3, 4, 5, 2])
print(Shrinks() in a, attempt(lambda: a.index(Shrinks())), attempt(lambda: a.remove(Shrinks())), a)

m = Mine("h", [1, 2, 3], name="x")
print(m, type(m[:2]), type(m + m), type(copy.copy(m)), m.__dict__, len(m), m.tolist(), m == array("h", [1, 2, 3]))
m.extend(m)
m.other = 5
for protocol in range(6):
    made, args, state = m.__reduce_ex__(protocol)
    n = made(*args)
    print(type(n), n, args, state)
print(array("i", [1]).__reduce_ex__(2), array("w", "aé").__reduce_ex__(4)[1:], attempt(lambda: m.__reduce_ex__("x")))
d = copy.deepcopy({"a": a, "b": a})
print(d, d["a"] is d["b"], d["a"] is a)
make = module._array_reconstructor
print(make(array, "i", 9, b"\0\0\0\1"), make(array, "d", 15, b"\x3f\xc0\0\0"), make(array, "w", 19, b"\0a\0b"), make(array, "h", 5, b"\0\1"))
for args in ((array, "w", 19, b"\0a"), (array, "d", 4, b"\1"), (1, "i", 8, b""), (int, "i", 8, b""), (array, "x", 8, b""), (array, "i", 99, b""), (array, "i", 8, "")):
    print(attempt(lambda: make(*args)))

f = io.BytesIO()
array("h", [1, 2, 3]).tofile(f)
f.seek(0)
a = array("h")
print(attempt(lambda: a.fromfile(f, 2)), a, attempt(lambda: a.fromfile(f, 5)), a, attempt(lambda: a.fromfile(f, -1)),
      attempt(lambda: a.fromfile(io.StringIO("ab"), 1)), attempt(lambda: a.tofile(5)))
print(isinstance(a, MutableSequence), array[int], attempt(lambda: type(iter(a))()))
for value in zip(a, map(str, a), enumerate(a)):
    print(value)
