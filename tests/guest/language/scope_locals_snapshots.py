"""locals() after PEP 667: a new snapshot in functions, the namespace itself elsewhere."""


def f(a, b=2):
    c = 3
    first = locals()
    c = 4
    second = locals()
    first["a"] = "changed"
    print(first, second is first, a)
    del first
    exec("c = 99; new = 1")
    print(c, sorted(locals()))
    snapshot = {}
    exec("d = 5", None, snapshot)
    print(snapshot)
    return second


print(f(1))


def loops():
    out = []
    for i in range(3):
        out.append(sorted(locals().items(), key=str)[0])
    return out


print(loops())


def cells():
    x = 1

    def inner():
        y = x
        return locals()

    before = locals()
    x = 2
    return sorted(before), before["x"], inner()


print(cells())


def deleted():
    a = 1
    b = 2
    del a
    return locals()


print(deleted())


class C:
    x = 1
    names = locals()
    names["made"] = "by locals"
    same = names is locals()
    y = made


print(C.made, C.same, C.y)
globals()["by_globals"] = 7
print(by_globals, locals() is globals())
print(['C' in locals() for only in range(1)])


def comprehension():
    z = 5
    return [sorted(locals()) for i in range(1)], {k: sorted(locals()) for k in "a"}


print(comprehension())


def generator():
    g = 1
    yield sorted(locals())
    h = 2
    yield sorted(locals())


print(list(generator()))
print(sorted((lambda p, *q, **r: locals())(1, 2, s=3).items()))
print(sorted(list((lambda: (yield locals()))())[0]))


def vars_and_dir():
    b, a = 1, 2
    return vars(), dir()


print(vars_and_dir())
