"""Regular expressions as CPython's re has them; compiling and matching is `_sre`'s, natively."""

from _sre import Match, Pattern, compile as _make, expand as _native_expand, part as _part, replace as _replace

# What is C in CPython makes no entry in tracebacks.
__tracebackhide__ = ("_substitute",)

__all__ = [
    "match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer", "compile", "purge",
    "escape", "error", "Pattern", "Match", "A", "I", "L", "M", "S", "X", "U", "ASCII", "IGNORECASE",
    "LOCALE", "MULTILINE", "DOTALL", "VERBOSE", "UNICODE", "NOFLAG", "RegexFlag", "PatternError",
]
__version__ = "2.2.1"

_NAMES = frozenset((
    "NOFLAG", "ASCII", "A", "IGNORECASE", "I", "LOCALE", "L", "UNICODE", "U", "MULTILINE", "M", "DOTALL",
    "S", "VERBOSE", "X", "DEBUG",
))
_ORDER = "ASCII", "IGNORECASE", "LOCALE", "UNICODE", "MULTILINE", "DOTALL", "VERBOSE", "DEBUG"
_MAXCACHE = 512
_cache = {}


class PatternError(Exception):
    """A mistake in a regular expression: msg, pattern, pos, lineno, colno."""

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        self.lineno = self.colno = None
        if pattern is not None and pos is not None:
            newline = "\n" if isinstance(pattern, str) else b"\n"
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            msg = f"{msg} at position {pos}"
            if newline in pattern:
                msg += f" (line {self.lineno}, column {self.colno})"
        super().__init__(msg)


error = PatternError


def __getattr__(name):
    """RegexFlag and its members are made when somebody looks: enum is not imported before."""
    if name == "RegexFlag":
        return _make_flags()
    if name in _NAMES:
        _make_flags()
        return globals()[name]
    raise AttributeError(f"module 're' has no attribute '{name}'")


def _make_flags():
    import enum

    class RegexFlag(enum.IntFlag, boundary=enum.KEEP):
        NOFLAG = 0
        ASCII = A = 256
        IGNORECASE = I = 2
        LOCALE = L = 4
        UNICODE = U = 32
        MULTILINE = M = 8
        DOTALL = S = 16
        VERBOSE = X = 64
        DEBUG = 128
        __str__ = object.__str__
        _numeric_repr_ = hex

        def __repr__(self):
            value = self._value_
            names = []
            for name in _ORDER:
                flag = names_of[name]._value_
                if value & flag:
                    names.append(f"re.{name}")
                    value &= ~flag
            if value:
                names.append(hex(value))
            return "|".join(names) or "re.NOFLAG"

    RegexFlag.__qualname__ = "RegexFlag"
    names_of = RegexFlag.__members__
    names = globals()
    names["RegexFlag"] = RegexFlag
    for name in _NAMES:
        names[name] = RegexFlag[name]
    return RegexFlag


def _compile(pattern, flags):
    key = type(pattern), pattern, flags
    try:
        return _cache[key]
    except KeyError:
        pass
    if type(flags) is not int:
        if not isinstance(flags, int):
            raise TypeError(f"unsupported operand type(s) for &: '{type(flags).__name__}' and 'int'")
        flags = int(flags)
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    made = _make(pattern, flags)
    if type(made) is tuple:
        if made[1] is None:
            raise PatternError(made[0])
        raise PatternError(made[0], pattern, made[1])
    if flags & 128:
        return made
    if len(_cache) >= _MAXCACHE:
        try:
            del _cache[next(iter(_cache))]
        except (StopIteration, RuntimeError, KeyError):
            pass
    _cache[key] = made
    return made


def compile(pattern, flags=0):
    """Compile a regular expression pattern, returning a Pattern object."""
    return _compile(pattern, flags)


def match(pattern, string, flags=0):
    """Try to apply the pattern at the start of the string."""
    return _compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    """Try to apply the pattern to all of the string."""
    return _compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    """Scan through string looking for a match to the pattern."""
    return _compile(pattern, flags).search(string)


def findall(pattern, string, flags=0):
    """Return a list of all non-overlapping matches in the string."""
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    """Return an iterator over all non-overlapping matches in the string."""
    return _compile(pattern, flags).finditer(string)


class _ZeroSentinel(int):
    pass


_zero_sentinel = _ZeroSentinel()


