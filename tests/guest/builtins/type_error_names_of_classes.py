# How messages name a type: by __name__ or __qualname__, nested classes, renamed ones, subclasses.
class Outer:
    class Inner:
        pass


def local():
    class Local:
        pass
    return Local


class Renamed:
    pass


Renamed.__name__ = "NewName"
Renamed.__qualname__ = "New.Qualified.Name"
Local = local()


def attempt(function, /, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(type(error).__name__, error)


for cls in (Outer.Inner, Local, Renamed, type("Made up", (), {})):
    thing = cls()
    attempt(lambda: thing + 1)
    attempt(lambda: -thing)
    attempt(lambda: thing < 1)
    attempt(lambda: thing[0])
    attempt(lambda: thing.attribute)
    attempt(lambda: cls.attribute)
    attempt(lambda: thing())
    attempt(lambda: len(thing))
    attempt(lambda: iter(thing))
    attempt(lambda: next(thing))
    attempt(lambda: int(thing))
    attempt(lambda: [][thing])
    attempt(lambda: "".join([thing]))
    attempt(lambda: 1 in thing)
    attempt(lambda: cls(1))
    attempt(lambda: format(thing, "x"))
    attempt(lambda: setattr(5, "x", thing))
    attempt(lambda: thing.__class__.__name__)
    attempt(lambda: repr(cls))
    attempt(lambda: isinstance(1, thing))
    attempt(lambda: {**thing})
    attempt(lambda: print(*thing))
    attempt(lambda: print(**thing))
    attempt(lambda: thing @ thing)
    attempt(lambda: abs(thing))
    attempt(lambda: reversed(thing))
    attempt(lambda: bytes(thing))
    attempt(lambda: round(thing))
