# Globals and builtins redefined under running functions and loops.
value = 1


def read():
    return value


def sizes(x):
    return len(x)


print(read(), sizes("abc"))
value = 2
print(read())
globals()["value"] = 3
print(read())
del value
try:
    read()
except NameError as e:
    print(e)
value = 4
print(read())
len = lambda x: "my len"
print(sizes("abc"))
del len
print(sizes("abc"))
out = []
for i in range(6):
    if i == 2:
        def helper():
            return "second helper"
    elif i == 0:
        def helper():
            return "first helper"
    elif i == 4:
        helper = lambda: "lambda helper"
    out.append(helper())
print(out)


def swap():
    global read
    read = lambda: "swapped while running"
    return read()


print(swap(), read())


def toggle(n):
    global flag
    results = []
    for i in range(n):
        flag = i
        results.append(get_flag())
    return results


def get_flag():
    return flag


print(toggle(4))
exec("value = 'by exec'")
read = lambda: value
print(read())
ns = {"value": "other namespace"}
exec("def read(): return value", ns)
print(ns["read"](), read())
ns["value"] = "changed there"
print(ns["read"](), read())
import sys

module = sys.modules["__main__"]
module.value = "through the module"
print(read())
setattr(module, "fresh", "new global")
print(fresh)


def many():
    return [g0, g1, g2]


for k in range(3):
    globals()[f"g{k}"] = k
print(many())
for k in range(200):
    globals()[f"filler{k}"] = k
g1 = "after growth"
print(many(), filler199)
for k in range(200):
    del globals()[f"filler{k}"]
print(many())
try:
    filler5
except NameError as e:
    print(e)
print = print
(lambda f: f("print kept"))(print)
max, min = min, max
print(max(1, 2), min(1, 2))
del max, min
print(max(1, 2), min(1, 2))
True_ = True
print(True_ is True, __name__)
int = float
print(int("1.5"))
del int
print(int("7"))
