"""The plain compiler as a command: its options, annotations as text, .pyxc files."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest


def run(pyvmc: str, *words: str | Path) -> subprocess.CompletedProcess[str]:
    """Run pyvmc."""
    return subprocess.run([pyvmc, *map(str, words)], capture_output=True, text=True, timeout=60,
                          check=False)


def disassemble(pyvmc: str, folder: Path, source: str, *options: str) -> str:
    """Return the disassembly of a source."""
    path = folder / "source.py"
    path.write_text(source, encoding="utf-8")
    done = run(pyvmc, path, "--dis", "--check", *options)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_pyxc_round_trip(pyvmc: str, tmp_path: Path) -> None:
    text = disassemble(pyvmc, tmp_path, "def f(a, *b): return [x + a for x in b]\n")
    assert run(pyvmc, tmp_path / "source.py", "-o", tmp_path / "source.pyxc").returncode == 0
    again = run(pyvmc, tmp_path / "source.pyxc", "--dis")
    assert again.returncode == 0
    assert again.stdout == text


@pytest.mark.parametrize("cut", [0, 3, 4, 20, 100, -1])
def test_damaged_pyxc(pyvmc: str, tmp_path: Path, cut: int) -> None:
    disassemble(pyvmc, tmp_path, "import a\nprint(a.b(1, c=2))\n")
    path = tmp_path / "source.pyxc"
    assert run(pyvmc, tmp_path / "source.py", "-o", path).returncode == 0
    path.write_bytes(path.read_bytes()[:cut])
    done = run(pyvmc, path, "--dis")
    assert done.returncode == 1
    assert "CodeFormatError" in done.stderr


def test_prelude_code_is_private(pyvmc: str, tmp_path: Path) -> None:
    text = disassemble(pyvmc, tmp_path, "def f(x): return len(x), g\ng = 1\n", "--prelude")
    assert re.search(r"LOAD_PRELUDE +\d+ \(len\)", text)
    assert re.search(r"LOAD_GLOBAL +\d+ \(g\)", text)
    path = tmp_path / "source.pyxc"
    assert run(pyvmc, tmp_path / "source.py", "--prelude", "-o", path).returncode == 0
    assert "prelude code is not accepted" in run(pyvmc, path).stderr
    assert run(pyvmc, path, "--prelude").returncode == 0


@pytest.mark.parametrize(("source", "text"), [
    ("a|b&c", "a | b & c"), ("(a|b)&c", "(a | b) & c"), ("x[a, ]", "x[a,]"), ("()", "()"),
    ("lambda x, *y, z=1: (x,)", "lambda x, *y, z=1: (x,)"), ("-a**-b", "-a ** (-b)"),
    ("f(*a, k=1, **z)", "f(*a, k=1, **z)"), ("{1: 2, **a}", "{1: 2, **a}"),
    ("not (a in b)", "not a in b"), ("f'{x!r:>{w}} a{{b'", "f'{x!r:>{w}} a{{b'"),
    ("[x for x in (y if a else b)]", "[x for x in (y if a else b)]"),
])
def test_annotations_as_text(pyvmc: str, tmp_path: Path, source: str, text: str) -> None:
    program = f"from __future__ import annotations\nx: {source}\n"
    found = re.search(r"LOAD_CONST +\d+ \('(.*)'\)  ; 2:", disassemble(pyvmc, tmp_path, program))
    assert found is not None
    assert found[1].replace("\\'", "'") == text


def test_result_and_eval_return_the_value(pyvmc: str, tmp_path: Path) -> None:
    lines = disassemble(pyvmc, tmp_path, "x = 1\nx + 1\n", "--result").splitlines()
    assert any("RETURN_VALUE" in line and "; 2:" in line for line in lines)
    assert "RETURN_VALUE" in disassemble(pyvmc, tmp_path, "1 + x", "--eval")
    assert "CALL_INTRINSIC_1" in disassemble(pyvmc, tmp_path, "x\n", "--single")


@pytest.mark.parametrize(("source", "constant"), [
    ("2 ** 64 - 1", "0xffffffffffffffff"), ("'ab' * 3", "'ababab'"), ("(1, 2) + (3,)", "(1, 2, 3)"),
    ("1 << 100", "0x10000000000000000000000000"), ("7 / 2", "3.5"), ("'abc'[-1]", "'c'"),
    ("1 + 2j", "(1.0, 2.0j)"), ("-0.0", "-0.0"), ("not 1", "False"), ("b'a' + b'b'", "b'ab'"),
])
def test_folded(pyvmc: str, tmp_path: Path, source: str, constant: str) -> None:
    text = disassemble(pyvmc, tmp_path, f"x = {source}\n")
    assert f"({constant})" in text


@pytest.mark.parametrize("source", ["1 / 0", "10 ** 10 ** 8", "'a' * 10 ** 9", "1 << 10 ** 9"])
def test_not_folded(pyvmc: str, tmp_path: Path, source: str) -> None:
    text = disassemble(pyvmc, tmp_path, f"x = {source}\n")
    assert "BINARY_OP" in text


def test_debug_and_asserts(pyvmc: str, tmp_path: Path) -> None:
    source = "assert a\nif __debug__: b\n"
    assert "LOAD_ASSERTION_ERROR" in disassemble(pyvmc, tmp_path, source)
    text = disassemble(pyvmc, tmp_path, source, "--optimise")
    assert "LOAD_ASSERTION_ERROR" not in text
    assert "(b)" not in text.split("RESUME")[1]
