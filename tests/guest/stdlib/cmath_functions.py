import cmath

VALUES = (0, 1, -1, 1j, -2.5, 3 + 4j, -1e300 + 1e300j, 1e-310 - 1e-310j, 700 + 1j, 800 - 2j, complex("inf"),
 complex(0.0, -0.0), complex(-0.0, float("inf")), 0.5 - 0.25j, 1e200j, 10**400, "x", None)
NAMES = """acos acosh asin asinh atan atanh cos cosh exp isfinite isinf isnan log log10 phase polar sin sinh sqrt
tan tanh""".split()


def short(value):
    if isinstance(value, complex):
        return f"({value.real:.12g},{value.imag:.12g})"
    if isinstance(value, tuple):
        return [short(complex(x)) for x in value]
    return f"{value:.12g}" if isinstance(value, float) else repr(value)


class Odd:
    def __complex__(self):
        return 1 + 2j


for name in NAMES:
    for value in VALUES:
        try:
            print(name, value if not isinstance(value, int) else value % 1000, short(getattr(cmath, name)(value)))
        except Exception as error:
            print(name, type(error).__name__, error)
print(short(cmath.sqrt(Odd())), short(cmath.log(8, 2)), short(cmath.log(2j, 1j)), short(cmath.rect(2, 0.5)))
for r, phi in ((0, 1), (1, 0), (float("inf"), 1), (-float("inf"), 0), (1, float("inf")), (float("nan"), 0)):
    try:
        print(short(cmath.rect(r, phi)))
    except ValueError as error:
        print(error)
print(cmath.isclose(1, 1 + 1e-10j), cmath.isclose(1, 2, abs_tol=1), cmath.isclose(cmath.inf, cmath.infj), cmath.nanj)
try:
    cmath.isclose(1, 2, rel_tol=-1)
except ValueError as error:
    print(error)
