# Comparing ints with floats is exact, whatever their size; NaN is equal to nothing.
inf, nan = float("inf"), float("nan")
floats = (2.0 ** 53, 2.0 ** 63, -2.0 ** 63, 1e22, 1e308, 0.5, -0.5, inf, -inf, nan, 5e-324)
ints = (2 ** 53, 2 ** 53 + 1, 2 ** 63, 2 ** 63 - 1, -2 ** 63 - 1, 10 ** 22, 10 ** 308, 10 ** 400, -10 ** 400, 0, 1, -1)
for x in floats:
    row = []
    for n in ints:
        row.append("".join(str(int(b)) for b in (x < n, x <= n, x == n, x != n, x > n, x >= n, n < x, n == x, n > x)))
    print(x, *row)
mixed = [3, 2.5, -1, 10 ** 20, 1e20, -1e20, True, 2 ** 53 + 1, float(2 ** 53), inf, -inf, 0, -0.0, 0.0]
print(sorted(mixed))
print(max(mixed), min(mixed), max(2 ** 53, 2.0 ** 53), max(2.0 ** 53, 2 ** 53), min(0, -0.0), min(-0.0, 0))
print({1: "int", 1.0: "float", True: "bool", 2 ** 60: "a", 2.0 ** 60: "b", 1 + 0j: "complex"})
for a, b in ((1, 1.0), (2 ** 70, 2.0 ** 70), (-3, -3.0), (0, -0.0), (10 ** 22, 1e22), (10 ** 23, 1e23)):
    print(a == b, hash(a) == hash(b), hash(a))
print(hash(inf), hash(-inf), hash(0.5), hash(-1.0), hash(-1), hash(2 ** 61 - 1), hash(2.0 ** 61), hash(1e300), hash(0.1), hash(-2 ** 61), hash(1 - 2 ** 61))
print(nan == nan, nan != nan, nan < nan, nan in [nan], [nan] == [nan], (nan,) == (nan,), nan in (float("nan"),), {nan: 1}[nan], len({nan, nan}), len({nan, float("nan")}))
print([nan, 1].index(nan), [nan].count(nan), sorted([3.0, 1.0, 2.0]), max(nan, 1), max(1, nan), min(nan, 1))
for op in ("<", "<=", ">", ">="):
    for right in ("'a'", "None", "1j", "[]"):
        for left in ("1.5", "3", "True"):
            try:
                eval(f"{left} {op} {right}")
            except TypeError as e:
                print(e)
print(1.5 == "a", 1.5 != None, (1.5).__eq__("a"), (1.5).__lt__(2), (1.5).__lt__(1j), (1).__lt__(1.5), (1.5).__eq__(1 + 0j))
