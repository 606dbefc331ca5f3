# format() of complex numbers: types, signs, widths, alternate form, and what is not allowed.


def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


values = (0j, 1 + 2j, -1.5 - 2.25j, 1e20 + 1e-7j, complex(-0.0, 0.0), complex("inf-1j"), complex("nan+nanj"), 1234567.891 + 9876543.21j)
for spec in ("", "f", ".2f", ".3e", "g", ".3g", "G", "+.1f", " .1f", "-.1f", ",.2f", "_.1f", "#.3g", ".0f", "#.0f", "n", "30", "<30", ">30.2f", "^30.1e", "*^26.1f", "z.1f"):
    print(f"{spec!r:10}", *(f"[{v:{spec}}]" for v in values))
for spec in ("d", "x", "s", "%", "c", "010.1f", "=10.1f", "0>10.1f", "=", "0", "08", "b", ".f", "q", "1.2.3"):
    attempt(format, 1 + 2j, spec)
print(f"{1 + 2j!r:>10}|{1j!s:<5}|{-1j:^10}|", "%s %r" % (1j, 2j), "{:.1f} {}".format(1.25 + 1j, -0j), str(1e16j), repr(1e15 + 1e16j), str(complex(1e-5, 1e-4)))
attempt(lambda: "%d" % (1j,))
attempt(lambda: "%g" % (1j,))
attempt(format, 1j, 5)
print((1 + 2j).__format__(""), (1 + 2j).__format__(".1f"), (1 + 2j).__str__(), (3j).__repr__())


class Polar(complex):
    def __repr__(self):
        return f"Polar({abs(self):.3f})"

    def __format__(self, spec):
        return f"<{abs(self):{spec or '.1f'}}>"


p = Polar(3, 4)
print(p, repr(p), str(p), f"{p} {p:.3f} {p!r}", format(p), "%s" % p, [p], complex(p), complex.__repr__(p), p.real, p + 0)
