# Which scope a name belongs to: nested functions, classes, comprehensions, lambda defaults, exec.
x = "global"


def a():
    def b():
        return x
    x = "a's"
    return b()


def c():
    class K:
        x = "class"

        def m(self):
            return x
        l = [x for _ in range(1)]
    return K().m(), K.l


def d():
    global x
    def e():
        return x
    x = "changed"
    return e()


print(a(), c(), d(), x)


def f():
    x = 1

    def g():
        nonlocal x

        def h():
            nonlocal x
            x += 1
        h()
        x *= 10
    g()
    return x


print(f())


def lists():
    fs = [lambda n=n, *a, k=n * 2: (n, a, k) for n in range(2)]
    return [fn(*([5] if i else [])) for i, fn in enumerate(fs)]


print(lists())


def locs(p, q=2):
    r = p + q
    return locals()


print(locs(1), sorted(k for k in globals() if len(k) == 1))


def locals_snapshot():
    a = 1
    before = locals()
    b = 2
    before["a"] = 99
    return a, b, "b" in before


print(locals_snapshot())


def execs():
    v = 1
    exec("v = 2; w = 3")
    ns = {}
    exec("v = v0 * 2", {"v0": 21}, ns)
    return v, ns["v"]


print(execs())


def e_scope():
    e = "before"
    try:
        raise ValueError
    except ValueError as e:
        pass
    try:
        return e
    except UnboundLocalError as err:
        return str(err)


print(e_scope())


def imports():
    import sys as s
    from sys import argv as arguments
    return type(s).__name__, type(arguments).__name__


print(imports())


def for_in_nested():
    def inner():
        return [i, j]
    for i in range(2):
        for j in "ab":
            pass
    return inner()


print(for_in_nested())


def conditional_def(flag):
    if flag:
        def inner(): return "one"
    else:
        def inner(): return "two"
    return inner()


print(conditional_def(1), conditional_def(0))
__builtins_len = len


def use_builtin():
    return len("abc"), __builtins_len("ab")


print(use_builtin())
def outer():
    def rec(n): return 1 if n == 0 else n * rec(n - 1)
    return rec
print(outer()(6))
