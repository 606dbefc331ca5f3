# What a call with too few arguments is told: which are missing, how many, of which kind.
def attempt(function, /, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


def one(a): return a
def two(a, b): return a, b
def three(a, b, c): return a, b, c
def four(a, b, c, d): return a, b, c, d
def some(a, b, c=3): return a, b, c
def only(*, k): return k
def both(a, *, k, l): return a, k, l
def many(*, k, l, m, n=1): return k, l, m, n
def strict(a, b, /, c): return a, b, c
def rest(a, *args, k): return a, args, k


attempt(one)
attempt(two)
attempt(two, 1)
attempt(three)
attempt(three, 1)
attempt(four)
attempt(four, 1)
attempt(four, b=2)
attempt(four, d=1, a=2)
attempt(some)
attempt(some, 1)
attempt(some, c=1)
attempt(some, b=1)
attempt(only)
attempt(both)
attempt(both, 1)
attempt(both, 1, k=1)
attempt(both, k=1, l=2)
attempt(many)
attempt(many, l=1)
attempt(strict)
attempt(strict, 1)
attempt(strict, 1, 2)
attempt(strict, c=1)
attempt(rest)
attempt(rest, 1, 2)
attempt(lambda x, y: 1, 1)
attempt(lambda *, option: 1)


class Thing:
    def __init__(self, size, color):
        pass

    def method(self, a, b=1, *, c):
        pass

    @classmethod
    def make(cls, a):
        pass

    @staticmethod
    def static(a, b):
        pass

    def none():
        pass

    def __call__(self, x):
        pass

    def __getitem__(self):
        pass


attempt(Thing)
attempt(Thing, 1)
thing = Thing(1, 2)
attempt(thing.method)
attempt(thing.method, 1)
attempt(Thing.method)
attempt(Thing.make)
attempt(Thing.static, 1)
attempt(thing.none)
attempt(thing)
attempt(lambda: thing[0])


def outer():
    def inner(a):
        pass
    return inner


attempt(outer())
