# Named ints by hand: flags that keep their class, ordered levels, and cyclic numbers.
class Flag(int):
    names = {}

    def __new__(cls, value):
        if value not in cls.names and value & ~15:
            raise ValueError(f"no flag {value}")
        return super().__new__(cls, value)

    def _wrap(name):
        plain = getattr(int, name)

        def method(self, other):
            result = plain(self, other)
            return result if result is NotImplemented else type(self)(result)

        method.__name__ = name
        return method

    for _name in ("__and__", "__or__", "__xor__", "__rand__", "__ror__", "__rxor__"):
        locals()[_name] = _wrap(_name)
    del _name, _wrap

    def __invert__(self):
        return type(self)(15 & ~int(self))

    def __contains__(self, other):
        return int(self) & other == other

    def __iter__(self):
        bit = 1
        while bit <= self:
            if self & bit:
                yield type(self)(bit)
            bit <<= 1

    def __repr__(self):
        return "|".join(self.names.get(int(x), "?") for x in self) or "NONE"


Flag.names.update({1: "READ", 2: "WRITE", 4: "EXEC", 8: "LINK"})
READ, WRITE, EXEC = Flag(1), Flag(2), Flag(4)
print(READ | WRITE, READ & WRITE, ~READ, READ ^ (READ | EXEC), 8 | READ, READ | 8, READ + WRITE, type(READ + WRITE), READ in (READ | WRITE), list(~EXEC), READ << 1)
try:
    Flag(16)
except ValueError as e:
    print(e)
try:
    READ | 16
except ValueError as e:
    print(e)
x = READ
x |= WRITE
x &= ~READ
print(x, x == 2, {x: "w"}[2], f"{x} {x:d} {x!r:>6}", sorted([EXEC, READ, WRITE]), max(READ, EXEC), READ | 1.5.__class__(1).__int__())


class Clock(int):
    def __new__(cls, hour):
        return super().__new__(cls, hour % 12)

    def __add__(self, other):
        return Clock(int(self) + int(other))

    __radd__ = __add__

    def __sub__(self, other):
        return Clock(int(self) - int(other))

    def __rsub__(self, other):
        return Clock(int(other) - int(self))

    def __neg__(self):
        return Clock(-int(self))

    def __repr__(self):
        return f"{int(self)} o'clock"


h = Clock(10)
print(h + 5, 5 + h, h - 11, 3 - h, -h, h * 2, sum([h, 4, Clock(11)]), sum([4, 9], h), h + True, [h - i for i in range(0, 40, 13)])
h += 7
print(h, type(h), h < 7, h == Clock(17), hash(h) == hash(5), sorted({Clock(1), Clock(13), Clock(25), 1}), divmod(h, 3))


class Level(int):
    order = ("LOW", "MID", "TOP")

    def __lt__(self, other):
        print("lt", end=" ")
        return int(self) < int(other)

    def __str__(self):
        return self.order[self]


levels = [Level(2), Level(0), Level(1)]
print([str(x) for x in sorted(levels)], min(levels) == 0, max(levels), Level(1) > 0, 0 < Level(1), f"{Level(2)}", "%s" % Level(0), "%d" % Level(1))
