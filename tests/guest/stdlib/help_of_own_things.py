"""help() of what a program defines."""
import abc
import dataclasses
import enum


class Base(abc.ABC):
    """Base doc.

    More.
    """

    attr: int = 3

    def __init__(self, x, y=2):
        self.x = x

    @abc.abstractmethod
    def must(self) -> int:
        "Must be done."

    @classmethod
    def made(cls, q): ...

    @staticmethod
    def plain(r): ...

    @property
    def prop(self) -> int:
        """The prop."""
        return 1

    @prop.setter
    def prop(self, v): ...


class Child(Base):
    # a comment
    def must(self):
        return 1

    async def waits(self): ...

    __call__ = must
    short = lambda self: 1  # noqa: E731


@dataclasses.dataclass
class Point:
    """A point."""

    x: int
    y: int = 0


class Color(enum.Enum):
    RED = 1


def f(a, b: int = 2, /, c=3, *args: str, d, e: "Foo" = None, **kw: dict) -> bool:
    """Do f.

    Indented doc.
    """


def bare(x): ...


# A comment above.
def commented(x): ...


for thing in (Base, Child, Point, f, bare, commented, Base.must, Child(1).must, Base.prop, Base.made, Child(1),
              "nothing_of_that_name", Color.RED):
    help(thing)
    print("=" * 20)
print(Child.__dict__.get("__dict__"), Base.__dict__["__dict__"].__doc__, Base.__dict__["__weakref__"].__doc__)
