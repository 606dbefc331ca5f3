def p(f, *args):
    try:
        result = f(*args)
    except Exception as e:
        print(" ", type(e).__name__, e)
    else:
        print(" ", type(result).__name__, repr(result))


# Lengths, membership, indices and slices of ranges of all steps and sizes.
STARTS, STOPS, STEPS = (0, 5, -5, 2**63), (0, 5, 10, -10, 2**63 + 10), (1, 2, 3, -1, -4, 2**62)
for a in STARTS:
    for b in STOPS:
        for s in STEPS:
            r = range(a, b, s)
            if (r.stop - r.start) // r.step > 10**6:
                p(lambda: r[10**5])
                continue
            items = list(r)
            assert len(r) == len(items) and [r[i] for i in range(len(r))] == items and list(reversed(r)) == items[::-1]
            assert all(x in r and r.index(x) == i and r.count(x) == 1 for i, x in enumerate(items))
            assert list(r[1:]) == items[1:] and list(r[::-2]) == items[::-2] and list(r[-3:-1]) == items[-3:-1]
            if s == 3:
                print(r, len(r), r[1:], r[::-1], r[-2:], bool(r), hash(r) == hash(range(a, b, s)), r == range(a, b + 1, s))
for x in (0, 3, 3.0, 2.5, "3", None, True, 3 + 0j, 10**30):
    print(x, x in range(5), range(0, 10, 3).count(x))
    p(range(1, 10, 2).index, x)
p(lambda: range(5)[5])
p(lambda: range(5)[-6])
p(lambda: range(1, 2, 0))
p(lambda: range(1.5))
p(lambda: range())
p(lambda: range(1, 2, 3, 4))
p(lambda: range("5"))
p(lambda: len(range(2**64)))
print(range(0) == range(2, 2), range(0, 3, 2) == range(0, 4, 2), range(1) != range(2), {range(2): 1}[range(2)], range(2**64)[2**63], min(range(5, 2, -1)), sum(range(101)))
