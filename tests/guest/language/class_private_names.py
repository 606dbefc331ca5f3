# Name mangling of __names in classes, nested classes, functions, keywords and imports.
class A:
    __secret = 1
    __dunder__ = 2
    _single = 3

    def __init__(self):
        self.__x = 10

    def get(self):
        return self.__x, self.__secret, A.__secret

    def local(self):
        __var = 5
        f = lambda: __var
        return f(), sorted(locals())

    def param(self, __p=7):
        return __p

    def nested(self):
        class Inner:
            def g(self, other):
                return hasattr(other, "_A__x"), [n for n in dir(self) if "mine" in n]

            __mine = 1
        return Inner().g(self)

    def __method(self):
        return "private method"

    def call(self):
        return self.__method()

    def keyword(self):
        return dict(__k=1)

    def glob(self):
        global __glob
        __glob = "set"


class B(A):
    def __init__(self):
        super().__init__()
        self.__x = 20

    def own(self):
        return self.__x


a, b = A(), B()
print(a.get(), b.get(), b.own(), a._A__x, sorted(vars(b)))
print(a.local(), a.param(), a.nested(), a.call(), a.keyword())
try:
    a.__x
except AttributeError as e:
    print(e)
try:
    b.own.__func__(a)
except AttributeError as e:
    print(e)
print(a.param(_A__p=8), A._A__method(a), A.__dunder__)
a.glob()
print(_A__glob)


class _Under:
    __y = 1

    def f(self):
        return self.__y


class __:
    __z = 2


class ___T:
    __q = 3


print(_Under._Under__y, _Under().f(), __.__dict__["__z"], ___T._T__q)
print([n for n in vars(A) if "secret" in n])


class M:
    def m(self, x):
        match x:
            case {"k": __captured}:
                return sorted(k for k in locals() if "captured" in k)


print(M().m({"k": 1}))
