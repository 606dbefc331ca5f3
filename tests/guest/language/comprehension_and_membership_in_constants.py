"""`in` and `not in` with displays of constants: hashing comes first, then the comparisons, as with any set."""


def member(x):
    return x in {1, 2, "a", None, (1, 2)}, x not in {1, 2}, x in [1, "a", None], x in (1, "a")


for value in (1, 1.0, True, "a", None, (1, 2), (1, 3), b"a", frozenset({1}), "p", 2**70, float("nan"), 2, [], {}, set(), ([],)):
    try:
        print(value, member(value))
    except TypeError as e:
        print(type(value).__name__, e)


class Guest:
    def __init__(self, h, *equal):
        self.h = h
        self.equal = equal

    def __hash__(self):
        print("hash", end=" ")
        return self.h

    def __eq__(self, other):
        print("eq", other, end=" ")
        return other in self.equal


print(Guest(1, 1) in {1, 2, 3})
print(Guest(1, 2) in {1, 2, 3})
print(Guest(5) not in {1, 2, 3})
print(Guest(0, 3) in [1, 2, 3])
print(Guest(0, 3) in (1, 2))


class Unhashable:
    __hash__ = None

    def __eq__(self, other):
        return True


for test in (lambda: Unhashable() in {1, 2}, lambda: Unhashable() in [1], lambda: Unhashable() not in {None}):
    try:
        print(test())
    except TypeError as e:
        print(e)

print({1} in {1, 2}, frozenset({1}) in {1, 2}, {1} in {frozenset({1}), 2}, {1} not in {3})
print(1 < 2 in {2, 3}, 1 in {1} in [True], 5 in [1, 2, 5], 5 in [1, member], [] in [[], 1], "b" in {"b"} and "ok")
print(3 in {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28})
x = 4
if x in {4, 5} and x not in {6, 7}:
    print("both")
while x not in {7, 8}:
    x += 1
print(x, [n for n in range(10) if n in {2, 3, 5, 7}], [c for c in "hello" if c not in {"l", "h"}])
print("yes" if x in {7} else "no", not x in {7}, not x not in {7}, (x in {1}) == (x in [1]))
