"""Dates, times and their differences, in CPython's words; _dates has the other half."""

import _dates
from _dates import (
    _DAY_US,
    _DAYS,
    _MAX_ORDINAL,
    _MONTHS,
    _NEED,
    MAXYEAR,
    MINYEAR,
    UTC,
    _asked_name,
    _asked_offset,
    _check_date,
    _check_time,
    _check_zone,
    _clock_text,
    _delta,
    _fields,
    _fixed_zone,
    _format,
    _int,
    _missing,
    _name,
    _new,
    _of_iso,
    _of_ordinal,
    _offset_text,
    _ordinal,
    _us_of_timestamp,
    _write,
    date,
    timedelta,
    timezone,
    tzinfo,
)

__all__ = ("date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC")

_KEEP = object()
_EPOCH_US = 719163 * _DAY_US


# --- time -----------------------------------------------------------------------------------------


class time:
    """time([hour[, minute[, second[, microsecond[, tzinfo]]]]]) --> a time object

All arguments are optional. tzinfo may be None, or an instance of
a tzinfo subclass. The remaining arguments may be ints."""

    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if type(hour) in (bytes, str) and len(hour) == 6:
            state = hour.encode("latin-1") if isinstance(hour, str) else hour
            tzinfo = None if minute == 0 else minute
            fold, hour = state[0] >> 7, state[0] & 127
            minute, second = state[1], state[2]
            microsecond = state[3] << 16 | state[4] << 8 | state[5]
        elif not (type(hour) is int and type(minute) is int and type(second) is int
                  and type(microsecond) is int and type(fold) is int):
            hour, minute, second = _int(hour), _int(minute), _int(second)
            microsecond, fold = _int(microsecond), _int(fold)
        _check_time(hour, minute, second, microsecond, fold)
        _check_zone(tzinfo)
        self = _new(cls)
        self._hour, self._minute, self._second = hour, minute, second
        self._microsecond, self._tzinfo, self._fold = microsecond, tzinfo, fold
        return self

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    @classmethod
    def fromisoformat(cls, string, /):
        """Construct a time from a string in ISO 8601 format."""
        if not isinstance(string, str):
            raise TypeError("fromisoformat: argument must be str")
        import _isotext

        return cls(*_isotext.read_time(string))

    def isoformat(self, timespec="auto"):
        """Return string in ISO 8601 format, [HH[:MM[:SS[.mmm[uuu]]]]][+HH:MM]."""
        text = _clock_text(self._hour, self._minute, self._second, self._microsecond, timespec)
        offset = self.utcoffset()
        return text if offset is None else text + _offset_text(offset)

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        text = f"{_name(self)}({self._hour}, {self._minute}"
        if self._microsecond:
            text += f", {self._second}, {self._microsecond}"
        elif self._second:
            text += f", {self._second}"
        return text + _rest(self)

    __format__ = _format

    def strftime(self, format):
        """format -> strftime() style string."""
        return _write(self, format, (1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1))

    def utcoffset(self):
        """Return self.tzinfo.utcoffset(self)."""
        return _asked_offset(self._tzinfo, "utcoffset", None)

    def dst(self):
        """Return self.tzinfo.dst(self)."""
        return _asked_offset(self._tzinfo, "dst", None)

    def tzname(self):
        """Return self.tzinfo.tzname(self)."""
        return _asked_name(self._tzinfo, None)

    def replace(self, /, hour=None, minute=None, second=None, microsecond=None, tzinfo=_KEEP, *,
                fold=None):
        """Return time with new specified fields."""
        return type(self)(self._hour if hour is None else hour,
                          self._minute if minute is None else minute,
                          self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is _KEEP else tzinfo,
                          fold=self._fold if fold is None else fold)

    __replace__ = replace

    def _us(self):
        """Return the microseconds since midnight."""
        return ((self._hour * 60 + self._minute) * 60 + self._second) * 1000000 + self._microsecond

    def _compare(self, other, equal):
        """Return the difference in microseconds, None for what is not equal beyond comparing."""
        if self._tzinfo is other._tzinfo:
            return self._us() - other._us()
        mine, its = self.utcoffset(), other.utcoffset()
        if mine == its:
            return self._us() - other._us()
        if mine is None or its is None:
            if equal:
                return None
            raise TypeError("can't compare offset-naive and offset-aware times")
        return self._us() - mine._us - other._us() + its._us

    def __eq__(self, other):
        return self._compare(other, True) == 0 if isinstance(other, time) else NotImplemented

    def __lt__(self, other):
        return self._compare(other, False) < 0 if isinstance(other, time) else NotImplemented

    def __le__(self, other):
        return self._compare(other, False) <= 0 if isinstance(other, time) else NotImplemented

    def __gt__(self, other):
        return self._compare(other, False) > 0 if isinstance(other, time) else NotImplemented

    def __ge__(self, other):
        return self._compare(other, False) >= 0 if isinstance(other, time) else NotImplemented

    def __hash__(self):
        moment = self.replace(fold=0) if self._fold else self
        offset = moment.utcoffset()
        if offset is None:
            return hash(moment._state())
        return hash(_delta(self._us() - offset._us))

    def _state(self, fold=0):
        us = self._microsecond
        return bytes((self._hour | fold << 7, self._minute, self._second,
                      us >> 16, us >> 8 & 255, us & 255))

    def __reduce_ex__(self, protocol, /):
        state = self._state(self._fold if protocol > 3 else 0)
        return type(self), (state,) if self._tzinfo is None else (state, self._tzinfo)

    def __reduce__(self):
        return self.__reduce_ex__(2)


