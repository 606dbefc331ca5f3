# Sets: building, membership, algebra, order of small ints, errors.
s = {3, 1, 2}
print(s, len(s), 1 in s, 9 in s)
s.add(4)
s.add(1)
print(s)
s.discard(1)
s.discard(100)
s.remove(2)
print(s)
a, b = {1, 2, 3}, {2, 3, 4}
print(a | b, a & b, a - b, a ^ b)
print(a.union([9]), a.intersection([1, 2], {2}), a.difference([1]), a.symmetric_difference([1, 7]))
print(a < b, a <= a, a < {1, 2, 3, 4}, {1} < a, a >= {1}, a == {3, 2, 1})
print(a.issubset(range(10)), a.issuperset([1]), a.isdisjoint([7]))
a |= {10}
print(a)
a &= {1, 10, 2}
print(a)
a -= {2}
print(a)
a ^= {1, 5}
print(a)
a.update([6], (7,))
a.difference_update([6])
a.intersection_update([7, 5])
a.symmetric_difference_update([5, 8])
print(a)
print(set(), {1}.copy(), set("a"), set([1, 1, 1]))
print(frozenset([1, 2]), frozenset(), hash(frozenset([1, 2])) == hash(frozenset([2, 1])))
print({1, 2} == frozenset([1, 2]), type({1} | frozenset([2])), type(frozenset([2]) | {1}))
print(len({1, 1.0, True}), {True, 1}, {0, False})
print(sorted({"b", "a", "c"}))
for bad in (lambda: {[]}, lambda: {1}.remove(5), lambda: set().pop(), lambda: {1} + {2},
            lambda: {1} | [2], lambda: hash({1}), lambda: frozenset().add(1), lambda: set("a")[0]):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
p = {5}
print(p.pop(), p)
print({*range(3), *[5]}, {x % 3 for x in range(10)})
