"""Key functions, reverse, stability, which comparisons are asked, and the list while it is being sorted."""

calls = []


def key(x):
    calls.append(x)
    return x % 3


items = list(range(80))
items.sort(key=key)
print(items[:10], len(calls), calls[:5])
items.sort(key=lambda x: x // 10, reverse=True)
print(items[:12])
print(sorted("banana Apple cherry".split(), key=str.lower), sorted("bA", key=None, reverse=0))
print(sorted([3, 1, 2], reverse=5), sorted({2: 0, 1: 0}), sorted("cab"), sorted(range(5, 0, -1)))


class OnlyLess:
    def __init__(self, n, tag):
        self.n = n
        self.tag = tag

    def __lt__(self, other):
        return self.n < other.n

    __gt__ = __eq__ = __le__ = None

    def __repr__(self):
        return f"{self.n}{self.tag}"


values = [OnlyLess(i % 5, chr(97 + i % 26)) for i in range(30)]
print(sorted(values))
print(sorted(values, reverse=True))
print(sorted(values, key=lambda v: -v.n)[:8])


class NoLess:
    pass


class Reflected(NoLess):
    def __gt__(self, other):
        return True


for pair in ([NoLess(), NoLess()], [Reflected(), NoLess()], [1, NoLess()]):
    try:
        pair.sort()
        print([type(v).__name__ for v in pair])
    except TypeError as e:
        print(e)

# A key that fails leaves the list as it was; during the sort the list looks empty.
seen = []


def spying(x):
    seen.append(list(spied))
    if x == 4:
        raise KeyError(x)
    return x


spied = [5, 3, 4, 1]
try:
    spied.sort(key=spying)
except KeyError as e:
    print("key failed", e, spied, seen)

for change in (lambda l: l.append(1), lambda l: l.clear(), lambda l: l.extend([]), lambda l: l.__setitem__(slice(None), [9])):
    items = [3, 2, 1]
    try:
        items.sort(key=lambda x: change(items) or x)
        print("unnoticed", items)
    except ValueError as e:
        print(e, items)

for call in (lambda: [].sort(None), lambda: [1].sort(key=1), lambda: [2, 1].sort(key=1), lambda: [].sort(cmp=1),
             lambda: [1].sort(reverse="yes"), lambda: [1].sort(reverse=None), lambda: sorted(), lambda: sorted(1),
             lambda: sorted([], 1), lambda: sorted([2, 1], key=1), lambda: [1, 2].sort(key=lambda: 0)):
    try:
        print(call())
    except TypeError as e:
        print(e)


class Odd:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return [self.n] if self.n < other.n else []

    def __repr__(self):
        return str(self.n)


print(sorted([Odd(n) for n in (5, 2, 9, 1)]))
nan = float("nan")
print(sorted([3.0, nan, 1.0, 2.0]), sorted([nan, 2.0, 1.0]), sorted([2, 1.5, True, 0]), sorted([{1}, {1, 2}, set()]))
