# Exceptions with attributes, methods, slots, several bases, properties and class arguments.


class Coded(Exception):
    code = 0

    def __init__(self, message, *, code=1, **details):
        super().__init__(message)
        self.code = code
        self.details = details

    def __str__(self):
        return f"[{self.code}] {self.args[0]}"


e = Coded("text", code=7, where="here")
print(e, repr(e), e.args, e.details, e.__dict__)
try:
    Coded("a", "b")
except TypeError as error:
    print(error)


class NoSuper(Exception):
    def __init__(self, a, b):
        self.a = a


e = NoSuper(1, 2)
print(e.args, str(e), e.a)


class Slotted(Exception):
    __slots__ = ("slot",)


e = Slotted("x")
e.slot = 1
e.free = 2
print(e.slot, e.free, e.args)


class Mixed(KeyError, AttributeError):
    pass


e = Mixed("m")
print(e, repr(e), e.name, isinstance(e, LookupError), [c.__name__ for c in Mixed.__mro__])
for bases in ((ValueError, OSError), (StopIteration, ImportError), (Exception, int),
              (SyntaxError, UnicodeError), (ValueError, TypeError)):
    try:
        print(type("Made", bases, {}).__bases__[0].__name__)
    except TypeError as error:
        print(error)


class WithProperty(Exception):
    @property
    def args(self):
        return ("from the property",)


e = WithProperty("real")
print(e.args, str(e), repr(e))


class Compared(Exception):
    def __eq__(self, other):
        return isinstance(other, Compared) and self.args == other.args

    def __hash__(self):
        return hash(self.args)


print(Compared(1) == Compared(1), Compared(1) != Compared(2), len({Compared(1), Compared(1)}))
print(ValueError(1) == ValueError(1))


class Registered(Exception):
    kinds = []

    def __init_subclass__(cls, /, tag=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.kinds.append((cls.__name__, tag))


class One(Registered, tag="first"):
    pass


print(Registered.kinds)
e = ValueError("old", 1)
e.args = ["list", "becomes", "tuple"]
print(e.args, e)
e.args = "ab"
print(e.args)
e.extra = [1]
print(e.__reduce__()[1:], e.__dict__)
e.__setstate__({"extra": 2, "more": 3})
print(e.extra, e.more)
try:
    e.__setstate__(5)
except TypeError as error:
    print(error)


class Callable(Exception):
    def __call__(self, x):
        return x * 2


try:
    raise Callable()
except Callable as c:
    print(c(4), bool(c))
