"""Show how the typing module's objects present themselves."""
import typing
from typing import (Annotated, Any, Callable, ClassVar, Concatenate, Final, ForwardRef, Generic, Literal, LiteralString,
    NamedTuple, Never, NewType, NoReturn, NotRequired, Optional, ParamSpec, Protocol, ReadOnly, Required, Self, Type, TypedDict,
    TypeAlias, TypeGuard, TypeIs, TypeVar, TypeVarTuple, Union, Unpack, get_args, get_origin, get_type_hints, overload,
    runtime_checkable, cast, NoDefault, is_typeddict, is_protocol, get_protocol_members, get_overloads, assert_never, reveal_type, no_type_check)
import collections.abc as cabc

T = TypeVar("T")
K = TypeVar("K", bound="Base")
N = TypeVar("N", int, str)
C = TypeVar("C", covariant=True)
D = TypeVar("D", default=int)
P = ParamSpec("P")
P2 = ParamSpec("P2", bound=None, default=[int, str])
Ts = TypeVarTuple("Ts")
Ts2 = TypeVarTuple("Ts2", default=Unpack[tuple[int, str]])
UserId = NewType("UserId", int)
things = [T, K, N, C, D, P, P2, Ts, Ts2, UserId, Any, NoReturn, Never, Self, LiteralString,
  T | None, None | T, T | int, int | T, "X" | T, T | "X", Optional[T], Union[int, str, None], Optional["Foo"], Union["A", "B"],
  list[T], dict[str, T], typing.List[int], typing.Dict[str, T], typing.Tuple[int, ...], typing.Tuple[()], tuple[()],
  tuple[int, ...], Callable[[int], str], Callable[..., Any], Callable[P, T], Callable[Concatenate[int, P], T], cabc.Callable[[int, T], str],
  Literal["a", 1, b"x", None, True], Annotated[int, "meta", 3], Annotated[T, "x"], ClassVar[int], Final[str], Final, ClassVar,
  Type[T], type[int], Unpack[Ts], tuple[Unpack[Ts]], tuple[*Ts], TypeGuard[int], TypeIs[str], Required[int], NotRequired[str], ReadOnly[int],
  ForwardRef("Foo"), ForwardRef("Foo") | None, ForwardRef("Foo", module="m"), ForwardRef("Foo", is_class=True), NoDefault, Concatenate[int, ...],
  UserId | None, typing.Pattern[str], typing.Match, typing.IO[str], typing.TextIO, typing.Deque[int], typing.DefaultDict[str, int], typing.Counter[str],
  typing.Awaitable[T], typing.AsyncIterator[int], typing.Generator[int, str, None], typing.ContextManager[int], typing.Hashable, typing.Sized, typing.Text,
  typing.Generator, cabc.Generator[int, None, None], typing.Iterable, typing.SupportsInt, typing.ChainMap[str, int], typing.OrderedDict[str, T],
  Union[int, Callable[[str], None]], Optional[Literal["q"]], list["Foo"], typing.List["Foo"], int | str, int | None, list[int] | None, type(NoDefault)(), P.args, P.kwargs]
for t in things:
    print(repr(t), "|", type(t).__name__, "|", get_origin(t), "|", get_args(t))
print([t.__default__ for t in (T, D, P2, Ts2)], [t.has_default() for t in (T, D, P2, P, Ts)])
print(K.__bound__, N.__constraints__, T.__bound__, T.__covariant__, C.__covariant__, T.__infer_variance__)
print(Optional[T].__parameters__, Union[T, K].__parameters__, (T | None) == Optional[T], hash(T | None) == hash(Optional[T]))
print((T | None)[int], Union[T, str][int], Optional[T][str], dict[str, T][int], Callable[P, T][[int], str])
print((int | T)[str], Union[int, T][int], tuple[*Ts][int, str], Annotated[T, 1][int])
for bad in ["list[int][str]", "Union[()]", "Optional[int, str]", "T[int]", "Literal[int]()", "Any()", "Union[int, str]()", "ClassVar[ClassVar[int]]", "TypeVar('T', int)", "TypeVar('T', int, bound=str)",
            "isinstance(3, list[int])", "isinstance(3, Union[int, str])", "isinstance(3, Optional[list[int]])", "issubclass(int, T)", "Callable[int]", "Callable[int, str]", "Annotated[int]", "NewType('U', int)(3)",
            "dict[T, K][int]", "Generic[int]", "Generic[T, T]", "typing.List[1]", "Optional[3]", "T()", "Final[int, str]", "ForwardRef('1 +')", "cast('int', 'x')", "3 | T", "T | 3", "Self[int]", "Never[int]", "Required[int, str]", "typing.Nope", "assert_never(3)", "Concatenate[int]", "TypeGuard[int, str]", "Unpack[int, str]", "P[int]", "isinstance(1, Literal[1])", "Tuple", "class_ | 1"]:
    try:
        print(bad, "->", eval(bad))
    except BaseException as e:
        print(bad, "->", type(e).__name__, e)
