"""Twins of raising, of exceptions' texts, and exception groups."""


def instantiate(cls):
    """The exception that raising a class raises."""
    instance = cls()
    if not class_is(instance, 1):
        raise TypeError(
            f"calling {cls!r} should have returned an instance of BaseException, "
            f"not {type(instance)!r}")
    return instance


def raise_exception(exc, *causes):
    if class_is(exc, 2):
        exc = instantiate(exc)
    elif not class_is(exc, 1):
        raise TypeError("exceptions must derive from BaseException")
    for cause in causes:
        if class_is(cause, 2):
            cause = instantiate(cause)
        elif cause is not None and not class_is(cause, 1):
            raise TypeError("exception causes must derive from BaseException")
        set_exception_field(exc, 3, cause)
        set_exception_field(exc, 4, True)
    raise exc


def exception_match(exc, type):
    return isinstance(exc, type)


# --- texts ----------------------------------------------------------------------------------------


def base_exception_str(self, /):
    args = exception_field(self, 0)
    if len(args) == 0:
        return ""
    if len(args) == 1:
        return str(args[0])
    return repr(args)


def base_exception_repr(self, /):
    args = exception_field(self, 0)
    if len(args) == 1:
        return f"{type_name(self)}({args[0]!r})"
    return type_name(self) + repr(args)


def key_error_str(self, /):
    args = exception_field(self, 0)
    if len(args) == 1:
        return repr(args[0])
    return base_exception_str(self)


def os_error_str(self, /):
    number = exception_field(self, 5)
    text = exception_field(self, 6)
    name = exception_field(self, 7)
    second = exception_field(self, 8)
    if name is not None:
        if second is not None:
            return f"[Errno {number}] {text}: {name!r} -> {second!r}"
        return f"[Errno {number}] {text}: {name!r}"
    if number is not None and text is not None:
        return f"[Errno {number}] {text}"
    return base_exception_str(self)


def syntax_error_str(self, /):
    message = exception_field(self, 5)
    name = exception_field(self, 6)
    line = exception_field(self, 7)
    text = str(message)
    if isinstance(name, str):
        name = name.rpartition("/")[2]
        if isinstance(line, int):
            return f"{text} ({name}, line {line})"
        return f"{text} ({name})"
    if isinstance(line, int):
        return f"{text} (line {line})"
    return text


# --- groups ---------------------------------------------------------------------------------------


def is_group(exc):
    return is_subtype(type(exc), BaseExceptionGroup)


def check_matcher(matcher):
    """Return what decides whether an exception belongs to the wanted part."""
    if class_is(matcher, 2):
        return matcher
    if isinstance(matcher, tuple):
        for one in matcher:
            if not class_is(one, 2):
                break
        else:
            return matcher
    elif callable(matcher) and not class_is(matcher, 0):
        return matcher
    raise TypeError(
        "expected an exception type, a tuple of exception types, or a callable (other than a class)")


def matches(exc, matcher):
    if isinstance(matcher, tuple) or class_is(matcher, 0):
        return isinstance(exc, matcher)
    if matcher(exc):
        return True
    return False


def subset(group, exceptions):
    """A group like `group` of some of its exceptions; None for none."""
    if not exceptions:
        return None
    result = group.derive(exceptions)
    if not is_group(result):
        raise TypeError("derive must return an instance of BaseExceptionGroup")
    set_exception_field(result, 1, exception_field(group, 1))
    set_exception_field(result, 2, exception_field(group, 2))
    set_exception_field(result, 3, exception_field(group, 3))
    set_exception_field(result, 4, True)  # as assigning __cause__ does
    notes = own_attribute(group, "__notes__", None)
    if isinstance(notes, (list, tuple)):
        set_own_attribute(result, "__notes__", list(notes))
    return result


def split_by(exc, matcher):
    if matches(exc, matcher):
        return (exc, None)
    if not is_group(exc):
        return (None, exc)
    matching = []
    rest = []
    for one in exception_field(exc, 6):
        part, left = split_by(one, matcher)
        if part is not None:
            matching.append(part)
        if left is not None:
            rest.append(left)
    return (subset(exc, matching), subset(exc, rest))


def exception_group_split(self, matcher_value, /):
    return split_by(self, check_matcher(matcher_value))


def exception_group_subgroup(self, matcher_value, /):
    return split_by(self, check_matcher(matcher_value))[0]


def exception_group_derive(self, excs, /):
    return exception_group_of(BaseExceptionGroup, exception_field(self, 5), excs)


def exception_group_match(exc, type):
    """(rest, match) of `except* type`."""
    types = type if isinstance(type, tuple) else (type,)
    for one in types:
        if not class_is(one, 2):
            raise TypeError(
                "catching classes that do not inherit from BaseException is not allowed")
    for one in types:
        if is_subtype(one, BaseExceptionGroup):
            raise TypeError(
                "catching ExceptionGroup with except* is not allowed. Use except instead.")
    if exc is None:
        return (None, None)
    if isinstance(exc, type):
        group = exc if is_group(exc) else exception_group_of(BaseExceptionGroup, "", (exc,))
        set_handled(group)
        return (None, group)
    if not is_group(exc):
        return (exc, None)
    pair = exc.split(type)
    if not isinstance(pair, tuple):
        raise TypeError(
            f"{type_name(exc)}.split must return a tuple, not {type_name(pair)}")
    if len(pair) < 2:
        raise TypeError(
            f"{type_name(exc)}.split must return a 2-tuple, got tuple of size {len(pair)}")
    # A bare `raise` in the handler raises the part that it caught.
    if pair[0] is not None:
        set_handled(pair[0])
    return (pair[1], pair[0])


def leaves(exc, found):
    """Put the exceptions in a group, groups left out, into `found` by their ids."""
    if is_group(exc):
        for one in exception_field(exc, 6):
            leaves(one, found)
    else:
        found[id(exc)] = exc


def same_metadata(exc, other):
    for which in (1, 2, 3):
        if exception_field(exc, which) is not exception_field(other, which):
            return False
    return True


def project(exc, found):
    """The part of a group that holds the exceptions in `found`: a new group, even of all of them."""
    if not is_group(exc):
        return exc if id(exc) in found else None
    parts = []
    for one in exception_field(exc, 6):
        part = project(one, found)
        if part is not None:
            parts.append(part)
    return subset(exc, parts)


def prep_reraise_star(original, raised):
    """What except* raises at its end: the unhandled part of the original, and what handlers raised."""
    results = []
    for exc in raised:
        if exc is not None:
            results.append(exc)
    if not results:
        return None
    if not is_group(original):
        return results[0]
    fresh = []
    again = {}
    for exc in results:
        if is_group(exc) and same_metadata(exc, original):
            leaves(exc, again)
        else:
            fresh.append(exc)
    if again:
        unhandled = project(original, again)
        if not fresh:
            return unhandled
        if unhandled is not None:
            fresh.append(unhandled)
    if len(fresh) == 1:
        return fresh[0]
    return exception_group_of(BaseExceptionGroup, "", fresh)


def syntax_error_again(native, first, message, place):
    return native(first, message, tuple(place))
