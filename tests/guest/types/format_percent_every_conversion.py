"""% formatting of str: every conversion with flags, widths, precisions, `*` and keys, and its complaints."""

for conversion in "diouxXeEfFgGcrsa":
    for flags in ("", "-", "+", " ", "0", "#", "-0", "+ ", "#0+", "5", "08", "-8", ".3", ".0", "10.2", "+.1", "l", "h", "L"):
        line = []
        for value in (42, -42, 3.75, "x", "é", True):
            try:
                line.append(f"[{('%' + flags + conversion) % (value,)}]")
            except (TypeError, ValueError, OverflowError) as e:
                line.append(f"{type(e).__name__}: {e}")
        print("%" + flags + conversion, *line)

cases = [
    ("%*d|%-*d|%.*f", (5, 42, 5, 42, 2, 3.14159)), ("%*s", ("x", 1)), ("%*s", (-6, "ab")), ("%.*s", (2, "abcdef")), ("%.*s", (-2, "abcdef")), ("%*", (1,)),
    ("%(a)s %(b)d %%", {"a": 1, "b": 2}), ("%(a)s", {}), ("%(a)s", (1,)), ("%(a)s", 5), ("%(a(b))s", {"a(b)": "nested"}), ("%()s", {"": "empty"}), ("%(a", {"a": 1}),
    ("%s %s", (1,)), ("%s", (1, 2)), ("%s", ()), ("no places", (1,)), ("no places", {}), ("no places", []), ("no places", 5), ("no places", "x"),
    ("%", ()), ("%5", ()), ("% ", (1,)), ("%y", (1,)), ("%é", (1,)), ("%\n", (1,)), ("%d", ("1",)), ("%d", (None,)), ("%d", (1.9,)), ("%x", (1.5,)), ("%o", ("7",)),
    ("%i", (float("inf"),)), ("%d", (float("nan"),)), ("%c", (65,)), ("%c", ("B",)), ("%c", ("BB",)), ("%c", (-1,)), ("%c", (0x110000,)), ("%c", (1.5,)), ("%c", (b"a",)),
    ("%f", ("1",)), ("%e", (None,)), ("%g", (10**400,)), ("%s %%", 1), ("%%", ()), ("%5%|%-5%|", ()), ("%s", ((1, 2),)), ("%s", [1, 2]), ("%s", {"a": 1}), ("%r", "q"),
    ("%.99999999999d", (1,)), ("%99999999999999999999d", (1,)), ("%.3d|%+.3d|%x|%#.4x", (7, -7, 255, 255)), ("%#o %#x %#X %#b", (8, 255, 255, 1)), ("%u", (-3,)),
    ("%5.1f|%-8.2e|%+g|% g", (2.25, 12345.678, 1e-5, 1e10)), ("%#g %#.0f %#.3g", (1.0, 2.0, 3.0)), ("%.0f %.0e", (2.5, 25.0)), ("%s" * 3, "abc"), ("%s" * 3, tuple("abc")),
    ("%a %r", ("é\n", "é\n")), ("%.2r|%6.3a", ("long", "ünïcode")), ("%(x)s %s", {"x": 1}), ("%s %(x)s", {"x": 1}), ("%ld %hi %Lf", (1, 2, 3)), ("%lld", (1,)),
]
for text, values in cases:
    try:
        print(repr(text), "->", repr(text % values))
    except Exception as e:
        print(repr(text), "->", type(e).__name__, e)
