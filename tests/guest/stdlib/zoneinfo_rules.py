"""Zones of files: POSIX rules, what is no zone, and the path."""
import io
import struct
import zoneinfo
from datetime import datetime, timedelta, timezone

HEAD = (b"TZif3" + b" " * 15 + struct.pack(">6l", 0, 0, 0, 0, 0, 0)) * 2


def zone(rule):
    return zoneinfo.ZoneInfo.from_file(io.BytesIO(HEAD + b"\n" + rule.encode() + b"\n"), key=rule)


for rule in ("EST5EDT,M3.2.0/4:00,M11.1.0/3:00", "EST5EDT,0/0,J365/25", "<+11>-11", "UTC0",
             "AAA3BBB,J60/2,J300/2", "AAA3BBB,60/2,300/2", "IST-1GMT0,M10.5.0,M3.5.0/1"):
    here, last = zone(rule), None
    time = datetime(2019, 12, 30, 6)
    while time < datetime(2021, 1, 3):
        utc = time.replace(tzinfo=timezone.utc).astimezone(here)
        wall = time.replace(tzinfo=here)
        now = (utc.tzname(), str(utc.utcoffset()), str(utc.dst()), utc.fold, wall.tzname(),
               wall.replace(fold=1).tzname())
        if now != last:
            print(rule, time, *now)
        last = now
        time += timedelta(hours=291)
for rule in ("PST8PDT", "+11", "GMT,M3.2.0/2,M11.1.0/3", "AAA168", "AAA4BBB,M13.1.1/2,M1.1.1/2",
             "AAA4BBB,J0/2,J20/2", "AAA4BBB,J60/2/3,J300/2", "AAA4BBB,J60/168,J300/2", ""):
    try:
        print(rule, zone(rule))
    except ValueError:
        print(rule, "is none")

zoneinfo.reset_tzpath(to=["/nowhere", "/else"])
print(zoneinfo.TZPATH)
for wrong in (["here"], "/a:/b", b"/a"):
    try:
        zoneinfo.reset_tzpath(to=wrong)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
