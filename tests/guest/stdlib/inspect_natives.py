"""inspect.signature() of natives, of classes, of texts."""

import functools
import inspect
import math
import types


def show(name, obj):
    try:
        print(name, inspect.signature(obj))
    except ValueError as e:
        print(name, "ValueError", str(e).partition(" at 0x")[0])


for f in (len, round, breakpoint, sorted, math.isclose, math.gcd, "a".split, str.split, b"".center, [].index,
          bytearray.translate, dict.fromkeys, list.__init__, dict.pop, str.find, b"".startswith, dict().update, dir, min,
          int.__new__, object.__init_subclass__, type.__prepare__, list.__class_getitem__, property.setter):
    show(f.__name__, f)
    print("   ", repr(f.__text_signature__))
for cls in (object, type, int, complex, list, map, functools.partial, types.SimpleNamespace, type(None),
            types.CellType, str, range, enumerate, types.MethodType, super, slice):
    show(cls.__name__, cls)


def f(*args):
    pass


for text in ("($self, a, b=1, /, *args, c, d=2, **kwargs)", "(x, y=inspect.CO_NESTED|2, z=1+2-5)", "(a,\n  b='x,$y' )",
             "(a=does_not_exist)", "(a=functools)", "(self, 123)", "(a=f())", "(x[, y])"):
    f.__text_signature__ = text
    show(repr(text), f)
