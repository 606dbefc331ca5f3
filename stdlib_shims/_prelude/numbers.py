"""Twins of the constructors of int, float and complex, and of the methods that take any number.

The natives answer for numbers and text of the built-in types; here guests' own methods are asked, in
CPython's order, and the native is called again with a plain value.
"""


def plain_text(x):
    """The exact str or bytes of an instance of a subclass; anything else as it is."""
    if isinstance(x, str):
        return str.__str__(x)
    if isinstance(x, bytes):
        return bytes.__bytes__(x)
    return x


def plain_int(x):
    """The exact int of an int."""
    return int.__int__(x)


def int_new(cls, /, *args, **kwargs):
    if len(args) == 1 and not kwargs:
        return of_text(int, cls, args[0], whole(args[0]))
    base = args[1] if len(args) > 1 else kwargs["base"]
    return of_text(int, cls, args[0], plain_text(args[0]), index(base))


def of_text(number, cls, x, *args):
    """Call a native constructor; what it says of a text, it says with the repr of x."""
    plain = args[0]
    if plain is x or not isinstance(plain, str) and (number is int or not isinstance(plain, bytes)):
        return number.__new__(cls, *args)
    try:
        return number.__new__(cls, *args)
    except ValueError as error:
        message = error.args[0]
    text = repr(plain)
    raise ValueError(message.removesuffix(text) + repr(x) if message.endswith(text) else message)


def whole(x):
    """What int() makes of one value, as an exact int or as text for the native."""
    of = type(x)
    if type_lookup(of, "__int__") is not NotImplemented:
        result = call_special(x, "__int__")
        if not isinstance(result, int):
            raise TypeError(f"__int__ returned non-int (type {type_name(result)})")
        if type(result) is not int:
            warn_of_subclass("__int__", "int", result)
        return plain_int(result)
    if type_lookup(of, "__index__") is not NotImplemented:
        return plain_int(index(x))
    if type_lookup(of, "__trunc__") is not NotImplemented:
        from warnings import warn

        warn("The delegation of int() to __trunc__ is deprecated.", DeprecationWarning)
        result = call_special(x, "__trunc__")
        if isinstance(result, int):
            return plain_int(result)
        if type_lookup(type(result), "__index__") is not NotImplemented:
            return plain_int(index(result))
        raise TypeError(f"__trunc__ returned non-Integral (type {type_name(result)})")
    if isinstance(x, (str, bytes)):
        return plain_text(x)
    if isinstance(x, bytearray):
        return bytes(bytearray.copy(x))
    raise TypeError(
        "int() argument must be a string, a bytes-like object or a real number, "
        f"not '{type_name(x)}'")


def int_from_bytes(cls, bytes, byteorder="big", *, signed=False):
    value = int.from_bytes(octets_of(bytes), byteorder, signed=signed)
    if cls is int:
        return value
    return cls(value)


def float_new(cls, x, /, **ignored):
    # A subclass with an __init__ of its own may take keywords.
    return of_text(float, cls, x, real(x))


def real(x):
    """What float() makes of one value, as an exact float or as text for the native."""
    of = type(x)
    if type_lookup(of, "__float__") is not NotImplemented:
        result = call_special(x, "__float__")
        if not isinstance(result, float):
            raise TypeError(
                f"{type_name(x)}.__float__ returned non-float (type {type_name(result)})")
        if type(result) is not float:
            warn_of_subclass(f"{type_name(x)}.__float__", "float", result)
        return float.__float__(result)
    if type_lookup(of, "__index__") is not NotImplemented:
        return float(plain_int(index(x)))
    if isinstance(x, (str, bytes)):
        return plain_text(x)
    if isinstance(x, bytearray):
        return bytes(bytearray.copy(x))
    raise TypeError(f"float() argument must be a string or a real number, not '{type_name(x)}'")


def complex_new(cls, /, *args, **kwargs):
    missing = exhausted()
    x = args[0] if args else kwargs.get("real", missing)
    y = args[1] if len(args) > 1 else kwargs.get("imag", missing)
    if x is missing:
        x = 0
    if isinstance(x, str):
        x = str.__str__(x)
    else:
        if y is not missing and isinstance(y, str):
            raise TypeError("complex() second arg can't be a string")
        if type_lookup(type(x), "__complex__") is not NotImplemented:
            x = call_special(x, "__complex__")
            if not isinstance(x, complex):
                raise TypeError(f"__complex__ returned non-complex (type {type_name(x)})")
            if type(x) is not complex:
                warn_of_subclass("__complex__", "complex", x)
        # Both must be numbers before either is converted.
        if not is_part(x):
            raise TypeError(
                f"complex() first argument must be a string or a number, not '{type_name(x)}'")
        if y is not missing and not is_part(y):
            raise TypeError(f"complex() second argument must be a number, not '{type_name(y)}'")
        x = complex_part(x)
    if y is missing:
        return of_text(complex, cls, args[0] if args else x, x)
    return complex.__new__(cls, x, y if isinstance(y, str) else complex_part(y))


def is_part(x):
    """Can x stand for a part of a complex number."""
    if isinstance(x, complex):
        return True
    of = type(x)
    return (type_lookup(of, "__float__") is not NotImplemented
            or type_lookup(of, "__index__") is not NotImplemented)


def complex_part(x):
    """The exact complex or float of what is_part answered True for."""
    return complex.__complex__(x) if isinstance(x, complex) else real(x)


def call_with_index(native, args):
    """Call a native again, its second argument being an int of a guest's making."""
    return native(args[0], index(args[1]), *args[2:])
