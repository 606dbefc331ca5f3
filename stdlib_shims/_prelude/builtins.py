"""Twins of the builtin functions: the same names and signatures, for what natives cannot answer.

Inside a function a builtin's name means the builtin itself, not the twin beside it.
"""


def abs(x, /):
    if type_lookup(type(x), "__abs__") is NotImplemented:
        raise TypeError(f"bad operand type for abs(): '{type_name(x)}'")
    return call_special(x, "__abs__")


def all(iterable, /):
    for x in iterable:
        if not x:
            return False
    return True


def any(iterable, /):
    for x in iterable:
        if x:
            return True
    return False


def ascii(obj, /):
    text = repr(obj)
    if text.isascii():
        return text
    parts = []
    for c in text:
        code = ord(c)
        if code < 128:
            parts.append(c)
        elif code < 256:
            parts.append(f"\\x{code:02x}")
        elif code < 65536:
            parts.append(f"\\u{code:04x}")
        else:
            parts.append(f"\\U{code:08x}")
    return "".join(parts)


def bin(number, /):
    return bin(index(number))


def oct(number, /):
    return oct(index(number))


def hex(number, /):
    return hex(index(number))


def aiter(async_iterable, /):
    if type_lookup(type(async_iterable), "__aiter__") is NotImplemented:
        raise TypeError(f"'{type_name(async_iterable)}' object is not an async iterable")
    iterator = call_special(async_iterable, "__aiter__")
    if type_lookup(type(iterator), "__anext__") is NotImplemented:
        raise TypeError(f"aiter() returned not an async iterator of type '{type_name(iterator)}'")
    return iterator


def anext(aiterator, /, *default):
    if type_lookup(type(aiterator), "__anext__") is NotImplemented:
        raise TypeError(f"'{type_name(aiterator)}' object is not an async iterator")
    awaitable = call_special(aiterator, "__anext__")
    if default:
        return anext_or(awaitable, default[0])
    return awaitable


async def anext_or(awaitable, default):
    try:
        return await awaitable
    except StopAsyncIteration:
        return default


def divmod(x, y, /):
    result = binary_either(x, y, "__divmod__", "__rdivmod__")
    if result is NotImplemented:
        raise TypeError(
            f"unsupported operand type(s) for divmod(): '{type_name(x)}' and '{type_name(y)}'")
    return result


def pow(base, exp, mod=None):
    if mod is None:
        return base ** exp
    # Only the first operand's own method is asked; of the other two the built-in numbers answer.
    result = NotImplemented
    if not is_plain_power(type(base)):
        result = call_special(base, "__pow__", exp, mod)
    elif type(base) is not type(exp) and is_subtype(type(exp), type(base)) and is_plain_power(type(exp)):
        result = plain_power(exp, base, exp, mod)
    for x in (base, exp, mod):
        if result is NotImplemented and is_plain_power(type(x)):
            result = plain_power(x, base, exp, mod)
    if result is NotImplemented:
        raise TypeError(
            f"unsupported operand type(s) for ** or pow(): '{type_name(base)}', "
            f"'{type_name(exp)}', '{type_name(mod)}'")
    return result


def is_plain_power(cls):
    """Does a type raise to a power as one of the built-in numbers."""
    method = type_lookup(cls, "__pow__")
    for number in (int, float, complex):
        if method is type_lookup(number, "__pow__"):
            return True
    return False


def plain_power(x, base, exp, mod):
    """What the built-in number type of x says of three operands."""
    if isinstance(x, float):
        raise TypeError("pow() 3rd argument not allowed unless all arguments are integers")
    if isinstance(x, int):
        if isinstance(base, int) and isinstance(exp, int) and isinstance(mod, int):
            return int_power(int.__int__(base), int.__int__(exp), int.__int__(mod))
        return NotImplemented
    if isinstance(base, (int, float, complex)) and isinstance(exp, (int, float, complex)):
        for part in (base, exp):
            if isinstance(part, int):
                int.__float__(part)
        raise ValueError("complex modulo")
    return NotImplemented


def int_power(base, exp, mod):
    return builtin_pow(base, exp, mod)


def round(number, ndigits=None):
    if type_lookup(type(number), "__round__") is NotImplemented:
        raise TypeError(f"type {type_name(number)} doesn't define __round__ method")
    method = bind_special(number, "__round__")
    return method() if ndigits is None else method(ndigits)


def sum(iterable, /, start=0):
    if isinstance(start, (str, bytes, bytearray)):
        refuse_sum(iter(iterable), start)
    state = [0, start, 0.0]
    while not isinstance(left := sum_drain(state, iterable), bool):
        if left is not None:
            sum_add(state, left[0])
    if not left:
        ints, counting = 0, state[0] == 0 and type(state[1]) is int
        for x in iterable:
            if counting:
                if type(x) is int or type(x) is bool:
                    ints += x
                    continue
                counting = False
                sum_up(state, ints)
            if not sum_step(state, x):
                sum_add(state, x)
        if counting:
            sum_up(state, ints)
    return sum_total(state)


def sum_up(state, x):
    if not sum_step(state, x):
        sum_add(state, x)


def sum_add(state, x):
    """Ints may give way to floats; whatever gave way once stays with plain additions."""
    floats = type(state[1]) is float
    state[1] = sum_total(state) + x
    state[0] = 1 if state[0] == 0 and not floats and type(state[1]) is float else 2
    state[2] = 0.0


