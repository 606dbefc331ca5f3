"""The time, on the VM's clock: what the host says it is, in UTC, the guest's only local time."""

import sys as _sys
from operator import index as _index

import _pyvm
from _pyvm import monotonic

# What is C in CPython makes no entry in tracebacks.
__tracebackhide__ = True

__all__ = [
    "altzone", "asctime", "ctime", "daylight", "get_clock_info", "gmtime", "localtime", "mktime",
    "monotonic", "monotonic_ns", "perf_counter", "perf_counter_ns", "process_time",
    "process_time_ns", "sleep", "strftime", "strptime", "struct_time", "thread_time",
    "thread_time_ns", "time", "time_ns", "timezone", "tzname", "tzset",
]

timezone = altzone = daylight = 0
tzname = ("UTC", "UTC")
CLOCK_REALTIME, CLOCK_MONOTONIC, CLOCK_PROCESS_CPUTIME_ID, CLOCK_THREAD_CPUTIME_ID = 0, 1, 2, 3
_DAYS = "Mon Tue Wed Thu Fri Sat Sun".split()
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_TOO_LARGE = "timestamp out of range for platform time_t"
_slept = [0.0]  # how long sleep() waited: no time of the process

perf_counter = monotonic


# --- clocks ---------------------------------------------------------------------------------------


def time_ns():
    """Return the nanoseconds since 1970."""
    return _pyvm.service("clock")


def time():
    """Return the seconds since 1970, a float."""
    return _pyvm.service("clock") / 1e9


def monotonic_ns():
    """Return the nanoseconds of a clock that never goes back."""
    return round(monotonic() * 1e9)


perf_counter_ns = monotonic_ns


def process_time():
    """Return the seconds that the VM worked, sleep() not counted."""
    return monotonic() - _slept[0]


def process_time_ns():
    """Return the nanoseconds that the VM worked, sleep() not counted."""
    return round(process_time() * 1e9)


thread_time, thread_time_ns = process_time, process_time_ns
_CLOCKS = {
    CLOCK_REALTIME: time_ns, CLOCK_MONOTONIC: monotonic_ns,
    CLOCK_PROCESS_CPUTIME_ID: process_time_ns, CLOCK_THREAD_CPUTIME_ID: process_time_ns,
}


def clock_gettime_ns(clock, /):
    """Return the nanoseconds of a clock that a CLOCK_ number names."""
    if _index(clock) not in _CLOCKS:
        raise OSError(22, "Invalid argument")
    return _CLOCKS[clock]()


def clock_gettime(clock, /):
    """Return the seconds of a clock that a CLOCK_ number names."""
    return clock_gettime_ns(clock) / 1e9


def clock_getres(clock, /):
    """Return the resolution of a clock in seconds."""
    if _index(clock) not in _CLOCKS:
        raise OSError(22, "Invalid argument")
    return 1e-09


def get_clock_info(name, /):
    """Return what is known of a clock."""
    number = {"time": 0, "monotonic": 1, "perf_counter": 1, "process_time": 2,
              "thread_time": 3}.get(name)
    if number is None:
        if not isinstance(name, str):
            raise TypeError(f"get_clock_info() argument 1 must be str, not {type(name).__name__}")
        raise ValueError("unknown clock")
    kind = ("CLOCK_REALTIME", "CLOCK_MONOTONIC", "CLOCK_PROCESS_CPUTIME_ID",
            "CLOCK_THREAD_CPUTIME_ID")[number]
    return _pyvm.type("SimpleNamespace")(
        implementation=f"clock_gettime({kind})", monotonic=number > 0, adjustable=number == 0,
        resolution=1e-09)


def sleep(seconds, /):
    """Wait on the VM's clock."""
    if isinstance(seconds, float):
        if seconds != seconds:
            raise ValueError("Invalid value NaN (not a number)")
    else:
        seconds = _index(seconds)
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    if seconds > 9223372036.0:
        raise OverflowError("timestamp too large to convert to C PyTime_t")
    if _pyvm.thread_sleep(seconds):  # others run meanwhile
        return
    began = monotonic()
    left = seconds
    while True:
        answered = _pyvm.wait(left)
        if answered and "asyncio.events" in _sys.modules:
            loop = _sys.modules["asyncio.events"]._get_running_loop()
            if loop is not None:
                loop._wake(answered)
        left = began + seconds - monotonic()
        if left <= 0:
            break
    _slept[0] += seconds


