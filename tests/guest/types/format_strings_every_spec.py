"""The format mini-language on str and on what has no specification of its own."""

texts = ("", "a", "word", "wörd", "a longer text", "\U0001f600x")
for spec in ("", "s", "8", "<8", ">8", "^8", "^9s", ".2", ".0s", "8.3", "*^10.4s", "é<6", "\U0001f600>7", "08", "<08", "0", ">>5", "^^5", "<<", "1", "05.1s"):
    print(repr(spec), [format(t, spec) for t in texts])
for spec in ("d", "=8", "+8", " 8", "-8", "#8", ",", "_", "z", "8.3d", "ss", ".", ".s", "8.", "99999999999999999999", ".99999999999999999999", "b", "\u0660", "8\u0661"):
    try:
        print(repr(spec), repr(format("text", spec)))
    except ValueError as e:
        print(repr(spec), e)

for value in (None, [1], (1,), {}, {1}, b"x", bytearray(b"x"), object, len, range(3), Ellipsis, NotImplemented, slice(1), memoryview(b"")):
    for spec in ("", "s", "10", "d"):
        try:
            shown = format(value, spec)
            print(type(value).__name__, repr(spec), shown if "0x" not in shown else "address")
        except TypeError as e:
            print(type(value).__name__, repr(spec), e)
for spec in (3, None, b"", ["s"]):
    for call in (lambda: format(1, spec), lambda: (1).__format__(spec), lambda: "".__format__(spec), lambda: object().__format__(spec)):
        try:
            print(call())
        except TypeError as e:
            print(e)


class Temperature:
    def __init__(self, degrees):
        self.degrees = degrees

    def __format__(self, spec):
        if spec.endswith("F"):
            return format(self.degrees * 9 / 5 + 32, spec[:-1] + "f") + "°F"
        return format(self.degrees, spec or ".1f") + "°C"


class Wrong:
    def __format__(self, spec):
        return 3


warm = Temperature(21.456)
print(f"{warm}|{warm:.0F}|{warm:8.2f}|{warm!s:.3}", format(warm), "{:+.1f}".format(warm))
for call in (lambda: format(Wrong()), lambda: f"{Wrong()}", lambda: "{}".format(Wrong()), lambda: format()):
    try:
        print(call())
    except TypeError as e:
        print(e)
