"""Time zones by the IANA names, of the database that was read when pyvm was built.

That stands where CPython has the package `tzdata`: for what TZPATH's folders (of the guest's files; there
are none unless the program or PYTHONTZPATH says so) do not have.
"""

from _pyvm import in_c as _in_c
from _pyvm import modules as _modules
from bisect import bisect_right as _bisect_right
from datetime import datetime as _datetime
from datetime import timedelta as _timedelta
from datetime import tzinfo as _tzinfo

# What is C in CPython makes no entry in tracebacks.
__tracebackhide__ = ("ZoneInfo.",)

__all__ = ["InvalidTZPathWarning", "TZPATH", "ZoneInfo", "ZoneInfoNotFoundError",
           "available_timezones", "reset_tzpath"]

TZPATH = ()
_EPOCH = _datetime(1970, 1, 1).toordinal()
_cache = {}
_names = None


class ZoneInfoNotFoundError(KeyError):
    """Exception raised when a ZoneInfo key is not found."""


class InvalidTZPathWarning(RuntimeWarning):
    """Warning raised if an invalid path is specified in PYTHONTZPATH."""


def reset_tzpath(to=None):
    """Look for zones in these folders, or in those of PYTHONTZPATH."""
    _reset_tzpath(to, 3)


def _reset_tzpath(to, level):
    global TZPATH
    if to is None:
        text = _environment().get("PYTHONTZPATH")
        paths = text.split(":") if text else ()
    elif isinstance(to, (str, bytes)):
        raise TypeError(f"tzpaths must be a list or tuple, not {type(to)}: {to!r}")
    else:
        paths = tuple(to)
    import os

    wrong = [path for path in paths if not os.path.isabs(path)]
    if wrong:
        told = "\n    ".join(["Paths should be absolute but found the following relative paths:", *map(str, wrong)])
        if to is not None:
            raise ValueError(told)
        import warnings

        warnings.warn("Invalid paths specified in PYTHONTZPATH environment variable. " + told,
                      InvalidTZPathWarning, stacklevel=level)
    TZPATH = tuple(path for path in paths if path not in wrong)


def _environment():
    known = _modules().get("os")
    if known is not None:
        return known.environ
    try:
        from _host_config import env
    except ImportError:
        return {}
    return env


def available_timezones():
    """Return a set of all zones there are."""
    found = set()
    if _has_database():
        found.update(line.partition(" ")[0] for line in _database().INDEX.split("\n") if line)
    for root in TZPATH:
        found.update(_zones_in(root))
    found.discard("posixrules")
    return found


def _zones_in(root):
    """The names of the TZif files in a folder."""
    import os

    for folder, inner, files in os.walk(root):
        if folder == os.fspath(root):
            inner[:] = [name for name in inner if name not in ("right", "posix")]
        for name in files:
            path = f"{folder}/{name}"
            with open(path, "rb") as file:
                if file.read(4) == b"TZif":
                    yield os.path.relpath(path, root)


def _has_database():
    """Is it not hidden, as a program hides the package tzdata?"""
    return _modules().get("tzdata", True) is not None


def _database():
    """The module with the zones, which is not kept: a snapshot would hold all of it."""
    import sys

    import _zones

    return sys.modules.pop("_zones", _zones)


def _load(key):
    """The data of a zone."""
    for root in TZPATH:
        import os

        path = os.path.join(root, key)
        if os.path.isfile(path):
            with open(path, "rb") as file:
                return _modern_part(file.read())
    if not _has_database():
        raise ZoneInfoNotFoundError(f"No time zone found with key {key}")
    zones = _database()
    at = zones.INDEX.find(f"\n{key} ") if key and " " not in key and "\n" not in key else -1
    if at < 0:
        raise ZoneInfoNotFoundError(f"No time zone found with key {key}")
    _, start, size = zones.INDEX[at + 1 : zones.INDEX.index("\n", at + 1)].split(" ")
    return zones.DATA[int(start) : int(start) + int(size)]


def _check_key(key):
    if key.startswith("/"):
        raise ValueError(f"ZoneInfo keys may not be absolute paths, got: {key}")
    parts = key.split("/")
    if parts[0] == ".." or key == ".":
        raise ValueError(f"ZoneInfo keys must refer to subdirectories of TZPATH, got: {key}")
    if ".." in parts or "." in parts or "" in parts:
        raise ValueError(f"ZoneInfo keys must be normalized relative paths, got: {key}")


