# any, all, map, filter, zip, enumerate, reversed: how far each one pulls its source.
def noisy(items):
    for x in items:
        print("pull", x, end="; ")
        yield x


def show(value):
    print("->", value)


show(any(noisy([0, 0, 3, 4])))
show(all(noisy([1, 0, 3])))
show(any(noisy([])))
show(all(noisy([])))
show(any([]) or all([]))
m = map(lambda x: x * 2, noisy([1, 2, 3]))
show("map made")
show(next(m))
show(list(m))
show(list(map(lambda a, b: a + b, noisy([1, 2, 3]), noisy([10, 20]))))
f = filter(None, noisy([0, 1, "", "a"]))
show("filter made")
show(next(f))
show(list(f))
show(list(filter(lambda x: x % 2, noisy(range(4)))))
z = zip(noisy([1, 2, 3]), noisy("ab"))
show("zip made")
show(next(z))
show(list(z))
show(list(zip()))
show(list(zip([1, 2])))
show(list(zip(*[(1, "a"), (2, "b")])))
e = enumerate(noisy("ab"), start=5)
show(next(e))
show(list(e))
show(list(enumerate([], 1)))
show(list(enumerate("ab", -1)))
show(list(reversed([1, 2])) + list(reversed("ab")) + list(reversed(range(3))))
show(2 in noisy([1, 2, 3]))
show([*noisy([1, 2])])
it = iter(noisy([1, 2, 3, 4]))
show(list(zip(it, it)))
it = noisy([1, 2, 3])
show([next(it), *it])
first, *rest = noisy("xyz")
show((first, rest))
show(max(noisy([2, 5, 1])))
show(list(zip([1, 2], [3, 4], strict=True)))
for a, b in (([1, 2], [1]), ([1], [1, 2])):
    try:
        list(zip(a, b, strict=True))
    except ValueError as err:
        show(err)
try:
    list(zip([1], [1], [1, 2], strict=True))
except ValueError as err:
    show(err)
for text in ("map()", "map(len)", "map(5, [1])", "list(map(5, [1]))", "filter(None)",
             "list(filter(5, [1]))", "zip(5)", "enumerate()", "enumerate(5)", "enumerate([], 'a')",
             "reversed(5)", "reversed({1})", "any()", "all(5)", "any([1], 2)", "zip([1], foo=1)",
             "next(map(lambda: 1, [1]))", "list(map(lambda a: a, [1], [2]))", "map(len, 5)",
             "reversed()", "list(enumerate([1], start=2 ** 70))", "iter(5)", "next(5)", "next([])"):
    try:
        print(text, "->", eval(text) if not text.startswith("map(5") else "lazy")
    except Exception as err:
        print(text, "->", type(err).__name__, err)
