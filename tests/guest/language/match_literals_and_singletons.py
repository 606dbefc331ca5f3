"""Literal patterns compare with ==, the three singletons with `is`."""


class Loud:
    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        print("eq", other)
        return self.value == other


def kind(x):
    match x:
        case None:
            return "none"
        case True:
            return "true"
        case False:
            return "false"
        case 0:
            return "zero"
        case -1 | -1.5:
            return "minus"
        case 1 + 2j:
            return "complex plus"
        case -3 - 4j:
            return "complex minus"
        case "a" "b":
            return "joined"
        case b"raw":
            return "bytes"
        case 0x10 | 0o17 | 0b1110:
            return "radix"
        case 10_000_000_000_000_000_000_000:
            return "big"
        case 2.5e3:
            return "float"
        case """long
text""":
            return "long"
    return "other"


for value in (None, True, False, 0, 0.0, 1, -1, -1.5, 1 + 2j, -3 - 4j, "ab", b"raw", 16, 15, 14,
              10 ** 22, 2500, "long\ntext", "", (), []):
    print(repr(value), kind(value))

match Loud(3):
    case 1:
        print("one")
    case 2 | 3:
        print("two or three")
    case _:
        print("never")

match Loud(None):
    case None:
        print("is not ==")
    case True | False:
        print("no")
    case "x":
        print("no")
    case _:
        print("fell through")

match float("nan"):
    case 0.0:
        print("zero")
    case nan if nan != nan:
        print("captured nan")

match "café":
    case "caf\u00e9":
        print("same text")
