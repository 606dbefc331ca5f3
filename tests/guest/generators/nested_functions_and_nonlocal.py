# Scopes: nonlocal through several functions, cells shared and rebound, class bodies between.


def counter():
    n = 0

    def up():
        nonlocal n
        n += 1
        return n

    def reset():
        nonlocal n
        old, n = n, 0
        return old
    return up, reset


up, reset = counter()
print(up(), up(), reset(), up())


def three_levels():
    x = "top"

    def middle():
        def bottom():
            nonlocal x
            x += "!"
            return x
        return bottom
    return middle()(), x


print(three_levels())


def with_class():
    name = "function"

    class C:
        name = "class"
        seen = name

        def method(self):
            return name

        nested = [name for _ in range(1)]
    return C.seen, C().method(), C.nested


print(with_class())


def class_nonlocal():
    value = 1

    class C:
        nonlocal value
        value = 2
    return value, hasattr(C, "value")


print(class_nonlocal())


def deleted():
    x = 1

    def inner():
        return x
    del x
    try:
        return inner()
    except NameError as e:
        return str(e)


print(deleted())


def shared():
    items = []
    for i in range(3):
        def f(j=i):
            return i, j
        items.append(f)
    return [f() for f in items], items[0].__closure__[0].cell_contents


print(shared())


def recursive():
    def fact(n):
        return 1 if n < 2 else n * fact(n - 1)
    return fact(5), fact.__code__.co_freevars


print(recursive())
x = "global"


def sees_global():
    def inner():
        global x
        x = "changed"
        return x
    x_before = x
    return x_before, inner(), x


print(sees_global())


def conditional(flag):
    if flag:
        value = 1

    def inner():
        return value
    try:
        return inner()
    except NameError as e:
        return type(e).__name__, str(e)


print(conditional(True), conditional(False))
for source in ("nonlocal x", "def f():\n nonlocal zz", "def f(a):\n nonlocal a",
               "def f():\n x = 1\n def g():\n  x = 2\n  nonlocal x",
               "def f():\n global x\n nonlocal x", "def f(a):\n global a",
               "x = 1\ndef f():\n print(x)\n global x", "class C:\n nonlocal y"):
    try:
        compile(source, "<s>", "exec")
        print("fine")
    except SyntaxError as e:
        print(e.msg)


def cells():
    a, b = 1, 2

    def f():
        return a + b
    f.__closure__[0].cell_contents = 10
    return f(), a, [c.cell_contents for c in f.__closure__]


print(cells())
