"""Name mangling in every place where a name may stand inside a class."""


class _Outer__:
    __a = 1

    def m(self):
        return self.__a


class __Under:
    __x = "x"

    def __method(self, __arg=2):
        __local = 3
        return __arg, __local, sorted(locals())

    def names(self):
        return self.__method(), self.__method(_Under__arg=5)

    def keyword(self):
        def f(**kw):
            return kw

        return f(__k=1)

    def glob(self):
        global __g
        __g = 7

    def imports(self):
        import sys as __sys
        return __sys.__name__, "_Under__sys" in locals()

    def handler(self):
        try:
            raise ValueError("v")
        except ValueError as __e:
            return sorted(locals())

    def loops(self):
        for __i in range(1):
            pass
        with_ = [__j for __j in range(2)]
        return sorted(locals()), with_

    def nested(self):
        def __inner():
            return __outer_name

        __outer_name = "seen"
        return __inner(), __inner.__name__

    class __Nested:
        __y = "nested y"

        def get(self):
            return self.__y

    def patterns(self, v):
        match v:
            case {"k": __v}:
                return sorted(locals())
            case [*__rest]:
                return sorted(locals())

    def walrus(self):
        return (__w := 1), sorted(locals())

    def attributes(self):
        self.__p = 1
        self.__q__ = 2
        self.__r_ = 3
        self.___s = 4
        del self.__p
        return sorted(vars(self))

    def strings(self):
        return f"{self.__x}", getattr(self, "_Under__x"), hasattr(self, "__x")

    def lam(self):
        return (lambda __z: __z)(5), (lambda *__args, **__kw: sorted(locals()))()

    __annotated: int = 3
    __only: str


u = __Under()
print(_Outer__().m(), [n for n in dir(_Outer__) if "a" in n and "__a" in n])
for name in ("names", "keyword", "imports", "handler", "loops", "nested", "walrus", "attributes", "strings", "lam"):
    print(name, getattr(u, name)())
print(u.patterns({"k": 1}), u.patterns([1]))
u.glob()
print(_Under__g)
print(u._Under__Nested().get(), __Under.__annotations__)
print(sorted(n for n in vars(__Under) if "Under" in n))


class ___:
    __v = 1
    w = __v


print(___.w, [n for n in vars(___) if "v" in n])


def outside():
    __not_mangled = 1
    return sorted(locals())


print(outside())
