# Packages: submodules become attributes, __all__ with submodules, subpackages, __main__ guard, shadowing.
import store
print(hasattr(store, "items"), hasattr(store, "prices"))
import store.items
print(hasattr(store, "items"), store.items.LIST)
from store import *
print(prices.table, sorted(n for n in dir() if n in ("items", "prices", "hidden")))
import store.deep.deeper.deepest as d
print(d.where, store.deep.deeper.__name__)
from store.deep import deeper
print(deeper.deepest is d)
store.items = "shadowed"
import store.items as again
print(again)
from store import items
print(items)
import sys
print(sys.modules["store.items"].LIST, sorted(m for m in sys.modules if m.startswith("store")))
from store.prices import table as t, total
t["new"] = 5
print(total())
try:
    import store.items.nothing
except ImportError as e:
    print(type(e).__name__, e)
