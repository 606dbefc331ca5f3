"""os.environ while it changes, merged, and with what it refuses; encodings by their module's names."""

import codecs
import encodings
import os

os.environ["A"] = "1"
os.environ["B"] = "2"
for name in os.environ:
    if name in ("A", "B"):
        del os.environ[name]
print("A" in os.environ, os.environ.pop("A", 5))
try:
    os.environ["zz"]
except KeyError as error:
    print(repr(error), error.__suppress_context__)
for bad in ({"a": 1}, {1: "a"}):
    try:
        os.environ.update(bad)
    except TypeError as error:
        print(error)
merged = os.environ | {"q": "1"}
print(type(merged).__name__, merged["q"], ({"q": "3"} | os.environ)["q"])
os.environ |= {"r": "2"}
print(os.environ["r"], dict(os.environ)["r"], {**os.environ}["r"], type(os.environ.copy()))
print([value for name, value in os.environ.items() if name == "r"], "2" in os.environ.values())
print(os.environ.setdefault("s", "t"), len(os.environ) == len(dict(os.environ)))
os.environ.clear()
print(os.environ, bool(os.environ), os.getenv("x", "y"))
for name in ("", "a=b", "a\0"):
    try:
        os.putenv(name, "value")
    except (OSError, ValueError) as error:
        print(type(error).__name__, error)


class Path(os.PathLike):
    def __fspath__(self):
        return "x"


print(isinstance(Path(), os.PathLike), issubclass(str, os.PathLike), "walk" in os.__all__)

print(codecs.lookup("ascii").name, encodings.ascii.Codec.encode("abc"))
print(codecs.encode(b"hello", "uu"), codecs.decode(codecs.encode(b"hello", "uu_codec"), "uu"))
for work in (lambda: codecs.encode("abc", "undefined"), lambda: "abc".encode("uu")):
    try:
        print(work())
    except (UnicodeError, LookupError) as error:
        print(type(error).__name__, error)
escape = codecs.lookup_error("surrogateescape")
print(escape(UnicodeDecodeError("ascii", b"a\x80b", 1, 2, "ouch")))
for wrong in (UnicodeDecodeError("ascii", b"a", 0, 1, "ouch"), UnicodeTranslateError("a", 0, 1, "x")):
    try:
        print(escape(wrong))
    except (UnicodeError, TypeError) as error:
        print(type(error).__name__, error)
