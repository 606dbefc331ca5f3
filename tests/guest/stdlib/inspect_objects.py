import inspect


# What is said of f.
# In two lines.
def f(a, b=1):
    """Doc of f.

        Indented.
    """
    text = """
not indented
"""
    return text  # the end


def after():
    pass


class Base:
    """Doc of Base."""

    def method(self):
        """Doc of method."""


class Child(Base):
    x = 1

    def method(self):
        return [
            1,
        ]

    @property
    def prop(self):
        return 1

    @staticmethod
    def static():
        pass

    @classmethod
    def klass(cls):
        pass


def gen():
    yield 1


async def coro():
    pass


async def agen():
    yield 1


print(inspect.getsource(f))
print(inspect.getsource(Child.method))
print(inspect.getsource(Base))
print(inspect.getsourcelines(after))
print(repr(inspect.getcomments(f)))
print(inspect.getdoc(f), "|", inspect.getdoc(Child.method), "|", inspect.getdoc(Child))
print(inspect.cleandoc("  a\n    b\n      c\n\n"))
square = lambda n: n * n  # noqa: E731
print(inspect.getsource(square))
objects = [f, Base, Child().method, gen, gen(), coro, agen, agen(), len, [].append, list.append, int.__add__,
           Child.prop, Child.__dict__["static"], Child.__dict__["klass"], inspect, f.__code__, None]
for test in (inspect.isfunction, inspect.isclass, inspect.ismethod, inspect.isgeneratorfunction, inspect.isgenerator,
             inspect.iscoroutinefunction, inspect.isasyncgenfunction, inspect.isasyncgen, inspect.isbuiltin,
             inspect.isroutine, inspect.ismethoddescriptor, inspect.isdatadescriptor, inspect.ismodule, inspect.iscode,
             inspect.isawaitable):
    print(test.__name__, "".join("01"[test(o)] for o in objects))
print([n for n, _ in inspect.getmembers(Child, inspect.isfunction)])
print([(a.name, a.kind, a.defining_class.__name__) for a in inspect.classify_class_attrs(Child) if a.name[0] != "_"])
print(inspect.getmro(Child))
print(type(inspect.getattr_static(Child(), "prop")), inspect.getattr_static(Child(), "x"),
      inspect.getattr_static(Child(), "none", 5))
g = gen()
print(inspect.getgeneratorstate(g))
next(g)
print(inspect.getgeneratorstate(g))
list(g)
print(inspect.getgeneratorstate(g))
c = coro()
print(inspect.getcoroutinestate(c))
c.close()
print(inspect.getcoroutinestate(c))


def where():
    return inspect.currentframe().f_code.co_name, inspect.stack()[1].function, inspect.stack()[0].lineno


print(where())
print(inspect.getclosurevars(f).builtins, list(inspect.getclosurevars(where).globals))
print(inspect.getmodule(inspect.getdoc).__name__, inspect.getmodule(f).__name__, inspect.ismodule(f))
try:
    inspect.getsource(len)
except TypeError as e:
    print(e)


def outer():
    def inner():
        return 1
    return inner


print(inspect.getsource(outer()))
print(inspect.unwrap(f) is f, inspect.getclasstree([Child, Base]))
