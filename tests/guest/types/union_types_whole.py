# int | str: parts, text, order, equality, isinstance, errors.
from types import UnionType, GenericAlias


class A:
    pass


class Meta(type):
    def __or__(cls, other):
        return ("Meta or", cls.__name__)


class M(metaclass=Meta):
    pass


def attempt(code):
    try:
        print(code, "->", eval(code))
    except Exception as e:
        print(code, "->", type(e).__name__, e)


for code in (
    "int | str", "int | None", "None | int", "int | int", "int | str | int", "(int | str) | (str | float)",
    "int | list[int] | None", "type(int | str)", "(int | str).__args__", "(int | None).__args__",
    "(int | str) == (str | int)", "(int | str) == int", "int | str != str | int", "hash(int | str) == hash(str | int)",
    "isinstance(1, int | str)", "isinstance(None, int | None)", "isinstance(1.0, int | str)", "issubclass(bool, int | str)",
    "issubclass(float, int | str)", "isinstance(1, int | list[int])", "isinstance([], int | list[int])", "issubclass(list, int | list[int])",
    "isinstance(1, (str, int | None))", "int | 5", "5 | int", "int | 'A'", "'A' | int", "None | None", "int | ...",
    "A | None", "Meta | None", "M | int", "int | M", "(int | str)[int]", "(int | str)()", "(int | str).nope", "(int | str).__name__",
    "(int | str).__origin__", "(int | str).__parameters__", "(list[int] | None).__args__", "UnionType()", "UnionType(int, str)", "UnionType",
    "type('X', (int | str,), {})", "type('X', (UnionType,), {})", "int | True", "str(int | A)", "repr(A | UnionType)",
    "issubclass(1, int | str)", "issubclass(int | str, int)", "isinstance(int | str, UnionType)", "isinstance(int, int | str)",
    "(int | str) < (int | str)", "bool | int", "int | type(None)", "bool(int | str)", "(int | str) in [str | int]", "{int | str: 1}[str | int]",
    "int.__or__(int, str)", "type.__or__(int, str)", "type.__or__(int, 5)", "type.__ror__(int, None)", "type.__or__(5, int)", "len({int | str, str | int, int | None})",
    "list | dict[str, int] | None", "object | int", "(int | str) | M", "isinstance(1, int | M)", "(int | str).__class__", "(int | str).__instancecheck__(3)", "(int|str).__subclasscheck__(int)", "(int|str).__subclasscheck__(3)",
    "(int | str).__or__(float)", "(int | str).__ror__(float)", "(int | str).__or__(5)", "sorted(n for n in dir(int | str) if n not in dir(object))",
    "(int | str).__hash__() == hash(int | str)", "copy.copy(int | str)",
):
    attempt(code)


def f(x: int | None = None) -> str | None:
    return x


print(f.__annotations__)
match 5:
    case int() | str():
        print("matched")
try:
    (int | str).x = 1
except Exception as e:
    print(type(e).__name__, e)
