"""Statements nested at random: loops with else, break, continue, try/finally, with, return; all traced.

The generator is recursive: a block is a list of statements, each prints a number when it runs, so
that every wrong jump shows. What is legal depends on where: break and continue only in a loop,
return only in the function, and all of them inside try, except, else, finally and with.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.difftest.themes.common import indent
from tools.difftest.themes.generators import SHUT

if TYPE_CHECKING:
    from tools.difftest.choose import Choices

MANAGER = ["class M:", "    def __init__(self, n, eat=False): self.n, self.eat = n, eat",
           "    def __enter__(self):", "        print('enter', self.n)",
           "        if self.n == 5: raise KeyError('enter')", "        return self.n",
           "    def __exit__(self, t, e, tb):",
           "        print('exit', self.n, t and t.__name__, e)",
           "        if self.n == 7: raise ValueError('exit')",
           "        return self.eat"]
RAISED = ["ValueError(n)", "KeyError('k')", "TypeError", "ZeroDivisionError('z')",
    "IndexError(1, 2)", "StopIteration(3)", "OSError(2, 'no')",
          "RuntimeError('r') from ValueError('cause')", "KeyError(n) from None",
          "AttributeError('x')", "LookupError()", "Exception"]
CAUGHT = ["ValueError", "KeyError", "(ValueError, KeyError)", "LookupError", "Exception",
    "TypeError", "ArithmeticError", "(OSError, TypeError)",
          "RuntimeError", "StopIteration"]
FAILING = ["1 // 0", "[][1]", "{}['k']", "int('x')", "None.y", "1 + ''", "undefined",
    "next(iter(()))", "(1).z", "len(5)", "a, b = 1, 2, 3", "assert n < 0, n"]


class Block:
    """Makes nested statements; `label` counts what prints."""

    def __init__(self, choices: Choices) -> None:
        self.choices = choices
        self.label = 0

    def mark(self) -> str:
        """Return a statement that prints a number of its own."""
        self.label += 1
        return f"print({self.label}, n)"

    def block(self, depth: int, loop: bool, low: int = 1) -> list[str]:
        """Return some statements."""
        lines = [self.mark()]
        for _ in range(self.choices.between(low, 2)):
            lines += self.statement(depth, loop)
        return lines

    def condition(self) -> str:
        """Return a test that depends on the counter."""
        return self.choices.pick(["n > 2", "n % 2", "n % 3 == 1", "True", "n < 4", "not n % 2",
            "n in (1, 3, 6)", "False", "n == 2 or n == 5"])

    def leave(self, loop: bool) -> list[str]:
        """Return a statement that leaves where it stands."""
        pick = self.choices.pick
        ways = [f"raise {pick(RAISED)}", pick(FAILING), "return 'r', n", "pass",
            f"raise {pick(RAISED)}"]
        if loop:
            ways = ["break", "continue", *ways, "break", "continue"]
        line = pick(ways)
        return [line] if self.choices.chance(30) else [f"if {self.condition()}: {line}"]

    def statement(self, depth: int, loop: bool) -> list[str]:
        """Return one statement, perhaps a compound one."""
        choices = self.choices
        kind = choices.below(9) if depth > 0 else choices.below(2)
        if kind == 0:
            return ["n += 1"]
        if kind == 1:
            return self.leave(loop)
        if kind == 2:
            lines = [f"if {self.condition()}:", *indent(self.block(depth - 1, loop))]
            if choices.chance(50):
                lines += [f"elif {self.condition()}:", *indent(self.block(depth - 1, loop, 0)),
                    "else:", *indent(self.block(depth - 1, loop, 0))]
            return lines
        if kind == 3:
            lines = [f"for n in {choices.pick(['range(3)', 'range(n, n + 3)', '(1, 5, 2)', '()', 'range(5, 2, -1)'])}:",
                *indent(self.block(depth - 1, True))]
            return lines + (["else:", *indent(self.block(depth - 1, loop,
                0))] if choices.chance(60) else [])
        if kind == 4:
            name = choices.name("w")
            lines = [f"{name} = 0", f"while {name} < {choices.pick(['3', '2', '1', '0'])}:",
                f"    {name} += 1", *indent(self.block(depth - 1, True))]
            return lines + (["else:", *indent(self.block(depth - 1, loop,
                0))] if choices.chance(60) else [])
        if kind == 5:
            return [f"with M({choices.pick(['1', '2', '5', '7'])}, {choices.pick(['False', 'True', 'n % 2'])}) as m{choices.pick(['', ', M(3)', ', M(8, True) as m'])}:",
                    *indent(self.block(depth - 1, loop))]
        if kind in (6, 7):
            return self.caught(depth, loop)
        return ["try:", *indent(self.block(depth - 1, loop)), "finally:",
            *indent(self.block(depth - 1, loop, 0))]

    def caught(self, depth: int, loop: bool) -> list[str]:
        """Return a try with handlers."""
        choices = self.choices
        lines = ["try:", *indent(self.block(depth - 1, loop))]
        for _ in range(choices.between(1, 2)):
            lines += [f"except {choices.pick(CAUGHT)} as e:",
                "    print(type(e).__name__, e, type(e.__context__).__name__, type(e.__cause__).__name__)",
                      *indent(self.block(depth - 1, loop, 0))]
            if choices.chance(25):
                lines.append("    " + choices.pick(["raise", "raise ValueError('again')", "raise e",
                    "raise KeyError(1) from e", "raise RuntimeError from None"]))
        if choices.chance(25):
            lines += ["except:", *indent(self.block(depth - 1, loop, 0))]
        if choices.chance(35):
            lines += ["else:", *indent(self.block(depth - 1, loop, 0))]
        if choices.chance(45):
            lines += ["finally:", *indent(self.block(depth - 1, loop, 0))]
        return lines


CHAIN = ["def chain(e):", "    k = 0", "    while e is not None and k < 9:",
         "        print('  ' * k, type(e).__name__, e, e.__suppress_context__, type(e.__cause__).__name__, getattr(e, '__notes__', None))",
         "        e, k = e.__context__, k + 1"]


def statements(choices: Choices) -> list[str]:
    """A function of nested statements, called for several arguments; its exceptions with their context."""
    made = Block(choices)
    body = made.block(3, False, 2)
    return [*MANAGER, *CHAIN, "def f(n):", *indent(body), "    return 'end', n",
        "for i in range(4):", "    try: print('result', f(i))",
            "    except Exception as e: chain(e)"]


def generator_statements(choices: Choices) -> list[str]:
    """The same in a generator: suspended in every place, closed, thrown into."""
    made = Block(choices)
    body = [line.replace("print(",
        "yield (") if line.lstrip().startswith("print(") and choices.chance(40) else line
            for line in made.block(3, False, 2)]
    body = [line + "" for line in body]
    act = choices.pick(["next(g)", "g.send(i)", "g.throw(ValueError('in'))", "g.close()",
        "next(g)"])
    return [*SHUT, *MANAGER, *CHAIN, "def f(n):", "    yield 'first'", *indent(body),
        "    return 'end', n", "for i in range(3):", "    g = f(i)", "    try:",
            "        for k in range(6):",
            f"            print('got', next(g) if k < {choices.pick(['2', '3', '1', '6'])} else {act})",
            "    except Exception as e: chain(e)", "    try: print('close', g.close())",
            "    except Exception as e: chain(e)", "    shut(g)"]


def bare(choices: Choices) -> list[str]:
    """Nested statements without a net: what escapes is the program's end."""
    made = Block(choices)
    return [*MANAGER, "def f(n):", *indent(made.block(3, False, 2)), "def g(n):",
        f"    return f(n){choices.pick([' + 1', '', '[0]', '.x', '()'])}",
            f"print(g({choices.pick(['0', '1', '3'])}))"]


MAKERS = [(6, statements), (3, generator_statements), (2, bare)]
