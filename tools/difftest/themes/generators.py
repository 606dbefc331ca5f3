"""Generators: send, throw, close, yield from, finally; what the caller sees at each step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.difftest.expressions import fill
from tools.difftest.themes.common import indent

if TYPE_CHECKING:
    from tools.difftest.choose import Choices

STEPS = ["next(g)", "next(g)", "g.send(None)", "g.send(1)", "g.send('s')",
    "g.throw(ValueError('v'))", "g.throw(KeyError)", "g.close()", "g.throw(GeneratorExit)",
    "next(g, 'done')", "list(g)",
         "g.throw(StopIteration(4))", "g.throw(RuntimeError('r'))", "[x for x in g]",
         "g.gi_running", "g.gi_yieldfrom is None", "iter(g) is g", "g.send(7)", "sum(1 for _ in g)",
         "tuple(g)",
         "g.throw(ValueError, 'old')", "next(g)", "a, *b = g", "dict(g)", "max(g)", "next(g)",
         "5 in g", "g.throw(E('own'))", "g.throw(5)", "g.throw(E, 'own')",
         "g.throw(KeyError, KeyError('k'), None)"]
YIELDS = ["x = yield 1", "x = yield x", "x = yield from sub(x)", "yield (x, n)", "yield",
    "x = (yield 'a') or x", "yield from [x, 'l']", "yield from 'ab'", "print((yield 5), (yield 6))",
    "x = yield from ()",
          "yield [(yield 'in'), x]", "x = yield from other", "yield from Own()", "x = yield n",
          "yield from range(2)", "n += (yield n) or 1", "yield f'{x!r}'", "yield from sub(n)"]
ENDS = ["return x", "raise ValueError('end')", "return", "raise StopIteration('pep')", "pass",
    "1 // 0", "return (yield 'last')"]


# What a generator may do that is itself delegated to: nothing that comes back to it.
INNER = [line for line in YIELDS if "sub(" not in line and "other" not in line]


def body(choices: Choices, depth: int, yields: list[str]) -> list[str]:
    """Return statements of a generator."""
    lines: list[str] = []
    for _ in range(choices.between(1, 3)):
        kind = choices.below(8) if depth else 0
        inner = body(choices, depth - 1, yields) if kind else []
        if kind == 0 or kind == 1:
            lines.append(choices.pick(yields))
        elif kind in (2, 3):
            lines += ["try:", *indent(inner), "finally:",
                f"    print('finally', x, {choices.below(100)})"]
            if choices.chance(25):
                lines += indent([choices.pick([*yields, "return 'from finally'",
                    "raise KeyError('f')"])])
        elif kind in (4, 5):
            lines += ["try:", *indent(inner),
                f"except {choices.pick(['ValueError', 'GeneratorExit', 'Exception', 'KeyError', 'BaseException', '(RuntimeError, StopIteration)'])} as e:",
                      "    print('caught', type(e).__name__, e, type(e.__context__).__name__)",
                      "    " + choices.pick([*yields, *yields, "raise",
                      "raise TypeError('t') from e", "x = 'handled'", "return 'h'", "pass"])]
        elif kind == 6:
            lines += [f"for n in {choices.pick(['range(3)', '(5, 6)', '[x]', *(['sub(2)'] if yields is YIELDS else [])])}:",
                *indent(inner)]
            if choices.chance(30):
                lines.append(f"    if n == {choices.pick(['1', '5', '2'])}: {choices.pick(['break', 'continue', 'return 9'])}")
        else:
            lines += ["with M() as m:", *indent(inner)]
    return lines


# Nothing that is dropped half-way may have something to say: see docs/limitations/finalizers.md.
SHUT = ["def shut(g):", "    for _ in range(30):", "        try: g.close()",
    "        except RuntimeError: continue",
        "        except Exception as e: print('shut', type(e).__name__, e)", "        break"]
HEAD = [*SHUT, "class E(Exception): pass", "class M:", "    def __enter__(self): print('enter')",
    "    def __exit__(self, *a): print('exit', a[0] and a[0].__name__)",
        "class Own:", "    def __init__(self): self.n = 0", "    def __iter__(self): return self",
        "    def __next__(self):", "        self.n += 1",
        "        if self.n > 2: raise StopIteration('own')",
        "        return self.n"]


def stepping(choices: Choices) -> list[str]:
    """A generator driven step by step, delegating to another."""
    lines = list(HEAD)
    if choices.chance(30):
        lines.append("    def throw(self, *a): print('throw', [repr(x) for x in a]); return 'thrown'")
    if choices.chance(30):
        lines.append("    def send(self, v): print('send', v); return v")
    if choices.chance(30):
        lines.append("    def close(self): print('close')")
    lines += ["alive = []", "def sub(*a): alive.append(inner(*a)); return alive[-1]",
              "def inner(x, n=0):", *indent(body(choices, 1, INNER)),
              f"    {choices.pick(ENDS[:5])}",
              f"other = {choices.pick(['sub(8)', 'iter([1, 2])', 'Own()', '(i for i in range(2))'])}",
              "def f(x=0, n=0):", *indent(body(choices, 2, YIELDS)), f"    {choices.pick(ENDS)}"]
    for _ in range(choices.between(1, 2)):
        lines += ["shut(g)", "g = f()"] if "g = f()" in lines else ["g = f()"]
        for step in choices.some(STEPS, 3, 8):
            lines += ["try:", f"    {step}; print(a, b)",
                "except Exception as e: print(type(e).__name__, e)"] if " = " in step else [f"p(lambda: {step})"]
    lines += ["p(lambda: g.close())", "p(lambda: next(g, None))", "shut(g)",
              "for o in alive: shut(o)"]
    return lines


PIPES = ["(x for x in g if x % 2)", "(x * x for x in g)", "take(g, 5)", "chain(g, [1, 2])",
    "windows(g)", "(y for x in g for y in (x, -x))", "map(lambda v: v + 1, g)", "filter(None, g)",
    "enumerate_(g)", "zip_(g, g)", "dedupe(g)", "chunks(g, 2)", "acc(g)"]


def pipelines(choices: Choices) -> list[str]:
    """Generators of generators."""
    lines = ["def take(g, n):", "    for _ in range(n):", "        try: yield next(g)",
        "        except StopIteration: return", "def chain(*gs):", "    for g in gs: yield from g",
             "def windows(g):", "    a = next(g, 0)", "    for b in g:", "        yield a + b",
             "        a = b", "def enumerate_(g, i=0):", "    for x in g:", "        yield i * x",
             "        i += 1",
             "def zip_(a, b):", "    while True:", "        try: yield next(a) * next(b)",
             "        except StopIteration: return", "def dedupe(g):", "    seen = set()",
             "    for x in g:", "        if x not in seen:",
             "            seen.add(x); yield x", "def chunks(g, n):",
             "    while c := [x for _, x in zip(range(n), g)]: yield sum(c)", "def acc(g):",
             "    t = 0", "    for x in g:", "        t += x", "        yield t",
             f"def count(n={choices.pick(['0', '5', '-3'])}):", "    try:",
             f"        while n < {choices.pick(['12', '7', '30'])}:", "            yield n",
             f"            n += {choices.pick(['1', '2', '3'])}", "    finally: print('closed', n)",
             "g = base = count()", "keep = []"]
    for pipe in choices.some(PIPES, 1, 4):
        lines.append(f"g = {pipe}; keep.append(g)")
    lines += ["g = iter(g)",
        f"p(lambda: [next(g, None) for _ in range({choices.pick(['3', '1', '0', '20'])})])",
        f"p(lambda: {choices.pick(['list(g)', 'sum(g)', 'max(g, default=0)', 'sorted(g)', 'set(g)', 'any(v > 3 for v in g)', '[*g]', 'dict(zip(g, g))', '(lambda a=0, *b: (a, b))(*g)', 'list(zip(g, g))'])})",
              f"p(lambda: list({fill(choices, '<iter>')}))", "print(list(g))",
              f"h = (({fill(choices, '<int>', 1, {'int': ['i']})}, i) for i in {fill(choices, '<ints>', 0)} if i {choices.pick(['>', '<', '!=', '%'])} {choices.pick(['2', '1', '7'])})",
              "p(list, h)", "p(next, h)", "base.close()"]
    return lines


def coroutines(choices: Choices) -> list[str]:
    """Coroutines and async generators driven by hand."""
    act = choices.pick(["x = await A(n)", "return n", "raise ValueError(n)", "x = await leaf(n)",
        "x = [y async for y in plain(n)]", "async with W() as w: x = await A(w)",
        "async for y in plain(2): print(y)", "x = {y: 1 async for y in plain(3) if y}"])
    lines = [*SHUT, "class A:", "    def __init__(self, v): self.v = v", "    def __await__(self):",
        "        try: got = yield self.v", "        finally: print('await over')",
        "        return (self.v, got)", "class W:",
             "    async def __aenter__(self): print('aenter'); return await A('in')",
             f"    async def __aexit__(self, *a): print('aexit', a[0] and a[0].__name__); return {choices.pick(['None', 'True', '(await A(9))[1]'])}",
             "async def leaf(n):", f"    try: return await A({choices.pick(['n', 'n + 1'])})",
             f"    except {choices.pick(['ValueError', 'Exception', 'KeyError'])} as e: print('leaf', e); return 'leaf'",
             "async def ag(n):", "    try:", "        for i in range(n):",
             f"            {choices.pick(['await A(i)', 'pass', 'await leaf(i)'])}",
             "            yield i", "    finally: print('ag over')", "async def plain(n):",
             "    for i in range(n): yield i", "async def main(n):", "    x = None", "    try:",
             f"        {act}",
             f"        {choices.pick(['x = (x, await A(7))', 'pass', 'raise KeyError(1)'])}",
             f"    except {choices.pick(['ValueError', 'TypeError', 'Exception'])} as e: x = ('caught', str(e))",
             f"    finally: print('main over'{choices.pick(['', ', await A(0)'])})", "    return x",
             "c = main(2)"]
    for _ in range(choices.between(3, 7)):
        lines.append(f"p(lambda: {choices.pick(['c.send(None)', 'c.send(None)', 'c.send(5)', 'c.throw(ValueError(3))', 'c.close()', 'c.cr_running', 'c.cr_await is None', 'c.throw(KeyError)', 'next(c)', 'list(c)'])})")
    lines += ["p(lambda: c.close())", "shut(c)", "g = ag(2)"]
    for _ in range(choices.between(1, 4)):
        lines += [f"h = g.{choices.pick(['__anext__()', 'asend(None)', 'asend(1)', 'athrow(ValueError(1))', 'aclose()'])}",
            "p(lambda: h.send(None))",
            f"p(lambda: h.{choices.pick(['send(None)', 'send(4)', 'throw(KeyError(1))', 'close()'])})"]
    lines += ["p(lambda: h.close())", "for _ in range(3):", "    h = g.aclose()",
        "    for _ in range(3): p(lambda: h.send(None))"]
    return lines


MAKERS = [(5, stepping), (2, pipelines), (2, coroutines)]
