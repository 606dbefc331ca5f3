"""pop until empty, refilling, and operators in place: with itself, with its views, with what it yields."""

for source in (range(10), range(0, 100, 13), "hello world", [3.5, -1, "x", None, True], range(5, 0, -1), [2**40, 2**41, 1, 0], [-1, -2, -3]):
    s = set(source)
    print([s.pop() for _ in range(len(s))], s)
s = set(range(8))
out = []
for i in range(20):
    out.append(s.pop())
    s.add(i * 3)
print(out, s)
s = {1, 2, 3}
print(s.pop(), s.pop(), s)
s.add(10)
s.add(1)
print(s.pop(), s)
try:
    s.clear()
    s.pop()
except KeyError as e:
    print(e)
try:
    frozenset([1]).pop()
except AttributeError as e:
    print(e)

for name in ("update", "difference_update", "intersection_update", "symmetric_difference_update"):
    s = {1, 2, 3}
    print(name, getattr(s, name)(s), s)
for source in ("s |= s", "s &= s", "s -= s", "s ^= s", "s |= frozenset(s)", "s -= set(s)", "s ^= frozenset([1, 9])", "s &= {3: 0}.keys()",
               "s |= {7: 0}.keys()", "s -= {1: 0}.keys()", "s ^= {1: 0}.keys()", "s |= [1]", "s -= 'ab'", "s &= None", "s ^= {1: 2}", "s += {1}", "s *= 2"):
    scope = {"s": {1, 2, 3}}
    alias = scope["s"]
    try:
        exec(source, scope)
        print(source, scope["s"], scope["s"] is alias, alias)
    except TypeError as e:
        print(source, e, alias)

# Deleting most and adding again: the order of what is left.
s = set(range(100))
s -= set(range(5, 95))
print(s)
s |= {200, 300, 50}
print(s, s - {0, 1, 2}, s & {99, 98, 50, 7}, s ^ {0, 99, 1000})
s = {i * 7 % 64 for i in range(40)}
for i in range(0, 64, 3):
    s.discard(i)
print(s, sorted(s) == list(s), s.copy() == s, list(s.copy()) == list(s), set(list(s)) == s)
words = set("the quick brown fox jumps over the lazy dog".split())
words.difference_update(["the", "dog"], ["fox"])
words.intersection_update(words | {"x"}, [w for w in words if len(w) > 3])
words.symmetric_difference_update(["over", "new", "new"])
print(words, frozenset(words), words.union("ab", [1]), words.intersection({"lazy": 1, "over": 2}), words.difference({"quick"}))
a, b = set("abcdefgh"), set("efghijkl")
print(a & b, b & a, a | b, b | a, a - b, b - a, a ^ b, b ^ a)
print(a.isdisjoint("xyz"), a.isdisjoint("a"), len(a | b), min(a), max(b), sorted(a ^ b), sum(map(ord, a & b)))
