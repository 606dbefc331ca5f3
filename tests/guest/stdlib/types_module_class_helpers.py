# types: new_class, prepare_class, resolve_bases, get_original_bases, coroutine, DynamicClassAttribute.
import types


def attempt(what, f):
    try:
        print(what, "->", f())
    except Exception as e:
        print(what, "->", type(e).__name__, e)


C = types.new_class("C", (), {}, lambda ns: ns.update(x=1, __doc__="made"))
print(C, C.x, C.__doc__, C.__module__, types.new_class("Bare").__mro__[1:])


class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print("prepare", name, kw)
        return {"prepared": kw}

    def __new__(mcs, name, bases, ns, **kw):
        return super().__new__(mcs, name, bases, ns)

    def __init__(cls, name, bases, ns, **kw):
        print("init", kw)


D = types.new_class("D", (C,), {"metaclass": Meta, "opt": 1})
print(type(D).__name__, D.prepared, D.x)
meta, ns, kwds = types.prepare_class("E", (D,), {"k": 2})
print(meta.__name__, ns, kwds)
meta, ns, kwds = types.prepare_class("E", (), {"metaclass": type, "k": 2})
print(meta, ns, kwds)


class Stand:
    def __mro_entries__(self, bases):
        print("mro_entries", len(bases))
        return (C, list)


class Empty:
    def __mro_entries__(self, bases):
        return ()


s = Stand()


class F(s):
    pass


class G(Empty(), int):
    pass


print(F.__bases__ == (C, list), F.__orig_bases__ == (s,), G.__bases__, len(G.__orig_bases__))
print(types.resolve_bases((s, dict)) == (C, list, dict), types.resolve_bases((int, str)))
print(types.get_original_bases(F) == (s,), types.get_original_bases(int), types.get_original_bases(C))
attempt("original of value", lambda: types.get_original_bases(5))
attempt("wrong entries", lambda: types.new_class("X", (type("W", (), {"__mro_entries__": lambda self, b: [int]})(),)))
attempt("type() refuses", lambda: type("X", (s,), {}))
attempt("new_class takes", lambda: types.new_class("X", (s,)).__bases__ == (C, list))
attempt("conflict", lambda: types.new_class("X", (C, D, int), {"metaclass": type("M2", (type,), {})}))


class E:
    def __init__(self):
        self._name = "instance name"

    @types.DynamicClassAttribute
    def name(self):
        return self._name


class EMeta(type):
    def __getattr__(cls, name):
        return "from metaclass " + name


class E2(E, metaclass=EMeta):
    pass


print(E().name, E2.name, E2().name)
attempt("class of plain", lambda: E.name)


def gen():
    value = yield 1
    return value


@types.coroutine
def awaited():
    value = yield "wait"
    return value


async def main():
    return await awaited()


c = main()
print(c.send(None))
try:
    c.send("result")
except StopIteration as e:
    print(e.value)
attempt("coroutine of int", lambda: types.coroutine(5))
print([n for n in ("FunctionType", "MethodType", "ModuleType", "CellType", "SimpleNamespace", "GenericAlias", "UnionType", "NoneType",
                   "EllipsisType", "NotImplementedType", "MappingProxyType", "TracebackType", "FrameType", "GeneratorType", "CoroutineType",
                   "AsyncGeneratorType", "BuiltinFunctionType", "WrapperDescriptorType", "MethodWrapperType", "MethodDescriptorType",
                   "ClassMethodDescriptorType", "GetSetDescriptorType", "MemberDescriptorType", "CodeType", "LambdaType") if not hasattr(types, n)])
for name in ("FunctionType", "MethodType", "CellType", "GenericAlias", "UnionType", "NoneType", "MethodWrapperType", "MappingProxyType", "CodeType"):
    t = getattr(types, name)
    print(name, t, t.__name__, t.__module__)
