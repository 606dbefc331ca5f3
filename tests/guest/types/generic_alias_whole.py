# list[int] and its kin: parts, text, equality, calls, substitution, errors.
from types import GenericAlias


class Box:
    def __init__(self, *args):
        self.args = args

    __class_getitem__ = classmethod(GenericAlias)


def attempt(code):
    try:
        print(code, "->", eval(code))
    except Exception as e:
        print(code, "->", type(e).__name__, e)


for code in (
    "list[int]", "dict[str, int]", "tuple[int, ...]", "tuple[()]", "list[list[int]]", "Box[int]",
    "list[None]", "list['name']", "list[[int, str]]", "type[int]", "frozenset[int]", "set[1]",
    "list[int].__origin__", "list[int].__args__", "dict[str, int].__args__", "list[int].__parameters__",
    "tuple[()].__args__", "list[int] == list[int]", "list[int] == list[str]", "list[int] != list[int]",
    "list[int] == list", "hash(list[int]) == hash(list[int])", "list[int]([1, 2])", "dict[str, int](a=1)",
    "Box[int](1).args", "Box[int](1).__orig_class__", "list[int].append", "list[int].__name__",
    "list[int].__doc__ == list.__doc__", "list[int].nope", "list[int].__class__", "type(list[int])",
    "isinstance([], list[int])", "issubclass(list, list[int])", "issubclass(list[int], list)",
    "list[int][str]", "int[str]", "str[int]", "float[0]", "object[int]", "list[int].mro()[:1]",
    "list[int] | None", "list[int] | int", "int | list[int]", "list[int] | list[int]", "list[int] | 5",
    "callable(list[int])", "repr(GenericAlias(int, str))", "GenericAlias(list, (int,)) == list[int]",
    "GenericAlias(list)", "GenericAlias()", "GenericAlias(list, int, str)", "GenericAlias(5, int)",
    "list[int].__mro_entries__(())", "list[int].__unpacked__", "next(iter(tuple[int, str]))",
    "next(iter(tuple[int, str])).__unpacked__", "[*list[int]]", "list[*tuple[int, str]]",
    "list[int].__reduce__()", "isinstance(list[int], type)", "bool(list[int])", "list[int].__module__",
    "list[int].__dict__ is list.__dict__ or 'proxy'", "len(list[int])", "list[int] < list[str]",
    "sorted(n for n in dir(list[int]) if n not in dir(list))", "list[int, str]", "list[...]",
    "list[int].__call__", "type[int, str]", "dict[int]", "list[int].__hash__ is not None",
):
    if code.startswith("list[int].__call__"):
        continue
    attempt(code)


class Sub(list[int]):
    pass


print(Sub.__orig_bases__, Sub.__bases__, Sub([1]))
try:
    list[int].attribute = 1
except Exception as e:
    print(type(e).__name__, e)
try:
    class Bad(Box[int], metaclass=list[int]):
        pass
except Exception as e:
    print(type(e).__name__, e)
