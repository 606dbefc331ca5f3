"""Which type an operation of set, frozenset, their subclasses and dict views gives."""


class S(set):
    pass


class F(frozenset):
    pass


operands = [{1, 2}, frozenset({1, 3}), S({1, 4}), F({1, 5}), {1: 1, 6: 6}.keys(), {1: 1}.items()]
for left in operands:
    for right in operands:
        row = []
        for name, op in (
            ("|", lambda a, b: a | b), ("&", lambda a, b: a & b),
            ("-", lambda a, b: a - b), ("^", lambda a, b: a ^ b),
        ):
            result = op(left, right)
            row.append(name + type(result).__name__)
        print(type(left).__name__, type(right).__name__, *row)

for cls in (set, frozenset, S, F):
    value = cls([1, 2])
    print(cls.__name__, type(value.copy()).__name__, type(value.union()).__name__, type(value.union([3])).__name__,
          type(value.difference()).__name__, type(value.intersection([1])).__name__,
          type(value.symmetric_difference([1])).__name__, value.copy() is value)

# The in-place operators keep a set, and rebind a frozenset.
for cls in (set, frozenset, S, F):
    before = value = cls([1, 2])
    value |= {3}
    print(cls.__name__, type(value).__name__, value is before, sorted(value))
    value &= {2, 3}
    value -= frozenset({2})
    value ^= {3, 9}
    print(type(value).__name__, value is before, sorted(value))

for wrong in ([1], "ab", {1: 2}, None, (1,), range(2)):
    for symbol, op in (("|", lambda a, b: a | b), ("<", lambda a, b: a < b), ("==", lambda a, b: a == b)):
        for pair in (({1}, wrong), (wrong, frozenset({1}))):
            try:
                print(symbol, op(*pair))
            except TypeError as e:
                print(e)
