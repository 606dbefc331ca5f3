import functools
import inspect
from inspect import Parameter, Signature, signature


def f(a, b=2, /, c: int = 3, *args: str, d, e="x", **kw) -> float:
    """Doc."""


class C:
    def __init__(self, x, *, y=1):
        pass

    def m(self, p, q=None):
        pass

    @classmethod
    def cm(cls, z):
        pass

    @staticmethod
    def sm(w):
        pass

    def __call__(self, v: int):
        pass


class D(C):
    pass


class N:
    def __new__(cls, first, second=2):
        return super().__new__(cls)


@functools.wraps(f)
def wrapped(*args, **kwargs):
    return f(*args, **kwargs)


print(signature(f))
for p in signature(f).parameters.values():
    print(p.name, p.kind, p.kind.description, p.default is p.empty, p.annotation is p.empty, repr(p))
for g in (C, D, N, C.m, C(1).m, C.cm, C.sm, C(1), wrapped, lambda: 0, functools.partial(f, 1, d=4),
          functools.partial(C.m, q=3), len, sorted, [].append, list.append, str.split):
    print(signature(g))
try:
    signature(3)
except TypeError as e:
    print(e)

b = signature(f).bind(1, 2, 3, "s", d=4, more=5)
print(b, b.args, b.kwargs)
b = signature(f).bind(1, d=4)
b.apply_defaults()
print(b.arguments)
print(signature(f).bind_partial(1))
for args, kwargs in (((), {}), ((1,), {}), ((1, 2, 3), {"c": 1, "d": 2}), ((1,), {"a": 1, "d": 2})):
    try:
        print(signature(f).bind(*args, **kwargs))
    except TypeError as e:
        print(e)
try:
    signature(C(1).m).bind(1, 2, 3)
except TypeError as e:
    print(e)

s = Signature([Parameter("a", Parameter.POSITIONAL_ONLY), Parameter("b", Parameter.KEYWORD_ONLY, default=1)])
print(s, s == signature(lambda a, /, *, b=1: 0), hash(s) == hash(s.replace()))
print(s.replace(return_annotation=int), s.parameters["b"].replace(default=5))
for make in (lambda: Parameter("1", Parameter.KEYWORD_ONLY), lambda: Parameter("a", Parameter.VAR_KEYWORD, default=1),
             lambda: Parameter(1, Parameter.KEYWORD_ONLY), lambda: Parameter("a", 9),
             lambda: Signature([Parameter("b", Parameter.KEYWORD_ONLY), Parameter("a", Parameter.POSITIONAL_ONLY)]),
             lambda: Signature([Parameter("a", Parameter.KEYWORD_ONLY)] * 2)):
    try:
        make()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(inspect.getfullargspec(f))
print(inspect.getcallargs(f, 1, d=4, z=1))
print(signature(f).format(max_width=20))


def annotated(x: "int", y: "C" = None) -> "str":
    pass


print(signature(annotated), signature(annotated, eval_str=True), inspect.get_annotations(annotated))
