# Which operand is asked first: plain pairs, subclasses with and without an own reflected method.


def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


log = []


def tagged(name, answer=None):
    def method(self, other):
        log.append(f"{type(self).__name__}.{name}")
        return NotImplemented if answer is None else answer
    return method


class A:
    __add__ = tagged("add")
    __radd__ = tagged("radd", "A-radd")
    __sub__ = tagged("sub", "A-sub")
    __rsub__ = tagged("rsub", "A-rsub")


class B(A):
    __radd__ = tagged("radd", "B-radd")


class C(A):
    __add__ = tagged("add", "C-add")


class Inherits(A):
    pass


class Other:
    __radd__ = tagged("radd")
    __rsub__ = tagged("rsub", "Other-rsub")


def show(expression):
    log.clear()
    try:
        result = eval(expression)
    except TypeError as e:
        result = f"TypeError: {e}"
    print(f"{expression:28}", result, log)


for left in ("A()", "B()", "C()", "Inherits()", "Other()", "5", "object()"):
    for right in ("A()", "B()", "C()", "Inherits()", "Other()", "5"):
        if "object" not in left or right != "5":
            show(f"{left} + {right}")
for pair in (("A()", "B()"), ("A()", "Inherits()"), ("Inherits()", "A()"), ("A()", "Other()"), ("Other()", "A()"), ("Other()", "Other()")):
    show(" - ".join(pair))


class Num(int):
    def __radd__(self, other):
        log.append("Num.radd")
        return "num"

    def __rsub__(self, other):
        log.append("Num.rsub")
        return NotImplemented

    def __mul__(self, other):
        log.append("Num.mul")
        return NotImplemented


for expression in ("1 + Num(2)", "1.5 + Num(2)", "True + Num(2)", "Num(1) + Num(2)", "Num(1) + 2", "5 - Num(2)", "Num(5) - 2", "Num(2) * 3", "3 * Num(2)", "Num(2) * Num(3)", "Num(2) * 'ab'", "'ab' * Num(2)", "2j + Num(1)"):
    show(expression)
