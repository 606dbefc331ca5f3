# Methods of built-in types as objects: their names, how they bind, what they refuse.
def attempt(function, /, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


for thing in (len, [].append, list.append, int.__add__, (5).__add__, dict.fromkeys, str.maketrans,
              dict.__dict__["fromkeys"], object.__init__, type.__call__, int.from_bytes, print):
    print(type(thing).__name__, thing.__name__, thing.__qualname__)
print(list.append, int.__add__, dict.__dict__["fromkeys"], len, int.real)
print([1].append.__self__, (5).__add__.__self__, "a".join.__self__, dict.fromkeys.__self__)
print(list.append.__objclass__, int.__add__.__objclass__, int.real.__objclass__, int.real.__name__)
attempt(list.append)
attempt(list.append, 5)
attempt(list.append, (), 1)
attempt(list.append, [])
attempt(int.__add__)
attempt(int.__add__, "a", 1)
attempt(int.__add__, 1)
attempt(dict.__dict__["fromkeys"])
attempt(dict.__dict__["fromkeys"], 5)
attempt(dict.__dict__["fromkeys"], int, "ab")
attempt(dict.__dict__["fromkeys"], dict, "ab")
attempt(lambda: list.append.__get__([1, 2])(3))
attempt(lambda: list.append.__get__(5))
attempt(lambda: list.append.__get__(None, list) is list.append)
attempt(lambda: list.append.__get__(None))
attempt(lambda: int.__add__.__get__(5)(6))
attempt(lambda: int.real.__get__(5), )
attempt(lambda: int.real.__get__("a"))
attempt(lambda: int.real.__set__(5, 1))
attempt(lambda: int.real.__delete__(5))
attempt(lambda: str.upper("a") + str.join("-", "bc"))
items = []
print(items.append == items.append, items.append is items.append, [].append == [].append, hash(items.append) == hash(items.append))
print((5).__add__ == (5).__add__, len == len, list.append == list.append, list.append == list.extend)
attempt(setattr, len, "note", 1)
attempt(setattr, [].append, "note", 1)
attempt(setattr, list.append, "note", 1)
attempt(setattr, list, "append", 1)
attempt(delattr, list, "append")
attempt(getattr, len, "__dict__")
attempt(getattr, list.append, "__func__")


class Holder:
    size = len
    upper = str.upper
    plain = int.__add__


attempt(Holder().size, "abc")
attempt(lambda: Holder().upper())
attempt(lambda: Holder().plain(5))


class Text(str):
    pass


print(Text("ab").upper(), Text.upper is str.upper, Text("x").join.__qualname__, Text.maketrans.__qualname__)
attempt(Text.upper, 5)
attempt(str.upper, Text("sub"))
