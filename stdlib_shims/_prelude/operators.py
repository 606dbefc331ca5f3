"""Twins of the operators: what a native cannot decide is looked up as CPython's slots would.

Special methods are looked up on the type, never on the instance. `call_special` answers
NotImplemented when the type lacks the method, which is what a method that gives up answers too.
"""

LEFT = (
    "__add__", "__sub__", "__mul__", "__matmul__", "__truediv__", "__floordiv__", "__mod__",
    "__pow__", "__lshift__", "__rshift__", "__and__", "__or__", "__xor__",
)
RIGHT = (
    "__radd__", "__rsub__", "__rmul__", "__rmatmul__", "__rtruediv__", "__rfloordiv__", "__rmod__",
    "__rpow__", "__rlshift__", "__rrshift__", "__rand__", "__ror__", "__rxor__",
)
INPLACE = (
    "__iadd__", "__isub__", "__imul__", "__imatmul__", "__itruediv__", "__ifloordiv__", "__imod__",
    "__ipow__", "__ilshift__", "__irshift__", "__iand__", "__ior__", "__ixor__",
)
SIGNS = ("+", "-", "*", "@", "/", "//", "%", "** or pow()", "<<", ">>", "&", "|", "^")
INPLACE_SIGNS = ("+=", "-=", "*=", "@=", "/=", "//=", "%=", "**=", "<<=", ">>=", "&=", "|=", "^=")
COMPARISONS = ("__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__")
REFLECTED = ("__gt__", "__ge__", "__eq__", "__ne__", "__lt__", "__le__")
COMPARISON_SIGNS = ("<", "<=", "==", "!=", ">", ">=")


def binary(x, y, op):
    if op == 6 and type(x) is str and not is_subtype(type(y), str):
        return str_mod(x, y)
    if op < 13 and not class_is(x, 7) and not class_is(y, 7):
        if type(x) is type(y):
            result = call_special(x, LEFT[op], y)
        else:
            result = binary_either(x, y, LEFT[op], RIGHT[op])
        if result is not NotImplemented:
            return result
        raise TypeError(f"unsupported operand type(s) for {SIGNS[op]}: "
                        f"'{type_name(x)}' and '{type_name(y)}'")
    inplace = op >= 16
    if inplace:
        op -= 16
        # A class made from list or bytearray extends before the other operand is asked.
        if not is_sequence_method(x, INPLACE[op]) or op == 0 and type(x) not in (list, bytearray):
            result = call_special(x, INPLACE[op], y)
            if result is not NotImplemented:
                return result
    result = binary_numbers(x, y, LEFT[op], RIGHT[op])
    if result is not NotImplemented:
        return result
    # Sequences concatenate and repeat only when no operand says otherwise.
    if op == 0:
        if inplace and is_sequence_method(x, "__iadd__"):
            return call_special(x, "__iadd__", y)
        if is_sequence_method(x, "__add__"):
            return call_special(x, "__add__", y)
    if op == 2:
        if inplace and is_sequence_method(x, "__imul__"):
            return call_special(x, "__imul__", repetitions(y))
        if is_sequence_method(x, "__mul__") and is_sequence_method(x, "__rmul__"):
            return call_special(x, "__mul__", repetitions(y))
        if (is_sequence_method(y, "__mul__") and is_sequence_method(y, "__rmul__")
                and not (inplace and class_is(x, 8))):
            return call_special(y, "__mul__", repetitions(x))
    sign = INPLACE_SIGNS[op] if inplace else SIGNS[op]
    raise TypeError(
        f"unsupported operand type(s) for {sign}: '{type_name(x)}' and '{type_name(y)}'")


def binary_numbers(x, y, left, right):
    """Try x.left(y) and y.right(x), as far as they are not a sequence's own."""
    if not is_number(x, left, right):
        if type(x) is not type(y) and is_number(y, left, right):
            return call_special(y, right, x)
        return NotImplemented
    if is_number(y, left, right):
        return binary_either(x, y, left, right)
    return call_special(x, left, y)


