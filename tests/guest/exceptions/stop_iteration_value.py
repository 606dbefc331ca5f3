# StopIteration's value: from return, from arguments, changed.


def gives():
    yield 1
    return "result"


g = gives()
next(g)
try:
    next(g)
except StopIteration as e:
    print(e.value, e.args)


def gives_tuple():
    return (1, 2)
    yield


try:
    next(gives_tuple())
except StopIteration as e:
    print(e.value, e.args)


def gives_exception():
    return ValueError("as a value")
    yield


try:
    next(gives_exception())
except StopIteration as e:
    print(repr(e.value), e.args)


def delegating(it):
    result = yield from it
    print("result is", repr(result))


for function in (gives, gives_tuple, gives_exception):
    print(list(delegating(function())))


class Stops:
    def __init__(self, *args):
        self.args = args

    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration(*self.args)


for args in ((), (1,), (1, 2), ((3, 4),)):
    list(delegating(Stops(*args)))
e = StopIteration(1, 2)
print(e.value, e.args)
e.value = 9
print(e.value, e.args)
print(StopIteration().value, StopIteration(None).args)
try:
    next(iter([]))
except StopIteration as e:
    print(e.value, e.args)
