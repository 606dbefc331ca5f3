# min() and max(): first of equals wins, key and default, and how the arguments are told apart.
def attempt(function, *args, **kwargs):
    try:
        print(function.__name__, repr(function(*args, **kwargs)))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


for function in (min, max):
    attempt(function, [1, True, 1.0])
    attempt(function, 1.0, 1, True)
    attempt(function, ["bb", "a", "cc", "d"], key=len)
    attempt(function, "bb", "a", "cc", key=len)
    attempt(function, [], default="nothing")
    attempt(function, [], default=None, key=5)
    attempt(function, [3], default="nothing")
    attempt(function, {"b": 1, "a": 2})
    attempt(function, iter([2, 3, 1]))
    attempt(function, (x * x for x in [-3, 2]))
    attempt(function, "hello")
    attempt(function, [[2], [1, 5], [1]])
    attempt(function, float("nan"), 1)
    attempt(function, 1, float("nan"))
    attempt(function, [])
    attempt(function)
    attempt(function, 5)
    attempt(function, 1, "a")
    attempt(function, [1, None])
    attempt(function, 1, 2, default=0)
    attempt(function, [1], key="k")
    attempt(function, [1, 2], key=lambda v: 1 / 0)
    attempt(function, 1j, 2j)
    attempt(function, [1], keys=len)
    attempt(function, 3, 4, key=None)


class Tricky:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        print(f"{self.value} < {other.value}?", end=" ")
        return self.value < other.value

    def __gt__(self, other):
        print(f"{self.value} > {other.value}?", end=" ")
        return self.value > other.value


print(min(Tricky(2), Tricky(1), Tricky(3)).value)
print(max(Tricky(2), Tricky(1), Tricky(3)).value)


class Answers:
    def __gt__(self, other):
        return []

    def __lt__(self, other):
        return "yes"


a, b = Answers(), Answers()
print(max(a, b) is a, min(a, b) is b)