def _positional(name, what, least, args, value, flags):
    """What 3.13 still takes by position, deprecated: count or maxsplit, and flags."""
    if value is not _zero_sentinel:
        raise TypeError(f"{name}() got multiple values for argument '{what}'")
    value, *args = args
    if args:
        if flags is not _zero_sentinel:
            raise TypeError(f"{name}() got multiple values for argument 'flags'")
        flags, *args = args
        if args:
            raise TypeError(f"{name}() takes from {least} to {least + 2} positional arguments "
                            f"but {least + 2 + len(args)} were given")
    try:
        import warnings
    except ImportError:
        pass
    else:
        warnings.warn(f"'{what}' is passed as positional argument", DeprecationWarning, stacklevel=3)
    return value, flags


def sub(pattern, repl, string, *args, count=_zero_sentinel, flags=_zero_sentinel):
    """Return the string with the leftmost non-overlapping matches replaced by repl."""
    if args:
        count, flags = _positional("sub", "count", 3, args, count, flags)
    return _compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, *args, count=_zero_sentinel, flags=_zero_sentinel):
    """Return (new string, number of substitutions)."""
    if args:
        count, flags = _positional("subn", "count", 3, args, count, flags)
    return _compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, *args, maxsplit=_zero_sentinel, flags=_zero_sentinel):
    """Split the string by the occurrences of the pattern."""
    if args:
        maxsplit, flags = _positional("split", "maxsplit", 2, args, maxsplit, flags)
    return _compile(pattern, flags).split(string, maxsplit)


sub.__text_signature__ = "(pattern, repl, string, count=0, flags=0)"
subn.__text_signature__ = "(pattern, repl, string, count=0, flags=0)"
split.__text_signature__ = "(pattern, string, maxsplit=0, flags=0)"


def purge():
    """Clear the regular expression caches."""
    _cache.clear()


_special = {}


def escape(pattern):
    """Escape special characters in a string."""
    if not _special:
        _special.update((i, "\\" + chr(i)) for i in b"()[]{}?*+-|^$\\.&~# \t\n\r\v\f")
    if isinstance(pattern, str):
        return pattern.translate(_special)
    return str(pattern, "latin1").translate(_special).encode("latin1")


def _bad_template(template, message, place):
    if place is None:
        raise IndexError(message)
    raise PatternError(message, template, place)


def _substitute(pattern, repl, string, count):
    """(text, number of replacements), where guest code is called or something is wrong."""
    if not callable(repl):
        found = _replace(pattern, repl, string, count)
        if found is not NotImplemented:
            if found[0] is None:
                _bad_template(repl, found[1], found[2])
            return found
        _constant(repl)
    parts = []
    at = n = 0
    end = None
    if count >= 0:
        for found in pattern.finditer(string):
            start, stop = found.span()
            end = found.endpos
            if at < start:
                parts.append(_part(string, at, start))
            item = repl(found) if callable(repl) else repl
            if item is not None:
                parts.append(item)
            at = stop
            n += 1
            if n == count:
                break
    else:
        pattern.scanner(string)
    if end is None:
        end = len(string)
    if at < end:
        parts.append(_part(string, at, end))
    return ("" if isinstance(string, str) else b"").join(parts), n


def _constant(repl):
    """A replacement of another type than the pattern's: only text is one."""
    if not isinstance(repl, str):
        str(repl, "latin1")


def _expand(match, template):
    found = _native_expand(match, template)
    if found is NotImplemented:
        _constant(template)
        raise TypeError("expected str instance, bytes found" if isinstance(match.string, str)
                        else "expected a bytes-like object, str found")
    if type(found) is tuple:
        _bad_template(template, found[0], found[1])
    return found


class Scanner:
    """A lexer of (pattern, action) pairs."""

    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        flags = int(flags)
        self._patterns = [_compile(phrase, flags) for phrase, _ in lexicon]
        self.scanner = _compile("|".join([f"({phrase})" for phrase, _ in lexicon]), flags)

    def scan(self, string):
        """Return (what the actions gave, what is left of the string)."""
        result = []
        i = 0
        while True:
            for pattern, (_, action) in zip(self._patterns, self.lexicon):
                found = pattern.match(string, i)
                if found:
                    break
            else:
                break
            j = found.end()
            if i == j:
                break
            if callable(action):
                self.match = found
                action = action(self, found.group())
            if action is not None:
                result.append(action)
            i = j
        return result, string[i:]
