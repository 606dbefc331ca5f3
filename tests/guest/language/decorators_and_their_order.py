# Decorators are evaluated top down and applied bottom up; on functions, methods and classes.
log = []


def d(name, keep=True):
    log.append(f"made {name}")
    def apply(f):
        log.append(f"applied {name} to {getattr(f, '__name__', type(f).__name__)}")
        if keep:
            return f
        def wrapper(*a, **k):
            log.append(f"called {name}")
            return f(*a, **k)
        return wrapper
    return apply


@d("one")
@d("two", False)
@d("three", False)
def f(a, b=log.append("default") or 5):
    log.append("body")
    return a + b


print(f.__name__, f(1), f(1, b=2), log)
log.clear()


@d("class one")
@d("class two")
class C(log.append("base") or object, metaclass=d("meta")(type)):
    log.append("class body")

    @d("method", False)
    def m(self, x): return self, x

    @property
    @d("getter")
    def p(self): return "p"

    @p.setter
    @d("setter")
    def p(self, v): log.append(("set", v))

    @staticmethod
    @d("static", False)
    def s(x): return x

    @classmethod
    @d("classmethod", False)
    def c(cls, x): return cls.__name__, x


x = C()
x.p = 7
print(x.m(1)[1], x.p, C.s(2), C.c(3), x.c(4))
print(log)
table = [lambda f: f, lambda f: ("kept", f.__name__)]
@table[1]
def g(): pass
@(lambda f: [f])
def h(): return "in list"
@(yes := d("walrus"))
def i(): return 1
print(g, h[0](), i(), yes is not None)
for bad in ("@5\ndef f(): pass", "@None\nclass C: pass", "@undefined\ndef f(): pass", "@(lambda: 0)\ndef f(): pass", "@d('x')(1)(2)\ndef f(): pass"):
    try:
        exec(bad)
        print("fine")
    except Exception as e:
        print(type(e).__name__, e)
