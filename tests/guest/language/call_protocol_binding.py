# How arguments bind: every kind of parameter, unpacking, order of evaluation.
def f(a, b=2, *args, c, d=4, **kw):
    return a, b, args, c, d, kw


print(f(1, c=3))
print(f(1, 5, 6, 7, c=3, x=9))
print(f(*[1, 2, 3], **{"c": 4, "z": 5}))
print(f(1, *[8], *(9, 10), c=1, **{"q": 2}, **{"r": 3}))
print(f(c=0, a=1))


def pos(a, b, /, c, *, d):
    return a, b, c, d


print(pos(1, 2, 3, d=4), pos(1, 2, c=3, d=4))


def same(a, /, **kw):
    return a, kw


print(same(1, a=2, b=3))


def order(label):
    print(label, end=" ")
    return label


def g(*args, **kw):
    return args, kw


print(g(order(1), *[order(2)], order(3), k=order(4), *[order(5)], **{"z": order(6)}, y=order(7)))
print(g(**{"a b": 1}), g(*"ab", *{"k": 1}, *()))


class C:
    def method(self, x, *rest):
        return x, rest

    @classmethod
    def cm(cls, x=1):
        return cls.__name__, x

    @staticmethod
    def sm(x):
        return x

    def __call__(self, *a, **k):
        return "called", a, k


c = C()
print(c.method(1, 2), C.method(c, 3), c.cm(), C.cm(5), c.sm(6), C.sm(7), c(1, k=2))
bound = c.method
print(bound(9), bound.__self__ is c, bound.__func__ is C.method, bound == c.method)


def defaults(a, b=[], *, k={}):
    b.append(a)
    k[a] = len(b)
    return b, k


defaults(1)
print(defaults(2), defaults.__defaults__, defaults.__kwdefaults__)
defaults.__defaults__ = ([100],)
print(defaults(3))
x = 10


def captured(v=x):
    return v


x = 20
print(captured(), captured(x))
print(max(1, *[5, 3], key=lambda n: -n), print.__name__, "{a}{b}".format(**{"a": 1, "b": 2}))
args = [1, 2]
print(g(*args, *args), g(*(i for i in range(3))), g(**dict(zip("ab", range(2)))))
