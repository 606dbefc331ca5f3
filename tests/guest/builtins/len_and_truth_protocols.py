# len() and truth: __len__ and __bool__, their order, and what they may give back.
def attempt(function, /, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


class Sized:
    def __init__(self, size):
        self.size = size

    def __len__(self):
        return self.size


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


for size in (0, 3, True, -1, 2**62, 2**63, 2**100, -2**100, 1.0, "3", None, Index(4), Index(-4), Index(2**64)):
    attempt(len, Sized(size))
    attempt(bool, Sized(size))


class Truth:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        return self.value

    def __len__(self):
        raise AssertionError("__bool__ comes first")


for value in (True, False, 1, 0, None, "yes", []):
    attempt(bool, Truth(value))
    attempt(lambda: "yes" if Truth(value) else "no")
    attempt(lambda: not Truth(value))
attempt(lambda: Truth(False) or Truth(True).value)
attempt(lambda: [x for x in (1, 2) if Truth(x == 2)])
attempt(lambda: any([Truth(False), Truth(1)]))
attempt(lambda: list(filter(None, [Sized(0), Sized(-1)])))


class Neither:
    pass


class Off:
    __bool__ = None


class NoLen:
    __len__ = None


attempt(bool, Neither())
attempt(bool, Off())
attempt(bool, NoLen())
attempt(len, NoLen())
attempt(len, Neither())
instance = Neither()
instance.__len__ = lambda: 5
instance.__bool__ = lambda: False
attempt(len, instance)
attempt(bool, instance)
for thing in (5, None, len, int, (x for x in ()), iter([]), map(str, []), object()):
    attempt(len, thing)
attempt(len)
attempt(len, [], [])


def asserts(value):
    try:
        assert value, "not true"
        return "fine"
    except AssertionError as error:
        return f"AssertionError {error}"


attempt(asserts, Sized(0))
attempt(asserts, Truth("a"))
attempt(lambda: [1] * 3 and len("😀é") + len(b"\xff\xff") + len({1: 1}) + len(range(0, 10, 3)))
while Sized(0):
    print("never")
print(len(range(2**62)), bool(range(2**100)), bool(range(0)), not {}, not [[]])
