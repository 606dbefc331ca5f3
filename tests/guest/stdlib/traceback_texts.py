import io
import sys
import traceback


def divide(a, b):
    return a / b


def outer(n):
    if n:
        return outer(n - 1)
    return divide(1, 0)


try:
    outer(5)
except ZeroDivisionError as e:
    print(traceback.format_exc())
    print(traceback.format_exc(limit=1))
    print(traceback.format_exc(limit=-1))
    print(traceback.format_exception_only(e))
    print(traceback.format_exception(e)[0])
    for entry in traceback.extract_tb(e.__traceback__):
        print(entry.name, entry.lineno, repr(entry.line), entry.colno, entry.end_colno, entry.end_lineno)
    for frame, line in traceback.walk_tb(e.__traceback__):
        print(frame.f_code.co_name, line)
    print(traceback.format_tb(e.__traceback__)[-1])
    out = io.StringIO()
    traceback.print_exc(file=out)
    print(out.getvalue() == traceback.format_exc())
    out = io.StringIO()
    traceback.print_exception(e, file=out, chain=False)
    traceback.print_tb(e.__traceback__, limit=2, file=out)
    print(out.getvalue())

print(traceback.format_exc())

try:
    try:
        {}["k"]
    except KeyError as e:
        raise ValueError("bad", 2) from e
except ValueError as e:
    e.add_note("a note\nof two lines")
    print("".join(traceback.format_exception(e)))
    t = traceback.TracebackException.from_exception(e)
    print(t.exc_type_str, str(t), t.__cause__.exc_type_str, t.__suppress_context__)
    print(list(t.format_exception_only()))
    print("".join(t.format(chain=False)))

try:
    try:
        int("x")
    except ValueError:
        undefined_nam  # noqa
except NameError:
    traceback.print_exc(file=sys.stdout)

try:
    raise ExceptionGroup("several", [ValueError(1), ExceptionGroup("inner", [KeyError("a"), OSError(2, "no")])])
except* ValueError as g:
    traceback.print_exc(file=sys.stdout)
except* Exception as g:
    print("".join(traceback.format_exception_only(g)))
    print("".join(traceback.format_exception_only(g, show_group=True)))

try:
    compile("x = (1 +\ny = 3", "some.py", "exec")
except SyntaxError as e:
    print("".join(traceback.format_exception_only(e)))

print(traceback.format_list([("a.py", 3, "f", "x = 1"), ("b.py", 4, "g", None)]))
f = traceback.FrameSummary("a.py", 3, "f", line="  x = 1")
print(f, tuple(f), f == ("a.py", 3, "f", "x = 1"), len(f), f[2])


def here():
    def inner():
        return [(s.name, s.lineno) for s in traceback.extract_stack()], len(traceback.format_stack())
    return inner()


print(here())
try:
    traceback.format_exception(1)
except TypeError as e:
    print(e)
try:
    traceback.print_exception(ValueError, ValueError(1))
except ValueError as e:
    print(e)
