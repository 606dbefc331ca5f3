"""What a guest is told of a module that is not there: why, and what is there instead."""

from __future__ import annotations

from pyvm.host.finder import CONFIG
from pyvm.spec.stdlib import CPYTHON, REFUSED

TYPE_CHECKING = False  # typing is slow to import
if TYPE_CHECKING:
    from collections.abc import Iterable

    from pyvm.host.machine import Machine

MANY = 12
ALWAYS = ("builtins", "__future__")  # of the library: no host can take them away


def hint(machine: Machine, name: str) -> str:
    """Return the part of the message behind CPython's text, or nothing."""
    top = name.partition(".")[0]
    left = machine.given.get(CONFIG, {}).get("stdlib")
    if left is not None and name in modules_of_core():
        return f" ({top} is not available: of the standard library the host left {listed(left)})"
    reason = REFUSED.get(name) or REFUSED.get(top)
    if reason is not None:
        return f" ({name if name in REFUSED else top} is not available in pyvm: {reason})"
    if top in CPYTHON and "." not in name:
        return f" ({top} is a module of CPython that pyvm does not have)"
    if "." in name:
        return ""
    there = ["only the standard library" if left is None else
             f"of the standard library {listed(left)}"]
    given = [module for module in machine.given if module != CONFIG and "." not in module]
    if given:
        there.append(f"from the host: {listed(given)}")
    if machine.packages is not None:
        there.append(f"from packages: {listed(machine.packages.tops)}")
    own = {path.partition("/")[0].removesuffix(".py") for path in machine.sources or ()
           if path.endswith(".py")} if isinstance(machine.sources, dict) else ()
    if own:
        there.append(f"from the program: {listed(own)}")
    if len(there) > 1:
        there[0] = there[0].removeprefix("only ")
    return f" ({top} is not available; a program here can import {'; '.join(there)})"


def listed(names: Iterable[str]) -> str:
    """Return names as a sentence has them.

    >>> listed({"b", "a"}), listed([])
    ('a, b', 'nothing')
    """
    shown = sorted(name for name in names if "." not in name and name not in ALWAYS)
    more = f" and {len(shown) - MANY} more" if len(shown) > MANY else ""
    return (", ".join(shown[:MANY]) + more) or "nothing"


def modules_of_core() -> frozenset[str]:
    """Return the names of the modules that the core brings."""
    from pyvm.host.library import modules_of_core

    return modules_of_core()
