"""How each built-in iterator describes itself for copying, at every step, and how it takes a position."""


class Sequence:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i * 10

    def __len__(self):
        return 3

    def __repr__(self):
        return "Sequence()"


def text(value):
    if isinstance(value, tuple):
        return "(" + ", ".join(map(text, value)) + ")"
    return repr(value).split(" at 0x")[0]


makers = {
    "list": lambda: iter([1, 2, 3]),
    "tuple": lambda: iter((1, 2, 3)),
    "dict": lambda: iter({1: 2, 3: 4}),
    "values": lambda: iter({1: 2, 3: 4}.values()),
    "items": lambda: iter({1: 2, 3: 4}.items()),
    "set": lambda: iter({1, 2}),
    "range": lambda: iter(range(1, 9, 3)),
    "long range": lambda: iter(range(2**70, 2**70 + 3)),
    "str": lambda: iter("abc"),
    "wide str": lambda: iter("ab\u0431"),
    "bytes": lambda: iter(b"abc"),
    "bytearray": lambda: iter(bytearray(b"abc")),
    "reversed list": lambda: reversed([1, 2, 3]),
    "reversed tuple": lambda: reversed((1, 2, 3)),
    "reversed dict": lambda: reversed({1: 2, 3: 4}),
    "reversed range": lambda: reversed(range(3)),
    "reversed sequence": lambda: reversed(Sequence()),
    "enumerate": lambda: enumerate("ab", 5),
    "zip": lambda: zip([1, 2], "ab"),
    "strict zip": lambda: zip([1, 2], "ab", strict=True),
    "map": lambda: map(max, [1, 2], [3, 0]),
    "filter": lambda: filter(None, [1, 0, 2]),
    "callable": lambda: iter(iter([1, 2, 3]).__next__, 3),
    "sequence": lambda: iter(Sequence()),
}
for name, make in makers.items():
    for steps in (0, 1, 2, 4):
        it = make()
        for _ in range(steps):
            next(it, None)
        print(name, steps, text(it.__reduce__()))
    if not hasattr(make(), "__setstate__"):
        continue
    for state in (0, 1, 2, -1, -5, 100, True, 2**70, "a", None):
        it = make()
        try:
            it.__setstate__(state)
            print(name, "setstate", state, [*it])
        except Exception as e:
            print(name, "setstate", state, type(e).__name__, e)

# What they describe makes the same iterator again.
for name, make in makers.items():
    if name in ("callable", "map", "strict zip"):
        continue
    it = make()
    first = next(it)
    function, arguments, *state = it.__reduce__()
    again = function(*arguments)
    if state and state[0] is not None:
        again.__setstate__(state[0])
    print(name, first, list(again))
