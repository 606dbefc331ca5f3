# What the constructors of built-in exceptions take, keep and refuse.


def show(label, make):
    try:
        e = make()
    except Exception as error:
        print(f"{label}: {type(error).__name__}: {error}")
    else:
        print(f"{label}: {e!r} args={e.args!r} str={str(e)!r}")


show("no arguments", lambda: ValueError())
show("several", lambda: ValueError(1, "two", None))
show("one tuple", lambda: ValueError((1, 2)))
show("keyword", lambda: ValueError(x=1))
show("keyword and text", lambda: KeyError("k", default=2))
show("base keyword", lambda: BaseException(a=1))
show("exit keyword", lambda: SystemExit(code=3))
show("stop keyword", lambda: StopIteration(value=3))
show("import unknown", lambda: ImportError("m", wrong=1))
show("import known", lambda: ImportError("m", name="n", path="p"))
print(ImportError("m", name="n", name_from="f").name_from)
show("name unknown", lambda: NameError("m", nmae=1))
show("attribute unknown", lambda: AttributeError("m", value=1))
show("module", lambda: ModuleNotFoundError("m", name="n", other=2))
print(UnboundLocalError("m", name="x").name)
show("os keyword", lambda: OSError(1, "a", filename="x"))
show("key", lambda: KeyError("missing key"))
show("key two", lambda: KeyError("a", "b"))
show("decode few", lambda: UnicodeDecodeError("utf-8", b"", 0, 1))
show("decode many", lambda: UnicodeDecodeError("utf-8", b"", 0, 1, "r", 2))
show("decode type 1", lambda: UnicodeDecodeError(1, b"", 0, 1, "r"))
show("decode type 2", lambda: UnicodeDecodeError("utf-8", "text", 0, 1, "r"))
show("decode type 3", lambda: UnicodeDecodeError("utf-8", b"", "0", 1, "r"))
show("decode type 5", lambda: UnicodeDecodeError("utf-8", b"", 0, 1, None))
show("encode type 2", lambda: UnicodeEncodeError("ascii", b"x", 0, 1, "r"))
show("encode type 4", lambda: UnicodeEncodeError("ascii", "x", 0, 1.5, "r"))
show("translate type 1", lambda: UnicodeTranslateError(b"x", 0, 1, "r"))
show("translate few", lambda: UnicodeTranslateError("x"))
show("syntax few", lambda: SyntaxError("m", ()))
show("syntax three", lambda: SyntaxError("m", ("f", 1, 2)))
show("syntax five", lambda: SyntaxError("m", ("f", 1, 2, "t", 3)))
show("syntax seven", lambda: SyntaxError("m", (1, 2, 3, 4, 5, 6, 7)))
show("syntax not a tuple", lambda: SyntaxError("m", 5))
show("group one", lambda: ExceptionGroup("m"))
show("group three", lambda: BaseExceptionGroup("m", [], 1))
show("group keyword", lambda: ExceptionGroup("m", [ValueError()], a=1))
for kind in (ArithmeticError, LookupError, RuntimeError, Warning, StopAsyncIteration):
    show(kind.__name__, lambda: kind("only", kind.__name__))
