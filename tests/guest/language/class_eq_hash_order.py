# __eq__, __hash__, ordering, reflected comparison, unhashable classes, keys of dicts.
class P:
    def __init__(self, x):
        self.x = x

    def __eq__(self, o):
        print("eq", self.x, o.x if isinstance(o, P) else o)
        return isinstance(o, P) and self.x == o.x

    def __hash__(self):
        return hash(self.x)

    def __repr__(self):
        return f"P{self.x}"


d = {P(1): "a", P(2): "b"}
print(d[P(1)], P(3) in d, len({P(1), P(1), P(2)}))
print([P(1), P(2)].index(P(2)), [P(1)] == [P(1)], P(1) in (P(0), P(1)), [P(1), P(1)].count(P(1)))
p = P(9)
print(p == p, [p] == [p], p in [p], p != P(9))


class EqOnly:
    def __eq__(self, o):
        return True


print(EqOnly() == 5, 5 == EqOnly(), EqOnly() != 5, EqOnly.__hash__)
try:
    {EqOnly(): 1}
except TypeError as e:
    print(e)


class Lt:
    def __init__(self, v):
        self.v = v

    def __lt__(self, o):
        print("lt", self.v, o.v)
        return self.v < o.v

    def __repr__(self):
        return f"Lt{self.v}"


print(sorted([Lt(3), Lt(1), Lt(2)]), Lt(1) > Lt(0), min(Lt(2), Lt(1)), max([Lt(1), Lt(5)]))
try:
    Lt(1) <= Lt(2)
except TypeError as e:
    print(e)


class Rich:
    def __lt__(self, o): return "lt"
    def __le__(self, o): return "le"
    def __gt__(self, o): return "gt"
    def __ge__(self, o): return "ge"
    def __eq__(self, o): return "eq"
    def __ne__(self, o): return "ne"


r = Rich()
print(r < 1, r <= 1, r > 1, r >= 1, r == 1, r != 1, 1 < r, 1 <= r, 1 > r, 1 >= r, 1 == r, 1 != r)


class Ni:
    def __eq__(self, o):
        print("Ni.eq")
        return NotImplemented

    def __lt__(self, o):
        return NotImplemented


class Sub(Ni):
    def __eq__(self, o):
        print("Sub.eq")
        return NotImplemented


print(Ni() == Ni(), Ni() == 5, Ni() == Sub())
try:
    Ni() < Ni()
except TypeError as e:
    print(e)


class H:
    def __init__(self, h):
        self.h = h

    def __hash__(self):
        return self.h


for h in (5, -1, 2 ** 61 - 1, 2 ** 64, -2 ** 70, True):
    print(hash(H(h)), end=" ")
print()


class Collide:
    def __init__(self, n): self.n = n
    def __hash__(self): return 1
    def __eq__(self, o): return self.n == o.n


s = {Collide(i % 7) for i in range(50)}
print(len(s), Collide(3) in s, Collide(8) in s)
m = {Collide(i): i for i in range(20)}
del m[Collide(5)]
print(len(m), Collide(5) in m, m[Collide(19)], list(m.values()))