def tzset():
    """Do nothing: local time is UTC."""


# --- times as fields ------------------------------------------------------------------------------


@_pyvm.in_c
class struct_time(tuple):
    """The time value as returned by gmtime(), localtime(), and strptime(), and
accepted by asctime(), mktime() and strftime().  May be considered as a
sequence of 9 integers.

Note that several fields' values are not the same as those defined by
the C language standard for struct tm.  For example, the value of the
field tm_year is the actual year, not year - 1900.  See individual
fields' descriptions for details."""

    n_fields = 11
    n_sequence_fields = 9
    n_unnamed_fields = 0
    __match_args__ = ("tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday",
                      "tm_yday", "tm_isdst")

    def __new__(cls, sequence, dict={}):
        try:
            items = tuple(sequence)
        except TypeError:
            raise TypeError("constructor requires a sequence") from None
        if len(items) < 9:
            raise TypeError(f"time.struct_time() takes an at least 9-sequence "
                            f"({len(items)}-sequence given)")
        if len(items) > 11:
            raise TypeError(f"time.struct_time() takes an at most 11-sequence "
                            f"({len(items)}-sequence given)")
        self = tuple.__new__(cls, items[:9])
        more = self.__dict__
        more["_zone"] = items[9] if len(items) > 9 else dict.get("tm_zone")
        more["_offset"] = items[10] if len(items) > 10 else dict.get("tm_gmtoff")
        return self

    tm_year = property(lambda self: self[0])
    tm_mon = property(lambda self: self[1])
    tm_mday = property(lambda self: self[2])
    tm_hour = property(lambda self: self[3])
    tm_min = property(lambda self: self[4])
    tm_sec = property(lambda self: self[5])
    tm_wday = property(lambda self: self[6])
    tm_yday = property(lambda self: self[7])
    tm_isdst = property(lambda self: self[8])
    tm_zone = property(lambda self: self._zone)
    tm_gmtoff = property(lambda self: self._offset)

    def __repr__(self):
        fields = zip(self.__match_args__, self)
        return f"time.struct_time({', '.join(f'{name}={value!r}' for name, value in fields)})"

    def __setattr__(self, name, value):
        if name.startswith("tm_") and hasattr(self, name):
            raise AttributeError("readonly attribute")
        raise AttributeError(f"'time.struct_time' object has no attribute '{name}'")

    def __reduce__(self):
        return struct_time, (tuple(self), {"tm_zone": self._zone, "tm_gmtoff": self._offset})

    def __replace__(self, /, **changes):
        fields = dict(zip(self.__match_args__, self), tm_zone=self._zone, tm_gmtoff=self._offset)
        odd = [name for name in changes if name not in fields]
        if odd:
            raise TypeError(f"Got unexpected field name(s): {odd!r}")
        return struct_time({**fields, **changes}.values())

    def __init_subclass__(cls):
        raise TypeError("type 'time.struct_time' is not an acceptable base type")


def _days_before(year, month, day):
    """Return how many days after 1970 began a day is; any year."""
    if month < 3:
        year, month = year - 1, month + 12
    return 365 * year + year // 4 - year // 100 + year // 400 + (153 * month - 457) // 5 + day - 719469


