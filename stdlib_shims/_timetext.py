"""Times as texts: strftime and strptime of the modules time and datetime, in the C locale.

What a directive writes is what glibc writes, its flags `-_0^#`, widths and E, O included.
"""

DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = ("January February March April May June July August September October November "
          "December").split()
_SHORT_DAYS = [name[:3] for name in DAYS]
_SHORT_MONTHS = [name[:3] for name in MONTHS]
_COMPOSED = {"c": "%a %b %e %H:%M:%S %Y", "D": "%m/%d/%y", "x": "%m/%d/%y", "F": "%Y-%m-%d",
             "r": "%I:%M:%S %p", "R": "%H:%M", "T": "%H:%M:%S", "X": "%H:%M:%S", "+": None}
# Directives of a number: its width and what fills it.
_WIDTHS = {"C": (1, "0"), "d": (2, "0"), "e": (2, " "), "g": (2, "0"), "G": (1, "0"),
           "H": (2, "0"), "I": (2, "0"), "j": (3, "0"), "k": (2, " "), "l": (2, " "),
           "m": (2, "0"), "M": (2, "0"), "S": (2, "0"), "s": (1, "0"), "u": (1, "0"),
           "U": (2, "0"), "V": (2, "0"), "w": (1, "0"), "W": (2, "0"), "y": (2, "0"),
           "Y": (1, "0")}


# --- writing --------------------------------------------------------------------------------------


def _leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _iso_week(year, weekday, yday):
    """Return (ISO year, ISO week) of a day of the year that counts from 1."""
    week = (yday - 1 - weekday + 10) // 7
    if week < 1:
        year -= 1
        yday += 366 if _leap(year) else 365
        week = (yday - 1 - weekday + 10) // 7
    elif week == 53:
        length = 366 if _leap(year) else 365
        if yday - weekday + 3 > length:
            return year + 1, 1
    return year, week


def _number(kind, t, offset):
    """Return the number that a directive of one writes."""
    year, month, day, hour, minute, second, weekday, yday = t[:8]
    if kind == "Y":
        return year
    if kind == "m":
        return month
    if kind in "de":
        return day
    if kind in "Hk":
        return hour
    if kind in "Il":
        return hour % 12 or 12
    if kind == "M":
        return minute
    if kind == "S":
        return second
    if kind == "y":
        return year % 100
    if kind == "C":
        return year // 100
    if kind == "j":
        return yday
    if kind == "w":
        return (weekday + 1) % 7
    if kind == "u":
        return weekday + 1
    if kind == "U":
        return (yday + 6 - (weekday + 1) % 7) // 7
    if kind == "W":
        return (yday + 6 - weekday) // 7
    if kind == "V":
        return _iso_week(year, weekday, yday)[1]
    if kind == "G":
        return _iso_week(year, weekday, yday)[0]
    if kind == "g":
        return _iso_week(year, weekday, yday)[0] % 100
    from time import mktime

    return int(mktime((*t[:6], 0, 1, -1)))  # %s takes the fields for local time


def _name(kind, t, zone):
    """Return the text that a directive of one writes; None for what is no directive."""
    if kind == "a":
        return _SHORT_DAYS[t[6]]
    if kind == "A":
        return DAYS[t[6]]
    if kind in "bh":
        return _SHORT_MONTHS[t[1] - 1]
    if kind == "B":
        return MONTHS[t[1] - 1]
    if kind in "pP":
        text = "AM" if t[3] < 12 else "PM"
        return text if kind == "p" else text.lower()
    if kind == "Z":
        return zone
    return {"%": "%", "n": "\n", "t": "\t"}.get(kind)


def write(format, t, zone, offset):
    """Return a time as a format has it; `t` as in struct_time, `offset` in seconds or None."""
    if "%" not in format:
        return format
    out = []
    place, end = 0, len(format)
    while True:
        found = format.find("%", place)
        if found < 0 or found + 1 >= end:
            out.append(format[place:])
            return "".join(out)
        out.append(format[place:found])
        kind = format[found + 1]
        place = found + 2
        if kind in _WIDTHS:
            width, fill = _WIDTHS[kind]
            text = str(_number(kind, t, offset))
            out.append(text if len(text) >= width else text.rjust(width, fill))
            continue
        place = found + 1
        flag, width, upper = "", 0, False
        while place < end and format[place] in "-_0^#":
            if format[place] == "^":
                upper = True
            else:
                flag = format[place]
            place += 1
        digits = place
        while place < end and format[place] in "0123456789":
            place += 1
        if place > digits:
            width = int(format[digits:min(place, digits + 6)])
        if place < end and format[place] in "EO":
            place += 1
        if place >= end:
            out.append(format[found:])
            return "".join(out)
        kind = format[place]
        place += 1
        text = _written(kind, flag, width, upper, t, zone, offset)
        out.append(format[found:place] if text is None else text)


