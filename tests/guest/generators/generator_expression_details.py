# Generator expressions: what is evaluated when, what they see, how they fail.
trace = []


def note(x):
    trace.append(x)
    return x


g = (note(i) for i in note([1, 2, 3]) if note(i + 10))
print(trace)
next(g)
print(trace)
list(g)
print(trace)
try:
    (x for x in 5)
except TypeError as e:
    print("at once:", e)
g = (1 / x for x in [1, 0, 2])
print(next(g))
try:
    next(g)
except ZeroDivisionError as e:
    print(e)
print(list(g))
limit = 3
g = (i for i in range(10) if i < limit)
limit = 5
print(list(g))
items = [1, 2]
g = (i for i in items)
items.append(3)
items = None
print(list(g))
print(sum(x * y for x in range(3) for y in range(x)))
print(max((len(w), w) for w in "some words here".split()))
print(dict((k, v) for v, k in enumerate("abc")))
print(tuple(x for x in "ab"), set(x for x in "aab") == {"a", "b"})
g = (x for x in (y for y in (z for z in range(3))))
print(list(g))


class C:
    factor = 2
    values = list(x for x in range(3))
    outermost = list(x for x in [factor])


print(C.values, C.outermost)
try:
    class D:
        factor = 2
        wrong = list(factor * x for x in range(3))
except NameError as e:
    print(e)


def closure():
    n = 1
    g = (n * x for x in range(3))
    n = 10
    return list(g)


print(closure())
g = (x for x in range(3))
print(2 in g, 2 in g)
print(list(zip(g, "abc")), [*(c for c in "xy")])
print(type((yield_ for yield_ in ())).__name__)
for source in ("f(x for x in y, 1)", "f(1, x for x in y)", "class A(x for x in y): pass",
               "(x for x in y) = 1", "del (x for x in y)", "(yield x for x in y)"):
    try:
        compile(source, "<s>", "exec")
    except SyntaxError as e:
        print(e.msg)
print(any(x > 1 for x in [1, 2, 3]), all(x for x in []), sorted(-x for x in [1, 3, 2]))
