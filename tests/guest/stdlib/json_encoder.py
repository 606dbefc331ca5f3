# JSONEncoder and JSONDecoder: subclasses, default(), keys, cycles, files.
import io
import json
from json.decoder import scanstring
from json.encoder import encode_basestring, encode_basestring_ascii


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, Point):
            return {"x": o.x, "y": [o.y]}
        if isinstance(o, (set, frozenset)):
            return sorted(o)
        return super().default(o)


data = {"p": Point(1, 2.5), "s": {3, 1, 2}, "l": [Point(0, None), (1, 2)]}
print(json.dumps(data, cls=Encoder))
print(json.dumps(data, cls=Encoder, indent=4, sort_keys=True))
print("".join(Encoder(separators=(",", ":")).iterencode(data)))
try:
    json.dumps({"c": 1j}, cls=Encoder)
except TypeError as error:
    print(error)

for kw in ({}, {"skipkeys": True}, {"sort_keys": True}):
    for keys in ({1: 2, 2.5: 3, None: 4, True: 5, "s": 6}, {(1, 2): 3}, {b"x": 1, "a": 2}, {2: 1, 1: 2}):
        try:
            print(json.dumps(keys, **kw))
        except TypeError as error:
            print(type(error).__name__, error)
for value in (float("nan"), [float("inf")], {"a": -float("inf")}, {float("nan"): 1}):
    print(json.dumps(value))
    try:
        print(json.dumps(value, allow_nan=False))
    except ValueError as error:
        print(error)


class Loop:
    pass


def again(o):
    return [o]


a, b = [], {}
a.append(b)
b["a"] = a
for value, default in ((a, None), (Loop(), again), ([Loop()], again)):
    try:
        json.dumps(value, default=default)
    except ValueError as error:
        print(error)


class Text(str):
    pass


class Number(int):
    def __repr__(self):
        return "never"


class Real(float):
    def __repr__(self):
        return "never"


class Items(list):
    pass


class Table(dict):
    pass


print(json.dumps([Text("t"), Number(7), Real(1.5), Items([1, Items()]), Table(a=Table())]))
print(json.dumps({Text("t"): 1, Number(2): 3, Real(4.5): 6}, indent=1))
print(json.dumps(10**30), json.dumps([[[[]]]], indent=""), json.dumps("\x7f\u2028<>"))

out = io.StringIO()
json.dump({"a": [1, 2]}, out, indent=2)
print(out.getvalue(), json.load(io.StringIO(out.getvalue())))
print(json.loads(b'["\xc3\xa9"]'), json.loads('[1]'.encode("utf-16")), json.loads(bytearray(b"{}")))
for wrong in (1, None, ["x"]):
    try:
        json.loads(wrong)
    except TypeError as error:
        print(error)
decoder = json.JSONDecoder()
print(decoder.raw_decode("[1, 2] rest"), decoder.raw_decode("x{}", 1))
try:
    decoder.raw_decode("{}", -1)
except ValueError as error:
    print(error)
print(scanstring('abc" d', 0), encode_basestring("é\n"), encode_basestring_ascii("é\n"))
try:
    json.loads('{"a":\n [1,\n  2,, 3]}')
except json.JSONDecodeError as error:
    print(error.msg, error.pos, error.lineno, error.colno, error.doc[:5], error)
print(json.loads('{"a": 1, "a": 2}', object_pairs_hook=lambda p: p))
for depth in (100, 900):
    print(len(json.dumps(json.loads("[" * depth + "]" * depth))))
