# async with: order of calls, swallowed exceptions, and what is missing.


def run(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as e:
        return e.value


class Manager:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    async def __aenter__(self):
        print("  enter", self.name)
        return self.name

    async def __aexit__(self, kind, error, tb):
        print("  exit", self.name, kind and kind.__name__, error, tb is not None)
        return self.swallow


async def plain():
    async with Manager("a") as a, Manager("b") as b:
        print("  body", a, b)
    return "done"


async def swallowing():
    async with Manager("quiet", True):
        raise ValueError("gone")
    return "after"


async def returning():
    async with Manager("r"):
        return "from inside"


async def looping():
    for i in range(3):
        async with Manager(i):
            if i == 0:
                continue
            break
    return i


for function in (plain, swallowing, returning, looping):
    print(function.__name__, run(function()))


async def failing(manager):
    try:
        async with manager:
            print("  never")
    except Exception as e:
        print(type(e).__name__, e)


class NoExit:
    async def __aenter__(self):
        pass


class NoEnter:
    async def __aexit__(self, *details):
        pass


class SyncEnter:
    def __aenter__(self):
        return 5

    async def __aexit__(self, *details):
        pass


class OrdinaryManager:
    def __enter__(self):
        pass

    def __exit__(self, *details):
        pass


for manager in (5, NoExit(), NoEnter(), SyncEnter(), OrdinaryManager()):
    run(failing(manager))


class SyncExit:
    async def __aenter__(self):
        return self

    def __aexit__(self, *details):
        return 7


async def leaves_sync(raises):
    try:
        async with SyncExit():
            if raises:
                raise KeyError("k")
    except Exception as e:
        print(type(e).__name__, e, repr(e.__context__))


run(leaves_sync(False))
run(leaves_sync(True))


async def exit_raises():
    class Bad(Manager):
        async def __aexit__(self, *details):
            raise LookupError("exit")
    try:
        async with Bad("bad"):
            raise ValueError("body")
    except LookupError as e:
        print(repr(e), repr(e.__context__))


run(exit_raises())
try:
    with Manager("wrong"):
        pass
except TypeError as e:
    print(e)
