"""The C locale with UTF-8: the only one that a program in a VM has."""

LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = 0, 1, 2, 3, 4, 5, 6
CODESET, RADIXCHAR, THOUSEP, CRNCYSTR, D_T_FMT, D_FMT, T_FMT, T_FMT_AMPM, AM_STR, PM_STR = (
    14, 65536, 65537, 262159, 131112, 131113, 131114, 131115, 131110, 131111)
YESEXPR, NOEXPR = 327680, 327681
(DAY_1, DAY_2, DAY_3, DAY_4, DAY_5, DAY_6, DAY_7) = range(131079, 131086)
(ABDAY_1, ABDAY_2, ABDAY_3, ABDAY_4, ABDAY_5, ABDAY_6, ABDAY_7) = range(131072, 131079)
CHAR_MAX = 127

_DAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split()


class Error(Exception):
    """A locale that there is not."""


Error.__module__ = "locale"


def setlocale(category, locale=None):
    """Return the locale's name; others than C, POSIX and the empty one are not there."""
    if not isinstance(category, int) or not 0 <= category <= 6:
        raise Error("unsupported locale setting")
    if isinstance(locale, tuple):
        locale = ".".join(part for part in locale if part)
    if locale not in (None, "", "C", "POSIX", "C.UTF-8", "C.utf8"):
        raise Error("unsupported locale setting")
    return "C"


def localeconv():
    return {"decimal_point": ".", "thousands_sep": "", "grouping": [], "int_curr_symbol": "",
            "currency_symbol": "", "mon_decimal_point": "", "mon_thousands_sep": "",
            "mon_grouping": [], "positive_sign": "", "negative_sign": "", "int_frac_digits": 127,
            "frac_digits": 127, "p_cs_precedes": 127, "p_sep_by_space": 127, "n_cs_precedes": 127,
            "n_sep_by_space": 127, "p_sign_posn": 127, "n_sign_posn": 127}


def nl_langinfo(key, /):
    if DAY_1 <= key <= DAY_7:
        return _DAYS[key - DAY_1]
    if ABDAY_1 <= key <= ABDAY_7:
        return _DAYS[key - ABDAY_1][:3]
    return {CODESET: "UTF-8", RADIXCHAR: ".", D_T_FMT: "%a %b %e %H:%M:%S %Y", D_FMT: "%m/%d/%y",
            T_FMT: "%H:%M:%S", T_FMT_AMPM: "%I:%M:%S %p", AM_STR: "AM", PM_STR: "PM",
            YESEXPR: "^[yY]", NOEXPR: "^[nN]", CRNCYSTR: "-"}.get(key, "")


def getlocale(category=LC_CTYPE):
    return None, None


def getdefaultlocale(envvars=()):
    return None, None


def getpreferredencoding(do_setlocale=True):
    return "utf-8"


def getencoding():
    return "utf-8"


def resetlocale(category=LC_ALL):
    return None


def normalize(localename):
    return localename


def strcoll(string1, string2, /):
    return (string1 > string2) - (string1 < string2)


def strxfrm(string, /):
    return string


def format_string(f, val, grouping=False, monetary=False):
    return f % val


def currency(val, symbol=True, grouping=False, international=False):
    raise ValueError("Currency formatting is not possible using the 'C' locale.")


def str(val):
    return "%.12g" % val


def delocalize(string):
    return string


def localize(string, grouping=False, monetary=False):
    return string


def atof(string, func=float):
    return func(string)


def atoi(string):
    return int(string)
