"""Targets of unpacking: attributes, subscripts, slices, nesting, the order in which everything is evaluated."""


class Log:
    def __init__(self, name):
        object.__setattr__(self, "name", name)

    def __setattr__(self, key, value):
        print(f"{self.name}.{key}={value!r}", end=" ")

    def __setitem__(self, key, value):
        print(f"{self.name}[{key!r}]={value!r}", end=" ")


def say(x):
    print("say", getattr(x, "name", x), end=" ")
    return x


a, b = Log("a"), Log("b")
say(a).x, say(b)[say("k")] = say(1), say(2)
print()
(a.x, *b.rest), a[0] = "pqr", "s"
print()
a[say(1):say(2)], b[::3] = [5, 6]
print()
a.x = b.y = a["z"] = say("chain")
print()
for a.item in "hi":
    pass
print()
for b[say("i")], *a.more in [(1, 2, 3), (4,)]:
    pass
print()
with_list = [0, 0, 0]
i = 0
i, with_list[i] = 2, "set"
print(i, with_list)
i, (with_list[i], j) = 1, ("x", "y")
print(i, j, with_list)
x, x, x = 1, 2, 3
print(x)
first, (second, *third), *(fourth, fifth) = 1, "abc", 4, 5
print(first, second, third, fourth, fifth)
[p, [q, [r]]] = 1, [2, (3,)]
print(p, q, r)
a1, b1 = b1, a1 = "left", "right"
print(a1, b1)
n, m = 1, 2
n, m = m, n + m
n, m, *rest = m, n, *"xy", *[5], *{"k": 1}
print(n, m, rest, type(rest).__name__)
*all_, = "abc"
(*only,) = range(2)
[*listed] = {"d": 1}
print(all_, only, listed)
head, *_, tail = range(10)
print(head, tail, len(_))
d = {}
d["a"], d["b"], *d["c"] = range(5)
print(d)
fibonacci = [0, 1]
for _ in range(8):
    *_, u, v = fibonacci
    fibonacci += [u + v]
print(fibonacci)
try:
    half, [], other = 1, [], 2
    print(half, other)
    half, [], other = 3, [1], 4
except ValueError as e:
    print(e, half, other)
g = 5
try:
    g, h = 6, *[]
except ValueError as e:
    print(e, g)


def returns_many():
    return 1, *range(2, 4), *"ab"


print(returns_many(), *returns_many(), sep=",")
lambda_result = (lambda *args, **kw: (args, kw))(*"ab", *[1], x=1, **{"y": 2}, **{"z": 3})
print(lambda_result)
matrix = [(1, (2, 3)), (4, (5, 6))]
print([x + y * z for x, (y, z) in matrix], {k: v for k, (v, _) in matrix}, [x for x, *y in [(1, 2), (3,)] if y])
