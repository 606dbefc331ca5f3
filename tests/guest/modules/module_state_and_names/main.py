# Module objects: state, attributes, __name__, __dict__, sys.modules, replaced functions, monkey patching.
import sys
import counter
import reader

counter.bump()
counter.bump()
print(counter.n, reader.read(), counter.get())
counter.n = 100
print(reader.read(), counter.get())
from counter import n
counter.bump()
print(n, counter.n)
print(counter.__name__, type(counter).__name__, __name__, "counter" in sys.modules, sys.modules["counter"] is counter)
counter.extra = "added"
print(reader.extra(), vars(counter)["extra"], "extra" in dir(counter))
original = counter.get
counter.get = lambda: "patched"
print(reader.call_get(), original())
del counter.extra
try:
    counter.extra
except AttributeError as e:
    print(e)
print(counter.__dict__["n"], getattr(counter, "zzz", "no"), hasattr(counter, "bump"), counter.bump.__module__, counter.K.__module__, counter.K.__qualname__)
exec("made_by_exec = n * 2", counter.__dict__)
print(counter.made_by_exec)
import lazy
print(lazy.anything, lazy.known)
try:
    lazy.forbidden
except AttributeError as e:
    print(e)
from lazy import dynamic
print(dynamic)
import guarded
print(guarded.ran_as)
M = type(sys)
m = M("handmade", "its doc")
m.x = 1
print(m.__name__, m.__doc__, m.x, repr(m))
sys.modules["handmade"] = m
import handmade
print(handmade is m, handmade.x)
del sys.modules["counter"]
import counter as fresh
print(fresh is counter, fresh.n, counter.n)
try:
    import failing
except ZeroDivisionError as e:
    print("import raised", e, "failing" in sys.modules)
try:
    import failing
except ZeroDivisionError as e:
    print("and again", e)
