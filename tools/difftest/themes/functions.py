"""Functions: binding of arguments, defaults, closures, nonlocal and global, recursion, decorators."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.difftest.expressions import fill
from tools.difftest.themes.common import attempt, indent

if TYPE_CHECKING:
    from tools.difftest.choose import Choices

SIGNATURES = ["a", "a, b", "a, b=2", "a=1, b=2", "*args", "**kw", "a, *args", "a, *, b",
    "a, *, b=5, c", "a, /, b", "a, /, b=3, *, c=4",
              "a, *args, b=7, **kw", "*, a", "a, b, /", "a, /, **kw", "a=[], *args, **kw",
              "a, b=2, c=3, *args, d, e=6, **kw", ""]
ARGUMENTS = ["1", "2", "b=3", "a=4", "c=5", "*[6, 7]", "**{'d': 8}", "*()", "**{}", "**{'a': 9}",
    "d=1", "*'xy'", "**{'b': 2, 'c': 3}",
             "*range(3)", "e=0", "**dict(z=1)", "*(1,)", "z=None", "**{1: 2}", "*5", "**[1]",
             "**{'a': 1, 'zz': 2}"]


def names_of(signature: str) -> str:
    """Return the names that a signature binds, as an expression list."""
    found = [part.split("=")[0].strip().lstrip("*") for part in signature.split(",")]
    return ", ".join(n for n in found if n and n != "/") or "'none'"


def calls(choices: Choices) -> list[str]:
    """Signatures called in right and wrong ways."""
    signature = choices.pick(SIGNATURES)
    lines = [f"def f({signature}):", f"    return {names_of(signature)}"]
    for _ in range(choices.between(4, 9)):
        arguments = choices.some(ARGUMENTS, 0, 4)
        ordered = [a for a in arguments if a[0] != "*" and "=" not in a] + [a for a in arguments if a[0] == "*" and a[1] != "*"]
        keywords = [a for a in arguments if "=" in a]
        unique = [k for i,
            k in enumerate(keywords) if k.split("=")[0] not in [o.split("=")[0] for o in keywords[:i]]]
        ordered += unique + [a for a in arguments if a.startswith("**")]
        lines.append(f"p(lambda: f({', '.join(ordered)}))")
    return lines


def defaults(choices: Choices) -> list[str]:
    """Defaults: evaluated once, in order, shared between calls; keyword-only ones too."""
    value = fill(choices, "<list>", 0)
    return ["log = []", "def note(x):", "    log.append(x)", "    return x",
            f"def f(a=note({value}), b=note({fill(choices, '<any>', 1)}), *c, d=note({fill(choices, '<any>', 1)}), **e):",
            f"    a{choices.pick([' += [1]', ' += [b]', ' = list(a) + [d]', ' *= 2', '.append(len(a))'])}",
            "    return a, b, c, d, e",
            "print(log)", "p(f)", "p(f, b=1)", f"p(f, {fill(choices, '<any>', 0)})", "p(f)",
            f"p(f, [], 2, 3, d={fill(choices, '<any>', 0)}, z=1)",
            "print(f.__defaults__, f.__kwdefaults__)",
            f"f.__defaults__ = {choices.pick(['(7,)', '(8, 9)', 'None', '()', '(1, 2)'])}",
            "p(f)", "p(f, [5])", "p(f, [5], 6)", f"x = {choices.pick(['1', '10'])}",
            "def g(n=x, *, k=x * 2): return n, k", "x = 99", "p(g)",
            "p(g, k=x)", "fs = [lambda i=i, j=[]: (j.append(i), j)[1] for i in range(3)]",
            "print([h() for h in fs], [h(i=7) for h in fs])"]


def closures(choices: Choices) -> list[str]:
    """Cells shared and not shared, nonlocal through levels, late binding in loops."""
    step = choices.pick(["n += 1", "n = n * 2 + k", "n -= k", "n, k = k, n",
        "n = (n, k)[n > 5] + 1"])
    return [f"def make(n, k={choices.pick(['1', '3', '10'])}):", "    def bump(by=1):",
        "        nonlocal n, k", f"        {step}", "        n += by",
            "        return n", "    def look(): return n, k", "    def deeper():", "        m = n",
            "        def inner():",
            f"            nonlocal n{choices.pick(['', ', m', ', k'])}",
            f"            n = n + {choices.pick(['1', '100'])}",
            "            return (lambda: (n, m))()", "        return inner",
            "    return bump, look, deeper()",
            "a, b, c = make(1)", "d, e, f = make(2)",
            f"print({', '.join(choices.some(['a()', 'b()', 'c()', 'd()', 'e()', 'f()', 'a(5)', 'd(by=2)'], 4, 8))})",
            "fs = []", "for i in range(3):",
            f"    def h(x{choices.pick(['', '=i'])}, {choices.pick(['y=i', '*y'])}): return i, x, y",
            "    fs.append(h)",
            "for h in fs: p(h)", "for h in fs: p(h, 5)",
            "gs = [lambda: (i, j) for i in range(2) for j in range(2)]", "print([g() for g in gs])",
            "def outer():", f"    {choices.pick(['v = 1', 'pass', 'w = 1'])}",
            "    def inner(): return v", f"    {choices.pick(['v = 2', 'del_ = 1', 'pass'])}",
            f"    {choices.pick(['r = inner()', 'r = 0'])}", "    v = 3",
            f"    {choices.pick(['del v', 'pass', 'v += 1'])}", "    return r, inner()", "p(outer)",
            "print(a.__closure__ is not None, len(a.__code__.co_freevars), a.__code__.co_freevars)",
            "p(lambda: [c.cell_contents for c in a.__closure__])"]


def scopes(choices: Choices) -> list[str]:
    """global, unbound locals, deletion, class bodies."""
    kind = choices.pick(["print(x)", "x += 1", "del x", "x = x", "global x; x = 5",
        "x = 1; del x; print(x)", "print(locals())",
                         "for x in (): pass\nprint(x)", "[x for _ in (1,)]; print(x)",
                         "exec('x = 9'); print('x' in locals())", "import sys as x; del x; x"])
    return ["global x, y", f"x = {choices.pick(['1', '[1]'])}; y = 2", "def f():",
        *indent(kind.split("\n")),
            f"    {choices.pick(['x = 2', 'pass', 'y = 3', 'return x, y'])}", "p(f)",
            "p(lambda: (x, y))", "class A:", "    x = x",
            f"    y = {choices.pick(['x', '[x for _ in (1, 2)]', 'lambda: x', '(lambda: x)()', '[y for y in (x,)]'])}",
            "    def m(self): return x",
            f"    {choices.pick(['del x', 'z = locals().keys() - {1}', 'global yy; yy = 7', 'pass'])}",
            "p(lambda: (A.x, A().m()))", "p(lambda: A.y() if callable(A.y) else A.y)",
            "p(lambda: y)", "try:", "    e = 1",
            f"    raise {choices.pick(['ValueError(1)', 'KeyError(2)'])}",
            "except ValueError as e: pass",
            f"except KeyError: {choices.pick(['pass', 'e += 1'])}", "print(e)"]


def recursion(choices: Choices) -> list[str]:
    """Recursive functions, mutual and through containers; the depth limit."""
    base, extra = choices.pick(["0", "1", "2"]), choices.pick(["n", "1", "-n", "n % 3"])
    return [f"def f(n, m={choices.pick(['1', '0'])}): return {base} if n <= {base} else f(n - {choices.pick(['1', '2'])}, m + 1) {choices.pick(['+', '-', '*'])} ({extra}) + m",
            "def even(n): return n == 0 or odd(n - 1)", "def odd(n): return n != 0 and even(n - 1)",
            "def flat(x): return [z for y in x for z in flat(y)] if isinstance(x, (list, tuple)) else [x]",
            "def hanoi(n, a, b, c): return [] if n == 0 else hanoi(n - 1, a, c, b) + [(a, c)] + hanoi(n - 1, b, a, c)",
            "def ack(m, n): return n + 1 if m == 0 else ack(m - 1, 1) if n == 0 else ack(m - 1, ack(m, n - 1))",
            f"p(f, {choices.pick(['5', '20', '0', '-3', '90'])})",
            f"p(even, {choices.pick(['7', '40'])})",
            f"p(flat, [1, [2, (3, [{fill(choices, '<any>', 0)}])], []])",
            f"p(hanoi, {choices.pick(['2', '4'])}, 'a', 'b', 'c')", "p(ack, 2, 3)",
            "def forever(n=0): return forever(n + 1)",
            "try: forever()", "except RecursionError as e: print(type(e).__name__)"]


DECORATORS = ["twice", "named('q')", "twice, named(1)", "staticmethod", "(lambda f: f)",
    "[twice][0]"]


def decorated(choices: Choices) -> list[str]:
    """Decorators, order of evaluation, functions that return functions."""
    lines = ["log = []", "def twice(f):", "    log.append('twice')",
        "    def g(*a, **k): return f(*a, **k), f(*a, **k)", "    return g", "def named(n):",
             "    log.append(n)", "    def d(f):", "        log.append((n, 'd'))",
             "        return lambda *a, **k: (n, f(*a, **k))", "    return d"]
    for decorator in choices.pick(DECORATORS).split(", "):
        lines.append(f"@{decorator}")
    lines += [f"def f(a, b={fill(choices, '<any>', 0)}):", "    log.append('f')",
        f"    return {choices.pick(['a, b', '[a] * 2', 'b', 'log[-1]'])}", "print(log)",
              f"p(f, {fill(choices, '<any>', 0)})", "p(f)", "p(f, 1, b=2)", "print(log)"]
    names = {"any": ["x", "y"], "int": ["x"], "list": ["y"]}
    lines += [f"f = lambda x, y=[1], *z, w={fill(choices, '<tiny>')}: {fill(choices, '(<any>, <int>, <list>)', 2, names)}",
        *[f"p(f, {fill(choices, '<any>', 0)})" for _ in range(3)]]
    lines += attempt([f"print((lambda *a, **k: (a, k))({fill(choices, '<any>')}, *{fill(choices, '<iter>')}, k={fill(choices, '<any>')}, **{fill(choices, '<dict>', 0)}))"])
    return lines


MAKERS = [(4, calls), (2, defaults), (3, closures), (2, scopes), (1, recursion), (2, decorated)]
