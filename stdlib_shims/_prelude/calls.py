"""Twins of calls: classes whose call is not plain, instances with __call__, natives' conversions."""


def call(self, /, *args, **kwargs):
    return self(*args, **kwargs)


def call_object(obj, /, *args, **kwargs):
    method = bind_special(obj, "__call__")
    if method is NotImplemented:
        raise TypeError(f"'{type_name(obj)}' object is not callable")
    return method(*args, **kwargs)


def call_type(cls, /, *args, **kwargs):
    if type_lookup(type(cls), "__call__") is type_lookup(type, "__call__"):
        return type_call(cls, *args, **kwargs)
    return bind_special(cls, "__call__")(*args, **kwargs)


def type_call(self, /, *args, **kwargs):
    if self is type and len(args) != 3:
        if len(args) == 1 and not kwargs:
            return type(args[0])
        raise TypeError("type() takes 1 or 3 arguments")
    new = getattr_plain(self, "__new__", None)
    obj = new(self, *args, **kwargs)
    if not is_subtype(type(obj), self):
        return obj
    result = bind_special(obj, "__init__")(*args, **kwargs)
    if result is not None:
        raise TypeError(f"__init__() should return None, not '{type_name(result)}'")
    return obj


def convert_call(native, args, kwargs):
    """Convert what only guest code can convert, as the native's parameters say, and call it again."""
    parameters = native_parameters(native)
    values = list(args)
    joins = native.__name__ == "join"
    for i in range(min(len(values), len(parameters))):
        values[i] = convert_argument(parameters[i], values[i], joins)
    named = {}
    for key in kwargs:
        named[key] = kwargs[key]
        for parameter in parameters:
            if parameter[0] == key:
                named[key] = convert_argument(parameter, kwargs[key], joins)
    return native(*values, **named)


def convert_argument(parameter, value, joins):
    name, converter, flags = parameter
    if value is None and flags & 8:
        return value
    if converter in (1, 2, 3, 14):
        if converter == 2 and name in ("start", "stop", "end") and type_lookup(type(value), "__index__") is NotImplemented:
            what = "integers or None or" if flags & 8 else "integers or"
            raise TypeError(f"slice indices must be {what} have an __index__ method")
        return index(value)
    if converter == 4:
        if isinstance(value, (int, float)):
            return float(value)
        if type_lookup(type(value), "__float__") is not NotImplemented:
            return float(value)
        if type_lookup(type(value), "__index__") is not NotImplemented:
            return float(index(value))
        raise TypeError(f"must be real number, not {type_name(value)}")
    if converter == 11:
        return listed(iter_or(value, "can only join an iterable") if joins else iter(value))
    if converter == 12:
        return truth(value)
    return value
