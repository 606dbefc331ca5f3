# object(), repr of functions and classes without addresses, __repr__ and __str__ fallbacks, recursive reprs, docs.
class A:
    """A's doc."""

    def method(self):
        """Method doc."""


def f(a, b=1, *, c: int = 2) -> str:
    """Function doc."""
    return "x"


a = A()
for thing in (A, int, f.__class__, type(None), len, print, KeyError, [].__class__, type):
    print(repr(thing), str(thing))
print(repr(a).split(" at ")[0], repr(f).split(" at ")[0], repr(a.method).split(" at ")[0])
print(repr(lambda: 0).split(" at ")[0], repr(A.method).split(" at ")[0])
print(repr(object()).split(" at ")[0], repr([].append).split(" at ")[0], repr(str.upper))
print(repr(int.__add__), repr((5).__add__).split(" at ")[0], repr(dict.fromkeys).split(" at ")[0])
print(repr(int.real), repr(iter([])).split(" at ")[0])
print(A.__doc__, A.method.__doc__, f.__doc__, a.__doc__, f.__name__, f.__qualname__, f.__module__)
print(f.__defaults__, f.__kwdefaults__, f.__annotations__, (lambda: 0).__doc__)
print(f.__code__.co_name, f.__code__.co_argcount, f.__code__.co_kwonlyargcount)
print(f.__code__.co_varnames, f.__code__.co_filename, f.__code__.co_firstlineno)
print(f.__code__.co_flags & 0x20)


class OnlyRepr:
    def __repr__(self):
        return "OR"


class OnlyStr:
    def __str__(self):
        return "OS"


print(str(OnlyRepr()), f"{OnlyRepr()!s}", [OnlyRepr()], str(OnlyStr()))
print(repr(OnlyStr()).split(" at ")[0], "%s %r" % (OnlyRepr(), OnlyRepr()), format(OnlyStr()))
print("{}".format(OnlyRepr()))
l = [1]
l.append(l)
d = {"k": l}
l.append(d)
print(l, d)
s = [(l,), {1: d}]
print(s)


class Node:
    def __init__(self):
        self.children = []

    def __repr__(self):
        return f"Node({self.children!r})"


n = Node()
n.children.append(Node())
print(n)
n.children.append(n.children)
print(n)
print(object() == object(), object() != object(), hash(object()) is not None, object().__eq__(1))
print(object().__ne__(1), object().__lt__(1), object.__repr__(5).split(" at ")[0])
print(object.__str__(5), object().__format__("").split(" at ")[0], object().__sizeof__() > 0)
for text in ("object() < object()", "object()[0]", "object()()", "len(object())", "object() + 1",
             "object().__format__('x')", "iter(object())", "object().x", "object(1)", "-object()",
             "1 in object()", "format(object(), 'x')", "int(object())", "[][object()]"):
    try:
        print(text, "->", eval(text))
    except Exception as e:
        print(text, "->", type(e).__name__, e)
f.__name__ = "renamed"
f.__qualname__ = "Q.renamed"
f.__doc__ = None
print(f.__name__, repr(f).split(" at ")[0], f.__doc__)
try:
    f()
except TypeError as e:
    print(e)
for text in ("f.__name__ = 5", "f.__defaults__ = 5", "f.__code__ = 5", "f.__kwdefaults__ = []",
             "f.__globals__ = {}", "f.__closure__ = ()", "A.__name__ = 5", "a.__class__ = 5",
             "del A.__name__", "A.__bases__ = ()", "A.__bases__ = 5", "del f.__name__"):
    try:
        exec(text)
        print(text, "fine")
    except (TypeError, AttributeError) as e:
        print(text, "->", e)
