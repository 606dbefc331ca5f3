# iter(callable, sentinel): compares each result, ends once and for all, passes errors on.
values = [3, 1, 4, 1, 5]
source = iter(values)
until = iter(source.__next__, 4)
print(type(until).__name__, iter(until) is until)
print(list(until), list(until), list(source))

count = 0


def tick():
    global count
    count += 1
    return count


ticks = iter(tick, 3)
print(next(ticks), next(ticks), next(ticks, "over"), next(ticks, "over"), count)


class Like:
    def __eq__(self, other):
        print("compared with", other)
        return other == 2


print(list(iter(iter([1, 2, 3]).__next__, Like())))


def ends():
    raise StopIteration("early")


print(list(iter(ends, None)))


def fails():
    raise KeyError("inside")


broken = iter(fails, None)
for _ in range(2):
    try:
        next(broken)
    except KeyError as error:
        print("KeyError", error)
    except StopIteration:
        print("StopIteration")


class Undecided:
    def __eq__(self, other):
        raise ArithmeticError("cannot compare")


try:
    next(iter(lambda: 1, Undecided()))
except ArithmeticError as error:
    print("ArithmeticError", error)
nan = float("nan")
print(list(iter(iter([1.0, nan]).__next__, nan)))
for arguments in ((5, 1), (None, None), ((), ()), (len,), (len, 1, 2), ()):
    try:
        print(type(iter(*arguments)))
    except TypeError as error:
        print("TypeError", error)
