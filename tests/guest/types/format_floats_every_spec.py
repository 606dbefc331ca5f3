"""The format mini-language on floats: types, precision, z, grouping, padding of signs, inf and nan."""

values = (0.0, -0.0, 1.0, -1.5, 3.14159265358979, 1e16, 123456.789, 1e-7, 9.995, float("inf"), float("-nan"), 1.7976931348623157e308)
for kind in ("", "e", "E", "f", "F", "g", "G", "n", "%"):
    for spec in ("", ".0", ".1", ".3", "+.2", " .2", "#.0", "#", "z.0", "z.1", "-.2", ",.2", "_.2", "012.2", "^14.1", "*=12.1", ">+9.1", "017,.2", "#.3", "z,.1", "010"):
        try:
            print(repr(spec + kind), *[format(v, spec + kind) for v in values[:9]], sep="|")
            print("   ", *[format(v, spec + kind)[:40] for v in values[9:]], sep="|")
        except ValueError as e:
            print(repr(spec + kind), e)

print(format(-0.04, "z.1f"), format(-0.04, ".1f"), format(-0.0, "z"), format(-1e-9, "z.3e"), format(-0.001, "+z.2f"), format(-0.0, "z%"))
for spec in ("d", "x", "c", "s", "b", ",n", "_n", ".e", ".", "..2f", ",_f", "z.1d", ".1.2f", "1,,f", ".1,f", ".2147483648f", "=s", "zz", "f5"):
    try:
        print(repr(spec), repr(format(1.5, spec)))
    except ValueError as e:
        print(repr(spec), e)
print(len(format(0.1, ".400f")), format(0.1, ".60f"), format(1e300, ".0f") == str(int(1e300)), format(5e-324, ".3g"), format(5e-324, ".20e"))
print(format(2.5, ".0f"), format(3.5, ".0f"), format(0.5, ".0f"), format(1e22, ",.0f"), format(1e22, "_g"), format(123456789.0, ",g"))
