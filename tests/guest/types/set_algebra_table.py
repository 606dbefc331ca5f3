def p(f, *args):
    try:
        result = f(*args)
    except Exception as e:
        print(" ", type(e).__name__, e)
    else:
        print(" ", type(result).__name__, repr(result))


# All operators and methods of sets on all pairs, checked against each other and by membership.
SETS = [set(), {1}, {1, 2}, {2, 3}, set("ab"), {1, "a"}, set(range(10)), frozenset({1, 2}), frozenset("b"), {1.0, 2.5}]
for a in SETS:
    for b in SETS:
        union, both, minus, either = a | b, a & b, a - b, a ^ b
        assert union == a.union(b) == b | a and both == a.intersection(b) and minus == a.difference(b) and either == a.symmetric_difference(b)
        assert len(union) == len(a) + len(b) - len(both) and either == union - both == (a - b) | (b - a)
        assert (a <= b) == a.issubset(b) == all(x in b for x in a) and (a < b) == (a <= b and a != b) and (a >= b) == b.issubset(a)
        assert a.isdisjoint(b) == (not both) and type(union) is type(a)
        if isinstance(a, set):
            for op in ("__ior__", "__iand__", "__isub__", "__ixor__"):
                c = a.copy()
                assert getattr(c, op)(b) is c and c == getattr(a, op.replace("i", "", 1))(b)
    print(sorted(map(str, a)), [sorted(map(str, a ^ b)) for b in SETS[2:5]], [(a < b, a > b, a == b) for b in SETS])
s = {1, 2, 3}
print(s.union([3, 4], "a"), s.intersection(range(2), {1}), s.difference([1], (2,)), s.union(), s.update([9], {8: 7}), s)
for bad in (5, None, [[]], {1: 2}):
    p(lambda: {1} | bad)
    p(lambda: {1}.union(bad))
    p(lambda: {1} <= bad)
p(lambda: {[]})
p(lambda: {1} < 5)
p(lambda: frozenset({1}).add(2))
p(lambda: set().pop())
p(lambda: {1}.remove(2))
print({frozenset({1}): "a"}[frozenset([1])], {1} in [{1}], {1} == frozenset({1}), hash(frozenset()) == hash(frozenset([])))
