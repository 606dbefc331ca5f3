# global, reading before assignment, shadowing builtins, del of names.
x = 1


def read():
    return x


def shadow():
    x = 2
    return x


def change():
    global x, y
    x = 3
    y = "new global"


def unbound():
    print(x)
    x = 5


print(read(), shadow(), x)
change()
print(read(), x, y)
try:
    unbound()
except UnboundLocalError as e:
    print(type(e).__name__, e)
try:
    print(undefined_name)
except NameError as e:
    print(type(e).__name__, e, e.name)


def deleted():
    a = 1
    del a
    return a


try:
    deleted()
except UnboundLocalError as e:
    print(e)
del y
try:
    y
except NameError as e:
    print(e)
try:
    del y
except NameError as e:
    print(e)
len = lambda v: "shadowed"
print(len([1]))
del len
print(len([1]))


def only_maybe(flag):
    if flag:
        value = 1
    return value


print(only_maybe(True))
try:
    only_maybe(False)
except UnboundLocalError as e:
    print(e)


def loop_leak():
    for i in range(3):
        pass
    return i


print(loop_leak())


def make_global():
    global made
    def made(): return "made"


make_global()
print(made())
class g:
    global from_class
    from_class = 10
print(from_class, hasattr(g, "from_class"))
