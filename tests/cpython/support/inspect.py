"""The questions of inspect that need nothing but the object."""

import types

CO_NESTED, CO_GENERATOR, CO_COROUTINE, CO_ITERABLE_COROUTINE = 16, 32, 128, 256
CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_ASYNC_GENERATOR = 1, 2, 4, 8, 512
GEN_CREATED, GEN_RUNNING = "GEN_CREATED", "GEN_RUNNING"
GEN_SUSPENDED, GEN_CLOSED = "GEN_SUSPENDED", "GEN_CLOSED"
CORO_CREATED, CORO_RUNNING = "CORO_CREATED", "CORO_RUNNING"
CORO_SUSPENDED, CORO_CLOSED = "CORO_SUSPENDED", "CORO_CLOSED"


def cleandoc(doc):
    """Take the indent of a docstring's lines behind the first away."""
    lines = doc.expandtabs().split("\n")
    rest = [len(line) - len(line.lstrip(" ")) for line in lines[1:] if line.strip(" ")]
    margin = min(rest, default=0)
    lines = [lines[0].lstrip(" "), *(line[margin:] for line in lines[1:])]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def getdoc(obj):
    doc = getattr(obj, "__doc__", None)
    return cleandoc(doc) if isinstance(doc, str) else None


def _state(word, started, running, suspended, frame):
    if running:
        return f"{word}_RUNNING"
    if suspended:
        return f"{word}_SUSPENDED"
    return f"{word}_CLOSED" if frame is None else f"{word}_CREATED"


def getgeneratorstate(g):
    return _state("GEN", None, g.gi_running, g.gi_suspended, g.gi_frame)


def getcoroutinestate(c):
    return _state("CORO", None, c.cr_running, c.cr_suspended, c.cr_frame)


def getasyncgenstate(a):
    return _state("AGEN", None, a.ag_running, a.ag_suspended, a.ag_frame)


def isfunction(obj):
    return isinstance(obj, types.FunctionType)


def ismethod(obj):
    return isinstance(obj, types.MethodType)


def isclass(obj):
    return isinstance(obj, type)


def isgenerator(obj):
    return isinstance(obj, types.GeneratorType)


def iscoroutine(obj):
    return isinstance(obj, types.CoroutineType)


def isasyncgen(obj):
    return isinstance(obj, types.AsyncGeneratorType)


def isgeneratorfunction(obj):
    return isfunction(obj) and bool(obj.__code__.co_flags & CO_GENERATOR)


def iscoroutinefunction(obj):
    return isfunction(obj) and bool(obj.__code__.co_flags & CO_COROUTINE)


def isasyncgenfunction(obj):
    return isfunction(obj) and bool(obj.__code__.co_flags & CO_ASYNC_GENERATOR)


def isawaitable(obj):
    return isinstance(obj, types.CoroutineType) or hasattr(type(obj), "__await__") or (
        isgenerator(obj) and bool(obj.gi_code.co_flags & CO_ITERABLE_COROUTINE))
