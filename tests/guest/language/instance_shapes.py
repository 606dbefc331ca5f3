# Instances that gain, lose and reorder attributes; many of one class; __dict__ edited by hand.
class P:
    def __init__(self, *names):
        for i, n in enumerate(names):
            setattr(self, n, i)


a, b, c = P("x", "y"), P("y", "x"), P("x", "y", "z")
print(vars(a), vars(b), vars(c))


def get(o):
    return o.x, o.y


print(get(a), get(b), get(c))
del a.x
try:
    get(a)
except AttributeError as e:
    print(e)
a.x = "back"
print(vars(a), get(a))
many = [P(*"abcdefgh"[: i % 8 + 1]) for i in range(40)]
print(sum(len(vars(o)) for o in many), sum(o.a for o in many))
print([o.__dict__.get("e") for o in many][:10])
for i, o in enumerate(many):
    if i % 2:
        o.extra = i
    if i % 3 == 0:
        del o.a
print([(("a" in vars(o)), getattr(o, "extra", None)) for o in many[:6]])
big = P()
for i in range(300):
    setattr(big, f"attr{i}", i)
print(len(vars(big)), big.attr0, big.attr299)
for i in range(0, 300, 2):
    delattr(big, f"attr{i}")
print(len(vars(big)), hasattr(big, "attr0"), big.attr1, list(vars(big))[:3])
d = a.__dict__
d["added"] = 1
print(a.added)
a.later = 2
print(d["later"], d is a.__dict__, "later" in d)
d.clear()
print(vars(a), hasattr(a, "x"))
a.__dict__ = {"whole": "new"}
a.y = 5
print(a.whole, a.y, d)
b.__dict__.update(x=100, new=200)
print(b.x, b.new, get(b))
c.__dict__[5] = "int key"
print(c.__dict__[5], sorted(map(str, vars(c))))
for k in list(vars(c)):
    vars(c).pop(k)
print(vars(c))


class Counter:
    def __init__(self):
        self.n = 0

    def up(self):
        self.n += 1
        if self.n == 3:
            self.flag = True
        return self


k = Counter()
for _ in range(5):
    k.up()
print(k.n, k.flag, list(vars(k)))


class Q(P):
    shared = []

    def __init__(self):
        self.shared.append(len(self.shared))
        self.own = self.shared[-1]
        self.shared = "instance"


print(Q().own, Q().own, Q.shared, Q().shared)


class Swap:
    pass


s = Swap()
s.a, s.b = 1, 2
s.a, s.b = s.b, s.a
s.a += s.b * 10
print(s.a, s.b, vars(s))
t = Swap()
t.__dict__ = s.__dict__
t.a = "shared dict"
print(s.a, s.__dict__ is t.__dict__)
x = [Swap() for _ in range(3)]
for i, o in enumerate(x):
    o.i = i
    if i:
        o.prev = x[i - 1]
print(x[2].prev.prev.i, [hasattr(o, "prev") for o in x])
