# SystemExit: its code, and how it passes through try statements.
for args in ((), (0,), (3,), ("text",), (None,), (1, 2), ([1],)):
    e = SystemExit(*args)
    print(repr(e), e.code, e.args)
e = SystemExit(1)
e.code = 5
print(e.code, e.args)
del e.code
print(e.code)
try:
    raise SystemExit
except Exception:
    print("never")
except BaseException as e:
    print(type(e).__name__, e.code)
try:
    exit_function = __import__("sys").exit
    exit_function("words")
except SystemExit as e:
    print(repr(e), e.code)
try:
    exit_function((1, 2))
except SystemExit as e:
    print(repr(e), e.code)


class Leave(SystemExit):
    pass


try:
    try:
        raise Leave(7)
    finally:
        print("finally runs")
except SystemExit as e:
    print(type(e).__name__, e.code)
print(SystemExit.__mro__[1].__name__, issubclass(SystemExit, Exception))
