"""The guest half of datetime: what a guest's tzinfo, subclass or __index__ decides, and strftime().

A native that cannot answer has the function of ANSWERS called that has its name, with its own arguments;
one that was left out is NotImplemented. Local time is UTC. What strftime() and strptime() have in common with the
module time is in _timetext, which is imported when it is needed.
"""

from operator import index as _index

from _datetime import (
    date,
    datetime,
    iso_parts as _iso_parts,
    moved as _moved,
    naive_hash as _naive_hash,
    time,
    timedelta,
    timezone,
    tzinfo,
)

# What is C in CPython makes no entry in tracebacks.
__tracebackhide__ = True

_ZERO = timedelta(0)
_DAY = timedelta(1)
_EPOCH = datetime(1970, 1, 1)
_DAY_US = 86400000000
_CLOCK = ("hour", "minute", "second", "microsecond", "tzinfo", "fold")
_DATE = ("year", "month", "day")


# --- arguments ------------------------------------------------------------------------------------


def _indexed(names, values):
    """Return the arguments that were given, by name, each as an int."""
    return {name: value if name == "tzinfo" else _index(value)
            for name, value in zip(names, values) if value is not NotImplemented}


def date_new(cls, *fields):
    return date.__new__(cls, **_indexed(_DATE, fields))


def time_new(cls, *fields):
    return time.__new__(cls, **_indexed(_CLOCK, fields))


def datetime_new(cls, *fields):
    return datetime.__new__(cls, **_indexed(_DATE + _CLOCK, fields))


def _replaced(self, names, values):
    """Return another of a class, with other fields."""
    fields = {name: getattr(self, name) for name in names}
    fields |= _indexed(names, values)
    for name, value in fields.items():
        if name != "tzinfo" and not -2147483648 <= value <= 2147483647:
            raise OverflowError("Python int too large to convert to C int")
    fold = fields.pop("fold", 0)
    return type(self)(*fields.values(), fold=fold) if fold else type(self)(*fields.values())


def date_replace(self, *fields):
    return _replaced(self, _DATE, fields)


def time_replace(self, *fields):
    return _replaced(self, _CLOCK, fields)


def datetime_replace(self, *fields):
    return _replaced(self, _DATE + _CLOCK, fields)


def _plain(moment):
    """Return the plain naive datetime of any."""
    return _moved(moment, _ZERO, 1).replace(tzinfo=None)


def _plain_time(moment):
    return time(moment.hour, moment.minute, moment.second, moment.microsecond)


def _made(cls, plain, zone=None):
    """Return a datetime of a class at a plain one."""
    if cls is datetime:
        return plain.replace(tzinfo=zone)
    return cls(plain.year, plain.month, plain.day, plain.hour, plain.minute, plain.second,
               plain.microsecond, zone)


def _made_date(cls, plain):
    return cls(plain.year, plain.month, plain.day)


# --- made from something else ---------------------------------------------------------------------


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
        year = 1970 + us // (365.2425 * _DAY_US)
        if not -2147481748 <= year <= 2147485547:
            raise OSError(75, "Value too large for defined data type")
        eras, days = divmod(us // _DAY_US + 719162, 146097)
        raise ValueError(f"year {date.fromordinal(days + 1).year + 400 * eras} is out of range")
    return us


def date_fromtimestamp(cls, stamp):
    if isinstance(stamp, float) and stamp - stamp == 0:
        stamp = stamp // 1
    return _made_date(cls, _EPOCH + timedelta(microseconds=_us_of_timestamp(stamp)))


def _at(cls, us, zone=None):
    """Return the datetime of a class so many microseconds after 1970, as a zone tells it."""
    moment = _made(cls, _EPOCH + timedelta(microseconds=us), zone)
    return moment if zone is None else zone.fromutc(moment)


def datetime_fromtimestamp(cls, stamp, zone):
    return _at(cls, _us_of_timestamp(stamp), zone)


def _deprecated(name, instead):
    from warnings import warn

    warn(f"datetime.datetime.{name}() is deprecated and scheduled for removal in a future version. Use "
         f"timezone-aware objects to represent datetimes in UTC: datetime.datetime.{instead}.",
         DeprecationWarning, stacklevel=3)


def datetime_utcfromtimestamp(cls, stamp):
    _deprecated("utcfromtimestamp", "fromtimestamp(timestamp, datetime.UTC)")
    return _at(cls, _us_of_timestamp(stamp))


def datetime_now(cls, zone):
    from time import time_ns

    if zone is not None and not isinstance(zone, tzinfo):
        datetime(1, 1, 1, tzinfo=zone)  # raises
    return _at(cls, time_ns() // 1000, zone)


def datetime_utcnow(cls):
    _deprecated("utcnow", "now(datetime.UTC)")
    return datetime_now(cls, None)


def date_today(cls):
    from time import time as clock

    return cls.fromtimestamp(clock())


def date_fromordinal(cls, ordinal):
    return _made_date(cls, date.fromordinal(_index(ordinal)))


def date_fromisocalendar(cls, *fields):
    return _made_date(cls, date.fromisocalendar(*[_index(field) for field in fields]))


def datetime_combine(cls, day, clock, zone):
    if zone is NotImplemented:
        zone = clock.tzinfo
    fields = (day.year, day.month, day.day, clock.hour, clock.minute, clock.second,
              clock.microsecond, zone)
    return cls(*fields, fold=1) if clock.fold else cls(*fields)


def _said(value):
    return "None" if value is None else type(value).__name__


def date_fromisoformat(cls, string):
    return _made_date(cls, date.fromisoformat(string))


def time_fromisoformat(cls, string):
    found = time.fromisoformat(string)
    return cls(found.hour, found.minute, found.second, found.microsecond, found.tzinfo)


def datetime_fromisoformat(cls, string):
    found = datetime.fromisoformat(string)
    return _made(cls, found, found.tzinfo)


def datetime_strptime(cls, date_string, format):
    for place, value in enumerate((date_string, format), 1):
        if not isinstance(value, str):
            raise TypeError(f"strptime() argument {place} must be str, not {_said(value)}")
    from _timetext import read_datetime

    return read_datetime(cls, date_string, format)


# --- zones ----------------------------------------------------------------------------------------


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
    if not -_DAY < answer < _DAY:
        raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) and "
                         "timedelta(hours=24).")
    return answer


