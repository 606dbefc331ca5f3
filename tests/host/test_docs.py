"""Every example in the docstrings and in the README runs and gives what it says."""

from __future__ import annotations

import doctest
import importlib
import pkgutil
import types
from pathlib import Path

import pytest

import pyvm

ROOT = Path(__file__).resolve().parent.parent.parent
FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
MODULES = ["pyvm", *(
    info.name for info in pkgutil.walk_packages(pyvm.__path__, "pyvm.")
    if not info.name.startswith(("pyvm._native", "pyvm.grammar", "pyvm.__main__", "pyvm.spec")))]


@pytest.mark.parametrize("name", MODULES)
def test_docstrings(name):
    failed, _ = doctest.testmod(importlib.import_module(name), optionflags=FLAGS)
    assert not failed


@pytest.mark.parametrize("name", pyvm.__all__)
def test_every_public_name_has_an_example(name):
    assert ">>>" in getattr(pyvm, name).__doc__


@pytest.mark.parametrize("name", [
    f"{cls.__name__}.{name}" for cls in (pyvm.VM, pyvm.Code, pyvm.Suspension, pyvm.ProcessPool)
    for name in vars(cls) if not name.startswith("_")])
def test_every_method_says_what_it_does(name):
    cls, _, attribute = name.partition(".")
    member = vars(getattr(pyvm, cls))[attribute]
    if not isinstance(member, types.MemberDescriptorType):
        assert getattr(member, "__func__", member).__doc__


PAGES = ["README.md", *(str(page.relative_to(ROOT)) for page in sorted(ROOT.glob("docs/**/*.md"))
                        if ">>>" in page.read_text(encoding="utf-8"))]


@pytest.mark.parametrize("name", PAGES)
def test_pages(name):
    failed, tried = doctest.testfile(str(ROOT / name), module_relative=False, optionflags=FLAGS)
    assert tried
    assert not failed
