# What a call with too many arguments is told: how many it takes, how many were given.
def attempt(function, /, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


def none(): return "none"
def one(a): return a
def two(a, b): return a, b
def optional(a, b=1): return a, b
def options(a=1, b=2): return a, b
def named(*, k): return k
def mixed(a, *, k): return a, k
def mixed_default(a, b=1, *, k=2, l=3): return a, b, k, l
def strict(a, b=1, /): return a, b
def swallow(a, **kwargs): return a, kwargs


attempt(none, 1)
attempt(none, 1, 2)
attempt(one, 1, 2)
attempt(two, 1, 2, 3)
attempt(optional, 1, 2, 3)
attempt(options, 1, 2, 3)
attempt(options, 1, 2, 3, 4)
attempt(named, 1)
attempt(named, 1, k=2)
attempt(mixed, 1, 2)
attempt(mixed, 1, 2, k=3)
attempt(mixed, 1, 2, 3, k=3)
attempt(mixed_default, 1, 2, 3)
attempt(mixed_default, 1, 2, 3, k=4)
attempt(mixed_default, 1, 2, 3, k=4, l=5)
attempt(strict, 1, 2, 3)
attempt(swallow, 1, 2)
attempt(swallow, 1, 2, k=3)
attempt(none, k=1)
attempt(one, 1, k=1)
attempt(one, 1, a=1)
attempt(one, a=1, b=2)
attempt(two, 1, a=1)
attempt(two, 1, 2, 3, k=1)
attempt(optional, 1, 2, b=3)
attempt(swallow, 1, a=1)


class Thing:
    def __init__(self, size):
        pass

    def method(self):
        pass

    def optional(self, a=1, *, b=2):
        pass

    @classmethod
    def make(cls):
        pass

    @staticmethod
    def static():
        pass


class Empty:
    pass


class New:
    def __new__(cls, a):
        return object.__new__(cls)


attempt(Thing, 1, 2)
thing = Thing(1)
attempt(thing.method, 1)
attempt(thing.optional, 1, 2)
attempt(thing.optional, 1, 2, b=3)
attempt(Thing.make, 1)
attempt(Thing.static, 1)
attempt(thing.static, 1)
attempt(Empty, 1)
attempt(Empty, a=1)
attempt(New)
attempt(New, 1, 2)
attempt(object, 1)
attempt(Thing.__init__, thing, 1, 2)
attempt(object.__init__, thing, 1)
attempt(lambda: type(object.__new__(Thing, 1)).__name__)
attempt(object.__new__, Empty, 1)
