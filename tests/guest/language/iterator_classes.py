# Classes as iterators and iterables: restartable, one-shot, with __getitem__, wrapping, infinite.
class Range:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return RangeIterator(self.n)

    def __len__(self):
        return self.n


class RangeIterator:
    def __init__(self, n):
        self.i, self.n = -1, n

    def __iter__(self):
        return self

    def __next__(self):
        self.i += 1
        if self.i >= self.n:
            raise StopIteration(f"after {self.n}")
        return self.i


r = Range(3)
print(list(r), list(r), [*r, *r], len(r), sum(r), 2 in r, 5 in r, tuple(zip(r, r)))
it = iter(r)
print(next(it), list(it), list(it))
try:
    next(it)
except StopIteration as e:
    print(e.value)
a, b, c = r
x, *y = r
print(a, b, c, x, y, max(r), sorted(r, reverse=True), dict(zip("abc", r)), {*r})
print("".join(map(str, r)))


class Peek:
    def __init__(self, source):
        self.source = iter(source)
        self.ahead = []

    def __iter__(self):
        return self

    def __next__(self):
        return self.ahead.pop() if self.ahead else next(self.source)

    def peek(self, default=None):
        try:
            self.ahead.append(next(self))
        except StopIteration:
            return default
        return self.ahead[-1]


p = Peek("abc")
print(p.peek(), next(p), p.peek(), list(p), p.peek("end"), list(p))


class Cycle:
    def __init__(self, items):
        self.items = items
        self.index = 0

    def __iter__(self):
        return self

    def __next__(self):
        value = self.items[self.index % len(self.items)]
        self.index += 1
        return value


print([v for _, v in zip(range(7), Cycle("ab"))], dict(zip("wxyz", Cycle([0, 1]))))


class Changing:
    def __iter__(self):
        self.calls = getattr(self, "calls", 0) + 1
        yield from range(self.calls)


c = Changing()
print(list(c), list(c), list(c), c.calls)


class IterByClassAttr:
    __iter__ = lambda self: iter("class attr")


print("".join(IterByClassAttr()))
o = type("O", (), {})()
o.__iter__ = lambda: iter([1])
try:
    list(o)
except TypeError as e:
    print(str(e))


class Countdown:
    def __init__(self, n):
        self.n = n

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n

    def __iter__(self):
        return self


for i in Countdown(3):
    print(i, end=" ")
else:
    print("done")
cd = Countdown(5)
for i in cd:
    if i == 3:
        break
print(list(cd))


class Raises:
    def __iter__(self):
        return self

    def __next__(self):
        raise KeyError("in next")


for f in (list, sum, sorted, lambda o: [*o], lambda o: [x for x in o], lambda o: dict(o),
          lambda o: 1 in o, lambda o: max(o)):
    try:
        f(Raises())
    except KeyError as e:
        print(e, end=" ")
print()


class Tree:
    def __init__(self, value, *children):
        self.value, self.children = value, children

    def __iter__(self):
        yield self.value
        for child in self.children:
            yield from child

    def __reversed__(self):
        return iter(list(self)[::-1])


t = Tree(1, Tree(2, Tree(3)), Tree(4))
print(list(t), list(reversed(t)), [v * 2 for v in t if v % 2])
