# Special methods that answer the wrong kind of thing, through every way they are reached.
def with_answer(name, answer):
    return type("X", (), {name: lambda self, *a: answer})()


CASES = {
    "__len__": ([3, 0, -1, True, "x", 1.5, None, 2**64], [len, bool, lambda x: x and 1]),
    "__bool__": ([True, False, 1, None, "yes"], [bool, lambda x: not x, lambda x: 1 if x else 2, lambda x: [v for v in [1] if x]]),
    "__index__": ([2, True, -1, "1", 1.0, None, 2**70], [lambda x: [5, 6, 7][x], lambda x: "abc"[:x], hex, lambda x: range(x), int, lambda x: "a" * x, float, chr, lambda x: round(1.234, x), lambda x: [1, 2, 3].pop(x)]),
    "__int__": ([7, True, "7", 2.0, None], [int, lambda x: "%d" % x, float]),
    "__float__": ([1.5, 1, "1", None], [float, lambda x: "%f" % x, lambda x: complex(x), lambda x: sum([x], 0.0)]),
    "__str__": (["s", 5, None], [str, lambda x: f"{x}", lambda x: "%s" % x, lambda x: "{}".format(x), format]),
    "__repr__": (["r", 5], [repr, str, lambda x: f"{x!r}", lambda x: [x].__repr__(), ascii]),
    "__hash__": ([5, -1, 2**70, True, "h", None], [hash, lambda x: len({x, x}), lambda x: {x: 1}[x]]),
    "__iter__": ([iter("ab"), [1], 5, None], [list, lambda x: [*x], lambda x: 1 in x, lambda x: dict.fromkeys(x), sum, lambda x: "".join(x)]),
    "__contains__": ([True, "", [0], None], [lambda x: 1 in x, lambda x: 1 not in x]),
    "__format__": (["f", 5, ""], [format, lambda x: f"{x:spec}", lambda x: "{:>5}".format(x)]),
    "__bytes__": ([b"b", "s", bytearray(b"x")], [bytes, lambda x: b"%s" % x, bytearray]),
    "__complex__": ([1j, 1.0, "1"], [complex, lambda x: complex(x, 1)]),
    "__reversed__": ([iter([1]), 5], [lambda x: list(reversed(x)), reversed]),
    "__length_hint__": ([5, -1, "x", NotImplemented], [lambda x: x.__length_hint__()]),
    "__eq__": ([True, 0, [1], NotImplemented, "no"], [lambda x: x == 1, lambda x: x != 1, lambda x: x in [1], lambda x: [1].count(x), lambda x: (x, 1) == (1, 1)]),
    "__lt__": ([True, "", None], [lambda x: x < 1, lambda x: sorted([x, x]) == 0, lambda x: max(x, 1) is x, lambda x: 1 > x]),
    "__next__": ([1], [next, lambda x: iter(x), lambda x: list(x)]),
    "__getitem__": (["item"], [lambda x: x[5], lambda x: x[1:2], lambda x: list(zip(x, "ab")), lambda x: 5 in [x[0]]]),
    "__call__": (["called"], [lambda x: x(), lambda x: x(1, 2), callable, lambda x: list(map(x, [1]))]),
}
for name, (answers, uses) in CASES.items():
    for i, answer in enumerate(answers):
        for j, use in enumerate(uses):
            try:
                r = use(with_answer(name, answer))
                r = repr(r) if not hasattr(r, "__next__") and " at 0x" not in repr(r) else type(r).__name__
            except Exception as e:
                r = f"{type(e).__name__}: {e}"
            print(name, i, j, r)
