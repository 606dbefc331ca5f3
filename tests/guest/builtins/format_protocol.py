# format(): who is asked, with what, and what __format__ may give back.
def attempt(function, /, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


class Tells:
    def __format__(self, spec):
        return f"[{spec!r}]"


class Text(str):
    pass


class Returns:
    def __init__(self, result):
        self.result = result

    def __format__(self, spec):
        return self.result


class Plain:
    def __str__(self):
        return "plain str"


class Inherits(int):
    def __str__(self):
        return "own str"


attempt(format, Tells())
attempt(format, Tells(), "spec")
attempt(format, Tells(), Text("text"))
attempt(format, Returns("fine"))
attempt(lambda: type(format(Returns(Text("sub")))).__name__)
for result in (5, None, b"bytes"):
    attempt(format, Returns(result))
attempt(format, Plain())
attempt(format, Plain(), "")
attempt(format, Plain(), "s")
attempt(format, Plain(), ">20")
attempt(format, Inherits(5))
attempt(format, Inherits(5), "")
attempt(format, Inherits(5), "d")
attempt(format, None, "")
attempt(format, None, "5")
attempt(format, [1], "5")
attempt(format, (1, 2), "")
attempt(format, {}, "x")
attempt(format, object, "5")
attempt(format, len, "5")
attempt(format, "a", "d")
attempt(format, 5, "s")
attempt(format, 5.5, "d")
attempt(format, 1j, "d")
attempt(format, True, "5")
attempt(format, True, "d")
attempt(format, "text", ".2")
attempt(format, "text", "=8")
attempt(format, "text", "08")
attempt(format, b"x", "5")
attempt(format, 5, 5)
attempt(format, 5, None)
attempt(format)
attempt(format, 1, "", "")
instance = Plain()
instance.__format__ = lambda spec: "on the instance"
attempt(format, instance)


class Off:
    __format__ = None


attempt(format, Off())
attempt("{:>{width}.{digits}f}|".format, 3.14159, width=10, digits=2)
attempt("{!r:>8}|{!s:<6}|{!a}".format, "é", "b", "ü")
attempt(lambda: f"{Tells():{'a' + 'b'}:{1 + 1}}")
attempt(object.__format__, 5, "x")
attempt(int.__format__, True, "05")
