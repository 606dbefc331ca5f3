# hash(), len(), str(), repr(), format(), next(), iter(), f-strings, truth and `in` of guest classes: what their
# methods give, what is refused, who is asked and how often.
calls = []


class Odd:
    """Each method gives what `gives` says."""

    def __init__(self, gives):
        self.gives = gives

    def answer(self, name, *args):
        calls.append((name, *args))
        if isinstance(self.gives, Exception):
            raise self.gives
        return self.gives

    def __hash__(self):
        return self.answer("hash")

    def __len__(self):
        return self.answer("len")

    def __str__(self):
        return self.answer("str")

    def __repr__(self):
        return self.answer("repr")

    def __format__(self, spec):
        return self.answer("format", spec)

    def __contains__(self, x):
        return self.answer("contains", x)

    def __next__(self):
        return self.answer("next")

    def __iter__(self):
        return self.answer("iter")


class Text(str):
    def __str__(self):
        return "a text's own"


class Number(int):
    def __index__(self):
        return 77

    def __bool__(self):
        calls.append("bool of a number")
        return False


class Size:
    def __index__(self):
        return 3


ASKED = {
    "hash": lambda o: hash(o),
    "len": lambda o: len(o),
    "bool": lambda o: "yes" if o else "no",
    "not": lambda o: not o,
    "and": lambda o: o and 1,
    "str": lambda o: str(o),
    "repr": lambda o: repr(o),
    "format": lambda o: format(o),
    "format >3": lambda o: format(o, ">3"),
    "f": lambda o: f"{o}",
    "f >3": lambda o: f"{o:>3}",
    "f s": lambda o: f"{o!s}",
    "f r": lambda o: f"{o!r:x}",
    "in": lambda o: 5 in o,
    "not in": lambda o: 5 not in o,
    "if in": lambda o: "there" if None in o else "not there",
    "next": lambda o: next(o),
    "next default": lambda o: next(o, "none left"),
    "iter": lambda o: type(iter(o)).__name__,
}
GIVEN = (
    0, 1, -1, -2, 5, 1 << 60, (1 << 61) - 1, 1 << 61, -(1 << 61), (1 << 63) - 1, 1 << 63, -(1 << 63), 1 << 80,
    True, False, 2.5, "text", "", Text("t"), Number(4), Number(-1), Size(), None, [], [7],
    iter(()), KeyError("k"), StopIteration("s"), TypeError("t"), AttributeError("a"),
)
for gives in GIVEN:
    for name, ask in ASKED.items():
        odd = Odd(gives)
        try:
            outcome = ask(odd)
            if not isinstance(outcome, (int, str)):
                outcome = type(outcome).__name__ if isinstance(outcome, Odd) else outcome
            kind = type(outcome).__name__
            outcome = f"{kind} {outcome if kind in ('int', 'str', 'bool') else ''}"
        except Exception as error:
            outcome = f"{type(error).__name__}: {error}"
        shown = gives if isinstance(gives, (float, str)) or type(gives) in (int, bool, list) else type(gives).__name__
        print(shown, name, "->", outcome, calls)
        calls.clear()


class OnlyRepr:
    def __repr__(self):
        return "only repr"


class Child(OnlyRepr):
    def __format__(self, spec):
        return super().__format__("") + spec


class NotHashed:
    def __eq__(self, other):
        return True


class Replaced:
    __hash__ = None
    __len__ = None
    __contains__ = None


class Static:
    @staticmethod
    def __hash__():
        return 12

    @classmethod
    def __len__(cls):
        return 13

    __str__ = lambda self, extra="default": extra
    __repr__ = lambda *args: f"{len(args)} arguments"


class Wrong:
    def __hash__(self, more):
        return 1

    def __len__():
        return 1

    def __str__(self, *, named):
        return "x"


for o in (OnlyRepr(), Child(), NotHashed(), Replaced(), Static(), Wrong(), OnlyRepr, Text("x")):
    for name in ("hash", "len", "bool", "str", "repr", "f", "f >3", "format", "in"):
        try:
            outcome = ASKED[name](o)
        except TypeError as error:
            outcome = error
        shown = "a class" if o is OnlyRepr else type(o).__name__
        if "object at" not in str(outcome) and not (shown in ("a class", "OnlyRepr", "Child", "Text", "Wrong") and name == "hash"):
            print(shown, name, outcome)


class Deep:
    def __init__(self, inner):
        self.inner = inner

    def __repr__(self):
        return f"<{self.inner!r}>"

    def __str__(self):
        return f"({self.inner}|{self.inner!r:>4})"

    def __hash__(self):
        return hash((self.inner, 1)) if isinstance(self.inner, Deep) else 3

    def __bool__(self):
        return bool(self.inner)


deep = Deep(Deep(Deep(0)))
print(deep, repr(deep), hash(deep) == hash((deep.inner, 1)), bool(deep))


def endless():
    class Endless:
        def __repr__(self):
            return repr(self)

    try:
        repr(Endless())
    except RecursionError as error:
        print(error.args[0][:32])


endless()
