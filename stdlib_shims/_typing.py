"""The types that typing shows and the core brings."""

__all__ = []


def _parameters[T, **P, *Ts]():
    pass


class _Generic[T]:
    pass


@staticmethod  # as a class's __call__ it is not bound, like CPython's
def _idfunc(x, /):
    return x


type _Alias = int
TypeVar, ParamSpec, TypeVarTuple = [type(p) for p in _parameters.__type_params__]
Generic = _Generic.__bases__[0]
TypeAliasType = type(_Alias)
ParamSpecArgs = type(_parameters.__type_params__[1].args)
ParamSpecKwargs = type(_parameters.__type_params__[1].kwargs)
NoDefault = _parameters.__type_params__[0].__default__
del _parameters, _Generic, _Alias
