# The awaitables of async generators have send, throw and close of their own.

import warnings

warnings.filterwarnings("ignore", "coroutine", RuntimeWarning)  # told where the last reference goes


async def agen():
    while True:
        try:
            yield "value"
        except ValueError as e:
            yield "caught " + str(e)


def attempt(label, call):
    try:
        print(label, "->", call())
    except BaseException as e:
        print(label, "raises", repr(e))


a = agen()
attempt("throw into a new step", lambda: a.asend(None).throw(KeyError("k")))
attempt("the generator has ended", lambda: a.asend(None).send(None))
a = agen()
attempt("first", lambda: a.asend(None).send(None))
attempt("throw that is caught", lambda: a.asend(None).throw(ValueError("v")))
step = a.asend(None)
attempt("close of a new step", lambda: step.close())
attempt("and then send", lambda: step.send(None))
attempt("and then throw", lambda: step.throw(ValueError))
attempt("and close again", lambda: step.close())
a = agen()
athrow = a.athrow(ValueError)
attempt("close of a new athrow", lambda: athrow.close())
attempt("and then send", lambda: athrow.send(None))
a = agen()
a_step = a.asend(None)
print(type(a_step).__name__, iter(a_step) is a_step, a_step.__await__() is a_step)
print(type(a.athrow(ValueError)).__name__, type(a.aclose()).__name__)
print(type(a.__anext__()).__name__, type(a.__aiter__()) is type(a))
attempt("next", lambda: next(a_step))
attempt("no argument", lambda: a.asend())
attempt("two arguments", lambda: a.asend(1, 2))
attempt("throw without", lambda: a.asend(None).throw())
attempt("aclose with", lambda: a.aclose(1))


async def coroutine():
    return await a.asend(None)


c = coroutine()
attempt("awaited", lambda: c.send(None))
print(a.ag_running, a.ag_suspended, a.ag_await, a.ag_code.co_name, a.__name__, a.__qualname__)
