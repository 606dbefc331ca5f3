# Tuples in depth: comparison, concatenation, nesting, repr, hash, immutability, mutable contents.
print((1, 2, 3) < (1, 2, 4), (1, 2) < (1, 2, 3), () < (1,), (1, "a") < (1, "b"), (2,) > (1, 5))
try:
    (1, "a") < (1, 2)
except TypeError as e:
    print(e)
print((1, "a") == (1, 2), (1, [2]) == (1, [2]), (1,) != [1])
t = 1, 2, 3, 2, 1
print(t.index(2), t.index(2, 2), t.count(1), t.count(9), t[1:4], t[::-2], t[-2:], t[10:])
for f in (lambda: t.index(9), lambda: t.index(1, 1, 3), lambda: t[9], lambda: t[-9],
          lambda: tuple(5),
          lambda: t + [1], lambda: [1] + t, lambda: t * 1.5, lambda: t.sort(),
          lambda: hash((1, [])),
          lambda: {(1, {}): 2}, lambda: tuple(1, 2), lambda: t < 5, lambda: t.index(),
          lambda: t.count()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
for text in ("t[0] = 1", "del t[0]", "t.x = 1", "t[0:1] = (5,)", "t[0] += 1"):
    try:
        exec(text)
    except Exception as e:
        print(text, type(e).__name__, e)
print(repr(()), repr((1,)), repr((1, 2)), repr(((),)), repr(("a", None, 1.5, [()])))
print(t + (), t * 2, () * 5, (0,) * 3, 2 * ("a", "b"), t * 0, t * -1)
print(tuple([1, 2]), tuple("ab"), tuple({1: 2}), tuple(x for x in range(3)), tuple(range(2)))
print(tuple(t) is t)
print(t[:] is t, t + () is t, tuple() == (), hash((1, 2)) == hash((1.0, 2.0)), hash(()), hash((1,)))
print(hash((0, 0)))
print(hash((1, 2, 3)), hash((1, (2, 3))), hash((-1,)), hash((True, False)))
lst = []
loop = (lst,)
lst.append(loop)
print(loop, lst)
x = (1, 2)
y = x
x += (3,)
print(x, y)
a = ([],)
try:
    a[0] += [1]
except TypeError as e:
    print(e, a)
print(max((1, 5), (2, 0)), min([(2, 1), (1, 9)]), sorted([(2, "b"), (1, "z"), (2, "a")]))
print(sum(((1,), (2, 3)), ()), (*x, *y), [*x], (yield_ := (1, 2)))
print(1 in x, (1, 2) in [(1, 2)], 3 not in y, (float("nan"),) == (float("nan"),))
nan = float("nan")
print((nan,) == (nan,), (nan, 1) < (nan, 2))
print(isinstance(x, tuple), len(x), bool(()), bool((0,)), str((1, "x")), f"{x} {x!r}")
print(((1, 2), 3)[0][1], (lambda *a: a)(*x), dict([x[:2]]), dict((("k", "v"),)))
