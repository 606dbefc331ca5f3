# Dates, times and their differences: made, shown, added, compared, read back.
import copy
import datetime
from datetime import UTC, date, time, timedelta, timezone, tzinfo

d = date(2024, 2, 29)
t = datetime.datetime(2024, 2, 29, 13, 4, 5, 678, tzinfo=timezone(timedelta(hours=5, minutes=30)))
print(repr(d), d, d.year, d.weekday(), d.isoweekday(), d.isocalendar(), d.toordinal(), d.ctime())
print(repr(t), t, t.isoformat(" ", "minutes"), t.timestamp(), t.utcoffset(), t.tzname(), t.dst())
print(t.date(), t.time(), t.timetz(), t.astimezone(UTC), t.utctimetuple()[:6], t.timetuple()[:])
print(d + timedelta(366), d - timedelta(60), d - date(2000, 1, 1), t - timedelta(microseconds=679))
print(d.replace(year=2000), t.replace(tzinfo=None, hour=0), copy.copy(t) == t, copy.deepcopy(d) == d)
print(datetime.datetime.combine(d, time(1, 2, 3)), date.fromordinal(738000), date.fromisocalendar(2020, 53, 5))
print(hash(d) == hash(date(2024, 2, 29)), len({t, t.astimezone(UTC)}), t == t.astimezone(UTC))
for delta in (timedelta(1.5), timedelta(-1, 3601, 5), timedelta(0), timedelta(weeks=1, hours=0.1), timedelta.max):
    print(repr(delta), delta, delta.total_seconds(), bool(delta), abs(delta) if delta.days < 1000 else "")
print(timedelta(10) / 3, timedelta(10) // timedelta(3), divmod(timedelta(10), timedelta(3)), timedelta(1) * 0.3)
print(datetime.datetime.fromtimestamp(1.5e9, UTC), datetime.datetime.fromisoformat("2024-W09-4T13:04:05.678Z"))
print(f"{t:%A, %d. %B %Y %H:%M:%S.%f %z %Z %j}", f"{d:%x}", f"{d}", f"{time(1, 2):%H-%M}")
print(datetime.datetime.strptime("2024-02-29 13:04:05.5 +0130", "%Y-%m-%d %H:%M:%S.%f %z"))
print(d.__reduce__(), t.__reduce_ex__(4)[1][0], timezone.utc, repr(UTC), timezone.min, time.max, date.max)


class Later(datetime.datetime):
    pass


class Odd(tzinfo):
    def utcoffset(self, dt):
        return timedelta(hours=1 + dt.fold)

    def dst(self, dt):
        return timedelta(0)

    def tzname(self, dt):
        return "Odd"


later = Later(2020, 1, 1, tzinfo=Odd())
print(type(later + timedelta(1)).__name__, repr(later.replace(fold=1, tzinfo=None)), later.utcoffset())
print(later.replace(fold=1) == later, later < later.replace(fold=1), later.astimezone(UTC), later.strftime("%Z"))
