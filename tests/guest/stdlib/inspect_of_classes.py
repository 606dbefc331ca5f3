"""inspect.signature() of classes by what they define; binding; isabstract while a class is made."""

import abc
import inspect
import string


def show(name, obj):
    try:
        print(name, inspect.signature(obj))
    except ValueError as e:
        print(name, "ValueError", str(e).partition(" at 0x")[0])


class Meta(type):
    def __call__(cls, by, *, meta):
        pass


class New:
    def __new__(cls, a, b=2):
        return super().__new__(cls)


class Both(New):
    def __init__(self, c, d):
        pass


class NewAgain(Both):
    def __new__(cls, *args):
        return super().__new__(cls)


class OfMeta(New, metaclass=Meta):
    pass


class Static:
    @staticmethod
    def __init__(x):
        pass


class OfClass:
    @classmethod
    def __init__(cls, x):
        pass


class OfInt(int):
    pass


class Called:
    __text_signature__ = "(a, /, b=3)"

    def __call__(self, *args):
        pass


for cls in (New, Both, NewAgain, OfMeta, Static, OfClass, OfInt, Called(), Called, string.Template):
    show(getattr(cls, "__name__", "Called()"), cls)


def posonly(a, b=2, /, c=3):
    pass


for args, named in (((1,), {"b": 4}), ((), {"a": 1, "b": 2}), ((1,), {"c": 5}), ((), {})):
    try:
        print(inspect.signature(posonly).bind(*args, **named))
    except TypeError as e:
        print(e)


class Checked(string.Formatter, metaclass=abc.ABCMeta):
    def __init_subclass__(cls):
        print(cls.__name__, inspect.isabstract(cls))


class Abstract(Checked):
    @abc.abstractmethod
    def f(self):
        pass


class Still(Abstract):
    pass


class Concrete(Still):
    def f(self):
        pass
