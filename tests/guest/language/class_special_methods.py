# Containers and callables: the protocols behind len, in, [], iter, call, bool, index, hash, format.
class Seq:
    def __init__(self, *items):
        self.items = items

    def __getitem__(self, i):
        if isinstance(i, slice):
            return Seq(*self.items[i])
        if i >= len(self.items):
            raise IndexError("seq end")
        return self.items[i]

    def __len__(self):
        return len(self.items)

    def __repr__(self):
        return f"Seq{self.items}"


s = Seq(1, 2, 3)
print(list(s), 2 in s, 9 in s, len(s), s[1:], s[0], sum(s), max(s), sorted(s, reverse=True))
print(bool(Seq()), bool(s))
a, *b = s
print(a, b, [*s], tuple(reversed(s)), list(zip(s, "ab")), list(enumerate(s)), dict.fromkeys(s))


class NoLen:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i * i


print(list(NoLen()), 4 in NoLen(), iter(NoLen()).__next__())
try:
    reversed(NoLen())
except TypeError as e:
    print(e)


class Contains:
    def __contains__(self, x):
        print("contains", x)
        return x == "yes"


print("yes" in Contains(), "no" in Contains(), "no" not in Contains())


class Iter:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


print(list(Iter(3)), 1 in Iter(3), max(Iter(4)), list(map(str, Iter(2))))


class Bool:
    def __init__(self, v):
        self.v = v

    def __bool__(self):
        print("bool")
        return self.v


print(1 if Bool(True) else 2, not Bool(False), Bool(False) or "or", [x for x in [1] if Bool(False)])
if Bool(True) and not Bool(False):
    print("and not")


class Index:
    def __index__(self):
        return 2


print([10, 20, 30][Index()], list(range(Index())), bin(Index()), "abc"[: Index()], [0] * Index())
print(hex(Index()), int(Index()))


class Weird:
    def __len__(self): return -1
    def __bool__(self): return 5
    def __index__(self): return "x"
    def __iter__(self): return 5
    def __hash__(self): return "h"
    def __str__(self): return 5
    def __repr__(self): return None
    def __contains__(self, x): return "truthy"
    def __next__(self): return 1
    def __int__(self): return 1.5
    def __float__(self): return 1


w = Weird()
for f in (len, bool, lambda v: [1][v], iter, hash, str, repr, lambda v: 1 in v, int, float, list,
          lambda v: f"{v}"):
    try:
        print(f(w))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


class Big:
    def __len__(self): return 1 << 70


try:
    len(Big())
except OverflowError as e:
    print(e)
