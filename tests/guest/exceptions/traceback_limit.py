# sys.tracebacklimit: how many rows of each traceback are shown, in groups and in causes too.
import sys

print(hasattr(sys, "tracebacklimit"))
sys.tracebacklimit = 1


def raises():
    raise ValueError("in the group")


def wraps():
    try:
        raises()
    except ValueError as e:
        kept = e
    raise ExceptionGroup("group", [kept, TypeError("never raised")])


try:
    wraps()
except ExceptionGroup as e:
    raise KeyError("at the end") from e
