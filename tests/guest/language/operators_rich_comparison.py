# < <= == != > >=: reflection, subclasses first, defaults of == and !=, and answers that are no bools.


def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


log = []


def named(name, answer=NotImplemented):
    def method(self, other):
        log.append(f"{type(self).__name__}.{name}")
        return answer
    return method


class P:
    __lt__ = named("lt")
    __gt__ = named("gt", "P-gt")
    __le__ = named("le", [])
    __eq__ = named("eq")
    __hash__ = None


class Q(P):
    __gt__ = named("gt", "Q-gt")
    __eq__ = named("eq", "Q-eq")


class OnlyLess:
    def __lt__(self, other):
        log.append("less")
        return "less"


class OnlyEq:
    def __eq__(self, other):
        log.append("eq")
        return 0 if other == 5 else "equal"


class OnlyNe:
    def __ne__(self, other):
        return ["ne"]


def show(expression):
    log.clear()
    try:
        result = eval(expression)
    except TypeError as e:
        result = f"TypeError: {e}"
    print(f"{expression:30}", result, log)


for op in ("<", ">", "<=", ">=", "==", "!="):
    for left, right in (("P()", "P()"), ("P()", "Q()"), ("Q()", "P()"), ("P()", "5"), ("5", "Q()"), ("OnlyLess()", "5"), ("5", "OnlyLess()"), ("OnlyLess()", "OnlyLess()"), ("OnlyEq()", "5"), ("5", "OnlyEq()"), ("OnlyEq()", "None"), ("OnlyNe()", "1"), ("object()", "object()"), ("'a'", "OnlyLess()")):
        show(f"{left} {op} {right}")
p = P()
print(p == p, p != p, p is p, [p] == [p], p in [p], (p,) != (p,))
for expression in ("hash(P())", "{P(): 1}", "hash(OnlyEq())", "1 < OnlyLess() < 3", "3 > OnlyLess()", "sorted([OnlyLess(), OnlyLess()]) and 'sorted'", "max(OnlyLess(), OnlyLess()) and 'max'", "min([P(), P()], key=id) and 'min'", "not OnlyEq() == 5", "OnlyEq() != 5", "[1] < [OnlyLess()]", "(1, 'a') < (1, 2)", "[] < ()", "{} < {}", "None < None", "print < len", "1 < 'a' < 2", "type < type"):
    show(expression)


class Loud:
    def __bool__(self):
        raise ValueError("no truth here")


class Asks:
    def __lt__(self, other):
        return Loud()

    __eq__ = __lt__
    __hash__ = object.__hash__


attempt(lambda: type(Asks() < 1))
attempt(lambda: 1 < Asks() or 1)
attempt(lambda: Asks() < 1 < 2)
attempt(lambda: [Asks()] == [1])
attempt(lambda: Asks() in [1])
attempt(lambda: Asks() != 1)
attempt(lambda: sorted([Asks(), Asks()]))


class Swapped(int):
    def __gt__(self, other):
        log.append("gt")
        return "bigger"

    def __eq__(self, other):
        log.append("eq")
        return NotImplemented

    __hash__ = int.__hash__


for expression in ("1 < Swapped(5)", "Swapped(5) > 1", "Swapped(5) < 1", "1.5 < Swapped(5)", "5 == Swapped(5)", "Swapped(5) == 5", "Swapped(5) != 5", "Swapped(5) == Swapped(5)", "5 in [Swapped(5)]", "{5: 'x'}.get(Swapped(5))", "True < Swapped(2)"):
    show(expression)
