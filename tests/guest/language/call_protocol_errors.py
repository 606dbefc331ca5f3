# The TypeErrors of calls that do not fit, word by word.
number = 5


def none(): pass
def one(a): pass
def two(a, b): pass
def three(a, b, c): pass
def opt(a, b=1): pass
def kwonly(*, k): pass
def kwonly2(*, k, m, n=0): pass
def posonly(a, b, /): pass
def star(a, *args): pass
def kw(**kw): pass
def mix(a, /, b, *, c): pass


class C:
    def method(self, x): pass
    def noself(): pass

    def __init__(self, q): pass


def attempt(text):
    try:
        eval(text)
        print(text, "fine")
    except TypeError as e:
        print(text, "->", e)


for text in """none(1)
none(1, 2)
none(x=1)
one()
one(1, 2)
one(b=1)
one(1, a=2)
two()
two(1)
two(b=1)
three()
three(1)
three(c=1)
opt()
opt(1, 2, 3)
opt(b=3)
opt(1, 2, b=3)
kwonly()
kwonly(1)
kwonly(1, k=2)
kwonly2()
kwonly2(k=1)
posonly(1, b=2)
posonly(a=1, b=2)
posonly(1)
star()
star(args=1)
star(1, a=2)
kw(1)
mix(1, 2)
mix(a=1, b=2, c=3)
mix(1, c=2)
one(*[1, 2])
one(**{"a": 1, "zz": 2})
one(*5)
one(**5)
kw(**{1: 2})
kw(a=1, **{"a": 2})
kw(**{"a": 1}, **{"a": 2})
C()
C(1).method()
C(1).method(1, 2)
C(1).noself()
C(1, 2)
C.method()
number()
text()
number.real()
list()(1)
(lambda x: x)()
(lambda: 0)(1)
len()
len(1, 2)
len(x=[])
len(number)
[].append()
[].append(1, 2)
{}.get()
"a".join()
"a".upper(1)
print(1, foo=2)
int(1, 2, 3)
sorted()
sorted([1], 5)
isinstance(1)
range()
range(1, 2, 3, 4)
range("a")
getattr(1)
max()
max(number)
ord("ab")
chr("a")""".split("\n"):
    attempt(text)
try:
    print(sep=1)
except TypeError as e:
    print(e)
