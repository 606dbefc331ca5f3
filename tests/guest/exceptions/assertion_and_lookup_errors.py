# What the machine itself raises: types and texts of everyday mistakes.


def attempt(label, function):
    try:
        print(label, function())
    except Exception as e:
        print(f"{label}: {type(e).__name__}: {e} {e.args!r}")


class P:
    def method(self, a):
        pass

    @property
    def readonly(self):
        return 1


def check(x):
    assert x, ("tuple", x)


def check_text(x):
    assert x > 1, f"{x} is too small"


five, nothing, text = 5, None, "a"
cases = {
    "assert": lambda: check(0), "assert text": lambda: check_text(1),
    "index": lambda: [1][five], "tuple index": lambda: tuple()[0], "string index": lambda: "ab"[2],
    "key": lambda: {}["k"], "key object": lambda: {}[(1, 2)], "pop": lambda: [].pop(),
    "popitem": lambda: {}.popitem(), "set pop": lambda: set().pop(),
    "remove": lambda: [1].remove(2), "set remove": lambda: {1}.remove(3),
    "list.index": lambda: [].index(1), "str.index": lambda: "a".index("b"),
    "del index": lambda: [].__delitem__(0), "slice step": lambda: [1][::0],
    "zero": lambda: 1 / 0, "zero float": lambda: 1.0 / 0, "floor zero": lambda: 1 // 0,
    "mod zero": lambda: 5 % 0, "divmod zero": lambda: divmod(1, 0), "float mod": lambda: 1.0 % 0,
    "zero power": lambda: 0 ** -1, "overflow": lambda: 2.0 ** 10000,
    "int of": lambda: int("x1"), "float of": lambda: float("one"), "int base": lambda: int("9", 5),
    "call number": lambda: five(), "call none": lambda: nothing(), "iterate": lambda: list(5),
    "subscript": lambda: five[0], "subscript none": lambda: nothing["a"], "add": lambda: 1 + "a",
    "concat": lambda: "a" + 1, "list add": lambda: [] + (), "negate": lambda: -"a",
    "compare": lambda: 1 < "a", "in": lambda: 1 in 5, "in string": lambda: 1 in "a",
    "unhashable": lambda: {[]: 1}, "hash list": lambda: hash([]), "len": lambda: len(5),
    "attribute": lambda: P().missing, "set property": lambda: setattr(P(), "readonly", 2),
    "too few": lambda: P().method(), "too many": lambda: P().method(1, 2),
    "unexpected": lambda: P().method(b=1), "format": lambda: "%d" % "a", "fields": lambda: "%s %s" % 1,
    "str.format": lambda: "{} {}".format(1), "chr": lambda: chr(-1), "ord": lambda: ord("ab"),
    "range": lambda: range(1.5), "bytes": lambda: bytes([256]), "encode": lambda: "é".encode("ascii"),
    "unpack few": lambda: (lambda: [0 for a, b in [(1,)]])(), "next": lambda: next(iter([])),
    "sum": lambda: sum(["a"]), "max": lambda: max([]), "min key": lambda: min([1, "a"]),
    "isinstance": lambda: isinstance(1, 5), "sorted": lambda: sorted([1, "a"]),
    "super": lambda: super(), "round": lambda: round("a"), "pow": lambda: pow(2, 3, 0),
}
for label, function in cases.items():
    attempt(label, function)
