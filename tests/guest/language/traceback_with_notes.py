# Notes, a message of several lines, and an exception class defined in a class.
class Outer:
    class Error(Exception):
        pass


def fail():
    e = Outer.Error("line one\nline two")
    e.add_note("a note")
    e.add_note("another\nof two lines")
    raise e


if True:
    fail()
