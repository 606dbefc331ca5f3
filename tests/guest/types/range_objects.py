# range: arithmetic sequences of any size, membership, slicing, comparison, errors.
print(range(5), range(1, 5), range(1, 10, 3), range(10, 0, -2), list(range(10, 0, -3)))
print(list(range(0)), list(range(5, 1)))
r = range(3, 30, 4)
print(len(r), r[0], r[-1], r[2:5], r[::-1], r[::2], r[-3:], 7 in r, 8 in r, r.index(11))
print(r.count(11), r.count(12))
print(r.start, r.stop, r.step, list(r), sum(r), max(r), min(r), list(reversed(r)))
print(range(0) == range(2, 1), range(0, 10, 3) == range(0, 12, 3), range(3) == [0, 1, 2])
print(hash(range(3)) == hash(range(0, 3)))
print(range(3) != range(4), {range(2): "x"}[range(0, 2, 1)], bool(range(0)), bool(range(1)))
big = range(0, 10 ** 30, 10 ** 28)
print(len(big), big[5], 10 ** 29 in big, 5 in big, big[-1], big[1:3], list(big)[99])
huge = range(10 ** 30)
try:
    len(huge)
except OverflowError as e:
    print(e)
print(huge[10 ** 29], 10 ** 29 in huge, huge[-1])
print(1.0 in range(3), 1.5 in range(3), "a" in range(3), True in range(3), None in range(2))
for text in ("range(1, 2, 0)", "range(1.5)", "range('a')", "range()", "range(1, 2, 3, 4)",
             "range(3)[5]", "range(3)[-4]",
             "range(3)['a']", "range(3) + range(3)", "range(3).index(9)", "range(3) < range(4)",
             "range(3)[::0]",
             "range(None)", "range(stop=5)", "range(3).index('a')", "range(3)[1.0]"):
    try:
        print(text, "->", eval(text))
    except Exception as e:
        print(text, "->", type(e).__name__, e)
for text in ("r[0] = 1", "del r[0]", "r.start = 5"):
    try:
        exec(text)
    except (TypeError, AttributeError) as e:
        print(text, "->", e)
it = iter(range(3))
print(next(it), list(it), list(it), next(it, "end"))
print([*range(3), *range(2)], tuple(range(3)), {*range(3)}, dict(zip(range(2), "ab")))
print(list(range(-5, 5, 3)), list(range(5, -5, -3)), range(-5)[0:0], range(10)[20:])
print(range(10)[2:8][1:3])
a, b, *c = range(5)
print(a, b, c, range(True), range(2, 5)[True], [list(range(i)) for i in range(3)])
print(repr(range(10 ** 20)), str(range(1, 2)), list(range(10 ** 20, 10 ** 20 + 3)))
print(list(range(2 ** 62 - 1, 2 ** 62 + 2)))
match range(3):
    case [a, b, c]:
        print("matches as a sequence", a, b, c)
