# issubclass(): metaclass hooks, virtual bases by __bases__, nested tuples, what is refused.
def attempt(cls, parent):
    try:
        print(issubclass(cls, parent))
    except Exception as error:
        print(type(error).__name__, error)


class Registry(type):
    def __subclasscheck__(cls, other):
        print("asked about", getattr(other, "__name__", other), end=" ")
        return getattr(other, "member", False)


class Club(metaclass=Registry):
    pass


class Member:
    member = True


attempt(Member, Club)
attempt(int, Club)
attempt(5, Club)
attempt(Club, Club)
attempt(bool, (str, (float, int)))
attempt(bool, ())
attempt(bool, int | str)
attempt(type(None), int | None)
attempt(int, object)
attempt(type, type)
attempt(object, int)


class Virtual:
    def __init__(self, *bases):
        self.__bases__ = bases

    def __repr__(self):
        return "Virtual()"


attempt(Virtual(int), int)
attempt(Virtual(Virtual(str)), str)
attempt(Virtual(), int)
base = Virtual()
attempt(Virtual(base), base)
attempt(int, base)


class NoTuple:
    __bases__ = [int]


attempt(NoTuple(), int)
for cls, parent in ((5, int), (int, 5), (int, "int"), (int, (str, 5)), (bool, (int, 5)), (None, int),
                    (list[int], list), (list, list[int]), (int, int | list[int]), (int, [int])):
    attempt(cls, parent)


class Base:
    def __init_subclass__(cls, **kwargs):
        print("new subclass", cls.__name__, kwargs)


class Child(Base, color="red"):
    pass


attempt(Child, Base)
print(Base.__subclasses__() == [Child], type.__subclasscheck__(Base, Child), Base.__subclasscheck__(int))
