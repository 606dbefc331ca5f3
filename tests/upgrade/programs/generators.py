# A generator held by a generator, both held over a pause; send, throw, close.
import host


def inner(n):
    try:
        for i in range(n):
            got = yield host.ask(i)
            if got:
                yield host.ask(got * 2)
    finally:
        print("inner ends", host.ask(n))


def outer():
    total = yield from inner(3)
    yield total, "outer"


g = outer()
print(next(g), g.send(10), next(g))
try:
    g.throw(KeyError("thrown"))
except KeyError as e:
    print(repr(e))
left = inner(9)
next(left)
left.close()
[x for x in outer()], {host.ask(k): v for k, v in zip("ab", outer())}
