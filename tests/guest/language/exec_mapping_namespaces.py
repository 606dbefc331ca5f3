"""exec() with a mapping that is no dict, and with dict subclasses."""


class Spy:
    def __init__(self):
        self.data = {"given": 1}

    def __getitem__(self, key):
        print("get", key)
        return self.data[key]

    def __setitem__(self, key, value):
        print("set", key, "=", value if not callable(value) else "callable")
        self.data[key] = value

    def __delitem__(self, key):
        print("del", key)
        del self.data[key]


spy = Spy()
exec("""
a = given + 1
b = len('abc')
del a
def f(x=b): return x
c = f()
for i in range(2): pass
class K: z = 3
d = [i for i in range(b)]
import sys as s
""", {}, spy)
print(sorted(k for k in spy.data))
try:
    exec("nowhere", {}, spy)
except NameError as e:
    print("NameError", e)
try:
    exec("del nowhere", {}, spy)
except NameError as e:
    print("NameError", e)
try:
    exec("global g; g = 1; h = g", {}, spy)
    print(spy.data["h"])
except Exception as e:
    print(type(e).__name__, e)


class Default(dict):
    def __missing__(self, key):
        return f"<{key}>"


d = Default()
exec("x = unknown", {}, d)
print(dict(d))
g = Default()
try:
    exec("x = unknown", g)
    print(g["x"])
except NameError as e:
    print("globals do not use __missing__:", e)


class Odd:
    def __getitem__(self, key):
        raise ValueError("not a KeyError " + key)


try:
    exec("x", {}, Odd())
except ValueError as e:
    print(e)
for wrong in (5, [1], "text", None):
    try:
        exec("x = 1", {}, wrong)
        print(wrong, "works")
    except TypeError as e:
        print(e)
for wrong in (5, [1], Spy()):
    try:
        exec("x = 1", wrong)
    except TypeError as e:
        print(e)
