"""A parser of framed packets that never copies: views of views, casts, a checksum, in-place editing."""


class Reader:
    def __init__(self, data):
        self.view = memoryview(data)
        self.at = 0

    def take(self, n):
        part = self.view[self.at:self.at + n]
        if len(part) < n:
            raise EOFError(f"wanted {n}, have {len(part)}")
        self.at += n
        return part

    def number(self, size, order="big"):
        return int.from_bytes(self.take(size), order)

    def text(self):
        return str(self.take(self.number(1)), "utf-8")


def pack(kind, name, payload):
    body = bytes([kind, len(name.encode())]) + name.encode() + len(payload).to_bytes(2, "big") + bytes(payload)
    return len(body).to_bytes(2, "big") + body + (sum(body) & 0xFFFF).to_bytes(2, "big")


stream = bytearray()
stream += pack(1, "plain", b"hello")
stream += pack(2, "größe", range(10))
stream += pack(3, "words", memoryview(b"\x01\x00\x02\x00\xff\xff"))
stream += pack(9, "", b"")
reader = Reader(stream)
while reader.at < len(stream):
    body = reader.take(reader.number(2))
    good = (sum(body) & 0xFFFF) == reader.number(2)
    inner = Reader(body)
    kind, name = inner.number(1), inner.text()
    payload = inner.take(inner.number(2))
    match kind:
        case 1:
            shown = payload.tobytes()
        case 2:
            shown = payload.tolist()
        case 3:
            shown = payload.cast("H").tolist(), payload.cast("h").tolist()
        case _:
            shown = payload.nbytes, payload.obj is stream
    print(kind, name, shown, "good" if good else "bad", inner.at == len(body))
try:
    reader.take(1)
except EOFError as e:
    print(e)
try:
    stream.clear()
except BufferError as e:
    print(e)
first = reader.view[2:12]
first[:] = bytes(reversed(first))
print(stream[:14], first == stream[2:12])
del reader, body, inner, payload, first, shown
stream.clear()
print(stream)

grid = memoryview(bytearray(24)).cast("B", (4, 6))
for y in range(4):
    for x in range(6):
        grid[y, x] = (x * y) % 7
print(grid.tolist(), sum(grid[y, y] for y in range(4)), [grid[y, 5] for y in range(4)])
totals = memoryview(bytearray(4 * 8)).cast("d")
for y, row in enumerate(grid.tolist()):
    totals[y] = sum(row) / 2
print(totals.tolist(), max(totals), totals[::2].tolist(), memoryview(totals).format)
