# What __context__ an exception has that is thrown into a generator.


def show(e):
    while e is not None:
        print("  ", type(e).__name__, e.args)
        e = e.__context__


def in_except():
    try:
        raise KeyError("a")
    except Exception:
        yield


g = in_except()
next(g)
print("thrown while it handles one:")
try:
    g.throw(ValueError)
except ValueError as e:
    show(e)


def plain():
    yield


g = plain()
next(g)
print("thrown by one who handles one:")
try:
    try:
        raise IndexError("outside")
    except IndexError:
        g.throw(TypeError("t"))
except TypeError as e:
    show(e)


def delegates():
    yield from in_except()


g = delegates()
next(g)
print("through yield from:")
try:
    g.throw(ValueError("deep"))
except ValueError as e:
    show(e)


def raises_on_throw():
    try:
        yield
    except ValueError:
        raise RuntimeError("instead")


g = raises_on_throw()
next(g)
print("raised while handling the thrown one:")
try:
    g.throw(ValueError("first"))
except RuntimeError as e:
    show(e)


def keeps_state():
    try:
        raise LookupError("mine")
    except LookupError:
        yield 1
        try:
            raise
        except LookupError as e:
            yield e.args


g = keeps_state()
next(g)
try:
    raise OSError("theirs")
except OSError:
    print("its own is raised again:", next(g))
try:
    raise
except RuntimeError as e:
    print(e)
