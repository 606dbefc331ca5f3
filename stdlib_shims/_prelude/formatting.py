"""Twins of the formatting natives: str % values, str.format, str.format_map.

The natives do plain values alone. Here each value that only guest code can turn into text is turned
first; parsing and layout stay native (percent_plan, percent_apply, format_fields, format_name).
"""


def _percent_value(value, conversion):
    """A value for a place of a str's format: text, or a plain number."""
    if conversion == "s":
        return value if type(value) is str or type(value) is int else str(value)
    if conversion == "r":
        return repr(value)
    if conversion == "a":
        return ascii(value)
    if conversion == "c" and isinstance(value, str):
        return value
    return _percent_number(value, conversion, "must be real number", "i")


def _length(octets):
    return bytes.__len__(octets) if isinstance(octets, bytes) else bytearray.__len__(octets)


def _octets_value(value, conversion):
    """The same for a format of bytes."""
    if conversion in "sb":
        if isinstance(value, (bytes, bytearray)):
            return value
        if type_lookup(type(value), "__bytes__") is not NotImplemented:
            return octets_or_size(value)
        if class_is(value, 10):
            return value
        raise TypeError(
            "%b requires a bytes-like object, or an object that implements __bytes__, "
            f"not '{type_name(value)}'")
    if conversion in "ra":
        return ascii(value)
    if conversion == "c" and isinstance(value, (bytes, bytearray)) and _length(value) == 1:
        return value
    try:
        return _percent_number(value, conversion, "float argument required", "d")
    except TypeError:
        if conversion != "c":
            raise
    raise TypeError("%c requires an integer in range(256) or a single byte")


def _percent_number(value, conversion, complaint, integer):
    if isinstance(value, float if conversion in "eEfFgG" else int):
        return value
    kind = type(value)
    if conversion in "oxX":
        if type_lookup(kind, "__index__") is not NotImplemented:
            try:
                return index(value)
            except TypeError:
                pass
        raise TypeError(f"%{conversion} format: an integer is required, not {type_name(value)}")
    if conversion in "diu":
        if (type_lookup(kind, "__int__") is not NotImplemented
                or type_lookup(kind, "__index__") is not NotImplemented
                or type_lookup(kind, "__float__") is not NotImplemented):
            try:
                return int(value)
            except TypeError:
                pass
        raise TypeError(f"%{integer if conversion == 'i' else conversion} format: a real number is required, not {type_name(value)}")
    if conversion in "eEfFgG":
        if type_lookup(kind, "__float__") is not NotImplemented or type_lookup(kind, "__index__") is not NotImplemented:
            if integer == "i":
                return real(value)
            try:
                return real(value)
            except BaseException:
                pass  # bytes say the same of each
        raise TypeError(f"{complaint}, not {type_name(value)}")
    if conversion == "c" and type_lookup(kind, "__index__") is not NotImplemented:
        return index(value)
    return value


def _is_mapping(format, value):
    if isinstance(value, (tuple, str)):
        return False
    if isinstance(value, (bytes, bytearray, memoryview)) and not isinstance(format, str):
        return False
    return type_lookup(type(value), "__getitem__") is not NotImplemented


def _percent(self, value, convert):
    plan = percent_plan(self)
    values = []
    if isinstance(value, tuple):
        values = [*tuple.__iter__(value)]
        n = len(values)
        i = 0
        for key, conversion in plan:
            if key is not None:
                raise TypeError("format requires a mapping")
            if i == n or conversion is None:
                break
            if conversion == "s" and convert is _percent_value:
                item = values[i]
                if type(item) is not str and type(item) is not int:
                    values[i] = str(item)
            elif conversion != "*":
                values[i] = convert(values[i], conversion)
            i += 1
        return percent_apply(self, tuple(values))
    mapping = _is_mapping(self, value)
    used = False
    for key, conversion in plan:
        if key is not None:
            if not mapping:
                raise TypeError("format requires a mapping")
            if conversion is None:
                if key is not True:
                    value[key]
                break
            item = value[key]
            values.append(item if conversion == "*" else convert(item, conversion))
        elif used or conversion is None:
            break
        else:
            values.append(value if conversion == "*" else convert(value, conversion))
        used = True
    if not plan and not mapping:
        values.append(value)
    return percent_apply(self, tuple(values))


