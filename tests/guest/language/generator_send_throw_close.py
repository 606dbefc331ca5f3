# Driving a generator by hand: send, throw, close, and the errors of doing it wrong.
def echo():
    received = None
    while True:
        try:
            received = yield received
        except ValueError as e:
            print("caught", e)
            received = "after error"
        except GeneratorExit:
            print("closing")
            raise


g = echo()
print(g.send(None), g.send(1), g.send("x"))
print(g.throw(ValueError("thrown")))
print(g.throw(ValueError))
g.close()
g.close()
try:
    g.send(1)
except StopIteration as e:
    print("stopped", e.value)
g = echo()
try:
    g.send(1)
except TypeError as e:
    print(e)
try:
    g.throw(KeyError("not started"))
except KeyError as e:
    print("key", e)
print(list(g))


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as e:
    print(e)


def replace():
    try:
        yield 1
    except ValueError:
        raise KeyError("replaced") from None


r = replace()
next(r)
try:
    r.throw(ValueError())
except KeyError as e:
    print("replaced", e)


def value_on_close():
    try:
        yield 1
    except GeneratorExit:
        return "closed with a value"


v = value_on_close()
next(v)
print(v.close())


def pep479():
    yield 1
    raise StopIteration("leaks")


p = pep479()
next(p)
try:
    next(p)
except RuntimeError as e:
    print(e, repr(e.__cause__))


def reenter():
    yield next(me)


me = reenter()
try:
    next(me)
except ValueError as e:
    print(e)


def ends():
    x = yield 1
    return x * 2


e = ends()
next(e)
try:
    e.send(21)
except StopIteration as stop:
    print("returned", stop.value, stop.args)
print(e.gi_frame, e.gi_running, e.gi_yieldfrom)
