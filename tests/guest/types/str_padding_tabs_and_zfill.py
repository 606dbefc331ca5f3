"""center, ljust, rjust, zfill, expandtabs: odd widths, wide fill characters, tabs behind line ends."""

for width in (-5, 0, 1, 3, 4, 5, 8):
    for text in ("", "a", "ab", "abc", "é€", "\U0001f600"):
        print(width, ascii(text), *[ascii(getattr(text, name)(width, fill)) for name in ("center", "ljust", "rjust") for fill in (" ", "*", "€")])
for text in ("", "-", "+", "-5", "+12", "--5", "abc", "-abc", " 5", "5-", "é", "１２", "−3", "1_000"):
    print(ascii(text), [text.zfill(w) for w in (-1, 0, 1, 2, 3, 6)])
for text in ("\t", "a\tb", "ab\tc\td", "\ta\n\tb", "abc\r\tx", "a\n\n\t", "é\t€\t.", "no tabs", "12345678\t9", "1234567\t8", "\t\t", "a\x0b\tb", "\u2028\tx"):
    print(ascii(text), [ascii(text.expandtabs(n)) for n in (0, 1, 2, 4, 8, -3)], ascii(text.expandtabs()), ascii(text.expandtabs(tabsize=3)))


class Wide:
    def __index__(self):
        return 6


print("ab".center(Wide(), "-"), "ab".zfill(Wide()), "\tx".expandtabs(Wide()), "ab".ljust(True))
for call in ("'a'.center()", "'a'.center('x')", "'a'.center(5, '')", "'a'.center(5, 'ab')", "'a'.center(5, 5)", "'a'.center(5, b'x')", "'a'.center(5.0)", "'a'.ljust(5, None)", "'a'.rjust(1 << 70)", "'a'.zfill('3')", "'a'.zfill()",
             "'a'.zfill(1 << 70)", "'a'.expandtabs('x')", "'a'.expandtabs(1.5)", "'a'.expandtabs(1 << 40)", "'a'.expandtabs(None)", "'a'.expandtabs(1, 2)", "'a'.center(width=5)", "b'a'.center(5, '*')", "b'a'.center(5, b'**')",
             "b'a'.ljust(4, b'*') + bytearray(b'a').rjust(4, bytearray(b'-'))", "b'-7'.zfill(5) + bytearray(b'+').zfill(3)", "b'a\\tb'.expandtabs(4)", "b'a'.center(5, 42)", "'a'.center(4, fillchar='*')"):
    try:
        print(call, eval(call))
    except Exception as e:
        print(call, type(e).__name__, e)
