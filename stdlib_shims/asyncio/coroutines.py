"""What is a coroutine."""


async def _coroutine():
    pass


_probe = _coroutine()
_Coroutine = type(_probe)
_probe.close()

_CO_COROUTINE = 128


def iscoroutine(obj):
    return isinstance(obj, _Coroutine)


def iscoroutinefunction(func):
    while hasattr(func, "__wrapped__") and not hasattr(func, "__code__"):
        func = func.__wrapped__
    func = getattr(func, "__func__", func)
    code = getattr(func, "__code__", None)
    return bool(code is not None and code.co_flags & _CO_COROUTINE)
