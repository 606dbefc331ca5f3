# The tree of built-in exceptions, in which handlers they land, and their constructors.
tree = [BaseException]
depth = {BaseException: 0}
shown = []
while tree:
    c = tree.pop()
    if c.__module__ != "builtins":
        continue
    shown.append("  " * depth[c] + c.__name__)
    subs = sorted((s for s in c.__subclasses__() if s.__module__ == "builtins" and s.__name__ not in ("_IncompleteInputError",)), key=lambda s: s.__name__, reverse=True)
    for s in subs:
        depth[s] = depth[c] + 1
        tree.append(s)
core = {"BaseException", "Exception", "ArithmeticError", "LookupError", "ZeroDivisionError",
        "OverflowError", "KeyError", "IndexError", "ValueError", "UnicodeError",
        "UnicodeDecodeError", "UnicodeEncodeError", "TypeError", "NameError", "UnboundLocalError",
        "AttributeError", "ImportError", "ModuleNotFoundError", "RuntimeError", "RecursionError",
        "NotImplementedError", "OSError", "FileNotFoundError", "TimeoutError", "StopIteration",
        "StopAsyncIteration", "AssertionError", "SyntaxError", "IndentationError", "TabError",
        "SystemExit", "KeyboardInterrupt", "GeneratorExit", "MemoryError", "EOFError", "Warning",
        "UserWarning", "DeprecationWarning", "ExceptionGroup", "BaseExceptionGroup",
        "PermissionError", "ConnectionError"}
print("\n".join(line for line in shown if line.strip() in core))
print(sorted(core - {line.strip() for line in shown}))
handlers = (ArithmeticError, LookupError, OSError, ValueError, RuntimeError, NameError, ImportError,
            SyntaxError, TypeError, Exception, BaseException)
for c in (ZeroDivisionError, OverflowError, KeyError, IndexError, FileNotFoundError, TimeoutError,
          UnicodeError, RecursionError, NotImplementedError, UnboundLocalError, ModuleNotFoundError,
          IndentationError, StopIteration, SystemExit, KeyboardInterrupt, GeneratorExit,
          AssertionError, MemoryError):
    print(c.__name__, next(h.__name__ for h in handlers if issubclass(c, h)))
    print([b.__name__ for b in c.__bases__])
print(EnvironmentError is OSError, IOError is OSError, issubclass(UnicodeDecodeError, ValueError))
print(issubclass(BrokenPipeError, ConnectionError), [c.__name__ for c in ExceptionGroup.__mro__])
for make in (lambda: Exception(), lambda: Exception("a"), lambda: Exception("a", 1),
             lambda: KeyError("k"), lambda: OSError(2, "msg"), lambda: OSError(2, "msg", "file"),
             lambda: OSError("only"), lambda: SystemExit(3), lambda: StopIteration(1),
             lambda: SyntaxError("bad", ("f.py", 1, 2, "text")),
             lambda: UnicodeDecodeError("utf-8", b"\xff", 0, 1, "why"),
             lambda: UnicodeEncodeError("ascii", "é", 0, 1, "why"),
             lambda: ImportError("m", name="n"), lambda: NameError("x", name="y"),
             lambda: AttributeError("x", name="n", obj=5),
             lambda: ExceptionGroup("g", [ValueError(1)])):
    e = make()
    print(repr(e), "|", e, "|", e.args)
for make in (lambda: UnicodeDecodeError("x"), lambda: UnicodeDecodeError(1, 2, 3, 4, 5),
             lambda: ExceptionGroup(), lambda: KeyError(k=1), lambda: OSError(x=1),
             lambda: BaseException.__new__(int),
             lambda: ValueError.with_traceback(ValueError(), 5)):
    try:
        print(repr(make()))
    except TypeError as e:
        print(e)
for c in (Exception, ValueError, KeyError, OSError, RuntimeError, StopIteration, SystemExit,
          ExceptionGroup):
    try:
        raise c("group", [ValueError("inner")]) if c is ExceptionGroup else c("text")
    except BaseException as e:
        print(type(e).__name__, e, e.__cause__, e.__context__, e.__suppress_context__)
        print(e.__traceback__ is not None)


class Multi(KeyError, AttributeError):
    pass


try:
    raise Multi("both")
except AttributeError as e:
    print(repr(e), isinstance(e, LookupError), str(e))
e = OSError(13, "denied", "a.txt", None, "b.txt")
print(e, e.filename, e.filename2, e.errno, type(e).__name__, e.args)
s = SyntaxError("msg", ("file.py", 3, 5, "x = = 1\n", 3, 6))
print(s.msg, s.filename, s.lineno, s.offset, s.text, s.end_lineno, s.end_offset, s)
