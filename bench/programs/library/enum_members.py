"""Members of enumerations read, looked up, compared, combined."""
from enum import Enum, Flag, IntEnum, auto


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3


class Level(IntEnum):
    LOW = 1
    HIGH = 10


class Access(Flag):
    READ = auto()
    WRITE = auto()
    EXECUTE = auto()


total = 0
for i in range(15_000):
    color = Color(i % 3 + 1)
    if color is Color.RED or color == Color.GREEN:
        total += color.value
    total += len(Color["BLUE"].name) + (Level.HIGH > Level.LOW) + Level.HIGH
    if i % 4 == 0:
        access = Access.READ | Access.WRITE
        total += (Access.WRITE in access) + len(list(Color)) + {Color.RED: 1, Color.BLUE: 2}[Color.BLUE]
total
