"""bytes() of objects with __bytes__, __index__, __iter__, __len__; comparisons and hashes across the two types."""


class Bytes:
    def __init__(self, result):
        self.result = result

    def __bytes__(self):
        print("__bytes__")
        return self.result


class Index:
    def __init__(self, result):
        self.result = result

    def __index__(self):
        print("__index__")
        if isinstance(self.result, Exception):
            raise self.result
        return self.result


class Items:
    def __len__(self):
        print("__len__")
        return 2

    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i * 10


class Both(Bytes, Index):
    pass


class Text(str):
    def __bytes__(self):
        return b"bytes of " + self.encode()


class Sub(bytes):
    pass


def attempt(name, make):
    try:
        result = make()
        print(name, result, type(result).__name__)
    except Exception as e:
        print(name, type(e).__name__, e)


for kind in (bytes, bytearray, Sub):
    word = kind.__name__
    attempt(word, lambda: kind(Bytes(b"given")))
    attempt(word, lambda: kind(Bytes(Sub(b"sub"))))
    attempt(word, lambda: kind(Bytes(bytearray(b"no"))))
    attempt(word, lambda: kind(Bytes("no")))
    attempt(word, lambda: kind(Bytes(None)))
    attempt(word, lambda: kind(Index(3)))
    attempt(word, lambda: kind(Index(-3)))
    attempt(word, lambda: kind(Index("x")))
    attempt(word, lambda: kind(Index(TypeError("own"))))
    attempt(word, lambda: kind(Index(ValueError("own"))))
    attempt(word, lambda: kind([Index(65), Index(66), 67]))
    attempt(word, lambda: kind([Index(300)]))
    attempt(word, lambda: kind(Items()))
    attempt(word, lambda: kind(Both(b"both")))
    attempt(word, lambda: kind(Text("text")))
    attempt(word, lambda: kind(Text("text"), "ascii"))
    attempt(word, lambda: kind(Bytes(b"x"), "ascii"))
    attempt(word, lambda: kind(iter([1, 2, 3])))
    attempt(word, lambda: kind(map(ord, "abc")))
    attempt(word, lambda: kind({1: 2, 3: 4}))
    attempt(word, lambda: kind(source=b"named"))
    attempt(word, lambda: kind(sauce=b"named"))
print([a == b for a in (b"ab", bytearray(b"ab"), Sub(b"ab")) for b in (b"ab", bytearray(b"ab"), Sub(b"ab"), "ab", [97, 98])])
print(b"a" < bytearray(b"b"), bytearray(b"b") >= b"b", Sub(b"a") < b"b", b"abc" > b"ab", b"" < b"\x00", b"\xff" > b"a", sorted([b"b", bytearray(b"a"), Sub(b"c")]), max(b"ab", bytearray(b"b")))
print(b"a".__lt__(bytearray(b"b")), bytearray(b"a").__lt__(b"b"), b"a".__eq__("a"), b"a".__ne__(5), hash(b"ab") == hash(Sub(b"ab")), {b"k": 1}.get(Sub(b"k")), b"k" in {Sub(b"k")}, len({b"a", Sub(b"a")}))
for call in (lambda: hash(bytearray()), lambda: b"a" < 5, lambda: b"a" < "a", lambda: bytearray(b"a") < [97], lambda: {bytearray(b"a")}, lambda: b"" + bytearray(b"x") + b"y", lambda: bytearray(b"") + b"x", lambda: b"x" + memoryview(b"y")):
    attempt("op", call)
print(b"abc".__bytes__() is not None, Sub(b"abc").__bytes__(), b"%b" % Bytes(b"formatted"), b"".join([Sub(b"x")]), type(b"".join([Sub(b"x")])).__name__, b"x".__getnewargs__(), len(bytes(5)), bytes(5), list(bytes(b"ab")), b"ab".__len__(), b"a" b"b", br"\n", rb"\x", bool(b""), bool(b"\0"))
