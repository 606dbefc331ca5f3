"""An iterator that has ended stays ended, whatever becomes of its source; what each says when asked again."""


class Source:
    def __init__(self):
        self.items = [1, 2]

    def __getitem__(self, i):
        return self.items[i]

    def __len__(self):
        return len(self.items)


def again(label, it, change):
    print(label, list(it), end=" ")
    change()
    results = []
    for _ in range(2):
        try:
            results.append(next(it))
        except StopIteration as e:
            results.append(("stop", e.value, e.args))
        except Exception as e:
            results.append(f"{type(e).__name__}: {e}")
    print(results, list(it) if "Error" not in str(results) else "", iter(it) is it)


items = [1, 2]
again("list", iter(items), lambda: items.append(3))
again("reversed", reversed(items), lambda: items.insert(0, 0))
d = {1: 1, 2: 2}
again("dict", iter(d), lambda: d.update({3: 3}))
again("values", iter(d.values()), lambda: d.update({4: 4}))
again("items", iter(d.items()), lambda: d.clear())
d = {1: 1}
again("reversed dict", reversed(d), lambda: d.update({5: 5}))
s = {1, 2}
again("set", iter(s), lambda: s.add(3))
b = bytearray(b"ab")
again("bytearray", iter(b), lambda: b.extend(b"c"))
source = Source()
again("sequence", iter(source), lambda: source.items.append(3))
again("reversed sequence", reversed(source), lambda: source.items.append(4))
grow = [1]
again("enumerate", enumerate(grow), lambda: grow.append(2))
again("zip", zip(grow, "abc"), lambda: grow.append(3))
again("map", map(str, grow), lambda: grow.append(4))
again("filter", filter(None, grow), lambda: grow.append(5))
calls = iter([1, 2, 3, 4, 5, 6])
again("callable", iter(lambda: next(calls), 3), lambda: None)
again("callable stopping", iter(lambda: next(calls), 99), lambda: None)
again("generator", (x for x in grow), lambda: grow.append(6))
for value in ((1, 2), "ab", b"ab", range(2), range(2**70, 2**70 + 2), "é1"):
    again(type(value).__name__, iter(value), lambda: None)
again("empty", iter(()), lambda: None)


class Resumes:
    """A bad citizen: it goes on after its end."""

    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n % 3 == 0:
            raise StopIteration
        return self.n


again("resumes", Resumes(), lambda: None)
again("enumerate of it", enumerate(Resumes()), lambda: None)
again("map of it", map(str, Resumes()), lambda: None)
again("zip of it", zip(Resumes(), Resumes()), lambda: None)
again("filter of it", filter(None, Resumes()), lambda: None)
r = Resumes()
again("callable of it", iter(r.__next__, 100), lambda: None)
again("generator of it", (x for x in Resumes()), lambda: None)
a, b = iter([1, 2, 3]), iter("x")
print(list(zip(a, b)), next(a), list(zip(b, a)), next(a, "none left"))
it = iter([1, 2, 3, 4])
print([x for x in it if x == 2], list(it), 3 in it, sum(it), max(it, default="d"), dict.fromkeys(it), sorted(it), [*it], tuple(it))
