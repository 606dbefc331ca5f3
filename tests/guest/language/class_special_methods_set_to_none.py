# A special method set to None: the operation is refused, no fallback is tried.
def attempt(what, f):
    try:
        print(what, "->", f())
    except Exception as e:
        print(what, "->", type(e).__name__, e)


class Base:
    def __iter__(self):
        return iter([1])

    def __len__(self):
        return 1

    def __contains__(self, x):
        return True

    def __reversed__(self):
        return iter([2])

    def __getitem__(self, i):
        return [5][i]

    def __hash__(self):
        return 1

    def __bool__(self):
        return True

    def __call__(self):
        return "called"

    def __add__(self, other):
        return "added"

    __radd__ = __add__

    def __eq__(self, other):
        return True

    def __lt__(self, other):
        return True

    def __index__(self):
        return 0

    def __neg__(self):
        return "neg"

    def __enter__(self):
        return self

    def __exit__(self, *a):
        return None

    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr"

    def __format__(self, spec):
        return "format"


def without(name):
    return type("No" + name.strip("_"), (Base,), {name: None})()


for name, uses in {
    "__iter__": [lambda o: list(o), lambda o: 5 in o, lambda o: [*o], lambda o: iter(o)],
    "__len__": [len, bool],
    "__contains__": [lambda o: 1 in o],
    "__reversed__": [lambda o: list(reversed(o))],
    "__getitem__": [lambda o: o[0], list],
    "__hash__": [hash, lambda o: {o: 1}, lambda o: {o}, lambda o: isinstance(o, Base)],
    "__bool__": [bool, lambda o: "yes" if o else "no", lambda o: not o],
    "__call__": [lambda o: o(), callable],
    "__add__": [lambda o: o + 1, lambda o: 1 + o],
    "__radd__": [lambda o: o + 1, lambda o: 1 + o, lambda o: Base() + o],
    "__eq__": [lambda o: o == 1, lambda o: o != 1, lambda o: o in [1], lambda o: o == o],
    "__lt__": [lambda o: o < 1, lambda o: sorted([o, o]), lambda o: 1 > o],
    "__index__": [lambda o: [1][o], lambda o: range(o), lambda o: hex(o)],
    "__neg__": [lambda o: -o],
    "__enter__": [lambda o: exec("with o: print('in')", {"o": o})],
    "__exit__": [lambda o: exec("with o: print('in')", {"o": o})],
    "__str__": [str, lambda o: "%s" % o],
    "__repr__": [repr, lambda o: [o]],
    "__format__": [lambda o: f"{o}", format],
    "__iadd__": [lambda o: exec("o += 1", {"o": o})],
    "__setattr__": [lambda o: setattr(o, "x", 1)],
    "__getattribute__": [lambda o: o.x],
    "__getattr__": [lambda o: o.missing],
    "__init__": [lambda o: type(o)()],
    "__next__": [lambda o: next(o)],
    "__dir__": [lambda o: dir(o)[:0]],
    "__delitem__": [lambda o: exec("del o[0]", {"o": o})],
    "__setitem__": [lambda o: exec("o[0] = 1", {"o": o})],
    "__missing__": [lambda o: o[0]],
    "__class_getitem__": [lambda o: type(o)[int]],
    "__length_hint__": [list],
}.items():
    try:
        o = without(name)
    except Exception as e:
        print(name, "cannot be made:", type(e).__name__, e)
        continue
    for i, use in enumerate(uses):
        attempt(f"{name} {i}", lambda: use(o))


class Child(Base):
    __hash__ = None
    __iter__ = None


class Grand(Child):
    __hash__ = Base.__hash__


attempt("child", lambda: hash(Child()))
attempt("grand", lambda: hash(Grand()))
attempt("grand iter", lambda: list(Grand()))


class EqOnly:
    def __eq__(self, other):
        return True


attempt("eq only", lambda: hash(EqOnly()))
print(EqOnly.__hash__, "__hash__" in EqOnly.__dict__, type("S", (EqOnly,), {}).__hash__)
try:
    class InitSub:
        __init_subclass__ = None

    class Sub(InitSub):
        pass
except TypeError as e:
    print(e)
try:
    class SetName:
        __set_name__ = None

    class Holds:
        a = SetName()
except TypeError as e:
    print(e, getattr(e, "__notes__", None))
