# The three arguments of throw(), and what it makes of them.


def listener():
    while True:
        try:
            yield
        except Exception as e:
            print("  caught", repr(e))


def fresh():
    g = listener()
    next(g)
    return g


g = fresh()
for arguments in (
        (ValueError,), (ValueError, "text"), (ValueError, ("two", "args")), (ValueError, None),
        (ValueError("made"),), (ValueError("made"), None), (ValueError, ValueError("inside")),
        (ValueError, TypeError("other kind")), (LookupError, KeyError("subclass")),
        (ValueError, "text", None)):
    print(arguments)
    g.throw(*arguments)


def refuse(*arguments):
    try:
        fresh().throw(*arguments)
    except TypeError as e:
        print(arguments if arguments else "nothing", "->", e)


refuse("abc")
refuse(None)
refuse(int)
refuse(ValueError("x"), 23)
refuse(ValueError, "foo", 23)
refuse()
refuse(1, 2, 3, 4)
try:
    raise KeyError("traceback")
except KeyError as e:
    tb = e.__traceback__


def lets_out():
    yield


g = lets_out()
next(g)
try:
    g.throw(ValueError, "with traceback", tb)
except ValueError as e:
    lines = 0
    t = e.__traceback__
    while t:
        lines += 1
        t = t.tb_next
    print(e, lines)


class NeedsTwo(Exception):
    def __init__(self, a, b):
        super().__init__(a, b)


g = fresh()
g.throw(NeedsTwo, (1, 2))
g.throw(NeedsTwo, 5)


class Wrong(Exception):
    def __new__(cls, *args):
        return 5


g.throw(Wrong)
g = lets_out()
try:
    g.throw(ValueError("never started"))
except ValueError as e:
    print(e, g.gi_frame)
print(list(g))
try:
    g.throw(ValueError("finished"))
except ValueError as e:
    print(e)
