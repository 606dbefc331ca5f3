# Tuple, list, nested and starred targets; chained assignment; swaps; counts that do not fit.
a, b = 1, 2
a, b = b, a
print(a, b)
(a, b), c = (3, 4), 5
[d, e] = "xy"
print(a, b, c, d, e)
first, *middle, last = range(6)
print(first, middle, last)
*init, tail = "abc"
head, *rest = [1]
print(init, tail, head, rest)
a = b = c = []
a.append(1)
print(b, a is c)
x, (y, *z), w = 1, (2, 3, 4), 5
print(x, y, z, w)
i = 0
lst = [10, 20, 30]
i, lst[i] = 1, 99
print(i, lst)
lst[0], lst[1], lst[2] = lst[2], lst[0], lst[1]
print(lst)
k, v = {"one": 1, "two": 2}
print(k, v)
a, = [7]
print(a)
() = []
[] = ()
for p, q in zip("ab", [1, 2]):
    print(p, q)
x = y, z = 1, 2
print(x, y, z)
s = [*range(3), *"ab"]
t = *[1, 2], 3
print(s, t)


def gen():
    print("one")
    yield 1
    print("two")
    yield 2
    print("three")
    yield 3


for bad in ("a, b = 1", "a, b = [1]", "a, b = 1, 2, 3", "a, *b, c = [1]", "a, b = gen()",
            "(a, b), c = 1, 2", "a, b = None"):
    try:
        exec(bad, {"gen": gen})
    except Exception as e:
        print(bad, "->", type(e).__name__, e)
