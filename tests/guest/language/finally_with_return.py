# finally runs whatever happens; its own return, break and continue win.
def a():
    try:
        return "try"
    finally:
        print("finally a")


def c():
    for i in range(3):
        try:
            if i == 1:
                continue
            if i == 2:
                break
            print("body", i)
        finally:
            print("finally", i)
    return "done"


def d():
    x = 1
    try:
        return x
    finally:
        x = 2
        print("x is", x)


def e():
    try:
        try:
            1 / 0
        finally:
            print("inner finally")
    except ZeroDivisionError:
        return "caught"
    finally:
        print("outer finally")


def f():
    while True:
        try:
            return "returned"
        finally:
            break
    return "broke out"


def g():
    try:
        1 / 0
    finally:
        return "swallowed"


def h():
    for i in range(2):
        try:
            1 / 0
        finally:
            continue
    return "continued"


def i():
    try:
        return 1
    finally:
        return 2


def j():
    try:
        raise ValueError("first")
    except ValueError:
        try:
            return "from except"
        finally:
            print("nested finally")
    finally:
        print("last")


def k():
    try:
        yield 1
        yield 2
    finally:
        print("generator finally")


for fn in (a, c, d, e, f, g, h, i, j):
    print(fn.__name__, fn())
for v in k():
    print(v)
gen = k()
next(gen)
gen.close()
try:
    try:
        raise KeyError("k")
    finally:
        print("passing by")
except KeyError as err:
    print("got", err)
