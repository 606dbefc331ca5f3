"""Twins of generators' and coroutines' instructions."""


def send(iterator, value):
    if value is None:
        if type_lookup(type(iterator), "__next__") is not NotImplemented:
            return call_special(iterator, "__next__")
        raise TypeError(f"'{type_name(iterator)}' object is not an iterator")
    return iterator.send(value)


def delegate_throw(iterator, exc):
    missing = exhausted()
    args = thrown_arguments(exc)
    if args is None:
        args = (exc,)
    if is_subtype(args[0] if class_is(args[0], 0) else type(args[0]), GeneratorExit):
        try:
            close = getattr(iterator, "close", missing)
        except BaseException:
            close = missing  # nobody would hear of it
        if close is not missing:
            close()
        raise thrown(*args)
    throw = getattr(iterator, "throw", missing)
    if throw is missing:
        raise thrown(*args)
    return throw(*args)


def awaitable_iterator(x):
    """The iterator that awaits x; NotImplemented: x cannot be awaited."""
    if class_is(x, 3):
        return x
    if type_lookup(type(x), "__await__") is NotImplemented:
        return NotImplemented
    result = call_special(x, "__await__")
    if class_is(result, 3):
        raise TypeError("__await__() returned a coroutine")
    if type_lookup(type(result), "__next__") is NotImplemented:
        raise TypeError(f"__await__() returned non-iterator of type '{type_name(result)}'")
    return result


def get_awaitable(x, where):
    result = awaitable_iterator(x)
    if result is not NotImplemented:
        return result
    if where == 1:
        raise TypeError(
            "'async with' received an object from __aenter__ that does not implement __await__: "
            + type_name(x))
    if where == 2:
        raise TypeError(
            "'async with' received an object from __aexit__ that does not implement __await__: "
            + type_name(x))
    raise TypeError(f"object {type_name(x)} can't be used in 'await' expression")


def get_aiter(x):
    if type_lookup(type(x), "__aiter__") is NotImplemented:
        raise TypeError(f"'async for' requires an object with __aiter__ method, got {type_name(x)}")
    result = call_special(x, "__aiter__")
    if type_lookup(type(result), "__anext__") is NotImplemented:
        raise TypeError(
            "'async for' received an object from __aiter__ that does not implement __anext__: "
            + type_name(result))
    return result


def get_anext(aiter):
    if type_lookup(type(aiter), "__anext__") is NotImplemented:
        raise TypeError(
            f"'async for' requires an iterator with __anext__ method, got {type_name(aiter)}")
    item = call_special(aiter, "__anext__")
    try:
        result = awaitable_iterator(item)
        if result is NotImplemented:
            raise TypeError(f"object {type_name(item)} can't be used in 'await' expression")
    except BaseException as error:
        raise TypeError(
            f"'async for' received an invalid object from __anext__: {type_name(item)}") from error
    return result


def with_prepare(manager, flag):
    enter_name = "__aenter__" if flag else "__enter__"
    exit_name = "__aexit__" if flag else "__exit__"
    kind = "asynchronous context manager" if flag else "context manager"
    enter = bind_special(manager, enter_name)
    if enter is NotImplemented:
        raise TypeError(f"'{type_name(manager)}' object does not support the {kind} protocol")
    leave = bind_special(manager, exit_name)
    if leave is NotImplemented:
        raise TypeError(
            f"'{type_name(manager)}' object does not support the {kind} protocol "
            f"(missed {exit_name} method)")
    return (leave, null(), enter, null())


def awaitable_close(self, /):
    """What drives an async generator a step, or a coroutine, until GeneratorExit comes out of it."""
    try:
        self.throw(GeneratorExit)
    except (StopIteration, StopAsyncIteration, GeneratorExit):
        return None
    except RuntimeError as error:
        if str(error).startswith("cannot reuse already awaited"):
            return None
        raise
    raise RuntimeError("coroutine ignored GeneratorExit")
