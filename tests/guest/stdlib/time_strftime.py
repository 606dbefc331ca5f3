# strftime(): every directive, flags and widths.
import time


def tell(what, *args):
    try:
        print(repr(what(*args)))
    except Exception as error:
        print(type(error).__name__, error)


directives = "aAbBcdDeFgGHIjklmMnpPrRStTuUVwWxXyYzZ%hC"
joined = "|".join("%" + directive for directive in directives)
for day in ((2024, 2, 29, 13, 4, 5, 3, 60, -1), (2021, 1, 3, 0, 0, 0, 6, 3, 0), (1999, 12, 31, 23, 59, 61, 4, 365, 0)):
    print(time.strftime(joined, day))
for format in ("%-d|%_H|%03d|%^a|%^B|%10Y|%#p|%Ey|%Od|%_5d|%-j|%", "%Q %1 % d", "", "none", "%%%%Y"):
    tell(time.strftime, format, (2021, 1, 3, 0, 0, 0, 6, 3, 0))
print(time.strftime("%Z %z", time.gmtime(0)), time.strftime("%Z %z", time.localtime(0)))
