"""Where a guest's modules come from, what is told of those that are not there, VM(stdlib=)."""

from __future__ import annotations

import pytest

import pyvm


def value(source, **given):
    return pyvm.VM(**given).execute(source).value


def refusal(source, **given):
    with pytest.raises(pyvm.GuestError) as caught:
        pyvm.VM(**given).execute(source)
    assert caught.value.type in {"ModuleNotFoundError", "ImportError"}
    return caught.value.message


# --- files ----------------------------------------------------------------------------------------


def test_modules_lie_in_the_vms_files():
    fs = pyvm.MemoryFS({"/m.py": b"x = __file__", "/p/__init__.py": b"", "/p/q.py": b"from . import r",
                        "/p/r.py": b"y = __name__"})
    assert value("import m, p.q\nm.x, p.r.y, p.q.__file__, p.__path__", fs=fs) == (
        "/m.py", "p.r", "/p/q.py", ["/p"])


def test_sys_path_says_where():
    fs = pyvm.MountFS({"/": pyvm.MemoryFS(), "/lib": pyvm.MemoryFS({"/deep/m.py": b"x = 5"})})
    program = "import sys\nsys.path.append({!r})\nimport m\nm.x"
    assert value(program.format("/lib/deep"), fs=fs) == 5
    assert value(program.format("lib/deep"), fs=fs) == 5
    assert refusal("import m", fs=fs).startswith("No module named 'm'")
    assert refusal("import sys\nsys.path.clear()\nimport n",
                   fs=pyvm.MemoryFS({"/n.py": b""})).startswith("No module named 'n'")


def test_a_program_writes_a_module_and_imports_it():
    program = """
open("/made.py", "w").write("x = 1")
import importlib, made
first = made.x
open("/made.py", "w").write("x = 2")
importlib.reload(made)
first, made.x
"""
    assert value(program, fs=pyvm.MemoryFS()) == (1, 2)


def test_namespace_packages_have_several_folders():
    fs = pyvm.MemoryFS({"/a/ns/one.py": b"v = 1", "/b/ns/two.py": b"v = 2"})
    program = """
import sys
sys.path[:] = ["/a", "/b"]
import ns.one, ns.two
ns.one.v, ns.two.v, list(ns.__path__), hasattr(ns, "__file__")
"""
    assert value(program, fs=fs) == (1, 2, ["/a/ns", "/b/ns"], False)
    assert value("import ns.three, ns.four\nns.three.v, ns.four.v", sources={"ns/three.py": "v = 3"},
                 fs=pyvm.MemoryFS({"/ns/four.py": b"v = 4"})) == (3, 4)


def test_sources_say_their_encoding():
    fs = pyvm.MemoryFS({"/old.py": b"# coding: latin-1\nx = '\xe9'", "/bad.py": b"x = '\xe9'"})
    assert value("import old\nold.x", fs=fs) == "é"
    with pytest.raises(pyvm.GuestError, match="SyntaxError"):
        pyvm.VM(fs=fs).execute("import bad")


def test_a_folder_that_cannot_be_read_is_none():
    class Broken(pyvm.MemoryFS):
        def stat(self, path):
            raise PermissionError(13, "secret host text", path)

    assert refusal("import m", fs=Broken()).startswith("No module named 'm'")


def test_what_wins():
    given = {"modules": {"m": {"x": "host"}}, "sources": {"m.py": "x = 'source'", "n.py": "x = 's'"},
             "fs": pyvm.MemoryFS({"/m.py": b"x = 'file'", "/n.py": b"x = 'file'",
                                  "/o.py": b"x = 'file'", "/math.py": b"x = 'file'"})}
    assert value("import m, n, o, math\nm.x, n.x, o.x, hasattr(math, 'x')", **given) == (
        "host", "s", "file", False)


def test_main_guard_and_main_module():
    assert value("import sys, __main__\n__name__ == '__main__' and sys.modules['__main__'] is __main__"
                 " and __main__.sys is sys")


