"""The types that typing shows and the core brings."""

__all__ = []


def _parameters[T, **P, *Ts]():
    pass


class _Generic[T]:
    pass


@staticmethod  # as a class's __call__ it is not bound, like CPython's
def _idfunc(x, /):
    return x


class _Fixed(type):
    def __setattr__(cls, name, value):
        raise TypeError(f"cannot set {name!r} attribute of immutable type {cls.__name__!r}")


class NoDefaultType(metaclass=_Fixed):
    """The type of the NoDefault singleton."""

    __slots__ = ()
    __module__ = "builtins"

    def __new__(cls, /):
        return NoDefault

    def __repr__(self):
        return "typing.NoDefault"

    def __reduce__(self):
        return "NoDefault"

    def __init_subclass__(cls):
        raise TypeError("type 'typing.NoDefaultType' is not an acceptable base type")


type _Alias = int
NoDefault = object.__new__(NoDefaultType)
TypeVar, ParamSpec, TypeVarTuple = [type(p) for p in _parameters.__type_params__]
Generic = _Generic.__bases__[0]
TypeAliasType = type(_Alias)
ParamSpecArgs = type(_parameters.__type_params__[1].args)
ParamSpecKwargs = type(_parameters.__type_params__[1].kwargs)
del _parameters, _Generic, _Alias
