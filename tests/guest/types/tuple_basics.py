# Tuples: building, slicing, comparing, hashing, errors.
t = (1, 2, 3)
print(t, (), (1,), 1,)
print(t[0], t[-1], t[1:], t[::-1], len(t))
print(t + (4,), t * 2, 0 * t)
print(2 in t, t.index(3), t.count(1))
a, b, c = t
print(a, b, c)
print((1, 2) == (1, 2), (1, 2) < (2,), (1, 2) == [1, 2])
print(hash((1, 2)) == hash((1, 2)), hash(()) == hash(()))
print({(1, 2): "x"}[1, 2])
print(tuple("abc"), tuple([1]), tuple())
t2 = ([1], [2])
t2[0].append(9)
print(t2)
try:
    t2[0] += [10]
except TypeError as e:
    print(e)
print(t2)
for bad in (lambda: t[3], lambda: t["a"], lambda: t + [1], lambda: t.index(9),
            lambda: hash(([],)), lambda: t.append(1)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
try:
    del t[0]
except TypeError as e:
    print(e)


def f():
    return 1, *[2, 3]


print(f(), (*f(), *f()))
x = 1, 2
(y), z = x
print(y, z)
print(((1)), ((1,)), (((),),))
