"""`datetime`: expressions over generated dates, times, datetimes, timedeltas and zones.

A guest's tzinfo and subclasses are among them; the answer is the value, or the error with its text.
"""

from __future__ import annotations

import random

NOUN, COUNT, BATCH = "operations", 10_000, 2000
SMALL = ["0", "1", "-1", "2", "3", "7", "10", "-5", "60", "1000"]
WILD = ["2**31", "-2**31", "2**31 - 1", "2**62", "-2**63", "2**70", "10**30", "True", "86399", "86400", "999999999",
        "-999999999", "10**9", "1000000", "999999"]
FLOATS = ["0.5", "1.5", "-2.5", "1e-7", "0.1", "1e10", "-1e300", "1e16", "0.0", "-0.0", "float('nan')", "float('inf')",
          "3.1234567", "1e-320", "2.5e-6", "123456789.987654"]
WRONG = ["None", "'5'", "b'1'", "()", "Number(3)", "object()"]
SPECS = ["'auto'", "'hours'", "'minutes'", "'seconds'", "'milliseconds'", "'microseconds'", "'x'", "None", "5"]
DIRECTIVES = "aAwdbBmyYHIpMSfzZjUWcxX%GuV"
COMPARE = ["==", "!=", "<", "<=", ">", ">="]

PROGRAM = '''from datetime import *
import copy
class Zone(tzinfo):
    def __init__(self, hours=1, summer=0): self.hours, self.summer = hours, summer
    def utcoffset(self, dt): return None if self.hours is None else timedelta(hours=self.hours) + self.dst(dt)
    def dst(self, dt):
        return timedelta(hours=self.summer if dt is not None and 4 <= dt.month < 10 and not dt.fold else 0)
    def tzname(self, dt): return "Z%s" % self.hours
    def __repr__(self): return "Zone(%s)" % self.hours
class Bare(tzinfo):
    def __repr__(self): return "Bare()"
class D(date): pass
class DT(datetime): pass
class TD(timedelta): pass
class T(time): pass
class Number:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
def kept(x): return x, type(x).__name__
def answer(row):
    try:
        return ascii(eval(row))
    except RecursionError:
        raise
    except Exception as e:
        return type(e).__name__ + ": " + ascii(str(e))
'''


