# What a star takes is asked for its iterator again, when the names before it have theirs.
class Counter:
    def __init__(self, end):
        self.end = end

    def __iter__(self):
        print("iter")
        self.n = 0
        return self

    def __next__(self):
        self.n += 1
        if self.n > self.end:
            raise StopIteration
        return self.n


first, *rest, last = Counter(4)
print(first, rest, last)
*rest, last = Counter(2)
print(rest, last)
for end in (0, 1, 2):
    try:
        a, b, *c, d = Counter(end)
    except ValueError as error:
        print(error)
    else:
        print(a, b, c, d)


class Bare:
    n = 0

    def __next__(self):
        self.n += 1
        return self.n


class Gives:
    def __iter__(self):
        return Bare()


try:
    a, *b = Gives()
except TypeError as error:
    print(error)


def failing():
    yield 1
    raise KeyError("inside")


try:
    a, b, *c = failing()
except KeyError as error:
    print(error)
