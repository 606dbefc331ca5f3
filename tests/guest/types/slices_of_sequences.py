# Slicing in all its forms, on every sequence.
a = list(range(10))
print(a[2:5], a[:3], a[7:], a[:], a[-3:], a[:-7], a[2:8:3], a[::-1], a[8:2:-2])
print(a[100:], a[-100:3], a[5:2], a[::100], a[-1:-100:-4])
print("abcdef"[1:4], "abcdef"[::-2], (1, 2, 3, 4)[1:3], b"abcdef"[2:4], range(10)[2:8:2])
a[2:4] = ["x", "y", "z"]
print(a)
a[:0] = [-1]
a[len(a):] = [100]
print(a)
a[1:6] = []
print(a)
del a[0]
del a[1:3]
print(a)
b = list(range(10))
b[::2] = "abcde"
print(b)
del b[::3]
print(b)
b[1:1] = range(3)
print(b)
c = [1, 2, 3]
c[:] = c[::-1]
print(c)
c[1:2] = c
print(c)
try:
    b[::2] = [1]
except ValueError as e:
    print(e)
try:
    b[0:1] = 5
except TypeError as e:
    print(e)
try:
    a[::0]
except ValueError as e:
    print(e)
try:
    a["a":]
except TypeError as e:
    print(e)
s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, s.indices(5), slice(5), slice(None, None, -1).indices(4))
print(list(range(20))[s], slice(1, 2) == slice(1, 2, None))


class Show:
    def __getitem__(self, key):
        return key


w = Show()
print(w[1:2], w[::], w[1, 2], w[1:2, 3], w[...], w[:, 0], w[()])
x, y = 2, 5
print(list(range(10))[x:y], list(range(10))[-y:-x])
