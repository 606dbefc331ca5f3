"""Raw streams that give little, nothing yet, or nonsense; and encodings with a mark in small pieces."""

import io


class Slow(io.RawIOBase):
    """Gives the pieces that it was told to; None: nothing yet."""

    def __init__(self, *pieces):
        self.pieces = list(pieces)
        self.written = []

    def readable(self):
        return True

    writable = readable

    def readinto(self, room):
        if not self.pieces:
            return 0
        piece = self.pieces.pop(0)
        if piece is None or isinstance(piece, int):
            return piece
        room[:len(piece)] = piece
        return len(piece)

    def write(self, data):
        count = len(data) if not self.pieces else self.pieces.pop(0)
        self.written.append(bytes(data[:count or 0]))
        return count


def attempt(call, *args):
    try:
        print(repr(call(*args)))
    except (OSError, ValueError, TypeError) as error:
        print(type(error).__name__, error, getattr(error, "characters_written", ""))


reader = io.BufferedReader(Slow(b"abc", b"d", None, b"efg", None, None), 5)
for size in (6, 1, -1, -1):
    attempt(reader.read, size)
attempt(io.BufferedReader(Slow(9999)).read, 3)
attempt(io.BufferedReader(Slow(b"ab", b"cdef\n", b"g")).readline)
room = bytearray(8)
reader = io.BufferedReader(Slow(b"abc", b"defgh"), 5)
print(reader.peek(1), reader.readinto1(room), reader.readinto1(room), room)
print(reader.writable(), reader.readable(), Slow(b"x", None).readall())

raw = Slow()
writer = io.BufferedWriter(raw, 4)
print(writer.write(b"ab"), raw.written, writer.flush(), raw.written, writer.readable())
attempt(io.BufferedWriter(Slow(77), 4).write, b"abcdefg")

for stream in (io.BytesIO(b"12345"), io.StringIO("12345"), io.BufferedReader(io.BytesIO(b"12345"))):
    attempt(stream.seek, 0.0)
    attempt(stream.seek, True)
data = io.BytesIO(b"12345")
view = data.getbuffer()
try:
    data.close()
except BufferError as error:
    print(error)
view.release()
data.close()

lines = ["unix\n", "windows\r\n", "os9\r", "last\n", "nonl"]
for encoding in ("utf-8-sig", "utf-16", "utf-16-be", "utf-32"):
    octets = "".join(lines).encode(encoding)
    for newline in (None, "", "\r\n"):
        text = io.TextIOWrapper(io.BufferedReader(io.BytesIO(octets), 1), encoding, newline=newline)
        print(encoding, list(text), text.newlines)
attempt(io.TextIOWrapper, io.BytesIO(), 42)
attempt(io.TextIOWrapper, io.BytesIO(), "utf-8", 42)
attempt(io.TextIOWrapper(io.StringIO("a")).read, 1)
pair = io.TextIOWrapper(io.BufferedRWPair(io.BytesIO(b"foo\nbar\n"), io.BytesIO()))
print(pair.readline(), pair.write("x"), pair.readline())

decoder = io.IncrementalNewlineDecoder(None, translate=True)
print(repr(decoder.decode("a\r")), decoder.getstate(), repr(decoder.decode("\nb\r")))
decoder.setstate((b"", 0))
print(repr(decoder.decode("\n")), decoder.newlines)
