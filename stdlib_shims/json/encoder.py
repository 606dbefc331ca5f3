"""Values to JSON text: JSONEncoder."""

from _json import encode as _encode, encode_string as _encode_string

__all__ = ["JSONEncoder"]

INFINITY = float("inf")


def encode_basestring(s, /):
    """Return a str as JSON, with all characters that JSON allows."""
    return _encode_string(_text(s), False)


def encode_basestring_ascii(s, /):
    """Return a str as JSON in ASCII."""
    return _encode_string(_text(s), True)


def _text(s):
    if not isinstance(s, str):
        raise TypeError(f"first argument must be a string, not {type(s).__name__}")
    return s

# What is C in CPython makes no entry in tracebacks.
__tracebackhide__ = ("_Work.",)


class JSONEncoder:
    """Values to JSON text; default() answers for what JSON does not know."""

    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
                 sort_keys=False, indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        """Return what to encode instead of an object; this one refuses."""
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        """Return the text of a value."""
        if isinstance(o, str):
            return _encode_string(o, bool(self.ensure_ascii))
        return _whole(self, o)

    def iterencode(self, o, _one_shot=False):
        """Yield the text in pieces: here it is one."""
        yield _whole(self, o)


def _whole(encoder, o):
    indent = encoder.indent
    if indent is not None and not isinstance(indent, str):
        indent = " " * indent
    settings = (indent, encoder.item_separator, encoder.key_separator, bool(encoder.ensure_ascii),
                bool(encoder.allow_nan), bool(encoder.sort_keys), bool(encoder.skipkeys))
    text = _encode(o, settings, 0, None)
    if type(text) is str:
        return text
    return _Work(encoder, settings).of(o, 0, text)


class _Work:
    """One encoding with values that only guest code can encode: default()'s and odd containers."""

    def __init__(self, encoder, settings):
        self.encoder = encoder
        self.settings = settings
        self.under_way = set()

    def of(self, o, level, odd):
        """Return the text of a value, of which the native said what it cannot encode."""
        if type(odd) is str:
            return odd
        if type(odd) is list:
            answers = []
            for i in range(0, len(odd), 2):
                answers += odd[i], self.of_odd(odd[i], odd[i + 1])
            text = _encode(o, self.settings, level, answers)
            if type(text) is str:
                return text
        return "".join(self.slowly(o, level))

    def of_odd(self, o, level):
        mark = id(o)
        if self.encoder.check_circular and mark in self.under_way:
            raise ValueError("Circular reference detected")
        self.under_way.add(mark)
        if isinstance(o, (list, tuple)):
            plain = list(o)
        elif isinstance(o, dict):
            plain = dict(o.items())
            if len(plain) != len(o):
                self.under_way.discard(mark)
                return "".join(self.slowly(o, level))
        else:
            plain = self.encoder.default(o)
        text = self.of(plain, level, _encode(plain, self.settings, level, None))
        self.under_way.discard(mark)
        return text

    def key(self, key):
        """Return a key as a str, or None to leave it out."""
        if isinstance(key, str):
            return key
        if key is None or isinstance(key, (bool, int, float)):
            return _encode(key, self.settings, 0, None)
        if self.encoder.skipkeys:
            return None
        raise TypeError("keys must be str, int, float, bool or None, "
                        f"not {key.__class__.__name__}")

    def slowly(self, o, level):
        """Yield the text of a container whose keys guest code compares, or that changes meanwhile."""
        if isinstance(o, str) or o is None or isinstance(o, (bool, int, float)):
            yield _encode(o, self.settings, level, None)
            return
        mark = id(o)
        if self.encoder.check_circular and mark in self.under_way:
            raise ValueError("Circular reference detected")
        self.under_way.add(mark)
        if isinstance(o, (list, tuple, dict)) and not o:
            yield "{}" if isinstance(o, dict) else "[]"
        elif isinstance(o, (list, tuple)):
            yield from self.items("[]", ((None, item) for item in o), level)
        elif isinstance(o, dict):
            items = sorted(o.items()) if self.encoder.sort_keys else o.items()
            yield from self.items("{}", self.pairs(items), level)
        else:
            yield from self.slowly(self.encoder.default(o), level)
        self.under_way.discard(mark)

    def pairs(self, items):
        for key, value in items:
            key = self.key(key)
            if key is not None:
                yield _encode_string(key, self.settings[3]), value

    def items(self, brackets, pairs, level):
        indent, separator, colon = self.settings[:3]
        line = "" if indent is None else "\n" + indent * (level + 1)
        yield brackets[0] + line  # behind it CPython's has a line even if all keys are skipped
        between = ""
        for key, value in pairs:
            yield between
            if key is not None:
                yield key + colon
            yield from self.slowly(value, level + 1)
            between = separator + line
        yield brackets[1] if indent is None else "\n" + indent * level + brackets[1]
