"""Subset comparisons of sets, which are only a partial order, and what min, max and sorted make of them."""

family = [set(), {1}, {2}, {1, 2}, frozenset({1, 2}), {1, 2, 3}, frozenset(), {1.0, True}, {"a", 1}]
for a in family:
    print(a, [f"{int(a < b)}{int(a <= b)}{int(a == b)}{int(a != b)}{int(a >= b)}{int(a > b)}{int(a.isdisjoint(b))}" for b in family])
print(sorted([{1, 2, 3}, {1}, {1, 2}]), max({1}, {2}), min([{3}, {1, 3}, {3, 4, 5}]))
print({1, 2}.issubset([1, 2, 3]), {1, 2}.issubset("ab"), {1, 2}.issuperset(range(1, 3)), {1, 2}.issuperset([]), set().issubset({}), {"a"}.issubset("abc"))
print({1} == [1], {1} == frozenset([1]), {1} != {1: 2}, frozenset("ab") == {"a", "b"}, {1: 0}.keys() == {1}, set() == {})

for left, right in (({1}, [1]), ({1}, 1), ([1], {1}), ({1}, None), ({1}, {1: 2}), (frozenset(), ""), ({1}, {1: 2}.keys()), ({1}, {1: 2}.values())):
    for sign, op in (("<", lambda a, b: a < b), ("<=", lambda a, b: a <= b), (">", lambda a, b: a > b), (">=", lambda a, b: a >= b)):
        try:
            print(left, sign, right, op(left, right))
        except TypeError as e:
            print(left, sign, right, e)

for name in ("__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__", "__or__", "__and__", "__sub__", "__xor__", "__ror__", "__rsub__"):
    print(name, getattr({1, 2}, name)([1]), getattr({1, 2}, name)({2, 3}), getattr(frozenset({1, 2}), name)({2, 3}))

# Sets inside sets are looked for by their frozen copies.
nested = {frozenset({1, 2}), frozenset(), 3}
print({1, 2} in nested, set() in nested, {3} in nested, frozenset({2, 1}) in nested)
nested.discard({1, 2})
print(nested)
nested.add(frozenset({4}))
nested.remove({4})
print(nested, len(nested))
for call in (lambda: nested.remove({9}), lambda: nested.add({9}), lambda: {{1}}, lambda: {1: 2}[{1}], lambda: {3} in {3: 1}, lambda: [{1}].index({1})):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)


class Own(set):
    def __hash__(self):
        return 7

    def __eq__(self, other):
        print("own eq", end=" ")
        return set.__eq__(self, other)


own = Own([1])
holder = {own}
print(own in holder, Own([1]) in holder, {1} in holder, frozenset([1]) in {frozenset([1])})


class Plain(set):
    pass


print(Plain([1]) in {frozenset([1])}, Plain([1]) == {1}, {1} == Plain([1]), Plain([1]) < {1, 2}, Plain("a") | {"b"})
try:
    print({Plain([1])})
except TypeError as e:
    print(e)
