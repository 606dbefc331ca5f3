# Every kind of value alive over a pause, shared and cyclic ones too.
import enum
from dataclasses import dataclass
from types import SimpleNamespace

import host


@dataclass(order=True)
class Point:
    x: int
    y: float = 2.5


class Colour(enum.Enum):
    RED = 1
    BLUE = 2


class Text(str):
    pass


class Pair(tuple):
    pass


shared = [1]
cycle = {"self": None, "shared": shared}
cycle["self"] = cycle
text = Text("subclass")
text.note = shared
pair = Pair((shared, text))
pair.extra = 1 << 100
view = memoryview(bytearray(b"abcdef"))[1:5:2]
iterators = [iter([1, 2, 3]), iter({"a": 1, "b": 2}.items()), iter({5}), enumerate("xy"), zip("ab", range(9)),
             map(str, [7, 8]), filter(None, [0, 4]), reversed([1, 2]), iter(range(10**20, 10**20 + 2)), iter("é€𝄞")]
for i in iterators:
    next(i)
gone = {str(i): i for i in range(20)}
for i in range(0, 20, 3):
    del gone[str(i)]
odd = {3, 70, "x", 2.5, (1, 2), frozenset({1})}
odd.discard("x")
a, *rest = (1.5, -0.0, float("inf"), 3j, 1 << 70, -(1 << 62), b"\x00\xff", "é", "€", "𝄞", None, ..., NotImplemented)
by_bound = shared.append
union = int | list[str]
host.ask("everything")
by_bound(2)
print(cycle["self"] is cycle, cycle["shared"] is shared, pair[0] is text.note, text, pair.extra, bytes(view))
print([list(i) for i in iterators])
print(gone, sorted(map(repr, odd)), rest)
print(Point(1) < Point(2), Colour(2), Colour.RED in Colour, SimpleNamespace(a=shared), union)
view[0] = 90
bytes(view.obj), slice(1, None), range(3)[::-1], shared
