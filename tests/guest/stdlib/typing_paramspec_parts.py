"""P.args and P.kwargs are objects of their own."""

import inspect
from typing import ParamSpec, ParamSpecArgs, ParamSpecKwargs, get_args, get_origin, get_type_hints


def f[**P](a: int, *args: P.args, **kwargs: P.kwargs) -> "P.args":
    pass


(P,) = f.__type_params__
Q = ParamSpec("Q")
print(P.args, P.kwargs, Q.args, type(P.args), type(P.kwargs))
print(P.args == P.args, P.args is P.args, P.args != Q.args, P.args == P.kwargs, P.args == "P.args")
print(P.args.__eq__(5), P.args.__lt__(P.args), ParamSpecArgs(Q) == Q.args, ParamSpecKwargs(origin=Q))
print(P.args.__origin__ is P, get_origin(P.kwargs), get_args(P.args), ParamSpecArgs.__module__)
print(f.__annotations__, inspect.signature(f), get_type_hints(f)["args"])
print(inspect.get_annotations(f, eval_str=True)["return"] == P.args)
for refused in (lambda: hash(P.args), lambda: P.args < Q.args, lambda: type("T", (P.args,), {}),
                lambda: type("T", (ParamSpecArgs,), {})):
    try:
        print(refused())
    except TypeError as e:
        print(e)


def odd():
    try:
        class C(Q.kwargs):
            pass
    except TypeError as e:
        print(e)


odd()
