"""Json records, as a program of everyday use has them."""

import json, dataclasses, datetime, decimal, enum, uuid, collections, io, math, re, types
from dataclasses import (
    dataclass,
    field,
    KW_ONLY,
    InitVar,
    asdict,
    make_dataclass,
    is_dataclass,
    fields,
    replace,
)


class E(enum.Enum):
    A = "a"
    B = 2


@dataclass
class Addr:
    street: str
    zip: str | None = None


@dataclass
class User:
    name: str
    email: str = field(repr=False)
    _: KW_ONLY
    age: int = 0
    addrs: list[Addr] = field(default_factory=list)
    kind: E = E.A
    created: datetime.datetime = datetime.datetime(2024, 1, 1)
    pw: InitVar[str | None] = None
    hash_: int = field(init=False, default=0, compare=False)

    def __post_init__(self, pw):
        if "@" not in self.email:
            raise ValueError(f"invalid email: {self.email!r}")
        self.hash_ = len(pw or "")


class Enc(json.JSONEncoder):
    def default(self, o):
        match o:
            case _ if dataclasses.is_dataclass(o):
                return {"__type__": type(o).__name__, **{f.name: getattr(o, f.name) for f in fields(o)}}
            case enum.Enum():
                return o.name
            case datetime.datetime() | datetime.date():
                return o.isoformat()
            case decimal.Decimal():
                return str(o)
            case set() | frozenset():
                return sorted(o)
            case uuid.UUID():
                return o.hex
            case bytes():
                return o.hex()
        return super().default(o)


u = User("Ann", "a@b.c", age=3, addrs=[Addr("x"), Addr("y", "1")], pw="abc")
s = json.dumps(u, cls=Enc, indent=2, sort_keys=True)
print(u, s, sep="\n")


def hook(d):
    if (t := d.pop("__type__", None)) == "Addr":
        return Addr(**d)
    return d


print(json.loads(s, object_hook=hook))
print(
    json.dumps(
        {
            "s": {3, 1},
            "d": decimal.Decimal("1.10"),
            "u": uuid.UUID(int=1),
            "b": b"\1",
            "dt": datetime.date(2024, 1, 2),
        },
        cls=Enc,
    )
)
try:
    json.dumps({"x": object}, cls=Enc)
except TypeError as e:
    print(e, getattr(e, "__notes__", None))
for bad in (
    '{"a": 1,}',
    "{'a': 1}",
    "[1 2]",
    '{"a" 1}',
    "",
    "nul",
    '"\\x"',
    '"abc',
    "[1,]",
    '{"a": 1} x',
    "01",
    "-",
    "1.",
    '"\t"',
    '{"a":',
    "[1,\n2\n3]",
    "NaN",
    "\ufeff{}",
    "[" * 5,
):
    try:
        print(json.loads(bad))
    except json.JSONDecodeError as e:
        print(repr(bad), e.msg, e.pos, e.lineno, e.colno, e)
for o, k in (
    (float("nan"), {}),
    (float("inf"), {"allow_nan": False}),
    ({1: 2, None: 3, True: 4, 2.5: 5}, {}),
    ({(1,): 2}, {}),
    ({(1,): 2, "k": 1}, {"skipkeys": True}),
    ("é\u2028\x00/<", {}),
    ("é", {"ensure_ascii": False}),
    ([1, [2]], {"indent": "--"}),
    ({}, {"indent": 2}),
    ([], {"indent": 2}),
    ({"b": 1, "a": [1, {"c": None}]}, {"separators": (",", ":"), "sort_keys": True}),
    (1e20, {}),
    (10**30, {}),
    ((1, 2), {}),
    (1.0, {}),
    (E.A, {}),
    (collections.OrderedDict(z=1), {}),
    ({"a": 1, 1: 2}, {"sort_keys": True}),
):
    try:
        print(json.dumps(o, **k))
    except Exception as e:
        print(type(e).__name__, e)
l = []
l.append(l)
try:
    json.dumps(l)
except ValueError as e:
    print(e)
print(
    json.loads(
        "[1.10, 2, -Infinity, 1e5]",
        parse_float=decimal.Decimal,
        parse_int=str,
        parse_constant=lambda c: f"<{c}>",
    ),
    json.loads('{"a":1,"a":2}', object_pairs_hook=list),
    json.loads(b'{"k": "\xc3\xa9"}'),
    json.JSONDecoder().raw_decode("[1] tail"),
    json.load(io.StringIO('{"x": [true, false, null]}')),
)
f = io.StringIO()
json.dump({"k": [1, 2]}, f, indent=1)
print(f.getvalue())
for fn in (
    lambda: User("x", "bad"),
    lambda: User("x"),
    lambda: User("x", "a@b", 5),
    lambda: User(nope=1),
    lambda: make_dataclass("Z", [("a", int, 1), "b"]),
    lambda: dataclass(type("Q", (), {"__annotations__": {"l": list}, "l": []})),
    lambda: fields(5),
    lambda: asdict(5),
    lambda: replace(u, hash_=1),
):
    try:
        print(fn())
    except Exception as e:
        print(type(e).__name__, e)


@dataclass(frozen=True, order=True, slots=True, unsafe_hash=False)
class V:
    major: int
    minor: int = 0
    tag: str = field(default="", compare=False, hash=False, kw_only=True)


v = V(1, 2, tag="rc")
print(
    v,
    hash(v) == hash(V(1, 2)),
    v < V(1, 3),
    V(1, 2) == v,
    sorted([V(2), V(1, 9)]),
    V.__match_args__,
    V.__slots__,
    asdict(v),
    dataclasses.astuple(v),
    v.__eq__(5),
)
try:
    v.major = 5
except dataclasses.FrozenInstanceError as e:
    print(type(e).__mro__[1].__name__, e)
try:
    V(1) < 5
except TypeError as e:
    print(e)


@dataclass(repr=False, eq=False)
class Base:
    a: int = 1


@dataclass
class Sub(Base):
    b: int = 2
    a: int = 9


print(
    Sub(),
    Sub(5, 6),
    [f.name for f in fields(Sub)],
    Sub.__dataclass_params__,
    Base() == Base(),
    is_dataclass(Sub),
    is_dataclass(Sub()),
    make_dataclass(
        "P", ["x", ("y", int, field(default=3))], namespace={"s": lambda self: self.x}, frozen=True
    )(1).s(),
)


class Money(decimal.Decimal):
    def __repr__(s):
        return f"${s}"


flat = lambda d, p="": {
    k2: v2
    for k, v in (d.items() if isinstance(d, dict) else enumerate(d))
    for k2, v2 in (flat(v, f"{p}{k}.").items() if isinstance(v, (dict, list)) else [(f"{p}{k}", v)])
}
print(flat({"a": {"b": [1, {"c": 2}]}, "d": Money("3.50")}), Money("1") + 1, type(Money("1") + 1).__name__)
