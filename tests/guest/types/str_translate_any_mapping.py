"""translate() with dicts, sequences, strings and guest mappings; maketrans() in its three forms."""

print("hello".translate({104: "J", 101: None, 108: 76, 111: "oo"}), "abc".translate({}), "aé€\U0001f600".translate({0x1f600: ":)", 0x20ac: 0x65, 233: None}))
print("abc".translate(str.maketrans("abc", "xyz")), "abc".translate(str.maketrans("ab", "xy", "c")), "abc".translate(str.maketrans({"a": 1 + 64, 98: "BB", "c": None})))
print(str.maketrans("ab", "cd", "ef"), str.maketrans({"x": "y", 1: 2}), str.maketrans("", ""), str.maketrans("", "", ""), "".maketrans("aa", "bc"))
print("\x00\x01\x02".translate(["a", None, 98]), "\x00\x05".translate(["only"]), "\x00\x01z".translate("pq"), "\x00\x01".translate((65, "B")), "\x01".translate(range(60, 70)))


class Rot:
    def __getitem__(self, code):
        print("asked", code)
        if code == 32:
            raise LookupError
        if code > 122:
            raise KeyError(code)
        return chr((code - 97 + 13) % 26 + 97)


print("ab z{".translate(Rot()))


class Default(dict):
    def __missing__(self, key):
        return "*" if key < 110 else chr(key).upper()


print("hidden text".translate(Default({32: " "})))
for table in ({97: 0x110000}, {97: -1}, {97: 1.5}, {97: b"b"}, {97: [98]}, 5, None, {97: True}, object(), {97: 1 << 80}):
    try:
        print(repr("abc".translate(table)))
    except Exception as e:
        print(type(e).__name__, e)


class Broken:
    def __getitem__(self, code):
        raise ZeroDivisionError("in the table")


try:
    "x".translate(Broken())
except ZeroDivisionError as e:
    print(e)
for args in ((), ("a",), ({"ab": 1},), ({1.5: 2},), ({"": 1},), ({b"a": 1},), ("a", "bc"), ("a", 5), (5, "a"), ("a", "b", 5), ("a", "b", "c", "d"), ([("a", "b")],), ({"a": "long text", 66: ""},), (None, "a"), ({}, {})):
    try:
        print(str.maketrans(*args))
    except Exception as e:
        print(args, type(e).__name__, e)
long = "abcdefghij" * 1000
print(long.translate(str.maketrans("aeiou", "AEIOU", "xyz"))[:12], len(long.translate({99: None})), len(long.translate({100: "dd"})), hash(long.translate({97: "€"})) == hash(long.replace("a", "€")))
