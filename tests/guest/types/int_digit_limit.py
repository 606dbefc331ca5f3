# sys.set_int_max_str_digits: the limit on decimal text in both directions, and what it leaves alone.
import sys


def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


print(sys.get_int_max_str_digits(), sys.int_info.default_max_str_digits, sys.int_info.str_digits_check_threshold)
long = 10 ** 4300
for f in (str, repr, "{}".format, "%d".__mod__, lambda n: f"{n:,}", lambda n: f"{n:d}"):
    attempt(lambda: len(f(long)))
    attempt(lambda: len(f(long - 1)))
for f in (hex, oct, bin, "{:x}".format, "%x".__mod__):
    print(len(f(long)))
attempt(int, "1" * 4301)
attempt(int, "-" + "0" * 4301)
attempt(int, "_".join("7" * 4301))
attempt(lambda: int("7" * 4300) % 1000003)
attempt(lambda: int("7" * 5000, 9))
attempt(lambda: int("7" * 5000, 8) % 1000003)
attempt(lambda: int(b"1" * 5000))
sys.set_int_max_str_digits(640)
attempt(lambda: len(str(10 ** 640)))
attempt(lambda: len(str(-(10 ** 640) + 1)))
attempt(int, "1" * 641)
sys.set_int_max_str_digits(0)
print(sys.get_int_max_str_digits(), len(str(7 ** 9000)), int("9" * 6000) == 10 ** 6000 - 1, int(str(3 ** 12000)) == 3 ** 12000)
for bad in (1, 639, -1, "1", 1.5, 2 ** 40):
    attempt(sys.set_int_max_str_digits, bad)
sys.set_int_max_str_digits(4300)
attempt(lambda: len(str(7 ** 9000)))
print(int(float("1e300")) % 97, len(str(2 ** 14000)), float(10 ** 300), 10 ** 5000 % 10 ** 5 == 0)
