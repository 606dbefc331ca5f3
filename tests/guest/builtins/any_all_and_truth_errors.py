# any() and all(): how far they go, whose truth they ask, and which errors come through.
def attempt(function, /, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


class Truth:
    def __init__(self, name, value):
        self.name, self.value = name, value

    def __bool__(self):
        print(self.name, end=" ")
        if self.value is None:
            raise ValueError(f"{self.name} is undecided")
        return self.value


yes, no, unsure = Truth("yes", True), Truth("no", False), Truth("unsure", None)
attempt(any, [no, yes, unsure])
attempt(all, [yes, no, unsure])
attempt(any, [no, unsure, yes])
attempt(all, [yes, unsure, no])
attempt(any, [no, no])
attempt(all, [yes, yes])
attempt(any, (t for t in (no, yes, no)))
attempt(all, {1: "a", 2: "b"})
attempt(any, {0: "a"})
attempt(any, "")
attempt(all, "")
attempt(any, "0")
attempt(all, [[], 1])
attempt(any, [0.0, 0j, "", None, (), {}, set(), range(0), b""])
attempt(all, [[0], 1, "0", -1, range(1), object()])


class Fails:
    def __init__(self, items):
        self.items = items

    def __iter__(self):
        yield from self.items
        raise KeyError("behind the items")


attempt(any, Fails([0, 0]))
attempt(any, Fails([0, 1]))
attempt(all, Fails([1, 1]))
attempt(all, Fails([0]))


class Old:
    def __getitem__(self, index):
        if index == 3:
            raise IndexError("end")
        return index


attempt(any, Old())
attempt(all, Old())
attempt(any)
attempt(any, 5)
attempt(all, [], [])
attempt(all, iterable=[])
attempt(any, None)
source = iter([0, 0, 3, 4])
print(any(source), next(source))
source = iter([1, 0, 3])
print(all(source), next(source))
print(any(x > 2 for x in range(5)), all(x < 3 for x in range(5)), not any([]), not all([]))
