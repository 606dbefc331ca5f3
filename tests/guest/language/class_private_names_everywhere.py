# Private names: where mangling applies and where it does not.
class _Under_:
    __secret = 1
    __dunder__ = 2
    __ = 3
    ___x = 4

    def method(self, __arg=5):
        __local = 6
        return __arg, __local, self.__secret, sorted(locals())

    def keyword(self):
        return self.method(__arg=7)

    def stores(self):
        self.__own = 1
        self.__a.b if hasattr(self, "_Under___a") else None
        return sorted(self.__dict__)

    def globals(self):
        global __g
        __g = 8
        return "_Under___g" in globals()

    def imports(self):
        import sys as __s
        return "_Under___s" in locals()

    def loops(self):
        for __i in range(2):
            pass
        return [__c for __c in range(2)], sorted(k for k in locals() if "i" in k)

    def deletes(self):
        __t = 1
        del __t
        try:
            __t
        except NameError as e:
            return str(e)

    def handlers(self):
        try:
            1 / 0
        except ZeroDivisionError as __e:
            return sorted(k for k in locals() if k.endswith("__e"))

    def nested(self):
        class Inner:
            __hidden = 9

            def get(self):
                return self.__hidden
        return Inner().get(), [n for n in vars(Inner) if "hidden" in n]

    def walrus(self):
        if (__w := 5) > 1:
            return "_Under___w" in locals()

    def lambdas(self):
        return (lambda __p: __p)(3), (lambda __p: __p).__code__.co_varnames

    def matching(self):
        match [1, 2]:
            case [__m, *__rest]:
                return __m, __rest, sorted(k for k in locals() if "_m" in k or "rest" in k)

    def strings(self):
        return getattr(self, "__secret", "not mangled"), f"{self.__secret}"

    def nonlocals(self):
        __n = 1

        def f():
            nonlocal __n
            __n += 1
        f()
        return __n

    @property
    def __prop(self):
        return "property"

    prop = __prop

    def annotated(self, __x: int) -> "int":
        __y: int = 3
        return list(self.annotated.__annotations__)

    def starred(self, *__args, **__kw):
        return self.starred.__code__.co_varnames


u = _Under_()
for name in ("method", "keyword", "stores", "globals", "imports", "loops", "deletes", "handlers", "nested",
             "walrus", "lambdas", "matching", "strings", "nonlocals", "starred"):
    try:
        print(name, getattr(u, name)())
    except Exception as e:
        print(name, type(e).__name__, e)
print(u.annotated(1), _Under_.annotated.__annotations__)
print(u.prop, u._Under___prop if hasattr(u, "_Under___prop") else "none")
print(sorted(n for n in vars(_Under_) if "secret" in n or n in ("__dunder__", "__", "___x") or "__x" in n))
try:
    u.__secret
except AttributeError as e:
    print(e)


class __:
    __a = 1


print([n for n in vars(__) if n.endswith("a")])


class Sub(_Under_):
    __secret = 10

    def both(self):
        return self.__secret, self._Under___secret


print(Sub().both())
try:
    class Bad:
        def f(self):
            return __missing_global
    Bad().f()
except NameError as e:
    print(e)


class Outer:
    class __Inner:
        pass

    def make(self):
        return type(self.__Inner()).__qualname__


print(Outer().make(), Outer._Outer__Inner.__name__)
code = "class K:\n    __x: int = 1\n    __y: str\n"
space = {}
exec(code, space)
print(space["K"].__annotations__)
