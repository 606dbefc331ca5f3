"""Pure-Python packages of PyPI, in the guest: what a program makes of each is what CPython makes."""

from __future__ import annotations

import programs
import pytest
from package_sides import in_guest, on_host

import pyvm

# What a package uses if it is there, and does not require.
BESIDE = {"tabulate": ["wcwidth"]}


@pytest.mark.parametrize("name", programs.PROGRAMS)
def test_program(name):
    source = programs.PROGRAMS[name]
    assert in_guest(source, {}, [name, *BESIDE.get(name, [])]) == on_host(source, {})


def test_what_needs_c_says_so():
    vm = pyvm.VM(packages=["cffi"])
    with pytest.raises(pyvm.GuestError) as caught:
        vm.execute("import cffi\ncffi.FFI()")
    assert "_cffi_backend is an extension module" in caught.value.message


def test_what_requires_something_gets_it():
    assert set(pyvm.host.packages.choose(["jinja2"]).tops) == {"jinja2", "markupsafe"}


def test_a_native_part_falls_back():
    source = "import markupsafe\nmarkupsafe._escape_inner.__module__, str(markupsafe.escape('<'))"
    assert pyvm.VM(packages=["markupsafe"]).execute(source).value == ("markupsafe._native", "&lt;")


def test_the_distribution_is_told():
    source = '''
from importlib import metadata, resources
import packaging
version = metadata.version("packaging")
try:
    metadata.version("nothing")
except metadata.PackageNotFoundError as error:
    text = str(error)
names = sorted(entry.name for entry in resources.files("packaging").iterdir())
data = resources.files("packaging").joinpath("py.typed").read_bytes()
version == packaging.__version__, text, "version.py" in names, data
'''
    assert pyvm.VM(packages=["packaging"]).execute(source).value == (
        True, "No package metadata was found for nothing", True, b"")


def test_packages_are_read_only_and_confined():
    from pyvm.host.packages import choose

    packages = choose(["packaging"])
    for path in ("packaging/../jinja2/__init__.py", "packaging//etc/passwd", "../x", "jinja2/__init__.py",
                 "packaging/./version.py", "packaging/..", ""):
        assert packages.data(path) == {"kind": "none"}
    assert packages.find("packaging.../x") == {"kind": "none"}
    assert packages.find("jinja2") == {"kind": "none"}


def test_compiled_once(tmp_path, monkeypatch):
    from pyvm.host import packages

    monkeypatch.setenv("PYVM_CACHE", str(tmp_path))
    monkeypatch.setattr(packages, "_compiled", {})
    pyvm.VM(packages=["packaging"]).execute("import packaging.version")
    kept = list(tmp_path.rglob("*.pyxc"))
    assert kept
    kept[0].write_bytes(b"damaged")
    monkeypatch.setattr(packages, "_compiled", {})
    assert pyvm.VM(packages=["packaging"]).execute(
        "import packaging.version\nstr(packaging.version.Version('1.0'))").value == "1.0"


def test_unknown_packages_are_refused():
    with pytest.raises(ValueError, match="'no_such_thing' is not installed"):
        pyvm.VM(packages=["no_such_thing"])
    with pytest.raises(ValueError, match="'os' is not installed"):
        pyvm.VM(packages=["os"])
    with pytest.raises(TypeError):
        pyvm.VM(packages="jinja2")


def test_a_snapshot_holds_the_packages_code():
    blob = pyvm.VM(packages=["packaging"]).execute(
        "from packaging.version import Version\nv = Version('1.2')\nsuspend()\nstr(v), v < Version('2')").snapshot()
    assert pyvm.VM.resume(blob).value == ("1.2", True)
