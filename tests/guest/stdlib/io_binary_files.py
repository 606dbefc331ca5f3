"""Binary files and buffers: reading ahead, writing behind, both at once."""

import io

with open("data.bin", "xb") as f:
    print(f.write(bytes(range(256)) * 100), f.tell(), f)
    f.seek(5)
    f.write(b"--")
with open("data.bin", "rb") as f:
    data = f.read()
    print(len(data), data[:10])
with open("data.bin", "rb") as f:
    count = 0
    while piece := f.read(1000):
        count += len(piece)
    print(count)
    room = bytearray(10)
    f.seek(250)
    print(f.readinto(room), room, f.tell())
with open("data.bin", "r+b") as f:
    print(f.read(2))
    f.write(b"XY")
    print(f.tell(), f.read(4))
    f.seek(-2, 2)
    f.write(b"Z")
    f.seek(0)
    print(f.read(8), f.seek(1), f.peek(1)[:3], f.read1(2), f.truncate(20), len(f.read()))
with open("data.bin", "rb", buffering=0) as f:
    print(f, f.read(4), f.tell(), f.readall(), f.mode, f.closefd)
print(f)

r = io.BufferedReader(io.BytesIO(b"0123456789" * 3), 8)
print(r.peek(2), r.read(3), r.read1(100), r.tell(), r.seek(-5, 2), r.read(), r.read())
both = io.BufferedRandom(io.BytesIO(b"abcdefgh"), 4)
print(both.read(2))
both.write(b"XX")
print(both.read())
both.flush()
print(both.raw.getvalue())
pair = io.BufferedRWPair(io.BytesIO(b"in"), io.BytesIO())
pair.write(b"out")
pair.flush()
print(pair.read(), pair.readable(), pair.writable())


class Upper(io.RawIOBase):
    """A raw stream of one's own: readinto is all that it needs."""

    def __init__(self, data):
        self.data, self.at = data, 0

    def readable(self):
        return True

    def readinto(self, room):
        piece = self.data[self.at:self.at + len(room)].upper()
        room[:len(piece)] = piece
        self.at += len(piece)
        return len(piece)


print(io.BufferedReader(Upper(b"hello\nworld\n")).readlines())
print(io.TextIOWrapper(io.BufferedReader(Upper(b"hello\nworld\n"))).read())
print(Upper(b"xyz").read(), Upper(b"xyz").readall(), Upper(b"a\nb").readline())
wrapped = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\r\n", line_buffering=True)
wrapped.write("a\nb")
print(wrapped.buffer.getvalue())
print(isinstance(wrapped, io.TextIOBase), isinstance(r, io.BufferedIOBase),
      isinstance(both, io.IOBase), issubclass(io.FileIO, io.RawIOBase), isinstance(r, io.RawIOBase))
inner = wrapped.detach()
for call in (wrapped.read, lambda: wrapped.write("x"), lambda: io.BytesIO(b"").write("x"),
             lambda: r.readinto(b"x"), lambda: r.seek(0, 9), lambda: r.write(b""),
             lambda: io.BufferedWriter(io.BytesIO()).read(), lambda: io.BufferedReader(Upper(b""), 0)):
    try:
        print(call())
    except (ValueError, TypeError, OSError) as error:
        print(type(error).__name__, error)
