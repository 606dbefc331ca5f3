# Insertion order through many inserts, deletes, reinserts and resizes; big dicts; popitem as a stack.
d = {}
for i in range(1000):
    d[i] = i
for i in range(0, 1000, 2):
    del d[i]
print(len(d), list(d)[:5], list(d)[-3:])
for i in range(0, 20, 2):
    d[i] = "again"
print(list(d)[-10:], d[0], d[1])
while len(d) > 5:
    d.popitem()
print(d)
d.clear()
d["fresh"] = 1
print(d, len(d))
words = "the quick brown fox jumps over the lazy dog the end".split()
counts = {}
for w in words:
    counts[w] = counts.get(w, 0) + 1
print(counts)
print(sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))[:3])
groups = {}
for w in words:
    groups.setdefault(len(w), []).append(w)
print(groups)
mixed = {}
for key in (1, "1", 1.5, None, True, (1, 2), b"1", frozenset([1]), 1 + 2j, ..., int):
    mixed[key] = str(key)
print(list(mixed.values()))
print({k: v for v, k in enumerate("abcabc")})
nested = {}
for path in ("a.b.c", "a.b.d", "x.y"):
    node = nested
    for part in path.split("."):
        node = node.setdefault(part, {})
print(nested)
d = {i: None for i in range(10)}
for i in range(10):
    d[9 - i] = i
print(d)
d = dict.fromkeys("abcdef")
first = next(iter(d))
d[first] = d.pop(first)
print(list(d))
big = {str(i): i for i in range(5000)}
print(big["4999"], len(big), sum(big.values()), "5000" in big)
for i in range(5000):
    if i % 7:
        del big[str(i)]
print(len(big), list(big)[:3], sum(big.values()))
neg = {-1: "a", -2: "b", 2 ** 61 - 2: "c", 0: "d", 2 ** 61 - 1: "e", 2 ** 64: "f"}
print(neg, neg[-2], neg[0], len(neg))
inv = {v: k for k, v in neg.items()}
print(inv["e"] == 2 ** 61 - 1)
print({1.0: "a"}[1], {10 ** 20: "b"}[1e20], {True: 1}[1.0], 0.1 + 0.2 in {0.3: 1})
