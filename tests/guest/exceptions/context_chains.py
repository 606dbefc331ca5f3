# __context__: set by nesting, not by order; cycles are cut; handlers restore what was handled.
import sys


def chain(e):
    names = []
    while e is not None and len(names) < 10:
        names.append(str(e))
        e = e.__context__
    return " <- ".join(names)


try:
    try:
        try:
            raise ValueError("one")
        except ValueError:
            raise TypeError("two")
    finally:
        print("handling in finally:", sys.exception())
except TypeError as e:
    print(chain(e))
try:
    try:
        raise ValueError("a")
    finally:
        raise TypeError("b")
except TypeError as e:
    print(chain(e))
e1, e2, e3 = ValueError("e1"), ValueError("e2"), ValueError("e3")
try:
    try:
        try:
            raise e1
        except ValueError:
            raise e2
    except ValueError:
        raise e1
except ValueError as e:
    print(chain(e), chain(e2))
e1.__context__ = e2.__context__ = None
try:
    try:
        raise e1
    except ValueError as e:
        raise e
except ValueError as e:
    print(chain(e))


def in_function():
    raise KeyError("in function")


try:
    try:
        raise ValueError("caller")
    except ValueError:
        in_function()
except KeyError as e:
    print(chain(e))


def handled_and_gone():
    try:
        raise ValueError("gone")
    except ValueError:
        pass
    print(sys.exception())
    raise KeyError("fresh")


try:
    handled_and_gone()
except KeyError as e:
    print(chain(e), sys.exception() is e)
print(sys.exception(), sys.exc_info())
for value in (5, "text", ValueError):
    try:
        KeyError().__context__ = value
    except TypeError as e:
        print(e)
    try:
        KeyError().__cause__ = value
    except TypeError as e:
        print(e)
k = KeyError()
k.__cause__ = ValueError("c")
print(k.__suppress_context__, k.__cause__)
k.__cause__ = None
k.__suppress_context__ = False
print(k.__suppress_context__)
for name in ("__context__", "__cause__", "__traceback__", "args", "__suppress_context__"):
    try:
        delattr(k, name)
    except (TypeError, AttributeError) as e:
        print(e)
loop = ValueError("x")
loop.__context__ = loop
try:
    try:
        raise loop
    except ValueError:
        raise KeyError("over a loop")
except KeyError as e:
    print(e, e.__context__ is loop)