class Generator:
    """Expressions out of a random source."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def pick(self, *choices: str) -> str:
        return self.random.choice(choices)

    def number(self, low: int, high: int) -> str:
        r = self.random.random()
        if r < 0.9:
            return str(self.random.randint(low, high))
        if r < 0.95:
            return self.random.choice(SMALL + [str(low - 1), str(high + 1)])
        return self.random.choice(WILD + WRONG + FLOATS)

    def amount(self) -> str:
        r = self.random.random()
        if r < 0.4:
            return str(self.random.randint(-10**self.random.randint(1, 12), 10**self.random.randint(1, 12)))
        if r < 0.6:
            return repr(self.random.uniform(-1, 1) * 10.0**self.random.randint(-8, 12))
        return self.random.choice(SMALL * 3 + WILD + FLOATS * 2 + (WRONG if r > 0.97 else []))

    def delta(self) -> str:
        r = self.random.random()
        if r < 0.04:
            return self.pick("timedelta.min", "timedelta.max", "timedelta.resolution", "timedelta()")
        name = "TD" if r < 0.1 else "timedelta"
        if r < 0.6:
            units = ["days", "seconds", "microseconds", "milliseconds", "minutes", "hours", "weeks"]
            chosen = self.random.sample(units, self.random.randint(1, 3))
            return f"{name}({', '.join(f'{unit}={self.amount()}' for unit in chosen)})"
        return f"{name}({self.random.randint(-400, 400)}, {self.random.randint(-90000, 90000)}, {self.random.randint(0, 10**7)})"

    def offset(self) -> str:
        return f"timedelta(seconds={self.random.choice([0, 3600, -3600, 19800, -1, 86399, -86399, 5400, 86400])})"

    def zone(self) -> str:
        r = self.random.random()
        if r < 0.35:
            return "None"
        if r < 0.5:
            return "timezone.utc"
        if r < 0.8:
            name = self.pick("", "", ", 'name'", ", 'é%'")
            return f"timezone({self.offset()}{name})"
        if r < 0.98:
            return self.pick("Zone(2)", "Zone(-5, 1)", "Zone(0)", "Zone(None)", "Zone(1, 1)")
        return self.pick("5", "Zone(25)", "Bare()")

    def year(self) -> str:
        return self.number(1900, 2100) if self.random.random() < 0.8 else self.number(1, 9999)

    def day(self) -> str:
        return f"{self.year()}, {self.number(1, 12)}, {self.number(1, 29)}"

    def clock(self) -> str:
        parts = [self.number(0, 23), self.number(0, 59), self.number(0, 59), self.number(0, 999999)]
        return ", ".join(parts[: self.random.randint(0, 4)])

    def date(self) -> str:
        r = self.random.random()
        if r < 0.04:
            return self.pick("date.min", "date.max")
        if r < 0.1:
            return f"date.fromordinal({self.number(1, 3652059)})"
        if r < 0.15:
            return f"date.fromisocalendar({self.year()}, {self.number(1, 53)}, {self.number(1, 7)})"
        return f"{'D' if r < 0.25 else 'date'}({self.day()})"

    def time(self) -> str:
        clock = self.clock()
        name = self.pick("time", "time", "time", "time", "T")
        rest = [clock] if clock else []
        if self.random.random() < 0.4:
            rest.append(f"tzinfo={self.zone()}")
        if self.random.random() < 0.1:
            rest.append("fold=1")
        return f"{name}({', '.join(rest)})"

    def moment(self) -> str:
        r = self.random.random()
        if r < 0.04:
            return self.pick("datetime.min", "datetime.max", "datetime.max.replace(tzinfo=timezone.utc)")
        if r < 0.1:
            return f"datetime.combine({self.date()}, {self.time()})"
        if r < 0.16:
            return f"datetime.fromtimestamp({self.amount()}, {self.zone()})"
        rest = [self.day()]
        clock = self.clock()
        if clock:
            rest.append(clock)
        if self.random.random() < 0.5:
            rest.append(f"tzinfo={self.zone()}")
        if self.random.random() < 0.12:
            rest.append("fold=1")
        return f"{self.pick('datetime', 'datetime', 'datetime', 'datetime', 'DT')}({', '.join(rest)})"

    def iso(self) -> str:
        r = self.random
        day = f"{r.randint(1, 9999):04d}-{r.randint(1, 12):02d}-{r.randint(1, 28):02d}"
        if r.random() < 0.3:
            day = r.choice([day.replace("-", ""), f"{r.randint(1990, 2030)}-W{r.randint(1, 53):02d}-{r.randint(1, 7)}",
                            f"{r.randint(1990, 2030)}W{r.randint(1, 53):02d}{r.randint(1, 7)}"])
        clock = f"{r.randint(0, 23):02d}:{r.randint(0, 59):02d}:{r.randint(0, 59):02d}"
        clock = r.choice([clock, clock, clock[:5], clock[:2], clock.replace(":", ""), clock + f".{r.randint(0, 10**9)}",
                          clock + f",{r.randint(0, 999):03d}"])
        zone = r.choice(["", "", "Z", "+01:00", "-0530", "+02", "-00:00", "+23:59:59.999999", "+01:00:01", "-00:00:00.5"])
        text = r.choice([day, clock + zone, f"{day}T{clock}{zone}", f"{day} {clock}{zone}"])
        if r.random() < 0.15 and text:
            at = r.randrange(len(text))
            text = text[:at] + r.choice(["", "x", "-", ":", "é", "0", "24", "W"]) + text[at + 1:]
        return text

    def format(self) -> str:
        r = self.random
        return "".join(r.choice(["%" + r.choice(DIRECTIVES), " ", "-", ":", "x", "%:z", "%%"]) for _ in range(r.randint(1, 6)))

    def any(self) -> str:
        return self.pick(self.date(), self.time(), self.moment(), self.delta(), f"timezone({self.offset()})")

    def row(self) -> str:
        r = self.random
        kind = r.randrange(20)
        if kind == 0:
            return f"kept({self.any()})"
        if kind == 1:
            return f"{self.delta()} {self.pick('+', '-', '//', '/', '%')} {self.delta()}"
        if kind == 2:
            return self.pick(f"{self.delta()} {self.pick('*', '/', '//')} {self.amount()}", f"{self.amount()} * {self.delta()}")
        if kind == 3:
            return f"{self.pick('abs', 'str', 'repr', 'bool', 'hash', 'copy.copy')}({self.delta()})"
        if kind == 4:
            return self.pick(f"divmod({self.delta()}, {self.delta()})", f"{self.delta()}.total_seconds()", f"-{self.delta()}",
                             f"(lambda d: (d.days, d.seconds, d.microseconds, d.__reduce__()))({self.delta()})")
        if kind in (5, 6):
            return f"kept({self.pick(self.date(), self.moment())} {self.pick('+', '-')} {self.delta()})"
        if kind == 7:
            make = self.random.choice([self.date, self.moment])
            return f"{make()} - {make()}"
        if kind in (8, 9):
            make = self.random.choice([self.date, self.moment, self.moment, self.time, self.delta])
            return f"{make()} {r.choice(COMPARE)} {make() if r.random() < 0.95 else self.any()}"
        if kind == 10:
            method = self.pick("weekday()", "isoweekday()", "isocalendar()", "toordinal()", "ctime()", "isoformat()",
                               "timetuple()[:9]", "__reduce__()")
            return f"{self.pick(self.date(), self.moment())}.{method}"
        if kind == 11:
            method = self.pick("date()", "time()", "timetz()", "timestamp()", "utcoffset()", "dst()", "tzname()",
                               "utctimetuple()[:9]", "__reduce_ex__(4)", f"astimezone({self.zone()})")
            return f"{self.moment()}.{method}"
        if kind == 12:
            return self.pick(f"{self.moment()}.isoformat({r.choice(['', repr('T'), repr(' '), repr('é'), repr('ab'), '5'])})",
                             f"{self.moment()}.isoformat(timespec={r.choice(SPECS)})",
                             f"{self.time()}.isoformat({r.choice(SPECS)})")
        if kind == 13:
            return f"{self.pick('str', 'repr', 'hash', 'copy.copy', 'copy.deepcopy')}({self.pick(self.moment(), self.time(), self.date())})"
        if kind == 14:
            unit = self.pick("year", "month", "day", "hour", "minute", "second", "microsecond", "tzinfo", "fold")
            value = self.zone() if unit == "tzinfo" else self.number(0, 30)
            return f"kept({self.pick(self.moment(), self.time(), self.date())}.replace({unit}={value}))"
        if kind == 15:
            return f"kept({self.pick('date', 'time', 'datetime', 'datetime', 'DT')}.fromisoformat({ascii(self.iso())}))"
        if kind == 16:
            return f"{self.pick(self.moment(), self.moment(), self.date(), self.time())}.strftime({ascii(self.format())})"
        if kind == 17:
            form = self.pick("%Y-%m-%d %H:%M:%S", "%d %b %Y", "%A %d %B %y %I:%M %p", "%Y-%m-%dT%H:%M:%S.%f%z", "%j %Y", "%G %V %u")
            return f"datetime.strptime({self.moment()}.strftime({form!r}), {form!r})"
        if kind == 18:
            return self.pick(f"date.fromtimestamp({self.amount()})", f"datetime.utcfromtimestamp({self.amount()})",
                             f"datetime.fromtimestamp({self.amount()})", f"date.fromordinal({self.amount()})",
                             f"{self.zone()}.fromutc({self.moment()})", f"{self.zone()}.tzname({self.moment()})")
        return self.pick(f"(lambda t: (t.hour, t.minute, t.second, t.microsecond, t.tzinfo, t.fold))({self.pick(self.time(), self.moment())})",
                         f"(lambda z: (z, str(z), hash(z) if type(z) is timezone else 0, z.utcoffset(None), z == timezone.utc))({self.zone()})",
                         f"{self.time()}.{self.pick('utcoffset()', 'tzname()', 'dst()')}", f"[{self.any()}]", f"{{{self.any()}}}")
