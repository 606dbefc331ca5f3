"""Equality is of shapes and values, not of formats; hashes are those of bytes."""

data = bytearray(b"abcdefgh")
view = memoryview(data)
print(view == data, view == b"abcdefgh", b"abcdefgh" == view, data == view, view != b"abcdefgx", view == b"abc")
print(view == "abcdefgh", view == [97], view == None, view.__eq__(3))
print(view[::2] == b"aceg", view[::-1] == b"hgfedcba", view[2:2] == b"", memoryview(b"") == b"")
print(view.cast("b") == view, view.cast("c") == view, view.cast("c") == view.cast("c"), view.cast("H") == view)
small = memoryview(bytearray([1, 0, 2, 0]))
print(small.cast("H") == b"\1\2", small.cast("h") == memoryview(b"\1\2").cast("b"), small.cast("?") == bytes([1, 0, 1, 0]))
floats = memoryview(bytearray(8)).cast("d")
print(floats == floats[:], floats == memoryview(bytearray(1)))
floats[0] = float("nan")
print(floats == floats, floats != floats)
floats[0] = 2.0
print(floats == b"\2", floats == memoryview(bytearray(4)).cast("f"))
table, other = view.cast("B", [2, 4]), view.cast("B", [4, 2])
print(table == other, table == view, table == memoryview(bytes(data)).cast("B", [2, 4]))
for op in ("<", "<=", ">", ">="):
    for pair in ("view, view", "view, b'a'", "b'a', view", "bytearray(b'b'), view", "view, bytearray(b'b')"):
        left, right = pair.split(", ")
        try:
            print(left, op, right, eval(f"{left} {op} {right}"))
        except TypeError as e:
            print(e)
fixed = memoryview(b"abcdefgh")
print(hash(fixed) == hash(b"abcdefgh"), hash(fixed[2:4]) == hash(b"cd"), hash(fixed[::-1]) == hash(b"hgfedcba"))
print(hash(fixed.cast("b")) == hash(b"abcdefgh"), hash(fixed.cast("c", (2, 4))) == hash(b"abcdefgh"))
print({fixed[:2]: 1}[b"ab"], {b"cd": 2}[fixed[2:4]], len({fixed, b"abcdefgh"}))
for text in ("hash(view)", "hash(view.toreadonly())", "hash(fixed.cast('H'))"):
    try:
        print(eval(text))
    except Exception as e:
        print(text, type(e).__name__, e)
kept = memoryview(b"xy")
first = hash(kept)
kept.release()
print(hash(kept) == first, kept == kept, kept != b"xy")
