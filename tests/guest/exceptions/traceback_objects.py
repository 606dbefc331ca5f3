# Traceback objects: their chain, lines, frames; making and changing them.
import sys
from types import TracebackType


def inner(x):
    return 1 / x


def outer(x):
    value = inner(x)
    return value


try:
    outer(0)
except ZeroDivisionError as e:
    error = e
tb = error.__traceback__
names = []
while tb:
    names.append((tb.tb_frame.f_code.co_name, tb.tb_lineno - tb.tb_frame.f_code.co_firstlineno))
    tb = tb.tb_next
print(names)
tb = error.__traceback__
print(type(tb).__name__, type(tb.tb_frame).__name__, isinstance(tb, TracebackType))
print(tb.tb_frame.f_globals is globals(), isinstance(tb.tb_lasti, int))
print(tb.tb_next.tb_frame.f_code is outer.__code__)
print(tb.tb_next.tb_frame.f_lineno == tb.tb_next.tb_lineno)
tb.tb_next = None
print(tb.tb_next)
for value in (5, "tb"):
    try:
        tb.tb_next = value
    except TypeError as e:
        print(e)
try:
    tb.tb_next = tb
except ValueError as e:
    print(e)
try:
    del tb.tb_next
except TypeError as e:
    print(e)
for name in ("tb_lineno", "tb_frame", "tb_lasti"):
    try:
        setattr(tb, name, 1)
    except (AttributeError, TypeError) as e:
        print(type(e).__name__)
frame = sys._getframe()
made = TracebackType(None, frame, frame.f_lasti, 123)
print(made.tb_lineno, made.tb_next, made.tb_frame.f_code is frame.f_code)
second = TracebackType(made, frame, 0, 7)
print(second.tb_next is made, second.tb_lineno)
for arguments in ((), (5, frame, 1, 1), (None, 5, 1, 1), (None, frame, "x", 1)):
    try:
        TracebackType(*arguments)
    except TypeError as e:
        print("TypeError", bool(str(e)))
e = ValueError("with a made traceback").with_traceback(made)
print(e.__traceback__ is made)
try:
    raise e
except ValueError as caught:
    print(caught.__traceback__.tb_next is made, caught.__traceback__ is made)
print(e.with_traceback(None).__traceback__)
for value in (5, "x"):
    try:
        e.with_traceback(value)
    except TypeError as error:
        print(error)
print(sorted(n for n in dir(made) if not n.startswith("_")))


def reraised():
    try:
        outer(0)
    except ZeroDivisionError:
        raise


try:
    reraised()
except ZeroDivisionError as e:
    count, tb = 0, e.__traceback__
    while tb:
        count += 1
        tb = tb.tb_next
    print(count)
