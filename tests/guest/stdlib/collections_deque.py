"""deque: both ends, limits, rotation, changes while something walks it, guests' __eq__."""

import copy
from collections import deque

d = deque(range(5), maxlen=4)
print(d, len(d), d.maxlen, bool(d), bool(deque()))
d.append(9)
d.appendleft(8)
print(d, d[0], d[-1], 9 in d, d.count(3))
d.extend(iter("xyzxyz"))
print(d)
d.extendleft([1, 2])
print(d, list(reversed(d)), list(d), d == deque(d), d != d.copy(), d < deque("a") if False else "-")
for n in (1, -1, 3, -7, 0, 10**6):
    e = deque("abcde")
    e.rotate(n)
    print(n, "".join(e))
q = deque()
total = 0
for i in range(3000):
    q.append(i)
    if i % 3:
        total += q.popleft()
    if i % 7 == 0:
        q.rotate(i)
        q.insert(i % 50, -i)
        del q[len(q) // 2]
        q.remove(q[3 % len(q)])
print(total, len(q), sum(q), list(q)[:8])
q.extend(q)
print(len(q), sum(q))
q *= 2
print(len(q), (deque("ab", 3) * 3), deque("ab") + deque("cd"), 2 * deque([1]))
for wrong in (lambda: deque().pop(), lambda: deque().popleft(), lambda: d[9], lambda: deque("a").index("b"),
              lambda: deque("a").remove("b"), lambda: deque(maxlen=-1), lambda: deque(maxlen="a"),
              lambda: deque([1]) + [1], lambda: deque("a", 1).insert(0, 0), lambda: hash(d), lambda: d["a"]):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)


class Same:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return isinstance(other, Same) and self.n == other.n

    def __repr__(self):
        return f"Same({self.n})"


class Named(deque):
    pass


s = Named([Same(1), Same(2), Same(3)])
s.name = "s"
print(s, Same(2) in s, s.index(Same(3)), s.count(Same(1)), s == Named([Same(1), Same(2), Same(3)]))
s.remove(Same(2))
t = copy.copy(s)
u = copy.deepcopy(s)
print(t, hasattr(t, "name"), type(u).__name__, u == s, s.__reduce__()[:3])
s.append(s)
print(s)
for change in (lambda x: x.append(1), lambda x: x.rotate(1), lambda x: x.clear()):
    x = deque("abc")
    it = iter(x)
    next(it)
    change(x)
    try:
        print(next(it))
    except RuntimeError as e:
        print(e)
it = iter(deque("abcd"))
next(it)
print(it.__length_hint__(), list(it), list(it))
match deque([1, 2, 3]):
    case [1, *rest]:
        print(rest)
