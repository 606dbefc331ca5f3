"""Awkward places to stand still in: name -> (program, its value).

Every program calls `ask(question)`: an int is answered with its negative, a text with "!" behind
it. The value follows from that, whoever answers and whenever.
"""

from __future__ import annotations

from typing import Any

PLACES: dict[str, tuple[str, Any]] = {
    # --- comparing, hashing, sorting ---------------------------------------------------------------
    "a sort key": ("sorted([3, 1, 2], key=ask)", [3, 2, 1]),
    "a sort key, reversed": ("sorted('ab cd b'.split(), key=ask, reverse=True)", ["cd", "b", "ab"]),
    "list.sort that others look at": ("""
items = [3, 1, 2]
seen = []
def key(n):
    seen.append(list(items))
    return ask(n)
items.sort(key=key)
(items, seen)""", ([3, 2, 1], [[], [], []])),
    "__lt__ in a sort": ("""
class Card:
    def __init__(self, n): self.n = n
    def __lt__(self, other): return ask(self.n) > ask(other.n)
[card.n for card in sorted([Card(n) for n in (2, 3, 1)])]""", [1, 2, 3]),
    "the key of max": ("(max([1, 5, 3], key=ask), min([1, 5, 3], key=ask))", (1, 5)),
    "__eq__ in a dict lookup": ("""
class Key:
    def __init__(self, n): self.n = n
    def __hash__(self): return 1
    def __eq__(self, other): return ask(self.n) == ask(other.n)
d = {Key(1): "one", Key(2): "two"}
(d[Key(2)], len(d))""", ("two", 2)),
    "__eq__ in set.add": ("""
class Key:
    def __init__(self, n): self.n = n
    def __hash__(self): return 7
    def __eq__(self, other): return ask(self.n) == ask(other.n)
s = set()
for n in (1, 2, 1, 3, 2): s.add(Key(n))
sorted(key.n for key in s)""", [1, 2, 3]),
    "__eq__ in list.index": ("""
class Like:
    def __eq__(self, other): return ask(other) == -3
[4, 3, 2].index(Like()), [3, 1, 3].count(Like()), Like() in (1, 2)""", (1, 2, False)),
    "__hash__": ("""
class Key:
    def __hash__(self): return ask(5)
k = Key()
d = {k: 1}
d[k] += 1
(d[k], hash((k, 1)) == hash((k, 1)))""", (2, True)),
    "a chained comparison": ("1 < -ask(2) < -ask(3) < -ask(1) < ask(9)", False),
    "__bool__ in a while": ("""
class Countdown:
    n = 3
    def __bool__(self):
        self.n -= 1
        return ask(self.n) < 0
c = Countdown()
rounds = 0
while c: rounds += 1
(rounds, not c)""", (2, True)),
    "__contains__": ("""
class Evens:
    def __contains__(self, n): return ask(n) % 2 == 0
[n for n in range(4) if n in Evens() and n not in [0]]""", [2]),
    # --- text -------------------------------------------------------------------------------------
    "__repr__ in a list that holds itself": ("""
class Odd:
    def __repr__(self): return f"<{ask(7)} of {len(items)}>"
items = [Odd()]
items.append(items)
repr(items)""", "[<-7 of 2>, [...]]"),
    "__repr__ in an f-string": ("""
class Odd:
    def __repr__(self): return f"<{ask(7)}>"
f"{[Odd(), Odd()]!r:>14}" """, "  [<-7>, <-7>]"),
    "__format__ in an f-string": ("""
class Money:
    def __format__(self, spec): return spec + ask("paid")
f"{Money():{ask('in')}}|{Money()}" """, "in!paid!|paid!"),
    "__str__ of what is printed": ("""
class Out:
    text = ""
    def write(self, piece): self.text += ask(piece)
class Loud:
    def __str__(self): return ask("loud")
out = Out()
print(Loud(), 1, sep="-", end=".", file=out)
out.text""", "loud!!-!1!.!"),
    "str.join over a generator": ("'-'.join(ask(c) for c in 'abc')", "a!-b!-c!"),
    "% with a guest mapping": ("""
class Names:
    def __getitem__(self, key): return ask(key)
"%(who)s and %(what)r" % Names()""", "who! and 'what!'"),
    "str.format": ("""
class Names:
    @property
    def first(self): return ask("f")
    def __getitem__(self, key): return ask(key)
"{0.first} {0[last]} {1:{2}}".format(Names(), 5, 3)""", "f! last!   5"),
    # --- attributes and items ---------------------------------------------------------------------
    "__getattr__": ("""
class Any:
    def __getattr__(self, name): return ask(name)
(Any().colour, getattr(Any(), "size"), hasattr(Any(), "x"))""", ("colour!", "size!", True)),
    "__getattribute__ that fails over to __getattr__": ("""
class Any:
    def __getattribute__(self, name): raise AttributeError(ask(name))
    def __getattr__(self, name): return name + ask("?")
Any().x""", "x?!"),
    "a property's setter": ("""
class Box:
    @property
    def size(self): return self._size
    @size.setter
    def size(self, n): self._size = ask(n)
b = Box()
b.size = 4
b.size""", -4),
    "an augmented assignment to a property": ("""
class Box:
    _size = 10
    @property
    def size(self): return self._size + ask(1)
    @size.setter
    def size(self, n): self._size = n + ask(2)
b = Box()
b.size += ask(3)
b._size""", 4),
    "__setattr__ and __delattr__": ("""
log = []
class Watched:
    def __setattr__(self, name, value): log.append(ask(name)); super().__setattr__(name, value)
    def __delattr__(self, name): log.append(ask("del " + name)); super().__delattr__(name)
w = Watched()
w.a = 1
del w.a
(log, vars(w))""", (["a!", "del a!"], {})),
    "__delitem__": ("""
class Row(dict):
    def __delitem__(self, key): super().__delitem__(ask(key))
row = Row({"a!": 1, "b!": 2})
del row["a"]
dict(row)""", {"b!": 2}),
    "__index__ in a slice": ("""
class At:
    def __init__(self, n): self.n = n
    def __index__(self): return ask(self.n)
items = list(range(10))
items[At(-2):At(-8):At(-3)] = "xy"
(items, items[At(5)], "abc" * At(-2))""", ([0, 1, "x", 3, 4, "y", 6, 7, 8, 9], "y", "abcabc")),
    "__missing__": ("""
class Counts(dict):
    def __missing__(self, key): return ask(key)
c = Counts(a=1)
c["b"] += "?"
(c["a"], c["z"], dict(c))""", (1, "z!", {"a": 1, "b": "b!?"})),
    "a default factory": ("""
from collections import defaultdict
d = defaultdict(lambda: ask(len(d)))
d["a"], d["b"], dict(d)""", (0, -1, {"a": 0, "b": -1})),
    "dict.update from a guest's keys()": ("""
class Source:
    def keys(self): yield ask("k"); yield ask("l")
    def __getitem__(self, key): return ask(key)
d = {"m": 1}
d.update(Source())
(d, dict(**Source()))""", ({"m": 1, "k!": "k!!", "l!": "l!!"}, {"k!": "k!!", "l!": "l!!"})),
    # --- numbers ----------------------------------------------------------------------------------
    "__int__, __float__, __round__": ("""
class Number:
    def __int__(self): return ask(3)
    def __float__(self): return ask(2) / 4
    def __round__(self, digits=None): return ask(digits or 0)
(int(Number()), float(Number()), round(Number()), round(Number(), 2))""", (-3, -0.5, 0, -2)),
    "sum with a guest's __add__": ("""
class Money:
    def __init__(self, n): self.n = n
    def __add__(self, other): return Money(self.n + other.n + ask(1))
    def __radd__(self, other): return self
sum([Money(10), Money(20), Money(30)]).n""", 58),
    "a reflected operator": ("""
class Right:
    def __rsub__(self, left): return left + ask(5)
    def __rpow__(self, base): return NotImplemented if ask(base) == -3 else base
class Left:
    def __sub__(self, right): ask("left"); return NotImplemented
a = Left() .__class__
try: 3 ** Right()
except TypeError as error: text = str(error)
(10 - Right(), text[:16])""", (5, "unsupported oper")),
    "__iadd__ in a subscript": ("""
class Bag:
    def __init__(self): self.held = []
    def __iadd__(self, item): self.held.append(ask(item)); return self
bags = {"a": Bag()}
bags["a"] += 1
bags["a"] += 2
bags["a"].held""", [-1, -2]),
    "bytes of an iterable": ("(bytes(-ask(n) for n in (65, 66)), bytearray(map(abs, map(ask, [1]))))",
                             (b"AB", b"\x01")),
    # --- classes ----------------------------------------------------------------------------------
    "a class body": ("""
class Config:
    first = ask(1)
    second = first + ask(2)
(Config.first, Config.second)""", (-1, -3)),
    "__set_name__": ("""
class Field:
    def __set_name__(self, owner, name): self.name = ask(name)
    def __get__(self, obj, cls): return self.name
class Row:
    a, b = Field(), Field()
(Row.a, Row().b)""", ("a!", "b!")),
    "a metaclass that is called": ("""
class Meta(type):
    def __call__(cls, *args): return ask(len(args))
class C(metaclass=Meta): pass
C(1, 2)""", -2),
    "a metaclass's __new__": ("""
class Meta(type):
    def __new__(mcls, name, bases, names, **kw):
        return super().__new__(mcls, ask(name), bases, {**names, "n": ask(len(kw))})
class C(metaclass=Meta, extra=1): pass
(C.__name__, C.n, type(C) is Meta)""", ("C!", -1, True)),
    "a metaclass's __prepare__": ("""
class Names(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key, ask(value) if type(value) is int else value)
class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases): ask(name); return Names()
    def __new__(mcls, name, bases, names): return super().__new__(mcls, name, bases, dict(names))
class C(metaclass=Meta):
    one = 1
    two = one - 1
(C.one, C.two)""", (-1, 2)),
    "__init_subclass__": ("""
class Base:
    def __init_subclass__(cls, tag, **kw): cls.tag = ask(tag); super().__init_subclass__(**kw)
class A(Base, tag="a"): pass
class B(A, tag="b"): pass
(A.tag, B.tag)""", ("a!", "b!")),
    "__class_getitem__": ("""
class Box:
    def __class_getitem__(cls, item): return ask(item)
Box["int"]""", "int!"),
    "__call__ after __call__": ("""
class Chain:
    def __init__(self, n): self.n = n
    def __call__(self, k): return Chain(self.n + ask(k))
Chain(10)(1)(2)(3).n""", 4),
    "super() in __new__ and __init__": ("""
class A:
    def __new__(cls, n): self = super().__new__(cls); self.new = ask(n); return self
    def __init__(self, n): self.init = ask(n + 1)
class B(A):
    def __init__(self, n): super().__init__(n * ask(-2)); self.last = ask(9)
b = B(3)
(b.new, b.init, b.last)""", (-3, -7, -9)),
    # --- functions ----------------------------------------------------------------------------------
    "a decorator": ("""
def times(n): return lambda f: lambda: f() * ask(n)
@times(ask(1))
@times(3)
def g(): return ask(10)
g()""", 30),
    "a default and an annotation": ("""
def f(a=ask(1), *, b: ask("note") = ask(2)): return (a, b)
(f(), f.__annotations__)""", ((-1, -2), {"b": "note!"})),
    "a type alias that is looked at late": ("type Late = ask('late')\n(Late.__value__, str(Late))",
                                            ("late!", "Late")),
    "a closure's cell": ("""
def counter():
    n = 0
    def step():
        nonlocal n
        n += ask(1)
        return n
    return step
a, b = counter(), counter()
(a(), a(), b())""", (-1, -2, -1)),
    "a cached function": ("""
from functools import lru_cache
@lru_cache
def f(n): return ask(n)
(f(1), f(1), f(2), f.cache_info()[:2])""", (-1, -1, -2, (1, 2))),
    "900 frames deep": ("""
def down(n): return ask(1) if n == 0 else down(n - 1) + 1
down(900)""", 899),
    "arguments that are unpacked": ("""
class Keys:
    def keys(self): return [ask("b")]
    def __getitem__(self, key): return ask(key)
def f(*args, **kw): return args, kw
f(*(ask(n) for n in (1, 2)), a=ask(3), **Keys())""", ((-1, -2), {"a": -3, "b!": "b!!"})),
    # --- iterating ----------------------------------------------------------------------------------
    "a comprehension in a property in a with": ("""
class Manager:
    def __enter__(self): return self
    def __exit__(self, *exc): self.left = ask("exit")
    @property
    def answers(self): return [ask(i) for i in range(3) if ask(i)]
with Manager() as m:
    found = m.answers
(found, m.left)""", ([-1, -2], "exit!")),
    "a generator held by a generator": ("""
def inner():
    for i in range(3):
        yield ask(i)
def outer():
    yield from inner()
    yield ask("end")
list(outer())""", [0, -1, -2, "end!"]),
    "a generator that is sent to": ("""
def echo():
    got = yield "begin"
    while True:
        try: got = yield ask(got)
        except KeyError as error: got = error.args[0]
def outer(): return (yield from echo())
g = outer()
(next(g), g.send(1), g.throw(KeyError("k")), g.send(2))""", ("begin", -1, "k!", -2)),
    "a generator that is closed": ("""
log = []
def g():
    try: yield ask(1)
    finally: log.append(ask("closed"))
first = next(it := g())
it.close()
(first, log)""", (-1, ["closed!"])),
    "unpacking with a star": ("""
class Three:
    def __iter__(self): self.n = 0; return self
    def __next__(self):
        self.n += 1
        if self.n > 4: raise StopIteration
        return ask(self.n)
a, *b, c = Three()
(a, b, c, [*Three()][1:3])""", (-1, [-1, -2, -3], -4, [-2, -3])),
    "zip, map and filter": ("""
def ask_all(n):
    while n: yield ask(n); n -= 1
list(zip(map(ask, [1, 2]), filter(ask, [0, 3, 4]), ask_all(2), strict=True))""",
                            [(-1, 3, -2), (-2, 4, -1)]),
    "enumerate, reversed and iter()": ("""
class Back:
    def __reversed__(self): yield ask(1); yield ask(2)
class Old:
    def __getitem__(self, i):
        if i == 2: raise IndexError
        return ask(i)
(list(enumerate(reversed(Back()))), list(Old()), list(iter(lambda: ask(len("ab")), 5))[:0]
 if False else list(iter(iter([3, 4, 5]).__next__, 5)))""",
                                     ([(0, -1), (1, -2)], [0, -1], [3, 4])),
    "any and all": ("(any(ask(n) < -1 for n in (1, 2, 3)), all(ask(n) for n in (1, 0, 2)))",
                    (True, False)),
    "a walrus in a comprehension": ("([last := ask(n) for n in range(3) if (y := ask(n)) < 1], last, y)",
                                    ([0, -1, -2], -2, -2)),
    "a dict comprehension": ("{ask(k): ask(v) for k, v in zip('ab', range(2))}", {"a!": 0, "b!": -1}),
    "a class that a set and a tuple are made of": ("""
class Gen:
    def __len__(self): ask("hint"); return 2
    def __iter__(self): return iter([ask(1), ask(2)])
(tuple(Gen()), sorted(set(Gen())), list(Gen()))""", ((-1, -2), [-2, -1], [-1, -2])),
    # --- exceptions and with --------------------------------------------------------------------------
    "a finally with a return": ("""
def f():
    try: 1 / 0
    finally: return ask(2)
def g():
    for _ in "ab":
        try: return ask(1)
        finally:
            log.append(ask(3))
            continue
log = []
(f(), g(), log)""", (-2, None, [-3, -3])),
    "except*": ("""
seen = []
try:
    try: raise ExceptionGroup("g", [ValueError(1), TypeError(2), KeyError(3)])
    except* ValueError as group: seen.append(ask(len(group.exceptions)))
    except* TypeError as group: seen.append(ask(5)); raise OSError(ask("new"))
except ExceptionGroup as group: seen += [type(e).__name__ for e in group.exceptions]
seen""", [-1, -5, "OSError", "ExceptionGroup"]),
    "the type in an except": ("""
def kinds(): ask("kinds"); return (KeyError, ZeroDivisionError)
try: 1 / 0
except kinds() as error: caught = type(error).__name__ + ask("")
caught""", "ZeroDivisionError!"),
    "an exception's context": ("""
def chain():
    try: raise KeyError(ask("k"))
    except KeyError as first: raise ValueError(ask("v")) from first
try: chain()
except ValueError as error: found = (error.args, error.__cause__.args, error.__context__ is error.__cause__)
found""", (("v!",), ("k!",), True)),
    "__exit__ that swallows": ("""
class Swallow:
    def __enter__(self): return ask("in")
    def __exit__(self, kind, error, tb): seen.append((kind and kind.__name__, ask("out"))); return ask(1) < 0
seen = []
with Swallow() as a, Swallow() as b: 1 / 0
(a, b, seen)""", ("in!", "in!", [("ZeroDivisionError", "out!"), (None, "out!")])),
    "an assertion's message": ("""
try: assert ask(0), ask("why")
except AssertionError as error: text = str(error)
text""", "why!"),
    # --- matching, exec, import -----------------------------------------------------------------------
    "a class pattern": ("""
class Meta(type):
    def __instancecheck__(cls, obj): return ask(1) < 0
class Point(metaclass=Meta):
    @property
    def __match_args__(self): raise KeyError
class P:
    x = property(lambda self: ask(4))
    y = property(lambda self: ask(5))
class Args(Meta):
    __match_args__ = property(lambda cls: (ask("x")[:1], "y"))
class Shape(metaclass=Args): pass
match P():
    case Shape(-1, _): found = "no"
    case Shape(-4, y=n) if ask(6): found = n
(found, isinstance(3, Point))""", (-5, True)),
    "exec and eval": ("""
space = {"ask": ask}
exec("def f(n): return ask(n)\\nx = [f(i) for i in range(3)]", space)
(space["x"], eval("ask(7) + f(1)", space))""", ([0, -1, -2], -8)),
    "exec with global names and a mapping": ("""
class Names(dict):
    def __missing__(self, key): return ask(key) if key.islower() and len(key) < 3 else dict.__getitem__({}, key)
space = {"ask": ask}
exec("global top\\ntop = ask(1)\\nlow = a + b", space, names := Names())
(space["top"], dict(names))""", (-1, {"low": "a!b!"})),
    "an import": ("""
import asking
from asking.below import value
(asking.top, value, asking.__name__)""", (-1, "below!", "asking")),
    "a module's __getattr__": ("""
import asking
from asking import colour, late
(colour, late, asking.size)""", ("colour!", -3, "size!")),
    # --- async ----------------------------------------------------------------------------------------
    "coroutines that are gathered": ("""
import asyncio
async def one(n):
    await asyncio.sleep(0)
    return ask(n)
async def main(): return await asyncio.gather(one(1), one(2), one(3))
asyncio.run(main())""", [-1, -2, -3]),
    "async for and async with": ("""
import asyncio
class Door:
    async def __aenter__(self): await asyncio.sleep(0); return ask("in")
    async def __aexit__(self, *exc): log.append(ask("out"))
async def numbers():
    for n in (1, 2):
        await asyncio.sleep(0)
        yield ask(n)
async def main():
    async with Door() as door:
        return [door, *[n async for n in numbers() if ask(n)]]
log = []
(asyncio.run(main()), log)""", (["in!", -1, -2], ["out!"])),
    "an async generator that is closed": ("""
import asyncio
log = []
async def numbers():
    try:
        yield ask(1)
        yield ask(2)
    finally:
        await asyncio.sleep(0)
        log.append(ask("closed"))
async def main():
    it = numbers()
    first = await anext(it)
    await it.aclose()
    return first
(asyncio.run(main()), log)""", (-1, ["closed!"])),
    "__await__ of a class": ("""
import asyncio
class Soon:
    def __await__(self):
        yield from asyncio.sleep(0).__await__()
        return ask(4)
async def main():
    task = asyncio.create_task(asyncio.wait_for(asyncio.sleep(0, ask(3)), 60))
    return (await Soon(), await task)
asyncio.run(main())""", (-4, -3)),
}

# What the programs may import.
SOURCES = {
    "asking/__init__.py": """
from builtins import ask
top = ask(1)
late = ask(3)
def __getattr__(name):
    if name.startswith("__"): raise AttributeError(name)
    return ask(name)
""",
    "asking/below.py": "from asking import ask\nvalue = ask('below')\n",
}
