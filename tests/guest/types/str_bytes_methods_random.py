# Pseudo-random calls of the methods of str, bytes and bytearray; each row is one hash.
seed = 20261122
def rnd(n):
    global seed
    seed = (seed * 1103515245 + 12345) & 0x7fffffff
    return (seed >> 8) % n
ALPH = ["a", "b", " ", "\t", "\n", "\r", "A", "B", "z", "1", "_", "é", "É", "ß", "€", "Σ", "ς", "σ", "\u2028", "\x1c", "\x85", "\xa0", "😀", "ǆ", "ǅ", "İ", "ı", "ﬁ", "'", '"', "\\", "%", "{", "}", "\x00", "\u0301", "١", "²", "Ⅷ", "\ud800"]
def text(n=12, only=None):
    k = rnd(4)
    top = [3, 12, 20, len(ALPH)][k] if only is None else only
    return "".join([ALPH[rnd(top)] for _ in range(rnd(n))])
def octs(n=12):
    return bytes([[97, 98, 32, 9, 10, 13, 65, 66, 49, 0, 255, 11][rnd([3, 12][rnd(2)])] for _ in range(rnd(n))])
def ri(): return [None, 0, 1, 2, 5, -1, -2, -7, 100, -100][rnd(10)]
def call(f, *a):
    try: r = f(*a)
    except Exception as e: r = (type(e).__name__, str(e))
    return r
out = []
for i in range(60):
    s = text(20); t = text(3); u = text(4)
    b = octs(20); c = octs(3); d = octs(4)
    a1, a2 = ri(), ri()
    for x, y, z in ((s, t, u), (b, c, d), (bytearray(b), c, d)):
        out.append([call(x.find, y), call(x.rfind, y), call(x.find, y, a1, a2), call(x.rfind, y, a1, a2), call(x.count, y), call(x.count, y, a1, a2),
            call(x.index, y), call(x.replace, y, z), call(x.replace, y, z, rnd(4) - 1), call(x.split), call(x.split, None, rnd(4) - 1), call(x.rsplit, None, rnd(4) - 1),
            call(x.split, y), call(x.rsplit, y), call(x.split, y, rnd(3)), call(x.rsplit, y, rnd(3)), call(x.splitlines), call(x.splitlines, True),
            call(x.partition, y), call(x.rpartition, y), call(x.strip), call(x.lstrip), call(x.rstrip), call(x.strip, z), call(x.lstrip, z), call(x.rstrip, z),
            call(x.startswith, y), call(x.endswith, y), call(x.startswith, y, a1, a2), call(x.endswith, (y, z), a1, a2), call(x.removeprefix, y), call(x.removesuffix, y),
            x.upper(), x.lower(), x.swapcase(), x.capitalize(), x.title(), x.isalpha(), x.isdigit(), x.isalnum(), x.isspace(), x.isupper(), x.islower(), x.istitle(), x.isascii(),
            x.expandtabs(), x.expandtabs(rnd(5)), x.center(rnd(25)), x.ljust(rnd(25)), x.rjust(rnd(25)), x.zfill(rnd(25)), y in x, x * rnd(4), x + y, x < y, x == y,
            x[a1:a2], x[a1:a2:-1], x[a1:a2:2], x[::-3], len(x), x.join([y, z]), list(x)])
    out.append([s.casefold(), s.isdecimal(), s.isnumeric(), s.isidentifier(), s.isprintable(), repr(s), ascii(s), hash(s), call(s.encode), call(s.encode, "utf-16"), call(s.encode, "latin-1", "replace"),
        call(s.encode, "ascii", "backslashreplace"), call(s.encode, "ascii", "xmlcharrefreplace"), call(s.encode, "utf-8", "surrogatepass"), call(s.encode, "ascii", "ignore"),
        call(b.decode), call(b.decode, "latin-1"), call(b.decode, "utf-8", "replace"), call(b.decode, "ascii", "backslashreplace"), call(b.decode, "utf-16", "ignore"), call(b.decode, "utf-8", "surrogateescape"),
        b.hex(), b.hex("-", rnd(5) - 2), repr(b), call(int, s), call(float, s), call(complex, s), call(int, b), s.translate({97: "xy", 98: None, 233: 0x20ac}), b.translate(None, d), call(bytes.fromhex, s)])
for row in out:
    print(len(ascii(row)), hash(ascii(row)))
