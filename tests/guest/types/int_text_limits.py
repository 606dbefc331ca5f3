# The 4,300-digit limit of int/str conversion and the literals just below it.
n = 10 ** 4299
print(len(str(n)), len(repr(-n)))
for text in ("str(10 ** 4300)", "repr(-10 ** 4300)", "int('1' * 4301)", "f'{10 ** 5000}'",
             "'%d' % 10 ** 1", "print(10 ** 4400)", "int('1' * 4300) > 0",
             "int('0' * 5000)", "hex(10 ** 5000)[:10]", "int('f' * 5000, 16) > 0",
             "int('1_' * 4299 + '1') > 0", "int('-' + '1' * 4301)", "int('1' * 4301, 10)",
             "int('1' * 5000, 8) > 0", "int('1' * 5000, 7)", "str(2 ** 14285)[:3]",
             "'{:d}'.format(10 ** 4300)", "int('a' * 5000)"):
    try:
        print(text[:40], "->", eval(text))
    except ValueError as e:
        print(text[:40], "->", type(e).__name__, str(e)[:100])
print(int("  12  "), int("\n7\t"), int("+5"), int("-0"), int("٣"), int("1_2_3"))
for text in ("1__2", "_1", "1_", "", " ", "+-1", "0x10", "1.0", "1e5", "0b1", "--1", "½", "1 2",
             "\x001"):
    try:
        print(repr(text), int(text))
    except ValueError as e:
        print(e)
for text, base in (("0x1f", 16), ("0X1F", 0), ("0b101", 0), ("0o17", 0), ("10", 0), ("010", 0),
                   ("z", 36), ("2", 2), ("0b1", 16), ("0b12", 0), ("1f", 0),
                   ("0x", 16), ("0_1", 0), ("00", 0), ("1", 1), ("1", 37), ("1", -1)):
    try:
        print(text, base, int(text, base))
    except ValueError as e:
        print(e)
for text in ("int(5, 10)", "int(1.5, 10)", "int(base=10)", "int(x='5')", "int('5', base=6)",
             "int(b'12')", "int(bytearray(b'7'), 8)", "int([1])", "int('5', '6')"):
    try:
        print(text, eval(text))
    except (TypeError, ValueError) as e:
        print(text, "->", e)
