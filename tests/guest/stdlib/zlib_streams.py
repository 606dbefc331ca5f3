"""Streams: pieces in and out, limits, copies, tails, dictionaries, flushes, errors."""
import zlib

text = b"".join(b"line %d of a text that repeats itself\n" % i for i in range(3000))

# whole, in each container
for wbits in (15, 9, 31, -15):
    packed = zlib.compress(text, 6, wbits)
    print(wbits, len(packed) < len(text) // 4, zlib.decompress(packed, wbits) == text)
print(zlib.decompress(zlib.compress(b"auto", wbits=31), 47), zlib.decompress(zlib.compress(b"auto"), 47))
print(zlib.compress(b"hello hello hello hello"), zlib.compress(b"", 0), zlib.compress(b"x", wbits=-15))
print(zlib.crc32(text), zlib.adler32(text), zlib.crc32(b"b", zlib.crc32(b"a")) == zlib.crc32(b"ab"))

# a stream in pieces
c = zlib.compressobj(9)
pieces = [c.compress(text[i:i + 1000]) for i in range(0, len(text), 1000)]
pieces.append(c.flush())
packed = b"".join(pieces)
d = zlib.decompressobj()
out = b"".join(d.decompress(packed[i:i + 7]) for i in range(0, len(packed), 7))
print(out == text, d.eof, d.unused_data, d.unconsumed_tail)

# no more than asked for
d = zlib.decompressobj()
sizes, rest, out = [], packed + b"after", b""
while not d.eof:
    part = d.decompress(rest, 10_000)
    rest = d.unconsumed_tail
    sizes.append(len(part))
    out += part
print(max(sizes), out == text, d.unused_data)

# copies go their own ways
c = zlib.compressobj()
head = c.compress(b"common ")
other = c.copy()
one, two = head + c.compress(b"one") + c.flush(), head + other.compress(b"two") + other.flush()
print(zlib.decompress(one), zlib.decompress(two))
d = zlib.decompressobj()
first = d.decompress(one[:6])
e = d.copy()
print(first + d.decompress(one[6:]) + d.flush(), first + e.decompress(one[6:]), e.eof)

# what stands in the stream at a flush can be read
c, d = zlib.compressobj(), zlib.decompressobj()
for mode in (zlib.Z_SYNC_FLUSH, zlib.Z_FULL_FLUSH, zlib.Z_PARTIAL_FLUSH, zlib.Z_FINISH):
    print(mode, d.decompress(c.compress(b"flushed %d" % mode) + c.flush(mode)))
print(c.compress if False else d.eof, c.flush(zlib.Z_NO_FLUSH))

# a dictionary
words = b"line of a text that repeats itself\n"
c = zlib.compressobj(zdict=words)
packed = c.compress(words * 2) + c.flush()
print(len(packed) < len(zlib.compress(words * 2)), zlib.decompressobj(zdict=words).decompress(packed) == words * 2)

# what is refused
for call in (
    lambda: zlib.decompress(b""), lambda: zlib.decompress(b"not zlib"),
    lambda: zlib.decompress(zlib.compress(text)[:-5]), lambda: zlib.decompress(packed),
    lambda: zlib.decompressobj(zdict=b"other").decompress(packed),
    lambda: zlib.decompress(zlib.compress(b"abc")[:-1] + b"?"),
    lambda: zlib.decompress(b"\x78\x9c\x07"), lambda: zlib.decompress("text"), lambda: zlib.compress(5),
    lambda: zlib.compress(b"", 10), lambda: zlib.compressobj(wbits=3), lambda: zlib.decompressobj(wbits=99),
    lambda: zlib.decompressobj().decompress(b"", -1), lambda: zlib.decompressobj().flush(0),
    lambda: c.compress(b"late"), lambda: type(c)(), lambda: zlib.decompress(b"\x1f\x8b\x07", 31),
):
    try:
        print(call())
    except (zlib.error, ValueError, TypeError) as error:
        print(type(error).__name__, error)