def _modern_part(data):
    """What follows the part for old readers."""
    if data[:4] != b"TZif" or data[4:5] < b"2":
        return data
    isut, isstd, leap, times, types, chars = (int.from_bytes(data[20 + 4 * i : 24 + 4 * i]) for i in range(6))
    return data[44 + times * 5 + types * 6 + chars + leap * 8 + isstd + isut :]


class _Offset:
    """What holds for a stretch of time: three answers of a zone."""

    __slots__ = ("utcoff", "dstoff", "tzname", "seconds")

    def __init__(self, seconds, dst, name):
        self.seconds = seconds
        self.utcoff = _timedelta(seconds=seconds)
        self.dstoff = _timedelta(seconds=dst)
        self.tzname = name


class _Nothing:
    utcoff = dstoff = tzname = None


def _parse(data):
    """(transitions in UTC, what holds before the first, after each, the rule for later)."""
    if data[:4] != b"TZif":
        raise ValueError("Invalid TZif file: magic not found")
    width = 8 if data[4:5] >= b"2" else 4
    isut, isstd, leap, times, types, chars = (int.from_bytes(data[20 + 4 * i : 24 + 4 * i]) for i in range(6))
    at = 44
    utc = [int.from_bytes(data[i : i + width], signed=True) for i in range(at, at + times * width, width)]
    at += times * width
    which = list(data[at : at + times])
    at += times
    kinds = [(int.from_bytes(data[i : i + 4], signed=True), data[i + 4], data[i + 5])
             for i in range(at, at + types * 6, 6)]
    at += types * 6
    text = data[at : at + chars]
    at += chars + leap * (width + 4) + isstd + isut
    footer = data[at + 1 : data.index(b"\n", at + 1)].decode() if width == 8 and len(data) > at + 1 else ""
    dst = _dst_offsets(which, kinds)
    offsets = [_Offset(seconds, dst[i], text[name : text.index(0, name)].decode())
               for i, (seconds, _, name) in enumerate(kinds)]
    before = next((o for o, kind in zip(offsets, kinds) if not kind[1]), offsets[0] if offsets else None)
    return utc, which, before, offsets, footer


def _dst_offsets(which, kinds):
    """How far each kind of time is from standard time: the files only say whether it is."""
    found = [0] * len(kinds)
    wanted, have = sum(kind[1] for kind in kinds), 0
    for i in range(1, len(which)):
        if have == wanted:
            return found
        k = which[i]
        if not kinds[k][1] or found[k]:
            continue
        shift = 0
        if not kinds[which[i - 1]][1]:
            shift = kinds[k][0] - kinds[which[i - 1]][0]
        if not shift and k < len(kinds) - 1 and i + 1 < len(which):
            if kinds[which[i + 1]][1]:
                continue
            shift = kinds[k][0] - kinds[which[i + 1]][0]
        if shift:
            have += 1
            found[k] = shift
    for k, kind in enumerate(kinds):
        if kind[1] and not found[k]:
            found[k] = 3600
    return found


# --- rules ----------------------------------------------------------------------------------------


class _Rule:
    """What a POSIX TZ string with summer time says about all years."""

    def __init__(self, std, dst, start, end):
        self.std, self.dst, self.start, self.end = std, dst, start, end
        self.shift = dst.seconds - std.seconds
        dst.dstoff = _timedelta(seconds=self.shift)

    def transitions(self, year):
        return _moment(self.start, year), _moment(self.end, year)

    def local(self, ts, year, fold):
        start, end = self.transitions(year)
        if fold == (self.shift >= 0):
            end -= self.shift
        else:
            start += self.shift
        summer = start <= ts < end if start < end else not end <= ts < start
        return self.dst if summer else self.std

    def utc(self, ts, year):
        start, end = self.transitions(year)
        start -= self.std.seconds
        end -= self.dst.seconds
        summer = start <= ts < end if start < end else not end <= ts < start
        if self.shift > 0:
            first, last = end, end + self.shift
        else:
            first, last = start, start - self.shift
        return self.dst if summer else self.std, first <= ts < last


