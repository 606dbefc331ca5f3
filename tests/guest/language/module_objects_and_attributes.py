# Module objects: made by hand, attributes, __getattr__, __dir__, repr, errors.
import sys
from types import ModuleType

m = ModuleType("made", "doc of made")
print(m, m.__name__, m.__doc__, sorted(m.__dict__), m.__spec__, m.__loader__, m.__package__)
m.x = 1
print(m.x, vars(m) is m.__dict__, "x" in dir(m), dir(m))


def attempt(what, f):
    try:
        print(what, "->", f())
    except Exception as e:
        print(what, "->", type(e).__name__, e)


attempt("missing", lambda: m.nope)
attempt("delete missing", lambda: delattr(m, "nope"))
attempt("no name", lambda: ModuleType())
attempt("int name", lambda: ModuleType(5))
attempt("many", lambda: ModuleType("a", "b", "c"))
attempt("keyword", lambda: ModuleType(name="kw", doc="d").__doc__)
attempt("unknown keyword", lambda: ModuleType("a", other=1))
attempt("set dict", lambda: setattr(m, "__dict__", {}))
attempt("del dict", lambda: delattr(m, "__dict__"))
attempt("call", lambda: m())
attempt("compare", lambda: (m == m, m == ModuleType("made"), m != 5))
attempt("hash", lambda: hash(m) == hash(m))
attempt("bool", lambda: bool(m))
attempt("annotations", lambda: (m.__annotations__, "__annotations__" in m.__dict__))
m.__annotations__ = {"a": int}
print(m.__annotations__)
del m.__annotations__
attempt("annotations again", lambda: m.__annotations__)
attempt("delete twice", lambda: (delattr(m, "__annotations__"), delattr(m, "__annotations__")))

m.__getattr__ = lambda name: f"dynamic {name}" if name != "no" else (_ for _ in ()).throw(AttributeError("refused"))
print(m.anything, hasattr(m, "no"), getattr(m, "no", "default"), m.x)
m.__dir__ = lambda: ["b", "a", "x"]
print(dir(m))
m.__dir__ = lambda: 5
attempt("dir five", lambda: dir(m))
del m.__dir__, m.__getattr__
attempt("after", lambda: m.anything)
m.__name__ = "renamed"
print(m)
attempt("renamed missing", lambda: m.y)
m.__name__ = 5
attempt("odd name", lambda: repr(m))
attempt("odd name missing", lambda: m.y)
del m.__name__
attempt("no name repr", lambda: repr(m))
attempt("no name missing", lambda: m.y)
m.__doc__ = None
print(m.__doc__)


class Sub(ModuleType):
    kind = "sub"

    def method(self):
        return self.__name__ + " method"

    @property
    def prop(self):
        return "prop"

    def __getattr__(self, name):
        return "hook " + name

    def __repr__(self):
        return "<sub>"


s = Sub("subbed")
print(s, s.kind, s.method(), s.prop, s.missing, s.__name__, isinstance(s, ModuleType))
s.x = 5
print(s.x, "x" in s.__dict__, "method" in dir(s), type(s).__name__)


class Other(ModuleType):
    def __setattr__(self, name, value):
        super().__setattr__(name, ("wrapped", value))


o = ModuleType("plain")
o.a = 1
o.__class__ = Other
o.b = 2
print(o.a, o.b, type(o).__name__)
attempt("back", lambda: setattr(o, "__class__", int))
o2 = ModuleType("fromdict")
o2.__dict__.update(p=1, q=2)
print(o2.p + o2.q)
exec("z = p + 1", o2.__dict__)
print(o2.z)
uninit = ModuleType.__new__(ModuleType)
attempt("uninitialised", lambda: repr(uninit))
attempt("uninitialised attribute", lambda: uninit.x)
attempt("uninitialised dict", lambda: uninit.__dict__)
print(type(sys).__name__, ModuleType.__name__, ModuleType.__doc__ is not None, type(sys) is ModuleType)
print(repr(sys), sys.__name__, sys.modules["sys"] is sys)
