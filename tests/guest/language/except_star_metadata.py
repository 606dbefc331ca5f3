def tree(e, d=0):
    print("  " * d, repr(e), e.__suppress_context__, repr(e.__cause__), repr(e.__context__))
    for x in getattr(e, "exceptions", ()):
        tree(x, d + 1)
G = ExceptionGroup
def same(e): return e
for make in (lambda: G("a", [KeyError(1)]), lambda: G("a", [G("b", [KeyError(1)])]), lambda: G("a", [G("b", [KeyError(1), ValueError(2)]), TypeError(3)])):
    for types in ((ValueError,), (KeyError,), (ValueError, KeyError), (TypeError, KeyError)):
        for act in ("pass", "raise", "new", "from"):
            try:
                try:
                    raise make()
                except* types as e:
                    print(repr(e), e.__suppress_context__)
                    if act == "raise": raise
                    if act == "new": raise OSError("new")
                    if act == "from": raise OSError("new") from e
            except Exception as e:
                print(act, types)
                tree(e)
            try:
                try:
                    raise make() from IndexError("cause")
                except* types as e:
                    if act == "raise": raise
            except Exception as e:
                print(act, types)
                tree(e)
for make in (lambda: G("n", [KeyError(1), ValueError(2)]), lambda: G("m", [G("n", [KeyError(1), ValueError(2)])])):
    g = make()
    g.add_note("note")
    try:
        try:
            raise g
        except* ValueError as e:
            print(e.__notes__ is g.__notes__, e.__notes__)
            raise
    except Exception as e:
        tree(e)
        print(e.__notes__)
