"""dict() and update() of zip, enumerate, map and the like: where pairs stop being plain."""


class Key:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        print("hash", self.name)
        return 1

    def __eq__(self, other):
        print("eq", self.name, getattr(other, "name", other))
        return isinstance(other, Key) and self.name == other.name


print(dict(zip("abc", range(5))), dict(enumerate("ab")), dict(enumerate("ab", 10)))
print(dict(zip([1, 1.0, True], "xyz"), more=5), dict(zip([], [])))
print(dict(zip([Key("a"), "s", Key("a"), Key("b")], range(4))).values())
print(dict(map(lambda x: (x, x * x), range(4))), dict(map(divmod, (7, 8), (2, 3))))
print(dict(filter(None, [(1, 2), (), [3, 4], "xy"])), dict(reversed([(1, 2), (3, 4), (1, 5)])))
print(dict(([k, 1] for k in "ab")), dict((k, 1) for k in "ab"))
for wrong in (zip("ab", "cd", "ef"), zip("ab"), map(int, "12"), enumerate([]), iter([(1, 2), 5]),
              map(list, ["ab", "abc"]), zip("ab", [1], strict=True)):
    d = {"kept": 0}
    try:
        d.update(wrong)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error, d)
    else:
        print(d)
# what comes before an unhashable key is stored, and what comes after it is left
source = zip(["a", "b", [], "c"], range(4))
d = {}
try:
    d.update(source)
except TypeError as error:
    print(error, d, list(source))
source = enumerate(zip("ab", [1, 2]), 5)
print(dict(source), list(source))


class Sub(dict):
    def __setitem__(self, key, value):
        print("never", key)


print(Sub(zip("ab", "cd")), Sub(enumerate("x")), type(Sub(zip("a", "b"))))
s = Sub()
s.update(zip("ab", "cd"))
s |= zip("e", "f")
print(s)
d = {"a": 1}
d |= enumerate("xy")
print(d)
changing = {1: 2, 3: 4}
try:
    changing.update(zip(changing, "abc"))
    print(changing)
    changing.update(zip(changing, map(lambda x: changing.setdefault(x + 100, 0) or (0, 1), range(9))))
except RuntimeError as error:
    print(error)
print(changing)
big = dict(zip(range(4200), "ab" * 2100))
print(len(big), big[4199])
