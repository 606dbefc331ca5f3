# typing: names for annotations, named tuples, typed dicts, protocols, hints.
from typing import *
from typing import List, Dict, Optional, Union, Any, Callable, NamedTuple, TypedDict, Protocol, TypeVar, Generic, runtime_checkable, NewType, get_type_hints, get_origin, get_args, cast, overload, ClassVar, Literal, Final
print(List[int], Dict[str, int], Optional[int], Union[int, str], Any, Callable[[int], str], Literal['a'], ClassVar[int], Tuple[int, ...])
T = TypeVar('T')
class Stack(Generic[T]):
    def __init__(self): self.items = []
    def push(self, x: T) -> None: self.items.append(x)
s = Stack[int](); s.push(1); print(s.items, T, Stack.__parameters__)
class P(NamedTuple):
    x: int
    y: int = 2
    def s(self): return self.x + self.y
print(P(1), P(1).s(), P._fields, isinstance(P(1), tuple))
class TD(TypedDict):
    a: int
print(TD(a=1), TD.__annotations__)
@runtime_checkable
class Q(Protocol):
    def quack(self): ...
class D:
    def quack(self): pass
print(isinstance(D(), Q), isinstance(3, Q))
U = NewType('U', int); print(U(5), cast(int, 'x'))
def f(a: int, b: 'str' = '') -> Optional[int]: ...
print(get_type_hints(f), get_origin(list[int]), get_args(Dict[str, int]), get_origin(Union[int, str]) is Union, Union[int, None] == Optional[int], Union[int, int])