def str_mod(self, value, /):
    if (self if type(self) is str else str.__str__(self)) == "%s" and (not isinstance(value, tuple) or tuple.__len__(value) == 1):
        # Nothing is added: what str() gives, an instance of a subclass too.
        return str(tuple.__getitem__(value, 0) if isinstance(value, tuple) else value)
    return _percent(self, value, _percent_value)


def bytes_mod(self, value, /):
    return _percent(self, value, _octets_value)


def bytearray_mod(self, value, /):
    return _percent(self, value, _octets_value)


def str_rmod(self, value, /):
    return str.__mod__(value, self) if isinstance(value, str) else NotImplemented


def bytes_rmod(self, value, /):
    return bytes.__mod__(value, self) if isinstance(value, bytes) else NotImplemented


def bytearray_rmod(self, value, /):
    return bytearray.__mod__(value, self) if isinstance(value, bytearray) else NotImplemented


def _format_field(name, args, kwargs, state):
    first, rest = format_name(name)
    if first == "" or isinstance(first, int):
        if first == "":
            if state[0] == "manual":
                raise ValueError("cannot switch from manual field specification to automatic field numbering")
            state[0] = "automatic"
            first = state[1]
            state[1] = first + 1
        else:
            if state[0] == "automatic":
                raise ValueError("cannot switch from automatic field numbering to manual field specification")
            state[0] = "manual"
        if args is None:
            raise ValueError("Format string contains positional fields")
        if first >= len(args):
            raise IndexError(f"Replacement index {first} out of range for positional args tuple")
        value = args[first]
    else:
        value = kwargs[first]
    for is_attribute, key in rest:
        value = getattr(value, key) if is_attribute else value[key]
    return value


def _format_text(text, args, kwargs, state, depth):
    if depth <= 0:
        raise ValueError("Max string recursion exceeded")
    parts = []
    for field in format_fields(text):
        if type(field) is not tuple:
            raise field
        literal, name, spec, conversion = field
        parts.append(literal)
        if name is None:
            continue
        if name == "" and args is not None and state[0] != "manual" and state[1] < len(args):
            value = args[state[1]]
            state[0] = "automatic"
            state[1] += 1
        else:
            value = _format_field(name, args, kwargs, state)
        if conversion != "":
            if conversion == "r":
                value = repr(value)
            elif conversion == "s":
                value = str(value)
            elif conversion == "a":
                value = ascii(value)
            else:
                raise ValueError(f"Unknown conversion specifier {conversion}")
        if spec == "":
            parts.append(f"{value}")
        else:
            if "{" in spec or "}" in spec:
                spec = _format_text(spec, args, kwargs, state, depth - 1)
            parts.append(format(value, spec))
    return "".join(parts)


def str_format(self, /, *args, **kwargs):
    if type(self) is not str and is_literal(self):
        return self
    return _format_text(self, args, kwargs, [None, 0], 2)


def str_format_map(self, mapping, /):
    return self if is_literal(self) else _format_text(self, None, mapping, [None, 0], 2)


def is_literal(text):
    """A text without fields stands for itself, one of a subclass too."""
    return str.__len__(text) > 0 and not str.__contains__(text, "{") and not str.__contains__(text, "}")


def format_as_str(self, format_spec, /):
    """`__format__` of numbers and text without a specification, where str() is guest code."""
    if format_spec == "":
        return str(self)
    for of in (int, float, complex, str):
        if isinstance(self, of):
            return of.__format__(self, format_spec)
