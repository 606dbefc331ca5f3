# struct_time, conversions, texts and what is refused of them.
import time


def tell(what, *args):
    try:
        print(repr(what(*args)))
    except Exception as error:
        print(type(error).__name__, error)


for seconds in (0, 1, -1, 951782400, 1e9 + 0.75, -62135596800, 253402300799):
    fields = time.gmtime(seconds)
    print(fields)
    print(time.asctime(fields), time.mktime(fields), fields.tm_zone, fields.tm_gmtoff)
fields = time.struct_time((2024, 2, 29, 13, 4, 5, 3, 60, -1))
print(len(fields), fields[0], fields[-1], fields[:3], fields.tm_yday, fields.tm_zone, fields == tuple(fields))
print(time.struct_time(range(11)).tm_gmtoff, hash(fields) == hash(tuple(fields)))
year, month, *rest = fields
print(year, month, rest, isinstance(fields, tuple))
for bad in ((2024, 13, 1, 0, 0, 0, 0, 0, 0), (2024, 1, 32, 0, 0, 0, 0, 0, 0), (2024, 1, 1, 24, 0, 0, 0, 0, 0),
            (2024, 1, 1, 0, 60, 0, 0, 0, 0), (2024, 1, 1, 0, 0, 62, 0, 0, 0), (2024, 1, 1, 0, 0, 0, -2, 0, 0),
            (2024, 1, 1, 0, 0, 0, 0, 367, 0), (1, 2), 5, "x", (2024, 1, 1, 0, 0, 0.5, 0, 0, 0)):
    tell(time.strftime, "%c", bad)
    tell(time.asctime, bad)
tell(time.struct_time, 5)
tell(time.struct_time, (1, 2))
tell(time.gmtime, "x")
tell(time.gmtime, float("nan"))
tell(time.gmtime, 1e300)
tell(time.mktime, (2024, 14, -3, 25, 61, 61, 0, 0, 0))
