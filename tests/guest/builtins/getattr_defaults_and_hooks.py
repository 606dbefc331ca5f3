# getattr(), hasattr(), setattr(), delattr(): which errors a default swallows, odd names, hooks.
def attempt(function, /, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


class Hooked:
    kind = "class attribute"

    def __getattr__(self, name):
        if name.startswith("fail"):
            raise ValueError(name)
        if name.startswith("no"):
            raise AttributeError(f"refused {name}")
        return f"made {name}"

    @property
    def broken(self):
        raise AttributeError("inside the property")

    @property
    def worse(self):
        raise KeyError("inside")


h = Hooked()
attempt(getattr, h, "kind")
attempt(getattr, h, "anything")
attempt(getattr, h, "nope")
attempt(getattr, h, "nope", "default")
attempt(getattr, h, "failing", "default")
attempt(getattr, h, "broken", "default")
attempt(getattr, h, "worse", "default")
attempt(hasattr, h, "nope")
attempt(hasattr, h, "failing")
attempt(hasattr, h, "worse")
attempt(hasattr, h, "broken")


class Plain:
    pass


p = Plain()
attempt(setattr, p, "with space", 1)
attempt(getattr, p, "with space")
attempt(setattr, p, "", 2)
attempt(lambda: vars(p))
attempt(delattr, p, "")
attempt(delattr, p, "")
attempt(delattr, p, "never")
for name in (5, None, b"name", ("a",)):
    attempt(getattr, p, name)
    attempt(getattr, p, name, "default")
    attempt(hasattr, p, name)
    attempt(setattr, p, name, 1)
    attempt(delattr, p, name)


class Name(str):
    pass


attempt(setattr, p, Name("sub"), 3)
attempt(getattr, p, "sub")
attempt(getattr, 5, "spam")
attempt(getattr, int, "spam")
attempt(getattr, None, "spam", None)
attempt(setattr, 5, "spam", 1)
attempt(setattr, int, "spam", 1)
attempt(setattr, None, "spam", 1)
attempt(setattr, object(), "spam", 1)
attempt(delattr, 5, "real")
attempt(delattr, "", "upper")
attempt(setattr, "", "upper", 1)
attempt(delattr, int, "real")
attempt(setattr, len, "__name__", "x")
attempt(getattr)
attempt(getattr, 1)
attempt(getattr, 1, "real", 2, 3)
attempt(setattr, p, "a")
attempt(delattr, p)
attempt(hasattr, p)


class Guard:
    def __setattr__(self, name, value):
        print("set", name, value)
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        print("del", name)
        object.__delattr__(self, name)

    def __getattribute__(self, name):
        print("get", name)
        return object.__getattribute__(self, name)


g = Guard()
setattr(g, "x", 1)
attempt(getattr, g, "x")
attempt(getattr, g, "y", "default")
attempt(delattr, g, "x")
attempt(hasattr, g, "x")
attempt(delattr, g, "x")
