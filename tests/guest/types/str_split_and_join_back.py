def p(f, *args):
    try:
        result = f(*args)
    except Exception as e:
        print(" ", type(e).__name__, e)
    else:
        print(" ", type(result).__name__, repr(result))


# split and rsplit with every maxsplit; joining the parts gives the text back.
TEXTS = ["", ",", "a,b,,c", ",a,", "aXXbXXX", "\u65e5,\u672c,,\u8a9e", "one  two\tthree\n", "   ", "\u2003a\u00a0b\x1cc", "aaaa"]
for t in TEXTS:
    for sep in (",", "XX", "a", "aa", "\u65e5", "zz"):
        for n in (-1, 0, 1, 2, 3, 100):
            left, right = t.split(sep, n), t.rsplit(sep, n)
            assert sep.join(left) == t == sep.join(right) and len(left) == len(right)
            assert n < 0 or len(left) <= n + 1
        print(repr(t), repr(sep), t.split(sep), t.split(sep, 1), t.rsplit(sep, 1), t.partition(sep), t.rpartition(sep))
    print("  ", t.split(), t.split(None, 1), t.rsplit(None, 1), t.split(maxsplit=0), t.rsplit(maxsplit=2), t.splitlines(), t.splitlines(True))
for bad in ("", 5, b",", None):
    p(lambda: "a,b".split(bad))
    p(lambda: "a,b".partition(bad))
p(lambda: "a".split(",", "1"))
p(lambda: "a".split(",", 1, 2))
p(lambda: ",".join(["a", 1]))
p(lambda: ",".join(5))
p(lambda: ",".join("abc"))
p(lambda: "\u65e5".join(["a", "\U0001f600", ""]))
