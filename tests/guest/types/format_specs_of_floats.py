def p(f, *args):
    try:
        result = f(*args)
    except Exception as e:
        print(" ", type(e).__name__, e)
    else:
        print(" ", type(result).__name__, repr(result))


# A grid of format specifications on floats.
VALUES = [0.0, -0.0, 1.0, -1.5, 3.14159, 1234567.891, 1e-7, 1e16, 1e100, float("inf"), float("-inf"), float("nan"), 0.00012345]
for spec in ("", "f", ".0f", ".1f", "e", ".0e", "g", ".3g", "G", "E", "F", "%", ".1%", "n", "10", "<10", "^11", "=12", "012", "+", " ", "+.2f", "010.2f", ",", "_", ",.2f", "015,.1f", "016,.1f", "z", "z.0f", "+z.1f", "#.0f", "#g", "#.3g",
             "*^15.2e", ".10", ".1", ".17", ".20g", ".3", "#", "_.3f", "\u65e5<9.1f", "020_g", ".0", "#.0e", "08.3", "<08"):
    print(repr(spec), [format(v, spec) for v in VALUES])
for spec in ("d", "x", "s", "c", ".", ".-1", ",n", "10.x", "b", "..2f", "f2", "=>", "1.2.3"):
    for v in (1.5, float("nan")):
        p(format, v, spec)
