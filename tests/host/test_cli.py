"""The commands, run as a user runs them."""

from __future__ import annotations

import subprocess
import sys

import pytest


def call(module, *args, cwd=None, stdin=""):
    done = subprocess.run([sys.executable, "-m", module, *map(str, args)], capture_output=True,
                          text=True, input=stdin, cwd=cwd, timeout=60, check=False)
    return done.returncode, done.stdout, done.stderr


@pytest.fixture
def program(tmp_path):
    path = tmp_path / "prog.py"
    path.write_text("import sys, beside\nprint(sys.argv[1:], beside.x)\n")
    (tmp_path / "beside.py").write_text("x = 5\n")
    return path


def test_run(program):
    assert call("pyvm", "run", program, "a", "-b") == (0, "['a', '-b'] 5\n", "")


def test_run_with_an_error(tmp_path):
    path = tmp_path / "prog.py"
    path.write_text("print('before')\n1 / 0\n")
    code, out, err = call("pyvm", "run", path.name, cwd=tmp_path)
    assert (code, out) == (1, "before\n")
    assert err == ('Traceback (most recent call last):\n  File "prog.py", line 2, in <module>\n'
                   "    1 / 0\n    ~~^~~\nZeroDivisionError: division by zero\n")


def test_what_stands_in_stderr(tmp_path):
    path = tmp_path / "prog.py"
    path.write_text("import sys\nprint('said', file=sys.stderr)\nassert (1, 'always')\nwhile True: pass\n")
    code, out, err = call("pyvm", "run", "--instructions", 1_000_000, path.name, cwd=tmp_path)
    assert (code, out) == (1, "")
    assert err.startswith("prog.py:3: SyntaxWarning: assertion is always true, perhaps remove "
                          "parentheses?\n  assert (1, 'always')\nsaid\n")


@pytest.mark.parametrize(("source", "code", "err"), [
    ("import sys; sys.exit(3)", 3, ""), ("raise SystemExit", 0, ""),
    ("import sys; sys.exit('bye')", 1, "bye\n")])
def test_exit_codes(tmp_path, source, code, err):
    path = tmp_path / "prog.py"
    path.write_text(source)
    assert call("pyvm", "run", path) == (code, "", err)


def test_input(tmp_path):
    path = tmp_path / "prog.py"
    path.write_text("print(input('? ') + '!')")
    assert call("pyvm", "run", path, stdin="hello\n") == (0, "? hello!\n", "")


def test_limits(tmp_path):
    path = tmp_path / "prog.py"
    path.write_text("while True: pass")
    code, _, err = call("pyvm", "run", "--seconds", "0.2", path)
    assert code == 1
    assert "limit of seconds" in err


def test_dis(program):
    code, out, _ = call("pyvm", "dis", program)
    assert code == 0
    assert "IMPORT_NAME" in out


def test_compile_and_run(tmp_path):
    path = tmp_path / "prog.py"
    path.write_text("print(6 * 7)")
    assert call("pyvm.cli.compile", path)[0] == 0
    assert call("pyvm", "run", tmp_path / "prog.pyxc") == (0, "42\n", "")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["prog.py", "prog.pyxc"]


def test_compile_check(tmp_path):
    (tmp_path / "good.py").write_text("x = 1")
    (tmp_path / "bad.py").write_text("x = = 1")
    code, _, err = call("pyvm.cli.compile", "--check", "--recursive", ".", cwd=tmp_path)
    assert code == 1
    assert 'File "bad.py", line 1' in err
    assert "SyntaxError: invalid syntax" in err
    assert not list(tmp_path.glob("*.pyxc"))


def test_compile_a_folder(tmp_path):
    (tmp_path / "src" / "pkg").mkdir(parents=True)
    for name in ("a.py", "pkg/b.py"):
        (tmp_path / "src" / name).write_text("x = 1")
    code, _, _ = call("pyvm.cli.compile", "--recursive", "src", "-o", "out", cwd=tmp_path)
    assert code == 0
    assert sorted(p.relative_to(tmp_path / "out").as_posix()
                  for p in (tmp_path / "out").rglob("*.pyxc")) == ["a.pyxc", "pkg/b.pyxc"]
