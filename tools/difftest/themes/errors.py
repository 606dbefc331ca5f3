"""Exceptions: chains, attributes, groups and except*, what their printing looks like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.difftest.themes.common import attempt, indent

if TYPE_CHECKING:
    from tools.difftest.choose import Choices

TREE = ["def tree(e, d=0):",
    "    print('  ' * d, type(e).__name__, e.args, getattr(e, '__notes__', ''), e.__suppress_context__)",
        "    for c in (e.__cause__, e.__context__):",
        "        if c is not None and d < 4: tree(c, d + 1)",
        "    for x in getattr(e, 'exceptions', ()): tree(x, d + 1)"]
RAISES = ["raise ValueError(1)", "raise KeyError('k')", "1 / 0", "[][0]", "{}['x']",
    "raise TypeError('t') from OSError(2, 'no')", "raise LookupError from None",
          "int('z')", "raise E(1, 2)", "raise E('x') from e0", "None.a", "raise ValueError",
          "raise StopIteration(5)", "raise E", "'a' + 1", "undefined", "raise 5", "raise int",
          "raise ValueError from 5", "raise", "assert 0, 'm'", "raise E(n=1)",
          "raise OSError(13, 'perm', 'f')", "b''.decode('x')", "b'\\xff'.decode()",
          "raise ArithmeticError(*'ab')", "(lambda: 0)(1)", "a, b = 1,", "raise KeyboardInterrupt",
          "raise ExceptionGroup('g', [ValueError(1), KeyError(2)])", "raise SystemExit(3)",
          "next(iter([]))", "raise e0", "raise type(e0)('copy')",
          "raise UnicodeDecodeError('u', b'xyz', 1, 2, 'why')"]
CLAUSES = ["ValueError", "KeyError", "(KeyError, IndexError)", "LookupError", "Exception", "E",
    "ArithmeticError", "TypeError", "OSError", "NameError", "(E, ValueError)", "BaseException",
    "()", "5", "(ValueError, 5)",
           "AttributeError", "ImportError", "UnicodeError"]


def level(choices: Choices, depth: int) -> list[str]:
    """Return a try statement, others nested in its parts."""
    body = [choices.pick(RAISES)]
    if depth and choices.chance(60):
        body = level(choices, depth - 1) + ([choices.pick(RAISES)] if choices.chance(40) else [])
    lines = ["try:", *indent(body)]
    final = choices.chance(40)
    count = choices.between(0 if final else 1, 2)
    for _ in range(count):
        inner = level(choices,
            depth - 1) if depth and choices.chance(35) else [choices.pick(["pass", "tree(e)",
            "raise", "raise e", "e.add_note('n')", "log.append(e)", *RAISES[:8],
            "e.__context__ = e0", "e.__cause__ = e0",
                  "raise ValueError('v') from e",
                  "raise e from e0",
                  "raise KeyError('kk') from None",
                  "e.args = (9,)",
                  "e = 1",
                  "raise E(2) from e.__context__"])]
        lines += [f"except {choices.pick(CLAUSES)} as e:",
            "    print('caught', type(e).__name__, e)", *indent(inner)]
    if count and choices.chance(25):
        lines += ["else:", "    print('else')"]
    if final:
        lines += ["finally:", "    print('finally')"]
        if choices.chance(30):
            lines.append("    " + choices.pick(RAISES))
    return lines


def chains(choices: Choices) -> list[str]:
    """Exceptions raised while others are handled."""
    return [*TREE, "class E(Exception): pass", "e0 = OSError('zero')", "log = []", "def f():",
        *indent(level(choices, 3)), "try: f()", "except BaseException as e: tree(e)",
            "try: print(e)", "except NameError as e: print(e)", "for e in log: tree(e)"]


LEAVES = ["ValueError(1)", "KeyError('k')", "TypeError('t')", "OSError(2, 'no')", "E(5)",
    "ZeroDivisionError()", "IndexError('i')"]
MATCHES = ["ValueError", "(ValueError, KeyError)", "E", "LookupError", "Exception", "TypeError",
    "OSError", "lambda x: 'k' in str(x)", "lambda x: isinstance(x, ExceptionGroup)",
    "ArithmeticError", "5", "ExceptionGroup"]


def group(choices: Choices, depth: int) -> str:
    """Return the expression of an exception group."""
    items = [group(choices,
        depth - 1) if depth and choices.chance(35) else choices.pick(LEAVES) for _ in range(choices.between(1,
        4))]
    return f"{choices.pick(['ExceptionGroup', 'ExceptionGroup', 'G', 'BaseExceptionGroup'])}('g{choices.below(5)}', [{', '.join(items)}])"


WRONG = ["1, [E(1)]", "'m', []", "[]", "'m', 5", "'m', [E]", "'m', [5]",
    "'m', [KeyboardInterrupt()]", "'m'", "", "'m', (), 3"]
GROUPS = ["class E(ValueError): pass", "class G(ExceptionGroup):",
    "    def derive(self, x): return G('derived ' + self.message, x)"]


def groups(choices: Choices) -> list[str]:
    """Exception groups: split, subgroup, derive, except* with several clauses."""
    lines = [*TREE, *GROUPS,
        "def show(e): return None if e is None else (type(e).__name__, e.message, [show(x) for x in e.exceptions]) if hasattr(e, 'exceptions') else repr(e)",
             f"g = {group(choices, 2)}", "print(show(g), str(g), repr(g))"]
    for match in choices.some(MATCHES, 2, 3):
        lines += [f"p(lambda: show(g.subgroup({match})))",
            f"p(lambda: [show(x) for x in g.split({match})])"]
    lines += ["g.add_note('note')", "def f():", "    try:",
        f"        {choices.pick(['raise g', 'raise g from E(0)', 'raise E(1)', 'pass', 'raise g', 'raise ' + group(choices, 1)])}"]
    for _ in range(choices.between(1, 3)):
        act = choices.pick(["pass", "raise", "raise E(8)", "raise KeyError('new') from e",
            "tree(e)", "raise e", "1 / 0", "raise ExceptionGroup('inner', [e])",
            "print(e.__notes__)"])
        lines += [f"    except* {choices.pick([m for m in MATCHES[:7]] + ['ArithmeticError', '(TypeError, OSError)', 'ExceptionGroup'])} as e:",
            "        print('star', show(e))", f"        {act}"]
    if choices.chance(30):
        lines += ["    else:", "        print('else')"]
    if choices.chance(40):
        lines += ["    finally:", "        print('finally')"]
    return [*lines, "    print('after')", "try: f()", "except BaseException as e:", "    tree(e)",
        "    print(show(e))",
            *attempt([f"ExceptionGroup({choices.pick(WRONG)})"])]


MADE = ["BaseException()", "Exception(1)", "Exception(1, 'a')", "KeyError('k')", "KeyError(1, 2)",
    "OSError(2, 'no such')", "OSError(2, 'no', 'file')", "OSError('x')", "OSError(1, 2, 3, 4, 5)",
    "StopIteration()", "StopIteration(4)",
        "SystemExit()", "SystemExit('bye')", "SystemExit(1, 2)",
        "UnicodeDecodeError('u', b'x', 0, 1, 'r')", "UnicodeEncodeError('u', 'éx', 0, 2, 'r')",
        "UnicodeTranslateError('x', 0, 1, 'r')", "ImportError('m', name='n', path='p')",
        "NameError('n', name='q')", "AttributeError('a', name='b', obj=3)",
        "SyntaxError('m', ('f', 1, 2, 'text'))", "SyntaxError('m')", "E(1, 2)", "F(1)", "F()",
        "E(x=1)", "ImportError(x=1)", "KeyError(x=1)", "OSError(17, 'e')",
        "FileNotFoundError(2, 'a')",
        "ValueError('é', None)", "TypeError([1], {2: 3})", "UnicodeDecodeError(1, 2)",
        "RecursionError('r')", "Exception('')", "Exception(('a', 1))", "NotImplementedError",
        "BlockingIOError(1, 'a', 3)"]


def attributes(choices: Choices) -> list[str]:
    """Exception objects: text, args, attributes, equality, subclasses with their own state."""
    lines = ["class E(Exception):",
        f"    {choices.pick(['pass', 'def __str__(self): return str(len(self.args))', 'def __init__(self, *a): self.a = a', 'def __repr__(self): return chr(69)'])}",
             "class F(OSError, KeyError):" if choices.chance(20) else "class F(KeyError):",
             "    def __init__(self, v): super().__init__(v, 'f'); self.v = v"]
    for made in choices.some(MADE, 3, 7):
        lines += attempt([f"e = {made}",
            "print(str(e), repr(e), e.args if isinstance(e, BaseException) else '')",
                          f"print({', '.join(f'getattr(e, {a!r}, None)' for a in choices.some(['errno', 'strerror', 'filename', 'code', 'value', 'name', 'msg', 'start', 'end', 'reason', 'object', 'encoding', 'lineno', 'text', 'path', 'v', 'a', 'offset'], 2, 4))})",
                          f"print(isinstance(e, {choices.pick(['Exception', 'LookupError', 'ValueError', 'OSError', 'ImportError'])}), e.__cause__, e.__context__, e.__traceback__)",
                          choices.pick(["e.args = 'xy'", "e.x = 1", "e.args = 5", "e.add_note('n')",
                          "e.add_note(5)", "e.__cause__ = 5", "del e.args", "e.with_traceback(5)",
                          "e.__cause__ = ValueError()", "e.__suppress_context__ = True",
                          "e.value = 9", "e.errno = 5"]),
                          "print(str(e), repr(e), e.args, e.__suppress_context__)"])
    return lines


MAKERS = [(4, chains), (3, groups), (2, attributes)]
