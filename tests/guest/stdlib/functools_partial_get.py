"""partial in a class: it does not bind yet, but warns; objects of odd __call__ behind bound methods."""

import inspect
import types
import warnings
from functools import partial, partialmethod


def show(*args):
    return args


class C:
    p = partial(show, 1)
    __call__ = partial(show, "called")


class D:
    __init__ = partial(lambda x, a: None, 2)


def told(f, *args):
    with warnings.catch_warnings(record=True) as found:
        warnings.simplefilter("always")
        print(f(*args), [(w.category.__name__, str(w.message)[:35]) for w in found])


told(lambda: C().p(2))
told(lambda: C.p(3))
told(lambda: C.p is C.__dict__["p"])
told(lambda: C()(4))
told(lambda: type(D(5)).__name__)
told(lambda: str(inspect.signature(D)))
told(lambda: str(inspect.signature(C())))
for args in ((None,), (None, C), (C(),)):
    try:
        told(lambda: C.p.__get__(*args) is C.p)
    except TypeError as e:
        print(e)
print(inspect.ismethoddescriptor(C.p), inspect.isroutine(C.p), hasattr(C.p, "__get__"))


class Static:
    __call__ = staticmethod(show)


class Keys(dict):
    __call__ = dict.__dict__["fromkeys"]


class Holder:
    h = types.MethodType(Keys(), [4])


print(types.MethodType(Static(), 5)(6), Static()(7))
print(Keys()([1], 2), type(Keys()([1], 2)).__name__)
print(Holder().h(1), types.MethodType(Keys(), [4])(5))


class E:
    async def f(self, x):
        pass

    m = partialmethod(f, 1)


print(inspect.iscoroutinefunction(E.m), inspect.iscoroutinefunction(E().m), inspect.signature(E().m))
