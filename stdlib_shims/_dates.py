"""Half of the module datetime: timedelta, date, tzinfo and timezone, and what all its classes use.

Hashes are those of CPython's C version: of the bytes that a pickle would hold. Local time is UTC.
Texts are read and written by _timetext and _isotext, which are imported when they are needed.
"""

from operator import index as _index

MINYEAR = 1
MAXYEAR = 9999
_MAX_ORDINAL = 3652059
_DAY_US = 86400000000
_BEFORE = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_LENGTHS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_DAYS = "Mon Tue Wed Thu Fri Sat Sun".split()
_NEED = object()
_new = object.__new__
datetime = None  # the class: the module of that name puts it here


# --- days -----------------------------------------------------------------------------------------


def _month_length(year, month):
    if month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0):
        return 29
    return _LENGTHS[month]


def _ordinal(year, month, day):
    """Return the number of a day; that of 1.1.1 is 1."""
    past = year - 1
    days = past * 365 + past // 4 - past // 100 + past // 400 + _BEFORE[month] + day
    if month > 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0):
        return days + 1
    return days


def _of_ordinal(number):
    """Return (year, month, day) of a day's number."""
    left = number + 305  # the era's years begin in March
    era, left = divmod(left, 146097)
    year = (left - left // 1460 + left // 36524 - left // 146096) // 365
    left -= 365 * year + year // 4 - year // 100
    month = (5 * left + 2) // 153
    day = left - (153 * month + 2) // 5 + 1
    if month < 10:
        return year + era * 400, month + 3, day
    return year + era * 400 + 1, month - 9, day


def _check_date(year, month, day):
    if not 1 <= year <= 9999:
        _int(year)
        raise ValueError(f"year {year} is out of range")
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if day < 1 or day > 28 and day > _month_length(year, month):
        raise ValueError("day is out of range for month")


def _check_time(hour, minute, second, microsecond, fold):
    if not 0 <= hour <= 23:
        raise ValueError("hour must be in 0..23")
    if not 0 <= minute <= 59:
        raise ValueError("minute must be in 0..59")
    if not 0 <= second <= 59:
        raise ValueError("second must be in 0..59")
    if not 0 <= microsecond <= 999999:
        raise ValueError("microsecond must be in 0..999999")
    if fold != 0 and fold != 1:
        raise ValueError("fold must be either 0 or 1")


def _int(value):
    """Return what a C int takes of a value."""
    value = _index(value)
    if not -2147483648 <= value <= 2147483647:
        if not -1 << 63 <= value < 1 << 63:
            raise OverflowError("Python int too large to convert to C int")
        raise OverflowError("signed integer is greater than maximum" if value > 0
                            else "signed integer is less than minimum")
    return value


def _check_zone(zone):
    if zone is not None and not isinstance(zone, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, "
                        f"not type '{type(zone).__name__}'")


def _missing(name, place):
    raise TypeError(f"function missing required argument '{name}' (pos {place})")


def _said(value):
    """Return the name of a value's type as C's %T has it."""
    kind = type(value)
    return f"datetime.{kind.__name__}" if kind.__module__ == "datetime" else kind.__name__


def _iso_monday(year):
    """Return the number of the day with which an ISO year begins."""
    first = _ordinal(year, 1, 1)
    weekday = (first + 6) % 7
    return first - weekday + (7 if weekday > 3 else 0)


def _asked_offset(zone, name, moment):
    """Return what a method of a tzinfo says, a timedelta or None."""
    if zone is None:
        return None
    answer = getattr(zone, name)(moment)
    if answer is None:
        return None
    if not isinstance(answer, timedelta):
        raise TypeError(f"tzinfo.{name}() must return None or a timedelta, "
                        f"not '{type(answer).__name__}'")
    if not -_DAY_US < answer._us < _DAY_US:
        raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) and "
                         "timedelta(hours=24).")
    return answer


def _asked_name(zone, moment):
    if zone is None:
        return None
    answer = zone.tzname(moment)
    if answer is not None and not isinstance(answer, str):
        raise TypeError(f"tzinfo.tzname() must return None or a string, "
                        f"not '{type(answer).__name__}'")
    return answer


