"""gzip over memory: members, headers, reading by lines and places, what is broken."""
import gzip
import io

text = b"".join(b"row %d\n" % (i * i) for i in range(2000))
packed = gzip.compress(text, mtime=0)
print(gzip.decompress(packed) == text, packed[:4], gzip.decompress(packed + gzip.compress(b"more", mtime=1))[-4:])
print(packed == gzip.compress(text, mtime=0), len(packed) < len(text) // 2)

buffer = io.BytesIO()
with gzip.GzipFile("name.txt", "wb", 9, buffer, mtime=1234) as f:
    print(f.write(b"first line\n"), f.writelines([b"second\n", b"third\n"]), f.writable(), f.readable())
    f.flush()
    f.write(memoryview(text))
raw = buffer.getvalue()
print(raw[10:19], raw[4:8])

with gzip.GzipFile(fileobj=io.BytesIO(raw)) as f:
    print(f.readline(), f.read(6), f.tell(), f.peek(3)[:3], f.mtime)
    print(f.seek(0), f.readlines(12), f.seek(24), f.read() == text, f.read(), f.tell() == len(text) + 24)

with gzip.open(io.BytesIO(raw), "rt", encoding="ascii") as f:
    lines = list(f)
print(len(lines), lines[2:5])

out = io.BytesIO()
with gzip.open(out, "wt", encoding="utf-8", newline="\n") as f:
    print("größe", file=f)
print(gzip.decompress(out.getvalue()).decode())

for broken in (b"no gzip", packed[:-4], packed[:-8] + bytes(8), packed + b"tail", packed[:5]):
    try:
        print(gzip.decompress(broken)[:3])
    except (OSError, EOFError) as error:
        print(type(error).__name__, isinstance(error, gzip.BadGzipFile), error)
for mode in ("rw", "rbt"):
    try:
        gzip.open(io.BytesIO(), mode)
    except (ValueError, TypeError) as error:
        print(error)
