# fromisoformat(): what ISO 8601 allows, what CPython takes beyond that, and what it refuses.
from datetime import date, datetime, time

DATES = ["2020-12-31", "20201231", "2020-W53", "2020W537", "2020-W01-1", "0001-01-01", "9999-12-31", "2021-W53-1",
         "2020-13-01", "2020-02-30", "0000-01-01", "2020-1-01", "2020-0101", "", "２０20-01-01", "2020-W00-1", "2020-W1-11"]
TIMES = ["03", "0304", "03:04", "T030405", "03:04:05.1", "03:04:05,123456789", "03:04:05Z", "03:04+0130", "03:04:05-01:00:30",
         "03:04:05+01:00:00.000001", "24:00", "03:60", "3", "03:", "03:4", "T", "03:04:05.", "03:04:05+24:00", "03Zx", "0304:05"]
MOMENTS = ["2020-12-31", "2020-12-31T23:59:59.999999", "20201231 235959", "2020-W53-4T03", "2020W534x0304", "2020-12-31é03:04",
           "2020-12-31T03:04:05.12+02:00", "2020-12-31T030405Z", "2020-12-31T", "2020-12-31T25", "2020-12", "2020-12-31T03:04:05 ",
           "2020-12-31T03:04:05-00:00", "2020-W01-03:04", "2020-12-31T03:0405"]
for kind, texts in (date, DATES), (time, TIMES), (datetime, MOMENTS):
    for text in texts:
        try:
            print(kind.__name__, repr(kind.fromisoformat(text)))
        except ValueError as error:
            print(kind.__name__, error)
for wrong in None, 5, b"2020-12-31":
    try:
        datetime.fromisoformat(wrong)
    except TypeError as error:
        print(error)
