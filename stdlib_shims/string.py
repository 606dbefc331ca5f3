"""Constants of characters, capwords(), Template and Formatter."""

__all__ = ["ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits",
           "octdigits", "printable", "punctuation", "whitespace", "Formatter", "Template"]

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Split the argument into words, capitalize each, and join them."""
    return (sep or " ").join(map(str.capitalize, s.split(sep)))


# --- Template -------------------------------------------------------------------------------------


class _Pattern:
    """The compiled pattern of Template, made when somebody first wants it."""

    def __init__(self):
        self.made = None

    def __get__(self, instance, owner):
        if owner is not Template:  # a class that __init_subclass__ did not see
            return _compile(owner, None)
        self.made = self.made or _compile(owner, None)
        return self.made


def _compile(cls, pattern):
    import re

    if pattern is None:
        delim = re.escape(cls.delimiter)
        id = cls.idpattern
        bid = cls.braceidpattern or cls.idpattern
        pattern = fr"""
            {delim}(?:
              (?P<escaped>{delim})  |   # Escape sequence of two delimiters
              (?P<named>{id})       |   # delimiter and a Python identifier
              {{(?P<braced>{bid})}} |   # delimiter and a braced identifier
              (?P<invalid>)             # Other ill-formed delimiter exprs
            )
            """
    return re.compile(pattern, (re.IGNORECASE if cls.flags is None else cls.flags) | re.VERBOSE)


_NONE = {}


class Template:
    """A string class for supporting $-substitutions."""

    delimiter = "$"
    idpattern = r"(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None
    flags = None  # re.IGNORECASE
    pattern = _Pattern()

    def __init_subclass__(cls):
        super().__init_subclass__()
        cls.pattern = _compile(cls, cls.__dict__.get("pattern"))

    def __init__(self, template):
        self.template = template

    def _invalid(self, mo):
        i = mo.start("invalid")
        lines = self.template[:i].splitlines(keepends=True)
        if not lines:
            colno = 1
            lineno = 1
        else:
            colno = i - len("".join(lines[:-1]))
            lineno = len(lines)
        raise ValueError("Invalid placeholder in string: line %d, col %d" % (lineno, colno))

    def substitute(self, mapping=_NONE, /, **kws):
        """Fill the placeholders in; one that has no value is a KeyError."""
        if mapping is _NONE:
            mapping = kws
        elif kws:
            from collections import ChainMap

            mapping = ChainMap(kws, mapping)

        def convert(mo):
            named = mo.group("named") or mo.group("braced")
            if named is not None:
                return str(mapping[named])
            if mo.group("escaped") is not None:
                return self.delimiter
            if mo.group("invalid") is not None:
                self._invalid(mo)
            raise ValueError("Unrecognized named group in pattern", self.pattern)

        return self.pattern.sub(convert, self.template)

    def safe_substitute(self, mapping=_NONE, /, **kws):
        """Fill the placeholders in; one that has no value stays."""
        if mapping is _NONE:
            mapping = kws
        elif kws:
            from collections import ChainMap

            mapping = ChainMap(kws, mapping)

        def convert(mo):
            named = mo.group("named") or mo.group("braced")
            if named is not None:
                try:
                    return str(mapping[named])
                except KeyError:
                    return mo.group()
            if mo.group("escaped") is not None:
                return self.delimiter
            if mo.group("invalid") is not None:
                return mo.group()
            raise ValueError("Unrecognized named group in pattern", self.pattern)

        return self.pattern.sub(convert, self.template)

    def is_valid(self):
        """Is the template without placeholders that substitute() would refuse."""
        for mo in self.pattern.finditer(self.template):
            if mo.group("invalid") is not None:
                return False
            if mo.group("named") is None and mo.group("braced") is None and mo.group("escaped") is None:
                raise ValueError("Unrecognized named group in pattern", self.pattern)
        return True

    def get_identifiers(self):
        """Return the names in the template, each once, in order."""
        ids = []
        for mo in self.pattern.finditer(self.template):
            named = mo.group("named") or mo.group("braced")
            if named is not None and named not in ids:
                ids.append(named)
            elif named is None and mo.group("invalid") is None and mo.group("escaped") is None:
                raise ValueError("Unrecognized named group in pattern", self.pattern)
        return ids


# --- Formatter ------------------------------------------------------------------------------------


def _parse_format(text):
    """The parts of a format string: (literal, field name or None, spec, conversion)."""
    if not isinstance(text, str):
        raise TypeError(f"expected str, got {type(text).__name__}")
    i, n, literal = 0, len(text), []
    while i < n:
        c = text[i]
        if c == "}":
            if text[i + 1 : i + 2] != "}":
                raise ValueError("Single '}' encountered in format string")
            literal.append("}")
            i += 2
            yield "".join(literal), None, None, None
            literal.clear()
        elif c == "{":
            if i + 1 >= n:
                raise ValueError("Single '{' encountered in format string")
            if text[i + 1] == "{":
                literal.append("{")
                i += 2
                yield "".join(literal), None, None, None
                literal.clear()
                continue
            field, spec, conversion, i = _parse_field(text, i + 1)
            yield "".join(literal), field, spec, conversion
            literal.clear()
        else:
            end = i + 1
            while end < n and text[end] not in "{}":
                end += 1
            literal.append(text[i:end])
            i = end
    if literal:
        yield "".join(literal), None, None, None


def _parse_field(text, i):
    """A replacement field from behind its brace: (name, spec, conversion, where it ends)."""
    start, n, bracket = i, len(text), False
    while i < n and (bracket or text[i] not in "{}:!"):
        if text[i] == "[":
            bracket = True
        elif text[i] == "]":
            bracket = False
        i += 1
    if i < n and text[i] == "{":
        raise ValueError("unexpected '{' in field name")
    if i >= n:
        raise ValueError("expected '}' before end of string")
    name, conversion = text[start:i], None
    if text[i] == "!":
        if i + 1 >= n:
            raise ValueError("end of string while looking for conversion specifier")
        conversion = text[i + 1]
        i += 2
        if i >= n:
            raise ValueError("unmatched '{' in format spec")
        if text[i] not in ":}":
            raise ValueError("expected ':' after conversion specifier")
    spec = ""
    if text[i] == ":":
        start, depth = i + 1, 1
        i = start
        while i < n:
            if text[i] == "{":
                depth += 1
            elif text[i] == "}":
                depth -= 1
                if not depth:
                    break
            i += 1
        else:
            raise ValueError("unmatched '{' in format spec")
        spec = text[start:i]
    return name, spec, conversion, i + 1


def _integer(text):
    return int(text) if text.isascii() and text.isdigit() else text


def _split_field_name(name):
    """(first part, [(is it an attribute, name or index), ...]) of a field's name."""
    if not isinstance(name, str):
        raise TypeError(f"expected str, got {type(name).__name__}")
    i, n = 0, len(name)
    while i < n and name[i] not in ".[":
        i += 1
    first, rest = _integer(name[:i]), []
    while i < n:
        if name[i] == ".":
            end = i + 1
            while end < n and name[end] not in ".[":
                end += 1
            part = name[i + 1 : end]
            if not part:
                raise ValueError("Empty attribute in format string")
            rest.append((True, part))
            i = end
        elif name[i] == "[":
            end = name.find("]", i)
            if end < 0:
                raise ValueError("Missing ']' in format string")
            part = name[i + 1 : end]
            if not part:
                raise ValueError("Empty attribute in format string")
            rest.append((False, _integer(part)))
            i = end + 1
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
    return first, rest


