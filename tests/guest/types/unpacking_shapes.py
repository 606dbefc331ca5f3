# Unpacking into every shape of target from every kind of iterable.
def values():
    return [[], [1], [1, 2], (1, 2, 3), "ab", "abc", {1: 2, 3: 4}, range(4), iter([1, 2]), (x * 2 for x in range(3)), b"xy", [[1, 2], 3], ((1, (2, 3)), 4), 5, None, enumerate("ab")]


TARGETS = ["a, b", "a,", "[a, b, c]", "*a,", "a, *b", "*a, b", "a, *b, c", "(a, b), c", "a, (b, *c)", "(a, *b), *c", "[*a, b, c]", "a, b, c, d"]
for target in TARGETS:
    for i in range(len(values())):
        ns = {}
        try:
            exec(f"{target} = v", {"v": values()[i]}, ns)
        except Exception as e:
            print(target, i, type(e).__name__, e)
        else:
            print(target, i, ns)
first, *rest = a = b, *c = [1, 2, 3]
print(first, rest, a, b, c)
x = [1, 2, 3]
i = 0
i, x[i], x[i + 1] = 1, "one", "two"
print(i, x)
(x[0], x), y = ("inner", x), x
print(x, y)
for k, (m, *n) in {"p": "abc", "q": [1]}.items():
    print(k, m, n)
print([p + q for p, *_, q in ([1, 2, 3], (4, 5), "ab")], [*range(2), *"cd"], {**{"a": 1}, "b": 2, **{"a": 3}}, (*(), *[1]))
d = {}
d["a"], d["b"], *d["rest"] = range(5)
print(d)