def _asked_name(zone, moment):
    answer = zone.tzname(moment)
    if answer is not None and not isinstance(answer, str):
        raise TypeError(f"tzinfo.tzname() must return None or a string, "
                        f"not '{type(answer).__name__}'")
    return answer


def time_utcoffset(self):
    return _asked_offset(self.tzinfo, "utcoffset", None)


def time_dst(self):
    return _asked_offset(self.tzinfo, "dst", None)


def time_tzname(self):
    return _asked_name(self.tzinfo, None)


def datetime_utcoffset(self):
    return _asked_offset(self.tzinfo, "utcoffset", self)


def datetime_dst(self):
    return _asked_offset(self.tzinfo, "dst", self)


def datetime_tzname(self):
    return _asked_name(self.tzinfo, self)


def datetime_astimezone(self, zone):
    if zone is None:
        zone = timezone(_ZERO, "UTC")
    offset = datetime_utcoffset(self)
    plain = _plain(self)
    if offset is not None:
        plain -= offset
    return zone.fromutc(_made(type(self), plain, zone))


def tzinfo_fromutc(self, moment):
    if not isinstance(moment, datetime):
        raise TypeError("fromutc: argument must be a datetime")
    if moment.tzinfo is not self:
        raise ValueError("fromutc: dt.tzinfo is not self")
    offset = moment.utcoffset()
    if offset is None:
        raise ValueError("fromutc: non-None utcoffset() result required")
    dst = moment.dst()
    if dst is None:
        raise ValueError("fromutc: non-None dst() result required")
    moment += offset - dst
    dst = moment.dst()
    if dst is None:
        raise ValueError("fromutc: tz.dst() gave inconsistent results; cannot convert")
    return moment + dst


def tzinfo_reduce(self):
    args = getattr(self, "__getinitargs__", tuple)()
    state = object.__getstate__(self)
    return (type(self), args) if state is None else (type(self), args, state)


# --- products of a guest's float ------------------------------------------------------------------


