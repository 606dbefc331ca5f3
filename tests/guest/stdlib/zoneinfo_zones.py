from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

for name in ("Europe/Berlin", "Asia/Kolkata",
             "UTC", "Etc/GMT+5"):
    zone = ZoneInfo(name)
    print(name, zone, repr(zone), zone.utcoffset(None))
    for year in (1900, 1945, 2024):
        for month in (3, 7, 10):
            at = datetime(year, month, 31, 2, 30, tzinfo=zone)
            print(at, at.tzname(), at.dst(), at.replace(fold=1).utcoffset(), end="; ")
        print()
    start = datetime(2024, 10, 26, 20, tzinfo=timezone.utc)
    for hour in range(8):
        at = (start + timedelta(hours=hour)).astimezone(zone)
        print(at, at.fold, end="; ")
    print(datetime(2500, 7, 1, 12, tzinfo=zone), datetime(2500, 1, 1, tzinfo=timezone.utc).astimezone(zone))
berlin = ZoneInfo("Europe/Berlin")
print(berlin is ZoneInfo("Europe/Berlin"), berlin is ZoneInfo.no_cache("Europe/Berlin"), berlin.key)
a, b = datetime(2024, 3, 30, 12, tzinfo=berlin), datetime(2024, 3, 31, 12, tzinfo=berlin)
print(b - a, b.timestamp() - a.timestamp(), a + timedelta(days=1) == b)
print(b.astimezone(ZoneInfo("Asia/Tokyo")).isoformat(), "Europe/Berlin" in available_timezones())
for key in ("Nope/Where", "/etc/passwd", "../x", "a/../b", "a//b", 5):
    try:
        print(ZoneInfo(key))
    except (ZoneInfoNotFoundError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