def _written(kind, flag, width, upper, t, zone, offset):
    fill = " "
    if kind in _WIDTHS:
        usual, fill = _WIDTHS[kind]
        fill = {"_": " ", "0": "0", "-": ""}.get(flag, fill)
        value = _number(kind, t, offset)
        text = str(value)
        if flag == "-":
            usual = 1
        width = max(width, usual)
        return text.rjust(width, fill or ("0" if usual else " ")) if len(text) < width else text
    if kind == "z":
        if offset is None:
            return ""
        minutes = abs(offset) // 60
        text = f"{'-' if offset < 0 else '+'}{minutes // 60:02d}{minutes % 60:02d}"
        return text[0] + text[1:].rjust(width - 1, "0") if width > 5 else text
    composed = _COMPOSED.get(kind)
    if composed is not None:
        text = write(composed, t, zone, offset)
    else:
        text = _name(kind, t, zone)
        if text is None:
            return None
    if flag == "#" and kind in "pZ":
        text = text.lower()
    elif upper or flag == "#" and kind in "aAbBh":
        text = text.upper()
    return text.rjust(width, "0" if flag == "0" else " ") if len(text) < width else text


# --- reading --------------------------------------------------------------------------------------


def _digits(text, place, least, most, low, high):
    """Return the ends of the numbers that may stand here, the longest first."""
    end = place
    while end < len(text) and end - place < most and text[end].isdecimal():
        end += 1
    ends = []
    while end - place >= least:
        if low <= int(text[place:end]) <= high:
            ends.append(end)
        end -= 1
    return ends


# Least and most digits, least and greatest number.
_NUMBERS = {"d": (1, 2, 1, 31), "f": (1, 6, 0, 999999), "H": (1, 2, 0, 23), "I": (1, 2, 1, 12),
            "G": (4, 4, 0, 9999), "j": (1, 3, 1, 366), "m": (1, 2, 1, 12), "M": (1, 2, 0, 59),
            "S": (1, 2, 0, 61), "U": (1, 2, 0, 53), "W": (1, 2, 0, 53), "V": (1, 2, 0, 53),
            "w": (1, 1, 0, 6), "u": (1, 1, 1, 7), "y": (2, 2, 0, 99), "Y": (4, 4, 0, 9999)}
_NAMES = {"a": _SHORT_DAYS, "A": DAYS, "b": _SHORT_MONTHS, "B": MONTHS, "p": ["AM", "PM"],
          "Z": ["UTC", "GMT"]}
_PARTS = {"c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S"}


def _zone_end(text, place):
    """Return the ends of the offsets from UTC that may stand here."""
    if text[place:place + 1] == "Z":
        return [place + 1]
    if text[place:place + 1] not in ("+", "-"):
        return []

    def two(at, most=99):
        pair = text[at:at + 2]
        return len(pair) == 2 and pair.isdecimal() and int(pair) <= most

    at = place + 1
    if not two(at):
        return []
    at += 2
    if text[at:at + 1] == ":":
        at += 1
    if not two(at, 59):
        return []
    ends = [at + 2]
    at += 2
    if text[at:at + 1] == ":":
        at += 1
    if two(at, 59):
        ends.append(at + 2)
        at += 2
        if text[at:at + 1] == ".":
            stop = at + 1
            while stop < len(text) and stop - at <= 6 and text[stop].isdecimal():
                stop += 1
                ends.append(stop)
    return ends[::-1]


