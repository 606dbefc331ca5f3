"""The context managers that the language tests use."""

import sys
from functools import wraps


class ContextDecorator:
    """A context manager that may stand as a decorator."""

    def _recreate_cm(self):
        return self

    def __call__(self, function):
        @wraps(function)
        def inner(*args, **kwargs):
            with self._recreate_cm():
                return function(*args, **kwargs)
        return inner


class AbstractContextManager:
    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        return None


class AbstractAsyncContextManager:
    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, error, trace):
        return None


class _GeneratorContextManager(ContextDecorator, AbstractContextManager):
    """A context manager from a generator function."""

    def __init__(self, function, args, kwargs):
        self._call = function, args, kwargs
        self.gen = function(*args, **kwargs)
        self.__doc__ = function.__doc__

    def _recreate_cm(self):
        return type(self)(*self._call)

    def __enter__(self):
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, kind, error, trace):
        if kind is None:
            for _ in self.gen:
                self.gen.close()
                raise RuntimeError("generator didn't stop")
            return False
        if error is None:
            error = kind()
        try:
            self.gen.throw(error)
        except StopIteration as stop:
            return stop is not error
        except RuntimeError as other:
            if other is error or (isinstance(error, StopIteration) and other.__cause__ is error):
                return False
            raise
        except BaseException as other:
            if other is not error:
                raise
            error.__traceback__ = trace
            return False
        self.gen.close()
        raise RuntimeError("generator didn't stop after throw()")


def contextmanager(function):
    @wraps(function)
    def make(*args, **kwargs):
        return _GeneratorContextManager(function, args, kwargs)
    return make


class _AsyncGeneratorContextManager(AbstractAsyncContextManager):
    """An async context manager from an async generator function."""

    def __init__(self, function, args, kwargs):
        self.gen = function(*args, **kwargs)

    async def __aenter__(self):
        try:
            return await anext(self.gen)
        except StopAsyncIteration:
            raise RuntimeError("generator didn't yield") from None

    async def __aexit__(self, kind, error, trace):
        if kind is None:
            async for _ in self.gen:
                raise RuntimeError("generator didn't stop")
            return False
        try:
            await self.gen.athrow(error)
        except StopAsyncIteration as stop:
            return stop is not error
        except BaseException as other:
            if other is not error and other.__cause__ is not error:
                raise
            return False
        raise RuntimeError("generator didn't stop after athrow()")


def asynccontextmanager(function):
    @wraps(function)
    def make(*args, **kwargs):
        return _AsyncGeneratorContextManager(function, args, kwargs)
    return make


class suppress(AbstractContextManager):
    def __init__(self, *kinds):
        self._kinds = kinds

    def __exit__(self, kind, error, trace):
        return kind is not None and issubclass(kind, self._kinds)


class nullcontext(AbstractContextManager):
    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result


class closing(AbstractContextManager):
    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *details):
        self.thing.close()


class _Redirect(AbstractContextManager):
    _stream = ""

    def __init__(self, target):
        self._target, self._old = target, []

    def __enter__(self):
        self._old.append(getattr(sys, self._stream))
        setattr(sys, self._stream, self._target)
        return self._target

    def __exit__(self, *details):
        setattr(sys, self._stream, self._old.pop())


class redirect_stdout(_Redirect):
    _stream = "stdout"


class redirect_stderr(_Redirect):
    _stream = "stderr"


class ExitStack(AbstractContextManager):
    """Context managers that are left in reverse order."""

    def __init__(self):
        self._exits = []

    def enter_context(self, manager):
        value = type(manager).__enter__(manager)
        self._exits.append(lambda *d: type(manager).__exit__(manager, *d))
        return value

    def push(self, exit):
        kind = type(exit)
        if hasattr(kind, "__exit__"):
            self._exits.append(lambda *d: kind.__exit__(exit, *d))
        else:
            self._exits.append(exit)
        return exit

    def callback(self, function, /, *args, **kwargs):
        self._exits.append(lambda *d: function(*args, **kwargs) and False)
        return function

    def pop_all(self):
        other = type(self)()
        other._exits, self._exits = self._exits, []
        return other

    def close(self):
        self.__exit__(None, None, None)

    def __exit__(self, kind, error, trace):
        came = error
        while self._exits:
            try:
                if self._exits.pop()(type(error) if error else None, error,
                                     error.__traceback__ if error else None):
                    error = None
            except BaseException as other:
                error = other
        if error is not None and error is not came:
            raise error
        return came is not None and error is None
