"""Comprehensions: their own names, the first iterable outside, nested ones, in classes."""
x = "module"
print([x for x in range(3)], x)
print([y for y in (x, x)], [(x, y) for x in "a" for y in "bc"], x)


def f(x):
    out = [x for _ in range(2)] + [x for x in [x]]
    gen = (x + i for i in (x, x))
    x = 100
    return out, list(gen), x


print(f(1))


def order():
    seen = []

    def note(v):
        seen.append(v)
        return v

    [note(a) + note(b) for a in note([1, 2]) for b in note([3]) if note(True)]
    {note("k"): note("v") for _ in note([0])}
    return seen


print(order())


class C:
    a = 1
    items = [1, 2]
    first = [i for i in items]
    try:
        second = [i + a for i in items]
    except NameError as e:
        second = str(e)
    third = list(i for i in items)
    fourth = [lambda: i for i in items]
    a2 = [(lambda v: v)(j) for j in [a]]


print(C.first, C.second, C.third, [g() for g in C.fourth], C.a2, hasattr(C, "i"))


def closures():
    fs = [lambda: i for i in range(3)]
    gs = [lambda i=i: i for i in range(3)]
    hs = [(lambda i: lambda: i)(i) for i in range(3)]
    return [f() for f in fs], [g() for g in gs], [h() for h in hs]


print(closures())


def shadow():
    i = "kept"
    [i for i in range(3)]
    {i for i in range(3)}
    {i: i for i in range(3)}
    try:
        [1 / i for i in [1, 0]]
    except ZeroDivisionError:
        pass
    return i


print(shadow())


def unbound():
    try:
        [u for _ in "a"]
    except NameError as e:
        print(type(e).__name__, e)
    u = 1
    [u for u in "z"]
    return u


print(unbound())


def deep():
    return [[[(a, b, c) for c in range(b)] for b in range(a)] for a in range(3)]


print(deep())
print([[j for j in range(i)] for i in range(3)], [i for i in [j for j in "ab"]])
print({k: [v for v in k] for k in ("ab", "c")}, {frozenset(c) for c in ["ab", "ba"]} == {frozenset("ab")})
lazy = (i for i in undefined_later) if False else None
try:
    (i for i in undefined_now)
except NameError as e:
    print("first iterable is evaluated at once:", e)
made = (j for i in [1] for j in undefined_now)
try:
    next(made)
except NameError as e:
    print("the second when asked:", e)
print([*(i for i in "ab")], dict((i, 1) for i in "ab"), sum(i for i in range(4)))
