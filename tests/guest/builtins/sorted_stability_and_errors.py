# sorted() and list.sort(): stable both ways, keys called once, errors leave the list whole.
rows = [("b", 2), ("a", 2), ("c", 1), ("a", 1), ("b", 1)]
print(sorted(rows, key=lambda r: r[1]))
print(sorted(rows, key=lambda r: r[1], reverse=True))
print(sorted(rows, key=lambda r: r[0], reverse=True))

asked = []
sorted("hello", key=lambda c: asked.append(c) or c)
print(asked)


class Weight:
    compared = 0

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        Weight.compared += 1
        return self.value < other.value

    def __repr__(self):
        return f"W{self.value}"


print(sorted([Weight(3), Weight(1), Weight(2)]), Weight.compared)
print(sorted(map(Weight, range(5))), max(map(Weight, [1, 5, 2])) if hasattr(Weight, "__gt__") else "")


class Unsure(Weight):
    def __lt__(self, other):
        if self.value == 2:
            raise ValueError("two does not compare")
        return self.value < other.value


items = [Unsure(3), Unsure(1), Unsure(2), Unsure(0)]
try:
    items.sort()
except ValueError as error:
    print("ValueError", error, sorted(v.value for v in items))


def grow(value):
    items.append(Unsure(9))
    return value.value


try:
    items.sort(key=grow)
except ValueError as error:
    print("ValueError", error, len(items) >= 4)

letters = ["b", "a"]


def look(letter):
    print("while sorting:", letters)
    return letter


letters.sort(key=look)
print(letters)
for case in (lambda: sorted([1, "a"]), lambda: sorted([None, 1]), lambda: sorted([1j, 2j]),
             lambda: sorted([1], key=5), lambda: sorted([1, 2], key=lambda: 1), lambda: sorted(5),
             lambda: sorted([1], None), lambda: [].sort(None), lambda: sorted(), lambda: sorted([2], reverse="x"),
             lambda: sorted([{}, {}]), lambda: sorted([[2, "a"], [2, 1]])):
    try:
        print(case())
    except TypeError as error:
        print("TypeError", error)
print(sorted([0.5, True, -1, 0]), sorted("bB aA"), sorted({3: 0, 1: 0}), sorted([(), (0,), (0, 0)]))
nan = float("nan")
print(sorted([3, nan, 1]), sorted([2**70, -2**70, 1.5]))
