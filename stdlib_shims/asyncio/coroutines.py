"""What is a coroutine."""


async def _coroutine():
    pass


_probe = _coroutine()
_Coroutine = type(_probe)
_probe.close()

_CO_COROUTINE = 128
_is_coroutine = object()  # what unittest.mock marks its functions with


def iscoroutine(obj):
    """Is it a coroutine? A call of an async function of the host is as good as one."""
    if isinstance(obj, _Coroutine):
        return True
    cls = type(obj)
    return cls.__name__ == "host_call" and cls.__module__ == "_pyvm"


def iscoroutinefunction(func):
    if getattr(func, "_is_coroutine", None) is _is_coroutine:
        return True
    while hasattr(func, "__wrapped__") and not hasattr(func, "__code__"):
        func = func.__wrapped__
    func = getattr(func, "__func__", func)
    code = getattr(func, "__code__", None)
    return bool(code is not None and code.co_flags & _CO_COROUTINE)
