log = []
keep = []


def p(f, *a):
    try:
        r = f(*a)
    except BaseException as e:
        print("   ", type(e).__name__, e)
    else:
        print("   ", repr(r) if not hasattr(r, "__await__") else type(r).__name__)


class Pause:
    def __init__(self, v):
        self.v = v

    def __await__(self):
        return (yield self.v)


async def ag(n):
    try:
        for i in range(n):
            got = await Pause(("inner", i))
            x = yield (i, got)
            if x:
                print("sent", x)
    except ValueError as e:
        print("caught", e)
        yield "caught"
    finally:
        log.append("over")


async def plain(n):
    for i in range(n):
        yield i


async def stubborn():
    for _ in range(2):
        try:
            yield 1
        except GeneratorExit:
            await Pause("stubborn")


MAKE = {
    "anext": lambda g: g.__anext__(),
    "asend": lambda g: g.asend(5),
    "athrow": lambda g: g.athrow(ValueError("thrown")),
    "athrow exit": lambda g: g.athrow(GeneratorExit),
    "aclose": lambda g: g.aclose(),
}
ACTS = {
    "send": lambda h: h.send(None),
    "send 7": lambda h: h.send(7),
    "throw": lambda h: h.throw(KeyError("k")),
    "throw value": lambda h: h.throw(ValueError("v")),
    "throw exit": lambda h: h.throw(GeneratorExit),
    "close": lambda h: h.close(),
}
for kind in (ag, plain):
    for prepare in (0, 1):
        for made, make in MAKE.items():
            for first, one in ACTS.items():
                for second in ("send", "close"):
                    g = kind(1)
                    keep.append(g)
                    print(kind.__name__, prepare, made, first, second)
                    for _ in range(prepare):
                        for _ in range(2):
                            p(g.asend(None).send, None) if kind is plain else None
                    if kind is ag and prepare:
                        h = g.asend(None)
                        for _ in range(prepare):
                            p(h.send, 1)
                    h = make(g)
                    p(one, h)
                    p(ACTS[second], h)
                    p(ACTS[second], h)
                    print("   ", g.ag_running, g.ag_await is None, log)
                    log.clear()
                    p(lambda: g.asend(None).send(None))
                    p(lambda: g.aclose().send(None))
g = stubborn()
p(lambda: g.asend(None).send(None))
h = g.aclose()
p(lambda: h.send(None))
p(lambda: h.send(None))
p(lambda: h.close())
p(lambda: g.asend(None).send(None))