def _moment(rule, year):
    """The seconds since 1970 (on the wall's clock) of a rule in a year."""
    kind, parts, seconds = rule
    if kind != "M":  # J counts from 1 and leaves February 29 out; the other is counted as CPython does
        leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        day = _datetime(year, 1, 1).toordinal() - 1 + parts[0]
        if kind == "J" and leap and parts[0] >= 59:
            day += 1
    else:
        month, week, weekday = parts
        first = _datetime(year, month, 1)
        day = first.toordinal() + (weekday - first.isoweekday()) % 7 + (week - 1) * 7
        days = 31 if month == 12 else _datetime(year, month + 1, 1).toordinal() - first.toordinal()
        if day >= first.toordinal() + days:
            day -= 7
    return (day - _EPOCH) * 86400 + seconds


def _parse_rule(text):
    """An _Offset or a _Rule of a POSIX TZ string; None if it is empty."""
    if not text:
        return None
    import re

    head, *days = text.split(",", 2)
    name, offset = r"[^<0-9:.+-]+|<[a-zA-Z0-9+-]+>", r"[+-]?\d{1,3}(?::\d{2}(?::\d{2})?)?"
    found = re.fullmatch(rf"({name})(?:({offset})(?:({name})({offset})?)?)?", head, re.ASCII)
    if not found:
        raise ValueError(f"{text} is not a valid TZ string")
    std = _Offset(_parse_offset(found[2], "STD", text) if found[2] else 0, 0, found[1].strip("<>"))
    if found[3] is None:
        if days:
            raise ValueError(f"Transition rule present without DST: {text}")
        return std
    seconds = _parse_offset(found[4], "DST", text) if found[4] else std.seconds + 3600
    if not days:
        raise ValueError(f"Missing transition rules: {text}")
    dst = _Offset(seconds, 3600, found[3].strip("<>"))
    try:
        start, end = map(_parse_day, days)
    except ValueError as error:
        raise ValueError(f"Invalid TZ string: {text}") from error
    return _Rule(std, dst, start, end)


def _seconds(text, most):
    """The seconds of [+-]hours[:minutes[:seconds]]."""
    import re

    found = re.fullmatch(r"([+-])?(\d{1,3})(?::(\d{2})(?::(\d{2}))?)?", text, re.ASCII)
    if not found:
        raise ValueError(f"Invalid time: {text}")
    if int(found[2]) > most:
        raise ValueError(f"Hour must be in [0, {most}]: {text}")
    seconds = int(found[2]) * 3600 + int(found[3] or 0) * 60 + int(found[4] or 0)
    return -seconds if found[1] == "-" else seconds


def _parse_offset(text, what, whole):
    try:
        return -_seconds(text, 24)
    except ValueError as error:
        raise ValueError(f"Invalid {what} offset in {whole}") from error


def _parse_day(text):
    """(kind, numbers, seconds of the day) of the beginning or the end of summer time."""
    import re

    day, slash, time = text.partition("/")
    seconds = _seconds(time, 167) if slash else 7200
    if day[:1] == "M":
        found = re.fullmatch(r"M(\d{1,2})\.(\d).(\d)", day, re.ASCII)
        parts = tuple(int(part) for part in found.groups()) if found else (0, 0, 0)
        if not (0 < parts[0] <= 12 and 0 < parts[1] <= 5 and parts[2] <= 6):
            raise ValueError(f"Invalid dst start/end date: {text}")
        return "M", parts, seconds
    kind = "J" if day[:1] == "J" else "N"
    number = int(day.removeprefix("J"))
    if not (kind == "J") <= number <= 365:
        raise ValueError(f"d must be in [{int(kind == 'J')}, 365], not: {number}")
    return kind, (number,), seconds


# --- zones ----------------------------------------------------------------------------------------


