"""Released views refuse everything, and a bytearray with a living view keeps its size."""

data = bytearray(b"abcdef")
view = memoryview(data)
part = view[1:3]
with view as inside:
    print(inside is view, view[0])
print(repr(view).startswith("<released memory at 0x"))
for text in (
    "view[0]", "view.obj", "view.shape", "view.tobytes()", "view.tolist()", "len(view)", "view.cast('b')",
    "view.toreadonly()", "view.hex()", "memoryview(view)", "bytes(view)", "bytearray(view)", "hash(view)", "view.nbytes",
    "view.__enter__()", "view == view", "view == part", "view != data", "view.release()", "b'' + view", "b''.join([view])",
    "str(view, 'ascii')", "b'abc'.startswith(view)", "bool(view)", "view.__setitem__(0, 1)", "part.tolist()", "view.readonly",
    "b'abc'.find(view)", "b'abc'.split(view)", "int.from_bytes(view, 'big')", "list(view)", "97 in view", "view.contiguous",
):
    try:
        print(text, eval(text))
    except Exception as e:
        print(text, type(e).__name__, e)

changes = {
    "append": lambda b: b.append(1), "extend": lambda b: b.extend(b"ab"), "clear": lambda b: b.clear(),
    "pop": lambda b: b.pop(), "insert": lambda b: b.insert(0, 1), "remove": lambda b: b.remove(97),
    "+=": lambda b: b.__iadd__(b"x"), "*=": lambda b: b.__imul__(2), "del item": lambda b: b.__delitem__(0),
    "del slice": lambda b: b.__delitem__(slice(0, 2)), "del steps": lambda b: b.__delitem__(slice(0, 5, 2)),
    "slice": lambda b: b.__setitem__(slice(0, 2), b"xyz"), "init": lambda b: b.__init__(b"abc"),
}
for name, change in changes.items():
    try:
        change(data)
        print(name, "fine", data)
    except BufferError as e:
        print(name, e)
data[0:2] = b"AB"
data += b""
data.extend(b"")
data.reverse()
data[3] = 48
print(data)
part.release()
part.release()
data.append(33)
print(data)
for i in range(50):
    memoryview(data)[::2].tolist()
    data.append(65 + i % 26)
print(data)
held = [memoryview(data)[i:] for i in range(3)]
for m in held:
    try:
        data.clear()
    except BufferError:
        print("held", len(m))
    m.release()
data.clear()
print(data)


def within():
    m = memoryview(data)
    return m.nbytes


data.extend(b"123")
print(within())
data.pop()
m = memoryview(data)
n = m
del m
try:
    data.pop()
except BufferError as e:
    print(e)
del n
data.pop()
print(data)
