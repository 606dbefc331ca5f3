# Frames from sys._getframe(): who called, which line, which names.
import sys


def here(depth=0):
    return sys._getframe(depth + 1)


def caller():
    local = "value"
    frame = here()
    return frame.f_code.co_name, frame.f_locals["local"], frame.f_back.f_code.co_name


print(caller())


def depth(n):
    if n:
        return depth(n - 1)
    count, frame = 0, sys._getframe()
    while frame.f_code.co_name == "depth":
        count += 1
        frame = frame.f_back
    return count, frame.f_code.co_name


print(depth(5))


def lines():
    first = sys._getframe().f_lineno
    second = sys._getframe().f_lineno
    return second - first


print(lines(), type(sys._getframe()).__name__)
frame = sys._getframe()
print(frame.f_globals is globals(), frame.f_locals is globals(), frame.f_back)
print(frame.f_builtins["len"] is len, frame.f_trace)


class Body:
    attribute = 1
    frame = sys._getframe()
    names = sorted(n for n in frame.f_locals if not n.startswith("_"))
    where = frame.f_code.co_name


print(Body.names, Body.where)


def with_closure():
    captured = 1

    def inner():
        own = 2
        return sorted(sys._getframe().f_locals.items()), captured
    return inner()


print(with_closure())


def in_comprehension():
    return [sys._getframe().f_code.co_name for _ in range(1)]


print(in_comprehension())
print((lambda: sys._getframe().f_code.co_name)())
print(next(sys._getframe().f_code.co_name for _ in [0]))
try:
    sys._getframe(1000)
except ValueError as e:
    print(e)
try:
    sys._getframe("x")
except TypeError as e:
    print(e)
for name in ("f_code", "f_back", "f_globals"):
    try:
        setattr(frame, name, 1)
    except AttributeError as e:
        print(type(e).__name__)


class Manager:
    def __enter__(self):
        return sys._getframe(1).f_code.co_name

    def __exit__(self, *details):
        pass


def managed():
    with Manager() as name:
        return name


print(managed(), sorted([3, 1], key=lambda x: len(sys._getframe(0).f_code.co_name) * 0 + x))