def _rest(self):
    """Return the end of the repr of what has a zone and a fold."""
    text = f", fold={self._fold}" if self._fold else ""
    if self._tzinfo is not None:
        return f"{text}, tzinfo={self._tzinfo!r})"
    return text + ")"


time.min = time(0, 0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta.resolution


# --- datetime -------------------------------------------------------------------------------------


class datetime(date):
    """datetime(year, month, day[, hour[, minute[, second[, microsecond[,tzinfo]]]]])

The year, month and day arguments are required. tzinfo may be None, or an
instance of a tzinfo subclass. The remaining arguments may be ints."""

    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    def __new__(cls, year=_NEED, month=_NEED, day=_NEED, hour=0, minute=0, second=0, microsecond=0,
                tzinfo=None, *, fold=0):
        if day is _NEED or month is _NEED or year is _NEED:
            if type(year) in (bytes, str) and len(year) == 10:
                state = year.encode("latin-1") if isinstance(year, str) else year
                tzinfo = None if month is _NEED else month
                year, month, day = state[0] << 8 | state[1], state[2] & 127, state[3]
                fold, hour, minute, second = state[2] >> 7, state[4], state[5], state[6]
                microsecond = state[7] << 16 | state[8] << 8 | state[9]
            elif year is _NEED:
                _missing("year", 1)
            else:
                _missing("month", 2) if month is _NEED else _missing("day", 3)
        elif not (type(year) is int and type(month) is int and type(day) is int
                  and type(hour) is int and type(minute) is int and type(second) is int
                  and type(microsecond) is int and type(fold) is int):
            year, month, day, hour = _int(year), _int(month), _int(day), _int(hour)
            minute, second, microsecond = _int(minute), _int(second), _int(microsecond)
            fold = _int(fold)
        _check_date(year, month, day)
        _check_time(hour, minute, second, microsecond, fold)
        if tzinfo is not None:
            _check_zone(tzinfo)
        self = _new(cls)
        self._year = year
        self._month = month
        self._day = day
        self._hour = hour
        self._minute = minute
        self._second = second
        self._microsecond = microsecond
        self._tzinfo = tzinfo
        self._fold = fold
        return self

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    # --- made from something else ---

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        """timestamp[, tz] -> tz's local time from POSIX timestamp."""
        _check_zone(tz)
        moment = _moment(cls, _us_of_timestamp(timestamp) + _EPOCH_US, tz)
        return moment if tz is None else tz.fromutc(moment)

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        """Construct a naive UTC datetime from a POSIX timestamp."""
        return _moment(cls, _us_of_timestamp(timestamp) + _EPOCH_US)

    @classmethod
    def now(cls, tz=None):
        """Returns new datetime object representing current time local to tz."""
        import time as clock

        _check_zone(tz)
        moment = _moment(cls, clock.time_ns() // 1000 + _EPOCH_US, tz)
        return moment if tz is None else tz.fromutc(moment)

    @classmethod
    def today(cls):
        """Current date or datetime:  same as self.__class__.fromtimestamp(time.time())."""
        import time as clock

        return cls.fromtimestamp(clock.time())

    @classmethod
    def utcnow(cls):
        """Return a new datetime representing UTC day and time."""
        return datetime.now.__func__(cls)

    @classmethod
    def combine(cls, date, time, tzinfo=_KEEP):
        """date, time -> datetime with same date and time fields"""
        if not isinstance(date, _date):
            raise TypeError(f"combine() argument 1 must be datetime.date, not {type(date).__name__}")
        if not isinstance(time, _time):
            raise TypeError(f"combine() argument 2 must be datetime.time, not {type(time).__name__}")
        return _with_fold(cls, date._year, date._month, date._day, time._hour, time._minute,
                          time._second, time._microsecond,
                          time._tzinfo if tzinfo is _KEEP else tzinfo, time._fold)

    @classmethod
    def fromordinal(cls, ordinal, /):
        """int -> date corresponding to a proleptic Gregorian ordinal."""
        ordinal = _int(ordinal)
        if ordinal < 1:
            raise ValueError("ordinal must be >= 1")
        return cls(*_of_ordinal(ordinal))

    @classmethod
    def fromisoformat(cls, string, /):
        """string -> datetime from a string in most ISO 8601 formats"""
        if not isinstance(string, str):
            raise TypeError("fromisoformat: argument must be str")
        import _isotext

        return cls(*_isotext.read_datetime(string))

    @classmethod
    def fromisocalendar(cls, year, week, day):
        """Construct a date from the ISO year, week number and weekday."""
        return cls(*_of_iso(_int(year), _int(week), _int(day)))

    @classmethod
    def strptime(cls, date_string, format, /):
        """string, format -> new datetime parsed from a string (like time.strptime())."""
        for place, value in enumerate((date_string, format), 1):
            if not isinstance(value, str):
                raise TypeError(f"strptime() argument {place} must be str, "
                                f"not {type(value).__name__}")
        import _timetext

        return _timetext.read_datetime(cls, date_string, format)

    # --- texts ---

    def isoformat(self, sep="T", timespec="auto"):
        """[sep] -> string in ISO 8601 format, YYYY-MM-DDT[HH[:MM[:SS[.mmm[uuu]]]]][+HH:MM]."""
        if not isinstance(sep, str) or len(sep) != 1:
            if isinstance(sep, str):
                raise TypeError("isoformat() argument 1 must be a unicode character, "
                                f"not a string of length {len(sep)}")
            raise TypeError("isoformat() argument 1 must be a unicode character, "
                            f"not {type(sep).__name__}")
        text = (f"{self._year:04d}-{self._month:02d}-{self._day:02d}{sep}" +
                _clock_text(self._hour, self._minute, self._second, self._microsecond, timespec))
        if self._tzinfo is None:
            return text
        offset = self.utcoffset()
        return text if offset is None else text + _offset_text(offset)

    def __str__(self):
        return self.isoformat(" ")

    def __repr__(self):
        text = f"{_name(self)}({self._year}, {self._month}, {self._day}, {self._hour}, {self._minute}"
        if self._microsecond:
            text += f", {self._second}, {self._microsecond}"
        elif self._second:
            text += f", {self._second}"
        return text + _rest(self)

    def ctime(self):
        """Return ctime() style string."""
        return (f"{_DAYS[(_ordinal(self._year, self._month, self._day) + 6) % 7]} "
                f"{_MONTHS[self._month - 1]} {self._day:2d} "
                f"{self._hour:02d}:{self._minute:02d}:{self._second:02d} {self._year:04d}")

    # --- the zone ---

    def utcoffset(self):
        """Return self.tzinfo.utcoffset(self)."""
        return _asked_offset(self._tzinfo, "utcoffset", self)

    def dst(self):
        """Return self.tzinfo.dst(self)."""
        return _asked_offset(self._tzinfo, "dst", self)

    def tzname(self):
        """Return self.tzinfo.tzname(self)."""
        return _asked_name(self._tzinfo, self)

    def astimezone(self, tz=None):
        """tz -> convert to local time in new timezone tz"""
        if tz is None:
            tz = _fixed_zone(_delta(0), "UTC")
        elif not isinstance(tz, tzinfo):
            raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, "
                            f"not type '{type(tz).__name__}'")
        if self._tzinfo is tz:
            return self
        offset = self.utcoffset()
        us = self._micros() - (0 if offset is None else offset._us)
        if not _DAY_US <= us < (_MAX_ORDINAL + 1) * _DAY_US:
            raise OverflowError("date value out of range")
        return tz.fromutc(_moment(type(self), us, tz))

    # --- parts and other forms ---

    def date(self):
        """Return date object with same year, month and day."""
        return _date(self._year, self._month, self._day)

    def time(self):
        """Return time object with same time but with tzinfo=None."""
        return time(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        """Return time object with same time and tzinfo."""
        return time(self._hour, self._minute, self._second, self._microsecond, self._tzinfo,
                    fold=self._fold)

    def timetuple(self):
        """Return time tuple, compatible with time.localtime()."""
        dst = self.dst()
        return _fields(self, -1 if dst is None else 1 if dst else 0)

    def utctimetuple(self):
        """Return UTC time tuple, compatible with time.localtime()."""
        offset = self.utcoffset()
        if not offset:
            return _fields(self, 0)
        us = self._micros() - offset._us
        if not _DAY_US <= us < (_MAX_ORDINAL + 1) * _DAY_US:
            raise OverflowError("date value out of range")
        return _fields(_moment(datetime, us), 0)

    def timestamp(self):
        """Return POSIX timestamp as float."""
        us = self._micros() - _EPOCH_US
        if self._tzinfo is not None:
            offset = self.utcoffset()
            if offset is not None:
                return (us - offset._us) / 1000000
        return us // 1000000 + self._microsecond / 1e6

    def replace(self, /, year=None, month=None, day=None, hour=None, minute=None, second=None,
                microsecond=None, tzinfo=_KEEP, *, fold=None):
        """Return datetime with new specified fields."""
        return type(self)(self._year if year is None else year,
                          self._month if month is None else month,
                          self._day if day is None else day,
                          self._hour if hour is None else hour,
                          self._minute if minute is None else minute,
                          self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is _KEEP else tzinfo,
                          fold=self._fold if fold is None else fold)

    __replace__ = replace

    # --- arithmetic and order ---

    def _micros(self):
        """Return the microseconds since the day before 1.1.1, whatever the zone."""
        return (((_ordinal(self._year, self._month, self._day) * 24 + self._hour) * 60 +
                 self._minute) * 60 + self._second) * 1000000 + self._microsecond

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return _moment(type(self), self._micros() + other._us, self._tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return _moment(type(self), self._micros() - other._us, self._tzinfo)
        if not isinstance(other, datetime):
            return NotImplemented
        us = self._micros() - other._micros()
        if self._tzinfo is not other._tzinfo:
            mine, its = self.utcoffset(), other.utcoffset()
            if mine != its:
                if mine is None or its is None:
                    raise TypeError("can't subtract offset-naive and offset-aware datetimes")
                us += its._us - mine._us
        return _delta(us)

    def _differs_by_fold(self):
        """Is this a time that another fold gives another offset."""
        return self.replace(fold=not self._fold).utcoffset() != self.utcoffset()

    def _compare(self, other, equal):
        """Return the difference in microseconds, None for what is not equal beyond comparing."""
        us = self._micros() - other._micros()
        if self._tzinfo is other._tzinfo:
            return us
        mine, its = self.utcoffset(), other.utcoffset()
        if equal and (self._differs_by_fold() or other._differs_by_fold()):
            return None
        if mine == its:
            return us
        if mine is None or its is None:
            if equal:
                return None
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return us - mine._us + its._us

    def __eq__(self, other):
        return self._compare(other, True) == 0 if isinstance(other, datetime) else NotImplemented

    def __lt__(self, other):
        return self._compare(other, False) < 0 if isinstance(other, datetime) else NotImplemented

    def __le__(self, other):
        return self._compare(other, False) <= 0 if isinstance(other, datetime) else NotImplemented

    def __gt__(self, other):
        return self._compare(other, False) > 0 if isinstance(other, datetime) else NotImplemented

    def __ge__(self, other):
        return self._compare(other, False) >= 0 if isinstance(other, datetime) else NotImplemented

    def __hash__(self):
        moment = self.replace(fold=0) if self._fold else self
        offset = moment.utcoffset()
        if offset is None:
            return hash(moment._state())
        return hash(_delta(self._micros() - offset._us))

    def _state(self, fold=0):
        us = self._microsecond
        return bytes((self._year >> 8, self._year & 255, self._month | fold << 7, self._day,
                      self._hour, self._minute, self._second, us >> 16, us >> 8 & 255, us & 255))

    def __reduce_ex__(self, protocol, /):
        state = self._state(self._fold if protocol > 3 else 0)
        return type(self), (state,) if self._tzinfo is None else (state, self._tzinfo)

    def __reduce__(self):
        return self.__reduce_ex__(2)


def _moment(cls, us, zone=None):
    """Return the datetime so many microseconds after the day before 1.1.1."""
    if not 86400000000 <= us < 315537984000000000:
        raise OverflowError("date value out of range")
    number, us = divmod(us, 86400000000)
    seconds, us = divmod(us, 1000000)
    year, month, day = _of_ordinal(number)
    if cls is not datetime:
        return cls(year, month, day, seconds // 3600, seconds // 60 % 60, seconds % 60, us, zone)
    self = _new(datetime)
    self._year = year
    self._month = month
    self._day = day
    self._hour = seconds // 3600
    self._minute = seconds // 60 % 60
    self._second = seconds % 60
    self._microsecond = us
    self._tzinfo = zone
    self._fold = 0
    return self


def _with_fold(cls, *fields):
    """Return cls(...), whose last field is the fold, which a class need not take."""
    self = cls(*fields[:-1], fold=fields[-1]) if fields[-1] else cls(*fields[:-1])
    return self


_date, _time = date, time
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta.resolution
_dates.datetime = datetime
