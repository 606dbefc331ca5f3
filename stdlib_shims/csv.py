"""CSV files: readers, writers, dialects, and the sniffer that guesses them.

The native module _csv takes lines apart and puts rows together; what calls the guest (the iterator that
gives lines, write()) is here.
"""

import sys
from types import GenericAlias

from _csv import Error
from _csv import join as _join
from _csv import join_rows as _join_rows
from _csv import parse as _parse
from _csv import scan as _scan
from _pyvm import in_c as _in_c

# What is C in CPython makes no entry in tracebacks.
__tracebackhide__ = ("reader", "writer", "get_dialect", "register_dialect", "unregister_dialect", "field_size_limit",
                     "_character", "_check_places", "_Dialect.", "_Reader.", "_Writer.")

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL = range(6)

__all__ = ["QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "QUOTE_STRINGS",
           "QUOTE_NOTNULL", "Error", "Dialect", "excel", "excel_tab", "field_size_limit", "reader",
           "writer", "register_dialect", "get_dialect", "list_dialects", "Sniffer",
           "unregister_dialect", "DictReader", "DictWriter", "unix_dialect"]
__version__ = "1.0"

_dialects = {}
_limit = 131072
_MISSING = type("_Missing", (), {})()
_DEFAULTS = {"delimiter": ",", "doublequote": True, "escapechar": None, "lineterminator": "\r\n",
             "quotechar": '"', "quoting": QUOTE_MINIMAL, "skipinitialspace": False, "strict": False}


# --- dialects -------------------------------------------------------------------------------------


def _character(name, value, optional):
    if value is None and optional:
        return
    if not isinstance(value, str):
        raise TypeError(f'"{name}" must be string{" or None" if optional else ""}, not {type(value).__name__}')
    if len(value) != 1:
        raise TypeError(f'"{name}" must be a 1-character string')


def _check_places(delimiter, quotechar, escapechar, lineterminator, skip):
    for name, value in (("delimiter", delimiter), ("escapechar", escapechar), ("quotechar", quotechar)):
        if value is not None and (value in "\n\r" or (value == " " and skip and name != "delimiter")):
            raise ValueError(f"bad {name} value")
    for one, x, two, y in (("delimiter", delimiter, "escapechar", escapechar),
                           ("delimiter", delimiter, "quotechar", quotechar),
                           ("escapechar", escapechar, "quotechar", quotechar)):
        if x is not None and x == y:
            raise ValueError(f"bad {one} or {two} value")
    for name, value in (("delimiter", delimiter), ("escapechar", escapechar), ("quotechar", quotechar)):
        if value is not None and value in lineterminator:
            raise ValueError(f"bad {name} or lineterminator value")


@_in_c
class _Dialect:
    """What a reader or writer goes by; immutable."""

    __slots__ = ("_values", "_settings")

    def __new__(cls, dialect=None, *, delimiter=_MISSING, doublequote=_MISSING, escapechar=_MISSING,
                lineterminator=_MISSING, quotechar=_MISSING, quoting=_MISSING, skipinitialspace=_MISSING,
                strict=_MISSING):
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        given = {"delimiter": delimiter, "doublequote": doublequote, "escapechar": escapechar,
                 "lineterminator": lineterminator, "quotechar": quotechar, "quoting": quoting,
                 "skipinitialspace": skipinitialspace, "strict": strict}
        if type(dialect) is cls and all(v is _MISSING for v in given.values()):
            return dialect
        for name, value in given.items():
            if value is _MISSING:
                given[name] = _DEFAULTS[name] if dialect is None else getattr(dialect, name, _DEFAULTS[name])
        if given["quotechar"] is None and quoting is _MISSING and not hasattr(dialect, "quoting"):
            given["quoting"] = QUOTE_NONE
        quoting = given["quoting"]
        _character("delimiter", given["delimiter"], False)
        given["doublequote"] = bool(given["doublequote"])
        _character("escapechar", given["escapechar"], True)
        lineterminator = given["lineterminator"]
        if lineterminator is None:
            raise TypeError("lineterminator must be set")
        if not isinstance(lineterminator, str):
            raise TypeError('"lineterminator" must be a string')
        _character("quotechar", given["quotechar"], True)
        if type(quoting) is not int:
            raise TypeError('"quoting" must be an integer')
        given["skipinitialspace"] = bool(given["skipinitialspace"])
        given["strict"] = bool(given["strict"])
        if not 0 <= quoting <= 5:
            raise TypeError('bad "quoting" value')
        if quoting != QUOTE_NONE and given["quotechar"] is None:
            raise TypeError("quotechar must be set if quoting enabled")
        _check_places(given["delimiter"], given["quotechar"], given["escapechar"], lineterminator,
                      given["skipinitialspace"])
        self = object.__new__(cls)
        object.__setattr__(self, "_values", given)
        object.__setattr__(self, "_settings", (
            ord(given["delimiter"]), -1 if given["quotechar"] is None else ord(given["quotechar"]),
            -1 if given["escapechar"] is None else ord(given["escapechar"]), int(given["doublequote"]),
            int(given["skipinitialspace"]), quoting, int(given["strict"])))
        return self

    def __reduce__(self):
        raise TypeError(f"cannot pickle {type(self).__name__!r} instances")

    def __reduce_ex__(self, protocol=0):
        raise TypeError(f"cannot pickle {type(self).__name__!r} instances")

    def __setattr__(self, name, value):
        if name in _DEFAULTS:
            raise AttributeError(f"attribute {name!r} of '_csv.Dialect' objects is not writable")
        raise AttributeError(f"'_csv.Dialect' object has no attribute {name!r}")

    def __delattr__(self, name):
        self.__setattr__(name, None)


