"""fromisoformat() of the module datetime: dates and times as ISO 8601 writes them."""

from _datetime import date, timedelta, timezone


def _digits(text, place, count):
    """Return the number of so many ASCII digits here; raises ValueError."""
    part = text[place:place + count]
    if len(part) != count or not (part.isascii() and part.isdecimal()):
        raise ValueError
    return int(part)


def _date(text):
    """Return (year, month, day) of a whole text."""
    year = _digits(text, 0, 4)
    dashed = text[4] == "-"
    place = 5 if dashed else 4
    if text[place:place + 1] == "W":
        week = _digits(text, place + 1, 2)
        place += 3
        day = 1
        if place < len(text):
            if (text[place] == "-") != dashed:
                raise ValueError
            place += dashed
            day = _digits(text, place, 1)
            place += 1
        if place != len(text):
            raise ValueError
        found = date.fromisocalendar(year, week, day)
        return found.year, found.month, found.day
    month = _digits(text, place, 2)
    place += 2
    if (text[place:place + 1] == "-") != dashed:
        raise ValueError
    place += dashed
    day = _digits(text, place, 2)
    if place + 2 != len(text):
        raise ValueError
    return year, month, day


def _clock(text):
    """Return (hour, minute, second, microsecond) of a whole text, as a list."""
    values = [0, 0, 0, 0]
    end = len(text)
    place, colons = 0, text[2:3] == ":"
    for which in range(3):
        values[which] = _digits(text, place, 2)
        place += 2
        if place == end:
            return values
        following = text[place]
        if following in ".," and which == 2:
            break
        if which == 2:
            raise ValueError
        if colons:
            if following != ":":
                raise ValueError
            place += 1
    part = text[place + 1:]
    if not part or not (part.isascii() and part.isdecimal()):
        raise ValueError
    values[3] = int(part[:6].ljust(6, "0"))
    return values


def _time(text):
    """Return [hour, minute, second, microsecond, tzinfo]."""
    for place, char in enumerate(text):
        if char in "+-Z":
            break
    else:
        return [*_clock(text), None]
    values = _clock(text[:place])
    rest = text[place + 1:]
    if char == "Z":
        if rest:
            raise ValueError
        return [*values, timezone.utc]
    hours, minutes, seconds, micros = _clock(rest)
    us = ((hours * 60 + minutes) * 60 + seconds) * 1000000 + micros
    if not us:
        return [*values, timezone.utc]
    return [*values, timezone(timedelta(microseconds=-us if char == "-" else us))]


def _invalid(text):
    return ValueError(f"Invalid isoformat string: {text!r}")


def read_date(text):
    """Return (year, month, day)."""
    if len(text) not in (7, 8, 10):
        raise _invalid(text)
    try:
        fields = _date(text)
    except ValueError as error:
        if error.args and not error.args[0].startswith("Invalid iso"):
            raise
        raise _invalid(text) from None
    return fields


def read_time(text):
    """Return [hour, minute, second, microsecond, tzinfo]."""
    part = text[1:] if text[:1] == "T" else text
    try:
        return _time(part)
    except ValueError as error:
        if error.args:
            raise
        raise _invalid(text) from None


def _date_end(text):
    """Return where the date of a text ends."""
    if len(text) == 7:
        return 7
    if text[4] == "-":
        if text[5] == "W":
            if len(text) < 8:
                raise ValueError
            if len(text) > 8 and text[8] == "-":
                if len(text) == 9:
                    raise ValueError
                if len(text) > 10 and text[10].isdecimal():
                    return 8
                return 10
            return 8
        return 10
    if text[4] == "W":
        place = 7
        while place < len(text) and text[place].isdecimal():
            place += 1
        if place < 9:
            return place
        return 7 if place % 2 == 0 else 8
    return 8


def read_datetime(text):
    """Return the arguments of a datetime."""
    try:
        if len(text) < 7:
            raise ValueError
        end = _date_end(text)
        fields = _date(text[:end])
        rest = text[end + 1:]
        clock = _time(rest) if end < len(text) and rest else [0, 0, 0, 0, None]
        if end < len(text) and not rest:
            raise ValueError
    except ValueError as error:
        if error.args:
            raise
        raise _invalid(text) from None
    return (*fields, *clock)
