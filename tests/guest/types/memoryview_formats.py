"""cast(): every native format, the values that fit it, and those that do not."""

raw = bytearray(bytes(range(120, 136)) + bytes([255] * 8))
for form in "cbBhHiIlLqQnNefd?P":
    view = memoryview(raw).cast(form)
    print(form, view.itemsize, view.nbytes, view.shape, view.strides, view.tolist()[-3:], view[0])

limits = {"b": 8, "h": 16, "i": 32, "l": 64, "q": 64, "n": 64}
for form, bits in limits.items():
    signed = memoryview(bytearray(8)).cast(form)
    unsigned = memoryview(bytearray(8)).cast(form.upper())
    signed[0] = -(1 << bits - 1)
    unsigned[0] = (1 << bits) - 1
    print(form, signed[0], unsigned[0])
    for view, value in ((signed, 1 << bits - 1), (signed, -(1 << bits - 1) - 1), (unsigned, 1 << bits), (unsigned, -1)):
        try:
            view[0] = value
            print("took", value)
        except ValueError as e:
            print(e)

reals = bytearray(8)
for form in "efd":
    view = memoryview(reals).cast(form)
    for value in (0.1, -2.5, 65504.0, 65519.0, 65520.0, 1e-7, 6e-8, -0.0, 1e300, float("inf"), 3, True, 10**400, "1", None, 1j):
        try:
            view[0] = value
            print(form, value, view[0])
        except Exception as e:
            print(form, str(value)[:10], type(e).__name__, e)

flags = memoryview(bytearray(4)).cast("?")
for i, value in enumerate([[], "x", 0.0, 7]):
    flags[i] = value
print(flags.tolist(), flags.obj)

chars = memoryview(bytearray(b"abc")).cast("c")
print(chars.tolist(), chars[1])
for value in (b"z", b"zz", b"", 65, "z", bytearray(b"z")):
    try:
        chars[0] = value
        print(chars.obj)
    except Exception as e:
        print(type(e).__name__, e)


class Half:
    def __float__(self):
        return 0.5


class Wrong:
    def __index__(self):
        raise ValueError("no")


view = memoryview(reals).cast("d")
view[0] = Half()
print(view[0])
for form in "Bd?":
    view = memoryview(reals).cast(form)
    try:
        view[0] = Wrong()
        print(view[0])
    except Exception as e:
        print(form, type(e).__name__, e)
