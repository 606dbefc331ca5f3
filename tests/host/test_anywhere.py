"""Calls of the host from every place where guest code can run, under every driver."""

from __future__ import annotations

import asyncio
import textwrap
from typing import Any

import pytest

from pyvm import VM, GuestError, HostError, ProcessPool

# name: (source, value); h(x) is a function of the host that gives its argument back.
PLACES: dict[str, tuple[str, Any]] = {
    "sort key": ("sorted([3, 1, 2], key=h)", [1, 2, 3]),
    "list.sort key": ("a = [3, 1, 2]\na.sort(key=lambda n: -h(n))\na", [3, 2, 1]),
    "max key": ("max('abc', key=h)", "c"),
    "map": ("list(map(h, [1, 2]))", [1, 2]),
    "filter": ("list(filter(h, [0, 1, 2]))", [1, 2]),
    "sum of a generator": ("sum(h(n) for n in range(4))", 6),
    "list comprehension": ("[h(n) for n in range(3) if h(n)]", [1, 2]),
    "dict comprehension": ("{h(n): h(n * 2) for n in range(2)}", {0: 0, 1: 2}),
    "set comprehension": ("{h(n) for n in (1, 1)}", {1}),
    "f-string": ("f'{h(1)}-{h(2):>{h(3)}}'", "1-  2"),
    "decorator": ("@h\ndef f(): return 5\nf()", 5),
    "class decorator": ("@h\nclass A: x = 4\nA.x", 4),
    "class body": ("class A:\n    x = h(3)\n    y = [h(i) for i in range(2)]\nA.x, A.y",
                   (3, [0, 1])),
    "base class": ("class B: x = 1\nclass A(h(B)): pass\nA.x", 1),
    "metaclass __new__": ("""
        class M(type):
            def __new__(cls, name, bases, names):
                return super().__new__(cls, name, bases, {**names, "x": h(7)})
        class A(metaclass=M): pass
        A.x""", 7),
    "metaclass __prepare__": ("""
        class M(type):
            @classmethod
            def __prepare__(cls, name, bases): return {"y": h(8)}
        class A(metaclass=M): z = y
        A.z""", 8),
    "__init_subclass__": ("""
        class B:
            def __init_subclass__(cls): cls.x = h(2)
        class A(B): pass
        A.x""", 2),
    "__set_name__": ("""
        class D:
            def __set_name__(self, owner, name): self.name = h(name)
        class A: d = D()
        A.d.name""", "d"),
    "default argument": ("def f(x=h(6)): return x\nf()", 6),
    "annotation": ("def f(x: h(6)): ...\nf.__annotations__['x']", 6),
    "property": ("class A:\n    @property\n    def x(self): return h(1)\nA().x", 1),
    "__getattr__": ("class A:\n    def __getattr__(self, n): return h(n)\nA().foo", "foo"),
    "__getattribute__": ("class A:\n    def __getattribute__(self, n): return h(n)\nA().foo", "foo"),
    "__setattr__": ("a = []\nclass A:\n    def __setattr__(self, n, v): a.append(h(v))\n"
                    "A().x = 3\na", [3]),
    "__init__": ("class A:\n    def __init__(self): self.x = h(1)\nA().x", 1),
    "__new__": ("class A:\n    def __new__(cls): return h(1)\nA()", 1),
    "__call__": ("class A:\n    def __call__(self, x): return h(x)\nA()(4)", 4),
    "__repr__": ("class A:\n    def __repr__(self): return h('r')\nrepr(A()), repr([A()])",
                 ("r", "[r]")),
    "__str__ in print": ("class A:\n    def __str__(self): return h('s')\nprint(A())\nstr(A())", "s"),
    "__format__": ("class A:\n    def __format__(self, s): return h(s)\nf'{A():abc}'", "abc"),
    "__eq__ of a dict key": ("""
        class K:
            def __init__(self, n): self.n = n
            def __hash__(self): return h(1)
            def __eq__(self, other): return h(self.n == other.n)
        {K(1): "a", K(2): "b"}[K(2)]""", "b"),
    "__eq__ of a list item": ("class A:\n    def __eq__(self, o): return h(True)\n"
                              "A() in [1, 2], [1, A()].index(5), [A()] == [3]", (True, 1, True)),
    "__lt__ in sort": ("""
        class A:
            def __init__(self, n): self.n = n
            def __lt__(self, other): return h(self.n < other.n)
        [a.n for a in sorted([A(2), A(1)])]""", [1, 2]),
    "__bool__": ("class A:\n    def __bool__(self): return h(False)\n1 if A() else 2", 2),
    "__len__": ("class A:\n    def __len__(self): return h(3)\nlen(A())", 3),
    "__index__": ("class A:\n    def __index__(self): return h(1)\n[5, 6][A()], bin(A())", (6, "0b1")),
    "__contains__": ("class A:\n    def __contains__(self, x): return h(x)\n1 in A()", True),
    "__getitem__": ("class A:\n    def __getitem__(self, i): return h(i)\nA()[1:2]",
                    slice(1, 2)),
    "__iter__ and __next__": ("""
        class A:
            n = 0
            def __iter__(self): return h(self)
            def __next__(self):
                self.n += 1
                if self.n > 3: raise StopIteration
                return h(self.n)
        [*A()]""", [1, 2, 3]),
    "__add__": ("class A:\n    def __radd__(self, o): return h(o)\n5 + A(), sum([A()], 2)", (5, 2)),
    "__enter__ and __exit__": ("""
        class A:
            def __enter__(self): return h(1)
            def __exit__(self, *error): return h(True)
        with A() as x: raise ValueError
        x""", 1),
    "default factory": ("from collections import defaultdict\nd = defaultdict(lambda: h(5))\nd['x']",
                        5),
    "dict.__missing__": ("class D(dict):\n    def __missing__(self, k): return h(k)\nD()['q']", "q"),
    "generator": ("def g():\n    x = yield h(1)\n    yield h(x)\ni = g()\nnext(i), i.send(2)",
                  (1, 2)),
    "yield from": ("def g(): yield h(1)\ndef f(): yield from g()\n[*f()]", [1]),
    "generator's finally": ("a = []\ndef g():\n    try: yield\n    finally: a.append(h(1))\n"
                            "i = g()\nnext(i)\ni.close()\na", [1]),
    "finally": ("def f():\n    try: return 1\n    finally: a.append(h(2))\na = []\nf(), a", (1, [2])),
    "except clause": ("try: 1 / 0\nexcept h(ZeroDivisionError) as e: x = h(str(e))\nx",
                      "division by zero"),
    "except*": ("try: raise ExceptionGroup('g', [ValueError(1)])\n"
                "except* ValueError as g: x = h(len(g.exceptions))\nx", 1),
    "assert message": ("try: assert False, h('no')\nexcept AssertionError as e: x = str(e)\nx", "no"),
    "match guard": ("match 5:\n    case n if h(n == 5): x = 'five'\nx", "five"),
    "match class pattern": ("class P:\n    __match_args__ = ('x',)\n    @property\n"
                            "    def x(self): return h(9)\nmatch P():\n    case P(x): pass\nx", 9),
    "coroutine": ("import asyncio\nasync def f(): return h(1)\nasyncio.run(f())", 1),
    "async comprehension": ("""
        import asyncio
        async def g():
            for n in range(3): yield h(n)
        async def f(): return [n async for n in g()]
        asyncio.run(f())""", [0, 1, 2]),
    "lambda in reduce": ("from functools import reduce\nreduce(lambda a, b: h(a + b), [1, 2, 3])", 6),
    "functools.cache": ("from functools import cache\n@cache\ndef f(x): return h(x)\nf(1) + f(1)", 2),
    "functools.partial": ("from functools import partial\npartial(h, 4)()", 4),
    "str.join": ("','.join(h(s) for s in 'ab')", "a,b"),
    "star arguments": ("def f(*a, **k): return a, k\nf(*map(h, [1]), **{h('k'): h(2)})",
                       ((1,), {"k": 2})),
    "unpacking": ("a, *b = (h(n) for n in range(3))\na, b", (0, [1, 2])),
    "slice assignment": ("a = [1, 2, 3]\na[h(0):h(2)] = (h(n) for n in [9])\na", [9, 3]),
    "dataclass factory": ("from dataclasses import dataclass, field\n@dataclass\nclass A:\n"
                          "    x: int = field(default_factory=lambda: h(3))\nA().x", 3),
    "exec and eval": ("exec('y = h(1)')\ny + eval('h(2)')", 3),
    "the host calls back": ("each([1, 2], lambda n: h(n) + 1)", [2, 3]),
    "the host walks a generator": ("each((h(n) for n in range(3)), h)", [0, 1, 2]),
    "the host asks a guest that asks the host": (
        "each([1], lambda n: each([n], lambda m: each([m], lambda k: h(k))))", [[[1]]]),
}


