"""Views of several dimensions: made by cast(), read by tuples of indices, copied in two orders."""

data = bytearray(range(24))
flat = memoryview(data)


def attempt(text):
    try:
        print(text, "->", eval(text))
    except Exception as e:
        print(text, "->", type(e).__name__, e)


table = flat.cast("B", [4, 6])
print(table.shape, table.strides, table.ndim, len(table), table.nbytes, table.c_contiguous, table.f_contiguous)
print(table.tolist())
print(table[1, 2], table[-1, -1], table[True, 0])
table[2, 3] = 99
print(data[15], table[2:].tolist(), table[::-2].tolist(), table[1:3].shape)
cube = flat.cast("H", (2, 3, 2))
print(cube.tolist(), cube.strides, cube[1, 2, 1])
print(cube.tobytes() == bytes(data), cube.tobytes("F").hex(), table.tobytes(order="F").hex(" ", 4))
print(table.cast("B") == flat, cube.cast("B")[3:5].tolist())
one = flat[:1].cast("B", [])
print(one.ndim, one.shape, one.strides, one[()], one[...] is one, one.tolist(), one.nbytes)
one[()] = 200
one[...] = 201
print(data[0], one == flat[:1].cast("B", ()), one.cast("b", [1])[0])

for text in (
    "table[0]", "table[0, 0, 0]", "table[(0,)]", "table[4, 0]", "table[0, 6]", "table['a', 1]", "iter(table)",
    "list(table)", "1 in table", "len(one)", "one[0]", "one[:]", "iter(one)", "bool(one)", "table[1:2, 1:2]", "table[()]",
    "flat.cast('B', 3)", "flat.cast('B', [24.0])", "flat.cast('B', [-24])", "flat.cast('B', [0])", "flat.cast('B', [25])",
    "flat.cast('B', [1 << 62, 8])", "flat.cast('B', [1] * 65)", "flat.cast('B', [1] * 62 + [24])", "flat.cast('B', [1] * 64)",
    "table.cast('B', [6, 4])", "table.cast('B', [24]).shape", "table.cast('I').tolist()", "flat.cast('H').cast('I')",
    "flat.cast('H').cast('c')[0]", "flat[:3].cast('H')", "flat[::2].cast('b')", "flat.cast('x')", "flat.cast('')",
    "flat.cast('>H')", "flat.cast('@H').format", "flat.cast('@H')[1]", "flat.cast('BB')", "flat.cast(7)", "flat.cast()",
    "flat.cast(format='b', shape=(24,)).shape", "memoryview(b'').cast('B', [0])", "memoryview(b'').cast('I').tolist()",
    "table.__setitem__(0, 1)", "table.__setitem__(slice(0, 1), b'a')", "table.__setitem__((0,), 1)", "flat.cast('B', [True] * 2 + [24])[0, 0, 5]",
):
    if "64" in text or "62" in text:
        print(text[:25], end=" ")
        try:
            print(eval(text).ndim)
        except Exception as e:
            print(type(e).__name__, e)
    else:
        attempt(text)
