# How tracebacks grow when exceptions are raised again, stored, and raised elsewhere.


def rows(e):
    found, tb = [], e.__traceback__
    while tb:
        found.append(tb.tb_frame.f_code.co_name)
        tb = tb.tb_next
    return found


def fails():
    raise ValueError("v")


def bare():
    try:
        fails()
    except ValueError:
        raise


def named():
    try:
        fails()
    except ValueError as e:
        raise e


def wrapped():
    try:
        fails()
    except ValueError as e:
        raise KeyError("k") from e


def stripped():
    try:
        fails()
    except ValueError as e:
        raise e.with_traceback(None)


def in_finally():
    try:
        fails()
    finally:
        len("")


def in_with():
    class M:
        def __enter__(self):
            pass

        def __exit__(self, kind, error, tb):
            self.seen = rows(error)
            log.append(self.seen)
    with M():
        fails()


log = []
for function in (bare, named, wrapped, stripped, in_finally, in_with):
    try:
        function()
    except Exception as e:
        print(function.__name__, rows(e), e.__cause__ and rows(e.__cause__))
print(log)
stored = ValueError("stored")
for i in range(3):
    try:
        raise stored
    except ValueError as e:
        print(len(rows(e)))


def raise_it():
    raise stored


try:
    raise_it()
except ValueError as e:
    print(rows(e))
stored.__traceback__ = None
try:
    raise_it()
except ValueError as e:
    print(rows(e))


def generator():
    try:
        yield
    except KeyError:
        fails()


g = generator()
next(g)
try:
    g.throw(KeyError("into"))
except ValueError as e:
    print(rows(e), rows(e.__context__))


def recursive(n):
    if n:
        recursive(n - 1)
    else:
        fails()


try:
    recursive(4)
except ValueError as e:
    print(rows(e))


class Body:
    try:
        fails()
    except ValueError as e:
        names = rows(e)


print(Body.names)
try:
    [fails() for _ in range(1)]
except ValueError as e:
    print(rows(e))
try:
    list(fails() for _ in range(1))
except ValueError as e:
    print(rows(e))
try:
    sorted([2, 1], key=lambda x: fails())
except ValueError as e:
    print(rows(e))
try:
    eval("fails()")
except ValueError as e:
    print(rows(e))