def test_modules_found_survive_a_snapshot():
    fs = pyvm.MemoryFS({"/m.py": b"x = 1\ndef f(): return x", "/late.py": b"y = 2"})
    vm = pyvm.VM(fs=fs)
    blob = vm.execute("import m\nsuspend()\nimport late\nm.f() + late.y").snapshot()
    assert pyvm.VM.resume(blob).value == 3


# --- what is missing ------------------------------------------------------------------------------


def test_the_message_begins_as_cpythons():
    assert refusal("import pandas") == (
        "No module named 'pandas' (pandas is not available; a program here can import "
        "only the standard library)")
    assert refusal("import pandas", modules={"shop": {}}, sources={"rules/vat.py": "", "a.py": ""}) == (
        "No module named 'pandas' (pandas is not available; a program here can import the "
        "standard library; from the host: shop; from the program: a, rules)")


def test_what_no_guest_has_says_why():
    assert refusal("import socket") == ("No module named 'socket' (socket is not available in pyvm: a "
                                        "program in a VM has no network but what the host gives it)")
    with pytest.raises(pyvm.GuestError, match="a program in a VM has no processes"):
        pyvm.VM().execute("import subprocess\nsubprocess.run(['ls'])")
    for name in pyvm.refused_modules():
        assert refusal(f"import {name}").startswith("No module named")
    assert not set(pyvm.refused_modules()) & set(pyvm.stdlib_modules())


def test_the_name_is_the_modules():
    program = "try:\n import {}\nexcept ModuleNotFoundError as e: name = e.name, str(e)\nname"
    assert value(program.format("pandas"))[0] == "pandas"
    assert value(program.format("json.nothing")) == (
        "json.nothing", "No module named 'json.nothing'")
    assert value(program.format("re"), stdlib=["json"])[0] == "re"


def test_missing_modules_cost_fuel():
    source = "while True:\n try: import nothing\n except ImportError: pass"
    with pytest.raises(pyvm.LimitExceeded):
        pyvm.VM(limits=pyvm.Limits.only(instructions=200_000)).execute(source)


# --- stdlib ---------------------------------------------------------------------------------------


def test_stdlib_trims():
    vm = pyvm.VM(stdlib=["json", "math"])
    assert vm.execute("import json, math, json.decoder\njson.loads('[1, 2]')").value == [1, 2]
    for source in ("import re", "from os import path", "import os.path", "__import__('os')",
                   "import importlib"):
        with pytest.raises(pyvm.GuestError, match="the host left json, math"):
            vm.execute(source)
    assert value("import builtins\nlen", stdlib=[]) is not None
    assert value("import importlib.util\n"
                 "importlib.util.find_spec('re'), importlib.util.find_spec('json') is None",
                 stdlib=["json", "importlib"]) == (None, False)
    assert refusal("import importlib\nimportlib.import_module('re')",
                   stdlib=["importlib"]).startswith("No module named 're'")


def test_stdlib_leaves_other_modules_alone():
    assert value("import re\nre.x", stdlib=[], modules={"re": {"x": 1}}) == 1
    assert value("import mine\nmine.x", stdlib=[], sources={"mine.py": "x = 2"}) == 2


def test_stdlib_is_checked():
    with pytest.raises(ValueError, match="no module 'jsno'"):
        pyvm.VM(stdlib=["jsno"])
    with pytest.raises(TypeError):
        pyvm.VM(stdlib="json")


def test_stdlib_stays_trimmed_in_a_snapshot():
    vm = pyvm.VM(stdlib=["json"])
    vm.execute("import json")
    again = pyvm.VM.restore(vm.snapshot())
    with pytest.raises(pyvm.GuestError, match="No module named 're'"):
        again.execute("import re")
    assert again.execute("json.dumps([1])").value == "[1]"


def test_every_module_of_the_list_is_there():
    for name in pyvm.stdlib_modules():
        pyvm.VM().execute(f"import {name}")
