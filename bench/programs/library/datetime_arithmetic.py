"""Moments moved, compared and subtracted."""
from datetime import datetime, timedelta

now = datetime(2024, 1, 31, 12, 30)
step = timedelta(hours=7, minutes=3)
total = timedelta()
for _ in range(40_000):
    later = now + step
    total += later - now
    if later > now:
        now = later
f"{now.isoformat()} {total.total_seconds()}"
