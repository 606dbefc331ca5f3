"""Sequence patterns: lengths, stars, nesting, what counts as a sequence."""


def shape(x):
    match x:
        case []:
            return "empty"
        case [a]:
            return f"one {a}"
        case [a, b] if a == b:
            return f"pair of {a}"
        case [1, *rest]:
            return f"one then {rest}"
        case [*init, 9]:
            return f"{init} then nine"
        case [first, *_, last]:
            return f"{first}..{last}"
    return "no sequence"


for value in ([], (), [5], (4, 4), [1, 2, 3], [7, 8, 9], range(3), (1,), "ab", b"ab", bytearray(b"ab"),
              {1: 2}, {1, 2}, iter([1, 2]), memoryview(b"xy"), None, [[]]):
    if type(value).__name__ in ("list_iterator", "memoryview"):
        print(type(value).__name__, shape(value))
    else:
        print(repr(value), shape(value))

match [1, [2, [3, [4]]]]:
    case [a, [b, [c, [d]]]]:
        print(a, b, c, d)

match (1, 2, 3, 4, 5):
    case a, *b, c:
        print(a, b, c)

match 1, 2:
    case (x, y):
        print("tuple subject", x, y)

match [(1, 2), (3, 4)]:
    case [(a, b), (c, d)] | [[a, b, c, d]]:
        print(a, b, c, d)

match (1,):
    case (1,):
        print("trailing comma")
match 1:
    case (1):
        print("grouping")
match [[1]]:
    case [(x,)]:
        print("nested one", x)


class Seq:
    """Not registered: no sequence for a pattern."""

    def __len__(self):
        return 2

    def __getitem__(self, i):
        return i


class MyList(list):
    def __len__(self):
        print("len")
        return super().__len__()

    def __getitem__(self, i):
        print("getitem", i)
        return super().__getitem__(i)


print(shape(Seq()))
match MyList([1, 2, 3]):
    case [a, _, c]:
        print("mine", a, c)
match MyList([1, 2, 3, 4]):
    case [a, *mid, d]:
        print("mine", a, mid, d)
match MyList([1]):
    case [_, _]:
        print("no")
    case [_]:
        print("len only")
