# int() takes the decimal digits of any script and any blank around them, and shows what it refuses.


def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


for text in ("\u0661\u0662\u0663", "\u096a\u096b", "\uff11\uff12", "1\u06f2\u0967", "\U0001d7d7\U0001d7d8", "-\u0664_\u0665"):
    print(ascii(text), int(text), int(text, 16))
for text in ("\u00b2", "\u00bd", "\u2160", "\u4e00", "12\u00b3", "\U0001f600", "\ud800"):
    attempt(lambda: int(text) if text else None) if text != "\ud800" else print(ascii(text))
for text in (" 7 ", "\t7\n", "\u20037\u00a0", "\u30007\u2028", "7\x85"):
    print(ascii(text), int(text))
attempt(int, "\x1f7\x1c")
for text in ("7 7", "+ 7", "7\x00", "\x007", "7\u200b", "\u180e7", "--7", "+-7", "7-", "0x 7"):
    attempt(int, text)
for data in (b"12", b" -3_4 ", bytearray(b"0x1f"), b"\xb2", b"1\xa0", b"", b"7\x00"):
    attempt(int, data)
    attempt(int, data, 0)
attempt(int, "x" * 250)
attempt(int, b"x" * 250)
attempt(int, "'quoted'")
attempt(int, "\n")
