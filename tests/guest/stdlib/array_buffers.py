# An array is bytes-like: whatever reads octets reads an array's, and nothing resizes it meanwhile.
import base64
import binascii
import hashlib
import io
import struct
import zlib
from array import array


def attempt(f):
    try:
        return f()
    except Exception as e:
        return type(e).__name__, str(e)


a = array("H", [0x6261, 0x6463])
b = array("B", b"abcd")
print(bytes(a), bytearray(a), b"".join([a, b, b"!"]), b"<" + a, bytearray(b"<") + a, int.from_bytes(a, "little"))
print(binascii.hexlify(a), binascii.crc32(a), zlib.crc32(a), zlib.adler32(a), base64.b64encode(a), a in b"xabcdx")
print(hashlib.sha256(a).hexdigest() == hashlib.sha256(b"abcd").hexdigest(), struct.unpack("<HH", a), struct.unpack_from("B", a, 2))
print(zlib.decompress(zlib.compress(a)), str(a, "ascii"), b"%s" % a, b"%b" % b, b"abcd".startswith(a.tobytes()))
print(b"xabcd".find(a), b"abcdabcd".count(a), b"1abcd2".split(b), b"abcd".replace(b, b"z"), b"abcd".translate(None, b))
print(int(array("B", b"12")), float(array("B", b"1.5")), bytearray(b"abcd") == a, a == bytearray(b"abcd"), b == b"abcd")
struct.pack_into("<H", a, 2, 0x7a79)
print(a, attempt(lambda: struct.pack_into("<H", a, 3, 1)), attempt(lambda: struct.pack_into("<H", b"abcd", 0, 1)))
f = io.BytesIO()
print(f.write(a), f.getvalue(), f.seek(0), f.readinto(b), b)
x = bytearray(b"12345678")
x[2:4] = a
x.extend(b)
x += b
print(x, bytes.fromhex("6162") == array("B", b"ab").tobytes())

m = memoryview(array("h", [1, -2, 3, -4]))
print(m.format, m.itemsize, m.shape, m.nbytes, m.readonly, m.tolist(), m[1], m[::-1].tolist(), m.tobytes(), m.obj)
m[0] = 77
m[1:3] = array("h", [5, 6])
print(m.obj, attempt(lambda: m.__setitem__(slice(0, 2), array("H", [5, 6]))), m == array("h", [77, 5, 6, -4]),
      m == array("i", [77, 5, 6, -4]), m.cast("B").tolist(), attempt(lambda: m.cast("i")), m.cast("B").cast("i").tolist())
w = memoryview(array("w", "ab"))
print(w.format, w.itemsize, attempt(w.tolist), attempt(lambda: w[0]), w.tobytes(), w == w, w == memoryview(array("w", "ab")),
      attempt(lambda: w.cast("w")), attempt(lambda: memoryview(b"abcd").cast("w")), w.cast("B")[4])

a = array("i", [1, 2, 3])
m = memoryview(a)
for change in (lambda: a.append(1), lambda: a.pop(), a.clear, lambda: a.extend([1]), lambda: a.insert(0, 1),
               lambda: a.remove(1), lambda: a.frombytes(b"1234"), lambda: a.fromlist([1]), lambda: a.__imul__(2),
               lambda: a.__imul__(0), lambda: a.__delitem__(0), lambda: a.__delitem__(slice(0, 2)),
               lambda: a.__delitem__(slice(0, 3, 2)), lambda: a.__iadd__(a), lambda: a.frombytes(a),
               lambda: a.__setitem__(slice(0, 1), array("i", [5, 5]))):
    print(attempt(change), end=" ")
print()
a[0], a[1:2] = 9, array("i", [8])
a.reverse(), a.byteswap(), a.extend([]), a.frombytes(b""), a.__imul__(1)
print(a.tobytes(), m.tobytes())
m.release()
a.append(5)
with memoryview(a) as m:
    print(attempt(lambda: a.append(6)), m[3])
a.append(6)
print(len(a), len(a.__buffer__(0)), a.buffer_info()[1], attempt(lambda: a.frombytes(memoryview(b"12345678")[::2])))
n = memoryview(a)
del n
a.append(7)
print(len(a))
