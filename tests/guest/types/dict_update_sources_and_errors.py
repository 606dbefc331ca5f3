"""What dict(), update(), | and |= take, and the words of their errors."""


class WithKeys:
    def keys(self):
        return iter("ab")

    def __getitem__(self, key):
        return key * 2


class KeysOnly:
    def keys(self):
        return ["a"]


class BadKeys:
    def keys(self):
        return 5


class NoKey:
    def keys(self):
        return ["a", "b"]

    def __getitem__(self, key):
        if key == "b":
            raise KeyError(key)
        return 1


def pairs():
    yield "g", 1
    yield ["h", 2]
    yield "ij"
    raise LookupError("no more")


class OddPair:
    def __iter__(self):
        raise TypeError("my own words")


class OtherPair:
    def __iter__(self):
        raise ValueError("not replaced")


sources = [
    {}, {"k": 1}, [("k", 1)], [["k", 2]], ["kv"], [{"k", }], [{"k": 0, "v": 1}], [iter("kv")], iter([("k", 3)]),
    zip("ab", [1, 2]), enumerate("xy"), {("k", 4)}, WithKeys(), KeysOnly(), BadKeys(), NoKey(), pairs(),
    5, None, "k", "", b"", [5], [("k",)], [("k", 1, 2)], ["abc"], [("k", 1), None], [([], 1)], [("a", 1), ([], 1)],
    [OddPair()], [OtherPair()], object, range(2), {1: 2}.items(), {"k": 5}.keys(), dict, [b"ab"],
]
for source in sources:
    name = type(source).__name__
    target = {"k": 0}
    try:
        target.update(source)
        print(name, "update", target)
    except Exception as e:
        print(name, "update", type(e).__name__, e, target)

for source in (5, None, ["abc"], [5], WithKeys(), [("k", 1)], [("a", 1), ("b",)]):
    for label, action in (
        ("dict", lambda: dict(source)), ("dict+", lambda: dict(source, extra=1)),
        ("or", lambda: {"k": 0} | source), ("ror", lambda: source | {"k": 0}),
        ("star", lambda: {**source}), ("call", lambda: dict(**source)),
    ):
        try:
            print(type(source).__name__, label, action())
        except Exception as e:
            print(type(source).__name__, label, type(e).__name__, e)
    target = {"k": 0}
    try:
        target |= source
        print("|=", target)
    except Exception as e:
        print("|=", type(e).__name__, e, target)

d = {"a": 1}
d.update(d)
d.update(b=2, a=3)
d.update({"b": 5}, c=d)
print(d)
d.update()
for call in (lambda: d.update(1, 2), lambda: dict(1, 2), lambda: {}.update([], [])):
    try:
        call()
    except TypeError as e:
        print(e)
