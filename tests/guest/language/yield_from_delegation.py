# yield from passes send, throw and close through, and hands back the return value.
def inner(name):
    log = []
    try:
        while True:
            try:
                x = yield f"{name}:{len(log)}"
                if x == "stop":
                    return log
                log.append(x)
            except ValueError as e:
                log.append(f"error {e}")
    finally:
        print("inner finally", name)


def outer():
    first = yield from inner("a")
    print("first", first)
    second = yield from inner("b")
    print("second", second)
    return "all"


g = outer()
print(next(g))
print(g.send(1))
print(g.throw(ValueError("bad")))
print(g.send("stop"))
print(g.send(2))
try:
    g.throw(KeyError("out"))
except KeyError as e:
    print("escaped", e)
g = outer()
next(g)
g.close()
print("closed")


class Custom:
    def __init__(self):
        self.i = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.i += 1
        if self.i > 2:
            raise StopIteration("custom result")
        return self.i

    def send(self, value):
        print("send", value)
        return self.__next__()

    def throw(self, *args):
        print("throw", args[0] if isinstance(args[0], type) else type(args[0]).__name__)
        return "from throw"

    def close(self):
        print("close")


def delegate():
    r = yield from Custom()
    yield ("got", r)


print(list(delegate()))
d = delegate()
print(next(d), d.send("hey"), next(d))
e = delegate()
next(e)
print(e.throw(RuntimeError("x")))
e.close()


def plain():
    yield from [1, 2, 3]


p = plain()
next(p)
try:
    p.send("to a list")
except AttributeError as e:
    print(e)
p = plain()
next(p)
try:
    p.throw(ValueError("to a list"))
except ValueError as e:
    print(e)
try:
    list((lambda: (yield from 5))())
except TypeError as e:
    print(e)


def recursive(n):
    return (yield n) if n == 0 else (yield from recursive(n - 1))


r = recursive(50)
print(next(r))
try:
    r.send("deep")
except StopIteration as e:
    print(e.value)
