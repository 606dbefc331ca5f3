"""Bytearrays at work: a ring buffer, a gap buffer, a bit set, a sieve, run-length coding."""


class Ring:
    def __init__(self, size):
        self.data, self.start, self.used = bytearray(size), 0, 0

    def write(self, octets):
        taken = min(len(octets), len(self.data) - self.used)
        end = (self.start + self.used) % len(self.data)
        first = min(taken, len(self.data) - end)
        self.data[end:end + first] = octets[:first]
        self.data[:taken - first] = octets[first:taken]
        self.used += taken
        return taken

    def read(self, n):
        n = min(n, self.used)
        out = (self.data[self.start:] + self.data[:self.start])[:n]
        self.start = (self.start + n) % len(self.data)
        self.used -= n
        return bytes(out)


ring = Ring(8)
print(ring.write(b"abcdef"), ring.read(4), ring.write(b"ghijkl"), ring.data, ring.read(3), ring.write(b"m"), ring.read(100), ring.read(1))


class Gap:
    def __init__(self, text=b"", size=4):
        self.before, self.after = bytearray(text), bytearray()

    def move(self, to):
        while len(self.before) > to:
            self.after.append(self.before.pop())
        while len(self.before) < to and self.after:
            self.before.append(self.after.pop())

    def insert(self, text):
        self.before += text

    def delete(self, n):
        del self.before[len(self.before) - n:]

    def __bytes__(self):
        return bytes(self.before) + bytes(reversed(self.after))


gap = Gap(b"hello world")
gap.move(5)
gap.insert(b", big")
gap.move(3)
gap.delete(2)
gap.move(100)
gap.insert(b"!")
print(bytes(gap), gap.before, gap.after)


class Bits:
    def __init__(self, n):
        self.octets = bytearray((n + 7) // 8)

    def __setitem__(self, i, on):
        if on:
            self.octets[i >> 3] |= 1 << (i & 7)
        else:
            self.octets[i >> 3] &= ~(1 << (i & 7)) & 0xFF

    def __getitem__(self, i):
        return self.octets[i >> 3] >> (i & 7) & 1


bits = Bits(20)
for i in (0, 3, 7, 8, 19):
    bits[i] = True
bits[7] = False
print(bits.octets.hex(" "), [i for i in range(20) if bits[i]], int.from_bytes(bits.octets, "little").bit_count())
sieve = bytearray([1]) * 100
sieve[:2] = b"\0\0"
for i in range(2, 10):
    if sieve[i]:
        sieve[i * i::i] = bytes(len(range(i * i, 100, i)))
print([i for i, prime in enumerate(sieve) if prime], sieve.count(1), sieve.find(b"\1\0\1", 50))


def squeeze(data):
    out = bytearray()
    i = 0
    while i < len(data):
        n = 1
        while i + n < len(data) and n < 255 and data[i + n] == data[i]:
            n += 1
        out += bytes((n, data[i]))
        i += n
    return out


def expand(data):
    return b"".join(bytes([octet]) * n for n, octet in zip(data[::2], data[1::2]))


plain = b"aaaabbbcccccccd" + b"e" * 300
print(squeeze(plain), expand(squeeze(plain)) == plain, squeeze(b""), len(squeeze(bytes(range(100)))))
text = bytearray(b"the quick brown fox")
text[4:9] = b"slow"
text[-3:] = bytearray(reversed(text[-3:]))
text[::5] = text[::5].upper()
print(text, text.title(), text.split()[1:], bytes(sorted(set(text))), text.translate(bytes.maketrans(b"abc", b"xyz")))