def _times(delta, a, b):
    """Return delta * a / b, rounded half to even."""
    if b == 0:
        raise ZeroDivisionError("integer division or modulo by zero")
    whole, rest = divmod(delta // timedelta.resolution * a, b)
    rest *= 2
    if (rest > b if b > 0 else rest < b) or rest == b and whole & 1:
        whole += 1
    return timedelta(microseconds=whole)


def _ratio(number):
    ratio = number.as_integer_ratio()
    if not isinstance(ratio, tuple):
        raise TypeError("unexpected return type from as_integer_ratio(): expected tuple, "
                        f"not '{type(ratio).__name__}'")
    if len(ratio) != 2:
        raise ValueError("as_integer_ratio() must return a 2-tuple")
    return ratio


def timedelta_mul(self, number):
    return _times(self, *_ratio(number))


def timedelta_truediv(self, number):
    a, b = _ratio(number)
    return _times(self, b, a)


# --- arithmetic and order -------------------------------------------------------------------------


def date_add(self, delta):
    return _made_date(type(self), date.fromordinal(date.toordinal(self)) + delta)


def date_sub(self, delta):
    return _made_date(type(self), date.fromordinal(date.toordinal(self)) - delta)


def datetime_add(self, delta):
    plain = _moved(self, delta, 1)
    return _made(type(self), plain, plain.tzinfo)


def datetime_sub(self, other):
    if isinstance(other, timedelta):
        plain = _moved(self, other, -1)
        return _made(type(self), plain, plain.tzinfo)
    mine, its = datetime_utcoffset(self), datetime_utcoffset(other)
    if mine == its:
        return _plain(self) - _plain(other)
    if mine is None or its is None:
        raise TypeError("can't subtract offset-naive and offset-aware datetimes")
    return _plain(self) - _plain(other) + (its - mine)


def _depends_on_fold(moment, offset):
    """Is this a time that another fold gives another offset."""
    zone = moment.tzinfo
    flipped = _moved(moment, _ZERO, 1).replace(fold=not moment.fold)
    return _asked_offset(zone, "utcoffset", flipped) != offset


def _difference(self, other, equal):
    """Return how far two datetimes are apart; None for what is not equal beyond comparing."""
    mine, its = datetime_utcoffset(self), datetime_utcoffset(other)
    apart = _plain(self) - _plain(other)
    if mine != its:
        if mine is None or its is None:
            if equal:
                return None
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        apart += its - mine
    if equal and not apart and (_depends_on_fold(self, mine) or _depends_on_fold(other, its)):
        return None
    return apart


def datetime_eq(self, other):
    return _difference(self, other, True) == _ZERO


def datetime_ne(self, other):
    return _difference(self, other, True) != _ZERO


def datetime_lt(self, other):
    return _difference(self, other, False) < _ZERO


def datetime_le(self, other):
    return _difference(self, other, False) <= _ZERO


def datetime_gt(self, other):
    return _difference(self, other, False) > _ZERO


def datetime_ge(self, other):
    return _difference(self, other, False) >= _ZERO


def datetime_hash(self):
    moment = _moved(self, _ZERO, 1) if self.fold else self
    offset = _asked_offset(moment.tzinfo, "utcoffset", moment)
    if offset is None:
        return _naive_hash(self)
    return hash(_plain(self) - datetime.min + _DAY - offset)


def _since_midnight(moment):
    return timedelta(0, (moment.hour * 60 + moment.minute) * 60 + moment.second, moment.microsecond)


def _time_difference(self, other, equal):
    mine, its = time_utcoffset(self), time_utcoffset(other)
    apart = _since_midnight(self) - _since_midnight(other)
    if mine == its:
        return apart
    if mine is None or its is None:
        if equal:
            return None
        raise TypeError("can't compare offset-naive and offset-aware times")
    return apart + its - mine


def time_eq(self, other):
    return _time_difference(self, other, True) == _ZERO


def time_ne(self, other):
    return _time_difference(self, other, True) != _ZERO


def time_lt(self, other):
    return _time_difference(self, other, False) < _ZERO


def time_le(self, other):
    return _time_difference(self, other, False) <= _ZERO


def time_gt(self, other):
    return _time_difference(self, other, False) > _ZERO


def time_ge(self, other):
    return _time_difference(self, other, False) >= _ZERO


def time_hash(self):
    offset = time_utcoffset(self)
    if offset is None:
        return hash(_plain_time(self))
    return hash(_since_midnight(self) - offset)


def datetime_timestamp(self):
    return datetime_sub(self, datetime(1970, 1, 1, tzinfo=timezone.utc)).total_seconds()


# --- fields and texts -----------------------------------------------------------------------------


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


def date_isocalendar(self):
    return tuple.__new__(IsoCalendarDate, _iso_parts(self))


def _fields(moment, dst):
    """Return the struct_time of a date or datetime."""
    from time import struct_time

    number = date.toordinal(moment)
    clock = (moment.hour, moment.minute, moment.second) if isinstance(moment, datetime) \
        else (0, 0, 0)
    return struct_time((moment.year, moment.month, moment.day, *clock, (number + 6) % 7,
                        number - date(moment.year, 1, 1).toordinal() + 1, dst))


def date_timetuple(self):
    return _fields(self, -1)


def datetime_timetuple(self):
    dst = None if self.tzinfo is None else datetime_dst(self)
    return _fields(self, -1 if dst is None else 1 if dst else 0)


def datetime_utctimetuple(self):
    offset = datetime_utcoffset(self)
    return _fields(_plain(self) - offset if offset else self, 0)


def _name(self):
    kind = type(self)
    return f"datetime.{kind.__name__}" if kind.__module__ == "datetime" else kind.__name__


def _clock(self):
    """Return the time as a repr has it."""
    text = f", {self.second}" if self.second or self.microsecond else ""
    if self.microsecond:
        text += f", {self.microsecond}"
    return f"{self.hour}, {self.minute}{text}"


def time_repr(self):
    fold = ", fold=1" if self.fold else ""
    return f"{_name(self)}({_clock(self)}, tzinfo={self.tzinfo!r}{fold})"


def datetime_repr(self):
    fold = ", fold=1" if self.fold else ""
    return (f"{_name(self)}({self.year}, {self.month}, {self.day}, {_clock(self)}{fold}, "
            f"tzinfo={self.tzinfo!r})")


def timezone_repr(self):
    return f"datetime.timezone({', '.join(map(repr, self.__getinitargs__()))})"


def date_str(self):
    return self.isoformat()


def datetime_str(self):
    return self.isoformat(" ")


def _offset_text(offset):
    """Return an offset as isoformat() writes it."""
    return "" if offset is None else str(timezone(offset))[3:] or "+00:00"


def time_isoformat(self, timespec):
    return _plain_time(self).isoformat(timespec) + _offset_text(time_utcoffset(self))


def datetime_isoformat(self, sep, timespec):
    return _plain(self).isoformat(sep, timespec) + _offset_text(datetime_utcoffset(self))


def date_format(self, format):
    return self.strftime(format) if format else str(self)


def date_strftime(self, format):
    return _write(self, format, None)


def time_strftime(self, format):
    return _write(self, format, (1900, 1, 1, self.hour, self.minute, self.second, 0, 1, -1))


def _write(moment, format, fields):
    """strftime() of all classes: what is not in the fields is written here."""
    if not isinstance(format, str):
        raise TypeError(f"strftime() argument 1 must be str, not {_said(format)}")
    if fields is None:
        fields = tuple(moment.timetuple())
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
                    text = _offset_text(moment.utcoffset())
                    out.append(text if kind == ":z" else text.replace(":", ""))
        else:
            out.append(format[place:end])
        place = end
    from _timetext import write

    return write("".join(out) + format[place:], fields, "UTC", 0)


ANSWERS = {
    "date.__new__": date_new, "date.__add__": date_add, "date.__sub__": date_sub, "date.__str__": date_str,
    "date.__format__": date_format, "date.fromisocalendar": date_fromisocalendar,
    "date.fromisoformat": date_fromisoformat, "date.fromordinal": date_fromordinal,
    "date.fromtimestamp": date_fromtimestamp, "date.isocalendar": date_isocalendar,
    "date.replace": date_replace, "date.__replace__": date_replace, "date.strftime": date_strftime,
    "date.timetuple": date_timetuple, "date.today": date_today,
    "time.__new__": time_new, "time.__str__": date_str, "time.__repr__": time_repr, "time.__hash__": time_hash,
    "time.__format__": date_format, "time.__eq__": time_eq, "time.__ne__": time_ne, "time.__lt__": time_lt,
    "time.__le__": time_le, "time.__gt__": time_gt, "time.__ge__": time_ge, "time.dst": time_dst,
    "time.fromisoformat": time_fromisoformat, "time.isoformat": time_isoformat, "time.replace": time_replace,
    "time.__replace__": time_replace, "time.strftime": time_strftime, "time.tzname": time_tzname,
    "time.utcoffset": time_utcoffset,
    "datetime.__new__": datetime_new, "datetime.__add__": datetime_add, "datetime.__sub__": datetime_sub,
    "datetime.__str__": datetime_str, "datetime.__repr__": datetime_repr, "datetime.__hash__": datetime_hash,
    "datetime.__eq__": datetime_eq, "datetime.__ne__": datetime_ne, "datetime.__lt__": datetime_lt,
    "datetime.__le__": datetime_le, "datetime.__gt__": datetime_gt, "datetime.__ge__": datetime_ge,
    "datetime.astimezone": datetime_astimezone, "datetime.combine": datetime_combine,
    "datetime.dst": datetime_dst, "datetime.fromisoformat": datetime_fromisoformat,
    "datetime.fromtimestamp": datetime_fromtimestamp, "datetime.isoformat": datetime_isoformat,
    "datetime.now": datetime_now, "datetime.replace": datetime_replace, "datetime.__replace__": datetime_replace,
    "datetime.strptime": datetime_strptime, "datetime.timestamp": datetime_timestamp,
    "datetime.timetuple": datetime_timetuple, "datetime.tzname": datetime_tzname,
    "datetime.utcfromtimestamp": datetime_utcfromtimestamp, "datetime.utcnow": datetime_utcnow,
    "datetime.utcoffset": datetime_utcoffset, "datetime.utctimetuple": datetime_utctimetuple,
    "timedelta.__mul__": timedelta_mul, "timedelta.__truediv__": timedelta_truediv,
    "tzinfo.fromutc": tzinfo_fromutc, "tzinfo.__reduce__": tzinfo_reduce, "timezone.__repr__": timezone_repr,
}
