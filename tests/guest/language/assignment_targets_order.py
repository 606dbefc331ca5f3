# What is evaluated when: targets, subscripts, augmented assignment, chained assignment.
log = []


def say(x, value=None):
    log.append(x)
    return value


class Box:
    def __init__(self):
        object.__setattr__(self, "store", {})

    def __getitem__(self, k):
        log.append(f"get {k}")
        return self.store.get(k, 0)

    def __setitem__(self, k, v):
        log.append(f"set {k}={v}")
        self.store[k] = v

    def __delitem__(self, k):
        log.append(f"del {k}")

    def __getattr__(self, n):
        log.append(f"getattr {n}")
        return 10

    def __setattr__(self, n, v):
        log.append(f"setattr {n}={v}")

    def __delattr__(self, n):
        log.append(f"delattr {n}")


def show(title):
    print(title, log)
    log.clear()


b = Box()
say("obj", b)[say("key", 1)] = say("value", 5)
show("assign")
say("obj", b)[say("key", 1)] += say("value", 5)
show("augment")
b.attr = b.other + 1
show("attr")
b.attr += 1
show("attr augment")
b[0] = b[1] = say("chain", 7)
show("chain")
b[say("k1", 1)], b[say("k2", 2)] = say("v1", 1), say("v2", 2)
show("tuple")
del b[say("a", 0)], b.x, b[1:2]
show("del")
b[1:2] = 3
b[1:2, ...] = 4
show("slices")
x = {say("key1", 1): say("val1", 2), say("key2", 3): say("val2", 4)}
show("dict")
x = say(1, 5) + say(2, 6) * say(3, 7)
show("binary")
f = say("f", lambda *a, **k: None)
f(say("a"), say("b"), k=say("k"))
show("call")
[say("elt", i) for i in say("iter", [1, 2]) if say("cond", True)]
show("comprehension")
say("then", 1) if say("test", 0) else say("else", 2)
show("conditional")
a: say("annotation", int) = say("value", 3)
show("annotation")


def g(p=say("default"), *, q=say("kwdefault")) -> say("returns"):
    pass


show("def")
i, x = 0, list(range(6))
i, x[i] = 5, "at new i"
print(i, x)
try:
    say("left")[say("index")] = say("right first")
except TypeError as e:
    print(e)
show("failing")
