# __init_subclass__, __set_name__ order, class keywords, __class_getitem__.
class Plugin:
    registry = {}

    def __init_subclass__(cls, /, key=None, **kw):
        super().__init_subclass__(**kw)
        print("subclass", cls.__name__, key)
        cls.registry[key or cls.__name__.lower()] = cls


class A(Plugin):
    pass


class B(Plugin, key="bee"):
    pass


class C(B, key="sea"):
    pass


print(sorted(Plugin.registry), Plugin.registry["bee"].__name__)
try:
    class D(Plugin, nope=1):
        pass
except TypeError as e:
    print(e)
try:
    class E(nope=1):
        pass
except TypeError as e:
    print(e)


class Named:
    def __set_name__(self, owner, name):
        print("set_name", name)


class Order:
    def __init_subclass__(cls):
        print("init_subclass after set_name", cls.__name__)


class F(Order):
    one = Named()
    two = Named()


class Box:
    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item!r}]"


class Sub(Box):
    pass


print(Box[int], Sub["x", 1], Box[1:2])
try:
    class_without = type("Without", (), {})
    class_without[0]
except TypeError as e:
    print(e)
print(list[int], dict[str, int], tuple[int, ...], list[int] == list[int], list[list[int]])
print(list[int]([1, 2]), type(list[int]).__name__, list[int].__origin__, list[int].__args__)
print(int | None, int | str, isinstance(5, int | None), isinstance("s", int | list))
print((int | str) == (str | int))
for bad in ("int[5]", "isinstance(1, list[int])", "1 | int", "(5)[0]",
            "issubclass(int, list[int])"):
    try:
        print(eval(bad.replace("(5)", "A()")))
    except TypeError as e:
        print(bad, "->", e)


class Checked:
    def __init_subclass__(cls):
        for name in ("run",):
            if name not in vars(cls):
                raise TypeError(f"{cls.__name__} lacks {name}")


class Good(Checked):
    def run(self): pass


try:
    class Lacking(Checked):
        pass
except TypeError as e:
    print(e)
