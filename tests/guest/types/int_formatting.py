# format() of ints: every type, sign, alternate form, grouping, width, fill; and the errors.
for spec in ("", "d", "5", "<5", ">5", "^5", "=5", "05", "+", "-", " ", "+5", "x", "X", "#x", "#X",
             "o", "#o", "b", "#b", "c", ",", "_", "_x", "_b", "010,", "*^12,",
             "+#010x", "e", ".3e", "f", ".1f", "g", "%", ".1%", "n", "=+8", "*=8", "<08", "012_d",
             "#_b", "1", "20b", "E", "G", "z", "z.1f"):
    try:
        print(repr(spec), [format(n, spec) for n in (0, 65, 1234567)])
        print(format(-65, spec) if spec != "c" else "-")
    except (ValueError, OverflowError) as e:
        print(repr(spec), "->", e)
for spec in ("s", "5.2", ".3d", "q", "xx", "5x5", ",x", "_c", "+c", "#c", ",_", "__", "{}", "=5s",
             ",n", "..", "99999999999999999999", ".99999999999999999999f", "#,d", "0=+#12,d"):
    try:
        print(repr(spec), format(42, spec))
    except (ValueError, OverflowError) as e:
        print(repr(spec), "->", e)
for n in (-1, 0x110000, 2 ** 70):
    try:
        print(format(n, "c"))
    except OverflowError as e:
        print(e)
print("%d %5d|%-5d|%05d %+d % d %x %X %#x %o %#o %i %u" % (42, 42, 42, 42, 42, 42, 255, 255, 255, 8,
                                                           8, 3, 4))
print("%c%c %s %r %10s|%-10s|%.2s" % (65, "B", "s", "r", "right", "left", "cut"))
print("%d %d %d" % (3.99, True, -2.5), "%s" % 5, "%s %%" % 1, "%5.1f%%" % 99.5, "%x" % 2 ** 70)
print("%#X" % -255, "%.5d" % 42, "%08.3d|" % 7)
print("%(a)d %(b)s" % {"a": 1, "b": "x"}, "%*d|%-*d|%.*f" % (5, 42, 5, 42, 2, 3.14159))
print("%d" % 10 ** 20, "%e %g" % (5, 10 ** 10))
for text in ("'%d' % 'x'", "'%d' % None", "'%x' % 1.5", "'%c' % 'ab'", "'%c' % -1", "'%d %d' % 1",
             "'%d' % (1, 2)", "'%q' % 1", "'%' % 1", "'%(a)d' % 5",
             "'%(a)d' % {}", "'abc' % 5", "'abc' % ()", "'abc' % {}", "'%s' % ()",
             "'%*d' % ('x', 1)", "'%(a' % {}", "'%s %s' % ('a',)", "'%c' % 1.5", "'%d' % 1j",
             "'%i' % '3'", "'%.1000000000000d' % 1", "'%s' % (1, 2)", "'%s' % [1, 2]",
             "'%s' % ((1, 2),)", "'%r %a' % ('é', 'é')", "'%o' % 'x'"):
    try:
        print(text, "->", repr(eval(text)))
    except Exception as e:
        print(text, "->", type(e).__name__, e)
