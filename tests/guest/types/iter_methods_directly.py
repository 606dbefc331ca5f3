"""__iter__ of classes: generators, iterators of others, what is none, and where the error is raised."""

import warnings

warnings.filterwarnings("ignore", "coroutine", RuntimeWarning)  # told where the last reference goes


class Made:
    def __init__(self, result):
        self.result = result

    def __iter__(self):
        if isinstance(self.result, Exception):
            raise self.result
        return self.result


class Generates:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        for i in range(self.n):
            yield i


class Iterates:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        print("asked", end=" ")
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


class NextOnly:
    def __next__(self):
        raise StopIteration


class NoneNext:
    __next__ = None


class Listed(list):
    def __iter__(self):
        return iter("subclass")


class Arity:
    def __iter__(self, more):
        return iter(())


class Asynchronous:
    async def __iter__(self):
        pass


def attempt(label, call):
    try:
        print(label, call())
    except BaseException as e:
        print(label, type(e).__name__, e)


def looped(x):
    seen = []
    for item in x:
        seen.append(item)
    else:
        seen.append("end")
    return seen


def unpacked(x):
    a, b = x
    return a, b


def starred(x):
    first, *rest = x
    return first, rest


def several(x):
    yield from x


CASES = (
    ("generator", lambda: Generates(2)), ("own", lambda: Iterates(2)), ("list's", lambda: Made(iter([1, 2]))),
    ("next only", lambda: Made(NextOnly())), ("None for next", lambda: Made(NoneNext())), ("a list", lambda: Made([1, 2])),
    ("None", lambda: Made(None)), ("a number", lambda: Made(5)), ("a class", lambda: Made(Iterates)),
    ("raises", lambda: Made(ValueError("no"))), ("stops", lambda: Made(StopIteration("early"))),
    ("list subclass", lambda: Listed([1, 2])), ("arity", Arity), ("long", lambda: Generates(5)),
    ("nested", lambda: Made(iter(Made(iter((3, 4)))))),
)
for name, make in CASES:
    attempt(f"{name}: for", lambda: looped(make()))
    attempt(f"{name}: list", lambda: list(make()))
    attempt(f"{name}: comprehension", lambda: [x for x in make()])
    attempt(f"{name}: expression", lambda: type(x for x in make()).__name__)
    attempt(f"{name}: unpack", lambda: unpacked(make()))
    attempt(f"{name}: star", lambda: starred(make()))
    attempt(f"{name}: in", lambda: 1 in make())
    attempt(f"{name}: sum", lambda: sum(make()))
    attempt(f"{name}: from", lambda: list(several(make())))
    attempt(f"{name}: call", lambda: print(*make()))
    attempt(f"{name}: dict", lambda: {x: x for x in make()})
attempt("asynchronous", lambda: looped(Asynchronous()).close())


def fails():
    total = 0
    for x in Made([
        1,
    ]):
        total += x


try:
    fails()
except TypeError:
    import traceback

    traceback.print_exc()
