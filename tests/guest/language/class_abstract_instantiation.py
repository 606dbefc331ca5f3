# Abstract classes: what keeps them from being made, and the texts.
from abc import ABC, ABCMeta, abstractmethod, abstractproperty, abstractclassmethod, abstractstaticmethod


class Shape(ABC):
    @abstractmethod
    def area(self):
        "how big"
        return "default area"

    @property
    @abstractmethod
    def name(self):
        pass

    @classmethod
    @abstractmethod
    def make(cls):
        pass

    @staticmethod
    @abstractmethod
    def helper():
        pass

    def concrete(self):
        return "concrete"


class Half(Shape):
    def area(self):
        return super().area() + " and more"

    @property
    def name(self):
        return "half"


class Full(Half):
    @classmethod
    def make(cls):
        return cls()

    @staticmethod
    def helper():
        return 1


def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


attempt(Shape)
attempt(Half)
attempt(Half, 1, 2)
print(Full.make().area(), Full().name, Full.helper(), Full().concrete())
print(sorted(Shape.__abstractmethods__), sorted(Half.__abstractmethods__), Full.__abstractmethods__)
print(Shape.area.__isabstractmethod__, Shape.__dict__["name"].__isabstractmethod__, Shape.__dict__["make"].__isabstractmethod__)


class One(ABC):
    @abstractmethod
    def only(self):
        pass


attempt(One)
attempt(lambda: One.__new__(One))
attempt(lambda: object.__new__(One))
One.only = lambda self: 1
attempt(One)
One.__abstractmethods__ = frozenset()
print(type(One()).__name__)


class Plain:
    pass


attempt(lambda: Plain.__abstractmethods__)
Plain.__abstractmethods__ = ["b", "a"]
attempt(Plain)
attempt(lambda: type(type("Sub", (Plain,), {})()).__name__)
Plain.__abstractmethods__ = ()
attempt(lambda: type(Plain()).__name__)
Plain.__abstractmethods__ = frozenset({"x"})
attempt(Plain)
del Plain.__abstractmethods__
attempt(lambda: type(Plain()).__name__)
attempt(lambda: delattr(Plain, "__abstractmethods__"))
attempt(lambda: type.__abstractmethods__)
attempt(lambda: int.__abstractmethods__)


class Mixed(int, metaclass=ABCMeta):
    @abstractmethod
    def f(self):
        pass


attempt(lambda: Mixed(5))


class AList(list, metaclass=ABCMeta):
    @abstractmethod
    def f(self):
        pass


attempt(AList)


class AError(Exception, metaclass=ABCMeta):
    @abstractmethod
    def f(self):
        pass


attempt(lambda: AError("text"))


class Hook(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        if cls is Hook:
            return any("quack" in c.__dict__ for c in other.__mro__) or NotImplemented
        return NotImplemented


class Duck:
    def quack(self):
        pass


class Dog:
    pass


print(issubclass(Duck, Hook), isinstance(Duck(), Hook), issubclass(Dog, Hook), isinstance(5, Hook))


class Registered(ABC):
    pass


@Registered.register
class R:
    pass


print(issubclass(R, Registered), isinstance(R(), Registered), R.__mro__ == (R, object), Registered.register(int), isinstance(True, Registered))
attempt(Registered.register, 5)


class Sub(Registered):
    pass


attempt(Sub.register, Registered)
attempt(issubclass, 5, Registered)


class Old(ABC):
    @abstractproperty
    def p(self):
        pass

    @abstractclassmethod
    def c(cls):
        pass

    @abstractstaticmethod
    def s():
        pass


attempt(Old)


class Diamond(Shape, One):
    pass


attempt(Diamond)
