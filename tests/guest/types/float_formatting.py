# format(), %, round and repr of floats: shortest text, rounding, specials, every spec type.
for x in (0.0, -0.0, 1.0, 0.1, 2.5, 1 / 3, 1e16, 1.5e-7, 123456.789, -9.995, 1e100, float("inf"),
          float("-inf"), float("nan"), 5e-324, 1e23, 9007199254740993.0):
    print(repr(x))
    print([format(x, s) for s in ("", "f", ".0f", ".2f", "e", ".1e", "g", ".3g", "%", ".1%", "+.1f",
                                  " .2e", "010.2f", ",.2f", "_.1f", "G", "#.3g", "#.0f", ".10",
                                  "n")])
for spec in ("d", "x", "c", "s", "b", ".2d", "f5", ",,", "z", "z.1f", "*>10.1f", "=+10.1f", "0<8",
             "^+9.2e", ".", "5.f", ".500f", "0=10", "F", "E", "z.0f", "08,.1f"):
    try:
        print(repr(spec), format(-1234.5678, spec)[:60], format(-0.04, spec)[:30])
    except ValueError as e:
        print(repr(spec), "->", e)
print("%f %.2f %10.3f|%-10.1f|%+.1e %g %G %010.4f %%" % (1.5, 2.675, 3.14159, 2.25, 12345.678,
                                                         0.0001, 1e-10, -3.5))
print("%g %g %g %g %.3g %#g %r %s %a" % (100000, 1000000, 1e-5, 0.1, 1234.5, 1.0, 0.1, 1e20, 2.5))
print("%f %e %g %F" % (float("inf"), float("nan"), float("-inf"), float("nan")))
print("%5.1f|%-8.2e|% .3f" % (float("inf"), 1, 2), "%d" % 1e15)
print([round(x, n) for x,
       n in ((2.675, 2), (1.005, 2), (0.5, 0), (1.5, 0), (2.5, 0), (-0.5, 0), (1234.567, -2),
             (1e300, 5), (5e-324, 3), (0.15, 1), (0.25, 1), (0.35, 1))])
print([round(x) for x in (0.5, 1.5, -1.5, 2.5000001, 1e20, -0.4)], round(5.5), round(1.7, None))
print(round(7, 2), round(-7, -1))
for bad in ("round(float('nan'))", "round(float('inf'))", "round('x')", "round(1.5, 'x')",
            "round(1.5, 1.0)", "round()", "round(1j)"):
    try:
        print(eval(bad))
    except Exception as e:
        print(bad, "->", type(e).__name__, e)
print(1e15, 1e16, 1e17, 123456789012345.6, 1234567890123456.7, 12345678901234567.8, 0.00001, 0.0001)
print(1.1e-5)
print(1.0e-10, 3.0e8, 6.02214076e23, 1.7976931348623157e308, 2.2250738585072014e-308, 4.35)
print(0.1 + 0.7, 1.1 * 3, 100 * 1.1)
print(str(2.0), str(1e2), f"{0.1:.20f}", f"{1e-20:.25f}", f"{1e22:.1f}", f"{123.456:.0e}")
print(f"{0.5:.0f} {1.5:.0f} {2.5:.0f} {3.5:.0f}")
print(f"{1e6:g} {1e5:g} {123456789.0:g} {0.00001234:g} {1e16:.17g} {0.1:.17g} {0.1:.55f}")
print(float("1e-400"), float("  12.5\n"), float("+.5"), float("5."), float("1e+5"), float("INF"))
print(float("nAn"), float("infinity"), float("1_000.5_5"))
for bad in ("1e", ".", "", "1..2", "1_", "_1", "0x10", "1e5.5", "in", "nanx", "1,5", "--1", "1 2",
            "é"):
    try:
        print(float(bad))
    except ValueError as e:
        print(e)
print((0.1).as_integer_ratio(), (1e300).is_integer(), (2.5).hex(), (1e-310).hex())
print(float.fromhex("0x.8p-1"), float.fromhex("-inf"), float.fromhex("1.8"))
for f in (lambda: float("inf").as_integer_ratio(), lambda: float("nan").as_integer_ratio(),
          lambda: float.fromhex("zz"), lambda: float.fromhex("0x1p5000")):
    try:
        print(f())
    except (ValueError, OverflowError) as e:
        print(type(e).__name__, e)
