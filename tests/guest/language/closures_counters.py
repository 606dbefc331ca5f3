# Closures keep cells, not values; nonlocal rebinds them; loops share one cell.
def counter(start=0):
    n = start

    def up(by=1):
        nonlocal n
        n += by
        return n

    def get():
        return n
    return up, get


up, get = counter()
print(up(), up(), up(5), get())
up2, get2 = counter(100)
print(up2(), get(), get2())
fs = [lambda: i for i in range(3)]
print([f() for f in fs])
fs = [lambda i=i: i for i in range(3)]
print([f() for f in fs])


def make():
    fs = []
    for i in range(3):
        def f():
            return i
        fs.append(f)
    return fs


print([f() for f in make()])


def adder(a):
    return lambda b: lambda c: (a, b, c)


print(adder(1)(2)(3))


def late():
    def inner():
        return value
    value = "bound later"
    return inner()


print(late())


def unbound():
    def inner():
        return value
    try:
        inner()
    except NameError as e:
        print(type(e).__name__, e)
    value = 1
    print(inner())
    del value
    try:
        inner()
    except NameError as e:
        print(type(e).__name__, e)


unbound()


def deep():
    x = 1

    def a():
        def b():
            def c():
                nonlocal x
                x += 1
                return x
            return c
        return b
    return a, lambda: x


a, x = deep()
print(a()()(), a()()(), x())
print(up.__closure__[0].cell_contents, up.__code__.co_freevars)