@_in_c
class ZoneInfo(_tzinfo):
    """A time zone of the IANA database."""

    def __new__(cls, key):
        if not isinstance(key, str):
            raise TypeError(f"expected str, bytes or os.PathLike object, not {type(key).__name__}")
        found = _cache.get((cls, key))
        if found is None:
            found = _cache[cls, key] = cls._new_instance(key)
            found._from_cache = True
        return found

    @classmethod
    def _new_instance(cls, key):
        _check_key(key)
        self = super().__new__(cls)
        self._key = key
        self._from_cache = False
        self._set(_load(key))
        return self

    @classmethod
    def no_cache(cls, key):
        """Make a zone that is not the one that ZoneInfo(key) gives."""
        return cls._new_instance(key)

    @classmethod
    def from_file(cls, fobj, /, key=None):
        """Make a zone of a TZif file."""
        self = super().__new__(cls)
        self._key = key
        self._from_cache = False
        self._set(_modern_part(fobj.read()))
        return self

    @classmethod
    def clear_cache(cls, *, only_keys=None):
        """Forget the zones that were made, or some of them."""
        for kind, key in list(_cache):
            if kind is cls and (only_keys is None or key in only_keys):
                del _cache[kind, key]

    def _set(self, data):
        utc, which, self._before, offsets, footer = _parse(data)
        self._utc = utc
        self._after_each = [offsets[i] for i in which]
        self._later = _parse_rule(footer)
        if self._later is None:
            if not offsets:
                raise ValueError("No time zone information found.")
            self._later = self._after_each[-1] if which else offsets[-1]
        only = offsets[0] if len(offsets) == 1 else None
        self._fixed = type(self._later) is _Offset and (not offsets or only is not None and (
            only.utcoff, only.dstoff, only.tzname) == (
            self._later.utcoff, self._later.dstoff, self._later.tzname))
        early, late = [], []  # on the wall's clock, for fold 0 and 1
        last = offsets[0] if offsets else None
        for at, offset in zip(utc, self._after_each):
            early.append(at + max(last.seconds, offset.seconds))
            late.append(at + min(last.seconds, offset.seconds))
            last = offset
        self._wall = early, late

    @property
    def key(self):
        """The name of the zone."""
        return self._key

    def _find(self, dt):
        if dt is None:
            return self._later if self._fixed else _Nothing
        ts = (dt.toordinal() - _EPOCH) * 86400 + dt.hour * 3600 + dt.minute * 60 + dt.second
        wall = self._wall[dt.fold]
        if wall and ts < wall[0]:
            return self._before
        if not wall or ts > wall[-1]:
            later = self._later
            return later.local(ts, dt.year, dt.fold) if type(later) is _Rule else later
        return self._after_each[_bisect_right(wall, ts) - 1]

    def utcoffset(self, dt, /):
        """How far local time is from UTC."""
        return self._find(dt).utcoff

    def dst(self, dt, /):
        """How far local time is from standard time."""
        return self._find(dt).dstoff

    def tzname(self, dt, /):
        """The abbreviation of local time."""
        return self._find(dt).tzname

    def fromutc(self, dt, /):
        """A time in UTC as a time of this zone."""
        if not isinstance(dt, _datetime):
            raise TypeError("fromutc() requires a datetime argument")
        if dt.tzinfo is not self:
            raise ValueError("dt.tzinfo is not self")
        ts = (dt.toordinal() - _EPOCH) * 86400 + dt.hour * 3600 + dt.minute * 60 + dt.second
        utc, fold = self._utc, False
        if utc and ts < utc[0]:
            offset = self._before
        elif (not utc or ts > utc[-1]) and type(self._later) is _Rule:
            offset, fold = self._later.utc(ts, dt.year)
        elif not utc:
            offset = self._later
        else:
            i = _bisect_right(utc, ts)
            offset = self._after_each[i - 1] if ts <= utc[-1] else self._later
            previous = self._after_each[i - 2] if i > 1 else self._before
            fold = previous.seconds - offset.seconds > ts - utc[i - 1]
        dt += offset.utcoff
        return dt.replace(fold=1) if fold else dt

    def __str__(self):
        return f"{self._key}" if self._key is not None else repr(self)

    def __repr__(self):
        name = f"{type(self).__module__}.{type(self).__name__}"
        if self._key is not None:
            return f"{name}(key={self._key!r})"
        return f"{name}.from_file(<unknown>)"

    def __reduce__(self):
        return self.__class__._unpickle, (self._key, self._from_cache)

    @classmethod
    def _unpickle(cls, key, from_cache, /):
        return cls(key) if from_cache else cls.no_cache(key)

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)


if _environment().get("PYTHONTZPATH"):
    _reset_tzpath(None, 3)
