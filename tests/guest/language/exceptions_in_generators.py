# What exception is being handled, inside and outside of generators; contexts across yields.
import sys


def current():
    e = sys.exception()
    return None if e is None else repr(e)


def gen():
    print("in gen", current())
    yield 1
    print("resumed", current())
    try:
        raise KeyError("inside")
    except KeyError:
        print("handling", current())
        yield 2
        print("still handling", current())
    print("after", current())
    yield 3


try:
    raise ValueError("outside")
except ValueError:
    g = gen()
    next(g)
    print("outer", current())
    next(g)
    print("outer again", current())
print("left", current())
next(g)
print(list(g))


def rethrow():
    try:
        yield 1
    except ValueError as e:
        raise TypeError("new") from e


def context():
    try:
        yield 1
    finally:
        raise IndexError("from finally")


for make, thrown in ((rethrow, ValueError("v")), (context, KeyError("k"))):
    g = make()
    next(g)
    try:
        g.throw(thrown)
    except Exception as e:
        print(repr(e), repr(e.__cause__), repr(e.__context__), e.__suppress_context__)


def delegating():
    try:
        yield from sub()
    except KeyError as e:
        yield f"caught {e}"


def sub():
    try:
        yield "sub"
    except ValueError:
        raise KeyError("translated")


g = delegating()
print(next(g), g.throw(ValueError()))
g.close()


def swallow():
    while True:
        try:
            yield
        except Exception as e:
            print("swallowed", repr(e))


g = swallow()
next(g)
g.throw(ValueError(1))
g.throw(TypeError)
try:
    g.throw(KeyboardInterrupt)
except KeyboardInterrupt:
    print("not swallowed")
try:
    raise RuntimeError("handled here")
except RuntimeError:
    values = [current() for _ in range(1)]
    lazy = (current() for _ in range(1))
print(values, list(lazy))
print(sys.exc_info())
try:
    1 / 0
except ZeroDivisionError:
    kind, value, tb = sys.exc_info()
    print(kind.__name__, value, tb.tb_lineno, tb.tb_next)
    try:
        [][0]
    except IndexError:
        print(current(), repr(sys.exception().__context__))
    print(current())
print(current())
try:
    g.throw(5)
except TypeError as e:
    print(e)
