"""Named tuples made, read, replaced and unpacked."""
from collections import namedtuple
from typing import NamedTuple

Point = namedtuple("Point", "x y z")


class Pair(NamedTuple):
    left: int
    right: int = 0


total = 0
for i in range(20_000):
    point = Point(i, i + 1, i + 2)
    total += point.x + point.y * point.z
    pair = Pair(i, right=1)
    total += pair.left + pair.right + Pair(i).right
    if i % 4 == 0:
        x, y, z = point._replace(y=0)
        total += x + y + z + Point._make((1, 2, 3)).z
total
