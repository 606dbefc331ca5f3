"""Comprehensions: scopes of their variables, order of evaluation, nested loops and conditions, walrus, errors."""


def note(x):
    print(x, end=" ")
    return x


print([note(a) + note(b) for a in note("ab") if note(a) for b in note("cd") if note(b) != "c"])
print({note(k): note(v) for k, v in [(1, 2), (1, 3)]})
print({note(x) % 2 for x in range(4)})
gen = (note(x) for x in note([1, 2]))
print("made", list(gen))

x = "outer"
print([x for x in range(3)], x, {x: x for x in "ab"}, x, {x for x in "c"}, x, list(x for x in (1,)), x)
functions = [lambda: i for i in range(3)]
print([f() for f in functions], [f() for f in [lambda i=i: i for i in range(3)]])
print([[y * z for y in range(z)] for z in range(4)], [y for z in range(3) for y in range(z)], [(a, b) for a in "xy" for b in a * 2])
print([last := n for n in range(5)], last, any((hit := n) > 2 for n in range(5)), hit)
total = 0
print([total := total + n for n in range(5)], total)
print([n for n in range(20) if n % 2 if n % 3], [n if n % 2 else -n for n in range(4)], [(n, m) for n in range(3) if n for m in range(n) if m or n > 1])
print([[a, b] for a, b in [(1, 2)]], [a for a, *b in ["xyz", "p"]], [d["k"] for d["k"] in [1, 2]] if (d := {}) == {} else "")


class Body:
    items = [1, 2, 3]
    factor = 10
    first = [i for i in items]
    try:
        second = [i * factor for i in items]
    except NameError as e:
        second = str(e)
    fourth = list(map(lambda i: i, items))
    nested = [[j for j in range(i)] for i in items]


print(Body.first, Body.second, Body.fourth, Body.nested, hasattr(Body, "i"))


def outer(n):
    squares = [i * n for i in range(3)]
    n = 100
    later = (i * n for i in range(3))
    n = 1000
    return squares, list(later), [k for k in locals() if k in ("n", "i", "later")]


print(outer(2))


def leaks():
    try:
        [1 / q for q in (1, 0)]
    except ZeroDivisionError as e:
        print(e)
    try:
        print(q)
    except NameError as e:
        print(e)


leaks()
for source in ("[x for x in 5]", "[x for x in [1] if undefined]", "{[]: 1 for _ in 'a'}", "{k for k in [[]]}", "{**{} for _ in 'a'}", "[x async for x in []]", "[x := 1 for x in 'a']",
               "[(y := x) for x in 'a']", "[a for a, b in [1]]", "[i for i in range(3) if (yield)]", "[x for x in (lambda: [y for y in 'ab'])()]", "[[] for [] in [[], [1]]]", "(x for x in None)", "[x for x in]"):
    try:
        print(source, eval(source))
    except Exception as e:
        print(source, type(e).__name__, str(e).split(" (")[0])
data = {"a": [1, 2], "b": [3]}
print({k: [v * 2 for v in vs] for k, vs in data.items()}, {v: k for k, vs in data.items() for v in vs}, sorted({len(vs) for vs in data.values()}))
print(sum(x * y for x, y in zip(range(4), range(4, 8))), max((len(k), k) for k in data), dict((k, len(v)) for k, v in data.items()), ",".join(str(i) for i in range(4)))
cells = [[r * 3 + c for c in range(3)] for r in range(3)]
print([[row[i] for row in cells] for i in range(3)], [v for row in cells for v in row if v % 2], [*zip(*cells)])
