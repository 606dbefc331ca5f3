# How the last line of a traceback reads for exceptions of all shapes.
class Empty(Exception):
    pass


class Quiet(Exception):
    def __str__(self):
        return ""


class Multi(Exception):
    def __str__(self):
        return "first line\n  second line\n"


class BadStr(Exception):
    def __str__(self):
        raise ValueError("no text")


class NotStr(Exception):
    def __str__(self):
        return 5


class Outer:
    class Inner(Exception):
        pass


def local_class():
    class Local(Exception):
        pass
    return Local("made in a function")


errors = [Empty(), Empty(None), Empty("a", 1), Quiet("hidden"), Multi(), BadStr(), NotStr(),
          Outer.Inner("nested"), local_class(), KeyError("key"), KeyError(), OSError(2, "gone", "f"),
          StopIteration(), UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"),
          ExceptionGroup("inner", [ValueError("x"), Empty()])]
e = errors[0]
e.add_note("note one\nand its second line")
e.add_note("")
raise ExceptionGroup("shapes", errors)
