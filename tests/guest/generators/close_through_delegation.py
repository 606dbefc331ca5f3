# GeneratorExit and other exceptions on their way down and up through yield from.
log = []


def inner(name):
    try:
        while True:
            yield name
    except GeneratorExit:
        log.append(name + " exits")
        raise
    except ValueError as e:
        log.append(f"{name} got {e}")
        return "value of " + name
    finally:
        log.append(name + " finally")


def middle():
    result = yield from inner("inner")
    log.append("middle has " + result)
    yield from inner("second")


def outer():
    try:
        yield from middle()
    finally:
        log.append("outer finally")


g = outer()
next(g)
g.close()
print(log)
log.clear()
g = outer()
next(g)
print(g.throw(ValueError("v")))
print(log)
log.clear()
try:
    g.throw(KeyError("k"))
except KeyError as e:
    print(repr(e), log)
log.clear()


def swallows():
    try:
        yield from inner("swallowed")
    except GeneratorExit:
        log.append("swallowed it")
        return "done"


g = swallows()
next(g)
print(g.close(), log)
log.clear()


def yields_again():
    try:
        yield from inner("x")
    except GeneratorExit:
        yield "again"


g = yields_again()
next(g)
try:
    g.close()
except RuntimeError as e:
    print(e, log)
log.clear()
g = outer()
next(g)
try:
    g.throw(GeneratorExit)
except GeneratorExit as e:
    print(repr(e), log)
log.clear()
shared = inner("shared")


def borrows():
    yield from shared


a, b = borrows(), borrows()
print(next(a), next(b))
a.close()
print(log)
print(list(b))
