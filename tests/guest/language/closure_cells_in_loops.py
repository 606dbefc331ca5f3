# Which variables closures share: per call, per loop, per comprehension, per class body.
def counters():
    n = 0
    def bump(by=1):
        nonlocal n
        n += by
        return n
    def look():
        return n
    return bump, look


(b1, l1), (b2, l2) = counters(), counters()
print(b1(), b1(5), l1(), b2(), l2(), l1())
late = [lambda: i for i in range(3)]
bound = [lambda i=i: i for i in range(3)]
print([f() for f in late], [f() for f in bound], [f(9) for f in bound])


def makers():
    fs = []
    for i in range(3):
        j = i * 10
        def f(): return i, j
        def g(i=i): return i, j
        fs += [f, g, lambda k: (i, j, k)]
    i = "changed"
    return fs


print([f("k") if f.__name__ == "<lambda>" else f() for f in makers()])


def three():
    a = 1
    def two():
        b = 2
        def one():
            nonlocal a, b
            a, b = a + b, a * b
            return a, b
        return one, lambda: (a, b)
    return two(), two(), lambda: a


(o1, s1), (o2, s2), see = three()
print(o1(), o1(), s1(), o2(), s2(), s1(), see())


def late_bound(flag):
    def inner(): return value
    if flag: value = "set"
    try:
        return inner()
    except NameError as e:
        return type(e).__name__, str(e)


print(late_bound(True), late_bound(False))


def deleted():
    x = 1
    def f(): return x
    del x
    try:
        f()
    except NameError as e:
        print(e)
    x = 2
    return f()


print(deleted())


class C:
    x = "class"
    def method(self): return [x for _ in "a"]
    values = [lambda: y for y in range(2)]


x = "global"
print(C().method(), [f() for f in C.values])
print([[f() for f in row] for row in [[lambda: (i, j) for j in range(2)] for i in range(2)]])
print(b1.__code__.co_freevars, [c.cell_contents for c in b1.__closure__])
