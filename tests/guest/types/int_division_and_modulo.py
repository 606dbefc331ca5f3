# Floor division, modulo, divmod, shifts and powers across signs and the small/big boundary.
values = [0, 1, -1, 7, -7, 2 ** 61 - 1, -2 ** 61, 2 ** 61, 2 ** 62, -2 ** 62 - 1, 2 ** 63 - 1,
          2 ** 64 + 3, -10 ** 25]
for a in values:
    for b in (1, -1, 3, -3, 2 ** 61, -2 ** 62, 10 ** 20):
        q, r = divmod(a, b)
        if q * b + r != a or (a // b, a % b) != (q, r) or not (r == 0 or (r < 0) == (b < 0)):
            print("broken", a, b)
print("division law holds")
print([divmod(a, 7) for a in values[:8]])
print([a // -10 ** 18 for a in values], [a % 10 ** 18 for a in values])
print([a >> 3 for a in values], [a << 3 for a in values[:6]])
print([-a for a in values][:8], [abs(a) for a in values][-3:], [~a for a in values[:9]])
print([a & 0xFF for a in values], [a | 1 for a in values][-3:], [a ^ -1 for a in values][:6])
print([a & b for a, b in zip(values, reversed(values))])
print([a * b for a, b in zip(values, values[1:])])
print([a + b for a, b in zip(values, values[1:])], [a - b for a, b in zip(values, values[1:])])
print(2 ** 0, 0 ** 0, (-2) ** 63, (-3) ** 41, 7 ** 77, (-1) ** 10 ** 6, 10 ** 50)
print(pow(3, 200, 13), pow(-3, 201, 13), pow(3, 5, -7), pow(2, -3, 11))
print(pow(10 ** 30, 10 ** 20, 10 ** 9 + 7), pow(5, 0, 1))
for text in ("pow(2, -1, 4)", "pow(2, 3, 0)", "pow(2, 1.0, 3)", "2 ** -1", "0 ** -1", "1 << -1",
             "1 >> -5", "1 // 0", "1 % 0", "divmod(1, 0)",
             "10 ** 400 / 1", "1 / 10 ** 400", "(10 ** 400) / (10 ** 399)",
             "10 ** 400 // 10 ** 399", "1 << 2 ** 70", "5 % -3", "-5 % 3",
             "float(2 ** 1023)", "float(2 ** 1024)", "int(1e308) % 1000", "2 ** 0.5",
             "(-8) ** 0.5 == 0"):
    try:
        print(text, "->", eval(text))
    except Exception as e:
        print(text, "->", type(e).__name__, e)
print(1 >> 10 ** 20, -1 >> 10 ** 20, 0 << 10 ** 20, 2 ** 100 >> 98, -2 ** 100 >> 98, (-5) >> 1)
print(7 / 2, -7 / 2, 2 ** 53 / 1, (2 ** 53 + 1) / 1, 10 ** 30 / 3, -10 ** 25 / 10 ** 24, 1 / 3)
print(6 / 3)
print(2 ** 200 == 2.0 ** 200, 2 ** 200 + 1 == 2.0 ** 200, 2 ** 200 + 1 > 2.0 ** 200)
print(10 ** 23 == 1e23, 10 ** 22 == 1e22)
print(sorted([2 ** 70, -2 ** 70, 0, 2 ** 62, 1.5e19, -1]), max(2 ** 63, 9.3e18))
print(min(-2 ** 65, -1e19))
