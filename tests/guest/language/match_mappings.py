"""Mapping patterns: keys in order, rest, values of dotted names, subclasses with __missing__."""
from collections import defaultdict, OrderedDict


class K:
    NAME = "name"
    AGE = "age"


def read(x):
    match x:
        case {"type": "point", "x": x, "y": y}:
            return f"point {x} {y}"
        case {K.NAME: str(n), K.AGE: int(a)}:
            return f"{n} is {a}"
        case {"only": v, **rest} if not rest:
            return f"only {v}"
        case {1: one, -2: two, None: none}:
            return f"numbers {one} {two} {none}"
        case {"tags": [first, *_], **rest}:
            return f"tag {first}, rest {rest}"
        case {}:
            return f"some mapping of {len(x)}"
    return "no mapping"


for value in ({"type": "point", "y": 2, "x": 1}, {"name": "Ann", "age": 3, "z": 0}, {"name": 1, "age": 2},
              {"only": 1}, {"only": 1, "more": 2}, {1: "a", -2: "b", None: "c"},
              {"tags": ["t", "u"], "k": [1]}, {"tags": []}, {}, [], None, "x",
              OrderedDict(only=5), defaultdict(list)):
    print(read(value), value if not isinstance(value, dict) else dict(value))


class Missing(dict):
    def __missing__(self, key):
        print("missing", key)
        return "made"


m = Missing()
match m:
    case {"k": v}:
        print("no", v)
    case _:
        print("__missing__ is not asked", dict(m))

d = defaultdict(int)
match d:
    case {"k": v}:
        print("no")
    case _:
        print("no default made", dict(d))

data = {"a": 1, "b": 2, "c": 3}
match data:
    case {"b": 2, **others}:
        others["new"] = 1
        print(others, data)

match {True: "yes", 0: "no"}:
    case {1: one, False: zero}:
        print(one, zero)

try:
    key = "a"
    match {"a": 1}:
        case {K.NAME: 1, K.NAME: 2}:
            print("no")
        case _:
            print("no match")
except ValueError as e:
    print("ValueError", e)

K.AGE = "name"
try:
    match {"name": 1, "age": 2}:
        case {K.NAME: n, K.AGE: a}:
            print("no")
except ValueError as e:
    print("ValueError", e)
