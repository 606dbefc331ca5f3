# Assigning __bases__: lookups change at once, errors leave the class as it was.
class Root:
    pass


class Old(Root):
    def name(self):
        return "old"


class New(Root):
    def name(self):
        return "new"

    def __len__(self):
        return 7


class C(Old):
    pass


class D(C):
    pass


d = D()


def names():
    return [d.name() for _ in range(3)]


print(names(), hasattr(d, "__len__"))
C.__bases__ = (New,)
print(names(), len(d), bool(d))
print([c.__name__ for c in D.__mro__])
print(C.__base__.__name__, [c.__name__ for c in New.__subclasses__()], Old.__subclasses__())
C.__bases__ = (Old, New)
print(names(), [c.__name__ for c in D.__mro__])


def attempt(cls, bases):
    try:
        cls.__bases__ = bases
    except Exception as e:
        print(type(e).__name__, e)
    else:
        print("fine")


attempt(C, ())
attempt(C, [Old])
attempt(C, None)
attempt(C, (Old, 5))
attempt(C, (D,))
attempt(C, (C,))
attempt(C, (Old, Old))
attempt(C, (int,))
attempt(C, (Root, Old))
attempt(int, (object,))
attempt(object, ())
print([c.__name__ for c in C.__bases__])
try:
    del C.__bases__
except TypeError as e:
    print(e)


class Plain:
    pass


attempt(Plain, (Old,))


class L(list):
    pass


attempt(L, (dict,))
attempt(L, (Old, list))
print([c.__name__ for c in L.__mro__])
