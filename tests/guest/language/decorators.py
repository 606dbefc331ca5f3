# Decorators: order, arguments, classes as decorators, on classes, on methods.
def trace(f):
    print("decorating", f.__name__)

    def wrapper(*args, **kw):
        print("call", f.__name__, args, kw)
        result = f(*args, **kw)
        print("result", result)
        return result
    return wrapper


@trace
def add(a, b=1):
    return a + b


add(1)
add(1, b=5)


def tag(name):
    print("tag", name)

    def deco(f):
        print("apply", name)
        f.tags = getattr(f, "tags", []) + [name]
        return f
    return deco


@tag("first")
@tag("second")
def tagged():
    pass


print(tagged.tags)


class Count:
    def __init__(self, f):
        self.f, self.n = f, 0

    def __call__(self, *a):
        self.n += 1
        return self.f(*a)


@Count
def counted(x):
    return x * 2


print(counted(1), counted(2), counted.n)


def register(cls):
    cls.registered = True
    return cls


@register
@(lambda c: c)
class K:
    @staticmethod
    @trace
    def s(x):
        return x

    @classmethod
    def c(cls):
        return cls.__name__

    @property
    def p(self):
        return "prop"


print(K.registered, K.s(3), K.c(), K().p)
registry = {}


@registry.setdefault
def odd(default=None):
    pass


print(odd is None, len(registry))
buttons = [trace, tag("list")]


@buttons[1]
def b(): pass


@(yes := tag("walrus"))
def w(): pass


print(b.tags, w.tags)


def memo(f):
    cache = {}

    def wrapper(n):
        if n not in cache:
            cache[n] = f(n)
        return cache[n]
    wrapper.cache = cache
    return wrapper


@memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), len(fib.cache))
