# The ends of the ranges and timezone.utc are themselves, wherever the program was meanwhile.
import datetime as dt
from datetime import UTC, date, datetime, time, timedelta, timezone

kept = [timezone.utc, timezone.min, timezone.max, date.min, date.max, time.min, time.max, datetime.min, datetime.max,
        timedelta.min, timedelta.max, timedelta.resolution, date.resolution, timezone.utc.utcoffset(None),
        timezone.min.utcoffset(None), timezone.max.utcoffset(None)]
for value in kept:
    print(repr(value), str(value), hash(value) == hash(value))
print(kept[0] is timezone.utc is UTC is dt.UTC, kept[1] is timezone.min, kept[3] is date.min, kept[8] is datetime.max)
print(kept[9] is timedelta.min, kept[13] is timezone.utc.utcoffset(None), timezone(timedelta(0)) is UTC)
moment = datetime(2024, 5, 6, 7, 8, 9, 10, tzinfo=timezone(timedelta(hours=-3), "here"), fold=1)
for step in range(5):
    moment += timedelta(days=100, hours=step)
    print(moment, moment.tzinfo.tzname(None), moment.fold, moment.timetz(), moment.date())
print(date.max - date.min, datetime.max - datetime.min, (date.min, time.max, datetime.max.replace(tzinfo=UTC)))