def _offset_text(offset):
    """Return an offset as isoformat() writes it."""
    us = offset._us
    sign, us = ("-", -us) if us < 0 else ("+", us)
    seconds, us = divmod(us, 1000000)
    text = f"{sign}{seconds // 3600:02d}:{seconds // 60 % 60:02d}"
    if us:
        return f"{text}:{seconds % 60:02d}.{us:06d}"
    return f"{text}:{seconds % 60:02d}" if seconds % 60 else text


def _clock_text(hour, minute, second, microsecond, timespec):
    if timespec == "auto":
        if microsecond:
            return f"{hour:02d}:{minute:02d}:{second:02d}.{microsecond:06d}"
        return f"{hour:02d}:{minute:02d}:{second:02d}"
    if not isinstance(timespec, str):
        raise TypeError(f"isoformat() argument 'timespec' must be str, not {type(timespec).__name__}")
    if timespec == "seconds":
        return f"{hour:02d}:{minute:02d}:{second:02d}"
    if timespec == "minutes":
        return f"{hour:02d}:{minute:02d}"
    if timespec == "milliseconds":
        return f"{hour:02d}:{minute:02d}:{second:02d}.{microsecond // 1000:03d}"
    if timespec == "microseconds":
        return f"{hour:02d}:{minute:02d}:{second:02d}.{microsecond:06d}"
    if timespec == "hours":
        return f"{hour:02d}"
    raise ValueError("Unknown timespec value")


def _write(moment, format, fields):
    """strftime() of all classes: what is not in the fields is written here."""
    if not isinstance(format, str):
        raise TypeError(f"strftime() argument 1 must be str, not {type(format).__name__}")
    out, place = [], 0
    while True:
        found = format.find("%", place)
        if found < 0 or found + 1 >= len(format):
            break
        kind = format[found + 1]
        end = found + 2
        if kind == ":" and format[end:end + 1] == "z":
            kind, end = ":z", end + 1
        if kind in ("z", ":z", "Z", "f"):
            out.append(format[place:found])
            if kind == "f":
                out.append(f"{getattr(moment, 'microsecond', 0):06d}")
            elif getattr(moment, "tzinfo", None) is not None:
                if kind == "Z":
                    out.append((moment.tzname() or "").replace("%", "%%"))
                else:
                    offset = moment.utcoffset()
                    text = "" if offset is None else _offset_text(offset)
                    out.append(text if kind == ":z" else text.replace(":", ""))
        else:
            out.append(format[place:end])
        place = end
    import _timetext

    return _timetext.write("".join(out) + format[place:], fields, "UTC", 0)


def _format(self, format, /):
    if not isinstance(format, str):
        raise TypeError(f"__format__() argument 1 must be str, not {type(format).__name__}")
    return self.strftime(format) if format else str(self)


def _us_of_timestamp(stamp):
    """Return the microseconds of a timestamp, rounded half to even."""
    if isinstance(stamp, float):
        if stamp != stamp:
            raise ValueError("Invalid value NaN (not a number)")
        if not -9.3e18 < stamp < 9.2233720368547e18:
            raise OverflowError("timestamp out of range for platform time_t")
        whole = int(stamp)
        us = whole * 1000000 + round((stamp - whole) * 1e6)
    else:
        stamp = _index(stamp)
        if not -1 << 63 <= stamp < 1 << 63:
            raise OverflowError("timestamp out of range for platform time_t")
        us = stamp * 1000000
    if not -62135596800000000 <= us < 253402300800000000:
        days = us // _DAY_US + 719163
        year = _of_ordinal(days)[0]
        if not -2147481748 <= year <= 2147485547:
            raise OSError(75, "Value too large for defined data type")
        raise ValueError(f"year {year} is out of range")
    return us


# --- timedelta ------------------------------------------------------------------------------------


def _nearest(a, b):
    """Return a / b, rounded half to even."""
    q, r = divmod(a, b)
    r *= 2
    if (r > b if b > 0 else r < b) or r == b and q & 1:
        return q + 1
    return q


