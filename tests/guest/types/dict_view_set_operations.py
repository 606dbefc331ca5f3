"""Set operations of dict views: results, order, which equal item is kept, and their errors."""

a = {"x": 1, "y": 2, "z": []}
b = {"y": 2, "z": [], "w": 4}


def attempt(source):
    try:
        print(source, "->", eval(source))
    except Exception as e:
        print(source, "->", type(e).__name__, e)


for source in (
    "sorted(a.keys() & b)", "sorted(a.keys() | b)", "sorted(a.keys() - b)", "sorted(a.keys() ^ b)",
    "sorted(['y', 'q'] - a.keys())", "sorted('xq' | a.keys())", "'xq' & a.keys()", "sorted('xq' ^ a.keys())",
    "a.items() & []", "a.items() & [('x', 1)]", "a.items() & [('z', [])]", "a.items() - [('x', 1)]",
    "a.items() | []", "a.items() ^ []", "a.items() ^ a.items()", "a.items() ^ {'x': 1, 'y': 3, 'z': []}.items()",
    "a.items() & b.items()", "a.keys() & 5", "5 - a.keys()", "a.values() & a.values()", "a.keys() + a.keys()",
    "a.keys() == {'x', 'y', 'z'}", "a.keys() == b.keys()", "a.keys() < {'x', 'y', 'z', 'w'}", "a.keys() >= b.keys()",
    "a.keys() <= ['x']", "a.items() == b.items()", "a.items() > {('x', 1)}", "a.items() != dict(a).items()",
    "a.values() == a.values()", "{'x'} < a.keys()", "frozenset('xyz') == a.keys()", "a == a.keys()",
    "a.keys().isdisjoint('ab')", "a.keys().isdisjoint('xa')", "a.keys().isdisjoint(a.keys())", "{}.keys().isdisjoint({})",
    "a.items().isdisjoint([('x', 1)])", "a.items().isdisjoint([('z', [])])", "a.keys().isdisjoint(3)",
    "a.keys().isdisjoint()", "[] in a.keys()", "[] in a.values()", "('z', []) in a.items()", "(1, 2, 3) in a.items()",
    "([], 1) in a.items()", "'x' in a.items()", "['x', 1] in a.items()", "hash(a.keys())", "hash(a.values()) == 0",
    "a.keys().mapping", "a.items().mapping['x']", "a.values().mapping['q']", "a.keys()[0]", "len(a.items())",
    "type(a.keys() & b.keys()).__name__", "type(a.keys() & frozenset('x')).__name__", "{1: 0, 2: 0}.keys() & {1.0, True}",
    "{1: 0, 2: 0, 3: 0}.keys() & {1.0}", "{1, 5, 9} | {5: 0, 13: 0}.keys()", "list({8: 0, 16: 0, 0: 0}.keys() | {24, 32})",
):
    attempt(source)

view = a.keys()
before = view
view |= {"new"}
print(type(view).__name__, sorted(view), view is before)
view = a.keys()
view -= ["x"]
print(sorted(view))

# A view is live.
live = a.items()
a["late"] = 0
print(len(live), ("late", 0) in live, list(reversed(live))[0])
del a["late"]
print(len(live), ("late", 0) in live)
print(list(reversed(a)), list(reversed(a.values())))
