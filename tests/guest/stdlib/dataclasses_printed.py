"""pprint of data classes, fields and the markers of dataclasses, the token of functools' caches of classes."""
import dataclasses
import functools
import pprint
import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass, field


@dataclass
class Stop:
    name: str
    minutes: int = 0
    tags: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Line:
    name: str
    stops: list[Stop]
    note: str = field(default="", repr=False)


class Loud(Stop):
    def __repr__(self):
        return self.name.upper()


line = Line("U1", [Stop("Schlesisches Tor", 2, ["open"]), Stop("Hallesches Tor", 9, ["closed", "north side"])])
pprint.pprint(line, width=40)
pprint.pprint({"lines": [line, Loud("x")]}, width=60)
print(line.stops[0].__repr__.__wrapped__.__qualname__)
print(re.sub("0x[0-9a-f]+", "0x", repr(dataclasses.fields(Stop)[1])))
print(type(dataclasses.MISSING).__name__, type(dataclasses.KW_ONLY).__name__)
print(type(functools.get_cache_token()).__name__)
e = ET.fromstring("<a x='1' y='2'>one<b>two</b>three</a>")
e.append(ET.Comment("four"))
print(e.keys(), e.items(), list(e.itertext()), ET.tostring(e, method="text"))
