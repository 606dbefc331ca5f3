def p(f, *args):
    try:
        result = f(*args)
    except Exception as e:
        print(" ", type(e).__name__, e)
    else:
        print(" ", type(result).__name__, repr(result))


# Integers and floats are compared exactly, whatever a conversion would round to.
FLOATS = [2.0**53, -(2.0**53), 2.0**53 + 2, 2.0**62, 2.0**63, 2.0**64, 1e22, 1e300, float("inf"), -float("inf"), float("nan"), 0.0, -0.0, 0.5]
for f in FLOATS:
    near = [int(f) + d for d in (-1, 0, 1)] if abs(f) < 1e301 and f == f else [0, 2**2000, -(2**2000)]
    for i in near:
        print(f, i if abs(i) < 2**70 else i.bit_length(), i < f, i <= f, i == f, i != f, i >= f, i > f, f < i, f == i, f > i)
        assert (i < f) == (f > i) and (i <= f) == (f >= i)
print(sorted([2**53 + 1, 2.0**53, 2**53, 2.0**53 + 2, 2**53 - 1, float(2**53 - 1)]))
print(max(2**53 + 1, 2.0**53), min(2**53, 2.0**53), max(2.0**53, 2**53))
print({2**53: "int", 2.0**53: "float", 2**53 + 1: "next"}, hash(2**53 + 1) == hash(2.0**53), 2**53 + 1 in [2.0**53])
print(True == 1.0, True < 1.5, False == -0.0, 1 in {1.0}, {1, 1.0, True})
print([a == b for a in (1, 1.0, 1 + 0j, True) for b in (1, 1.0, 1 + 0j, True)], 2**53 + 1 == complex(2**53 + 1), 2**1024 == float("inf"))
p(lambda: 2**1024 + 0.0)
p(lambda: 2**1024 < 1e308)
p(lambda: 1j < 1)
