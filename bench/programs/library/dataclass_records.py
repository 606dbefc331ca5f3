"""Data classes made, compared, ordered, replaced, turned into dicts."""
from dataclasses import asdict, dataclass, field, replace


@dataclass
class Point:
    x: int
    y: int
    tags: list = field(default_factory=list)


@dataclass(frozen=True, order=True)
class Version:
    major: int
    minor: int = 0


total = 0
for i in range(10_000):
    point = Point(i, i + 1)
    if point == Point(i, i + 1):
        total += point.x
    version = Version(i % 10, minor=i % 7)
    if version < Version(5, 3):
        total += hash(version) != 0
    if i % 10 == 0:
        total += asdict(point)["y"] + replace(point, x=0).x + len(repr(point))
total
