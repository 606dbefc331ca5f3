"""The subject is evaluated once; patterns look only at what they need, in order."""
log = []


class Watched:
    __match_args__ = ("a", "b")

    def __init__(self, **attributes):
        self.__dict__["values"] = attributes

    def __getattr__(self, name):
        log.append(name)
        try:
            return self.values[name]
        except KeyError:
            raise AttributeError(name) from None


def subject(value):
    log.append("subject")
    return value


def show(label):
    print(label, log)
    log.clear()


match subject(3):
    case 1 | 2:
        pass
    case 4 if log.append("guard"):
        pass
    case 3:
        log.append("three")
show("once")

match Watched(a=1, b=2, c=3):
    case Watched(2, b=5):
        pass
    case Watched(1, 3):
        pass
    case Watched(a=1, d=4):
        pass
    case Watched(c=3):
        log.append("found")
show("attributes")


class Map(dict):
    def get(self, key, default=None):
        log.append(("get", key))
        return super().get(key, default)

    def keys(self):
        log.append("keys")
        return super().keys()

    def __len__(self):
        log.append("len")
        return super().__len__()


match Map(a=1, b=2):
    case {"z": _}:
        pass
    case {"a": 1, "b": 3}:
        pass
    case {"a": 1, **rest}:
        log.append(rest)
show("mapping")


class Seq(list):
    def __len__(self):
        log.append("len")
        return super().__len__()

    def __getitem__(self, i):
        log.append(i)
        return super().__getitem__(i)

    def __iter__(self):
        log.append("iter")
        return super().__iter__()


match Seq([1, 2, 3]):
    case [1]:
        pass
    case [1, _, 4]:
        pass
    case [5, *_]:
        pass
    case [*_, 3]:
        log.append("ends in 3")
show("sequence")
match Seq([1, 2]):
    case [_, _]:
        log.append("nothing read")
show("wildcards")
match Seq([1, 2]):
    case [*all]:
        log.append(all)
show("star")


class Eq:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        log.append((self.name, other))
        return False


match [Eq("first"), Eq("second")]:
    case [1, 2]:
        pass
    case [_, 3]:
        pass
    case {"k": 1} | 5 | "text":
        pass
show("equality")


class Type(type):
    def __instancecheck__(cls, obj):
        log.append(cls.__name__)
        return cls.__name__ == "B"


A = Type("A", (), {})
B = Type("B", (), {})
match 5:
    case A():
        pass
    case A() | B():
        log.append("is B")
show("instance checks")


class Raising:
    def __eq__(self, other):
        raise RuntimeError("in __eq__")


try:
    match Raising():
        case 1:
            pass
except RuntimeError as e:
    print(e)
try:
    match subject(undefined_name):
        case _:
            pass
except NameError as e:
    print(e)
