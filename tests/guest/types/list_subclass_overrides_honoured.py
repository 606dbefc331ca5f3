"""Subclasses of list and tuple with overridden special methods: which built-in operations ask them."""


class Loud(list):
    def __getitem__(self, key):
        return ("item", key)

    def __len__(self):
        return 42

    def __contains__(self, x):
        return x == "magic"

    def append(self, x):
        raise RuntimeError("append called")


class Iterating(list):
    def __iter__(self):
        return iter(["from", "iter"])


class LoudTuple(tuple):
    def __getitem__(self, key):
        return ("item", key)

    def __len__(self):
        return 42

    def __iter__(self):
        return iter("xy")


def show(label, call):
    try:
        print("  ", label, call())
    except Exception as e:
        print("  ", label, type(e).__name__, e)


def star(*args):
    return args


for value in (Loud([1, 2]), Iterating([1, 2]), LoudTuple([1, 2])):
    base = type(value).__mro__[1]
    print(type(value).__name__)
    for label, call in (
        ("len", lambda: len(value)), ("index", lambda: value[0]), ("slice", lambda: value[:1]), ("list", lambda: list(value)),
        ("tuple", lambda: tuple(value)), ("set", lambda: set(value)), ("star", lambda: star(*value)), ("display", lambda: [*value]),
        ("in", lambda: (1 in value, "magic" in value)), ("repr", lambda: repr(value)), ("add", lambda: value + base([3])),
        ("radd", lambda: base([3]) + value), ("mul", lambda: value * 2), ("eq", lambda: value == base([1, 2])),
        ("sorted", lambda: sorted(value)), ("reversed", lambda: list(reversed(value))), ("sum", lambda: sum(value)),
        ("max", lambda: max(value)), ("enumerate", lambda: list(enumerate(value))), ("zip", lambda: list(zip(value, "ab"))),
        ("join", lambda: ",".join(map(str, value))), ("unpack", lambda: (lambda a, b: (a, b))(*value)), ("count", lambda: value.count(1)),
        ("find", lambda: value.index(2)), ("base item", lambda: base.__getitem__(value, 0)), ("truth", lambda: bool(value)),
        ("bytes", lambda: bytes(value)), ("any", lambda: any(value)), ("dict", lambda: dict.fromkeys(value)),
    ):
        show(label, call)

loud = Loud("ab")
loud.extend("cd")
loud += "e"
loud.insert(0, "z")
list.append(loud, "!")
print(list.__len__(loud), list(loud), [x for x in loud])
a, b = Iterating([1, 2, 3])
print(a, b)
first, *rest = LoudTuple([1, 2, 3])
print(first, rest)
target = []
target.extend(Iterating([1]))
target[1:1] = LoudTuple([9])
print(target, [0] + Loud([5]), type([0] + Loud([5])).__name__, type(Loud([1]).copy()).__name__, type(Loud([1]) * 1).__name__)
plain = type("Plain", (list,), {})([3, 1, 2])
plain.note = "kept"
plain.sort()
print(plain, plain.note, type(plain[:]).__name__, type(plain + [1]).__name__, plain == [1, 2, 3], plain.__dict__)