def _attribute(name):
    return property(lambda self: self._values[name])


for _name in _DEFAULTS:
    setattr(_Dialect, _name, _attribute(_name))
_Dialect.__name__ = _Dialect.__qualname__ = "Dialect"
_Dialect.__module__ = "_csv"


class Dialect:
    """Describe a CSV dialect: a subclass names what it wants otherwise."""

    _name = ""
    _valid = False
    delimiter = None
    quotechar = None
    escapechar = None
    doublequote = None
    skipinitialspace = None
    lineterminator = None
    quoting = None

    def __init__(self):
        if self.__class__ != Dialect:
            self._valid = True
        self._validate()

    def _validate(self):
        try:
            _Dialect(self)
        except TypeError as e:
            raise Error(str(e)) from None


class excel(Dialect):  # noqa: N801
    """Describe the usual properties of Excel-generated CSV files."""

    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\r\n"
    quoting = QUOTE_MINIMAL


class excel_tab(excel):  # noqa: N801
    """Describe the usual properties of Excel-generated TAB-delimited files."""

    delimiter = "\t"


class unix_dialect(Dialect):  # noqa: N801
    """Describe the usual properties of Unix-generated CSV files."""

    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\n"
    quoting = QUOTE_ALL


def register_dialect(*args, **fmtparams):
    """Give a dialect a name."""
    if not 1 <= len(args) <= 2:
        raise TypeError(f" expected at {'least 1 argument' if not args else 'most 2 arguments'}, got {len(args)}")
    if not isinstance(args[0], str):
        raise TypeError("dialect name must be a string")
    _dialects[args[0]] = _Dialect(*args[1:], **fmtparams)


def unregister_dialect(name):
    """Forget the dialect of a name."""
    try:
        del _dialects[name]
    except KeyError:
        raise Error("unknown dialect") from None


def get_dialect(name):
    """Return the dialect of a name."""
    try:
        return _dialects[name]
    except KeyError:
        raise Error("unknown dialect") from None


def list_dialects():
    """Return a list of all known dialect names."""
    return list(_dialects)


def field_size_limit(new_limit=_MISSING, /):
    """Return the most characters of a field, and set them anew."""
    global _limit
    old = _limit
    if new_limit is not _MISSING:
        if not isinstance(new_limit, int):
            raise TypeError("limit must be an integer")
        if not -(1 << 63) <= new_limit < 1 << 63:
            raise OverflowError("Python int too large to convert to C long")
        _limit = int(new_limit)
    return old


# --- reading, writing -----------------------------------------------------------------------------


def _in_memory(stream):
    """Return a StringIO that changes no ends of lines, None for anything else."""
    io = sys.modules.get("io")
    if io is not None and type(stream) is io.StringIO and stream._newline == "\n":
        return stream
    return None


