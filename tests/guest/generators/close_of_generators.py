# close(): what the generator may do about it, and what the caller gets.


def finishes():
    try:
        yield 1
        yield 2
    finally:
        print("  cleaned up")


g = finishes()
print(g.close(), list(g))
g = finishes()
next(g)
print(g.close(), g.close(), list(g))


def returns():
    try:
        yield 1
    except GeneratorExit:
        return "returned"


g = returns()
next(g)
print(g.close(), g.close())
g = returns()
print(g.close())
g = returns()
print(list(g), g.close())


def ignores():
    try:
        yield
    except GeneratorExit:
        print("  ignored")
    yield


g = ignores()
next(g)
try:
    g.close()
except RuntimeError as e:
    print(type(e).__name__, e)


def fails():
    try:
        yield
    finally:
        raise KeyError("in finally")


g = fails()
next(g)
try:
    g.close()
except KeyError as e:
    print(repr(e), repr(e.__context__))
print(g.gi_frame)


def closes_itself():
    try:
        g.close()
    except ValueError as e:
        print(e)
    yield 1


g = closes_itself()
print(next(g))


def stops():
    try:
        yield
    except GeneratorExit:
        raise StopIteration("odd")


g = stops()
next(g)
try:
    g.close()
except RuntimeError as e:
    print(e, repr(e.__cause__))


class Inner:
    def __iter__(self):
        return self

    def __next__(self):
        return "inner"

    def close(self):
        print("  inner closed")


def delegates():
    try:
        yield from Inner()
    finally:
        print("  outer finally")


g = delegates()
print(next(g))
print(g.close())
