# print: sep, end, file-less flush, objects with __str__, unpacked arguments, errors.
print("a", "b", sep="")
print("a", "b", sep="-", end="!\n")
print("no newline", end="")
print()
print(end="")
print(sep="x")
print(1, 2, 3, sep="\n")
print("a", "b", sep=None, end=None)
print(*[1, 2, 3], sep=", ")
print(*"abc", sep="")
print("é", "日本", "😀")
print("flush", flush=True)


class S:
    def __str__(self):
        return "from str"

    def __repr__(self):
        return "from repr"


print(S(), [S()], (S(),), {"k": S()}, {S(): 1})
print(None, True, 1.0, 1j, b"b", ..., NotImplemented)


class R:
    def __repr__(self):
        return "only repr"


print(R(), str(R()), f"{R()}")


class Bad:
    def __str__(self):
        raise ValueError("no str")


try:
    print("before", Bad(), "after")
except ValueError as e:
    print()
    print("caught", e)
for kw in ({"sep": 5}, {"end": 5}, {"nope": 1}, {"sep": b"x"}):
    try:
        print("x", **kw)
    except TypeError as e:
        print(e)
print(print("inner"))
p = print
p("alias", end=".\n")
print("%s and %d" % ("old", 5), "{}".format("new"), f"{'f'}")
print("multi\nline", "tab\tbed")
print([print, len][1].__name__, print.__name__)
print("a" * 100)
print("", "", "x", "")