def _ends(kind, text, place):
    """Return where what a directive reads may end, the preferred first."""
    row = _NUMBERS.get(kind)
    if row is not None:
        if kind in "dI" and text[place:place + 1] == " ":
            return _digits(text, place + 1, 1, 1, row[2], row[3])
        return _digits(text, place, *row)
    if kind == "z":
        return _zone_end(text, place)
    if kind == "%":
        return [place + 1] if text[place:place + 1] == "%" else []
    lower = text[place:place + 9].lower()
    return sorted((place + len(name) for name in _NAMES[kind] if lower.startswith(name.lower())),
                  reverse=True)


def _plan(format, whole):
    """Return a format as a list of (directive or "", literal)."""
    plan = []
    place, end = 0, len(format)
    while place < end:
        char = format[place]
        place += 1
        if char.isspace():
            if not plan or plan[-1] != (" ", ""):
                plan.append((" ", ""))
            continue
        if char != "%":
            plan.append(("", char))
            continue
        if place >= end:
            raise ValueError(f"stray % in format '{whole}'") from None
        kind = format[place]
        place += 1
        if kind in _PARTS:
            plan += _plan(_PARTS[kind], whole)
        elif kind in _NUMBERS or kind in _NAMES or kind in "z%":
            plan.append((kind, ""))
        else:
            if kind.isspace():
                kind = "%"
            raise ValueError(f"'{kind}' is a bad directive in format '{whole}'") from None
    names = [kind for kind, _ in plan if kind.isalpha()]
    for kind in names:
        if names.count(kind) > 1:
            raise ValueError(f"redefinition of group name '{kind}'")
    if "d" in names and not {"Y", "y", "G"} & {*names}:
        _warn_of_leap_day(whole)
    return plan


_warned = set()  # formats


def _warn_of_leap_day(format):
    if format in _warned:
        return
    if len(_warned) >= 5:
        _warned.clear()
    _warned.add(format)
    import sys
    import warnings

    level, frame = 2, sys._getframe(1)
    while frame is not None and frame.f_code.co_filename.startswith("<pyvm>"):
        level, frame = level + 1, frame.f_back
    warnings.warn("Parsing dates involving a day of month without a year specified is ambiguious\n"
                  "and fails to parse leap day. The default behavior will change in Python 3.15\n"
                  "to either always raise an exception or to use a different default year (TBD).\n"
                  "To avoid trouble, add a specific year to the input & format.\n"
                  "See https://github.com/python/cpython/issues/70647.", DeprecationWarning, level)


def _match(plan, text):
    """Return ({directive: its text}, where the match ends), or None."""
    choices = []  # (step, ends not tried yet)
    found = [""] * len(plan)
    step = place = 0
    while step < len(plan):
        kind, literal = plan[step]
        if kind == "":
            ends = [place + 1] if text[place:place + 1].lower() == literal.lower() else []
        elif kind == " ":
            end = place
            while end < len(text) and text[end].isspace():
                end += 1
            ends = list(range(end, place, -1))
        else:
            ends = _ends(kind, text, place)
        while not ends:
            if not choices:
                return None
            step, place, ends = choices.pop()
        if len(ends) > 1:
            choices.append((step, place, ends[1:]))
        found[step] = text[place:ends[0]]
        place = ends[0]
        step += 1
    return {plan[i][0]: found[i] for i in range(len(plan))}, place


def _offset(text):
    """Return the seconds and microseconds of an offset as %z reads it."""
    if text == "Z":
        return 0, 0
    z = text
    if z[3] == ":":
        z = z[:3] + z[4:]
        if len(z) > 5:
            if z[5] != ":":
                raise ValueError(f"Inconsistent use of : in {text}")
            z = z[:5] + z[6:]
    seconds = int(z[1:3]) * 3600 + int(z[3:5]) * 60 + int(z[5:7] or 0)
    part = int(z[8:].ljust(6, "0")) if len(z) > 8 else 0
    return (-seconds, -part) if z[0] == "-" else (seconds, part)


