"""getsource() with comments at the end of a body; getmodule(), getattr_static() and metaclasses' __dict__."""

import inspect


class A:
    def f(self):
        return 1
        # in f
    # in A

    async def g(self):
        if self:
            return 2
            # deep
        # in g
   # shallower
# outside


def one(): return 1
    # not of one


class Meta(type):
    @property
    def __dict__(self):
        print("asked")


class Thing(metaclass=Meta):
    shown = 1

    def __init__(self):
        self.spam = 42


for obj in (A, A.f, A.g, one):
    print(inspect.getsource(obj))
print(inspect.getattr_static(Thing(), "spam"))
print(inspect.getmodule(str).__name__, inspect.getmodule(inspect.signature).__name__, inspect.getmodule(len).__name__)
print(sorted(set(inspect.__all__) - set(dir(inspect))))
print(inspect.formatannotation(__import__("typing").List[int]), inspect.isabstract(A))
