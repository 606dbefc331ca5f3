# When defaults are evaluated, in what order, and who shares them.
log = []


def note(x):
    log.append(x)
    return x


def f(a, b=note("b"), /, c=note("c"), *rest, d=note("d"), e, g=note("g"), **more):
    return a, b, c, rest, d, e, g, more


print(log, f.__defaults__, f.__kwdefaults__)
print(f(1, e=2), f(1, 2, 3, 4, e=5, d=6, z=7), log)
h = lambda x=note("x"), *, y=note("y"): (x, y)
print(log, h(), h(1, y=2))


def grow(x, to=[], seen={}):
    to.append(x)
    seen[x] = len(to)
    return to, seen


print(grow(1), grow(2), grow(3, []), grow(4), grow.__defaults__)
grow.__defaults__ = ([0],)
for call in (lambda: grow(1), lambda: grow(1, seen={})):
    try:
        print(call())
    except TypeError as e:
        print(e)
grow.__defaults__ = None
try:
    grow(1)
except TypeError as e:
    print(e)
f.__kwdefaults__ = {"e": "now", "d": "D"}
for call in (lambda: f(1), lambda: f(1, g=2), lambda: f()):
    try:
        print(call())
    except TypeError as e:
        print(e)
n = 1
def k(a=n, b=lambda: n): return a, b()
n = 2
print(k())


class C:
    n = 10
    def m(self, v=n, w=[n]): return v, w
    n = 20


print(C().m(), C.m(None, 5), C.m.__defaults__)
def order(a=note(1), b=note(2), *, c=note(3), d=note(4)) -> note("annotation"): pass
print(log[-5:])
for i in range(3):
    def inner(x=i, y=[]):
        y.append(x)
        return y
    print(inner(), inner(9))
