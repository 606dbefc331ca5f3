# Changing the list while it is sorted: detected, and the list stays whole.
class Meddler:
    target = None

    def __init__(self, v):
        self.v = v

    def __lt__(self, o):
        Meddler.target.append("x")
        return self.v < o.v

    def __repr__(self):
        return f"M{self.v}"


a = [Meddler(3), Meddler(1), Meddler(2)]
Meddler.target = a
try:
    a.sort()
except ValueError as e:
    print(e)
print(sorted(m.v for m in a if isinstance(m, Meddler)))
b = [3, 1, 2]
seen = []


def key(x):
    seen.append(list(b))
    return x


b.sort(key=key)
print(b, seen)
c = [3, 1, 2]


def clearing(x):
    c.clear()
    return x


c.sort(key=clearing)
print(c)
d = [3, 1, 2]


def appending(x):
    d.append(x)
    return -x


try:
    d.sort(key=appending)
except ValueError as e:
    print(e)
print(d)
e = [2, 1, 3]


def failing(x):
    if x == 3:
        raise KeyError("three")
    return x


try:
    e.sort(key=failing)
except KeyError as err:
    print(err, e)
f = [1, 2, 3]
print(sorted(f, key=lambda x: f.pop() and -x), f)


class Len:
    def __lt__(self, o):
        lengths.append(len(g))
        return False


lengths = []
g = [Len(), Len(), Len()]
g.sort()
print(lengths, len(g))


def recursive(x):
    h.sort()
    return -x


h = [1, 2, 3]
h.sort(key=recursive)
print(h)
