# Unary operators, abs, divmod, round, math-like dunders, and the messages when they are missing.


def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


class Every:
    def __repr__(self):
        return "every"

    def __neg__(self):
        return "neg"

    def __pos__(self):
        return "pos"

    def __invert__(self):
        return "invert"

    def __abs__(self):
        return "abs"

    def __divmod__(self, other):
        return ("divmod", other)

    def __rdivmod__(self, other):
        return ("rdivmod", other)

    def __round__(self, *digits):
        return ("round", digits)

    def __trunc__(self):
        return 11

    def __floor__(self):
        return "floor"

    def __index__(self):
        return 12

    def __complex__(self):
        return 1j

    def __float__(self):
        return 0.5


e = Every()
print(-e, +e, ~e, abs(e), divmod(e, 1), divmod(1, e), divmod(1.5, e), divmod("a", e), round(e), round(e, 2), round(e, None), int(e), float(e), complex(e), bin(e), hex(e), oct(e), chr(e), not e)
for value in (None, "a", [], {}, (), object, 1.5, 1j, b"", {1}, range(2), print, type(e)):
    for f in (lambda: -value, lambda: +value, lambda: ~value, lambda: abs(value)):
        attempt(f)
for pair in ((1, "a"), ("a", 1), (1.5, None), (1, 1j), ([], 1), (None, None), (1, 0), (1.5, 0), (e, e), (True, 2), (7, -2.5)):
    attempt(divmod, *pair)
for value in ("a", None, [1], 1j, b"1", object()):
    try:
        print(round(value))
    except TypeError as error:
        print(error)
    try:
        print(round(value, "x"))
    except TypeError as error:
        print(error)
print(-(-5), --5, -+-5, ~~5, ~-1, -~1, not not 5, -0, -0.0, +-0.0, -(0), -2 ** 2, (-2) ** 2, 2 ** -1, -2 ** -2, ~1 ** 2, - - -3)
print(-2 ** 63, -(2 ** 63), ~(2 ** 64), -(-2 ** 61), -2305843009213693952, +True, -True, ~True, abs(-2 ** 61), abs(-2 ** 63), abs(-0.0), abs(-1.5), abs(3 - 4j), abs(False))


class Inst:
    pass


i = Inst()
i.__neg__ = lambda: "instance"
i.__abs__ = lambda: "instance"
attempt(lambda: -i)
attempt(lambda: abs(i))
attempt(lambda: i + 1)


class Gives:
    def __neg__(self):
        return NotImplemented

    def __abs__(self):
        return None

    def __add__(self, other):
        return None

    def __invert__(self):
        raise KeyError("inverted")


g = Gives()
print(-g, abs(g), g + 1)
attempt(lambda: ~g)


class Blocked(int):
    __neg__ = None
    __add__ = None
    __abs__ = None


attempt(lambda: -Blocked(5))
attempt(lambda: Blocked(5) + 1)
attempt(lambda: 1 + Blocked(5))
attempt(lambda: abs(Blocked(5)))
print(+Blocked(5), Blocked(5) - 1)
