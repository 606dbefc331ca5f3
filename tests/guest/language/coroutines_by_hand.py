# Coroutines driven with send(), throw() and close(), no event loop.
class Suspend:
    def __init__(self, label):
        self.label = label

    def __await__(self):
        got = yield self.label
        return f"<{got}>"


async def leaf(n):
    return n * 2


async def work(x):
    a = await leaf(x)
    print("leaf gave", a)
    b = await Suspend("first")
    print("resumed with", b)
    try:
        c = await Suspend("second")
    except ValueError as e:
        c = f"error {e}"
    return a, b, c


def drive(coro, *answers):
    try:
        print("yielded", coro.send(None))
        for a in answers:
            if isinstance(a, Exception):
                print("yielded", coro.throw(a))
            else:
                print("yielded", coro.send(a))
    except StopIteration as e:
        print("returned", e.value)


drive(work(1), "A", "B")
drive(work(2), "A", ValueError("boom"))
c = leaf(1)
print(type(c).__name__, c.__name__, c.cr_running, c.cr_await)
c.close()
try:
    c.send(None)
except RuntimeError as e:
    print(e)
c = work(3)
c.send(None)
try:
    c.throw(KeyError("out"))
except KeyError as e:
    print("escaped", e)


async def finals():
    try:
        await Suspend("wait")
    finally:
        print("cleanup")


c = finals()
c.send(None)
c.close()


async def bad_await():
    await 5


async def bad_iterator():
    class B:
        def __await__(self):
            return 5
    await B()


async def await_list():
    await [1]


for f in (bad_await, bad_iterator, await_list):
    try:
        f().send(None)
    except TypeError as e:
        print(e)
c = leaf(1)
for op in (lambda: iter(c), lambda: next(c), lambda: list(c), lambda: c.send(5)):
    try:
        op()
    except TypeError as e:
        print(e)
c.close()


async def twice():
    inner = leaf(5)
    first = await inner
    try:
        await inner
    except RuntimeError as e:
        return first, str(e)


drive(twice())


async def nested(n):
    return n if n == 0 else 1 + await nested(n - 1)


drive(nested(100))


async def stop():
    raise StopIteration("inside")


try:
    stop().send(None)
except RuntimeError as e:
    print(e)
print((lambda: (yield))().__class__.__name__, [x for x in leaf.__code__.co_varnames])
