# isinstance(): metaclass hooks, tuples of tuples, unions, objects that lie about their class.
def attempt(thing, cls):
    try:
        print(isinstance(thing, cls))
    except Exception as error:
        print(type(error).__name__, error)


class Even(type):
    def __instancecheck__(cls, thing):
        print("checked", thing, end=" ")
        return isinstance(thing, int) and thing % 2 == 0


class EvenNumber(metaclass=Even):
    pass


attempt(4, EvenNumber)
attempt(3, EvenNumber)
attempt(3, (str, EvenNumber, int))
attempt(EvenNumber(), EvenNumber)
attempt("a", ((int, (float, (str,))),))
attempt(1, ())
attempt(1, int | str)
attempt(None, int | None)
attempt(1.5, (int | str, float))
attempt(True, (bool, "never looked at"))


class Liar:
    __class__ = dict


attempt(Liar(), dict)
attempt(Liar(), Liar)
attempt(Liar(), list)


class Property:
    @property
    def __class__(self):
        raise ValueError("do not ask")


attempt(Property(), Property)
attempt(Property(), int)


class Truthy(type):
    def __instancecheck__(cls, thing):
        return [] if thing is None else [1]


class Odd(metaclass=Truthy):
    pass


attempt(None, Odd)
attempt(5, Odd)


class Raising(type):
    def __instancecheck__(cls, thing):
        raise LookupError("not now")


class Never(metaclass=Raising):
    pass


attempt(1, Never)
attempt(1, (int, Never))
attempt(1, (Never, int))
for cls in (5, "int", [int], (int, 5), (str, 5), list[int], int | list[int], None, (None,)):
    attempt(1, cls)


class Quacks:
    def __init__(self, bases):
        self.__bases__ = bases


attempt(1, Quacks(()))
attempt(1, Quacks([int]))
print(type.__instancecheck__(int, True), int.__instancecheck__(2), type.__instancecheck__(EvenNumber, 4))
