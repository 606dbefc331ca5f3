# Equality, order and hash across int, float, bool, complex and big numbers; sorting and dict keys.
values = [0, 0.0, -0.0, False, 0j, 1, 1.0, True, 1 + 0j, 2 ** 53, float(2 ** 53), 2 ** 53 + 1,
          10 ** 22, 1e22, 10 ** 23, 1e23, 2 ** 1023, 2.0 ** 1023, 0.5, -1, -1.0]
for a in values:
    print("".join("=" if a == b else "." for b in values))
    print("".join("h" if hash(a) == hash(b) else "." for b in values))
print(len(set(values)), len({repr(v) for v in values}), {1: "a", 1.0: "b", True: "c", 1 + 0j: "d"})
print({0: 1}.get(False), {2 ** 53: "x"}.get(float(2 ** 53)), {2 ** 53 + 1: "x"}.get(float(2 ** 53)))
ordered = [3, 2.5, True, -1, 10 ** 30, -1e30, 0, 1e-10, float("inf"), -float("inf"), 2 ** 62,
           4.6e18, False, 2 ** 53 + 1, float(2 ** 53)]
print(sorted(ordered), max(ordered), min(ordered), sorted(ordered, reverse=True)[:3])
print(2 ** 53 + 1 > float(2 ** 53), 2 ** 53 + 1 == float(2 ** 53), float(2 ** 53) < 2 ** 53 + 1)
print(10 ** 400 > float("inf"), 10 ** 400 < float("inf"), -10 ** 400 < -1e308, 10 ** 308 > 1e308)
print(10 ** 308 == 1e308, 1e308 < 2 ** 1024)
nan, inf = float("nan"), float("inf")
print([nan < x for x in (0, 1.5, inf, nan, 10 ** 400)])
print([nan == nan, nan != nan, nan == 1, 1 != nan, nan is nan], [nan] == [nan], (nan,) == (nan,))
print(nan in [nan], [nan].count(nan), sorted([nan, 1, 2])[1:], max(nan, 1), max(1, nan))
print(0.1 + 0.2 == 0.3, 0.1 + 0.2 > 0.3, 0.1 == 1 / 10, 1 / 3 == 0.3333333333333333)
print(1e16 + 1 == 1e16, 10 ** 16 + 1 == 1e16, 9007199254740993 == 9007199254740993.0)
print(9007199254740992 == 9007199254740992.0)
print(1 < 1.5 < 2 <= 2.0 < 2 ** 64 < 1e20 < 10 ** 21, True < 2, True == 1 < 1.5, False < True)
print(1 == True == 1.0 == 1 + 0j, 5 > True > False, -0.0 == 0, -0.0 < 0, not -0.0)
for text in ("1 < 1j", "1j < 2j", "1.5 > 1j", "True < 1j", "1j == 1j", "1 < 'a'", "1.5 < None",
             "'a' < 1.5", "2 ** 70 < 'a'", "2 ** 70 < None", "[] < 1.5", "1 == 'a'", "1.0 == None",
             "1j != 'a'", "max(1, 1j)", "sorted([1, 1j])", "min(1, 'a')", "(1).__lt__(1.5)",
             "(1.5).__lt__(2)", "(1).__eq__(1.0)", "(1.0).__eq__(1)", "(1j).__lt__(1j)",
             "True.__eq__(1)", "(2 ** 70).__gt__(1.5)", "1.5.__gt__(2 ** 70)"):
    try:
        print(text, "->", eval(text))
    except TypeError as e:
        print(text, "->", e)
print([int(x) == x for x in (1.0, 1.5, -2.0, 1e20, 2.0 ** 70)])
print([float(x) == x for x in (1, 2 ** 53, 2 ** 53 + 1, 2 ** 70, 10 ** 22, 10 ** 23)])
print([x == complex(x) for x in (1, 1.5, 2 ** 53)])
print(hash(1e300), hash(int(1e300)), hash(2 ** 70) == hash(2.0 ** 70), hash(0.1) == hash(0.1))
print(hash(1.5), hash(2 ** 61), hash(-(2 ** 61)), hash(1j), hash(1 + 1j), hash(-1), hash(-1.0))
print(hash(inf), hash(-inf))
print(1 in [1.0], 1.0 in (True,), 1 in {1.0}, True in [1], [1, 2] == [1.0, 2.0], (1,) == (True,))
print({1: 2} == {1.0: 2.0}, {1, 2} == {1.0, 2.0}, [0] == [-0.0], [1, 2] < [1.5])
print((1, 2) < (1.0, 2.5), range(3) == range(0, 3), [2 ** 70] == [2.0 ** 70])
