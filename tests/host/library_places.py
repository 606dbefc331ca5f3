"""Places in the library to stand still in: name -> (program, its value), as in awkward_places."""

from __future__ import annotations

from typing import Any

PLACES: dict[str, tuple[str, Any]] = {
    "json.dumps: default": ("""
import json
json.dumps([1, {"a": {3, 4}}, 2 + 1j], default=lambda o: ask(type(o).__name__), indent=1)""", '[\n 1,\n {\n  "a": "set!"\n },\n "complex!"\n]'),
    "json.loads: object_hook and parse_float": ("""
import json
json.loads('[{"a": 1.5}, {"b": {"c": 2.5}}]', object_hook=lambda d: (ask(len(d)), sorted(d)), parse_float=lambda s: ask(s))""", [(-1, ['a']), (-1, ['b'])]),
    "re.sub: a callback": ("""
import re
re.sub(r"(\\w)(\\d+)", lambda m: m[1] + str(ask(int(m[2]))), "a1 b22 c333", count=2), re.subn("x", lambda m: ask(m[0]), "xyx")""", ('a-1 b-22 c333', ('x!yx!', 2))),
    "sorted with attrgetter of a property": ("""
from operator import attrgetter
class P:
    def __init__(self, n): self.n = n
    @property
    def key(self): return ask(self.n)
[x.n for x in sorted(map(P, (2, 3, 1)), key=attrgetter("key", "n"))]""", [3, 2, 1]),
    "functools.reduce and a lru_cache miss": ("""
import functools
@functools.lru_cache(maxsize=2)
def cached(n): return ask(n)
out = [cached(n) for n in (1, 2, 1, 3, 2)]
(functools.reduce(lambda a, b: a + ask(b), [1, 2, 3], 10), out, cached.cache_info().hits, cached.cache_info().misses)""", (4, [-1, -2, -1, -3, -2], 1, 4)),
    "dataclass: __post_init__ and default_factory": ("""
from dataclasses import dataclass, field, replace, asdict
@dataclass(order=True)
class D:
    n: int
    items: list = field(default_factory=lambda: [ask("made")])
    twice: int = field(init=False, default=0)
    def __post_init__(self): self.twice = ask(self.n) * 2
d = D(3)
asdict(d), replace(d, n=4).twice, D(1, [2]) < D(2, [1])""", ({'items': ['made!'], 'n': 3, 'twice': -6}, -8, True)),
    "enum: _missing_": ("""
import enum
class Colour(enum.Enum):
    RED = 1
    BLUE = 2
    @classmethod
    def _missing_(cls, value):
        return cls(ask(value)) if value < 0 else None
[Colour(-1).name, Colour(2).name, Colour(-2).value]""", ['RED', 'BLUE', 2]),
    "enum: _generate_next_value_": ("""
import enum
class Word(enum.StrEnum):
    @staticmethod
    def _generate_next_value_(name, start, count, last): return ask(name.lower()) + str(count)
    A = enum.auto()
    B = enum.auto()
[w.value for w in Word]""", ['a!0', 'b!1']),
    "contextmanager: body, enter and exit": ("""
from contextlib import contextmanager
log = []
@contextmanager
def room(name):
    log.append(ask("in " + name))
    try:
        yield ask(name)
    except ValueError as error:
        log.append(ask(str(error)))
    finally:
        log.append(ask("out"))
with room("a") as got:
    log.append(ask(got))
    raise ValueError("bad")
(got, log)""", ('a!', ['in a!', 'a!!', 'bad!', 'out!'])),
    "asyncio: a TaskGroup, a queue and a lock": ("""
import asyncio
async def worker(name, queue, lock, out):
    while (n := await queue.get()) is not None:
        async with lock:
            await asyncio.sleep(0)
            out.append((name, ask(n)))
async def main():
    queue, lock, out = asyncio.Queue(), asyncio.Lock(), []
    async with asyncio.TaskGroup() as group:
        for name in "ab":
            group.create_task(worker(name, queue, lock, out))
        for n in (1, 2, 3, None, None):
            await queue.put(n)
    return sorted(v for _, v in out)
asyncio.run(main())""", [-3, -2, -1]),
    "deque: iterated and compared": ("""
from collections import deque
class N:
    def __init__(self, n): self.n = n
    def __eq__(self, other): return ask(self.n) == -other
d = deque([N(1), N(2), N(3)], maxlen=4)
([ask(x.n) for x in d], d.index(3), d.count(2), d == deque([1, 2, 3]))""", ([-1, -2, -3], 2, 1, True)),
    "csv: a reader over a generator": ("""
import csv
def lines():
    for n in (1, 2):
        yield f"{ask(n)},\\"a {ask('q')}\\nb\\""
        yield "\\r\\n"
rows = list(csv.DictReader(lines(), fieldnames=["n", "t"]))
class Out:
    text = ""
    def write(self, s): self.text += ask(s)
out = Out()
w = csv.writer(out); w.writerow([1, "x,y"])
(rows, out.text)""", ([{'n': '-1', 't': 'a q!\nb'}, {'n': '-2', 't': 'a q!\nb'}], '1,"x,y"\r\n!')),
    "string.Template with a guest mapping; a Formatter": ("""
import string
class M:
    def __getitem__(self, key): return ask(key)
class T(string.Template):
    delimiter = "%"
class F(string.Formatter):
    def get_value(self, key, args, kwargs): return ask(str(key))
(T("%a and %{b}%%").substitute(M()), F().format("{0} {x!r:>5}"))""", ('a! and b!%', "0!  'x!'")),
    "datetime: a tzinfo's methods": ("""
import datetime as dt
class Zone(dt.tzinfo):
    def utcoffset(self, d): return dt.timedelta(hours=ask(-2))
    def dst(self, d): return dt.timedelta(0)
    def tzname(self, d): return ask("Z")
t = dt.datetime(2024, 5, 6, 7, 8, tzinfo=Zone())
(t.isoformat(), t.strftime("%Z %z"), str(t.astimezone(dt.timezone.utc)), t == t.astimezone(Zone()))""", ('2024-05-06T07:08:00+02:00', 'Z! +0200', '2024-05-06 05:08:00+00:00', True)),
    "argparse: a type function and an action": ("""
import argparse
class Count(argparse.Action):
    def __call__(self, parser, namespace, values, option=None): setattr(namespace, self.dest, ask(values))
parser = argparse.ArgumentParser(prog="p")
parser.add_argument("n", type=lambda s: ask(int(s)))
parser.add_argument("--word", action=Count)
parser.add_argument("rest", nargs="*", type=lambda s: ask(s))
vars(parser.parse_args(["5", "a", "b", "--word", "w"]))""", {'n': -5, 'rest': ['a!', 'b!'], 'word': 'w!'}),
    "logging: a handler, a filter and a formatter": ("""
import logging
out = []
class H(logging.Handler):
    def emit(self, record): out.append(ask(self.format(record)))
class F(logging.Formatter):
    def format(self, record): return ask(super().format(record))
log = logging.getLogger("places")
log.propagate = False
h = H(); h.setFormatter(F("%(levelname)s %(message)s")); log.addHandler(h)
log.addFilter(lambda record: ask(record.levelno) < -20)
log.warning("one %s", "two"); log.info("never"); log.error("three")
out""", ['WARNING one two!!', 'ERROR three!!']),
    "unittest: a method, setUp and a subTest": ("""
import unittest
log = []
class T(unittest.TestCase):
    def setUp(self): log.append(ask("up"))
    def tearDown(self): log.append(ask("down"))
    def test_one(self):
        for n in (1, 2):
            with self.subTest(n=n): self.assertEqual(ask(n), -1)
    def test_two(self): self.assertRaises(ZeroDivisionError, lambda: 1 // (ask(1) + 1))
result = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(T).run(result)
(result.testsRun, len(result.failures), len(result.errors), log)""", (2, 1, 0, ['up!', 'down!', 'up!', 'down!'])),
    "unittest.mock: a side effect": ("""
from unittest import mock
m = mock.Mock(side_effect=lambda n: ask(n))
with mock.patch("json.dumps", m):
    import json
    got = [json.dumps(4), json.dumps(5)]
(got, m.call_count, m.call_args_list == [mock.call(4), mock.call(5)])""", ([-4, -5], 2, True)),
    "decimal: in a local context": ("""
import decimal
class Half(decimal.Decimal):
    def __add__(self, other): return decimal.Decimal(ask(2)) + other
with decimal.localcontext() as c:
    c.prec = 5
    a = decimal.Decimal(ask(1)) / 3
    b = decimal.Decimal(1) / decimal.Decimal(ask(7))
(str(a), str(b), str(Half(1) + 5), decimal.getcontext().prec, str(decimal.Decimal(1) / 7))""", ('-0.33333', '-0.14286', '3', 28, '0.1428571428571428571428571429')),
    "heapq: merge, nsmallest and a heap of guest objects": ("""
import heapq
class N:
    def __init__(self, n): self.n = n
    def __lt__(self, other): return ask(self.n) > ask(other.n)
heap = []
for n in (3, 1, 2): heapq.heappush(heap, N(n))
def numbers(*n):
    for i in n: yield -ask(i)
([heapq.heappop(heap).n for _ in range(3)], list(heapq.merge(numbers(1, 4), numbers(2, 3))), heapq.nsmallest(2, [1, 2, 3], key=ask))""", ([1, 2, 3], [1, 2, 3, 4], [3, 2])),
    "itertools: groupby, accumulate, starmap, takewhile, filterfalse": ("""
import itertools as it
([(k, list(g)) for k, g in it.groupby("aabbc", key=ask)], list(it.accumulate([1, 2, 3], lambda a, b: a + ask(b))),
 list(it.starmap(lambda a, b: ask(a) + b, [(1, 2), (3, 4)])), list(it.takewhile(lambda n: ask(n) > -3, it.count(1))),
 list(it.filterfalse(lambda n: ask(n) % 2, range(5))), list(it.islice(it.cycle(ask(c) for c in "xy"), 5)))""", ([('a!', ['a', 'a']), ('b!', ['b', 'b']), ('c!', ['c'])],
 [1, -1, -4],
 [1, 1],
 [1, 2],
 [0, 2, 4],
 ['x!', 'y!', 'x!', 'y!', 'x!'])),
    "copy.deepcopy: a hook": ("""
import copy
class N:
    def __init__(self, n): self.n = n
    def __deepcopy__(self, memo): return N(ask(self.n))
    def __copy__(self): return N(self.n * 10)
x = [N(1), {"k": N(2)}]; x.append(x)
y = copy.deepcopy(x)
(y[0].n, y[1]["k"].n, y[2] is y, copy.copy(x[0]).n)""", (-1, -2, True, 10)),
    "textwrap: a subclass": ("""
import textwrap
class W(textwrap.TextWrapper):
    def _split(self, text): return [ask(c) if c.strip() else c for c in super()._split(text)]
W(width=12).wrap("the quick brown fox")""", ['the! quick!', 'brown! fox!']),
    "html.parser: a handler": ("""
from html.parser import HTMLParser
out = []
class Q(HTMLParser):
    def handle_starttag(self, tag, attrs): out.append((ask(tag), attrs))
    def handle_data(self, data): out.append(ask(data))
    def handle_endtag(self, tag): out.append(ask("/" + tag))
q = Q(); q.feed("<p id=1>a &amp; <b>c"); q.feed("</b></p>"); q.close()
out""", [('p!', [('id', '1')]), 'a & !', ('b!', []), 'c!', '/b!', '/p!']),
    "configparser: an interpolation": ("""
import configparser
class I(configparser.BasicInterpolation):
    def before_get(self, parser, section, option, value, defaults):
        return ask(super().before_get(parser, section, option, value, defaults))
c = configparser.ConfigParser(interpolation=I(), converters={"neg": lambda s: ask(int(s.rstrip("!")))})
c.read_string("[a]\\nx = 1\\ny = %(x)s-2\\n")
(c["a"]["y"], c["a"].getneg("x"))""", ('1-2!', -1)),
    "difflib: a junk function": ("""
import difflib
m = difflib.SequenceMatcher(lambda c: ask(c) == " !", "a bc d", "abc  d")
(round(m.ratio(), 3), m.get_opcodes()[:2], list(difflib.ndiff(["a\\n"], ["b\\n"], linejunk=lambda s: ask(1) == 0)))""", (0.833, [('equal', 0, 1, 0, 1), ('delete', 1, 2, 1, 1)], ['- a\n', '+ b\n'])),
    "statistics: over a generator": ("""
import statistics
def data():
    for n in (1, 2, 3, 4): yield ask(n)
(statistics.mean(data()), statistics.median(data()), statistics.pstdev(data()), statistics.mode(ask(c) for c in "aab"))""", (-2.5, -2.5, 1.118033988749895, 'a!')),
    "Counter: a subclass": ("""
from collections import Counter
class C(Counter):
    def __missing__(self, key): return ask(100)
c = C(ask(x) for x in "abca")
(sorted(c.items()), c["zz"], c.most_common(1), sorted((c + Counter({"a!": 1})).items()))""", ([('a!', 2), ('b!', 1), ('c!', 1)],
 -100,
 [('a!', 2)],
 [('a!', 3), ('b!', 1), ('c!', 1)])),
    "ChainMap, defaultdict, a dict's __missing__": ("""
from collections import ChainMap, defaultdict
class D(dict):
    def __missing__(self, key): return ask(key)
d = defaultdict(lambda: [ask(7)])
d["x"].append(1)
class M(ChainMap):
    def __missing__(self, key): return ask("chain " + key)
(D()["a"], dict(d), M({"q": 1}, {})["r"], ChainMap({}, D())["s"], "%(t)s" % D())""", ('a!', {'x': [-7, 1]}, 'chain r!', 's!', 't!')),
    "OrderedDict and UserDict: hooks": ("""
from collections import OrderedDict, UserDict
class U(UserDict):
    def __setitem__(self, key, value): super().__setitem__(ask(key), ask(value))
u = U(a=1); u.update(b=2)
class K:
    def __init__(self, n): self.n = n
    def __hash__(self): return ask(self.n)
    def __eq__(self, other): return ask(self.n) == ask(other.n)
o = OrderedDict((K(n), n) for n in (1, 2, 1))
o.move_to_end(K(1))
(u.data, list(o.values()), o.pop(K(2)))""", ({'a!': -1, 'b!': -2}, [2, 1], 2)),
    "threading: a thread, a lock, an event": ("""
import threading
out, lock, ready = [], threading.Lock(), threading.Event()
def work(n):
    ready.wait()
    with lock:
        out.append(ask(n))
threads = [threading.Thread(target=work, args=(n,)) for n in (1, 2, 3)]
for t in threads: t.start()
ready.set()
for t in threads: t.join()
sorted(out)""", [-3, -2, -1]),
    "queue and concurrent.futures": ("""
import queue
from concurrent.futures import ThreadPoolExecutor
q = queue.PriorityQueue()
for n in (3, 1, 2): q.put((n, "x"))
with ThreadPoolExecutor(2) as pool: got = list(pool.map(ask, [q.get()[0] for _ in range(3)]))
got""", [-1, -2, -3]),
    "typing: a protocol's check, get_type_hints": ("""
import typing
@typing.runtime_checkable
class Sized(typing.Protocol):
    @property
    def size(self): ...
class Box:
    def __getattr__(self, name):
        if name == "size": return ask(1)
        raise AttributeError(name)
def f(a: "ask('int') and int", b: "list[str]" = None): ...
(isinstance(Box(), Sized), typing.get_type_hints(f, globals()) == {"a": int, "b": list[str]})""", (False, True)),
    "singledispatch": ("""
import functools
@functools.singledispatch
def show(x): return ask("object")
@show.register
def _(x: int): return ask(x)
@show.register(list)
def _(x): return [show(i) for i in x]
(show([1, "a", [2]]), show(True))""", ([-1, 'object!', [-2]], -1)),
    "cached_property and total_ordering": ("""
import functools
@functools.total_ordering
class N:
    def __init__(self, n): self.n = n
    @functools.cached_property
    def value(self): return ask(self.n)
    def __eq__(self, other): return self.value == other.value
    def __lt__(self, other): return self.value < ask(other.n)
a, b = N(1), N(2)
(a >= b, a <= b, a > b, a == b, sorted(vars(a)))""", (True, False, True, False, ['n', 'value'])),
    "ExitStack: callbacks": ("""
from contextlib import ExitStack, suppress
log = []
class R:
    def __enter__(self): return ask("r")
    def __exit__(self, *exc): log.append(ask("closed")); return exc[0] is KeyError
with ExitStack() as stack:
    got = stack.enter_context(R())
    stack.callback(lambda n: log.append(ask(n)), 5)
    stack.push(lambda *exc: log.append(ask(exc[0].__name__)))
    raise KeyError(ask("k"))
(got, log)""", ('r!', ['KeyError!', -5, 'closed!'])),
    "warnings: showwarning": ("""
import warnings
out = []
warnings.showwarning = lambda message, category, *rest: out.append(ask(str(message)))
warnings.simplefilter("always")
class Note(UserWarning):
    def __str__(self): return ask("note")
warnings.warn("one"); warnings.warn(Note())
out""", ['one!', 'note!!']),
    "traceback: of an exception whose __str__ asks": ("""
import traceback
class E(Exception):
    def __str__(self): return ask("text")
try:
    raise E("x") from ValueError(1)
except E as error:
    lines = traceback.format_exception_only(error)
    whole = traceback.format_exception(error)
(lines, len(whole) > 3, whole[-1])""", (['E: text!\n'], True, 'E: text!\n')),
    "pprint: of a guest's repr": ("""
import pprint
class R:
    def __init__(self, n): self.n = n
    def __repr__(self): return f"R({ask(self.n)})" * 3
    def __lt__(self, other): return ask(self.n) < ask(other.n)
pprint.pformat({"a": [R(1), R(22)], "b": {R(3): R(4)}}, width=20)""", ("{'a': [R(-1)R(-1)R(-1),\n"
 '       R(-22)R(-22)R(-22)],\n'
 " 'b': {R(-3)R(-3)R(-3): R(-4)R(-4)R(-4)}}")),
    "graphlib, bisect and random with hooks": ("""
import bisect, graphlib, random
class S(list):
    def __getitem__(self, i): return -ask(super().__getitem__(i))
r = random.Random(5)
class Q(random.Random):
    def random(self): return -ask(1) / 4
order = graphlib.TopologicalSorter({ask("b"): [ask("a")], ask("c"): [ask("b")]}).static_order()
(bisect.bisect_left(S([1, 3, 5, 7]), 5), bisect.bisect([1, 2, 3], -2, key=ask) >= 0, Q().uniform(0, 8), list(order))""", (2, True, 2.0, ['a!', 'b!', 'c!'])),
    "fractions: of a guest's number": ("""
import fractions, numbers
class N(numbers.Rational):
    numerator = property(lambda self: ask(-3))
    denominator = property(lambda self: -ask(4))
    def nothing(self, *args): return NotImplemented
    __abs__ = __add__ = __ceil__ = __eq__ = __floor__ = __floordiv__ = __le__ = __lt__ = __mod__ = __mul__ = nothing
    __neg__ = __pos__ = __pow__ = __radd__ = __rfloordiv__ = __rmod__ = __rmul__ = __round__ = __rpow__ = nothing
    __rtruediv__ = __truediv__ = __trunc__ = nothing
(str(fractions.Fraction(N()) + 1), str(fractions.Fraction("1/2") + fractions.Fraction(N())))""", ('7/4', '5/4')),
    "pathlib and io: text through a guest's stream": ("""
import io, pathlib
class Raw(io.RawIOBase):
    def __init__(self): self.parts = [b"one\\ntw", b"o\\nthree", b""]
    def readable(self): return True
    def readinto(self, b):
        part = self.parts.pop(0) if self.parts else b""
        ask(len(part))
        b[:len(part)] = part
        return len(part)
class Like:
    def __fspath__(self): return ask("a/b")
(list(io.TextIOWrapper(io.BufferedReader(Raw()), encoding="utf-8")), str(pathlib.PurePosixPath(Like(), "c")), pathlib.PurePath("x.y").with_suffix(ask(".z")).name)""", (['one\n', 'two\n', 'three'], 'a/b!/c', 'x.z!')),
    "zlib and gzip in the middle of a stream": ("""
import gzip, io, zlib
c, d = zlib.compressobj(), zlib.decompressobj()
head = c.compress(b"a" * 1000) + c.flush(zlib.Z_SYNC_FLUSH)
one = d.decompress(head, 10); ask(1)
rest = c.compress(b"b" * 1000); ask(2)
two = d.decompress(d.unconsumed_tail + rest + c.flush())
class Slow(io.BytesIO):
    def read(self, n=-1): ask(3); return super().read(n)
f = gzip.GzipFile(fileobj=Slow(gzip.compress(b"line\\n" * 3, mtime=0)))
(one + two == b"a" * 1000 + b"b" * 1000, d.eof, [line for line in f])""", (True, True, [b'line\n', b'line\n', b'line\n'])),
    "weakref: a callback in a collection": ("""
import gc, weakref
class N: pass
log, n = [], N()
r = weakref.ref(n, lambda r: log.append(ask("gone")))
f = weakref.finalize(n, lambda: log.append(ask(1)))
w = weakref.WeakValueDictionary(k=n)
ask(0)
del n
gc.collect()
(sorted(log, key=str), r() is None, f.alive, len(w))""", ([-1, 'gone!'], True, False, 0)),
    "ast: a NodeTransformer; inspect and types": ("""
import ast, inspect, types
class T(ast.NodeTransformer):
    def visit_Constant(self, node): return ast.Constant(ask(node.value))
tree = ast.fix_missing_locations(T().visit(ast.parse("1 + 2 * 3", mode="eval")))
def body(ns): ns["x"] = ask(5)
def f(a, b=ask(2), *c, d: "note" = 3): ...
(ast.unparse(tree), eval(compile(tree, "x", "eval")), types.new_class("K", (), {}, body).x, str(inspect.signature(f)))""", ('-1 + -2 * -3', 5, -5, "(a, b=-2, *c, d: 'note' = 3)")),
    "xml.etree and urllib with guest text": ("""
import urllib.parse
class S(dict):
    def items(self): return [(ask("a"), ask("b c")), ("n", ask(5))]
def parts():
    yield ask("x")
    yield ask("y")
(urllib.parse.urlencode(S()), urllib.parse.urljoin("http://h/a/", ask("b")), "/".join(map(urllib.parse.quote, parts())))""", ('a%21=b+c%21&n=-5', 'http://h/a/b!', 'x%21/y%21')),
}
