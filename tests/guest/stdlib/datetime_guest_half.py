# What guest code decides: tzinfos and subclasses of the guest's, __index__, folds.
import copy
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo


class Zone(tzinfo):
    def __init__(self, hours, summer=0):
        self.hours, self.summer = hours, summer

    def utcoffset(self, dt):
        return timedelta(hours=self.hours) + self.dst(dt)

    def dst(self, dt):
        return timedelta(hours=self.summer if dt is not None and 4 <= dt.month < 10 and not dt.fold else 0)

    def tzname(self, dt):
        return f"Z{self.hours}"

    def __repr__(self):
        return f"Zone({self.hours})"


class Moment(datetime):
    def __new__(cls, *args, **kwargs):
        self = super().__new__(cls, *args, **kwargs)
        self.note = "made"
        return self


class Day(date):
    def isoformat(self):
        return f"day {self.day}"


class Number:
    def __index__(self):
        return 3


moment = datetime(2024, 6, 1, 12, 30, tzinfo=Zone(2, 1))
print(moment, repr(moment), moment.isoformat("_", "minutes"), moment.dst(), moment.tzname())
print(moment.astimezone(UTC), moment.astimezone(Zone(-5)), moment.timestamp(), moment.utctimetuple()[:6])
print(moment == moment.astimezone(UTC), moment == moment.replace(fold=1), moment < datetime(2024, 6, 1, 9, 31, tzinfo=UTC))
print(moment - datetime(2024, 1, 1, tzinfo=UTC), hash(moment) == hash(moment.astimezone(timezone(timedelta(hours=3)))))
print({moment: 1}[moment.replace(second=0)], f"{moment:%d.%m.%y %H:%M %z %Z}", [moment.timetz()])
for wrong in (lambda: moment - datetime(2024, 1, 1), lambda: moment < datetime(2024, 1, 1), lambda: moment.astimezone(5)):
    try:
        print(wrong())
    except TypeError as error:
        print(error)
print(moment == datetime(2024, 6, 1), moment != datetime(2024, 6, 1))
other = Moment(2020, 2, 28, 23, 30, fold=1)
print(repr(other), other.note, type(other + timedelta(days=1)).__name__, (other - timedelta(1)).note)
print(type(other.replace(year=2021)).__name__, other.replace(year=2021), Moment.fromisoformat("2020-01-02T03:04:05Z").note)
print(type(Moment.combine(date(2000, 1, 1), time(3))).__name__, Moment.strptime("2001", "%Y"), Moment.fromordinal(730000))
print(Moment.fromtimestamp(86400.5, UTC), type(Moment.now()).__name__, type(Moment.today()).__name__)
print(Day(2000, 1, 2), str(Day(2000, 1, 2) + timedelta(1)), repr(Day.fromordinal(5)), type(Day.today()).__name__, f"{Day(2000, 1, 2)}")
print(date(2000, Number(), 4), time(Number(), fold=0), datetime(2000, 1, Number()), date.fromordinal(Number()))
print(moment.replace(month=Number()), date.fromisocalendar(2020, Number(), 1))
print(copy.deepcopy(other).note, copy.copy(moment) == moment, copy.copy(UTC) is UTC, copy.deepcopy(timezone(timedelta(1) / 3, "x")))
print(time(1, 2, tzinfo=Zone(1)), time(1, tzinfo=Zone(1)) == time(0, tzinfo=UTC), time(0, 30, tzinfo=Zone(1)) < time(0, tzinfo=UTC))
print(Zone(1).__reduce__()[1:], timezone.utc.__reduce__()[1], other.__reduce_ex__(4)[1], other.__reduce__()[1])
