# Sets in depth: operators against methods, order of small ints and strings, frozensets, comparison.
print({5, 3, 1, 4, 2}, {100, 1, 50}, {-1, -2, 0, 1}, {8, 0, 16, 1}, set(range(20, 0, -3)))
s = set()
for i in (33, 1, 65, 9, 17):
    s.add(i)
print(s)
s = set(range(10))
for i in range(0, 10, 3):
    s.remove(i)
print(s, s.pop(), s)
a, b = {1, 2, 3, 4}, {3, 4, 5}
print(a | b, a & b, a - b, b - a, a ^ b)
print(a.union(b, [9], (10,)), a.intersection(b, [4]), a.difference([1], [2]))
print(a.symmetric_difference([4, 8]))
print(a.union(), a.intersection(), a.difference(), a.union("x") - a)
print(a <= b, {3} <= b, {3, 4, 5} <= b, {3, 4, 5} < b, a > {1}, a >= a, {1} == {1.0}, {1} != {2})
print(set() < {1})
print(a.issubset([1, 2, 3, 4, 5]), a.issuperset("x"), a.isdisjoint([]), a.isdisjoint({4}))
f = frozenset([1, 2])
print(f, f | {3}, {3} | f, type(f | {3}).__name__, type({3} | f).__name__, f == {1, 2})
print(hash(f) == hash(frozenset([2, 1])))
print({f: "nested"}[frozenset([2, 1])], {f, frozenset([1])} == {frozenset([1]), f}, f in {f})
print({1, 2} in {f})
print(frozenset(), repr(frozenset("a")), frozenset(f) is f, f.copy() is f)
print(frozenset([1]).union([2]))
c = a.copy()
c |= b
print(c, a)
c &= {1, 5, 7}
print(c)
c ^= {1, 2}
print(c)
c -= {2}
print(c)
x = f
f |= {9}
print(f, x)
for text in ("a | [1]", "a & 5", "a - 'x'", "a + b", "a < [1]", "a.add([])", "a.remove(99)",
             "{}.add(1)", "set().pop()",
             "set(5)", "set(1, 2)", "{1, []}", "frozenset().add(1)", "hash({1})", "a[0]",
             "a.union(5)", "a.update(5)",
             "a.isdisjoint(5)", "a.issubset(5)", "a.discard([])", "a.remove([])", "[] in a",
             "{1} in a", "a * 2", "frozenset([[]])",
             "a.add()", "a.pop(1)", "sorted({1, 'a'})", "max(set())"):
    try:
        print(text, "->", eval(text))
    except Exception as e:
        print(text, "->", type(e).__name__, e)
e = set()
e.update([1], "ab", {2: 3})
print(sorted(e, key=str), len(e), bool(set()), bool({0}))
print({1, 1.0, True}, {0, False, 0.0}, {"a", "a"}, len({float("nan"), float("nan")}))
print({1: 0}.keys() | {2})
nan = float("nan")
print(len({nan, nan}), nan in {nan}, {nan} == {nan})
print({x % 4 for x in range(20)}, {c for c in "aab"} == {"a", "b"})
print({(x, y) for x in (0, 1) for y in (0, 1)} == {(0, 0), (0, 1), (1, 0), (1, 1)})
big = set(range(10000))
big -= set(range(0, 10000, 2))
print(len(big), min(big), max(big), sum(big), 5000 in big)
print(set("hello") == set("olleh"), len(set("mississippi")), sorted(set([3, 1, 3])))
print({*[1, 2], *{2, 3}})
s = {1, 2}
t = s
s |= {3}
print(t is s, t)
