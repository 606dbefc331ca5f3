# Bits: masks, shifts, counting, sign handling, two's complement of negative and big numbers.
print([bin(n) for n in (0, 1, -1, 5, -5, 255, -256)], [~n for n in (0, -1, 5, 2 ** 40, -2 ** 70)])
print(5 & -2, -5 & 3, -1 & 0xFFFFFFFFFFFFFFFFFF, -2 ** 70 & 2 ** 71 - 1, 2 ** 70 & -1, -6 | 3)
print(-2 ** 65 | 1, 6 ^ -1, -2 ** 66 ^ 2 ** 66, (-5) >> 1, -1 >> 100, -2 ** 70 >> 69, -5 << 3)
print(1 << 63, 1 << 64, -1 << 64)
print([n & -n for n in (1, 6, 8, 12, 2 ** 70, 2 ** 70 + 4)], [n & n - 1 for n in (1, 6, 8, 12)])
print([n and not n & n - 1 for n in (0, 1, 2, 3, 2 ** 90)])
print([n.bit_length() for n in (0, 1, -1, 255, 256, -256, 2 ** 61, 2 ** 62, 2 ** 63, 2 ** 64 - 1,
                                2 ** 64, -2 ** 100)])
print([n.bit_count() for n in (0, 7, -7, 2 ** 64 - 1, 3 << 70)])
x = 0b1011_0010
print([x >> i & 1 for i in range(8)], x | 1 << 2, x & ~(1 << 4), x ^ 0xFF, (x << 3 | x >> 5) & 0xFF)
print(x >> 4 & 0xF, x & 0xF)


def reverse(n, width):
    r = 0
    for _ in range(width):
        r, n = r << 1 | n & 1, n >> 1
    return r


def signed(n, bits):
    n &= (1 << bits) - 1
    return n - (1 << bits) if n >> bits - 1 else n


print(reverse(0b1101, 4), reverse(1, 100) == 1 << 99, signed(255, 8), signed(127, 8))
print(signed(2 ** 63, 64), signed(-1, 32), signed(2 ** 64 - 5, 64))


def crc(data):
    table = []
    for i in range(256):
        for _ in range(8):
            i = i >> 1 ^ (0xEDB88320 if i & 1 else 0)
        table.append(i)
    c = 0xFFFFFFFF
    for b in data:
        c = table[(c ^ b) & 0xFF] ^ c >> 8
    return c ^ 0xFFFFFFFF


print(hex(crc(b"123456789")), crc(b""), crc(b"a" * 1000))


def fnv(data):
    h = 0xCBF29CE484222325
    for b in data:
        h = (h ^ b) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return h


print(fnv(b"hello"), hex(fnv(b"")), fnv(bytes(range(256))))
state = 88172645463325252
out = []
for _ in range(5):
    state ^= state << 13 & 0xFFFFFFFFFFFFFFFF
    state ^= state >> 7
    state ^= state << 17 & 0xFFFFFFFFFFFFFFFF
    out.append(state)
print(out)
gray = [i ^ i >> 1 for i in range(8)]
print(gray, [bin(g)[2:].zfill(3) for g in gray], [i for i in range(64) if bin(i).count("1") == 5])
print(sum(1 << i for i in range(0, 100, 7)))
subsets, mask = [], 0b1101
s = mask
while True:
    subsets.append(s)
    if not s:
        break
    s = s - 1 & mask
print(subsets, (1 << 200) % 1000007, 1 << 200 & 1 << 200 - 1, (1 << 130) - 1 >> 65)
print(-(1 << 130) // (1 << 65), ~(1 << 100) & (1 << 101) - 1)
for bad in (lambda: 1 << -1, lambda: 1 >> -1, lambda: 1.5 & 1, lambda: "a" | 1, lambda: ~"a",
            lambda: 1 & None, lambda: 1 << 1.0, lambda: 1 << 2 ** 80, lambda: [] ^ 1):
    try:
        print(bad())
    except (TypeError, ValueError, OverflowError, MemoryError) as e:
        print(type(e).__name__, e)
print(0 << 10 ** 30, 0 >> 10 ** 30, -1 >> 10 ** 30, 5 >> 10 ** 30, True << 3, True | 2, True ^ True)
print(type(True | False).__name__, (5).__and__(3), (5).__rlshift__(1), int.__xor__(5, 1))
