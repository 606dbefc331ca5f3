# __name__, __qualname__, __module__, __doc__, __annotations__, __type_params__ of classes.
class C:
    "doc of C"
    x: int = 1

    class Inner:
        pass


def attempt(code):
    try:
        exec(code, globals())
    except Exception as e:
        print(code, "->", type(e).__name__, e)
    else:
        print(code, "-> fine")


print(C.__name__, C.__qualname__, C.__module__, C.__doc__, C.__annotations__, C.__type_params__, C.Inner.__qualname__)
for code in (
    "C.__name__ = 5", "del C.__name__", "C.__name__ = 'a\\0b'", "C.__name__ = 'D'", "C.__name__ = ''", "C.__qualname__ = 5", "del C.__qualname__",
    "C.__qualname__ = 'x.y'", "C.__module__ = 5", "C.__module__ = 'mod'", "del C.__module__", "C.__doc__ = 'other'", "C.__doc__ = None",
    "del C.__doc__", "C.__annotations__ = 5", "C.__annotations__ = {'a': 1}", "del C.__annotations__", "del C.__annotations__",
    "C.__type_params__ = (1,)", "del C.__type_params__", "C.__bases__ = ()", "C.__mro__ = ()", "C.__dict__ = {}", "C.__base__ = int", "C.__flags__ = 1",
    "C.__basicsize__ = 1", "C.__abstractmethods__ = 5", "C()", "del C.__abstractmethods__", "C.__class__ = 5", "C.__class__ = int", "C.__text_signature__ = 'x'",
    "int.__name__ = 'x'", "del int.__name__", "int.__doc__ = 'x'", "int.__module__ = 'x'", "int.__qualname__ = 'q'", "int.__annotations__", "int.__annotations__ = {}", "int.__bases__ = ()",
    "del int.__doc__", "int.nope = 1", "del int.nope", "del int.real", "type.__name__ = 'x'", "object.__doc__ = 1", "Exception.x = 1", "del C.x", "del C.x", "C.__init__ = 5", "C()", "del C.__init__",
    "C.__new__ = lambda cls: 'made'", "print(C())", "del C.__new__", "print(type(C()).__name__)", "C.__firstlineno__ = 9", "print(C.__firstlineno__, C.__static_attributes__)", "del C.__dict__", "del C.__mro__", "del C.__class__",
):
    attempt(code)
print(repr(C)[:20], C.__name__ == "", C.__doc__, C.__annotations__)
C.__name__ = "Final"
C.__qualname__ = "Outer.Final"
C.__module__ = "some.where"
print(C, repr(C()).split(" at ")[0])
C.__module__ = None
print(C)
C.__module__ = "builtins"
print(C)


class NoDoc:
    pass


class SubDoc(C):
    pass


print(NoDoc.__doc__, SubDoc.__doc__, "__doc__" in SubDoc.__dict__, NoDoc().__doc__)
print(sorted(k for k in C.__dict__ if k.startswith("__"))[:6])


class WithQualname:
    __qualname__ = "Given.Name"
    __module__ = "given.module"
    __name__ = "not the name"


print(WithQualname.__name__, WithQualname.__qualname__, WithQualname, WithQualname().__name__, "__qualname__" in WithQualname.__dict__)
try:
    class BadQualname:
        __qualname__ = 5
except TypeError as e:
    print(e)


class Doc:
    @property
    def __doc__(self):
        return "computed for " + type(self).__name__


print(Doc().__doc__, type(Doc.__doc__).__name__)
T = type("T", (), {"__doc__": 5, "__module__": 7})
print(T.__doc__, T.__module__, T)
for t in (int, object, type, Exception, type(None), type(C.__dict__), type(lambda: 0)):
    print(t.__name__, t.__qualname__, t.__module__, t.__base__, len(t.__mro__), t.__type_params__)
print(type.__doc__ is not None, type.__dict__["__doc__"].__class__.__name__, type.__dict__["__module__"].__class__.__name__)
print(hasattr(C, "__dict__"), hasattr(C(), "__name__"), hasattr(C(), "__mro__"), hasattr(C(), "__bases__"))
