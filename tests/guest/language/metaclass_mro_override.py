# A metaclass may say what the MRO is.
class Reverse(type):
    def mro(cls):
        order = type.mro(cls)
        return [order[0], *reversed(order[1:-1]), order[-1]]


class A:
    name = "A"


class B:
    name = "B"


class C(A, B, metaclass=Reverse):
    pass


print([c.__name__ for c in C.__mro__], C.name)


class Calls(type):
    count = 0

    def mro(cls):
        Calls.count += 1
        return super().mro()


class D(metaclass=Calls):
    pass


class E(D):
    pass


print(Calls.count)
E.__bases__ = (D, A)
print(Calls.count, E.name)


def attempt(answer, base=object):
    class M(type):
        def mro(cls):
            return answer(cls)

    try:
        cls = M("K", (base,), {})
    except Exception as e:
        print(type(e).__name__, e)
    else:
        print([c.__name__ for c in cls.__mro__])


attempt(lambda cls: type.mro(cls))
attempt(lambda cls: (cls, object))
attempt(lambda cls: [cls, A, object])
attempt(lambda cls: [cls, 5, object])
attempt(lambda cls: 5)
attempt(lambda cls: [])
attempt(lambda cls: [cls, int, object])
attempt(lambda cls: iter([cls, B, object]))
attempt(lambda cls: 1 / 0)
attempt(lambda cls: [cls, int, object], int)


class Hidden(type):
    def mro(cls):
        return [cls, object]


class Parent:
    value = 1


class Child(Parent, metaclass=Hidden):
    pass


print(hasattr(Child, "value"), issubclass(Child, Parent), Child.__bases__ == (Parent,), isinstance(Child(), Parent))
print(Parent.__subclasses__() == [Child])
print(type.mro(int) == [int, object], int.mro(), type.mro(bool))
try:
    type.mro(5)
except TypeError as e:
    print(e)
