# A sparse list and a multi-map in full: every container method, slices, iteration, equality, in-place operators.
class Sparse:
    def __init__(self, items=(), default=0):
        self.default, self.data, self.size = default, {}, 0
        for x in items:
            self.append(x)

    def _index(self, i):
        if not isinstance(i, int):
            raise TypeError(f"index must be int, not {type(i).__name__}")
        if i < 0:
            i += self.size
        if not 0 <= i < self.size:
            raise IndexError("sparse index out of range")
        return i

    def append(self, x):
        self.size += 1
        self[self.size - 1] = x

    def __len__(self):
        return self.size

    def __getitem__(self, i):
        if isinstance(i, slice):
            return Sparse((self[k] for k in range(*i.indices(self.size))), self.default)
        return self.data.get(self._index(i), self.default)

    def __setitem__(self, i, x):
        if isinstance(i, slice):
            for k, v in zip(range(*i.indices(self.size)), x, strict=True):
                self[k] = v
        elif x == self.default:
            self.data.pop(self._index(i), None)
        else:
            self.data[self._index(i)] = x

    def __delitem__(self, i):
        i = self._index(i)
        self.data = {k - (k > i): v for k, v in self.data.items() if k != i}
        self.size -= 1

    def __contains__(self, x):
        return x in self.data.values() or (x == self.default and len(self.data) < self.size)

    def __iter__(self):
        for i in range(self.size):
            yield self[i]

    def __reversed__(self):
        for i in reversed(range(self.size)):
            yield self[i]

    def __eq__(self, o):
        return isinstance(o, (Sparse, list)) and list(self) == list(o)

    def __add__(self, o):
        return Sparse([*self, *o], self.default)

    def __iadd__(self, o):
        for x in o:
            self.append(x)
        return self

    def __mul__(self, n):
        return Sparse(list(self) * n, self.default)

    __rmul__ = __mul__

    def __bool__(self):
        return bool(self.data)

    def __repr__(self):
        return f"Sparse({list(self)})"

    __hash__ = None


s = Sparse([0, 5, 0, 0, 7])
print(s, len(s), s[1], s[-1], s[0], s.data, s[1:], s[::-2], s[::2].data, 5 in s, 0 in s, 9 in s)
print(bool(s), bool(Sparse([0, 0])))
s[2] = 3
s[-1] = 0
s[0:2] = [8, 0]
print(s, s.data, list(reversed(s)), sorted(s), max(s), sum(s), s == [8, 0, 3, 0, 0])
print(s == Sparse([8, 0, 3, 0, 0]), s != [1])
del s[0]
print(s, s.data)
t = s
s += [1, 2]
print(s is t, s + [9], s * 2, 2 * Sparse([1]), [*s], tuple(s), dict(enumerate(s)))
print(list(zip(s, "ab")))
a, b, *rest = s
print(a, b, rest, [x for x in s if x], any(s), all(s), list(map(str, s)), ",".join(map(str, s)))
print(s.data)
for text in ("s[99]", "s[-99]", "s['x']", "s[1.0]", "s[0:2].__setitem__(slice(0, 2), [1])",
             "hash(s)", "{s: 1}", "s + 5", "s < s", "s()", "del_(s, 50)", "s.nope", "s[None]",
             "s.__setitem__(50, 1)", "iter(s).__next__()", "len(s) == s.__len__()", "s.index(3)"):
    try:
        print(text, "->", eval(text, {"s": s, "del_": lambda o, i: o.__delitem__(i)}))
    except (TypeError, IndexError, ValueError, AttributeError) as e:
        print(text, "->", type(e).__name__, e)


class MultiMap:
    def __init__(self, pairs=()):
        self.groups = {}
        for k, v in pairs:
            self[k] = v

    def __setitem__(self, k, v):
        self.groups.setdefault(k, []).append(v)

    def __getitem__(self, k):
        return self.groups[k][-1]

    def __delitem__(self, k):
        values = self.groups[k]
        values.pop()
        if not values:
            del self.groups[k]

    def __iter__(self):
        return iter(self.groups)

    def __len__(self):
        return sum(map(len, self.groups.values()))

    def keys(self):
        return self.groups.keys()

    def __or__(self, o):
        return MultiMap([*self.pairs(), *o.pairs()])

    def pairs(self):
        return ((k, v) for k, vs in self.groups.items() for v in vs)


m = MultiMap([("a", 1), ("b", 2), ("a", 3)])
print(m["a"], len(m), list(m), "a" in m, "z" in m, dict(m), {**m}, (lambda **k: k)(**m))
print(list(m.pairs()), sorted(m))
del m["a"]
m["c"] = 9
print(m["a"], dict(m), list((m | MultiMap([("a", 0)])).pairs()))
m["c"] += 1
print(m.groups)
try:
    m["none"]
except KeyError as e:
    print("KeyError", e)
