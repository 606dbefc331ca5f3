"""Dates by week, parsed, written, and the time now."""
from datetime import date, datetime, timedelta, timezone

day, total = date(2020, 1, 1), 0
step = timedelta(days=1)
for _ in range(6000):
    week = day.isocalendar()
    total += week[1] + week.weekday + day.toordinal() % 7
    total += len(day.strftime("%d.%m.%Y")) + len(day.isoformat())
    total += datetime.fromisoformat("2024-01-31T12:30:00").day
    day += step
for _ in range(3000):
    total += datetime.now() <= datetime.now()
    total += datetime.now(timezone.utc).year > 2000
for _ in range(500):
    total += datetime.strptime("2024-01-31 12:30", "%Y-%m-%d %H:%M").month
total
