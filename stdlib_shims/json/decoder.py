"""JSON text to values: JSONDecoder."""

from _json import decode as _decode, scan_string as _scan_string

# What is C in CPython makes no entry in tracebacks.
__tracebackhide__ = ("JSONDecoder._hooked",)

__all__ = ["JSONDecoder", "JSONDecodeError"]

NaN = float("nan")
PosInf = float("inf")
NegInf = float("-inf")
_CONSTANTS = {"-Infinity": NegInf, "Infinity": PosInf, "NaN": NaN}
_BLANK = " \t\n\r"


class JSONDecodeError(ValueError):
    """A mistake in JSON: msg, doc, pos, lineno, colno."""

    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        ValueError.__init__(self, f"{msg}: line {lineno} column {colno} (char {pos})")
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


def scanstring(string, end, strict=True, /):
    """Return the string whose opening quote stands before `end`, and where it ends."""
    found = _scan_string(string, end, strict)
    if len(found) == 3:
        raise JSONDecodeError(found[0], string, found[1])
    return found


class JSONDecoder:
    """JSON text to values, with hooks."""

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
                 strict=True, object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook
        # What the native leaves to hooks: 1 objects, 2 floats, 4 ints, 8 constants.
        self._raw = ((object_hook is not None or object_pairs_hook is not None)
                     + 2 * (self.parse_float is not float) + 4 * (self.parse_int is not int)
                     + 8 * bool(parse_constant))

    def decode(self, s, _w=None):
        """Return the value of a whole text."""
        at = 0
        if s[:1] in _BLANK:
            at = len(s) - len(s.lstrip(_BLANK))
        value, end = self.raw_decode(s, at)
        if end != len(s):
            end = len(s) - len(s[end:].lstrip(_BLANK))
            if end != len(s):
                raise JSONDecodeError("Extra data", s, end)
        return value

    def raw_decode(self, s, idx=0):
        """Return the value that begins at an index, and where it ends."""
        if idx < 0:
            raise ValueError("idx cannot be negative")
        found = _decode(s, idx, bool(self.strict), self._raw)
        if len(found) == 3:
            raise JSONDecodeError(found[0], s, found[1]) from None
        if self._raw:
            return self._hooked(found[0]), found[1]
        return found

    def _hooked(self, value):
        """Give the hooks what the native has marked, innermost first (see modules/json_decode.c)."""
        kind = type(value)
        if kind is list:
            for i, item in enumerate(value):
                if type(item) in (list, tuple, dict, bytes):
                    value[i] = self._hooked(item)
            return value
        if kind is tuple:
            pairs = [(key, self._hooked(item) if type(item) in (list, tuple, dict, bytes) else item)
                     for key, item in value]
            if self.object_pairs_hook is not None:
                return self.object_pairs_hook(pairs)
            return self.object_hook(dict(pairs))
        if kind is dict:
            for key, item in value.items():
                if type(item) in (list, tuple, dict, bytes):
                    value[key] = self._hooked(item)
            return value
        if kind is bytes:
            text = value[1:].decode("ascii")
            if value[0] == 105:
                return self.parse_int(text)
            if value[0] == 102:
                return self.parse_float(text)
            return self.parse_constant(text)
        return value