def is_number(x, left, right):
    """Does x take part in an operator as numbers do, by one method at least."""
    of = type(x)
    for name in (left, right):
        if type_lookup(of, name) is not NotImplemented and not is_sequence_method(x, name):
            return True
    return False


def is_sequence_method(x, name):
    """Has x the + or * of a built-in sequence, which no subclass has replaced."""
    if class_is(x, 7) and name in ("__add__", "__iadd__", "__mul__", "__rmul__", "__imul__"):
        for base in (list, str, tuple, bytes, bytearray):
            if is_subtype(type(x), base):
                method = type_lookup(type(x), name)
                return method is not NotImplemented and method is type_lookup(base, name)
    return False


def repetitions(x):
    if type_lookup(type(x), "__index__") is NotImplemented:
        raise TypeError(f"can't multiply sequence by non-int of type '{type_name(x)}'")
    number = plain_int(index(x))
    if not is_size(number):
        raise OverflowError(f"cannot fit '{type_name(x)}' into an index-sized integer")
    return number


def binary_either(x, y, left, right):
    """Try x.left(y) and y.right(x), a subclass's reflected method first; NotImplemented: neither."""
    of_x = type(x)
    of_y = type(y)
    if of_x is of_y:
        return call_special(x, left, y)
    reflected = type_lookup(of_y, right)
    if reflected is not NotImplemented and is_subtype(of_y, of_x):
        if reflected is not type_lookup(of_x, right):
            result = call_special(y, right, x)
            if result is not NotImplemented:
                return result
            reflected = NotImplemented
    result = call_special(x, left, y)
    if result is not NotImplemented or reflected is NotImplemented:
        return result
    return call_special(y, right, x)


def rich_compare(x, y, op):
    """x's own answer; object's != is the contrary of ==."""
    if op == 3:
        method = type_lookup(type(x), "__ne__")
        if method is type_lookup(object, "__ne__"):
            result = call_special(x, "__eq__", y)
            if result is NotImplemented:
                return result
            return not result
    return call_special(x, COMPARISONS[op], y)


def operator_rest(x, y, what):
    """x's own method gave NotImplemented: y may answer. `what`: an operator, or 32 plus a comparison."""
    if what >= 32:
        what -= 32
        result = rich_compare(y, x, (4, 5, 2, 3, 0, 1)[what])
        return compare_by_identity(x, y, what) if result is NotImplemented else result
    if type(x) is not type(y):
        result = call_special(y, RIGHT[what], x)
        if result is not NotImplemented:
            return result
    raise TypeError(f"unsupported operand type(s) for {SIGNS[what]}: '{type_name(x)}' and '{type_name(y)}'")


def special_rest(result, what):
    """What becomes of the result of a special method that the loop called (PvSpecial in vm/vm.h)."""
    if what == 0:
        return hash_of_result(result)
    if what == 1:
        return int(checked_length(result))
    if what == 5:
        return int(checked_length(result)) != 0
    if what == 6:
        return True if result else False
    if isinstance(result, str):
        return result
    if what == 4:
        raise TypeError(f"__format__ must return a str, not {type_name(result)}")
    name = "__str__" if what == 2 else "__repr__"
    raise TypeError(f"{name} returned non-string (type {type_name(result)})")


def getitem_hashed(x, key, hash):
    at = table_ask(x, key, hash)
    if at >= 0:
        return dict_value_at(x, at)
    raise KeyError(key)


def setitem_hashed(value, x, key, hash):
    at = table_ask(x, key, hash)
    if at < 0:
        dict_insert(x, key, hash, value)
    else:
        dict_put_at(x, at, value)


def contains_hashed(x, container, hash):
    return table_ask(container, x, hash) >= 0


def lookup_rest(x, y, z, result, what):
    hash = hash_of_result(result)
    if what == 7:
        return getitem_hashed(x, y, hash)
    if what == 8:
        return setitem_hashed(x, y, z, hash)
    return contains_hashed(x, y, hash)


