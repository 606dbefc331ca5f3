# Cells under rebinding: parameters, loops, comprehensions, exceptions, deletion.
def parameter(x):
    def get():
        return x
    x = x * 2
    return get


print(parameter(21)())


def both(x):
    def get():
        return x

    def put(v):
        nonlocal x
        x = v
    return get, put


get, put = both(1)
put("changed")
print(get())


def star(*args, **kwargs):
    def show():
        return args, kwargs
    args = args + (99,)
    kwargs["extra"] = True
    return show


print(star(1, 2, k=3)())


def handler():
    def get():
        return e
    try:
        raise ValueError("caught")
    except ValueError as e:
        print(get())
    try:
        get()
    except NameError as err:
        print(type(err).__name__, err)


handler()


def in_comprehension():
    k = 10
    return [lambda: (i, k) for i in range(2)], [j + k for j in range(2)]


fs, values = in_comprehension()
print([f() for f in fs], values)


def nested_comprehension(n):
    return [[(i, j, n) for j in range(i)] for i in range(n)]


print(nested_comprehension(3))


def two_loops():
    out = []
    for i in range(2):
        for j in range(2):
            out.append(lambda: (i, j))
    i = "rebound"
    return [f() for f in out]


print(two_loops())


def with_cell():
    class Manager:
        def __enter__(self):
            return "entered"

        def __exit__(self, *exc):
            return False
    with Manager() as m:
        f = lambda: m
    m = m + " then changed"
    return f()


print(with_cell())


def swap():
    a, b = 1, 2
    f = lambda: (a, b)
    a, b = b, a
    return f()


print(swap())
