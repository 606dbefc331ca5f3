def p(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)
def make(base, **d):
    return type("A", (base,), {"__repr__": base.__repr__, **d} if base is not object else {"__repr__": lambda s: "rr", **d})
for base in (object, int, str, list, dict, Exception, float, tuple, bytes, set):
    for d in ({"__repr__": lambda s: None}, {"__str__": lambda s: None}, {"__repr__": lambda s: 5, "__str__": lambda s: "ok"}, {"__format__": lambda s, f: None}, {"__str__": lambda s: 5, "__repr__": lambda s: "r"}):
        x = make(base, **d)()
        print(base.__name__, list(d))
        p(lambda: str(x)); p(lambda: repr(x)); p(lambda: f"{x}"); p(lambda: f"{x!r}"); p(lambda: format(x)); p(lambda: "%s" % x if base is not tuple else "%s" % (x,)); p(lambda: "%r" % (x,)); p(lambda: "{}".format(x)); p(lambda: [x]); p(lambda: ascii(x)); p(lambda: print(x)); p(lambda: x.__str__()); p(lambda: format(x, ">5"))
        p(lambda: base.__str__(x))
s = set(range(0, 50, 5))
print(s | s, s & s, s ^ s, s - s, s.union(s), s.copy(), s.update(s), s)
s |= s
print(s)
f = frozenset(range(0, 50, 5))
print(f | f, f.union(f), f | set(f), set(f) | f)
