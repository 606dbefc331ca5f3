"""Stars in displays, calls, subscripts, returns, yields, loops and annotations."""
a, b = [1, 2], (3, 4)
print([*a, *b], (*a, *b), {*a, *b}, {**{"x": 1}, "y": 2, **{"x": 3}}, *a, *b)
print([*a], (*a,), {*a}, [*"ab", *range(2), *{}, *b""])
x = *a, *b
print(x)
x = *a,
print(x)


def r():
    return *a, 5


def y():
    got = yield *a, 6
    print("got", got)
    yield *b,


g = y()
print(r(), next(g), g.send("s"))
for item in *a, *b, 9:
    print(item, end=" ")
print()
for i, *rest in [(1, 2, 3), "xy", [7]]:
    print(i, rest, end=";")
print()


class Sub:
    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        print("set", key, value)

    def __delitem__(self, key):
        print("del", key)


s = Sub()
print(s[*a], s[*a, 1], s[0, *b], s[*a, *b], s[1:2, *a], s[(*a,)])
s[*a] = "v"
del s[*b, 0]
s[*a] += (1,)


def annotated(*args: *tuple[int, ...]):
    return args


print(annotated.__annotations__, annotated(1))
[p, *q], *t = [[1, 2, 3], 4, 5]
print(p, q, t)
(p, (q, *t)), = [(1, "abc")]
print(p, q, t)
*s.attr, last = range(4) if False else (0, 1, 2)
print(s.attr, last)
h = [0, 0]
h[0], *h[1:] = "xyz"
print(h)
first, *middle, end = "hello"
print(first, middle, end)
*_, = "ab"
print(_)
print(max(*a, *b, key=lambda v: -v), dict(**{"k": 1}, z=2), "{} {}".format(*a))
print((lambda *p, **k: (p, k))(*a, *b, **{"m": 1}, n=2, **{"o": 3}))
try:
    (lambda **k: k)(**{"a": 1}, **{"a": 2})
except TypeError as e:
    print(e)
for bad in ("a, b = [1]", "a, b = 1, 2, 3", "a, *b, c = [1]", "[*None]", "[*1, 2]", "{**1}", "{**[1]}", "print(*1)",
            "print(**1)", "print(**{1: 2})", "a, b = None", "a, b = {1}", "*a, = 5", "(*1,)", "{*{}, *3}", "s = {*[[]]}"):
    try:
        exec(bad)
    except (TypeError, ValueError) as e:
        print(bad, "->", type(e).__name__, e)
