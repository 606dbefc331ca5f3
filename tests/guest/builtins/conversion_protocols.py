# int(), float(), complex(), bytes(): the methods they ask, in which order, and what may come back.
def attempt(function, /, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


class Gives:
    def __init__(self, **methods):
        self.methods = methods

    def __repr__(self):
        return f"Gives({self.methods})"


def make(**methods):
    """An object of a class of its own, with these special methods."""
    body = {f"__{name}__": (lambda self, result=result: result) for name, result in methods.items()}
    body["__repr__"] = lambda self: "made"
    return type("Made", (), body)()


class Sub(int):
    pass


class SubFloat(float):
    pass


attempt(int, make(int=5))
attempt(int, make(index=6))
attempt(int, make(int=5, index=6))
attempt(int, make(int="5"))
attempt(int, make(int=5.0))
attempt(int, make(index="6"))
attempt(int, make(trunc=7))
attempt(int, make(float=7.5))
attempt(lambda: type(int(make(int=Sub(5)))).__name__)
attempt(lambda: type(int(make(int=True))).__name__)
attempt(float, make(float=1.5))
attempt(float, make(index=2))
attempt(float, make(float=1.5, index=2))
attempt(float, make(float=1))
attempt(float, make(float="1"))
attempt(float, make(index=2**2000))
attempt(lambda: type(float(make(float=SubFloat(2)))).__name__)
attempt(float, make(int=5))
attempt(complex, make(complex=1j))
attempt(complex, make(float=1.5))
attempt(complex, make(index=3))
attempt(complex, make(complex=5))
attempt(complex, make(complex="1"))
attempt(complex, make(int=1))
attempt(complex, 1, make(float=2.0))
attempt(complex, 1, make(complex=2j))
attempt(bytes, make(bytes=b"ok"))
attempt(bytes, make(bytes="no"))
attempt(bytes, make(bytes=b"first", index=3))
attempt(bytes, make(index=3))
attempt(bytes, make(iter=iter([1, 2])))
attempt(bytes, make())
attempt(str, make(bytes=b"x"), "ascii")
attempt(int, make(), 10)
attempt(int, "12", make(index=8))
attempt(int, b"12", 8)
attempt(int, bytearray(b"7f"), 16)
attempt(int, 12, 8)
attempt(round, make(round="rounded"))
attempt(abs, make(abs="absolute"))
attempt(abs, make())
attempt(lambda: -make(neg="negated"))
attempt(lambda: ~make())
attempt(lambda: +make(pos=None))
attempt(divmod, make(divmod=(1, 2)), 5) if False else print("-")
for text in ("", " ", "1_0", "_1", "1__0", "0x10", "1e3", " 12\n", "١٢", "-", "--1", "½"):
    attempt(int, text)
    attempt(float, text)
attempt(int, "z" * 5, 36)
attempt(int, "1", 37)
attempt(int, "1", -2)
attempt(int, None)
attempt(float, None)
attempt(complex, None)
attempt(complex, "1+")
attempt(int, float("nan"))
attempt(int, float("inf"))
attempt(int, 1e20)
