# Stars in calls, displays, targets, returns, subscripts and for statements.
a, *b = 1, 2, 3
*c, d = "xyz"
e, *f, g = range(2)
print(a, b, c, d, e, f, g)
print([*[1], *(2, 3), *{4: 0}, *"ab"], (*[1],), {*[1, 2], *[2]}, {**{"a": 1}, "b": 2, **{"a": 3}})
x = *[1, 2], 3
print(x, *x)


def f(*args, **kw):
    return args, kw


print(f(*[1], 2, *[3], k=1, **{"m": 2}, **{}), f(*[]), f(**{}), f(*"ab", **dict(z=1)))


def g():
    return *[1, 2], *"a"


def h():
    yield *[1], 2


print(g(), list(h()))
for first, *rest in [(1, 2, 3), "ab", [9]]:
    print(first, rest)
for i in *[1, 2], *(3,):
    print(i, end=" ")
print()
[p, *q], *r = [[1, 2, 3], 4, 5]
print(p, q, r)
(s, *t), u = "abc", 1
print(s, t, u)
*v, = "solo"
print(v)


class K:
    def __getitem__(self, key):
        return key


k = K()
print(k[*[1, 2]], k[0, *[1]], k[*"a", 1:2], k[*()])
d1, d2 = {"x": 1}, {"y": 2}
print({**d1, **d2}, f(**d1, **d2), {**d1, "x": 5}, {"x": 5, **d1})
first, *_, last = (i * i for i in range(10))
print(first, last, _)
m = {}
m["a"], *m["rest"] = 1, 2, 3
print(m)
lst = [0, 0]
lst[0], *lst[1:] = 7, 8, 9
print(lst)
for bad in ("a, *b = []", "*a, b, c = [1]", "f(*1)", "f(**1)", "[*None]", "{**[]}",
            "(*a, b), c = 1, 2", "f(**{1: 2})", "f(k=1, **{'k': 2})", "a, b = [*range(3)]"):
    try:
        exec(bad)
        print(bad, "fine")
    except (TypeError, ValueError) as err:
        print(bad, "->", type(err).__name__, err)
print(*[*[*"ab"]], *([1] if 1 else []), sep="-")
print(max(*[3, 1], *(2,)), sum([*range(4)]), dict(**d1, z=3), [*map(str, range(3))])
print(list(zip(*[(1, 2), (3, 4)])))
