"""The types of datetime, and what its guest half (stdlib_shims/_dates.py) needs beside them."""

from pyvm.spec.modules._schema import Module, function

MODULE = Module(
    "_datetime",
    "Dates and times, natively.",
    functions=(
        function("iso_parts(date, /)", "(year, week, weekday) of the ISO calendar."),
        function("moved(moment, delta, sign: cint, /)", "The plain datetime so far from any datetime."),
        function("naive_hash(moment, /)", "The hash of a datetime as if it had no zone."),
    ),
    types=("timedelta", "tzinfo", "timezone", "date", "timeofday", "datetime"),
)