@_in_c
class _Reader:
    """Rows of lines."""

    __slots__ = ("_lines", "_memory", "_settings", "_dialect", "_line_num", "__weakref__")

    def __init__(self, iterable=_MISSING, /, dialect=None, **fmtparams):
        if iterable is _MISSING:
            raise TypeError(" expected at least 1 argument, got 0")
        self._lines = iter(iterable)
        self._memory = _in_memory(iterable)
        self._dialect = _Dialect(dialect, **fmtparams)
        self._settings = self._dialect._settings
        self._line_num = 0

    def __iter__(self):
        return self

    def __next__(self):
        memory = self._memory
        if memory is not None and not memory._pieces:
            found = _scan(memory._whole, memory._position, self._settings, _limit)
            if found is not None:
                row, memory._position, lines = found
                self._line_num += lines
                return row
        line = next(self._lines)
        self._line_num += 1
        try:
            found = _parse(line, self._settings, None, _limit)
        except TypeError:
            if isinstance(line, str):
                raise
            self._line_num -= 1
            raise Error(f"iterator should return strings, not {type(line).__name__} "
                        "(the file should be opened in text mode)") from None
        return found if type(found) is list else self._go_on(found)

    def _go_on(self, found):
        while type(found) is not list:
            try:
                line = next(self._lines)
            except StopIteration:
                fields, text, state, unquoted = found
                if not text and state != 4:
                    raise
                if self._dialect.strict:
                    raise Error("unexpected end of data") from None
                return self._last(fields, text, unquoted)
            if not isinstance(line, str):
                raise Error(f"iterator should return strings, not {type(line).__name__} "
                            "(the file should be opened in text mode)")
            self._line_num += 1
            found = _parse(line, self._settings, found, _limit)
        return found

    def _last(self, fields, text, unquoted):
        quoting = self._dialect.quoting
        if unquoted and text and quoting in (QUOTE_NONNUMERIC, QUOTE_STRINGS):
            text = float(text)
        return [*fields, text]

    @property
    def dialect(self):
        """The dialect that is read."""
        return self._dialect

    @property
    def line_num(self):
        """How many lines were read."""
        return self._line_num


def _is_number(value):
    kind = type(value)
    return hasattr(kind, "__float__") or hasattr(kind, "__index__") or hasattr(kind, "__int__") \
        or isinstance(value, complex)


@_in_c
class _Writer:
    """Rows as lines, for what has a write()."""

    __slots__ = ("_write", "_memory", "_settings", "_dialect", "_end", "__weakref__")

    def __init__(self, fileobj=_MISSING, /, dialect=None, **fmtparams):
        if fileobj is _MISSING:
            raise TypeError(" expected at least 1 argument, got 0")
        write = getattr(fileobj, "write", None)
        if not callable(write):
            raise TypeError('argument 1 must have a "write" method')
        self._write = write
        memory = _in_memory(fileobj)
        self._memory = None if memory is None or "write" in vars(memory) else memory
        self._dialect = _Dialect(dialect, **fmtparams)
        self._settings = self._dialect._settings
        self._end = self._dialect.lineterminator

    def writerow(self, row, /):
        """Write a sequence of fields as a line."""
        line = _join(row, self._settings, self._end, None)
        return self._write(self._odd(row) if line is NotImplemented else line)

    def _odd(self, row):
        try:
            row = list(row)
        except TypeError:
            if hasattr(type(row), "__iter__"):
                raise
            raise Error(f"iterable expected, not {type(row).__name__}") from None
        line = _join(row, self._settings, self._end, None)
        if line is NotImplemented:
            numbers = [None if x is None or isinstance(x, str) else _is_number(x) for x in row]
            texts = [x if x is None or isinstance(x, str) else str(x) for x in row]
            line = _join(texts, self._settings, self._end, numbers)
        return line

    def writerows(self, rows, /):
        """Write a sequence of rows."""
        write, settings, end = self._write, self._settings, self._end
        if self._memory is not None and type(rows) is list:
            place = 0
            while place < len(rows):
                text, behind = _join_rows(rows, place, settings, end)
                write(text)
                if behind == place:  # it is not plain
                    self.writerow(rows[place])
                    behind += 1
                place = behind
            return
        for row in rows:
            line = _join(row, settings, end, None)
            write(self._odd(row) if line is NotImplemented else line)

    @property
    def dialect(self):
        """The dialect that is written."""
        return self._dialect


