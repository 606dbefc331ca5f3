def p(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)
class I:
    def __iter__(self): return None
class J:
    def __iter__(self): raise TypeError("mine")
class K:
    def __iter__(self): raise KeyError("mine")
class G:
    def __getattr__(self, n): return None
    def __iter__(self): return iter([(1, 2)])
class H(list):
    def __getattr__(self, n):
        if n == "keys": return lambda: "ab"
        raise AttributeError(n)
    def __getitem__(self, k): return k * 2
for make in (I, J, K, G, H):
    for f in (bytes, bytearray, list, tuple, set, dict, frozenset, sorted, sum, max, any, "".join, b"".join, enumerate, zip, iter, {}.update, [].extend, bytearray().extend, lambda x: [*x], lambda x: {**x}, lambda x: (lambda *a: a)(*x), lambda x: (lambda **a: a)(**x), lambda x: 0 in x):
        p(lambda: (lambda r: r if not hasattr(r, "__next__") else type(r).__name__)(f(make())))
