# Names of builtins rebound: in a module, in the builtins module, in a namespace given to exec.
import builtins


def count(items):
    return len(items)


print(count("abc"))
len = lambda items: "shadowed"
print(count("abc"))
del len
print(count("abc"))
builtins.len = lambda items: "replaced"
print(count("abc"), [len("x") for _ in range(2)])
from builtins import sum as original_sum
builtins.len = original_len = type(original_sum).__call__ and __import__("builtins").__dict__["max"]
print(count("abc"))
del builtins.len
try:
    count("abc")
except NameError as error:
    print("NameError", error)
builtins.len = lambda items: sum(1 for _ in items)
print(count("abc"))
builtins.brand_new = 42
print(brand_new)
del builtins.brand_new
try:
    brand_new
except NameError as error:
    print("NameError", error)


def scoped():
    print = "a local name"
    return print.upper()


print(scoped())
space = {"__builtins__": {"print": print, "abs": lambda v: f"my abs {v}"}}
exec("print(abs(-5))", space)
try:
    exec("len('abc')", space)
except NameError as error:
    print("NameError", error)
exec("def later(): return abs(-1)", space)
print(space["later"]())
space["abs"] = lambda v: "global wins"
print(space["later"]())
del space["abs"]
print(space["later"]())
print(eval("abs(-7)"), builtins.abs(-7), __builtins__ is builtins or __builtins__ is vars(builtins))
print(builtins.__name__, "print" in dir(builtins), builtins.True_ if hasattr(builtins, "True_") else "no")
try:
    exec("class K: pass", {"__builtins__": {}})
except NameError as error:
    print("NameError", error)
try:
    exec("import sys", {"__builtins__": {}})
except ImportError as error:
    print("ImportError", error)
