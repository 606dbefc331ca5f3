"""What goes wrong while a class pattern is tried."""


class NoArgs:
    a = 1


class Two:
    __match_args__ = ("a", "b")
    a = 1
    b = 2


class ListArgs:
    __match_args__ = ["a"]
    a = 1


class NumberArgs:
    __match_args__ = (1,)


class Twice:
    __match_args__ = ("a", "a")
    a = 3


class Raises:
    @property
    def a(self):
        raise ValueError("from a property")


class Hidden:
    @property
    def a(self):
        raise AttributeError("seems absent")


def attempt(label, run):
    try:
        print(label, run())
    except Exception as e:
        print(label, type(e).__name__, e)


def no_args():
    match NoArgs():
        case NoArgs(x):
            return x


def too_many():
    match Two():
        case Two(x, y, z):
            return x


def list_args():
    match ListArgs():
        case ListArgs(x):
            return x


def number_args():
    match NumberArgs():
        case NumberArgs(x):
            return x


def both():
    match Two():
        case Two(1, a=2):
            return "both"


def twice():
    match Twice():
        case Twice(1, 2):
            return "twice"


def not_a_class():
    pattern = 3
    match 3:
        case pattern():
            return "matched"


def a_union():
    number = int | float
    match 3:
        case number():
            return "matched a union"


def two_for_int():
    match 3:
        case int(1, 2):
            return "two"


def raising():
    match Raises():
        case Raises(a=1):
            return 1


def hidden():
    match Hidden():
        case Hidden(a=1):
            return 1
    return "attribute absent"


def undefined():
    match 1:
        case Nowhere():
            return 1


def wrong_type_first():
    match "text":
        case Two(x, y, z):
            return "no"
        case _:
            return "the type is looked at first"


for f in (no_args, too_many, list_args, number_args, both, twice, not_a_class, a_union, two_for_int, raising, hidden,
          undefined, wrong_type_first):
    attempt(f.__name__, f)