def refuse_sum(_, start):
    """What cannot be iterated over was refused before."""
    if isinstance(start, str):
        raise TypeError("sum() can't sum strings [use ''.join(seq) instead]")
    if isinstance(start, bytes):
        raise TypeError("sum() can't sum bytes [use b''.join(seq) instead]")
    raise TypeError("sum() can't sum bytearray [use b''.join(seq) instead]")


def sum_total(state):
    phase, total, low = state
    return compensated(total, low) if type(total) is float else total


def compensated(total, low):
    return total + low if low and low - low == 0.0 else total


def max(*args, key=None, **rest):
    return extreme(args, key, rest, True, "max")


def min(*args, key=None, **rest):
    return extreme(args, key, rest, False, "min")


def extreme(args, key, rest, biggest, name):
    if not args:
        raise TypeError(f"{name} expected at least 1 argument, got 0")
    if len(args) > 1 and "default" in rest:
        raise TypeError(
            f"Cannot specify a default for {name}() with multiple positional arguments")
    values = args[0] if len(args) == 1 else args
    none = exhausted()
    best = none
    best_key = none
    for x in values:
        k = x if key is None else key(x)
        if best is none:
            best = x
            best_key = k
        elif biggest:
            if k > best_key:
                best = x
                best_key = k
        elif k < best_key:
            best = x
            best_key = k
    if best is not none:
        return best
    if "default" in rest:
        return rest["default"]
    raise ValueError(f"{name}() iterable argument is empty")


def sorted(iterable, /, *, key=None, reverse=False):
    items = list(iterable)
    sort_items(items, key, reverse)
    return items


def intrinsic_print(value):
    """What becomes of the value of an interactive statement."""
    missing = exhausted()
    sys_ = modules().get("sys", missing)
    if sys_ is not missing:
        hook = getattr(sys_, "displayhook", missing)
        if hook is missing:
            raise RuntimeError("lost sys.displayhook")
        hook(value)
    elif value is not None:
        names = builtins_module()
        setattr(names, "_", None)
        print(repr(value))
        setattr(names, "_", value)


def print(*args, sep=" ", end="\n", file=None, flush=False):
    if sep is None:
        sep = " "
    elif not isinstance(sep, str):
        raise TypeError(f"sep must be None or a string, not {type_name(sep)}")
    if end is None:
        end = "\n"
    elif not isinstance(end, str):
        raise TypeError(f"end must be None or a string, not {type_name(end)}")
    if file is None:
        file = print_file()
        if file is exhausted():
            first = True  # what stands before a str() that fails is printed
            for x in args:
                if not first:
                    print(sep, end="")
                first = False
                print(str(x), end="")
            print(end, end="")
            return
        if file is None:
            return
    write = file.write
    first = True
    for x in args:
        if not first:
            write(sep)
        first = False
        write(str(x))
    write(end)
    if flush:
        file.flush()


def exit(code=None):
    raise SystemExit(code)


def quit(code=None):
    raise SystemExit(code)


def help(*args, **kwargs):
    try:
        from pydoc import help as show
    except ImportError:  # a VM with some of the library only
        show = None
    if show is not None:
        return show(*args, **kwargs)
    for x in args:
        text = getattr(x, "__doc__", None)
        print(text if isinstance(text, str) else f"No documentation for {type_name(x)}")


def hash(obj, /):
    method = type_lookup(type(obj), "__hash__")
    if type(method) is function:
        result = method(obj)
    elif method is None or method is NotImplemented:
        raise TypeError(f"unhashable type: '{type_name(obj)}'")
    else:
        result = call_special(obj, "__hash__")
    return hash_of_result(result)


def hash_of_result(result):
    if type(result) is not int:
        if not isinstance(result, int):
            raise TypeError("__hash__ method should return an integer")
        result = int(result)
    if -0x8000000000000000 <= result <= 0x7FFFFFFFFFFFFFFF:
        return -2 if result == -1 else result
    return hash(int(result))


def len(obj, /):
    method = type_lookup(type(obj), "__len__")
    if type(method) is function:
        result = method(obj)
        return result if type(result) is int and 0 <= result < 1 << 60 else int(checked_length(result))
    return int(length(obj))


def repr(obj, /):
    result = call_special(obj, "__repr__")
    if not isinstance(result, str):
        raise TypeError(f"__repr__ returned non-string (type {type_name(result)})")
    return result


def format_builtin(value, format_spec="", /):
    result = call_special(value, "__format__", format_spec)
    if not isinstance(result, str):
        raise TypeError(f"__format__ must return a str, not {type_name(result)}")
    return result


def getattr(object, name, /, *default):
    if not default:
        return load_attr(object, name)
    try:
        return load_attr(object, name)
    except AttributeError:
        return default[0]


def hasattr(obj, name, /):
    try:
        load_attr(obj, name)
    except AttributeError:
        return False
    return True


def setattr(obj, name, value, /):
    store_attr(value, obj, name)


def delattr(obj, name, /):
    delete_attr(obj, name)


def iter(object, /, *sentinel):
    if sentinel:
        if not callable(object):
            raise TypeError("iter(v, w): v must be callable")
        return callable_iterator(object, sentinel[0])
    return get_iter(object)


def next_builtin(iterator, /, *default):
    if default:
        try:
            return next(iterator)
        except StopIteration:
            return default[0]
    if type_lookup(type(iterator), "__next__") is NotImplemented:
        raise TypeError(f"'{type_name(iterator)}' object is not an iterator")
    return call_special(iterator, "__next__")