def _fields(seconds):
    """Return (year, month, day, hour, minute, second, weekday, day of the year)."""
    days, rest = divmod(seconds, 86400)
    era, left = divmod(days + 719468, 146097)
    year = (left - left // 1460 + left // 36524 - left // 146096) // 365
    left -= 365 * year + year // 4 - year // 100
    month = (5 * left + 2) // 153
    day = left - (153 * month + 2) // 5 + 1
    year += era * 400
    month += 3
    if month > 12:
        month, year = month - 12, year + 1
    return (year, month, day, rest // 3600, rest // 60 % 60, rest % 60, (days + 3) % 7,
            days - _days_before(year, 1, 1) + 1)


def _broken(seconds, zone):
    """Return the struct_time of a time, now for None."""
    if seconds is None:
        seconds = _pyvm.service("clock") // 1000000000
    elif isinstance(seconds, float):
        if seconds != seconds:
            raise ValueError("Invalid value NaN (not a number)")
        if not -9.3e18 < seconds < 9.2233720368547e18:
            raise OverflowError(_TOO_LARGE)
        seconds = int(seconds // 1)
    else:
        seconds = _index(seconds)
        if not -1 << 63 <= seconds < 1 << 63:
            raise OverflowError(_TOO_LARGE)
    fields = _fields(seconds)
    if not -1 << 31 <= fields[0] - 1900 < 1 << 31:
        raise OSError(75, "Value too large for defined data type")
    return struct_time((*fields, 0, zone, 0))


def gmtime(seconds=None, /):
    """Return the fields of a time in UTC."""
    return _broken(seconds, "GMT")


def localtime(seconds=None, /):
    """Return the fields of a time in local time, which is UTC."""
    return _broken(seconds, "UTC")


def _checked(fields, name):
    """Return the fields of a tuple, all integers of a C int."""
    if not isinstance(fields, tuple):
        raise TypeError("Tuple or struct_time argument required")
    if len(fields) != 9:
        raise TypeError(f"{name}(): illegal time tuple argument")
    values = []
    for value in fields:
        value = _index(value)
        if not -1 << 31 <= value < 1 << 31:
            raise OverflowError("Python int too large to convert to C int" if value > 0x7fffffffffffffff
                                or value < -1 << 63 else
                                f"signed integer is {'greater than max' if value > 0 else 'less than min'}imum")
        values.append(value)
    if values[0] < 1900 - (1 << 31):
        raise OverflowError("year out of range")
    return values


def _valid(fields, name):
    """Return the fields in the ranges that a text needs; 0 stands for the first day and month."""
    year, month, day, hour, minute, second, weekday, yday, dst = _checked(fields, name)
    weekday = (weekday + 1) % 7 - 1 if weekday >= -1 else weekday
    if not 0 <= month <= 12:
        raise ValueError("month out of range")
    if not 0 <= day <= 31:
        raise ValueError("day of month out of range")
    if not 0 <= hour <= 23:
        raise ValueError("hour out of range")
    if not 0 <= minute <= 59:
        raise ValueError("minute out of range")
    if not 0 <= second <= 61:
        raise ValueError("seconds out of range")
    if weekday < -1:
        raise ValueError("day of week out of range")
    if not 0 <= yday <= 366:
        raise ValueError("day of year out of range")
    return (year, month or 1, day or 1, hour, minute, second, weekday % 7, yday or 1, dst)


def mktime(fields, /):
    """Return the seconds since 1970 of local time."""
    year, month, day, hour, minute, second, _, _, _ = _checked(fields, "mktime")
    more, month = divmod(month - 1, 12)
    days = _days_before(year + more, month + 1, 1) + day - 1
    return float(days * 86400 + hour * 3600 + minute * 60 + second)


def asctime(fields=None, /):
    """Return a time as 'Sat Jun 06 16:26:11 1998'."""
    fields = localtime() if fields is None else _valid(fields, "asctime")
    return (f"{_DAYS[fields[6]]} {_MONTHS[fields[1] - 1]} {fields[2]:2d} "
            f"{fields[3]:02d}:{fields[4]:02d}:{fields[5]:02d} {fields[0]}")


def ctime(seconds=None, /):
    """Return a number of seconds since 1970 as asctime() has it."""
    return asctime(localtime(seconds))


def strftime(format, fields=None, /):
    """Return a time as a format has it."""
    if not isinstance(format, str):
        raise TypeError(f"strftime() argument 1 must be str, not {type(format).__name__}")
    if fields is None:
        fields = localtime()
    zone, offset = "UTC", 0
    told = isinstance(fields, struct_time)
    if told:
        zone, offset = fields.tm_zone or "", fields.tm_gmtoff or 0
    fields = _valid(fields, "strftime")
    if fields[8] < 0:
        offset = None
        zone = zone if told else ""
    from _timetext import write

    return write(format, fields, zone, offset)


def strptime(text, format="%a %b %d %H:%M:%S %Y", /):
    """Return the fields that a text tells in a format."""
    from _timetext import read_time

    return read_time(text, format)


# As attributes of a class (`converter = time.localtime`) these are not bound, like CPython's builtins.
asctime, ctime, gmtime, localtime = map(staticmethod, (asctime, ctime, gmtime, localtime))
mktime, sleep, strftime, strptime = map(staticmethod, (mktime, sleep, strftime, strptime))
time, time_ns = staticmethod(time), staticmethod(time_ns)
