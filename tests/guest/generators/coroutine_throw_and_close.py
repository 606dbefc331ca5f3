# throw() and close() of coroutines, awaited coroutines included.


class Pause:
    def __init__(self, name):
        self.name = name

    def __await__(self):
        try:
            got = yield self.name
        except BaseException as e:
            print("  ", self.name, "sees", repr(e))
            raise
        return got


class Quiet:
    def __await__(self):
        yield


async def inner():
    try:
        return await Pause("inner")
    except ValueError as e:
        return f"inner handled {e}"
    finally:
        print("   inner finally")


async def outer():
    result = await inner()
    print("   outer has", result)
    return await Pause("outer")


c = outer()
print(c.send(None), c.cr_await.__name__, c.cr_running, c.cr_suspended)
print(c.throw(ValueError("v")))
try:
    c.send("last")
except StopIteration as e:
    print(e.value, c.cr_frame, c.cr_await)
for act in (lambda: c.send(None), lambda: c.throw(KeyError), lambda: c.close()):
    try:
        print(act())
    except RuntimeError as e:
        print(e)
c = outer()
c.send(None)
print(c.close(), c.close())
c = outer()
print(c.close())
try:
    c.send(None)
except RuntimeError as e:
    print(e)
c = outer()
try:
    c.throw(KeyError("not started"))
except KeyError as e:
    print(repr(e))


async def ignores():
    try:
        await Pause("ignores")
    except GeneratorExit:
        await Quiet()


c = ignores()
c.send(None)
try:
    c.close()
except RuntimeError as e:
    print(e)


async def itself():
    try:
        me.send(None)
    except ValueError as e:
        return str(e)


me = itself()
try:
    me.send(None)
except StopIteration as e:
    print(e.value)


async def replaces():
    try:
        await Pause("replaces")
    finally:
        raise LookupError("instead")


c = replaces()
c.send(None)
try:
    c.close()
except LookupError as e:
    print(repr(e), repr(e.__context__))
print(type(c).__name__, c.__name__, c.__qualname__, c.cr_code.co_name, c.cr_origin)
