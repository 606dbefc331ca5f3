"""index, count, remove and `in` where __eq__ changes the list, raises, or is asked from the other side."""


class Item:
    def __init__(self, name, action=None, equal=False):
        self.name = name
        self.action = action
        self.equal = equal

    def __eq__(self, other):
        print(f"{self.name}=={other!r}", end=" ")
        if self.action:
            self.action()
        return self.equal

    def __repr__(self):
        return self.name


def attempt(label, call):
    try:
        print("->", label, call())
    except Exception as e:
        print("->", label, type(e).__name__, e)


items = [1, 2]
items[:] = [Item("a", items.clear), Item("b"), 3]
attempt("remove", lambda: items.remove(3))
print(items)
items[:] = [Item("a", lambda: items.append(3)), 2]
attempt("index", lambda: items.index(3))
print(len(items))
items[:] = [Item("a", lambda: items.pop()), 2, 3]
attempt("count", lambda: items.count(2))
items[:] = [Item("a", lambda: 1 / 0)]
attempt("contains", lambda: 5 in items)
attempt("index", lambda: items.index(5))
items[:] = [1, Item("x", equal=True), 3]
attempt("remove", lambda: items.remove("anything"))
print(items)
items[:] = [0, 1, Item("probe", lambda: items.insert(0, "new"), equal=True)]
attempt("remove moved", lambda: items.remove("q"))
print(items)

probe = Item("me")
attempt("identity first", lambda: ([probe].index(probe), [probe].count(probe), probe in [probe]))
attempt("who is asked", lambda: [1, 2].index(Item("needle", equal=True)))
nan = float("nan")
attempt("nan", lambda: (nan in [nan], [nan].index(nan), float("nan") in [nan], [nan, nan].count(nan)))


class Truth:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        if self.value is None:
            raise TypeError("no truth")
        return self.value


class Odd:
    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        return Truth(self.value)


attempt("truth", lambda: ([Odd(True)].count(1), [Odd(False)].count(1)))
attempt("no truth", lambda: [Odd(None)].index(1))

data = list("abcabc")
for bounds in ((), (1,), (4,), (-3,), (0, 3), (-100, 100), (2, 2), (5, 1), (2**70,), (-2**70, 2**70), (0, -1), (True, False)):
    attempt(f"index {bounds}", lambda: data.index("c", *bounds))
    attempt(f"tuple {bounds}", lambda: tuple(data).index("a", *bounds))
for bad in (("c", "0"), ("c", None), ("c", 1.0), ("c", 0, None), ("z",), (), ("c", 0, 1, 2), ([],)):
    attempt(f"index{bad}", lambda: data.index(*bad))
    attempt(f"tuple{bad}", lambda: tuple(data).index(*bad))