def modules() -> dict[str, dict[str, Any]]:
    return {"host": {"h": lambda item: item, "each": lambda items, f: [f(item) for item in items]}}


def source_of(name: str) -> str:
    return "from host import h, each\n" + textwrap.dedent(PLACES[name][0]).lstrip("\n")


@pytest.mark.parametrize("name", PLACES)
def test_blocking(name):
    result = VM(modules=modules()).execute(source_of(name))
    assert result.value == PLACES[name][1]
    assert result.usage.host_calls
    assert "host.h" in [crossing.name for crossing in result.ledger]


@pytest.mark.parametrize("name", PLACES)
def test_by_twins(name):
    """As above, where every native leaves its work to its twin."""
    vm = VM(modules=modules(), debug={"always_defer": 1})
    assert vm.execute(source_of(name)).value == PLACES[name][1]


def test_awaiting():
    """All of them at once, on one event loop."""
    async def main():
        return await asyncio.gather(*(
            VM(modules=modules()).execute_async(source_of(name)) for name in PLACES))

    found = asyncio.run(main())
    assert [result.value for result in found] == [value for _, value in PLACES.values()]


def test_in_a_worker():
    with ProcessPool(1) as pool:
        found = {name: pool.execute(source_of(name), modules=modules()).value for name in PLACES}
    assert found == {name: value for name, (_, value) in PLACES.items()}


def test_exceptions_come_out_anywhere():
    """What the host's function raises there is the guest's to catch."""
    def h(_item):
        raise HostError("not today", type="LookupError")

    each = modules()["host"]["each"]
    differ = []
    for name in PLACES:
        source = textwrap.indent(source_of(name), "    ")
        vm = VM(modules={"host": {"h": h, "each": each}})
        try:
            value = vm.execute(f"def main():\n{source}\ntry: main()\n"
                               "except LookupError as e: got = str(e)\nelse: got = None\ngot").value
        except GuestError as error:
            value = str(error)
        if value != "not today":
            differ.append((name, value))
    assert differ == []
