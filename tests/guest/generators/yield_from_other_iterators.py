# yield from something that is no generator: send, throw and close look for methods.


class OnlyNext:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 3:
            raise StopIteration("value of the end")
        return self.n


def outer(it):
    result = yield from it
    yield "result", result


g = outer(OnlyNext())
print(next(g), next(g))
try:
    g.send("something")
except AttributeError as e:
    print(e)
g = outer(OnlyNext())
next(g)
try:
    g.throw(ValueError("no throw method"))
except ValueError as e:
    print(e)
print(list(outer(OnlyNext())))


class Full(OnlyNext):
    def send(self, value):
        print("  send", value)
        return "sent"

    def throw(self, *arguments):
        print("  throw", [getattr(a, "__name__", type(a).__name__) for a in arguments])
        return "thrown"

    def close(self):
        print("  close")


g = outer(Full())
print(next(g), g.send(5), g.send(None))
print(g.throw(KeyError))
print(g.throw(KeyError("instance")))
print(g.close())


class StopsOnThrow(Full):
    def throw(self, *arguments):
        raise StopIteration("from throw")


g = outer(StopsOnThrow())
next(g)
print(g.throw(ValueError))


class BadClose(OnlyNext):
    def close(self):
        raise LookupError("close fails")


g = outer(BadClose())
next(g)
try:
    g.close()
except LookupError as e:
    print(repr(e), repr(e.__context__))
for thing in (5, None, object):
    try:
        next(outer(thing))
    except TypeError as e:
        print(e)
print(list(outer("ab")), list(outer({1: 2})), list(outer(range(2))))
