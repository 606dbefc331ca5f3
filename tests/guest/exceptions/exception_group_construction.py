# Making exception groups: argument checks, what class comes out, subclasses.


def show(label, make):
    try:
        g = make()
        print(f"{label}: {g!r} str={str(g)!r} args={len(g.args)}")
    except Exception as e:
        print(f"{label}: {type(e).__name__}: {e}")


V, K = ValueError("v"), KeyboardInterrupt()
show("plain", lambda: ExceptionGroup("m", [V]))
show("tuple", lambda: ExceptionGroup("m", (V, TypeError(1))))
show("base with only exceptions", lambda: BaseExceptionGroup("m", [V]))
show("base with base", lambda: BaseExceptionGroup("m", [V, K]))
show("group with base", lambda: ExceptionGroup("m", [K]))
show("empty", lambda: ExceptionGroup("m", []))
show("no list", lambda: ExceptionGroup("m", V))
show("a set", lambda: ExceptionGroup("m", {V}))
show("a generator", lambda: ExceptionGroup("m", (x for x in [V])))
show("a class inside", lambda: ExceptionGroup("m", [V, ValueError]))
show("a string inside", lambda: ExceptionGroup("m", ["x"]))
show("message", lambda: ExceptionGroup(5, [V]))
show("none", lambda: ExceptionGroup(None, [V]))
show("one", lambda: ExceptionGroup("m"))
show("three", lambda: ExceptionGroup("m", [V], 1))
show("nested", lambda: ExceptionGroup("o", [ExceptionGroup("i", [V]), TypeError()]))
source = [V, TypeError(2)]
g = ExceptionGroup("m", source)
source.append(V)
print(g.exceptions, type(g.exceptions).__name__, g.message)
for name in ("message", "exceptions"):
    try:
        setattr(g, name, "x")
    except AttributeError as e:
        print(e)


class Mine(ExceptionGroup):
    pass


class Base(BaseExceptionGroup):
    pass


class Both(ExceptionGroup, ValueError):
    pass


show("mine", lambda: Mine("m", [V]))
show("mine with base", lambda: Mine("m", [K]))
show("own base", lambda: Base("m", [V]))
show("own base with base", lambda: Base("m", [K]))
show("both", lambda: Both("m", [V]))
print(Both.__mro__[1].__name__, issubclass(ExceptionGroup, Exception),
      issubclass(BaseExceptionGroup, Exception), ExceptionGroup.__mro__[1].__name__)


class Code(ExceptionGroup):
    def __new__(cls, message, exceptions, code):
        self = super().__new__(cls, message, exceptions)
        self.code = code
        return self


g = Code("m", [V], 42)
print(repr(g), g.code, g.args)
print(ExceptionGroup[int], ExceptionGroup("m", [V]) == ExceptionGroup("m", [V]))
show("sub str", lambda: ExceptionGroup(type("S", (str,), {})("sub"), [V]))
