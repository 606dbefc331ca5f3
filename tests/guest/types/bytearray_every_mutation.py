"""Every way to change a bytearray, from every kind of source, itself included."""


def attempt(name, action, start=b"abcdef"):
    data = bytearray(start)
    try:
        result = action(data)
    except Exception as e:
        print(name, type(e).__name__, e, data)
    else:
        print(name, result, data)


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


def set_slice(*key):
    return lambda value: lambda b: b.__setitem__(slice(*key), value)


for key in ((1, 3), (0, 0), (6, 9), (None, None), (4, 1), (None, None, 2), (None, None, -1), (5, 0, -2), (1, 100, 3), (2, 2, 5)):
    for value in (b"", b"XY", bytearray(b"123"), [65, 66, 67], (90,), range(48, 54), memoryview(b"mem"), iter(b"it"), "text", 5, [300], [1.5], None, {7: 8}, Index(3)):
        attempt(f"{key} {str(value)[:18] if 'object' not in str(value) and 'memory' not in str(value) else type(value).__name__}", set_slice(*key)(value))
    attempt(f"del {key}", lambda b: b.__delitem__(slice(*key)))
for i in (0, -1, 6, -7, Index(2), True, "a", 1.0, None, 1 << 80):
    shown = i if not isinstance(i, Index) else "Index"
    attempt(f"set {shown}", lambda b: b.__setitem__(i, 90))
    attempt(f"del {shown}", lambda b: b.__delitem__(i))
    attempt(f"pop {shown}", lambda b: b.pop(i))
    attempt(f"insert {shown}", lambda b: b.insert(i, 33))
for value in (0, 255, 256, -1, Index(70), Index(300), True, "a", b"a", 1.5, None, 1 << 80):
    shown = value if not isinstance(value, Index) else f"Index {value.value}"
    for name in ("append", "remove"):
        attempt(f"{name} {shown}", lambda b: getattr(b, name)(value))
    attempt(f"item {shown}", lambda b: b.__setitem__(1, value))
attempt("remove b", lambda b: b.remove(98), b"abcabc")
attempt("pop empty", lambda b: b.pop(), b"")
attempt("pop empty 3", lambda b: b.pop(3), b"")
attempt("insert far", lambda b: b.insert(100, 1))
attempt("insert near", lambda b: b.insert(-100, 1))
attempt("extend self", lambda b: b.extend(b))
attempt("+= self", lambda b: b.__iadd__(b) is b)
attempt("slice self", lambda b: b.__setitem__(slice(2, 4), b))
attempt("steps self", lambda b: b.__setitem__(slice(None, None, -1), b))
attempt("init self", lambda b: b.__init__(b))
for value in (b"x", [1, 2], "s", 3, None, (256,), [1, "a"], iter([7, 8]), (i for i in (1, 2, 300)), {65}):
    attempt(f"extend {type(value).__name__}", lambda b: b.extend(value))
    attempt(f"+= {type(value).__name__}", lambda b: b.__iadd__(value))
for times in (0, 1, 3, -2, True, 1.5, Index(2)):
    attempt(f"*= {type(times).__name__}", lambda b: b.__imul__(times), b"ab")
for method in ("reverse", "clear", "copy"):
    attempt(method, lambda b: getattr(b, method)())
    attempt(method, lambda b: getattr(b, method)(1))
