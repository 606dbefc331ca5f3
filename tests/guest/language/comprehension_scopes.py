# What a comprehension sees, hides and leaves behind, in functions, classes and modules.
x, y, data = "module x", "module y", [1, 2, 3]
print([x for x in data], x, {x: y for x in "ab"}, x, [(x, y) for x in data if (y := x) > 1], y)


def f(x, n=2):
    a = [x for x in range(n)]
    b = [(x, i) for i in range(n)]
    c = [[x + j for x in range(j)] for j in range(3)]
    d = [last := i * n for i in range(3)]
    e = {k: (lambda: (k, x))() for k in "pq"}
    g = sum(x == v for v in [1, "arg", x])
    h = [fn() for fn in [lambda: i for i in range(3)]]
    i = [i for i in range(4) if i % 2 if i > 1]
    return a, b, c, d, last, e, g, h, i, x


print(f("arg"))


class C:
    x = [10, 20]
    y = "class y"
    a = [v for v in x]
    b = [y for _ in x]
    c = list((y, v) for v in x)
    d = [[w for w in range(v // 10)] for v in x]
    e = {v: [v for v in "z"] for v in x}


print(C.a, C.b, C.c, C.d, C.e, hasattr(C, "v"))
for text in ("[x for x in x]", "[y for x in data for y in [x, y]]", "[z for z in [undefined]]", "[x for x in 5]", "[1 / v for v in (1, 0)]", "{[]: 1 for _ in data}", "[(lambda: v)() for v in data if v != 2]", "[v for v in data if v > 1 if v < 3 for w in 'ab' if w != 'a']",
             "[a for a, *b in ['xyz', [1]] if b]", "[i for i in range(5) if (j := i) % 2 or j == 4]", "(lambda: [q for q in data])()", "[g for g in (u for u in (t for t in data))]", "dict((k, v) for v, k in enumerate('ab'))", "[*(m for m in data), *[m for m in 'c']]"):
    try:
        print(text, eval(text))
    except Exception as e:
        print(text, type(e).__name__, e)
gen = (x * n for x in data for n in range(2))
n = "unused"
print(list(gen), x, n)
it = iter(data)
pairs = [(a, b) for a in it for b in it]
print(pairs, [v for v in data if data.remove(v) is None], data)
