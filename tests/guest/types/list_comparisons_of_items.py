"""Ordering and equality of lists and tuples: which items are compared, how, and what happens if they change."""


class Logged:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        print(f"{self.n}=={other.n}", end=" ")
        return self.n == other.n

    def __lt__(self, other):
        print(f"{self.n}<{other.n}", end=" ")
        return self.n < other.n

    def __le__(self, other):
        print(f"{self.n}<={other.n}", end=" ")
        return "yes" if self.n <= other.n else ""


def logged(*numbers):
    return [Logged(n) for n in numbers]


print(logged(1, 2) < logged(1, 3))
print(logged(1, 2) <= logged(1, 2))
print(logged(1, 2) <= logged(1, 3))
print(logged(1) == logged(1, 2), logged(1) != logged(1, 2))
print(logged(1, 2) == logged(1, 5))
print(tuple(logged(1)) < tuple(logged(1, 2)))
print(logged(2) > logged(1))
print(logged(1, 2) >= logged(1))
same = Logged(1)
print([same] == [same], [same] < [same, same])

nan = float("nan")
print([nan] == [nan], [nan] == [float("nan")], [nan] < [nan], (nan, 1) < (nan, 2), [nan] != [nan])
print([1, 2] < [1, 2, 0], [] < [0], [1, "a"] < [2, None], (1, 2) == [1, 2], [1, 2] == (1, 2), [1] == [True], [0.0] == [-0.0])
print([[1, 2], [3]] < [[1, 2], [4]], ((), (1,)) < ((), (1, 0)), ["a", "b"] > ["a", "B"], [(1, [2])] == [(1, [2])])

for left, right in (([1], ["a"]), ([1, None], [1, 2]), ((1,), [1]), ([1], (1,)), ([1], 1), ([[]], [()]), ([{}], [{1: 2}]), ([1j], [2j])):
    for name, op in (("<", lambda a, b: a < b), (">=", lambda a, b: a >= b), ("==", lambda a, b: a == b)):
        try:
            print(left, name, right, op(left, right))
        except TypeError as e:
            print(left, name, right, e)


class Shrinks:
    def __init__(self, *lists):
        self.lists = lists

    def __eq__(self, other):
        for items in self.lists:
            items.clear()
        return True


a, b = [], []
a[:] = [Shrinks(a), 1, 2]
b[:] = [0, 1, 2]
print(a == b, a, b)
a[:] = [Shrinks(b), 1, 2]
b[:] = [0, 1, 2]
print(a < b, len(a), b)
a[:] = [Shrinks(a, b), 1]
b[:] = [0, 1]
print(a >= b, a, b)

for method in ("__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__"):
    print(method, getattr([1], method)((1,)), getattr((1,), method)([1]), getattr([1], method)([2]))


class Sub(list):
    def __eq__(self, other):
        return "sub"


print([1] == Sub([2]), Sub([1]) == [1], [1] != Sub([1]), Sub([1]) in [[1]], [Sub([5])] == [[5]])
