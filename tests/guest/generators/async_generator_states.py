# asend, athrow and aclose of an async generator, driven by hand, in every state.


class Await:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        got = yield self.value
        return got


async def agen():
    try:
        got = yield 1
        print("  got", got)
        inner = await Await("pause")
        print("  resumed with", inner)
        yield 2
    finally:
        print("  finally")


def drive(step, *sends):
    for value in sends or (None,):
        try:
            print("  pending:", step.send(value))
        except StopIteration as e:
            return f"value {e.value!r}"
        except StopAsyncIteration as e:
            return f"end {e.args}"
        except Exception as e:
            return f"{type(e).__name__}: {e}"
    return "still pending"


a = agen()
print(drive(a.asend("too early")))
a = agen()
step = a.asend(None)
print(drive(step), drive(step))
print(drive(a.asend("sent"), None, "inner value"))
print(drive(a.__anext__()), drive(a.__anext__()), drive(a.asend(1)))
print(drive(a.athrow(ValueError("after the end"))), drive(a.aclose()))
a = agen()
print(drive(a.athrow(ValueError("never started"))), drive(a.asend(None)))
a = agen()
print(drive(a.aclose()), drive(a.asend(None)))
a = agen()
drive(a.asend(None))
print(drive(a.athrow(KeyError, "thrown")))
a = agen()
drive(a.asend(None))
closing = a.aclose()
print(drive(closing), drive(closing), drive(a.aclose()))
a = agen()
drive(a.asend(None))
pending = a.asend(0)
print(drive(pending), a.ag_running)
for other in (a.asend(1), a.aclose(), a.athrow(ValueError)):
    print(drive(other))
print(drive(pending, "go on"), a.ag_running)
print(drive(a.aclose()))


async def ignores():
    try:
        yield
    except GeneratorExit:
        pass
    yield


a = ignores()
drive(a.asend(None))
print(drive(a.aclose()))
