"""Sizes that no memory holds are errors at once, and leave what was there alone."""


def attempt(label, call, target=None):
    try:
        result = call()
        print(label, len(result) if hasattr(result, "__len__") else result, "" if target is None else target)
    except (OverflowError, MemoryError, ValueError, TypeError, IndexError) as e:
        print(label, type(e).__name__, e, "" if target is None else target)


items = [1, 2]
pair = (1, 2)
for n in (2**63, 2**64, 2**100, -(2**63), -(2**64), -(2**100), 2**65):
    attempt(f"list {n.bit_length()}", lambda: items * n)
    attempt(f"tuple {n.bit_length()}", lambda: pair * n)
    attempt(f"empty {n.bit_length()}", lambda: ([] * n, () * n))
    attempt(f"left {n.bit_length()}", lambda: n * items)
attempt("imul", lambda: items.__imul__(2**70), items)
attempt("empty max", lambda: [] * (2**63 - 1))
attempt("empty tuple max", lambda: () * (2**63 - 1))
attempt("negative", lambda: items * -(2**62))
attempt("range list", lambda: len(range(2**63 - 1)))
attempt("range too long", lambda: len(range(2**63)))
attempt("index", lambda: items[2**62], items)
attempt("index huge", lambda: items[2**100], items)
attempt("set huge", lambda: items.__setitem__(-(2**100), 1), items)
attempt("slice huge", lambda: items[-(2**100):2**100])
attempt("slice step", lambda: items[::2**100])
attempt("slice back", lambda: items[::-(2**100)])
attempt("del slice", lambda: items.__delitem__(slice(2**90, 2**91)), items)
attempt("insert", lambda: items.insert(2**63, 0), items)
attempt("insert end", lambda: items.insert(2**63 - 1, 3), items)
attempt("pop", lambda: items.pop(2**63), items)
attempt("pop far", lambda: items.pop(2**62), items)
attempt("find", lambda: items.index(3, -(2**90), 2**90))
attempt("tuple find", lambda: pair.index(2, 2**90))
attempt("enumerate", lambda: next(enumerate([0], 2**90)))


class Length:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n

    def __iter__(self):
        return iter("ab")


for n in (0, 5, -1, 2**63, 2**100, True, 1.0, "5", None):
    attempt(f"len {n!r}", lambda: len(Length(n)))
    attempt(f"bool {n!r}", lambda: bool(Length(n)))
    attempt(f"list {n!r}"[:30], lambda: list(Length(n)))
