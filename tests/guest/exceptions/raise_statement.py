# raise in all its forms: classes, instances, causes, and what is refused.


def show(function):
    try:
        function()
    except BaseException as e:
        print(f"{function.__name__}: {e!r} cause={e.__cause__!r} context={e.__context__!r} "
              f"suppress={e.__suppress_context__}")


def a_class():
    raise ValueError


def an_instance():
    raise ValueError("text")


def from_instance():
    raise ValueError from KeyError("cause")


def from_class():
    raise ValueError from KeyError


def from_none():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("hidden") from None


def from_itself():
    e = ValueError("self")
    raise e from e


def inside_handler():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("shown")


def nothing_active():
    raise


def not_an_exception():
    raise 5


def a_string():
    raise "text"


def a_plain_class():
    raise int


def bad_cause():
    raise ValueError from 5


def bad_cause_class():
    raise ValueError from int


class Wrong(Exception):
    def __new__(cls):
        return "a string"


def class_gives_string():
    raise Wrong


def cause_gives_string():
    raise ValueError from Wrong


class Fails(Exception):
    def __init__(self):
        raise LookupError("in init")


def class_that_fails():
    raise Fails


class Needs(Exception):
    def __init__(self, argument):
        pass


def class_that_needs():
    raise Needs


class Meta(type):
    def __call__(cls, *args):
        return KeyError("made by the metaclass")


class ByMeta(Exception, metaclass=Meta):
    pass


def class_with_metaclass():
    raise ByMeta


def again():
    try:
        raise KeyError("first")
    except KeyError:
        try:
            raise
        except KeyError as e:
            e.args = ("changed",)
            raise


def tuple_of_classes():
    raise (ValueError, TypeError)


for function in (a_class, an_instance, from_instance, from_class, from_none, from_itself,
                 inside_handler, nothing_active, not_an_exception, a_string, a_plain_class,
                 bad_cause, bad_cause_class, class_gives_string, cause_gives_string,
                 class_that_fails, class_that_needs, class_with_metaclass, again,
                 tuple_of_classes):
    show(function)