_Reader.__name__ = _Reader.__qualname__ = "reader"
_Writer.__name__ = _Writer.__qualname__ = "writer"
_Reader.__module__ = _Writer.__module__ = "_csv"


def reader(*args, **fmtparams):
    """Return an object that iterates over the rows of lines."""
    return _Reader(*args, **fmtparams)


def writer(*args, **fmtparams):
    """Return an object that writes rows as lines."""
    return _Writer(*args, **fmtparams)


_dialects["excel"] = _Dialect(delimiter=",")
_dialects["excel-tab"] = _Dialect(delimiter="\t")
_dialects["unix"] = _Dialect(lineterminator="\n", quoting=QUOTE_ALL)


class DictReader:
    """Rows as dicts, named after the first line or `fieldnames`."""

    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self._fieldnames = fieldnames
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        """The names of the fields; the first line has them."""
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        if self.line_num == 0:
            self.fieldnames  # noqa: B018 - reads the first line
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while row == []:
            row = next(self.reader)
        names = self._fieldnames
        d = dict(zip(names, row))
        lf, lr = len(names), len(row)
        if lf < lr:
            d[self.restkey] = row[lf:]
        elif lf > lr:
            for key in names[lr:]:
                d[key] = self.restval
        return d


class DictWriter:
    """Rows from dicts, in the order of `fieldnames`."""

    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self.fieldnames = fieldnames
        self.restval = restval
        extrasaction = extrasaction.lower()
        if extrasaction not in ("raise", "ignore"):
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or 'ignore'")
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        """Write the names of the fields as a row."""
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _dict_to_list(self, rowdict):
        if self.extrasaction == "raise":
            wrong_fields = rowdict.keys() - self.fieldnames
            if wrong_fields:
                raise ValueError("dict contains fields not in fieldnames: "
                                 + ", ".join([repr(x) for x in wrong_fields]))
        return [rowdict.get(key, self.restval) for key in self.fieldnames]

    def writerow(self, rowdict):
        """Write a dict as a row."""
        return self.writer.writerow(self._dict_to_list(rowdict))

    def writerows(self, rowdicts):
        """Write many dicts."""
        return self.writer.writerows(map(self._dict_to_list, rowdicts))


# --- guessing -------------------------------------------------------------------------------------

_QUOTED = (
    r'(?P<delim>[^\w\n"\'])(?P<space> ?)(?P<quote>["\']).*?(?P=quote)(?P=delim)',  # ,".*?",
    r'(?:^|\n)(?P<quote>["\']).*?(?P=quote)(?P<delim>[^\w\n"\'])(?P<space> ?)',  # ".*?",
    r'(?P<delim>[^\w\n"\'])(?P<space> ?)(?P<quote>["\']).*?(?P=quote)(?:$|\n)',  # ,".*?"
    r'(?:^|\n)(?P<quote>["\']).*?(?P=quote)(?:$|\n)',  # ".*?" alone
)


def _most(counts):
    return max(counts, key=counts.get)


