# sum(): exact ints, floats that keep what they lose, any start, and what it will not add.
def attempt(*args, **kwargs):
    try:
        result = sum(*args, **kwargs)
        print(type(result).__name__, result)
    except Exception as error:
        print(type(error).__name__, error)


attempt([])
attempt([], 2.5)
attempt([1, 2**70, -3])
attempt([0.1] * 10)
attempt([0.1] * 3 + [-0.3])
attempt([1e16, 1.0, -1e16])
attempt([1, 0.1, 0.2])
attempt([0.1, 0.2, 10**20])
attempt([1e308, 1e308, -1e308])
attempt([float("inf"), 1.0])
attempt([float("inf"), float("-inf")])
attempt([True, True, False])
attempt([1j, 0.1, 0.2])
attempt([[1], [2], []], [])
attempt([(1,), (2,)], ())
attempt(["a"], [])
attempt(["a", "b"])
attempt(["a", "b"], "")
attempt([b"a"], b"")
attempt([bytearray(b"a")], bytearray())
attempt({1: "a", 2: "b"})
attempt(range(101))
attempt([1], start=5)
attempt(x for x in (1.5, 2))
attempt(5)
attempt([None])
attempt()
attempt([1], 2, 3)
attempt([1], begin=2)


class Money:
    def __init__(self, cents):
        self.cents = cents

    def __add__(self, other):
        return Money(self.cents + (other.cents if isinstance(other, Money) else other * 100))

    __radd__ = __add__

    def __repr__(self):
        return f"Money({self.cents})"


attempt([Money(5), Money(7)])
attempt([Money(5), 1])
attempt([1, 2.5, Money(5)])
start = []
print(sum([[1], [2]], start), start)


class Growing(list):
    def __iadd__(self, other):
        raise AssertionError("sum() never adds in place")


print(sum([[1], [2]], Growing()))
