"""The same program in the guest and on the host's CPython, with the same installed packages."""

from __future__ import annotations

import contextlib
import io

import pyvm

LIMITS = pyvm.Limits(seconds=60, memory=512 << 20)


def on_host(source, names):
    """Return a program's `result` and what it printed, on the Python that runs the tests."""
    space = {"__name__": "__main__", **names}
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(source, "main.py", "exec", dont_inherit=True), space)  # noqa: S102 - ours
    return space.get("result"), out.getvalue()


def in_guest(source, names, packages, **given):
    """As on_host(), in a VM."""
    vm = pyvm.VM(packages=packages, limits=LIMITS, **given)
    outcome = vm.execute(source + "\nglobals().get('result')", names=names)
    return outcome.value, outcome.stdout
