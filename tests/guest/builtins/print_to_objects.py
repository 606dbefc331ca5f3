# print(): what it writes, in which pieces, to anything that has a write method.
class Log:
    def __init__(self):
        self.pieces = []

    def write(self, text):
        self.pieces.append(text)
        return "ignored"

    def flush(self):
        self.pieces.append("<flush>")


def attempt(*args, **kwargs):
    log = Log()
    try:
        result = print(*args, file=log, **kwargs)
        print(result, log.pieces)
    except Exception as error:
        print(type(error).__name__, error, log.pieces)


attempt()
attempt(1, "two", None, 3.0)
attempt(1, 2, sep="-", end="!")
attempt(1, 2, sep="", end="")
attempt("a", sep=None, end=None, flush=True)
attempt(end="only the end")
attempt(1, sep=5)
attempt(1, end=b"")
attempt(1, 2, sep=["-"])
attempt(1, separator="-")


class Loud:
    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr"


class Broken:
    def __str__(self):
        raise ValueError("no text")


class Numeric:
    def __str__(self):
        return 5


attempt(Loud(), [Loud()], {"k": Loud()})
attempt("before", Broken(), "after")
attempt("before", Numeric())


class NoWrite:
    pass


class WriteOnly:
    def write(self, text):
        out.append(text)


out = []
print("x", "y", file=WriteOnly())
print(out)
for target in (NoWrite(), 5, "text"):
    try:
        print("lost", file=target)
    except AttributeError as error:
        print("AttributeError", error)
try:
    print("kept", file=WriteOnly(), flush=True)
except AttributeError as error:
    print("AttributeError", error, out)


class Full:
    def write(self, text):
        raise OSError("full")


try:
    print("a", file=Full())
except OSError as error:
    print("OSError", error)
print("to the standard output", file=None)