class Sniffer:
    """Guess the dialect of a sample, and whether it has a header."""

    def __init__(self):
        self.preferred = [",", "\t", ";", " ", ":"]

    def sniff(self, sample, delimiters=None):
        """Return a dialect (a subclass of Dialect) that fits the sample."""
        quotechar, doublequote, delimiter, skip = self._guess_quote_and_delimiter(sample, delimiters)
        if not delimiter:
            delimiter, skip = self._guess_delimiter(sample, delimiters)
        if not delimiter:
            raise Error("Could not determine delimiter")

        class dialect(Dialect):  # noqa: N801
            _name = "sniffed"
            lineterminator = "\r\n"
            quoting = QUOTE_MINIMAL

        dialect.doublequote = doublequote
        dialect.delimiter = delimiter
        dialect.quotechar = quotechar or '"'
        dialect.skipinitialspace = skip
        return dialect

    def _guess_quote_and_delimiter(self, data, delimiters):
        """Look for texts between two quotes with the same delimiter beside them."""
        import re

        for pattern in _QUOTED:
            regexp = re.compile(pattern, re.DOTALL | re.MULTILINE)
            matches = regexp.findall(data)
            if matches:
                break
        else:
            return "", False, None, 0
        quotes, delims, spaces = {}, {}, 0
        groups = regexp.groupindex
        for m in matches:
            parts = m if isinstance(m, tuple) else (m,)
            key = parts[groups["quote"] - 1]
            if key:
                quotes[key] = quotes.get(key, 0) + 1
            if "delim" not in groups:
                continue
            key = parts[groups["delim"] - 1]
            if key and (delimiters is None or key in delimiters):
                delims[key] = delims.get(key, 0) + 1
            if parts[groups["space"] - 1]:
                spaces += 1
        quotechar = _most(quotes)
        delim, skip = "", 0
        if delims:
            delim = _most(delims)
            skip = delims[delim] == spaces
            if delim == "\n":
                delim = ""
        doubled = re.compile(
            r"((%(delim)s)|^)\W*%(quote)s[^%(delim)s\n]*%(quote)s[^%(delim)s\n]*%(quote)s\W*((%(delim)s)|$)"
            % {"delim": re.escape(delim), "quote": quotechar}, re.MULTILINE)
        return quotechar, bool(doubled.search(data)), delim, skip

    def _guess_delimiter(self, data, delimiters):
        """Find the character that stands equally often in (almost) all lines."""
        lines = list(filter(None, data.split("\n")))
        characters = [chr(c) for c in range(127)]
        chunk = min(10, len(lines))
        iteration, total = 0, 0
        frequencies, modes, delims = {}, {}, {}
        start, end = 0, chunk
        while start < len(lines):
            iteration += 1
            for line in lines[start:end]:
                for char in characters:
                    seen = frequencies.setdefault(char, {})
                    n = line.count(char)
                    seen[n] = seen.get(n, 0) + 1
            for char, seen in frequencies.items():
                items = list(seen.items())
                if len(items) == 1 and items[0][0] == 0:
                    continue
                if len(items) > 1:
                    modes[char] = max(items, key=lambda x: x[1])
                    items.remove(modes[char])
                    modes[char] = (modes[char][0], modes[char][1] - sum(item[1] for item in items))
                else:
                    modes[char] = items[0]
            total = float(min(chunk * iteration, len(lines)))
            consistency = 1.0
            while not delims and consistency >= 0.9:
                for k, v in modes.items():
                    if v[0] > 0 and v[1] > 0 and v[1] / total >= consistency \
                            and (delimiters is None or k in delimiters):
                        delims[k] = v
                consistency -= 0.01
            if len(delims) == 1:
                delim = list(delims.keys())[0]
                return delim, lines[0].count(delim) == lines[0].count(f"{delim} ")
            start = end
            end += chunk
        if not delims:
            return "", 0
        if len(delims) > 1:
            for d in self.preferred:
                if d in delims:
                    return d, lines[0].count(d) == lines[0].count(f"{d} ")
        delim = max((v, k) for k, v in delims.items())[1]
        return delim, lines[0].count(delim) == lines[0].count(f"{delim} ")

    def has_header(self, sample):
        """Guess whether the first row has names: its fields differ from the columns below."""
        from io import StringIO

        rows = reader(StringIO(sample), self.sniff(sample))
        header = next(rows)
        columns = len(header)
        kinds = dict.fromkeys(range(columns))
        checked = 0
        for row in rows:
            if checked > 20:
                break
            checked += 1
            if len(row) != columns:
                continue
            for col in list(kinds):
                try:
                    complex(row[col])
                    kind = complex
                except (ValueError, OverflowError):
                    kind = len(row[col])
                if kind != kinds[col]:
                    if kinds[col] is None:
                        kinds[col] = kind
                    else:
                        del kinds[col]
        votes = 0
        for col, kind in kinds.items():
            if isinstance(kind, int):
                votes += 1 if len(header[col]) != kind else -1
            else:
                try:
                    kind(header[col])
                except (ValueError, TypeError):
                    votes += 1
                else:
                    votes -= 1
        return votes > 0
