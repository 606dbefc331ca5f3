"""list[int] and its relatives: text, origin, arguments, calling, use as a base, and complaints."""

for alias in (list[int], tuple[int, ...], tuple[()], dict[str, list[int]], set["forward"], frozenset[None], type[int], enumerate[int],
              list[int | None], dict[str, int] | None, tuple[int, str], list[list[int]]):
    print(alias, type(alias).__name__, alias.__origin__ if hasattr(alias, "__origin__") else "", alias.__args__, alias == eval(repr(alias).replace("'", '"')) if "forward" not in repr(alias) else "")
print(list[int]([1, 2]), dict[str, int](a=1), set[str]("ab") == {"a", "b"}, tuple[int]((1,)), list[int]() == [])
print(list[int] == list[int], list[int] == list[str], hash(list[int]) == hash(list[int]), list[int] is list[int], {list[int]: 1}[list[int]])
print(list.__class_getitem__(int), [].__class_getitem__(str), dict.__class_getitem__((int, str)), list[int].__name__, list[int].append is list.append)
for bad in (lambda: list[int][str], lambda: list[int, str], lambda: isinstance([], list[int]), lambda: issubclass(list, list[int]), lambda: int[str],
            lambda: zip[int], lambda: map[int], lambda: [][int], lambda: list[int].nothing, lambda: list.__class_getitem__(), lambda: reversed[int]):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)


class Ints(list[int]):
    pass


print(Ints([1]), Ints.__mro__, Ints.__bases__, Ints.__orig_bases__, Ints[str])


class Named(dict):
    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item}]"


print(Named["a"], Named[1, 2])
print([list[x] for x in (int, str)], tuple[int, ...].__args__[1], dict[str, tuple[int, ...]].__args__, list[...], list[1:2])
print(repr(list["x"]), repr(list[None]), repr(list[type]), repr(tuple[[int]]), str(dict[int, "y"]))
