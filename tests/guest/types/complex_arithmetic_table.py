def p(f, *args):
    try:
        result = f(*args)
    except Exception as e:
        print(" ", type(e).__name__, e)
    else:
        print(" ", type(result).__name__, repr(result))


# Complex with complex, float, int and bool: signed zeros, infinities, powers.
INF, NAN = float("inf"), float("nan")
LEFT = [0j, 1j, 1 + 2j, complex(-0.0, 0.0), complex(0.0, -0.0), 3 - 4j, complex(INF, 1), complex(1, NAN), 1e200 + 1e200j]
RIGHT = [1, -2, 0.5, -0.0, True, 1j, 2 - 1j]
for a in LEFT:
    print(a, -a, +a, a.conjugate(), bool(a), a.real, a.imag)
    p(abs, a)
    for b in RIGHT:
        print("  ", b, a + b, a - b, b - a, a * b, a == b)
        p(lambda: a / b)
        p(lambda: b / a)
for z in (0j, 2j, 1 + 1j, -1 + 0j):
    for e in (0, 1, 2, 3, -1, 0.5, 1j, -2.0):
        p(lambda: z**e)
for text in ("1+2j", " 1e3-4.5j ", "j", "-j", "(1+1j)", "1 + 2j", "", "nanj", "inf-infj", "1_0+1_1j", "++1j"):
    p(complex, text)
p(lambda: complex(1j, 2j))
p(lambda: complex("1", 2))
p(lambda: complex(1, "2"))
for f in (int, float, round):
    p(f, 1j)
p(lambda: 1j // 1)
p(lambda: 1j % 1)
p(lambda: divmod(1j, 1))
p(lambda: pow(1j, 2, 3))
print(f"{1 + 2j:.2f}|{1 + 2j:>20}|{-0j:+}|{1.5j!r}|{1e30 + 1j:,.1f}")
