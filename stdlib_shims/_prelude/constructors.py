"""Twins of the constructors of text and numbers: what __str__, __int__, __float__, … of guests give."""


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


def int_new(cls, x=0, base=None):
    if base is not None:
        return int.__new__(cls, x, index(base))
    for name in ("__int__", "__index__", "__trunc__"):
        value = call_special(x, name)
        if value is NotImplemented:
            continue
        if name == "__trunc__" and not isinstance(value, int):
            value = index(value)
        if not isinstance(value, int):
            raise TypeError(f"{name} returned non-int (type {type_name(value)})")
        if type(value) is not int:
            value = int.__add__(value, 0)
        return value if cls is int else int.__new__(cls, value)
    raise TypeError("int() argument must be a string, a bytes-like object or a real number, "
                    f"not '{type_name(x)}'")


def float_new(cls, x=0.0):
    value = call_special(x, "__float__")
    if value is not NotImplemented:
        if not isinstance(value, float):
            raise TypeError(
                f"{type_name(x)}.__float__ returned non-float (type {type_name(value)})")
        if type(value) is not float:
            value = float.__add__(value, 0.0)
    elif type_lookup(type(x), "__index__") is not NotImplemented:
        value = float(index(x))
    else:
        raise TypeError(
            f"float() argument must be a string or a real number, not '{type_name(x)}'")
    return value if cls is float else float.__new__(cls, value)


def complex_part(x, which):
    if isinstance(x, (int, float, complex)) and type(x) in (int, float, complex, bool):
        return x
    value = call_special(x, "__complex__")
    if value is not NotImplemented:
        if not isinstance(value, complex):
            raise TypeError(
                f"{type_name(x)}.__complex__ returned non-complex (type {type_name(value)})")
        return value
    if (type_lookup(type(x), "__float__") is not NotImplemented
            or type_lookup(type(x), "__index__") is not NotImplemented):
        return float(x)
    if which == "first":
        raise TypeError(
            f"complex() first argument must be a string or a number, not '{type_name(x)}'")
    raise TypeError(f"complex() second argument must be a number, not '{type_name(x)}'")


def complex_new(cls, real=0, imag=None):
    real = complex_part(real, "first")
    if imag is None:
        return complex.__new__(cls, real)
    return complex.__new__(cls, real, complex_part(imag, "second"))
