"""Twins of the constructors of text: what __str__ and __bytes__ of guests give."""


def str_new(cls, object="", encoding="utf-8", errors="strict"):
    text = call_special(object, "__str__")
    if text is NotImplemented:
        text = repr(object)
    if not isinstance(text, str):
        raise TypeError(f"__str__ returned non-string (type {type_name(text)})")
    return text if cls is str else str.__new__(cls, text)


def bytes_new(cls, source=b"", *args):
    value = call_special(source, "__bytes__")
    if value is NotImplemented:
        if type_lookup(type(source), "__index__") is not NotImplemented:
            value = bytes(index(source))
        elif args:
            value = bytes(str(source), *args)
        else:
            if (type_lookup(type(source), "__iter__") is NotImplemented
                    and type_lookup(type(source), "__getitem__") is NotImplemented):
                raise TypeError(f"cannot convert '{type_name(source)}' object to bytes")
            value = bytes(list(source))
    elif not isinstance(value, bytes):
        raise TypeError(f"__bytes__ returned non-bytes (type {type_name(value)})")
    return value if cls is bytes else bytes.__new__(cls, value)
