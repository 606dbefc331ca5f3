# % formatting in everyday use: tuples, dicts, widths from arguments, conversion of any object.
name, n, x = "Ann", 7, 2.5
print("%s has %d items at %.2f" % (name, n, x), "%5d|%-5d|%05d|%+d|% d" % (n, n, n, n, n))
print("%s" % name, "%s %s" % ("a", "b"))
print("%(name)s is %(age)d, %(name)r" % {"name": name, "age": 30, "unused": 1})
print("%(a)s%%" % {"a": 5}, "%%" % (), "100%% of %s" % "it")
print("%10s|%-10s|%.2s|%10.3s|" % ("abc", "abc", "abc", "abcdef"))
print("%x %X %o %#x %#o %#X" % (255, 255, 8, 255, 8, 255))
print("%e %E %g %G" % (12345.678, 0.00012, 1e10, 1e-10))
print("%c%c%c" % ("a", 98, "é"), "%r %a %s" % ("é", "é", "é"), "%s %s %s" % (None, True, [1, "a"]))
print("%s" % (1,), "%s" % ((1, 2),), "%s" % {"k": 1}, "%d" % 3.99, "%d" % -3.99, "%i" % True)
print("%*d|%-*d|%.*f|%*.*f" % (6, 42, 6, 42, 3, 3.14159, 8, 2, 2.71828))
print("%5.1f|%-8.3f|%08.2f|%+.1f" % (3.14159, 2.5, -1.5, 0.05), "% .3f" % 1.5)
print("%s" % 10 ** 30, "%d" % 10 ** 30, "%x" % 2 ** 80, "%5s%5s" % (1, 2))
print("%.3d|%8.5d|%-8.3d|" % (5, 42, 7), "%s" % b"bytes", "%s" % 1j)
print("%.0f %.0f %.0f" % (0.5, 1.5, 2.5))


class P:
    def __str__(self):
        return "str-P"

    def __repr__(self):
        return "repr-P"

    def __int__(self):
        return 5

    def __index__(self):
        return 6

    def __float__(self):
        return 1.25

    def __getitem__(self, k):
        return f"item {k}"


p = P()
print("%s %r %5s|%.3s" % (p, p, p, p), "%d" % p, "%x" % p, "%.3f" % p, "%(key)s" % p)
for fmt, args in (("%d", "5"), ("%d", None), ("%s %s", "one"), ("%s", ("a", "b")), ("%", 5),
                  ("%z", 5), ("%(k)s", {}), ("%(k)s", 5), ("plain", 5), ("plain", ()),
                  ("plain", {}), ("plain", []), ("%c", "ab"), ("%c", -1), ("%c", 1.5), ("%x", 1.5),
                  ("%f", "x"), ("%5", 1), ("%s%", ("a",)),
                  ("%d", [1]), ("%s", ()), ("%*d", (1,)), ("%*s", ("a", "b")),
                  ("%(a)s %s", {"a": 1}), ("%s %(a)s", {"a": 1}), ("%l", 5), ("%ld", 5),
                  ("%-+5d|", 5), ("%+-5d|", 5), ("%# x", 255), ("%0+5d", 3), ("% +d", 3),
                  ("%()s", {"": "empty key"}), ("%(a(b))s", {"a(b)": 1}), ("%.", 5), ("%.s|", "x"),
                  ("%o", -8), ("%#o", -8), ("%x", -255), ("%e", float("inf")), ("%d", float("nan")),
                  ("%d", float("inf"))):
    try:
        print(repr(fmt), "->", repr(fmt % args))
    except Exception as e:
        print(repr(fmt), "->", type(e).__name__, e)
rows = [("tea", 2, 1.5), ("soup", 10, 12.25)]
print("\n".join("%-8s%3d%8.2f" % r for r in rows),
      "%s" % "\n".join("%s=%s" % kv for kv in sorted({"b": 1, "a": 2}.items())), sep="\n")
fmt = "%s-"
fmt *= 2
print(fmt % (1, 2), ("%s" * 3) % tuple("abc"), "%s" % "%s" % "nested")
fmt %= ("x", "y")
print(fmt)
