# complex(text): signs, blanks, parentheses, infinities, and what is malformed.


def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


good = ("1", "-1.5", "j", "-j", "+J", "2j", "1+2j", "1-j", "1+j", " ( 1+2j ) ", "\t-1e5-2E-3j\n", "(3)", "( j )", ".5-.5j", "1.+1.j",
        "inf", "infj", "nan+nanj", "-inf-infj", "infinity+Infinityj", "1e400", "1_0+2_0j", "\uff11+\uff12j", "\u2003j\u00a0", "0.0-0.0j", "-0j", "-0.0-0j")
for text in good:
    print(ascii(text), complex(text))
bad = ("", " ", "()", "(", "1+", "1+2", "1 + 2j", "1+ 2j", "1j+2", "1j2j", "jj", "1+2jj", "(1+2j", "1+2j)", "((1))", "1++2j", "1+-2j", "+-1", "--j",
       "1__0", "_1j", "1_j", "1+_2j", "i", "1i", "0x1j", "1e", "1ej", "e1j", "1\x00", "infinit", "1,2", "in+1j", "1+nanx", "(1)2", "() 1", "1 j")
for text in bad:
    attempt(complex, text)
attempt(complex, "1_" + "x" * 220)
attempt(complex, "x" * 220)
for z in (1.5 + 2j, -0.0 - 1j, 1e300 - 1e-300j, complex("inf") - 1j, complex(0, -0.0), complex(-0.0, 0.0), complex(float("nan"), -1), 3j, -3j, complex(0, float("inf"))):
    print(z, repr(z), str(z) == repr(z), complex(str(z)) == z)
