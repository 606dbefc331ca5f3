"""Twins of the formatting natives: str % values, str.format, str.format_map.

The natives do plain values alone. Here each value that only guest code can turn into text is turned
first; parsing and layout stay native (percent_plan, percent_apply, format_fields, format_name).
"""


def _percent_value(value, conversion):
    if conversion == "s":
        return str(value)
    if conversion == "r":
        return repr(value)
    if conversion == "a":
        return ascii(value)
    if isinstance(value, (int, float, str)):
        return value
    kind = type(value)
    if conversion in "diu":
        if type_lookup(kind, "__int__") is not NotImplemented or type_lookup(kind, "__index__") is not NotImplemented:
            return int(value)
        raise TypeError(f"%{conversion} format: a real number is required, not {kind.__name__}")
    if conversion in "oxX":
        if type_lookup(kind, "__index__") is not NotImplemented:
            return index(value)
        raise TypeError(f"%{conversion} format: an integer is required, not {kind.__name__}")
    if conversion in "eEfFgG":
        if type_lookup(kind, "__float__") is not NotImplemented or type_lookup(kind, "__index__") is not NotImplemented:
            return float(value)
        raise TypeError(f"must be real number, not {kind.__name__}")
    if conversion == "c" and type_lookup(kind, "__index__") is not NotImplemented:
        return index(value)
    return value


def str_mod(self, value, /):
    plan = percent_plan(self)
    if not isinstance(value, tuple):
        keyed = {}
        for key, conversion in plan:
            if key is not None:
                keyed[key] = _percent_value(value[key], conversion)
        if keyed:
            return percent_apply(self, keyed)
        if plan:
            return percent_apply(self, (_percent_value(value, plan[0][1]),))
        return percent_apply(self, {} if type_lookup(type(value), "__getitem__") is not NotImplemented else value)
    values = list(value)
    for i in range(min(len(plan), len(values))):
        key, conversion = plan[i]
        if key is None and conversion != "*":
            values[i] = _percent_value(values[i], conversion)
    return percent_apply(self, tuple(values))


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
    if depth < 0:
        raise ValueError("Max string recursion exceeded")
    parts = []
    for literal, name, spec, conversion in format_fields(text):
        parts.append(literal)
        if name is None:
            continue
        value = _format_field(name, args, kwargs, state)
        if conversion == "r":
            value = repr(value)
        elif conversion == "s":
            value = str(value)
        elif conversion == "a":
            value = ascii(value)
        elif conversion:
            raise ValueError(f"Unknown conversion specifier {conversion}")
        parts.append(format(value, _format_text(spec, args, kwargs, state, depth - 1)))
    return "".join(parts)


def str_format(self, /, *args, **kwargs):
    return _format_text(self, args, kwargs, [None, 0], 2)


def str_format_map(self, mapping, /):
    return _format_text(self, None, mapping, [None, 0], 2)
