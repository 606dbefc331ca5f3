"""Dates, times and their differences: native types; what guest code has to answer is in _dates."""

from _datetime import date, datetime, time, timedelta, timezone, tzinfo

__all__ = ("date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC")

MINYEAR = 1
MAXYEAR = 9999
UTC = timezone.utc


def __answers__():
    """Return what the prelude asks for where a native cannot answer: functions by method."""
    from _dates import ANSWERS

    return ANSWERS
