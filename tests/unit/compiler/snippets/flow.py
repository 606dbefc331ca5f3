def loops(items, limit):
    for index, (first, *others) in enumerate(items):
        if first == limit:
            continue
        while first < limit <= index:
            first = first.next
            if not others:
                break
        else:
            others[index:limit] = first @ index
    else:
        del items[0], items.size
    return items[limit:], first if others else None


def errors(call):
    try:
        call.begin()
    except (ValueError, call.Error) as error:
        raise RuntimeError(error, key=1) from error
    except OSError:
        raise
    else:
        assert call.fine, call.text
    finally:
        call.end(*errors.args, **errors.kwargs)
    try:
        call()
    except* KeyError as group:
        print(group.exceptions)


def managed(one, two):
    with one.open() as (file, other), two:
        return f"{file!r:>{other.width}} {one.name}"


def matched(value):
    match value.kind:
        case {"a": [first, *_], **rest} if first in rest:
            return first + rest
        case str(text) | bytes(text):
            return text.upper()
        case _:
            return value is not None
