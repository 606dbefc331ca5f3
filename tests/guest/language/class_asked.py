"""isinstance() and issubclass() ask for __class__ and __bases__ as often as need be."""
log = []
class A: pass
class B(A): pass
class G:
    def __init__(self, answer): self.answer = answer
    def __getattribute__(self, name):
        log.append(name)
        if name == "__class__": 
            a = object.__getattribute__(self, "answer")
            if isinstance(a, BaseException): raise a
            return a
        return object.__getattribute__(self, name)
class P:
    def __init__(self, answer): self.answer = answer
    @property
    def __class__(self):
        log.append("prop"); 
        if isinstance(self.answer, BaseException): raise self.answer
        return self.answer
class GA:
    def __getattr__(self, name):
        log.append("getattr " + name); return A
class C:
    __class__ = A
class Meta(type):
    def __instancecheck__(cls, x): log.append("ic"); return super().__instancecheck__(x)
    def __subclasscheck__(cls, x): log.append("sc"); return super().__subclasscheck__(x)
class M(metaclass=Meta): pass
class MB(M): pass
class Meta2(type):
    @property
    def __class__(cls): log.append("metaclass"); return type
class M2(metaclass=Meta2): pass
class Abs:
    def __init__(self, b=()): self.b = b
    @property
    def __bases__(self): log.append("bases"); return self.b
def show(f):
    log.clear()
    try: r = f()
    except BaseException as e: r = type(e).__name__, str(e)
    print(r, log)
objs = lambda: [G(A), G(B), G(5), G(None), G(int), G(AttributeError("x")), G(ValueError("x")), G(M), G(MB), G(type), P(A), P(B), P(5), P(int), P(AttributeError("y")), P(ValueError("v")), P(MB), P(type), GA(), C(), M(), MB(), 1, M2, M2(), G((A, B)), P(Abs()), G(Abs()), G(Abs((A,)))]
import_classes = [A, B, G, P, object, int, type, M, MB, (A, B), (int, (str, B)), (), A | B, int | None, list, 5, "x", (int, 5), Abs(), Abs((A,)), M2, None, list[int], BaseException, C]
for o in objs():
    for c in import_classes:
        show(lambda: isinstance(o, c))
        if isinstance(c, type):
            show(lambda: type.__instancecheck__(c, o))
for c in [A, B, M, MB, M2, Abs(), Abs((A,)), 5, G(A), P(A), Abs((Abs(),)), Abs(5)]:
    for d in import_classes:
        show(lambda: issubclass(c, d))
