# complex(): one argument, two, names, identity, complex parts inside complex parts, refusals.


def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


print(complex(), complex(1), complex(1, 2), complex(imag=2), complex(real=3), complex(2.5, -1), complex(True, False), complex("1+2j"))
print(complex(1j, 1j), complex(1 + 2j, 3 + 4j), complex(1, 2j), complex(2j, 1), complex(real=1j), complex(imag=1j), complex(10 ** 20, -10 ** 20))
z = 1 + 2j
print(complex(z) is z, complex(z, 0) == z, +z == z, z.conjugate(), z.__complex__() == z)
for args in (("1", 2), ("1", "2"), (1, "2"), (None,), (1, None), ([],), (1, []), (b"1",), ("", ), ("1", None), ({}, "x"), (1, 2, 3), (None, "j")):
    attempt(complex, *args)
attempt(lambda: complex(re=1))
attempt(lambda: complex(1, real=2))
attempt(lambda: complex("1", imag=2))
attempt(lambda: complex(imag="2"))
attempt(lambda: complex(10 ** 400, "x"))
attempt(lambda: complex(10 ** 400, []))
attempt(lambda: complex(1, 10 ** 400))


class Both:
    def __complex__(self):
        print("complex asked")
        return 3 - 4j

    def __float__(self):
        print("float asked")
        return 2.5


class Wrong:
    def __init__(self, answer):
        self.answer = answer

    def __complex__(self):
        return self.answer


class Index:
    def __index__(self):
        return 7


class Sub(complex):
    pass


print(complex(Both()), complex(1, Both()), complex(Both(), Both()), complex(Index(), Index()), complex(Both(), 1j))
for answer in (1.5, 1, None, "1j", Sub(2, 3)):
    attempt(complex, Wrong(answer))
    attempt(lambda: type(complex(Wrong(answer), 1)))
attempt(complex, 1, Wrong(1j))
attempt(complex, object())
print(type(complex(Sub(1, 2))), type(Sub(1 + 2j)), Sub("2j"), Sub(imag=1), Sub(Both()), type(Sub(1) + 1), type(Sub(1).conjugate()))
