# globals(), locals(), vars(): what they contain, what writing to them does, in every kind of scope.
a = 1
print(globals()["a"], "b" in globals(), globals() is globals(), locals() is globals(), __name__)
print(globals()["__name__"])
globals()["made"] = "dynamic"
print(made)
exec("a = 2")
print(a)


def f(p, *args, q=5, **kw):
    x = 1
    if False:
        never = 1
    return locals()


print(f(0, 1, 2, k=3), sorted(f.__code__.co_varnames))


def closure():
    captured, own = 1, 2

    def inner():
        return captured, locals()
    return inner(), sorted(locals().keys() - {"inner"})


print(closure())


def writes():
    x = 1
    l = locals()
    l["x"] = 100
    l["extra"] = 5
    return x, l["x"], locals()["x"], "extra" in locals()


print(writes())


def independent():
    x = 1
    first = locals()
    x = 2
    second = locals()
    return first["x"], second["x"], first is second


print(independent())


class C:
    before = sorted(k for k in locals() if not k.startswith("__"))
    x = 1
    locals()["injected"] = "by locals"
    after = sorted(k for k in locals() if not k.startswith("__"))


print(C.before, C.after, C.injected)


def comp():
    y = 5
    return [sorted(locals()) for i in range(1)][0], sorted(k for k in (lambda z: locals())(1))


print(comp())


def gen():
    v = 1
    yield sorted(locals())
    w = 2
    yield sorted(locals())


print(list(gen()))


def deleted():
    x, y = 1, 2
    del x
    return locals()


print(deleted())


def modifies_global():
    globals()["a"] = "changed"
    return a


print(modifies_global(), a)
del globals()["a"]
try:
    a
except NameError as e:
    print(e)
print(sorted(k for k in globals() if not k.startswith("__"))[:6])
g = {"x": 1}
exec("y = x; r = sorted(k for k in globals() if k != '__builtins__'); s = globals() is not locals()", g)
print(g["r"], g["s"])
print((lambda: sorted(globals().keys() & {"f", "g", "zz"}))(), f.__globals__ is globals())
globals().update(one=1, two=2)
print(one + two)


def nested_update():
    vars()["ghost"] = 1
    try:
        return ghost
    except NameError as e:
        return str(e)


print(nested_update())
