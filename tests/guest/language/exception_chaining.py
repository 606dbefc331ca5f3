# raise from, implicit context, suppressed context, cycles, __cause__ and __context__.
def show(e, depth=0):
    print("  " * depth + repr(e), "suppress", e.__suppress_context__)
    if e.__cause__:
        print("  " * depth + "cause:")
        show(e.__cause__, depth + 1)
    elif e.__context__:
        print("  " * depth + "context:")
        show(e.__context__, depth + 1)


def run(f):
    try:
        f()
    except BaseException as e:
        show(e)


def implicit():
    try:
        1 / 0
    except ZeroDivisionError:
        {}["missing"]


def explicit():
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise ValueError("explicit") from e


def none():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("hidden") from None


def from_class():
    raise ValueError("a") from KeyError


def from_bad():
    raise ValueError("a") from 5


def three():
    try:
        try:
            raise KeyError(1)
        except KeyError:
            raise IndexError(2)
    except IndexError as e:
        raise TypeError(3) from e


def in_finally():
    try:
        raise KeyError("first")
    finally:
        raise ValueError("second")


def reraised():
    try:
        raise KeyError("k")
    except KeyError as e:
        try:
            raise ValueError("v")
        except ValueError:
            raise e


def handled_before():
    try:
        raise KeyError("k")
    except KeyError:
        pass
    raise ValueError("no context")


def same_again():
    try:
        raise KeyError("k")
    except KeyError as e:
        raise e


def in_function():
    def inner():
        raise ValueError("inner")
    try:
        raise KeyError("outer")
    except KeyError:
        inner()


for f in (implicit, explicit, none, from_class, from_bad, three, in_finally, reraised,
          handled_before,
          same_again, in_function):
    print(f.__name__)
    run(f)
e = ValueError("manual")
e.__cause__ = KeyError("set")
print(e.__suppress_context__)
e.__context__ = IndexError("ctx")
show(e)
for bad in ("e.__cause__ = 5", "e.__context__ = 'x'", "e.__traceback__ = 1", "raise 5",
            "raise int"):
    try:
        exec(bad)
    except TypeError as err:
        print(bad, "->", err)
