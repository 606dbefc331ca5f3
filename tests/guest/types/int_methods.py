# Methods and attributes of int, to_bytes and from_bytes in all forms, conversion protocols.
n = -1000
print(n.real, n.imag, n.numerator, n.denominator, n.conjugate(), n.bit_length(), n.bit_count())
print(n.is_integer(), n.as_integer_ratio(), n.__abs__(), n.__neg__(), n.__invert__(), n.__bool__())
print((1000).to_bytes(2), (1000).to_bytes(2, "little"), (1000).to_bytes(4, "big"))
print((-1000).to_bytes(2, "big", signed=True), (0).to_bytes(1), (0).to_bytes(0), (255).to_bytes())
print((2 ** 70).to_bytes(9, "little"), (-2 ** 70).to_bytes(10, "big", signed=True))
print(int.from_bytes(b"\x03\xe8"), int.from_bytes(b"\x03\xe8", "little"))
print(int.from_bytes(b"\xff", signed=True), int.from_bytes(b""), int.from_bytes([1, 2, 3], "big"))
print(int.from_bytes(bytearray(b"\x01\x00")), int.from_bytes(b"\xff" * 20, byteorder="little"))
print(int.from_bytes(b"\x80" + bytes(9), "big", signed=True))
print((7).__add__(3), (7).__radd__(3), (7).__sub__(3), (7).__rsub__(3), (7).__mul__(2))
print((7).__truediv__(2), (7).__floordiv__(2), (7).__mod__(4), (7).__divmod__(2), (7).__pow__(2))
print((7).__pow__(2, 10), (7).__rpow__(2), (7).__lshift__(1), (7).__lt__(8), (7).__eq__(7.0))
print((7).__eq__(7), (7).__add__("x"), (7).__hash__())
print((7).__index__(), (7).__int__(), (7).__float__(), (7).__round__(), (7).__round__(-1))
print((15).__round__(-1), (25).__round__(-1), (7).__trunc__(), (7).__floor__(), (7).__ceil__())
print((7).__str__(), (7).__repr__(), (7).__format__("03"), (7).__bool__())
print(round(12345, -2), round(12355, -1), round(-15, -1), round(5, 10), round(10 ** 20 + 5, -1))
print(round(149, -2), round(150, -2), round(250, -2), round(99, -3))
for text in ("(256).to_bytes(1)", "(-1).to_bytes(1)", "(1).to_bytes(-1)",
             "(1).to_bytes(1, 'middle')", "(1).to_bytes('a')", "(128).to_bytes(1, signed=True)",
             "(127).to_bytes(1, signed=True)", "(-129).to_bytes(1, signed=True)",
             "int.from_bytes('a')", "int.from_bytes(5)", "int.from_bytes([256])",
             "int.from_bytes(b'a', 'up')",
             "(1).to_bytes(length=3, byteorder='little', signed=False)", "(5).nope()", "(5).real()",
             "int.__add__(5)", "int.__add__('a', 1)", "int.__add__(5, 'a')", "(5).bit_length(1)",
             "int.conjugate(True)", "int.bit_length('x')", "int(5, base=10)", "int('0x1f', 0)",
             "int(' 0b11 ', 0)", "int('٣٤')", "int(b'5')", "int('5', 36)", "int('z', 36)",
             "int(True)", "int(1e3)", "int('1e3')", "int.from_bytes(x for x in [1, 2])"):
    try:
        print(text, "->", eval(text))
    except Exception as e:
        print(text, "->", type(e).__name__, e)


class I:
    def __index__(self):
        return 42


class T:
    def __int__(self):
        return 43


class Both(I, T):
    pass


print(int(I()), int(T()), int(Both()), [0] * 0 + list(range(I()))[-1:])
print("%d" % T() if hasattr(T, "__index__") else "no %d", hex(I()), bin(I()), I().__index__() + 1)
print((100).to_bytes(I(), "big")[-1], round(2.5, I()) if True else 0, "x" * 0 + chr(I()))
print([10, 20, 30][: I()])
for bad in (lambda: [1][T()], lambda: range(T()), lambda: hex(T()), lambda: "%d" % T(),
            lambda: "%x" % T(), lambda: int(object()), lambda: I() + 1, lambda: int(I, 10),
            lambda: int("5", T())):
    try:
        print(bad())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, str(e).split(" at 0x")[0])
print(int.__name__, int.__bases__, int.__mro__, type(5), (5).__class__, isinstance(5, object))
print(int.__subclasses__()[:1], 5 .__class__.__name__, int() is 0 if False else 0)
print(hash(2 ** 61 - 1), hash(-2), hash(-1), hash(2 ** 64))
