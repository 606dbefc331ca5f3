# round(): ties to even, negative digits, objects with __round__, and what it refuses.
def attempt(*args, **kwargs):
    try:
        result = round(*args, **kwargs)
    except Exception as error:
        print(args, kwargs, "->", type(error).__name__, error)
    else:
        print(args, kwargs, "->", type(result).__name__, result)


for value in (0.5, 1.5, 2.5, -0.5, -1.5, 1e300, 123456789.987654321):
    attempt(value)
    attempt(value, 0)
    attempt(value, 3)
for digits in range(-4, 3):
    attempt(15151, digits)
    attempt(-2500, digits)
    attempt(1515.1515, digits)
attempt(10**30 + 5 * 10**9, -10)
attempt(True)
attempt(True, -1)
attempt(number=2.675, ndigits=2)
attempt(2.675, ndigits=None)


class Measure:
    def __init__(self, value):
        self.value = value

    def __repr__(self):
        return "Measure()"

    def __round__(self, ndigits="none given"):
        return f"{self.value} to {ndigits}"


attempt(Measure(3))
attempt(Measure(3), 2)
attempt(Measure(3), None)
attempt("text")
attempt("text", 1)
attempt(1.5, "1")
attempt(1, 1.0)
attempt(1j)
attempt(float("inf"))
attempt(float("nan"))
attempt(float("nan"), 2)
attempt()
attempt(1, 2, 3)
attempt(1, digits=2)


class Broken:
    __round__ = None

    def __repr__(self):
        return "Broken()"


attempt(Broken())
instance = Measure(1)
instance.__round__ = lambda: "on the instance"
attempt(instance)
