# ExceptionGroup and except*: splitting, nesting, re-raising the rest.
def run(f):
    try:
        print("result", f())
    except BaseException as e:
        show(e)


def show(e, depth=0):
    print("  " * depth + (f"{type(e).__name__} {e}" if isinstance(e,
            BaseExceptionGroup) else repr(e)))
    for inner in getattr(e, "exceptions", ()):
        show(inner, depth + 1)


def one():
    try:
        raise ExceptionGroup("eg", [ValueError(1), TypeError(2), ValueError(3)])
    except* ValueError as eg:
        print("values", eg.exceptions, eg.message)
    except* TypeError as eg:
        print("types", eg.exceptions)
    return "all handled"


def rest():
    try:
        raise ExceptionGroup("eg",
                             [ValueError(1), KeyError(2),
                              ExceptionGroup("in", [OSError(3), ValueError(4)])])
    except* ValueError as eg:
        show(eg)


def plain():
    try:
        raise ValueError("not a group")
    except* ValueError as eg:
        print(type(eg).__name__, repr(eg.message), eg.exceptions)
    return "wrapped"


def raising():
    try:
        raise ExceptionGroup("eg", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise KeyError("new one")
    except* TypeError as e:
        print("still runs", e.exceptions)


def reraise():
    try:
        raise ExceptionGroup("eg", [ValueError(1), TypeError(2), KeyError(3)])
    except* (ValueError, TypeError):
        raise


def with_else():
    try:
        pass
    except* ValueError:
        print("never")
    else:
        print("else")
    finally:
        print("finally")
    try:
        raise ExceptionGroup("g", [KeyError("k")])
    except* KeyError:
        pass
    else:
        print("no else")
    finally:
        print("finally too")


for f in (one, rest, plain, raising, reraise, with_else):
    print("--", f.__name__)
    run(f)
eg = ExceptionGroup("top", [ValueError(1), ExceptionGroup("sub", [TypeError(2), ValueError(3)])])
match, other = eg.split(ValueError)
show(match)
show(other)
show(eg.subgroup(lambda e: isinstance(e, TypeError)))
print(eg.subgroup(KeyError), eg.split(ExceptionGroup)[1], eg.derive([OSError(1)]))
print(eg, repr(eg), str(ExceptionGroup("x", [OSError(1)])))
print(type(BaseExceptionGroup("b", [ValueError()])).__name__)
print(type(BaseExceptionGroup("b", [KeyboardInterrupt()])).__name__)
for bad in (lambda: ExceptionGroup("x", []), lambda: ExceptionGroup("x", [1]),
            lambda: ExceptionGroup(1, [OSError()]),
            lambda: ExceptionGroup("x", [KeyboardInterrupt()]), lambda: ExceptionGroup("x"),
            lambda: ExceptionGroup("x", 5)):
    try:
        bad()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
try:
    exec("try:\n    raise OSError\nexcept* ExceptionGroup:\n    pass")
except TypeError as e:
    print(e)
