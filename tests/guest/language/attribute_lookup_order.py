# Data descriptor, instance, non-data descriptor, class, __getattr__: for get, set and delete.
class Data:
    def __init__(self, n): self.n = n
    def __get__(self, o, t): return f"data {self.n} {o is None}"
    def __set__(self, o, v): print("   set", self.n, v)
    def __delete__(self, o): print("   delete", self.n)


class Get:
    def __init__(self, n): self.n = n
    def __get__(self, o, t=None): return f"get {self.n} {o is None}"


class SetOnly:
    def __set__(self, o, v): o.__dict__["s"] = ("through", v)


def make(**extra):
    class Base:
        inherited = Data("inherited")
        plain = "base plain"
    class T(Base):
        d, g, s, c = Data("d"), Get("g"), SetOnly(), "class c"
        p = property(lambda self: self.__dict__.get("p", "no p"))
        q = property(lambda self: self.missing)
        def m(self): return "method"
    for name, value in extra.items():
        setattr(T, name, value)
    return T


VARIANTS = {"plain": {}, "getattr": {"__getattr__": lambda self, n: f"fallback {n}"}, "refusing": {"__getattr__": lambda self, n: {}[n]}, "setattr": {"__setattr__": lambda self, n, v: object.__setattr__(self, n, ("seen", v))}, "all": {"__getattribute__": lambda self, n: object.__getattribute__(self, n) if n[0] == "_" else f"all {n}"}}
for label, extra in VARIANTS.items():
    T = make(**extra)
    x = T()
    for shadow in (False, True):
        if shadow:
            x.__dict__.update(dict.fromkeys(("d", "g", "s", "c", "p", "q", "m", "inherited", "plain"), "instance"))
        for name in ("d", "g", "s", "c", "p", "q", "m", "inherited", "plain", "nothing"):
            row = []
            for act in (lambda: getattr(x, name), lambda: setattr(x, name, 5), lambda: getattr(x, name), lambda: delattr(x, name), lambda: getattr(x, name, "default"), lambda: hasattr(x, name)):
                try:
                    r = act()
                    row.append(r if isinstance(r, (str, bool, int, tuple, type(None))) else type(r).__name__)
                except Exception as e:
                    row.append(f"{type(e).__name__}: {e}".replace(repr(x), "x"))
            print(label, shadow, name, row)
