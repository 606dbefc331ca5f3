"""Writing through a memoryview: items, slices with steps, overlapping parts, what is refused."""


def attempt(what, action):
    try:
        action()
    except Exception as e:
        print(what, type(e).__name__, e)
    else:
        print(what, "fine")


data = bytearray(b"0123456789")
view = memoryview(data)
view[0] = 65
view[-1] = True
print(data)
view[2:5] = b"xyz"
view[5:8] = bytearray(b"XYZ")
print(data)
view[::3] = view[1:5]
print(data)
view[1:9] = view[0:8]
print(data)
view[::-1] = bytes(view)
print(data)
view[4:4] = b""
view[1::4] = memoryview(b"<->")[::1]
print(data)


class Seven:
    def __index__(self):
        return 7


view[Seven()] = Seven()
print(data, view[Seven()])


def put(key, value):
    view[key] = value


attempt("big", lambda: put(0, 256))
attempt("negative", lambda: put(0, -1))
attempt("huge", lambda: put(0, 1 << 80))
attempt("float", lambda: put(0, 1.0))
attempt("text", lambda: put(0, "a"))
attempt("bytes", lambda: put(0, b"a"))
attempt("none", lambda: put(0, None))
attempt("outside", lambda: put(10, 1))
attempt("length", lambda: put(slice(0, 3), b"ab"))
attempt("slice int", lambda: put(slice(0, 3), 5))
attempt("slice text", lambda: put(slice(0, 3), "abc"))
attempt("slice list", lambda: put(slice(0, 3), [1, 2, 3]))
attempt("slice other format", lambda: put(slice(0, 2), memoryview(b"ab").cast("b")))
attempt("key", lambda: put("k", 1))
attempt("slices", lambda: put((slice(1), slice(2)), b"a"))
attempt("zero step", lambda: put(slice(0, 3, 0), b"a"))
attempt("delete", lambda: view.__delitem__(0))
fixed = memoryview(b"abc")
attempt("bytes item", lambda: fixed.__setitem__(0, 1))
attempt("bytes slice", lambda: fixed.__setitem__(slice(0, 1), b"a"))
attempt("bytes delete", lambda: fixed.__delitem__(0))
attempt("read-only", lambda: view.toreadonly().__setitem__(0, 1))
print(data, view.readonly, view.toreadonly().readonly)
