# Sorting: stability, keys, reverse, mixed numbers, failing comparisons, sorting while mutating.
words = ["banana", "Apple", "cherry", "apple", "Banana", "fig"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len))
print(sorted(words, reverse=True))
print(sorted(words, key=lambda w: (len(w), w.lower(), w)), sorted(words, key=len, reverse=True))
pairs = [(1, "b"), (0, "a"), (1, "a"), (0, "b")]
print(sorted(pairs), sorted(pairs, key=lambda p: p[0]))
print(sorted(pairs, key=lambda p: p[0], reverse=True))
print(sorted([3, 1.5, True, 2, 0.5, False, 10 ** 20, -1]), sorted([2.0, 1, 2]))
print(sorted([0.0, -0.0, 0]))
print(sorted("hello"), sorted({3: 1, 1: 2}), sorted(range(5), key=lambda x: x % 3))
print(sorted([[2], [1, 5], [1]]))
print(sorted([]), sorted([1]), sorted((i * 7919) % 1000 for i in range(20)))
a = [(i * 7919) % 101 for i in range(300)]
b = sorted(a)
print(all(x <= y for x, y in zip(b, b[1:])), len(b), b[:5], b[-5:])
print(sorted(a, reverse=True) == b[::-1])
print(sorted(range(100), key=lambda x: x // 10) == list(range(100)))
for bad in (lambda: sorted([1, "a"]), lambda: sorted([None, 1]),
            lambda: sorted([1, 2], key=lambda x: 1 / 0),
            lambda: sorted([1j, 2j]), lambda: sorted([[1], ["a"]]), lambda: sorted(5),
            lambda: sorted([1], key=5)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)


class K:
    def __init__(self, v):
        self.v = v

    def __lt__(self, o):
        return self.v > o.v

    def __repr__(self):
        return f"K{self.v}"


print(sorted([K(1), K(3), K(2)]), sorted([1, 3, 2], key=K), max(K(1), K(2)), min([K(1), K(2)]))


class Fails:
    def __init__(self, v):
        self.v = v

    def __lt__(self, o):
        if self.v == 3:
            raise ValueError("cannot compare 3")
        return self.v < o.v

    def __repr__(self):
        return str(self.v)


l = [Fails(i) for i in (5, 4, 3, 2, 1)]
try:
    l.sort()
except ValueError as e:
    print(e, sorted(x.v for x in l))
calls = []


def key(x):
    calls.append(x)
    return -x


print(sorted([1, 2, 3], key=key), calls)
d = {"x": 3, "y": 1, "z": 2}
print(sorted(d, key=d.get), sorted(d.items(), key=lambda kv: kv[1]), sorted(d.values()))
nums = [5, 2, 9]
print(nums.sort(), nums, nums.sort(reverse=True), nums)
print(sorted([float("inf"), 1, -float("inf"), 10 ** 400]), sorted(["é", "e", "z", "a", "É"]))
print(sorted([b"b", b"a"]))
print(sorted([(1, None), (0, None)]), sorted([{1}, {1, 2}, set()], key=len))
