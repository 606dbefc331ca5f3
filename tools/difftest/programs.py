"""Whole programs: a head that every program has, and snippets of the themes.

A snippet is bytes; the first chooses its theme, the rest what it does. Each runs as a function of its
own, after a line that names its theme; what escapes it is printed as type and message. The last one
may run bare, so that its traceback is compared too.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tools.difftest.choose import Choices
from tools.difftest.themes import THEMES

HEAD = '''\
def p(f, *a, **k):
    try:
        r = f(*a, **k)
    except Exception as e:
        print(type(e).__name__, e)
    else:
        print(type(r).__name__, repr(r))
'''

Theme = Callable[[Choices], list[str]]
WHEEL: list[tuple[str, Theme]] = [
    (name, make) for name, weight, make in THEMES for _ in range(weight)]


def program(snippets: Sequence[bytes], bare: bool, only: Sequence[str] = ()) -> str:
    """Return the program that the snippets' bytes stand for."""
    wheel = [item for item in WHEEL if item[0] in only] if only else WHEEL
    lines = [HEAD]
    for number, data in enumerate(snippets):
        choices = Choices(data)
        name, make = wheel[choices.below(len(wheel))]
        body = make(choices)
        lines.append(f"def s{number}():")
        lines.extend("    " + line for line in body)
        lines.append(f'print("= {name}")')
        if bare and number == len(snippets) - 1:
            lines.append(f"s{number}()")
        else:
            lines.append(f"p(s{number})")
    return "\n".join(lines) + "\n"
