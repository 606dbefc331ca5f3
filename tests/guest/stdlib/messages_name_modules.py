"""Messages call a class that CPython has in C by its full name, whatever it is made of here."""
import contextvars
import csv
import io
import itertools
import threading
import time
import weakref
import xml.etree.ElementTree as ET
import zoneinfo
from array import array
from collections import OrderedDict, defaultdict, deque
from decimal import Decimal, localcontext

MAKE = [
    lambda: Decimal(1), lambda: OrderedDict(a=1), lambda: defaultdict(int), lambda: threading.local(),
    lambda: io.StringIO("x"), lambda: io.BytesIO(b"x"), lambda: io.TextIOWrapper(io.BytesIO()),
    lambda: itertools.groupby([]), lambda: itertools.takewhile(None, []), lambda: csv.reader([]),
    lambda: csv.writer(io.StringIO()), lambda: contextvars.ContextVar("x"), lambda: time.gmtime(0),
    lambda: weakref.ref(Decimal), lambda: zoneinfo.ZoneInfo("UTC"), lambda: ET.Element("x"),
    lambda: deque(), lambda: array("i"),
]
TRY = [
    lambda v: v - [], lambda v: v < [], lambda v: v.nope, lambda v: ~v, lambda v: "a" + v,
    lambda v: "".join([v]), lambda v: v @ 1, lambda v: b"" + v,
]
for make in MAKE:
    for act in TRY:
        try:
            print(act(make()))
        except (TypeError, AttributeError) as e:
            print(type(e).__name__, e)


class Own(OrderedDict):
    pass


try:
    Own() - 1
except TypeError as e:
    print(e)
try:
    with array("i"):
        pass
except TypeError as e:
    print(e)
try:
    OrderedDict.nope
except AttributeError as e:
    print(e)
