"""Twins of the match statement's instructions."""


def match_keys(x, keys):
    """The values of all keys as a tuple, or None."""
    seen = set()
    values = []
    missing = exhausted()
    get = None
    for key in keys:
        if key in seen:
            raise ValueError(f"mapping pattern checks duplicate key ({key!r})")
        seen.add(key)
        if get is None:
            get = getattr(x, "get")
        value = get(key, missing)
        if value is missing:
            return None
        values.append(value)
    return tuple(values)


def match_class(x, cls, names, count):
    """The positional and named attributes as a tuple, or None."""
    if not class_is(cls, 0):
        raise TypeError(f"called match pattern must be a class")
    if not isinstance(x, cls):
        return None
    missing = exhausted()
    values = []
    seen = set()
    if count:
        match_args = getattr(cls, "__match_args__", missing)
        if match_args is missing:
            if class_is(cls, 6) or issubclass(cls, bytearray):
                if count > 1:
                    raise TypeError(
                        f"{cls.__name__}() accepts 1 positional sub-pattern ({count} given)")
                values.append(x)
                count = 0
                match_args = ()
            else:
                match_args = ()
        elif not isinstance(match_args, tuple):
            raise TypeError(
                f"{cls.__name__}.__match_args__ must be a tuple (got {type_name(match_args)})")
        if count > len(match_args):
            plural = "" if len(match_args) == 1 else "s"
            raise TypeError(
                f"{cls.__name__}() accepts {len(match_args)} positional sub-pattern{plural} "
                f"({count} given)")
        for i in range(count):
            name = match_args[i]
            if not isinstance(name, str):
                raise TypeError(
                    f"__match_args__ elements must be strings (got {type_name(name)})")
            if name in seen:
                raise TypeError(
                    f"{cls.__name__}() got multiple sub-patterns for attribute {name!r}")
            seen.add(name)
            value = getattr(x, name, missing)
            if value is missing:
                return None
            values.append(value)
    for name in names:
        if name in seen:
            raise TypeError(f"{cls.__name__}() got multiple sub-patterns for attribute {name!r}")
        seen.add(name)
        value = getattr(x, name, missing)
        if value is missing:
            return None
        values.append(value)
    return tuple(values)