def compare(x, y, op):
    of_x = type(x)
    of_y = type(y)
    if of_x is of_y and op != 3:  # as below, with less to find out
        result = call_special(x, COMPARISONS[op], y)
        if result is not NotImplemented:
            return result
        result = call_special(y, COMPARISONS[(4, 5, 2, 3, 0, 1)[op]], x)
        if result is not NotImplemented:
            return result
    else:
        reflected = False
        if of_x is not of_y and is_subtype(of_y, of_x):
            reflected = True
            result = rich_compare(y, x, (4, 5, 2, 3, 0, 1)[op])
            if result is not NotImplemented:
                return result
        result = rich_compare(x, y, op)
        if result is not NotImplemented:
            return result
        if not reflected:
            result = rich_compare(y, x, (4, 5, 2, 3, 0, 1)[op])
            if result is not NotImplemented:
                return result
    return compare_by_identity(x, y, op)


def compare_by_identity(x, y, op):
    """What is left where neither operand compares."""
    if op == 2:
        return x is y
    if op == 3:
        return x is not y
    raise TypeError(
        f"'{COMPARISON_SIGNS[op]}' not supported between instances of "
        f"'{type_name(x)}' and '{type_name(y)}'")


def unary_negative(x):
    result = call_special(x, "__neg__")
    if result is NotImplemented:
        return unary_missing(x, "__neg__", "-", result)
    return result


def unary_positive(x):
    result = call_special(x, "__pos__")
    if result is NotImplemented:
        return unary_missing(x, "__pos__", "+", result)
    return result


def unary_invert(x):
    if type(x) is bool:
        from warnings import warn

        warn("Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This "
             "returns the bitwise inversion of the underlying int object and is usually not what you "
             "expect from negating a bool. Use the 'not' operator for boolean negation or ~int(x) if "
             "you really want the bitwise inversion of the underlying int.", DeprecationWarning)
    result = call_special(x, "__invert__")
    if result is NotImplemented:
        return unary_missing(x, "__invert__", "~", result)
    return result


def unary_missing(x, name, sign, result):
    if type_lookup(type(x), name) is not NotImplemented:
        return result
    raise TypeError(f"bad operand type for unary {sign}: '{type_name(x)}'")


def truth(x):
    if x is NotImplemented:
        from warnings import warn

        warn("NotImplemented should not be used in a boolean context", DeprecationWarning)
        return True
    method = type_lookup(type(x), "__bool__")
    if method is not NotImplemented:
        result = call_special(x, "__bool__")
        if result is True or result is False:
            return result
        raise TypeError(f"__bool__ should return bool, returned {type_name(result)}")
    if type_lookup(type(x), "__len__") is not NotImplemented:
        return length(x) != 0
    return True


def length(x):
    if type_lookup(type(x), "__len__") is NotImplemented:
        raise TypeError(f"object of type '{type_name(x)}' has no len()")
    return checked_length(call_special(x, "__len__"))


def checked_length(result):
    """What __len__() gave, as an int that sizes are."""
    result = index(result)
    if result < 0:
        raise ValueError("__len__() should return >= 0")
    if result > 0x7FFFFFFFFFFFFFFF:
        raise OverflowError("cannot fit 'int' into an index-sized integer")
    return result if type(result) is int else int.__add__(result, 0)


def warn_of_subclass(method, kind, result):
    """A conversion gave an instance of a subclass, which will not do for ever."""
    from warnings import warn

    warn(f"{method} returned non-{kind} (type {type_name(result)}).  The ability to return an instance "
         f"of a strict subclass of {kind} is deprecated, and may be removed in a future version of "
         "Python.", DeprecationWarning)


