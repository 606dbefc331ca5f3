# isinstance, issubclass, type, callable, unions, tuples of tuples, hooks, virtual subclasses.
print(isinstance(5, int), isinstance(True, int), isinstance(5, (str, int)))
print(isinstance(5, ((str, (float, int)),)), isinstance(5, int | str), isinstance(None, int | None))
print(isinstance("s", ()))
print(issubclass(bool, int), issubclass(int, (str, object)), issubclass(int, int))
print(issubclass(int, float | int), issubclass(type, object), isinstance(type, type))
print(isinstance(int, type), isinstance(type, object))
print(type(5), type("s") is str, type(type(5)), type(None), type(print), type(len), type(lambda: 0))
print(type(i for i in []), type(int.__add__), type([].append), type(str.join), type(1 .__add__))
print(callable(print), callable(5), callable(int), callable(lambda: 0), callable([].append))


class A:
    def __call__(self):
        pass


class B(A):
    pass


class C:
    __call__ = None


print(callable(A()), callable(A), callable(C()), isinstance(B(), A), type(B()) is A, type(B()) == B)
print(B.__bases__, A().__class__.__name__)


class Meta(type):
    def __instancecheck__(cls, obj):
        print("instancecheck")
        return obj == 5

    def __subclasscheck__(cls, sub):
        print("subclasscheck")
        return sub is str


class M(metaclass=Meta):
    pass


print(isinstance(5, M), isinstance(6, M), issubclass(str, M), issubclass(int, M))
print(isinstance(M(), M), isinstance(5, (str, M)))


class Liar:
    @property
    def __class__(self):
        return int


print(isinstance(Liar(), int), isinstance(Liar(), Liar), type(Liar()).__name__)
for text in ("isinstance(5, 5)", "isinstance(5, 'int')", "isinstance(5, [int])",
             "isinstance(5, (int, 5))", "isinstance('s', (int, 5))", "issubclass(5, int)",
             "issubclass(int, 5)", "isinstance()", "isinstance(5, list[int])",
             "isinstance(5, int | list[int])", "issubclass(int, (str, 'x'))", "isinstance(5, None)",
             "type()", "type(1, 2)", "callable()", "issubclass(list[int], list)",
             "isinstance([], list[int])", "int | 5", "int | 'str'", "(int | str)()",
             "int | None | str", "isinstance(1, int | 'x')"):
    try:
        print(text, "->", eval(text))
    except Exception as e:
        print(text, "->", type(e).__name__, e)
print(int | str | int, (int | str) == (str | int), hash(int | str) == hash(str | int))
print((int | str).__args__, type(int | str), repr(int | None), None | int, list[int] | None)
print([t.__name__ for t in (int, str, list, type(None), type(...), type(NotImplemented),
                            type(print), type(lambda: 0), type(A.__call__), type(A().__call__),
                            type({}.keys()), type(type.__dict__), type(iter([])), type(zip()),
                            type(slice(1)), type(object()))])
print(object.__name__, object.__bases__, int.__base__, bool.__mro__, type.__bases__)
print([c.__name__ for c in KeyError.__mro__])
print(isinstance(len, type(print)), isinstance(A().__call__, type(B().__call__)), int.__module__)
print(A.__module__, len.__module__)
print(int.__class__, (5).__class__, A.__class__.__class__, type(A) is type, int() == 0, str() == "")
print(list(), dict(), tuple(), float(), bool(), bytes(), complex(), set(), frozenset())
