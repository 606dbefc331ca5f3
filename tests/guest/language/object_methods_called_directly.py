# object's own methods on all kinds of things.
def attempt(what, f):
    try:
        print(what, "->", f())
    except Exception as e:
        print(what, "->", type(e).__name__, e)


class A:
    x = 1

    def __repr__(self):
        return "A()"


a = A()
shape = lambda text: text.split(" at 0x")[0]
for o in (5, "text", [1], None, a, A, len, ValueError("v"), ..., type):
    print(shape(object.__repr__(o)), object.__format__(o, "") == str(o), type(object.__hash__(o)).__name__)
attempt("str", lambda: object.__str__(a))
attempt("str of int", lambda: object.__str__(5))
attempt("format spec", lambda: object.__format__(a, "x"))
attempt("format type", lambda: object.__format__(a, 5))
attempt("eq", lambda: (object.__eq__(a, a), object.__eq__(a, 1), object.__eq__(1, 1), object.__ne__(a, a), object.__ne__(a, 1)))
attempt("lt", lambda: (object.__lt__(1, 2), object.__ge__(a, a)))
attempt("few", lambda: object.__eq__(1))
attempt("none", lambda: object.__eq__())
attempt("many", lambda: object.__eq__(1, 2, 3))
attempt("keyword", lambda: object.__eq__(1, value=2))
attempt("getattribute", lambda: object.__getattribute__(a, "x"))
attempt("getattribute class", lambda: object.__getattribute__(A, "x"))
attempt("getattribute type", lambda: object.__getattribute__(a, 5))
attempt("setattr", lambda: (object.__setattr__(a, "y", 2), a.y))
attempt("setattr int", lambda: object.__setattr__(5, "y", 2))
attempt("setattr class", lambda: object.__setattr__(A, "y", 2))
attempt("setattr type name", lambda: object.__setattr__(a, 5, 2))
attempt("delattr", lambda: (object.__delattr__(a, "y"), hasattr(a, "y")))
attempt("init", lambda: object.__init__(a))
attempt("init arg", lambda: object.__init__(a, 1))
attempt("init int", lambda: object.__init__(5, 1))
attempt("init_subclass", lambda: object.__init_subclass__())
attempt("init_subclass arg", lambda: object.__init_subclass__(1))
attempt("init_subclass kw", lambda: A.__init_subclass__(a=1))
attempt("subclasshook", lambda: object.__subclasshook__(int))
attempt("subclasshook none", lambda: object.__subclasshook__())
attempt("class", lambda: (object().__class__, object.__class__, object.__class__.__class__))
attempt("dir", lambda: "x" in object.__dir__(a))
attempt("sizeof", lambda: object.__sizeof__(a) > 0)
attempt("reduce", lambda: object.__reduce__(a)[1][0] is A)
attempt("doc", lambda: isinstance(object.__doc__, str))
attempt("module", lambda: (object.__module__, object.__name__, object.__qualname__, object.__bases__, object.__mro__, object.__base__))
attempt("getattr missing", lambda: object().missing)
attempt("call on class", lambda: object.__repr__())
attempt("class call", lambda: int.__repr__("5"))
attempt("list hash", lambda: [].__hash__)
attempt("type repr", lambda: (type.__repr__(int), type.__repr__(A).startswith("<class")))
attempt("type repr wrong", lambda: type.__repr__(5))
attempt("type call", lambda: type.__call__(int, "7"))
attempt("type call none", lambda: type.__call__())
attempt("type setattr", lambda: (type.__setattr__(A, "new", 5), A.new, a.new))
attempt("type setattr builtin", lambda: type.__setattr__(int, "new", 5))
attempt("type getattribute", lambda: type.__getattribute__(A, "x"))
attempt("type getattribute instance", lambda: type.__getattribute__(a, "x"))
attempt("type dict", lambda: (type.__dict__["__dict__"].__get__(A)["x"], type(vars(A)).__name__))
attempt("instancecheck", lambda: (type.__instancecheck__(int, True), type.__instancecheck__(int, "x"), int.__instancecheck__(5)))
attempt("subclasscheck", lambda: (type.__subclasscheck__(int, bool), int.__subclasscheck__(str)))
attempt("subclasscheck wrong", lambda: type.__subclasscheck__(int, 5))
attempt("subclasses", lambda: [c.__name__ for c in type("P", (A,), {}).__subclasses__()])
attempt("prepare", lambda: type.__prepare__("n", (), k=1))
attempt("or", lambda: (type.__or__(int, str), type.__ror__(int, str), int.__or__(5, 2)))
for cls in (int, str, list, dict, bool, Exception, type):
    print(cls.__name__, cls.__init__.__objclass__.__name__ if hasattr(cls.__init__, "__objclass__") else "?", cls.__repr__.__objclass__.__name__, cls.__new__.__self__.__name__)


class Override:
    def __eq__(self, other):
        return "overridden"

    def __hash__(self):
        return 3

    def __repr__(self):
        return "overridden"

    def __getattribute__(self, name):
        return "hooked " + name

    def __setattr__(self, name, value):
        print("hook set", name)


o = Override()
print(object.__eq__(o, 1), object.__hash__(o) == 3, shape(object.__repr__(o)), o.anything)
o.real = 1
object.__setattr__(o, "real", 2)
print(object.__getattribute__(o, "__dict__"), o.real)
