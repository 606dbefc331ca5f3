# add_note(), __notes__, and what they refuse.
e = ValueError("text")
print(hasattr(e, "__notes__"))
e.add_note("first")
e.add_note("second")
print(e.__notes__, str(e), e.args)
for bad in (None, 5, b"bytes", ["a"]):
    try:
        e.add_note(bad)
    except TypeError as error:
        print(error)
print(e.__notes__)
e.__notes__ = ("a tuple",)
try:
    e.add_note("third")
except TypeError as error:
    print(error)
del e.__notes__
e.add_note("fresh")
print(e.__notes__)
try:
    e.add_note()
except TypeError as error:
    print(error)
try:
    e.add_note("a", "b")
except TypeError as error:
    print(error)


class Sub(str):
    pass


e.add_note(Sub("a subclass"))
print(e.__notes__, type(e.__notes__[1]).__name__)


class Mine(Exception):
    def add_note(self, note):
        super().add_note("<" + note + ">")


m = Mine()
m.add_note("wrapped")
print(m.__notes__)
group = ExceptionGroup("g", [ValueError(1), TypeError(2)])
group.add_note("on the group")
part, rest = group.split(ValueError)
print(part.__notes__, rest.__notes__, part.__notes__ is group.__notes__)
part.add_note("only here")
print(part.__notes__, group.__notes__)
