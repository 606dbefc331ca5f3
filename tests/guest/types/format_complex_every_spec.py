"""The format mini-language on complex numbers."""

values = (0j, 1 + 2j, -1.5 - 2.25j, complex("nan+infj"), complex(-0.0, -0.0), 1e20 + 1e-7j, complex(0, 3))
for spec in ("", "e", ".2e", "f", ".1f", "g", ".3g", "G", "+.2f", " .1f", "z.1f", "#.0f", ",.1f", "_.0f", "30.2f", "<30.2f", "^30", "*>30.1e", ".3", "#", "n", "z", "40,.3f"):
    print(repr(spec), [format(v, spec) for v in values])
for spec in ("0.2f", "05", "=30", "d", "%", "s", "x", "c", "F%", ",n", "*=9.1f", "q"):
    try:
        print(repr(spec), format(1 + 2j, spec))
    except ValueError as e:
        print(repr(spec), e)


class Tagged(complex):
    def __str__(self):
        return "tagged"


print(f"{Tagged(1, 2)}", f"{Tagged(1, 2):.1f}", format(Tagged(1, 2), ""), "{!r} {!s}".format(Tagged(3, 4), Tagged(3, 4)))
