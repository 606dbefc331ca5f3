# Definitions, defaults, return values, recursion, functions as values.
def nothing():
    pass


def add(a, b=10):
    return a + b


def many():
    return 1, 2, 3


def fact(n):
    return 1 if n < 2 else n * fact(n - 1)


print(nothing())
print(add(1), add(1, 2), add(b=3, a=4))
print(many())
x, y, z = many()
print(x, y, z)
print(fact(5), fact(20), fact(30))


def outer(x):
    def inner(y):
        return x * y
    return inner


print(outer(3)(4))
twice = lambda f, v: f(f(v))
print(twice(lambda n: n + 3, 7))
print((lambda: 42)())
print((lambda *a, k=1, **kw: (a, k, kw))(1, 2, k=3, z=4))


def shared(item, into=[]):
    into.append(item)
    return into


print(shared(1), shared(2), shared(3, []), shared(4))
n = 1


def early(n):
    for i in range(10):
        if i == n:
            return "found %d" % i
    return "none"


print(early(3), early(30))
print(add.__name__, add.__defaults__, (lambda: 0).__name__)


def fib(n):
    a, b = 0, 1
    while n:
        a, b, n = b, a + b, n - 1
    return a


print([fib(i) for i in range(15)], fib(100))


def is_even(n): return n == 0 or is_odd(n - 1)
def is_odd(n): return n != 0 and is_even(n - 1)


print(is_even(50), is_odd(51), is_even(7))
