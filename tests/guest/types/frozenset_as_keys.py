# Frozensets in dicts and sets, set algebra of sets, powersets, equality with sets, hashing.
empty = frozenset()
a, b = frozenset("ab"), frozenset(["b", "a"])
print(a == b, hash(a) == hash(b), a is b, empty == set(), {a: 1}[b], len({a, b, frozenset("c")}))
print(a in {b})
print(frozenset([1, 2]) | {3}, {3} | frozenset([1, 2]))
print(frozenset([1, 2]) & [1] if False else frozenset([1, 2]).intersection([1]))
print(frozenset(range(5)) - {1}, frozenset([1]) ^ frozenset([2]))


def powerset(items):
    sets = [frozenset()]
    for x in items:
        sets += [s | {x} for s in sets]
    return sets


p = powerset([1, 2, 3])
print(len(p), len(set(p)), sorted(map(sorted, p)), frozenset([1, 3]) in set(p))
graph = {frozenset("ab"): 5, frozenset("bc"): 2, frozenset("ca"): 9}
print(graph[frozenset("ba")], graph.get(frozenset("ad"), "no edge"), sum(graph.values()))
print(sorted("".join(sorted(k)) for k in graph))
groups = {}
for w in "listen silent enlist google elgoog cat act".split():
    groups.setdefault(frozenset(w), []).append(w)
print(list(groups.values()))
print({1, 2} == frozenset([1, 2]), frozenset([1]) < {1, 2}, {1, 2} >= frozenset([2]))
print(frozenset([1, 2]) != {1}, frozenset([1]) in [{1}], {1} in [frozenset([1])])
s = {frozenset([1]), frozenset([2])}
print({1} in s, {3} in s, s - {frozenset([1])}, s & {frozenset([2]), frozenset([9])})
s.discard({1})
print(s)
s.add(frozenset(s))
print(len(s), frozenset([frozenset([2])]) in s)
try:
    s.remove({5})
except KeyError as e:
    print("KeyError", e)
nested = frozenset([frozenset([frozenset()])])
print(nested, len(nested), frozenset([frozenset()]) in nested)
print(hash(nested) == hash(frozenset([frozenset([frozenset()])])))
for text in ("frozenset([[]])", "{set()}", "frozenset().add(1)", "frozenset([1]).update([2])",
             "frozenset(5)", "hash(frozenset([1]))==hash(frozenset([1.0]))", "frozenset('ab') - 5",
             "frozenset([1]) | [1]", "frozenset([1]).union([1], 'a', {2: 3}) == {1, 'a', 2}",
             "frozenset([1]).isdisjoint([2])", "frozenset(frozenset([1])) == {1}",
             "frozenset([1]).copy()", "frozenset(x for x in 'aa')",
             "frozenset.__init__(frozenset([1]), [2])", "frozenset([3, 1, 2])",
             "sorted(frozenset([3, 1, 2]), reverse=True)", "frozenset({'a': 1}.items())",
             "bool(frozenset())", "frozenset([1]) < [1]", "del (lambda: frozenset())()[0]"):
    try:
        print(text, "->", eval(text))
    except (TypeError, AttributeError, SyntaxError) as e:
        print(text, "->", type(e).__name__, e if not isinstance(e, SyntaxError) else e.msg)


class F(frozenset):
    def __new__(cls, *args):
        self = super().__new__(cls, args)
        self.extra = len(args)
        return self


f = F(1, 2, 2)
print(f == {1, 2}, f.extra, type(f | {3}).__name__, type(f.copy()).__name__)
print(hash(f) == hash(frozenset([1, 2])), {frozenset([2, 1]): "found"}[f])
