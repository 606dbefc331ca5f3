"""Annotations given as text are what they name; the docstring tells the signature."""

import collections
import dataclasses as dc
import typing as t
from dataclasses import KW_ONLY, InitVar, dataclass, field
from typing import ClassVar as CV
from typing import List, Optional

for text in ("CV", "CV[int]", " t . ClassVar [int]", "t.ClassVar", "ClassVar[int]", "typing.ClassVar[int]", "t..ClassVar",
             "InitVar[int]", "dc.InitVar", "xdc.InitVar", "IV", "KW_ONLY", "dc.KW_ONLY", "t.KW_ONLY", "", "int"):
    @dataclass
    class C:
        x: text = 3

    print(repr(text), [f.name for f in dc.fields(C)], C.__doc__)


@dataclass
class D:
    a: List[int]
    b: collections.deque
    c: Optional[int] = None
    d: list[int] = field(default_factory=list)
    e: "List[int]" = ()
    f: int | None = 5
    _: KW_ONLY
    g: float = 1.5
    h: InitVar[int] = 3


print(D.__doc__)


class Unhashable:
    __hash__ = None


odd = Unhashable()
odd.__hash__ = lambda: 0
try:
    @dataclass
    class E:
        a: int = odd
except ValueError as e:
    print(str(e).partition(" at 0x")[0])
