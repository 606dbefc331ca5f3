# Subclasses of float and complex: attributes, overridden operators, what operations give back.


def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


class Money(float):
    def __new__(cls, amount, currency="EUR"):
        self = super().__new__(cls, amount)
        self.currency = currency
        return self

    def __add__(self, other):
        return Money(float(self) + float(other), self.currency)

    __radd__ = __add__

    def __repr__(self):
        return f"Money({float(self)!r}, {self.currency!r})"

    def __format__(self, spec):
        return float.__format__(self, spec or ".2f") + " " + self.currency


a, b = Money(2.5), Money("3.125", currency="USD")
print(a, b, a + b, b + 1, 1 + b, a * 2, type(a * 2), -a, type(-a), abs(a), sum([a, b]), sum([b, a], Money(0, "X")))
print(f"{a} {b:.3f} {a!r}", "%s %.1f" % (a, b), format(b), a == 2.5, hash(a) == hash(2.5), {2.5: 1}[a], a < b, max(a, b))
print(float(a), type(float(a)), type(+a), type(a.real), type(a.conjugate()), round(b, 1), type(round(b)), a.is_integer(), b.hex())
a.note = "kept"
print(vars(a), [x for x in dir(a) if x == "note"], isinstance(a, float), a.as_integer_ratio(), a.__getnewargs__(), type(a.__getnewargs__()[0]))


class Loud(float):
    def __float__(self):
        return 99.0

    def __bool__(self):
        return False

    def __eq__(self, other):
        return "eq"

    def __hash__(self):
        return 5

    def __int__(self):
        return 42

    def __round__(self, n=None):
        return ("rounded", n)


x = Loud(1.5)
print(float(x), bool(x), x == 1, 1 == x, 1.5 == x, hash(x), int(x), round(x), round(x, 2), x + 1, "%d" % x, "%g" % x, complex(x), [x] == [1.5])


class WithInit(float):
    def __init__(self, value, label="none"):
        self.label = label


print(WithInit(2).label, WithInit(2, label="two").label, WithInit("3.5") + 1)
attempt(lambda: WithInit("3.5", "x"))
attempt(lambda: WithInit(2, "a", "b"))


class Strict(float):
    pass


attempt(lambda: Strict(1, 2))
attempt(lambda: Strict(x=1))
attempt(lambda: float.__new__(int, 1))
attempt(lambda: float.__new__())
attempt(lambda: float.__new__(Strict, "bad"))


class Answers:
    def __init__(self, answer):
        self.answer = answer

    def __float__(self):
        return self.answer


for answer in (1.5, Strict(2.5), 1, "1.5", True, None):
    attempt(float, Answers(answer))
    attempt(Strict, Answers(answer))