def read(text, format):
    """Return (year, month, day, hour, minute, second, weekday, yday, dst), zone, offset, fraction;
    the offset is (seconds, microseconds) or None."""
    for place, value in enumerate((text, format)):
        if not isinstance(value, str):
            raise TypeError(f"strptime() argument {place} must be str, not {type(value)}")
    result = _match(_plan(format, format), text)
    if result is None:
        raise ValueError(f"time data {text!r} does not match format {format!r}")
    found, end = result
    if end != len(text):
        raise ValueError(f"unconverted data remains: {text[end:]}")
    number = {kind: int(value) for kind, value in found.items() if kind in _NUMBERS and kind != "f"}
    year = number.get("Y")
    if "y" in number and year is None:
        year = number["y"] + (2000 if number["y"] <= 68 else 1900)
    month, day = number.get("m", 1), number.get("d", 1)
    for kind in "bB":
        if kind in found:
            month = [name.lower() for name in _NAMES[kind]].index(found[kind].lower()) + 1
    hour = number.get("H", 0)
    if "I" in number:
        hour = number["I"] % 12 + (12 if found.get("p", "").lower() == "pm" else 0)
    fraction = int(found["f"].ljust(6, "0")) if "f" in found else 0
    weekday = None
    for kind in "aA":
        if kind in found:
            weekday = [name.lower() for name in _NAMES[kind]].index(found[kind].lower())
    if "w" in number:
        weekday = (number["w"] - 1) % 7
    if "u" in number:
        weekday = number["u"] - 1
    dst, zone = -1, None
    if "Z" in found:
        dst, zone = 0, found["Z"]
    offset = _offset(found["z"]) if "z" in found else None
    return _settle(number, year, month, day, weekday, hour, dst), zone, offset, fraction


def _settle(number, year, month, day, weekday, hour, dst):
    """Find the day by what was told of it."""
    import datetime

    yday, iso_year, iso_week = number.get("j"), number.get("G"), number.get("V")
    if iso_year is not None:
        if yday is not None:
            raise ValueError("Day of the year directive '%j' is not compatible with ISO year "
                             "directive '%G'. Use '%Y' instead.")
        if iso_week is None or weekday is None:
            raise ValueError("ISO year directive '%G' must be used with the ISO week directive "
                             "'%V' and a weekday directive ('%A', '%a', '%w', or '%u').")
    elif iso_week is not None:
        if year is None or weekday is None:
            raise ValueError("ISO week directive '%V' must be used with the ISO year directive "
                             "'%G' and a weekday directive ('%A', '%a', '%w', or '%u').")
        raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. "
                         "Use the ISO year '%G' instead.")
    leap_day = year is None and month == 2 and day == 29
    if year is None:
        year = 1904 if leap_day else 1900
    if yday is None and weekday is not None:
        if "U" in number or "W" in number:
            monday = "U" not in number
            week = number["W"] if monday else number["U"]
            first = datetime.date(year, 1, 1).weekday()
            of_week = weekday
            if not monday:
                first, of_week = (first + 1) % 7, (weekday + 1) % 7
            if week == 0:
                yday = 1 + of_week - first
            else:
                yday = 1 + (7 - first) % 7 + 7 * (week - 1) + of_week
        elif iso_year is not None:
            of_iso = datetime.date.fromisocalendar(iso_year, iso_week, weekday + 1)
            year, month, day = of_iso.year, of_iso.month, of_iso.day
            yday = of_iso.toordinal() - datetime.date(year, 1, 1).toordinal() + 1
        if yday is not None and yday <= 0:
            year -= 1
            yday += 366 if _leap(year) else 365
    if yday is None:
        yday = datetime.date(year, month, day).toordinal() - datetime.date(year, 1, 1).toordinal() + 1
    else:
        of_year = datetime.date.fromordinal(yday - 1 + datetime.date(year, 1, 1).toordinal())
        year, month, day = of_year.year, of_year.month, of_year.day
    if weekday is None:
        weekday = datetime.date(year, month, day).weekday()
    if leap_day:
        year = 1900
    return (year, month, day, hour, number.get("M", 0), number.get("S", 0), weekday, yday, dst)


def read_time(text, format):
    """Return the struct_time that a text tells."""
    from time import struct_time

    fields, zone, offset, _ = read(text, format)
    return struct_time((*fields, zone, None if offset is None else offset[0]))


def read_datetime(cls, text, format):
    """Return the datetime of a class that a text tells."""
    fields, zone, offset, fraction = read(text, format)
    values = (*fields[:6], fraction)
    if offset is None:
        return cls(*values)
    from datetime import timedelta, timezone

    delta = timedelta(seconds=offset[0], microseconds=offset[1])
    return cls(*values, timezone(delta, zone) if zone else timezone(delta))
