"""What a guest's standard library holds, for hosts to read."""

from __future__ import annotations

from functools import cache

from pyvm.spec.stdlib import REFUSED


@cache
def modules_of_core() -> frozenset[str]:
    """Return the names of all modules that the core brings, those for itself included."""
    from pyvm.host.machine import Machine
    from pyvm.limits import Limits

    machine = Machine(Limits())
    program = "import _pyvm\n_pyvm.library()"
    names = machine.end(machine.begin_source(program, "library", None))
    return frozenset([*names, "builtins", "_pyvm", "os.path"])


def stdlib_modules() -> tuple[str, ...]:
    """Return the names of the library's modules, those that VM(stdlib=...) chooses from.

    >>> import pyvm
    >>> {"json", "os.path", "asyncio"} <= set(pyvm.stdlib_modules())
    True
    """
    return tuple(sorted(name for name in modules_of_core()
                        if not any(part.startswith("_") for part in name.split("."))
                        or name == "__future__"))


def refused_modules() -> dict[str, str]:
    """Return the modules of CPython that no guest has, with the reason for each.

    >>> import pyvm
    >>> pyvm.refused_modules()["multiprocessing"]
    'a program in a VM has no processes; the host has pyvm.ProcessPool'
    """
    return dict(REFUSED)


def trimmed(names: object) -> frozenset[str]:
    """Return the names that a host leaves of the library, checked; submodules go with a module."""
    if isinstance(names, str):
        raise TypeError("stdlib is a sequence of names, not a text")
    known = modules_of_core()
    wanted = {str(name) for name in names}  # type: ignore[attr-defined]
    unknown = sorted(wanted - known)
    if unknown:
        raise ValueError(f"the library has no module {unknown[0]!r}: see pyvm.stdlib_modules()")
    for name in list(wanted):
        parts = name.split(".")
        wanted.update(".".join(parts[:n]) for n in range(1, len(parts)))
        wanted.update(other for other in known if other.startswith(f"{name}."))
    return frozenset(wanted | {"builtins", "__future__"})
