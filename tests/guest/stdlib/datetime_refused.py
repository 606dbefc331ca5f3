# What dates and times refuse, with CPython's words.
from datetime import UTC, date, datetime, time, timedelta, timezone

for attempt in (
        lambda: date(2023, 2, 29), lambda: date(0, 1, 1), lambda: date(2020, 13, 1), lambda: date("a", 1, 1),
        lambda: date(2020), lambda: date(2020, 1.5, 1), lambda: time(24), lambda: time(1, 60), lambda: time(fold=2),
        lambda: datetime(2020, 1, 1, microsecond=10**6), lambda: datetime(2020, 1, 1, tzinfo=5),
        lambda: timezone(5), lambda: timezone(timedelta(1)), lambda: timedelta("a"), lambda: timedelta(10**9),
        lambda: timedelta(10**10), lambda: timedelta(1) / 0, lambda: timedelta(1) // timedelta(0),
        lambda: date.max + timedelta(1), lambda: datetime.min - timedelta(1), lambda: date.fromordinal(0),
        lambda: date.fromisoformat("2020-1-1"), lambda: datetime.fromisoformat("2020"), lambda: date.fromisoformat(5),
        lambda: time.fromisoformat("25:00"), lambda: date.fromisocalendar(2021, 53, 1),
        lambda: date.fromisocalendar(2021, 1, 8), lambda: datetime(2020, 1, 1) < datetime(2020, 1, 1, tzinfo=UTC),
        lambda: datetime(2020, 1, 1) - datetime(2020, 1, 1, tzinfo=UTC), lambda: time(1) < time(2, tzinfo=UTC),
        lambda: datetime(2020, 1, 1).isoformat(timespec="x"), lambda: datetime.strptime("x", "%Y"),
        lambda: datetime.strptime("2020 1", "%Y"), lambda: datetime.fromtimestamp(1e20),
        lambda: datetime.fromtimestamp(1e12), lambda: UTC.fromutc(datetime(1, 1, 1)), lambda: datetime.combine(1, 2),
        lambda: UTC.utcoffset(5), lambda: format(date.min, 5)):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
