def p(f, *args):
    try:
        result = f(*args)
    except Exception as e:
        print(" ", type(e).__name__, e)
    else:
        print(" ", type(result).__name__, repr(result))


# Sorting is stable in both directions, for short, long, ordered and turned-round lists.
def numbers(n, seed=3):
    for _ in range(n):
        seed = (seed * 75 + 74) % 65537
        yield seed


for n in (0, 1, 2, 3, 10, 31, 33, 64, 65, 100, 500):
    rows = [(v % 5, v % 3, i) for i, v in enumerate(numbers(n))]
    for reverse in (False, True):
        by_first = sorted(rows, key=lambda r: r[0], reverse=reverse)
        for a, b in zip(by_first, by_first[1:]):
            assert (a[0] > b[0] if reverse else a[0] < b[0]) or a[0] == b[0] and a[2] < b[2]
        twice = sorted(sorted(rows, key=lambda r: r[1]), key=lambda r: r[0], reverse=reverse)
        assert [r[:2] for r in twice] == sorted([r[:2] for r in rows], key=lambda r: (-r[0] if reverse else r[0], r[1]))
    print(n, by_first[:4], sorted(rows)[-1:], max(rows, key=lambda r: r[0], default=None), min(rows, key=lambda r: r[1], default=None))
for x in ([3, 1, 2], [1.5, 1, True, 0, -0.0], ["b", "A", "a", "B", "\u00e9", "\u65e5"], [(1, "b"), (1, "a"), (0,)], [[2], [1, 5], [1]], [2**64, -1, 2**63, 0.5]):
    print(sorted(x), sorted(x, reverse=True), sorted(x, key=str), sorted(x, key=repr, reverse=True), x.sort(), x)
log = []
sorted([3, 1, 2], key=lambda v: log.append(v) or -v)
print(log)
for bad in ([1, "a"], [None, 1], [1j, 2j], [{}, {}], [(1, "a"), (1, 2)]):
    p(sorted, bad)
    p(lambda: bad.sort(key=type))
p(lambda: sorted([1], key=5))
p(lambda: sorted([1, 2], len))
p(lambda: [1, 2].sort(None))