class Formatter:
    """What str.format() does, in parts that a subclass can change."""

    def format(self, format_string, /, *args, **kwargs):
        """Format with positional and keyword arguments."""
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        """Format with a sequence and a mapping."""
        used_args = set()
        result, _ = self._vformat(format_string, args, kwargs, used_args, 2)
        self.check_unused_args(used_args, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError("Max string recursion exceeded")
        result = []
        for literal_text, field_name, format_spec, conversion in self.parse(format_string):
            if literal_text:
                result.append(literal_text)
            if field_name is None:
                continue
            field_first, _ = _split_field_name(field_name)
            if field_first == "":
                if auto_arg_index is False:
                    raise ValueError("cannot switch from manual field specification to automatic field "
                                     "numbering")
                field_name = str(auto_arg_index) + field_name
                auto_arg_index += 1
            elif isinstance(field_first, int):
                if auto_arg_index:
                    raise ValueError("cannot switch from automatic field numbering to manual field "
                                     "specification")
                auto_arg_index = False
            obj, arg_used = self.get_field(field_name, args, kwargs)
            used_args.add(arg_used)
            obj = self.convert_field(obj, conversion)
            format_spec, auto_arg_index = self._vformat(
                format_spec, args, kwargs, used_args, recursion_depth - 1, auto_arg_index=auto_arg_index)
            result.append(self.format_field(obj, format_spec))
        return "".join(result), auto_arg_index

    def get_value(self, key, args, kwargs):
        """The value of an index or a name."""
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        """Hear of the arguments that were used."""

    def format_field(self, value, format_spec):
        """A value as text."""
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        """A value after `!s`, `!r` or `!a`."""
        if conversion is None:
            return value
        if conversion == "s":
            return str(value)
        if conversion == "r":
            return repr(value)
        if conversion == "a":
            return ascii(value)
        raise ValueError(f"Unknown conversion specifier {conversion!s}")

    def parse(self, format_string):
        """The parts of a format string."""
        return _parse_format(format_string)

    def get_field(self, field_name, args, kwargs):
        """(the object that a field names, the argument that it begins with)."""
        first, rest = _split_field_name(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attr, i in rest:
            obj = getattr(obj, i) if is_attr else obj[i]
        return obj, first
