"""A bytearray's iterator looks at what is there when it steps."""

data = bytearray(b"abc")
seen = []
for octet in data:
    seen.append(octet)
    if len(seen) < 6:
        data.append(octet + 3)
print(seen, data)
data = bytearray(b"abcdef")
walk = iter(data)
print(next(walk), next(walk), walk.__length_hint__())
del data[1:]
print(walk.__length_hint__(), list(walk), list(walk))
data.extend(b"more")
print(list(walk), walk.__length_hint__())
data = bytearray(b"xyz")
walk = iter(data)
next(walk)
data[:] = b"longer than before"
print(bytes(walk))
back = reversed(bytearray(b"abc"))
print(type(back).__name__, list(back))
data = bytearray(range(10))
for octet in data:
    data.remove(octet)
print(data)
data = bytearray(b"abc")
data.extend(x + 1 for x in data)
print(data)


def growing(target):
    for i in range(5):
        target.append(i)
        yield i + 100


data = bytearray(b"!")
data.extend(growing(data))
print(data)
data = bytearray(b"keep")
try:
    data.extend(x for x in (1, 2, 300))
except ValueError as e:
    print(e, data)
try:
    data.__init__(x for x in (1, 2, 300, 4))
except ValueError as e:
    print(e, data)
data.__init__([5, 6, 7])
print(data, list(enumerate(data)), sum(data), max(data), sorted(data, reverse=True), 6 in data, b"\x06\x07" in data, b"" in data)
walk = iter(bytearray(b"state"))
next(walk)
print(walk.__reduce__()[1:], type(walk).__name__)
walk.__setstate__(3)
print(list(walk))
for bad in (lambda: 256 in data, lambda: -1 in data, lambda: "a" in data, lambda: None in data, lambda: 1.5 in data):
    try:
        print(bad())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
