"""throw() and close() of what delegates: who at the end of the delegation gets which arguments."""


class E(Exception):
    def __init__(self, *a):
        print("E.__init__", a); super().__init__(*a)

class Foreign:
    def __init__(self, answer): self.answer = answer
    def __iter__(self): return self
    def __next__(self): return "next"
    def throw(self, *args):
        print("throw", [a if isinstance(a, type) else (type(a).__name__, str(a)) for a in args])
        if self.answer == "yield": return "thrown"
        if self.answer == "stop": raise StopIteration("ended")
        if self.answer == "raise": raise KeyError("other")
        if isinstance(args[0], type): raise args[0]
        raise args[0]

class Closing(Foreign):
    def close(self): print("close"); return 7
class BadClose(Foreign):
    def close(self): print("close"); raise OSError("close")
class NoThrow:
    def __iter__(self): return self
    def __next__(self): return "next"
class NoThrowClose(NoThrow):
    def close(self): print("close")
class Slot(NoThrow):
    throw = 5

def inner(it):
    try:
        got = yield from it
        print("inner got", got)
    except BaseException as e:
        print("inner except", type(e).__name__, e, type(e.__context__).__name__)
        raise
    finally:
        print("inner finally")
    yield "after"

def outer(it):
    try:
        got = yield from inner(it)
        print("outer got", got)
    finally:
        print("outer finally")

class Aw:
    def __init__(self, it): self.it = it
    def __await__(self): return self.it
async def co(it):
    try:
        return await Aw(it)
    finally:
        print("co finally")
async def co2(it):
    try:
        return await co(it)
    finally:
        print("co2 finally")

def show(f):
    try:
        print("->", f())
    except BaseException as e:
        print("!!", type(e).__name__, e, e.args)

def is_exception(x):
    return isinstance(x, BaseException) or isinstance(x, type) and issubclass(x, BaseException)

makers = [lambda: Foreign("yield"), lambda: Foreign("stop"), lambda: Foreign("raise"), lambda: Foreign("same"),
 lambda: Closing("yield"), lambda: Closing("same"), lambda: BadClose("same"), NoThrow, NoThrowClose, Slot,
 lambda: iter([1, 2])]


for n, make in enumerate(makers):
    for k, args in enumerate([(ValueError,), (ValueError, "text"), (ValueError("inst"),), (ValueError, ValueError("v")), (E,), (E, 1), (E, (1, 2)), (E, None), (E(3),),
                 (GeneratorExit,), (GeneratorExit("x"),), (GeneratorExit, "t"), (StopIteration,), (StopIteration, 4), (5,), (int,), ("x", 1),
                 (ValueError("i"), "sep"), (ValueError, 1, None), (ValueError, 1, 5), (ValueError(2), None, None), (None,),(), (Exception, ValueError(1)), (ValueError, KeyError(1))]):
        if n >= 7 and (not args or not is_exception(args[0]) or args[1:]):
            continue  # CPython then drops the inner generator, which closes it: a finalizer
        for kind in (outer, co2):
            print(n, k, kind.__name__)
            g = kind(make())
            start = g.send(None)
            show(lambda: g.throw(*args))
            show(lambda: g.send(None))
            show(lambda: g.close())
    for kind in (inner, outer, co, co2):
        print(n, "close", kind.__name__)
        g = kind(make())
        g.send(None)
        show(lambda: g.close())
        show(lambda: g.send(None))


async def agen(it):
    try:
        await Aw(it)
        yield 1
    finally:
        print("agen finally")


for make in makers[2:4] + makers[5:7]:  # the others leave a generator that CPython closes when it is dropped
    for args in ((ValueError,), (E, 1), (5,), (ValueError(1),), (GeneratorExit,)):
        step = agen(make()).asend(None)
        print("step", step.send(None))
        show(lambda: step.throw(*args))
        show(lambda: step.close())
        wrapped = co(make()).__await__()
        print("wrapped", next(wrapped))
        show(lambda: wrapped.throw(*args))
        show(lambda: wrapped.close())
