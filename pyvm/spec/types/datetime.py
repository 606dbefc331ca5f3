"""The types of datetime. What guest code has to answer is asked of stdlib_shims/_dates.py (`ASK`)."""

from pyvm.spec.types._schema import Getter, Native, Type

ASK = "pv_dates_always_ask"
DAY = "year=NULL, month=NULL, day=NULL"
CLOCK = "hour=NULL, minute=NULL, second=NULL, microsecond=NULL, tzinfo=NULL, *, fold=NULL"
OF_ZONE = (
    Native("utcoffset(self, /)", "Return self.tzinfo.utcoffset(self)."),
    Native("tzname(self, /)", "Return self.tzinfo.tzname(self)."),
    Native("dst(self, /)", "Return self.tzinfo.dst(self)."),
    Native("__reduce_ex__(self, protocol: cint, /)", "__reduce_ex__(proto) -> (cls, state)"),
    Native("__reduce__(self, /)", "__reduce__() -> (cls, state)"),
)
OF_CLOCK = (
    Getter("hour"), Getter("minute"), Getter("second"), Getter("microsecond"), Getter("tzinfo"), Getter("fold"),
)

TYPES = (
    Type(
        "timedelta",
        struct="PvDelta",
        header="objects/datetime.h",
        module="datetime",
        flags=("SUBCLASSABLE",),
        doc="Difference between two datetime values.\n\ntimedelta(days=0, seconds=0, microseconds=0, milliseconds=0, "
            "minutes=0, hours=0, weeks=0)\n\nAll arguments are optional and default to 0.\n"
            "Arguments may be integers or floats, and may be positive or negative.",
        ops=("hash", "compare", "repr", "str", "truth", "binary", "unary"),
        numbers="add radd sub rsub mul rmul mod rmod floordiv rfloordiv truediv rtruediv neg pos",
        new="timedelta(days=NULL, seconds=NULL, microseconds=NULL, milliseconds=NULL, minutes=NULL, hours=NULL, "
            "weeks=NULL)",
        methods=(
            Native("__divmod__(self, value, /)", "Return divmod(self, value)."),
            Native("__rdivmod__(self, value, /)", "Return divmod(value, self)."),
            Native("__abs__(self, /)", "abs(self)"),
            Native("total_seconds(self, /)", "Total seconds in the duration."),
            Native("__reduce__(self, /)", "__reduce__() -> (cls, state)"),
        ),
        getset=(
            Getter("days", "Number of days.", member=True),
            Getter("seconds", "Number of seconds (>= 0 and less than 1 day).", member=True),
            Getter("microseconds", "Number of microseconds (>= 0 and less than 1 second).", member=True),
        ),
        constants=(("resolution", "pv_delta_us"), ("min", "pv_delta_min"), ("max", "pv_delta_max")),
    ),
    Type(
        "tzinfo",
        module="datetime",
        flags=("SUBCLASSABLE",),
        doc="Abstract base class for time zone info objects.",
        new="tzinfo(*args, **kwargs)",
        methods=(
            Native("tzname(self, dt, /)", "datetime -> string name of time zone."),
            Native("utcoffset(self, dt, /)", "datetime -> timedelta showing offset from UTC, negative values "
                   "indicating West of UTC"),
            Native("dst(self, dt, /)", "datetime -> DST offset as timedelta positive east of UTC."),
            Native("fromutc(self, dt, /)", "datetime in UTC -> datetime in local time.", c=ASK),
            Native("__reduce__(self, /)", "-> (cls, state)", c=ASK),
        ),
    ),
    Type(
        "timezone",
        base="tzinfo",
        struct="PvZone",
        header="objects/datetime.h",
        module="datetime",
        doc="Fixed offset from UTC implementation of tzinfo.",
        ops=("trace", "hash", "compare", "repr", "str"),
        new="timezone(offset, name=NULL)",
        methods=(
            Native("tzname(self, dt, /)", "If name is specified when timezone is created, returns the name.  "
                   "Otherwise returns offset as 'UTC(+|-)HH:MM'."),
            Native("utcoffset(self, dt, /)", "Return fixed offset."),
            Native("dst(self, dt, /)", "Return None."),
            Native("fromutc(self, dt, /)", "datetime in UTC -> datetime in local time."),
            Native("__getinitargs__(self, /)", "pickle support"),
        ),
        constants=(("utc", "pv_zone_utc"), ("min", "pv_zone_min"), ("max", "pv_zone_max")),
    ),
    Type(
        "date",
        struct="PvDate",
        header="objects/datetime.h",
        module="datetime",
        flags=("SUBCLASSABLE",),
        doc="date(year, month, day) --> date object",
        ops=("hash", "compare", "repr", "str", "binary", "format"),
        numbers="add radd sub rsub",
        new=f"date({DAY})",
        methods=(
            Native("fromtimestamp(cls, timestamp, /)", "Create a date from a POSIX timestamp.\n\nThe timestamp is a "
                   "number, e.g. created via time.time(), that is interpreted\nas local time.", kind="class"),
            Native("fromordinal(cls, ordinal, /)", "int -> date corresponding to a proleptic Gregorian ordinal.",
                   kind="class"),
            Native("fromisoformat(cls, string, /)", "str -> Construct a date from a string in ISO 8601 format.",
                   kind="class"),
            Native("fromisocalendar(cls, year, week, day)", "int, int, int -> Construct a date from the ISO year, week "
                   "number and weekday.\n\nThis is the inverse of the function date.isocalendar()", kind="class"),
            Native("today(cls, /)", "Current date or datetime:  same as self.__class__.fromtimestamp(time.time()).",
                   kind="class", c=ASK),
            Native("ctime(self, /)", "Return ctime() style string."),
            Native("strftime(self, format)", "format -> strftime() style string.", c="pv_date_strftime"),
            Native("__format__(self, format_spec, /)", "Formats self with strftime."),
            Native("timetuple(self, /)", "Return time tuple, compatible with time.localtime().", c=ASK),
            Native("isocalendar(self, /)", "Return a named tuple containing ISO year, week number, and weekday.", c=ASK),
            Native("isoformat(self, /)", "Return string in ISO 8601 format, YYYY-MM-DD."),
            Native("isoweekday(self, /)", "Return the day of the week represented by the date.\n"
                   "Monday == 1 ... Sunday == 7"),
            Native("toordinal(self, /)", "Return proleptic Gregorian ordinal.  January 1 of year 1 is day 1."),
            Native("weekday(self, /)", "Return the day of the week represented by the date.\n"
                   "Monday == 0 ... Sunday == 6"),
            Native(f"replace(self, /, {DAY})", "Return date with new specified fields."),
            Native(f"__replace__(self, /, *, {DAY})", "The same as replace().", c="pv_date_replace"),
            Native("__reduce__(self, /)", "__reduce__() -> (cls, state)"),
        ),
        getset=(Getter("year"), Getter("month"), Getter("day")),
        constants=(("min", "pv_date_min"), ("max", "pv_date_max"), ("resolution", "pv_delta_day")),
    ),
    Type(
        "time",
        c="timeofday",
        struct="PvTimeOfDay",
        header="objects/datetime.h",
        module="datetime",
        flags=("SUBCLASSABLE",),
        doc="time([hour[, minute[, second[, microsecond[, tzinfo]]]]]) --> a time object\n\nAll arguments are optional. "
            "tzinfo may be None, or an instance of\na tzinfo subclass. The remaining arguments may be ints.",
        ops=("trace", "hash", "compare", "repr", "str", "format"),
        share="date",
        new=f"time({CLOCK})",
        methods=(
            Native("isoformat(self, /, timespec='auto')", "Return string in ISO 8601 format, "
                   "[HH[:MM[:SS[.mmm[uuu]]]]][+HH:MM]."),
            Native("strftime(self, format)", "format -> strftime() style string.", c="pv_date_strftime"),
            Native("__format__(self, format_spec, /)", "Formats self with strftime."),
            Native(f"replace(self, /, {CLOCK})", "Return time with new specified fields."),
            Native(f"__replace__(self, /, *, {CLOCK.replace(' *,', '')})", "The same as replace().",
                   c="pv_timeofday_replace"),
            Native("fromisoformat(cls, string, /)", "string -> time from a string in ISO 8601 format", kind="class"),
            *OF_ZONE,
        ),
        getset=OF_CLOCK,
        constants=(("min", "pv_timeofday_min"), ("max", "pv_timeofday_max"), ("resolution", "pv_delta_us")),
    ),
    Type(
        "datetime",
        base="date",
        struct="PvDateTime",
        header="objects/datetime.h",
        module="datetime",
        flags=("SUBCLASSABLE",),
        doc="datetime(year, month, day[, hour[, minute[, second[, microsecond[,tzinfo]]]]])\n\nThe year, month and day "
            "arguments are required. tzinfo may be None, or an\ninstance of a tzinfo subclass. The remaining arguments "
            "may be ints.",
        ops=("trace", "hash", "compare", "repr", "str", "binary"),
        numbers="add radd sub rsub",
        new=f"datetime({DAY}, {CLOCK})",
        methods=(
            Native("now(cls, /, tz=None)", "Returns new datetime object representing current time local to tz.\n\n  tz\n"
                   "    Timezone object.\n\nIf no tz is specified, uses local timezone.", kind="class"),
            Native("utcnow(cls, /)", "Return a new datetime representing UTC day and time.", kind="class", c=ASK),
            Native("fromtimestamp(cls, /, timestamp, tz=None)", "timestamp[, tz] -> tz's local time from POSIX timestamp.",
                   kind="class"),
            Native("utcfromtimestamp(cls, timestamp, /)", "Construct a naive UTC datetime from a POSIX timestamp.",
                   kind="class", c=ASK),
            Native("strptime(cls, date_string, format, /)", "string, format -> new datetime parsed from a string "
                   "(like time.strptime()).", kind="class", c=ASK),
            Native("combine(cls, /, date, time, tzinfo=NULL)", "date, time -> datetime with same date and time fields",
                   kind="class"),
            Native("fromisoformat(cls, string, /)", "string -> datetime from a string in most ISO 8601 formats",
                   kind="class"),
            Native("date(self, /)", "Return date object with same year, month and day."),
            Native("time(self, /)", "Return time object with same time but with tzinfo=None."),
            Native("timetz(self, /)", "Return time object with same time and tzinfo."),
            Native("ctime(self, /)", "Return ctime() style string.", c="pv_date_ctime"),
            Native("timetuple(self, /)", "Return time tuple, compatible with time.localtime().", c=ASK),
            Native("timestamp(self, /)", "Return POSIX timestamp as float."),
            Native("utctimetuple(self, /)", "Return UTC time tuple, compatible with time.localtime().", c=ASK),
            Native("isoformat(self, /, sep='T', timespec='auto')", "[sep] -> string in ISO 8601 format, "
                   "YYYY-MM-DDT[HH[:MM[:SS[.mmm[uuu]]]]][+HH:MM]."),
            Native(f"replace(self, /, {DAY}, {CLOCK})", "Return datetime with new specified fields."),
            Native(f"__replace__(self, /, *, {DAY}, {CLOCK.replace(' *,', '')})", "The same as replace().",
                   c="pv_datetime_replace"),
            Native("astimezone(self, /, tz=None)", "tz -> convert to local time in new timezone tz\n"),
            *OF_ZONE,
        ),
        getset=OF_CLOCK,
        constants=(("min", "pv_datetime_min"), ("max", "pv_datetime_max"), ("resolution", "pv_delta_us")),
    ),
)
