"""Parse a web server log and report."""

from __future__ import annotations
import re, collections, datetime as dt, statistics
from dataclasses import dataclass, field, asdict, astuple, replace, fields
from enum import Enum, IntEnum, auto, Flag, StrEnum, unique
import json, textwrap, pprint

LOG = """\
192.168.1.1 - alice [10/Oct/2023:13:55:36 +0000] "GET /index.html HTTP/1.1" 200 2326 0.012
192.168.1.2 - - [10/Oct/2023:13:55:37 +0000] "POST /api/items HTTP/1.1" 201 512 0.150
192.168.1.1 - alice [10/Oct/2023:13:56:01 +0000] "GET /missing HTTP/1.1" 404 - 0.003
10.0.0.7 - bob [10/Oct/2023:14:01:12 +0200] "DELETE /api/items/7 HTTP/2" 500 77 2.501
garbage line here
10.0.0.7 - bob [10/Oct/2023:14:01:13 +0200] "GET /index.html HTTP/2" 304 0 0.001
"""
RX = re.compile(
    r"""(?P<ip>\S+)\ \S+\ (?P<user>\S+)\ \[(?P<when>[^\]]+)\]\ 
    "(?P<verb>[A-Z]+)\ (?P<path>\S+)\ HTTP/(?P<ver>[\d.]+)"\ (?P<status>\d{3})\ (?P<size>\d+|-)\ (?P<t>[\d.]+)""",
    re.X,
)


class Verb(StrEnum):
    GET = auto()
    POST = auto()
    DELETE = auto()
    PUT = auto()

    @classmethod
    def _missing_(cls, value):
        return cls.__members__.get(value.upper())


class Level(IntEnum):
    OK = 200
    REDIRECT = 300
    CLIENT = 400
    SERVER = 500

    @classmethod
    def of(cls, code):
        return cls(code // 100 * 100)


@dataclass(order=True, slots=True)
class Hit:
    when: dt.datetime
    ip: str = field(compare=False)
    verb: Verb = field(compare=False)
    path: str = field(compare=False)
    status: int = field(compare=False)
    size: int | None = field(compare=False, default=None)
    took: float = field(compare=False, default=0.0, metadata={"unit": "s"})
    user: str | None = field(compare=False, default=None, repr=False)

    @property
    def level(self):
        return Level.of(self.status)


def parse(text):
    for n, line in enumerate(text.splitlines(), 1):
        if not (m := RX.match(line)):
            print(f"line {n}: skipped {line!r:.30}")
            continue
        d = m.groupdict()
        yield Hit(
            dt.datetime.strptime(d["when"], "%d/%b/%Y:%H:%M:%S %z"),
            d["ip"],
            Verb(d["verb"]),
            d["path"],
            int(d["status"]),
            None if d["size"] == "-" else int(d["size"]),
            float(d["t"]),
            None if d["user"] == "-" else d["user"],
        )


hits = sorted(parse(LOG))
for h in hits:
    print(h)
print(fields(Hit)[6].metadata, fields(Hit)[0].type)
by = collections.defaultdict(list)
for h in hits:
    by[h.level].append(h)
for k, v in sorted(by.items(), reverse=True):
    print(f"{k!r:<24}|{k.name:^10}|{len(v):>3}|{statistics.fmean(h.took for h in v):8.4f}")
print(collections.Counter(h.path for h in hits).most_common(2))
print(collections.Counter(h.verb for h in hits))
print(json.dumps([asdict(h) for h in hits[:2]], default=str, indent=1))
print(astuple(replace(hits[0], size=1)))
try:
    Verb("patch")
except ValueError as e:
    print(type(e).__name__, e)
try:
    replace(hits[0], nope=1)
except TypeError as e:
    print(e)
try:
    hits[0].extra = 1
except AttributeError as e:
    print(e)
try:
    Level.of(100)
except ValueError as e:
    print(e)
pprint.pprint([asdict(h) for h in hits], width=100, compact=True)
pprint.pprint(hits[0], width=60)
print(
    Verb("get") is Verb.GET,
    Verb.GET == "get",
    f"{Verb.GET:>6}",
    str(Level.OK),
    f"{Level.OK}",
    repr(Level.OK),
)
