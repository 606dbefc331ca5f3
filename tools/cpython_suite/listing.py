"""Run by CPython 3.13 itself: what tests its own test files hold, as JSON on stdout.

usage: listing.py NAME...

For each name: the unittest methods that unittest's loader finds (inherited ones and `load_tests`
included), the doctest groups with their examples, the standard modules that the file and its
helpers import, and for each module of those its public names. Nothing is run.
"""

from __future__ import annotations

import ast
import doctest
import importlib
import io
import json
import os
import pathlib
import sys
import tempfile
import unittest
import warnings
from collections.abc import Iterator


def flatten(suite: unittest.TestSuite) -> Iterator[unittest.TestCase]:
    """Yield the cases of a suite, depth first."""
    for entry in suite:
        if isinstance(entry, unittest.TestSuite):
            yield from flatten(entry)
        else:
            yield entry


def group_of(test: doctest.DocTest, flags: int) -> dict:
    """Return a doctest group as plain data."""
    examples = []
    for example in test.examples:
        own = flags
        for flag, on in example.options.items():
            own = own | flag if on else own & ~flag
        if not own & doctest.SKIP:
            examples.append([example.source, example.want, example.exc_msg, own, example.lineno])
    return {"name": test.name, "module": test.globs["__name__"], "examples": examples}


STARRED: set[str] = set()  # modules that a test file imports everything of


def imported(path: str) -> set[str]:
    """Return the absolute module names that a source imports, and `a.b` of `from a import b`."""
    found: set[str] = set()
    tree = ast.parse(pathlib.Path(path).read_bytes())
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found.update(name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
            found.add(node.module)
            found.update(f"{node.module}.{name.name}" for name in node.names)
            if node.names[0].name == "*":
                STARRED.add(node.module)
    return found


def is_module(name: str) -> bool:
    """Return whether a dotted name is a module here, importing its parents only."""
    if name in sys.modules:
        return True
    try:
        return importlib.util.find_spec(name) is not None
    except (ImportError, AttributeError, ValueError):
        return False


def list_file(name: str) -> dict:
    """Return what one test file holds."""
    methods: list[str] = []
    groups: list[dict] = []
    module = importlib.import_module("test." + name)
    loader = unittest.TestLoader()
    names = [f"test.{name}"]
    if hasattr(module, "__path__") and not hasattr(module, "load_tests"):
        names += sorted(f"test.{name}.{p.stem}" for p in pathlib.Path(module.__path__[0]).glob(
            "test_*.py"))
    for case in flatten(unittest.TestSuite(loader.loadTestsFromName(each) for each in names)):
        if isinstance(case, doctest.DocFileCase):
            continue  # a text of its own, no test of this file
        if isinstance(case, doctest.DocTestCase):
            group = group_of(case._dt_test, case._dt_optionflags)
            if group["examples"]:
                groups.append(group)
        else:
            kind = type(case)
            if kind.__module__ == "unittest.loader":
                continue
            place = "" if kind.__module__ == names[0] else kind.__module__ + ":"
            methods.append(f"{place}{kind.__qualname__}.{case._testMethodName}")
    modules: set[str] = set()
    # What a package's load_tests() found, and their helpers.
    todo, done = [*names, *(key for key in sys.modules if key.startswith(f"test.{name}."))], set()
    while todo:
        key = todo.pop()
        path = getattr(sys.modules.get(key), "__file__", None)
        if key in done or not path or not path.endswith(".py"):
            continue
        done.add(key)
        found = imported(path)
        modules |= found
        todo += [m for m in found if m.startswith("test.") and not m.startswith("test.support")]
    top = sys.stdlib_module_names
    wanted = {m for m in modules if m.partition(".")[0] in top and is_module(m)}
    return {"methods": list(dict.fromkeys(methods)), "doctests": groups, "imports": sorted(wanted)}


def public_names(name: str) -> list[str]:
    """Return the names that CPython's module of that name has."""
    try:
        return sorted(n for n in dir(importlib.import_module(name)) if not n.startswith("__"))
    except ImportError:
        return []


def main() -> None:
    """List what the command line names, and the public names of the modules of PV_SHIMS."""
    warnings.simplefilter("ignore")
    out, sys.stdout = sys.stdout, io.StringIO()
    files: dict[str, dict] = {}
    os.chdir(tempfile.mkdtemp())
    for name in sys.argv[1:]:
        try:
            files[name] = list_file(name)
        except BaseException as error:  # a SkipTest, or a file that this CPython lacks
            files[name] = {"trouble": f"{type(error).__name__}: {error}"}
    shims = {*os.environ.get("PV_SHIMS", "").split(), *STARRED}
    json.dump({"files": files, "stdlib": sorted(sys.stdlib_module_names),
               "names": {name: public_names(name) for name in sorted(shims)}}, out)


main()
