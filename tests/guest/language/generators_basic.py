# Generators: laziness, state, return value, exhaustion, delegation, infinite ones.
def count(n):
    print("start")
    i = 0
    while i < n:
        yield i
        i += 1
    print("end")
    return "result"


g = count(2)
print("made")
print(next(g), next(g))
try:
    next(g)
except StopIteration as e:
    print("stop", e.value)
try:
    next(g)
except StopIteration as e:
    print("again", e.value)
print(list(count(3)), next(count(0), "default"))


def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


def take(n, it):
    for _, x in zip(range(n), it):
        yield x


print(list(take(10, fib())))


def inner():
    x = yield 1
    print("inner got", x)
    return "inner result"


def outer():
    r = yield from inner()
    print("outer got", r)
    yield from [2, 3]
    yield from "ab"


print(list(outer()))


def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)


print(list(tree(3)))
squares = (n * n for n in range(5))
print(next(squares), list(squares), list(squares))
print(sum(n for n in range(101)), max(len(w) for w in ["a", "abc"]))
print(type(g).__name__, iter(g) is g, g.__name__, type(squares).__name__, squares.__name__)


def expression():
    while True:
        received = yield
        print("received", received)


e = expression()
next(e)
e.send(1)
e.send("two")
e.close()


def early():
    return
    yield


print(list(early()))
