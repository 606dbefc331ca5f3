# repr(), str() and ascii(): which method is asked, what it may give back, and recursion.
def attempt(function, /, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


class OnlyRepr:
    def __repr__(self):
        return "<é>"


class OnlyStr:
    def __str__(self):
        return "text"


class Sub(str):
    def __str__(self):
        return "str of Sub"

    def __repr__(self):
        return "repr of Sub"


class Gives:
    def __init__(self, result):
        self.result = result

    def __repr__(self):
        return self.result

    def __str__(self):
        return self.result


attempt(repr, OnlyRepr())
attempt(str, OnlyRepr())
attempt(ascii, OnlyRepr())
attempt(str, OnlyStr())
attempt(lambda: repr(OnlyStr()).startswith("<__main__.OnlyStr object at 0x"))
attempt(repr, Sub("x"))
attempt(str, Sub("x"))
attempt(lambda: (str(Sub("x")), Sub("x") + "", f"{Sub('x')}", "%s" % Sub("x"), "".join([Sub("x")])))
for result in (5, None, b"b", OnlyStr()):
    attempt(repr, Gives(result))
    attempt(str, Gives(result))
attempt(lambda: type(str(Gives(Sub("y")))).__name__)
attempt(lambda: type(repr(Gives(Sub("y")))).__name__)
attempt(repr, [OnlyRepr(), (OnlyRepr(),), {OnlyRepr(): OnlyRepr()}])
attempt(repr, [Gives(5)])
nested = [1]
nested.append(nested)
table = {"self": None, "list": nested}
table["self"] = table
print(nested, table, [table])


class Loop(list):
    def __repr__(self):
        return f"Loop({list.__repr__(self)})"


loop = Loop([1])
loop.append(loop)
print(loop)


class Endless:
    def __repr__(self):
        return repr(self)


try:
    repr(Endless())
except RecursionError as error:
    print("RecursionError", str(error)[:32])
print(repr("it's"), repr('"'), repr("'\""), repr("\\n\t\x7f\xa0\u200b\U000e0001"), ascii("é€😀"))
print(str(), repr(""), str(b"x"), repr(bytearray(b"'")), str(object)[:8], repr(type(None)), str(...))
print([str(v) for v in (True, None, 1.0, 1e100, -0.0, 1j, 10**20)])
attempt(repr)
attempt(repr, 1, 2)
attempt(ascii)


class Broken:
    def __repr__(self):
        raise LookupError("no repr")


attempt(lambda: f"{[Broken()]}")
attempt(lambda: "%r" % Broken())