class timedelta:
    """Difference between two datetime values.

timedelta(days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0)

All arguments are optional and default to 0.
Arguments may be integers or floats, and may be positive or negative."""

    __module__ = "datetime"
    __slots__ = ("_us",)

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        if type(days) is int and type(seconds) is int and type(microseconds) is int and \
                type(milliseconds) is int and type(minutes) is int and type(hours) is int and \
                type(weeks) is int:
            us = (((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60000000 + seconds * 1000000 \
                + milliseconds * 1000 + microseconds
        else:
            us, rest = 0, 0.0
            for name, value, factor in (
                    ("microseconds", microseconds, 1), ("milliseconds", milliseconds, 1000),
                    ("seconds", seconds, 1000000), ("minutes", minutes, 60000000),
                    ("hours", hours, 3600000000), ("days", days, _DAY_US),
                    ("weeks", weeks, 7 * _DAY_US)):
                if isinstance(value, int):
                    us += value * factor
                elif isinstance(value, float):
                    whole = int(value)
                    us += whole * factor
                    part = (value - whole) * factor
                    if part:
                        us += int(part)
                        rest += part - int(part)
                else:
                    raise TypeError(f"unsupported type for timedelta {name} component: "
                                    f"{type(value).__name__}")
            if rest:
                odd = us & 1
                near = _away(rest)
                if abs(near - rest) == 0.5:
                    near = 2 * _away((rest + odd) * 0.5) - odd
                us += near
        return _delta(us, cls)

    @property
    def days(self):
        """Number of days."""
        return self._us // 86400000000

    @property
    def seconds(self):
        """Number of seconds (>= 0 and less than 1 day)."""
        return self._us // 1000000 % 86400

    @property
    def microseconds(self):
        """Number of microseconds (>= 0 and less than 1 second)."""
        return self._us % 1000000

    def total_seconds(self):
        """Total seconds in the duration."""
        return self._us / 1000000

    def __repr__(self):
        fields = [f"{name}={value}" for name, value in
                  (("days", self.days), ("seconds", self.seconds),
                   ("microseconds", self.microseconds)) if value]
        return f"{_name(self)}({', '.join(fields) or '0'})"

    def __str__(self):
        days, us = divmod(self._us, _DAY_US)
        seconds, us = divmod(us, 1000000)
        text = f"{seconds // 3600}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"
        if us:
            text += f".{us:06d}"
        return f"{days} day{'' if abs(days) == 1 else 's'}, {text}" if days else text

    def __add__(self, other):
        return _delta(self._us + other._us) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        return _delta(self._us - other._us) if isinstance(other, timedelta) else NotImplemented

    def __rsub__(self, other):
        return _delta(other._us - self._us) if isinstance(other, timedelta) else NotImplemented

    def __neg__(self):
        return _delta(-self._us)

    def __pos__(self):
        return _delta(self._us)

    def __abs__(self):
        return _delta(abs(self._us))

    def __mul__(self, other):
        if isinstance(other, int):
            return _delta(self._us * other)
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return _delta(_nearest(self._us * a, b))
        return NotImplemented

    __rmul__ = __mul__

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._us / other._us
        if isinstance(other, int):
            if other == 0:
                raise ZeroDivisionError("integer division or modulo by zero")
            return _delta(_nearest(self._us, other))
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            if a == 0:
                raise ZeroDivisionError("integer division or modulo by zero")
            return _delta(_nearest(self._us * b, a))
        return NotImplemented

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            _no_zero(other._us)
            return self._us // other._us
        if isinstance(other, int):
            _no_zero(other)
            return _delta(self._us // other)
        return NotImplemented

    def __mod__(self, other):
        if isinstance(other, timedelta):
            _no_zero(other._us)
            return _delta(self._us % other._us)
        return NotImplemented

    def __divmod__(self, other):
        if isinstance(other, timedelta):
            _no_zero(other._us)
            q, r = divmod(self._us, other._us)
            return q, _delta(r)
        return NotImplemented

    def __eq__(self, other):
        return self._us == other._us if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._us < other._us if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._us <= other._us if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._us > other._us if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._us >= other._us if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash((self.days, self.seconds, self.microseconds))

    def __bool__(self):
        return self._us != 0

    def __reduce__(self):
        return type(self), (self.days, self.seconds, self.microseconds)


def _no_zero(value):
    if value == 0:
        raise ZeroDivisionError("integer division or modulo by zero")


def _away(value):
    """Return a float rounded half away from zero."""
    return int(value + 0.5) if value >= 0 else -int(0.5 - value)


def _delta(us, cls=None):
    """Return the timedelta of so many microseconds."""
    if not -86399999913600000000 <= us < 86400000000000000000:
        days = us // _DAY_US
        _int_days(days)
        raise OverflowError(f"days={days}; must have magnitude <= 999999999")
    self = _new(cls or timedelta)
    self._us = us
    return self


def _int_days(days):
    if not -2147483648 <= days <= 2147483647:
        raise OverflowError("Python int too large to convert to C int")


def _name(self):
    kind = type(self)
    return f"datetime.{kind.__name__}" if kind.__module__ == "datetime" else kind.__name__


timedelta.min = _delta(-86399999913600000000)
timedelta.max = _delta(86400000000000000000 - 1)
timedelta.resolution = _delta(1)


# --- date -----------------------------------------------------------------------------------------


class date:
    """date(year, month, day) --> date object"""

    __module__ = "datetime"
    __slots__ = ("_year", "_month", "_day")

    def __new__(cls, year=_NEED, month=_NEED, day=_NEED):
        if month is _NEED:
            if type(year) in (bytes, str) and len(year) == 4:
                return _date_of_state(cls, year)
            _missing("year", 1) if year is _NEED else _missing("month", 2)
        if day is _NEED or year is _NEED:
            _missing("year", 1) if year is _NEED else _missing("day", 3)
        if not (type(year) is int and type(month) is int and type(day) is int):
            year, month, day = _int(year), _int(month), _int(day)
        _check_date(year, month, day)
        self = _new(cls)
        self._year = year
        self._month = month
        self._day = day
        return self

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        """Create a date from a POSIX timestamp."""
        if isinstance(timestamp, float):
            timestamp = timestamp // 1 if timestamp - timestamp == 0 else timestamp
        return cls(*_of_ordinal(_us_of_timestamp(timestamp) // _DAY_US + 719163))

    @classmethod
    def today(cls):
        """Current date or datetime:  same as self.__class__.fromtimestamp(time.time())."""
        import time

        return cls.fromtimestamp(time.time())

    @classmethod
    def fromordinal(cls, ordinal, /):
        """int -> date corresponding to a proleptic Gregorian ordinal."""
        ordinal = _int(ordinal)
        if ordinal < 1:
            raise ValueError("ordinal must be >= 1")
        return cls(*_of_ordinal(ordinal))

    @classmethod
    def fromisoformat(cls, string, /):
        """Construct a date from a string in ISO 8601 format."""
        if not isinstance(string, str):
            raise TypeError("fromisoformat: argument must be str")
        import _isotext

        return cls(*_isotext.read_date(string))

    @classmethod
    def fromisocalendar(cls, year, week, day):
        """Construct a date from the ISO year, week number and weekday."""
        return cls(*_of_iso(_int(year), _int(week), _int(day)))

    @property
    def year(self):
        return self._year

    @property
    def month(self):
        return self._month

    @property
    def day(self):
        return self._day

    def __repr__(self):
        return f"{_name(self)}({self._year}, {self._month}, {self._day})"

    def isoformat(self):
        """Return string in ISO 8601 format, YYYY-MM-DD."""
        return f"{self._year:04d}-{self._month:02d}-{self._day:02d}"

    def __str__(self):
        return self.isoformat()

    __format__ = _format

    def ctime(self):
        """Return ctime() style string."""
        return (f"{_DAYS[self.toordinal() % 7 - 1]} {_MONTHS[self._month - 1]} {self._day:2d} "
                f"{getattr(self, 'hour', 0):02d}:{getattr(self, 'minute', 0):02d}:"
                f"{getattr(self, 'second', 0):02d} {self._year:04d}")

    def strftime(self, format):
        """format -> strftime() style string."""
        return _write(self, format, tuple(self.timetuple()))

    def timetuple(self):
        """Return time tuple, compatible with time.localtime()."""
        return _fields(self, -1)

    def toordinal(self):
        """Return proleptic Gregorian ordinal.  January 1 of year 1 is day 1."""
        return _ordinal(self._year, self._month, self._day)

    def weekday(self):
        """Return the day of the week represented by the date.
Monday == 0 ... Sunday == 6"""
        return (_ordinal(self._year, self._month, self._day) + 6) % 7

    def isoweekday(self):
        """Return the day of the week represented by the date.
Monday == 1 ... Sunday == 7"""
        return (_ordinal(self._year, self._month, self._day) + 6) % 7 + 1

    def isocalendar(self):
        """Return a named tuple containing ISO year, week number, and weekday."""
        year, number = self._year, _ordinal(self._year, self._month, self._day)
        week, day = divmod(number - _iso_monday(year), 7)
        if week < 0:
            year -= 1
            week, day = divmod(number - _iso_monday(year), 7)
        elif week >= 52 and number >= _iso_monday(year + 1):
            year, week = year + 1, 0
        return tuple.__new__(IsoCalendarDate, (year, week + 1, day + 1))

    def replace(self, /, year=None, month=None, day=None):
        """Return date with new specified fields."""
        return type(self)(self._year if year is None else year,
                          self._month if month is None else month,
                          self._day if day is None else day)

    __replace__ = replace

    def __add__(self, other):
        if isinstance(other, timedelta):
            number = _ordinal(self._year, self._month, self._day) + other._us // _DAY_US
            if not 1 <= number <= _MAX_ORDINAL:
                raise OverflowError("date value out of range")
            return type(self)(*_of_ordinal(number))
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            number = _ordinal(self._year, self._month, self._day) - other._us // _DAY_US
            if not 1 <= number <= _MAX_ORDINAL:
                raise OverflowError("date value out of range")
            return type(self)(*_of_ordinal(number))
        if isinstance(other, date):
            return _delta((date.toordinal(self) - date.toordinal(other)) * _DAY_US)
        return NotImplemented

    def _key(self, other):
        """Return what orders this date beside another, None beside what is no mere date."""
        if isinstance(other, date) and not isinstance(other, datetime):
            return (self._year, self._month, self._day)
        return None

    def __eq__(self, other):
        key = self._key(other)
        return NotImplemented if key is None else key == (other._year, other._month, other._day)

    def __lt__(self, other):
        key = self._key(other)
        return NotImplemented if key is None else key < (other._year, other._month, other._day)

    def __le__(self, other):
        key = self._key(other)
        return NotImplemented if key is None else key <= (other._year, other._month, other._day)

    def __gt__(self, other):
        key = self._key(other)
        return NotImplemented if key is None else key > (other._year, other._month, other._day)

    def __ge__(self, other):
        key = self._key(other)
        return NotImplemented if key is None else key >= (other._year, other._month, other._day)

    def _state(self):
        return bytes((self._year >> 8, self._year & 255, self._month, self._day))

    def __hash__(self):
        return hash(self._state())

    def __reduce__(self):
        return type(self), (self._state(),)


def _date_of_state(cls, state):
    if isinstance(state, str):
        state = state.encode("latin-1")
    year, month, day = state[0] << 8 | state[1], state[2], state[3]
    _check_date(year, month, day)
    self = _new(cls)
    self._year, self._month, self._day = year, month, day
    return self


def _of_iso(year, week, day):
    """Return (year, month, day) of a day of the ISO calendar."""
    if not 1 <= year <= 9999:
        raise ValueError(f"Year is out of range: {year}")
    if not 1 <= week <= 52:
        if week != 53 or _iso_monday(year) + 364 >= _iso_monday(year + 1):
            raise ValueError(f"Invalid week: {week}")
    if not 1 <= day <= 7:
        raise ValueError(f"Invalid day: {day} (range is [1, 7])")
    return _of_ordinal(_iso_monday(year) + week * 7 + day - 8)


def _fields(moment, dst):
    """Return the struct_time of a date or datetime."""
    from time import struct_time

    year, month, day = moment._year, moment._month, moment._day
    number = _ordinal(year, month, day)
    clock = (moment._hour, moment._minute, moment._second) if isinstance(moment, datetime) \
        else (0, 0, 0)
    return struct_time((year, month, day, *clock, (number + 6) % 7,
                        number - _ordinal(year, 1, 1) + 1, dst))


class IsoCalendarDate(tuple):
    """The result of isocalendar(): year, week, weekday."""

    __module__ = "datetime"
    __slots__ = ()
    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return f"{_name(self)}(year={self[0]}, week={self[1]}, weekday={self[2]})"

    def __reduce__(self):
        return tuple, (tuple(self),)


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = _delta(_DAY_US)


# --- time zones -----------------------------------------------------------------------------------


class tzinfo:
    """Abstract base class for time zone info objects."""

    __module__ = "datetime"
    __slots__ = ()

    def tzname(self, dt, /):
        """datetime -> string name of time zone."""
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def utcoffset(self, dt, /):
        """datetime -> timedelta showing offset from UTC, negative values indicating West of UTC"""
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def dst(self, dt, /):
        """datetime -> DST offset as timedelta positive east of UTC."""
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def fromutc(self, dt, /):
        """datetime in UTC -> datetime in local time."""
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError("fromutc: non-None utcoffset() result required")
        dst = dt.dst()
        if dst is None:
            raise ValueError("fromutc: non-None dst() result required")
        delta = offset - dst
        dt += delta
        dst = dt.dst()
        if dst is None:
            raise ValueError("fromutc: tz.dst() gave inconsistent results; cannot convert")
        return dt + dst

    def __reduce__(self):
        args = getattr(self, "__getinitargs__", tuple)()
        state = object.__getstate__(self)
        return (type(self), args) if state is None else (type(self), args, state)


class timezone(tzinfo):
    """Fixed offset from UTC implementation of tzinfo."""

    __module__ = "datetime"
    __slots__ = ("_offset", "_name")

    def __new__(cls, offset=_NEED, name=_NEED):
        if offset is _NEED:
            raise TypeError("timezone() missing required argument 'offset' (pos 1)")
        if not isinstance(offset, timedelta):
            raise TypeError(f"timezone() argument 1 must be datetime.timedelta, "
                            f"not {type(offset).__name__}")
        if name is _NEED:
            if offset._us == 0:
                return cls.utc
            name = None
        elif not isinstance(name, str):
            raise TypeError(f"timezone() argument 2 must be str, not {type(name).__name__}")
        if not -_DAY_US < offset._us < _DAY_US:
            raise ValueError(f"offset must be a timedelta strictly between -timedelta(hours=24) and "
                             f"timedelta(hours=24), not {offset!r}.")
        return _fixed_zone(offset, name)

    def __init_subclass__(cls):
        raise TypeError("type 'datetime.timezone' is not an acceptable base type")

    def _heed(self, dt, name):
        if dt is not None and not isinstance(dt, datetime):
            raise TypeError(f"{name}(dt) argument must be a datetime instance or None, "
                            f"not {type(dt).__name__}")

    def utcoffset(self, dt, /):
        """Return fixed offset."""
        self._heed(dt, "utcoffset")
        return self._offset

    def dst(self, dt, /):
        """Return None."""
        self._heed(dt, "dst")

    def tzname(self, dt, /):
        """If name is specified when timezone is created, returns the name.  Otherwise returns offset as 'UTC(+|-)HH:MM'."""
        self._heed(dt, "tzname")
        if self._name is not None:
            return self._name
        return f"UTC{_offset_text(self._offset)}" if self._offset._us else "UTC"

    def fromutc(self, dt, /):
        """datetime in UTC -> datetime in local time."""
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        return dt + self._offset

    def __repr__(self):
        if self is timezone.utc:
            return "datetime.timezone.utc"
        if self._name is None:
            return f"datetime.timezone({self._offset!r})"
        return f"datetime.timezone({self._offset!r}, {self._name!r})"

    def __str__(self):
        return self.tzname(None)

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __getinitargs__(self):
        return (self._offset,) if self._name is None else (self._offset, self._name)

    def __reduce__(self):
        return timezone, self.__getinitargs__(), None

    def __copy__(self):
        return self

    def __deepcopy__(self, memo, /):
        return self


def _fixed_zone(offset, name=None):
    self = _new(timezone)
    self._offset = offset
    self._name = name
    return self


UTC = timezone.utc = _fixed_zone(_delta(0))
timezone.min = _fixed_zone(_delta(60000000 - _DAY_US))
timezone.max = _fixed_zone(_delta(_DAY_US - 60000000))
