"""Operators of classes: who is asked first, what NotImplemented does then, and odd methods."""

log = []


def attempt(label, call):
    try:
        print(label, call(), log[:])
    except Exception as e:
        print(label, type(e).__name__, e, log[:])
    log.clear()


class A:
    def __init__(self, n, answers=True):
        self.n, self.answers = n, answers

    def __repr__(self):
        return f"{type(self).__name__}({self.n})"

    def __add__(self, other):
        log.append(("add", self.n))
        if not self.answers:
            self = other = None  # the operands are the caller's
            return NotImplemented
        return type(self)(self.n + getattr(other, "n", other))

    def __radd__(self, other):
        log.append(("radd", self.n))
        return NotImplemented if other == 7 else f"{other}+{self.n}"

    def __sub__(self, other):
        return NotImplemented

    def __pow__(self, other, modulo=None):
        return ("pow", other, modulo)

    def __lt__(self, other):
        log.append(("lt", self.n))
        return self.n < other.n if self.answers else NotImplemented

    def __gt__(self, other):
        log.append(("gt", self.n))
        return NotImplemented

    def __eq__(self, other):
        log.append(("eq", self.n))
        return self.n == other.n if isinstance(other, A) and self.answers else NotImplemented

    def __le__(self, other):
        return [self.n, other]

    def __and__(self, other):
        yield self.n
        yield other

    def __or__(self):
        return "too few"

    def __xor__(self, other):
        raise ValueError(f"xor {other}")

    __matmul__ = __add__

    def __lshift__(self, *args):
        return args

    def __rshift__(self, other, *, more=3):
        return other, more


class B(A):
    def __radd__(self, other):
        log.append(("B.radd", self.n))
        return "B first"

    def __gt__(self, other):
        log.append(("B.gt", self.n))
        return "B greater"


class C(A):
    pass


a, b, c, silent = A(1), B(2), C(3), A(9, False)
for x, y in ((a, a), (a, b), (b, a), (a, c), (c, a), (silent, a), (silent, silent), (silent, b), (silent, 5), (5, silent),
             (7, silent), (silent, c), (silent, [1]), ([1], silent), (silent, "s"), (a, 2), (silent, None), (silent, 2.5)):
    attempt(f"{x} + {y}", lambda: x + y)
    attempt(f"{x} < {y}", lambda: x < y)
    attempt(f"{x} == {y}", lambda: (x == y, x != y))
    attempt(f"{x} - {y}", lambda: x - y)
attempt("pow", lambda: (a ** 2, pow(a, 2, 3), 2 ** a if 0 else None))
attempt("le", lambda: (a <= 3, a >= 3))
attempt("ge", lambda: 3 >= a)
attempt("generator", lambda: list(a & 5))
attempt("arity", lambda: a | 1)
attempt("raises", lambda: a ^ 1)
attempt("matmul", lambda: a @ b)
attempt("varargs", lambda: a << 1)
attempt("keyword", lambda: a >> 1)
attempt("no such", lambda: a // 1)
attempt("chained", lambda: A(0) < A(1) < A(2) == A(2))
attempt("in a condition", lambda: "yes" if A(1) < A(2) and not A(3) < A(2) else "no")


def augmented(x, y):
    x += y
    return x


attempt("augmented", lambda: augmented(a, 4))
attempt("augmented silent", lambda: augmented(silent, 4))


class Vector(tuple):
    def __add__(self, other):
        return "vector"

    def __mul__(self, other):
        return NotImplemented


class Word(str):
    def __eq__(self, other):
        return NotImplemented

    def __lt__(self, other):
        return NotImplemented

    __hash__ = str.__hash__


attempt("tuple's", lambda: (Vector((1,)) + (2,), (2,) + Vector((1,))))
attempt("tuple's times", lambda: Vector((1,)) * 2)
attempt("str's", lambda: (Word("a") == "a", "a" == Word("a"), Word("a") == Word("a"), Word("a") < "b"))


class Odd:
    def __init__(self, truth=True):
        self.truth = truth

    def __bool__(self):
        return self.truth

    def __neg__(self):
        return NotImplemented

    def __pos__(self):
        return -self is NotImplemented

    def __invert__(self, more):
        return more

    def __setitem__(self, key, value):
        log.append((key, value))
        return "forgotten"

    def __len__(self):
        return self.truth

    def __hash__(self):
        return self.truth


for truth in (True, False, 1, None, "x"):
    attempt(f"bool {truth!r}", lambda: (not Odd(truth), 1 if Odd(truth) else 2, bool(Odd(truth) and 3)))
attempt("unary", lambda: (-Odd(), +Odd()))
attempt("unary arity", lambda: ~Odd())
for truth in (True, 0, 5, -1, -2, 2**62, 2**63, 2**64, 2.5, None, "x"):
    attempt(f"len {truth!r}", lambda: len(Odd(truth)))
    attempt(f"hash {truth!r}", lambda: hash(Odd(truth)))


def stored():
    Odd()[1, 2] = 3
    Odd()[1:2] = 4


attempt("setitem", stored)


class Deep:
    def __add__(self, other):
        return self + other


attempt("without end", lambda: Deep() + Deep())
try:
    a ^ 2
except ValueError as e:
    import traceback

    traceback.print_exception(e)
attempt("sum", lambda: sum([A(1), A(2), A(3)], A(0)).n)
attempt("sorted", lambda: [x.n for x in sorted([A(3), A(1), A(2)])])
