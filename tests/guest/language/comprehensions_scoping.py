# Comprehensions of all kinds: own scope, first iterable outside, conditions, nesting, walrus.
x = "outer"
print([x for x in range(3)], x)
print({x: x * x for x in range(3)}, {x % 2 for x in range(5)}, x)
print([(a, b) for a in range(3) for b in "xy" if a != 1 if b != "y" or a])
print([[j for j in range(i)] for i in range(4)])
print([y for row in [[1, 2], [3]] for y in row])
print([a + b for a, b in [(1, 2), (3, 4)]], [first for first, *_ in ["abc", "de"]])
print(list(n * n for n in range(4)), sum(n for n in range(10) if n % 2), tuple(c for c in "ab"))
print([last := n for n in range(5)], last)
print(any((hit := n) > 3 for n in range(10)), hit)
print([y for n in range(6) if (y := n * 2) % 4 == 0])


class Scope:
    items = [1, 2, 3]
    factor = 10
    copied = [i for i in items]
    try:
        scaled = [i * factor for i in items]
    except NameError as e:
        print("class scope:", e)
    ok = [i * f for i, f in zip(items, [factor] * 3)]


print(Scope.copied, Scope.ok, hasattr(Scope, "i"))


def f(n):
    total = 0
    r = [total := total + i for i in range(n)]
    return r, total


print(f(5))


def lazy():
    data = [1, 2, 3]
    g = (d * k for d in data for k in factors)
    data = "ignored"
    factors = [1, 10]
    return list(g)


print(lazy())
try:
    g = (i for i in undefined_thing)
except NameError as e:
    print("eager first iterable:", e)
g = (undefined_thing for i in [1])
try:
    next(g)
except NameError as e:
    print("lazy body:", e)
print([i for i in range(3)][-1], [*(i for i in "ab")], {**{k: 1 for k in "xy"}})
print([lambda: i for i in range(3)][0](), [(lambda: i)() for i in range(3)])
print([i if i % 2 else -i for i in range(5)], [i for i in range(20) if i % 2 == 0 if i % 3 == 0])
print({k: v for k, v in sorted({"b": 1, "a": 2}.items())})
print({i: {j: i * j for j in range(2)} for i in range(2)})
i = 5
print([i for i in range(i)], i)
