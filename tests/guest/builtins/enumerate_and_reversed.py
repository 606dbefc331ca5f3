# enumerate() and reversed(): any start, any sequence, what has no order, how far they get.
def attempt(function, /, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: list(enumerate("ab")))
attempt(lambda: list(enumerate("ab", -1)))
attempt(lambda: list(enumerate("ab", 2**62 - 1)))
attempt(lambda: list(enumerate("ab", 2**100)))
attempt(lambda: list(enumerate("ab", True)))
attempt(lambda: list(enumerate(iterable="ab", start=5)))
attempt(lambda: list(enumerate(start=5, iterable="ab")))
attempt(lambda: list(enumerate({"k": 1}.items())))
attempt(lambda: list(enumerate(enumerate("a"))))
attempt(enumerate)
attempt(enumerate, 5)
attempt(enumerate, "a", 1.5)
attempt(enumerate, "a", None)
attempt(enumerate, "a", 1, 2)
attempt(enumerate, start=1)
attempt(lambda: next(enumerate([])))
attempt(lambda: [i for i, _ in enumerate(x for x in "abc")])
attempt(lambda: list(reversed("abc")))
attempt(lambda: list(reversed([1, 2, 3])))
attempt(lambda: list(reversed((1, 2))))
attempt(lambda: list(reversed(range(2, 9, 3))))
attempt(lambda: list(reversed({"a": 1, "b": 2})))
attempt(lambda: list(reversed({"a": 1, "b": 2}.items())))
attempt(lambda: bytes(reversed(b"abc")))
attempt(reversed, {1})
attempt(reversed, 5)
attempt(reversed, iter([]))
attempt(reversed, (x for x in ()))
attempt(reversed)
attempt(reversed, "a", "b")
attempt(reversed, sequence="a")


class Sequence:
    def __init__(self, size):
        self.size = size

    def __len__(self):
        print("len", end=" ")
        return self.size

    def __getitem__(self, index):
        if index == 1:
            raise LookupError("no item one")
        return index * 10


attempt(lambda: list(reversed(Sequence(1))))
attempt(lambda: list(reversed(Sequence(4))))
attempt(lambda: list(reversed(Sequence(-1))))


class Own:
    def __reversed__(self):
        return "anything at all"


class Off:
    __reversed__ = None

    def __len__(self):
        return 0

    def __getitem__(self, index):
        raise IndexError


class NoLen:
    def __getitem__(self, index):
        return index


attempt(reversed, Own())
attempt(reversed, Off())
attempt(reversed, NoLen())
items = [1, 2, 3, 4]
backwards = reversed(items)
print(next(backwards), backwards.__length_hint__())
items.pop()
items.pop()
print(list(backwards), backwards.__length_hint__())
forwards = enumerate(items)
print(next(forwards), iter(forwards) is forwards, type(forwards).__name__)
items.append(9)
print(list(forwards), list(forwards))
