import io
from array import array, typecodes

print(typecodes)
for code in "bHqd":
    a = array(code, [1, 2, 3])
    a.append(4)
    a.extend([5, 6])
    a.insert(1, 9)
    a.insert(-100, 7)
    print(a, len(a), a.itemsize, a[0], a[-1], a[1:3], a[::-2], a.pop(), a.pop(0), a.index(9), a.count(2))
    a[1:2] = array(code, [8, 8])
    a[::2] = array(code, [0] * len(a[::2]))
    del a[1]
    del a[1:2]
    a.remove(0)
    a.reverse()
    print(a.tolist(), a.tobytes() == bytes(a), 8 in a, a + a, a * 2, a == array("d", a.tolist()), a < array(code, [100]))
    for value in (2**70, -(2**70), 300, -1, 1.5, "x", None, 2**31, 70000):
        try:
            print(code, array(code, [value]))
        except Exception as error:
            print(code, type(error).__name__)
a = array("h", b"\1\0\2\0")
a.byteswap()
print(a, list(a), max(a), sorted(a, reverse=True), repr(array("i")), array("w", "hé€"), array("w", "ab").tounicode())
out = io.BytesIO()
a.tofile(out)
b = array("h")
out.seek(0)
b.fromfile(out, 2)
print(b, out.getvalue())
for text in ("array('z')", "array('b', 'x')", "array(5)", "array('i', b'abc')", "a[9]", "a['x']", "a + [1]",
             "a.pop(9)", "array('i').pop()", "a.remove(99)", "a.index(99)", "a.fromlist((1,))", "b.fromfile(out, 1)",
             "a.__setitem__(slice(0, 1), [1])", "a.tounicode()", "a * 1.5"):
    try:
        print(text, eval(text))
    except Exception as error:
        print(text, type(error).__name__, error)
total = 0
for x in array("d", [0.5, 1.5]):
    total += x
print(total, memoryview(array("i", [1, 2]))[1], sum(array("q", range(100))))
