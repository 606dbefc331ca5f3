# Iterators over ranges: length hints, reduce, setstate, exhaustion, and independence.


def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


for r in (range(5), range(10, 0, -3), range(2 ** 70, 2 ** 70 + 5), range(0)):
    it = iter(r)
    print(type(it).__name__, it.__length_hint__(), it.__reduce__()[1], it.__reduce__()[0] is iter, it.__reduce__()[2])
    print(next(it, None), next(it, None), it.__length_hint__(), it.__reduce__()[1], list(it), it.__length_hint__(), it.__reduce__()[1], next(it, "end"))
    back = reversed(r)
    print(type(back).__name__, back.__length_hint__(), back.__reduce__()[1], next(back, None), list(back), iter(back) is back)
for r in (range(10), range(0, 2 ** 70, 2 ** 66)):
    for state in (0, 3, 9, 10, 100, -5, True):
        it = iter(r)
        next(it)
        it.__setstate__(state)
        print(state, next(it, "end"), it.__length_hint__(), end="; ")
    print()
attempt(iter(range(3)).__setstate__, "a")
attempt(iter(range(3)).__setstate__, 1.5)
attempt(iter(range(3)).__setstate__, 2 ** 70)
attempt(iter(range(2 ** 70)).__setstate__, "a")
r = range(3)
a, b = iter(r), iter(r)
print(next(a), next(a), next(b), list(a), list(b), [(x, y) for x in r for y in r if x < y], list(zip(r, reversed(r))), list(zip(*[iter(range(6))] * 2)))
it = iter(range(3))
for x in it:
    print(x, end=" ")
    for y in it:
        print("inner", y, end=" ")
print(list(it), a is iter(a), tuple(map(lambda x: x * x, range(4))), sum(range(101)), [*range(3), *range(3, 0, -1)], dict(enumerate(range(5, 8))))
attempt(lambda: iter(range(3)).__next__(1))
attempt(lambda: type(iter(range(3)))())
attempt(lambda: next(iter(range(0))))
first, *rest = range(4)
x, y, z = range(3)
print(first, rest, x, y, z)
attempt(lambda: (lambda a, b: 0)(*range(3)))
total = 0
for i in range(10):
    if i % 2:
        continue
    if i > 6:
        break
    total += i
else:
    total = -1
for j in range(0):
    total += 100
else:
    total += 0.5
print(total, i)
