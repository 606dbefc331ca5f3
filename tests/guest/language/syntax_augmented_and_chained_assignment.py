"""Targets: order of evaluation, chains, augmented forms, unpacking into everything."""
log = []


class Box:
    def __init__(self, name):
        self.__dict__["name"] = name

    def __repr__(self):
        return self.name

    def __getattr__(self, key):
        log.append(f"get {self.name}.{key}")
        return 1

    def __setattr__(self, key, value):
        log.append(f"set {self.name}.{key}={value}")

    def __getitem__(self, key):
        log.append(f"item {self.name}[{key}]")
        return 10

    def __setitem__(self, key, value):
        log.append(f"store {self.name}[{key}]={value}")

    def __delitem__(self, key):
        log.append(f"del {self.name}[{key}]")

    def __delattr__(self, key):
        log.append(f"delattr {self.name}.{key}")


def note(v):
    log.append(f"eval {v}")
    return v


def show(label):
    print(label, log)
    log.clear()


b, c = Box("b"), Box("c")
note(b).x = note(c)[note("i")] = note("value")
show("chain")
note(b).x += note(5)
show("augmented attribute")
note(b)[note("k")] *= note(2)
show("augmented item")
b.x, c[note(0)], *b.rest = note([1, 2, 3, 4])
show("unpack")
(b.p, [c.q, b.r]), c.s = (1, [2, 3]), 4
show("nested")
del b.x, c[note("k")], (b.y, [c.z])
show("del")
for b.i, c[note("loop")] in [(1, 2)]:
    pass
show("for")
x = y = z = []
x.append(1)
print(y is z, z)
i = 0
i, values = 1, [0, 0, 0]
i, values[i] = 2, "set"
print(values, i)
a = [1, 2, 3]
a[0], a[1] = a[1], a[0]
print(a)
a, a = 1, 2
print(a)
t = ([1],)
try:
    t[0] += [2]
except TypeError as e:
    print(e, t)
s = {1}
s |= {2}
s -= {1}
s ^= {3}
print(s)
n = 7
n **= 2; n //= 3; n %= 10; n <<= 3; n >>= 1; n &= 0xFF; n |= 1; n ^= 2; n -= 1; n /= 4; n += 0.5
print(n)
m = [1]
k = m
m += (2, 3)
m *= 2
print(k, m is k)
u = (1,)
v = u
u += (2,)
print(u, v)
text = "a"
text += "b"; text *= 3
print(text)


class Matrix:
    def __imatmul__(self, other):
        return ("imatmul", other)


q = Matrix()
q @= 4
print(q)
first, = [9]
[second] = (8,)
(third) = 7
print(first, second, third)
(p, q), r = {1: "a", 2: "b"}, "c"
print(p, q, r)
for bad in ("x += 1 += 2", "x = += 1", "(x, y) += 1", "x() += 1", "x + 1 += 2", "[a] += 1", "1 += x", "x =", "= x", "x = y = ",
            "x += ", "x =+ 1", "*x += 1", "x, += 1", "None += 1", "x.None = 1", "x[] = 1", "x := 1", "x == 1 = 2", "(x) += 1"):
    try:
        exec(bad, {"x": 1, "y": 2})
        print("fine:", bad)
    except SyntaxError as e:
        print(bad, "->", e.msg, e.offset, e.end_offset)