def index(x):
    """x.__index__() as an int."""
    if isinstance(x, int):
        return x
    if type_lookup(type(x), "__index__") is NotImplemented:
        raise TypeError(f"'{type_name(x)}' object cannot be interpreted as an integer")
    result = call_special(x, "__index__")
    if not isinstance(result, int):
        raise TypeError(f"__index__ returned non-int (type {type_name(result)})")
    if type(result) is not int:
        warn_of_subclass("__index__", "int", result)
    return result


def contains(x, container):
    method = type_lookup(type(container), "__contains__")
    if method is None:
        raise TypeError(f"'{type_name(container)}' object is not a container")
    if method is not NotImplemented:
        if call_special(container, "__contains__", x):
            return True
        return False
    of = type(container)
    if type_lookup(of, "__iter__") is NotImplemented and (
            type_lookup(of, "__getitem__") is NotImplemented or class_is(container, 9)):
        raise TypeError(f"argument of type '{type_name(container)}' is not iterable")
    iterator = iter_or(container, f"argument of type '{type_name(container)}' is not iterable")
    if type(type_lookup(type(iterator), "__iter__")) is wrapper_descriptor:  # nobody sees that it is asked
        for item in iterator:
            if item is x or item == x:
                return True
        return False
    ended = exhausted()
    while (item := next_or(iterator, ended)) is not ended:
        if item is x or item == x:
            return True
    return False


def getitem(x, key):
    if type(x) is dict:
        return dict_getitem(x, key)
    if type_lookup(type(x), "__getitem__") is not NotImplemented:
        return call_special(x, "__getitem__", key)
    if class_is(x, 0):
        if x is type:
            return GenericAlias(type, key)
        missing = exhausted()
        method = getattr(x, "__class_getitem__", missing)
        if method is not missing and method is not None:
            return method(key)
        raise TypeError(f"type '{type.__dict__['__name__'].__get__(x)}' is not subscriptable")
    raise TypeError(f"'{type_name(x)}' object is not subscriptable")


def iter_or(x, complaint):
    """iter(x), with another text for its TypeErrors."""
    try:
        return iter(x)
    except TypeError:
        pass
    raise TypeError(complaint)


def type_qualname(cls):
    return getattr_plain(cls, "__qualname__", "?")


def setitem(value, x, key):
    if type(x) is dict:
        return setitem_hashed(value, x, key, hash(key))
    if type_lookup(type(x), "__setitem__") is NotImplemented:
        if type_lookup(type(x), "__delitem__") is not NotImplemented:
            raise AttributeError("__setitem__")
        raise TypeError(f"'{type_name(x)}' object does not support item assignment")
    call_special(x, "__setitem__", key, value)


def delitem(x, key):
    if type_lookup(type(x), "__delitem__") is NotImplemented:
        # CPython has two wordings: one for sequences that are asked by index, one for the rest.
        if type_lookup(type(x), "__setitem__") is not NotImplemented:
            raise AttributeError("__delitem__")
        sized = (type_lookup(type(x), "__len__") is not NotImplemented
                 or type(x).__flags__ & (1 << 9))
        words = "doesn't" if sized and isinstance(key, int) else "does not"
        raise TypeError(f"'{type_name(x)}' object {words} support item deletion")
    call_special(x, "__delitem__", key)


def convert_value(x, flag):
    if flag == 1:
        return str(x)
    if flag == 2:
        return repr(x)
    return ascii(x)


def format(x, spec=""):
    if spec == "" and type(spec) is str and type_lookup(type(x), "__format__") is type_lookup(object, "__format__"):
        return text_of(x)
    result = call_special(x, "__format__", spec)
    if not isinstance(result, str):
        raise TypeError(f"__format__ must return a str, not {type_name(result)}")
    return result


def object_ne(self, value, /):
    result = call_special(self, "__eq__", value)
    return result if result is NotImplemented else not result


def object_str(self, /):
    return call_special(self, "__repr__")  # str() complains about what it gets


def object_format(self, format_spec, /):
    if format_spec != "":
        raise TypeError(f"unsupported format string passed to {type_name(self)}.__format__")
    return str(self)
