# The fields of Unicode errors, their texts, and what happens when they are changed.
try:
    "aé€".encode("ascii")
except UnicodeEncodeError as e:
    print(e.encoding, e.object, e.start, e.end, e.reason)
    print(e)
    e.end = 3
    print(e)
    e.start, e.end = -5, 100
    print(e.start, e.end, e)
try:
    b"a\xff\xfeb".decode("utf-8")
except UnicodeDecodeError as e:
    print(e.encoding, e.object, e.start, e.end, e.reason)
    print(e)
    e.reason = "because"
    print(e)
    e.end = 4
    print(e)
    for name, value in (("start", "x"), ("reason", 5), ("object", "text"), ("encoding", None)):
        try:
            setattr(e, name, value)
            print(name, "set to", getattr(e, name))
        except TypeError as error:
            print(name, error)
e = UnicodeTranslateError("abc", 1, 2, "why")
print(e, e.args, e.object, e.start, e.end, e.reason)
e = UnicodeTranslateError("a\U0001f600c", 1, 2, "why")
print(e)
e = UnicodeEncodeError("x", "a\u20acb", 1, 2, "why")
print(e, repr(e))
e = UnicodeDecodeError("x", bytearray(b"abc"), 0, 1, "why")
print(e, type(e.object).__name__)
e = UnicodeEncodeError("ascii", "", 0, 0, "empty")
print(e)


class Own(UnicodeEncodeError):
    def __str__(self):
        return "own text"


print(Own("a", "b", 0, 1, "c"))
bare = UnicodeEncodeError.__new__(UnicodeEncodeError)
print(repr(str(bare)))
try:
    bare.object
except TypeError as error:
    print(error)
