def p(f, *args):
    try:
        result = f(*args)
    except Exception as e:
        print(" ", type(e).__name__, e)
    else:
        print(" ", type(result).__name__, repr(result))


# round(), %f, %e, %g and format() at every number of digits: ties are decided by the exact value.
VALUES = [0.5, 1.5, 2.5, -0.5, 2.675, 1.005, 0.125, 0.375, 1e22, 1e23, 123456.789, 9.995, 99.995, 1 / 3, 2 / 3, 5e-324, 1.7976931348623157e308, 0.1 + 0.2, 1234.5, -0.0]
for x in VALUES:
    print(repr(x), [round(x, n) for n in range(-3, 6)], round(x) if abs(x) < 1e20 else "large")
    print("  f", [f"{x:.{n}f}" for n in range(5)] if abs(x) < 1e30 else len(f"{x:f}"))
    print("  e", [f"{x:.{n}e}" for n in range(0, 18, 3)])
    print("  g", [f"{x:.{n}g}" for n in range(0, 18, 3)], "%g" % x, "%.12g" % x)
    print("  %", ["%.*e" % (n, x) for n in (0, 1, 16, 20)], x.hex())
for n in (15, 25, 35, 45, 150, 250, 1250, -15, -25, 5, 4, 6, 10**20 + 5, 2**70):
    print(n, [round(n, -k) for k in range(5)])
for bad in (float("nan"), float("inf"), -float("inf")):
    p(round, bad)
    p(round, bad, 2)
p(round, 1e308, -308)
p(round, 1.5e308, -308)
p(round, 2.5, None)
p(round, 2.5, 1.0)
p(round, 1, "2")
