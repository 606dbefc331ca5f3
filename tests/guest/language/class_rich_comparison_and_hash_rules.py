# __eq__, __ne__, ordering and __hash__: defaults, reflection, subclass priority, inheritance.
log = []


def make(name, bases=(), **methods):
    ns = {}
    for op, answer in methods.items():
        def method(self, other, op=op, answer=answer, name=name):
            log.append(f"{name}.{op}")
            return answer
        ns[f"__{op}__"] = method
    return type(name, bases, ns)


A = make("A", eq=NotImplemented, lt=NotImplemented, gt=NotImplemented, le=NotImplemented, ge=NotImplemented, ne=NotImplemented)
B = make("B", eq=True, lt=True, gt="gt", le=0, ge=[], ne="ne")
C = make("C", (A,), eq="sub eq", lt="sub lt", gt="sub gt")
D = make("D", (A,))
E = make("E", eq=False)


def attempt(text, **env):
    log.clear()
    try:
        result = eval(text, env)
    except Exception as e:
        result = f"{type(e).__name__} {e}"
    print(text, {k: type(v).__name__ for k, v in env.items()}, "->", result, log)


for x, y in ((A(), B()), (B(), A()), (A(), C()), (C(), A()), (A(), D()), (D(), A()), (A(), A()), (A(), 5), (5, A()), (E(), E()), (object(), object())):
    for op in ("==", "!=", "<", ">=", ">"):
        attempt(f"x {op} y", x=x, y=y)


class Ne:
    def __eq__(self, other):
        return NotImplemented if other == 0 else other == 1


n = Ne()
print(n == 1, n != 1, n == 2, n != 2, n == 0, n != 0)


class OnlyHash:
    def __hash__(self):
        return 42


class EqHash(OnlyHash):
    def __eq__(self, other):
        return isinstance(other, EqHash)


class Restored(EqHash):
    __hash__ = OnlyHash.__hash__


class EqOnly:
    def __eq__(self, other):
        return True


class Child(EqOnly):
    pass


class HashAgain(EqOnly):
    def __hash__(self):
        return 1


for cls in (OnlyHash, EqHash, Restored, EqOnly, Child, HashAgain):
    try:
        print(cls.__name__, hash(cls()), cls.__hash__ is None, "__hash__" in cls.__dict__)
    except TypeError as e:
        print(cls.__name__, e, cls.__hash__, "__hash__" in cls.__dict__)
print({Restored(): 1}[Restored()], len({HashAgain(), HashAgain()}), Restored() in [Restored()])


class Late:
    pass


l = Late()
d = {l: 1}
Late.__eq__ = lambda self, other: True
print(hash(l) == hash(l), Late.__hash__ is object.__hash__, d[l])
Late.__hash__ = None
try:
    hash(l)
except TypeError as e:
    print(e)
del Late.__hash__
print(hash(l) == object.__hash__(l))


class Money:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n < other.n

    def __repr__(self):
        return f"${self.n}"


print(sorted([Money(3), Money(1), Money(2)]), max(Money(1), Money(5)) if False else min(Money(4), Money(2)))
attempt("a > b", a=Money(2), b=Money(1))
attempt("a <= b", a=Money(2), b=Money(1))
attempt("max(a, b)", a=Money(1), b=Money(9))
attempt("(a,) < (b,)", a=Money(1), b=Money(9))
attempt("[a] == [b]", a=Money(1), b=Money(1))


class Truth:
    def __bool__(self):
        raise ValueError("no truth")


class Odd:
    def __eq__(self, other):
        return Truth()

    def __lt__(self, other):
        return Truth()


attempt("type(a == 1).__name__", a=Odd())
attempt("a in [1]", a=Odd())
attempt("1 in [a]", a=Odd())
attempt("a == 1 == 2", a=Odd())
attempt("sorted([a, a])", a=Odd())
attempt("a != 1", a=Odd())
attempt("[a] == [1]", a=Odd())
attempt("[a] == [a]", a=Odd())
