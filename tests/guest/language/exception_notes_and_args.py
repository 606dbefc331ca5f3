# add_note, args, attributes, str and repr of the exceptions that have more than a message.
e = ValueError("base")
e.add_note("first note")
e.add_note("second\nnote")
print(e.__notes__, e)
try:
    e.add_note(5)
except TypeError as err:
    print(err)
print(hasattr(KeyError(), "__notes__"))
e = ValueError("a", 2)
e.args = ("changed",)
print(e, e.args)
e.args = [1, 2]
print(e.args)
print(OSError(2, "No such file", "name.txt"), OSError(2, "x").errno, OSError(13, "x").strerror)
print(OSError("one").args)
print(type(OSError(2, "x")).__name__, type(OSError(13, "x")).__name__)
print(type(OSError(17, "x")).__name__)
print(repr(OSError(2, "No such file", "name.txt")), OSError(2, "n", "f").filename)
s = StopIteration(5)
print(s.value, s.args, StopIteration().value, SystemExit(3).code, SystemExit().code)
print(KeyError("k"), KeyError("a", "b"), KeyError(("t",)), str(KeyError("with 'quote'")))
try:
    undefined_name
except NameError as err:
    print(err.name)
try:
    (5).missing
except AttributeError as err:
    print(err.name, err.obj)
try:
    import no_such_module
except ImportError as err:
    print(type(err).__name__, err.name, err)
try:
    "\ud800".encode()
except UnicodeEncodeError as err:
    print(err.encoding, err.start, err.end, err.reason, repr(err.object))
try:
    b"a\xff".decode()
except UnicodeDecodeError as err:
    print(err, err.start, err.object)


class Fields(Exception):
    def __init__(self, code, *, detail=None):
        super().__init__(code, detail)
        self.code, self.detail = code, detail


try:
    raise Fields(404, detail="gone")
except Fields as err:
    print(err, err.code, err.detail, err.args, repr(err))


class NoInit(Exception):
    def __init__(self, a):
        self.a = a


print(NoInit(5).args, NoInit(6), repr(NoInit("x")))


class OwnStr(Exception):
    def __str__(self):
        return "own str"


print(OwnStr("x"), repr(OwnStr("x")), [OwnStr("y")])
print(Exception("x") == Exception("x"), isinstance(Exception(), BaseException))
print([c.__name__ for c in FileNotFoundError.__mro__])
print([c.__name__ for c in UnicodeDecodeError.__mro__])
print([c.__name__ for c in ModuleNotFoundError.__mro__])
print([c.__name__ for c in RecursionError.__mro__])
print(ValueError("x").with_traceback(None), ValueError.__doc__ is not None)
try:
    ValueError(k=1)
except TypeError as err:
    print(err)
print(ImportError("m", name="n", path="p").name, NameError("x", name="y").name)
try:
    ImportError("m", nope=1)
except TypeError as err:
    print(err)
