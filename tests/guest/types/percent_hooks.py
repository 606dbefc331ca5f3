"""% formatting of text with number hooks, and of formats that are wrong."""
class I(int): pass
class SI(str):
    def __int__(self): print("int"); return 7
    def __index__(self): print("index"); return 8
    def __float__(self): print("float"); return 1.5
class BI(bytes):
    def __int__(self): print("int"); return 7
    def __index__(self): print("index"); return 8
    def __float__(self): print("float"); return 1.5
class BA(bytearray):
    def __int__(self): print("int"); return 7
    def __index__(self): print("index"); return 65
    def __float__(self): print("float"); return 1.5
class SInt(str):
    def __int__(self): print("int"); return 7
class BInt(bytes):
    def __int__(self): print("int"); return 7
class SFl(str):
    def __float__(self): return 2.5
class BadI(str):
    def __int__(self): return "x"
class BadIx(str):
    def __index__(self): return "x"
class BadF(str):
    def __float__(self): return "x"
class N:
    def __int__(self): return 3
class NX:
    def __index__(self): return 3
class NF:
    def __float__(self): return 3.5
class D(dict): pass
vals = [SI("5"), SI("abc"), SI(""), SI("x"), BI(b"5"), BI(b"x"), BA(b"5"), BA(b"x"), SInt("5"), SInt("q"), BInt(b"q"), BInt(b"9"), SFl("1"), BadI("1"), BadIx("q"), BadIx("ab"), BadF("1"), "5", "x", b"5", b"x", bytearray(b"5"), bytearray(b"x"), N(), NX(), NF(), D(), D(a=1), 1.5, None, [], (1,)]
def r(v):
    return type(v).__name__ if type(v) in (N, NX, NF) else repr(v)
for v in vals:
    for c in "diuxXofFeEgGcsra%":
        if c in "sra" and type(v) in (N,NX,NF): continue
        for fmt in ("%" + c, ("%" + c).encode(), bytearray(b"%" + c.encode()), "%5.2" + c):
            try:
                print(type(v).__name__, r(v), fmt, (fmt % (v,)))
            except Exception as e:
                print(type(v).__name__, r(v), fmt, type(e).__name__, e)
def t(f, v):
    try: print(repr(f), repr(v), repr(f % v))
    except Exception as e: print(repr(f), repr(v), type(e).__name__, e)
for f in ("%(a", "%(a)", "%(a)s", "%(", "%()", "%()s", "%(a(b)c)d", "%(a)%", "%", "%5", "%.", "%*", "%*d", "%.*d", "%l", "%ld", "%hhd", "%z", "%(a)*d", "%(a)", "%(a)5", "%s%(a)s", "%(a)s%s", "%-", "%#", "%.5", "%5.", "%.*", "%99999999999999999999d", "%.99999999999999999999d", "%\x01", "%é", "%€", "a%(b"):
    for v in (5, (), (1,), (1, 2), {}, {"a": 5}, {b"a": 5}, [1], "x", None, D(a=1, b=2), (5, {}), ({"a": 1},)):
        t(f, v)
        try:
            fb = f.encode("latin-1")
        except UnicodeError: continue
        t(fb, v)
