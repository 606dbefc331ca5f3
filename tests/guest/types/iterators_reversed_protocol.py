"""reversed(): __reversed__, the sequence protocol, what is refused, and sequences that change meanwhile."""


class Sequence:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        print("len", end=" ")
        return self.n

    def __getitem__(self, i):
        print(f"[{i}]", end=" ")
        if i == 13:
            raise IndexError("unlucky")
        return i * 10


class Own:
    def __reversed__(self):
        return "anything at all"


class Refused(Sequence):
    __reversed__ = None


class NoLen:
    def __getitem__(self, i):
        return i


class NoItem:
    def __len__(self):
        return 3


class Mapping(dict):
    pass


class NoReversedMapping(dict):
    __reversed__ = None


class BadLen(Sequence):
    def __len__(self):
        raise ValueError("len failed")


def attempt(label, call):
    try:
        print(label, call())
    except Exception as e:
        print(label, type(e).__name__, e)


attempt("sequence", lambda: list(reversed(Sequence(3))))
attempt("index error", lambda: list(reversed(Sequence(15))))
attempt("empty", lambda: list(reversed(Sequence(0))))
attempt("own", lambda: reversed(Own()))
for label, value in (("refused", Refused(2)), ("no len", NoLen()), ("no item", NoItem()), ("set", {1}), ("frozenset", frozenset()), ("int", 5), ("none", None),
                     ("generator", (x for x in "ab")), ("iterator", iter([1])), ("map", map(str, [])), ("zip", zip()), ("class", list), ("bad len", BadLen(2)),
                     ("refused dict", NoReversedMapping(a=1)), ("list iterator", reversed([1])), ("enumerate", enumerate([]))):
    attempt(label, lambda: list(reversed(value)))
for value in ("abc", b"abc", bytearray(b"ab"), (1, 2), [1, 2], range(5), range(5, 0, -2), {1: 2, 3: 4}, {1: 2}.keys(), {1: 2}.values(), {1: 2, 3: 4}.items(),
              Mapping(a=1, b=2), "", (), [], {}, range(0), "aéb", range(2**70, 2**70 + 2)):
    r = reversed(value)
    print(type(r).__name__, r.__length_hint__(), list(r), r.__length_hint__(), next(r, "end"))
attempt("no arguments", lambda: reversed())
attempt("two arguments", lambda: reversed([1], [2]))
attempt("keyword", lambda: reversed(sequence=[1]))

items = [1, 2, 3, 4]
r = reversed(items)
print(next(r), items.pop(), items.append(9), next(r), items.clear(), next(r, "end"), items.append(1), next(r, "end"))
items = [1, 2, 3]
r = reversed(items)
items.insert(0, 0)
print(list(r))
s = Sequence(4)
r = reversed(s)
print(next(r))
s.n = 1
attempt("shrunk", lambda: r.__length_hint__())
attempt("rest", lambda: list(r))


class Sub(reversed):
    def extra(self):
        return "extra"


x = Sub("abc")
print(x.extra(), list(x), type(Sub((1,))).__name__, type(Sub([1])).__name__, isinstance(x, reversed), iter(x) is x)


class ReversedList(list):
    def __reversed__(self):
        return iter(["custom"])


class ItemsOnly(list):
    def __getitem__(self, i):
        return "item"

    def __len__(self):
        return 1


print(list(reversed(ReversedList([1, 2]))), list(reversed(ItemsOnly([1, 2]))), ReversedList([1, 2])[::-1], sorted(ReversedList([2, 1]), reverse=True))
print([*reversed([*reversed("abc")])], "".join(reversed("desserts")), list(zip(range(3), reversed(range(3)))), max(reversed([1, 3, 2])))
