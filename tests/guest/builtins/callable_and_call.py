# callable() and the call of anything: __call__ on classes, instances, chains of them.
def attempt(function, /, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


class Calls:
    def __call__(self, *args, **kwargs):
        return ("called", args, kwargs)


class Plain:
    pass


class Off(Calls):
    __call__ = None


for thing in (len, int, print, Calls, Calls(), Plain, Plain(), Off, Off(), None, 5, "text", lambda: 1,
              [].append, list.append, type, object(), NotImplemented, ..., (x for x in ()), property(len),
              staticmethod(len), classmethod(len), super, list[int], int | str):
    print(callable(thing), end=" ")
print()
attempt(Calls(), 1, a=2)
attempt(Plain())
attempt(Off())
attempt(None)
attempt(5, 1)
attempt("text")
attempt([], 0)
attempt({})
attempt(..., 1)
attempt(NotImplemented)
attempt(property(len), [])
attempt(staticmethod(len), "abc")
attempt(classmethod(len), "abc")
attempt(int | str, 5)
instance = Plain()
instance.__call__ = lambda: "on the instance"
print(callable(instance))
attempt(instance)


class Chain:
    __call__ = Calls()


attempt(Chain(), 1)


class Meta(type):
    def __call__(cls, *args):
        return ("meta", cls.__name__, args)


class Made(metaclass=Meta):
    def __init__(self):
        raise AssertionError("never made")


attempt(Made, 1, 2)
print(type.__call__(Plain).__class__.__name__)


class Described:
    @property
    def __call__(self):
        return lambda *args: ("by property", args)


attempt(Described(), 5)


class Static:
    @staticmethod
    def __call__(*args):
        return ("static", args)


class Classy:
    @classmethod
    def __call__(cls, *args):
        return (cls.__name__, args)


attempt(Static(), 1)
attempt(Classy(), 1)
Plain.__call__ = lambda self: "added later"
print(callable(Plain()), Plain()(), instance())
del Plain.__call__
attempt(Plain())
attempt(callable)
attempt(callable, 1, 2)


class Fails:
    def __getattribute__(self, name):
        raise LookupError(name)

    def __call__(self):
        return "not looked up on the instance"


print(callable(Fails()))
attempt(Fails())
deep = Calls()
for _ in range(5):
    deep = deep.__call__
attempt(deep, "deep")
