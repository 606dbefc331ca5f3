# dir(): of objects, classes, modules, scopes, and of what defines __dir__.
class Base:
    shared = 1

    def method(self):
        pass


class Child(Base):
    own = 2

    def __init__(self):
        self.attribute = 3


def plain(names):
    return [name for name in names if not name.startswith("__")]


print(plain(dir(Child)), plain(dir(Child())), plain(dir(Base())))


class Meta(type):
    on_meta = 1


class Made(metaclass=Meta):
    on_class = 2


print(plain(dir(Made)), plain(dir(Meta)) == plain(dir(type)) + ["on_meta"])


def scope(b, a):
    c = 1
    if a:
        d = 2
        return dir()
    return dir(), d if a else c


print(scope(1, 0), scope(1, 1))


class Body:
    z = 1
    y = 2
    names = plain(dir())


print(Body.names)
print([dir() for loop in [1]][0][:2] == dir()[:2], "scope" in dir())


class Own:
    def __init__(self, names):
        self.names = names

    def __dir__(self):
        return self.names


for names in ({"b", "a"}, ("z", "y"), iter("cab"), [3, 1, 2], "hello", [], ["a", 1], 5, None):
    try:
        print(dir(Own(names)))
    except TypeError as error:
        print("TypeError", error)


class Slotted:
    __slots__ = ("left", "right")


print(plain(dir(Slotted())))


class Lying:
    __dict__ = {"fake": 1}
    real = 2


print(plain(dir(Lying())))
try:
    dir(1, 2)
except TypeError as error:
    print("TypeError", error)
print(object.__dir__(Child()).count("own"), len(dir(object())) == len(set(dir(object()))))
instance = Child()
instance.__dict__["odd name"] = 1
instance.__dir__ = lambda: ["never asked"]
print("odd name" in dir(instance), "never asked" in dir(instance))
