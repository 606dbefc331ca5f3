"""describe() and stubs(): what a guest can reach, told."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Callable, Iterable
from typing import Any

import pytest

from pyvm import VM, Handle, Limits, MemoryFS


class Database:
    """Rows by key."""

    def get(self, key: str, default: int | None = None) -> int | None:
        """Return a row.

        None if there is none.
        """

    async def fetch(self, keys: Iterable[str], /) -> list[int]:
        return [len(key) for key in keys]

    def drop(self) -> None: ...


def total(database: Database, *rest: int, key: Callable[[int], Any] = abs, **more: str) -> float:
    r"""Return the "total", a '\n' and a triple \"\"\"."""
    return 0.0 if database else len(rest) + len(more) + key(1)


@pytest.fixture
def vm():
    return VM(
        modules={
            "shop": {
                "total": total, "db": Handle(Database(), ["get", "fetch"]), "TAX": 0.2,
                "CONFIG": {"secret": "x" * 100}, "NAMES": ["a"], "NOTHING": None,
                "tools": {"double": lambda n: n * 2, "LIMIT": 9, "deep": {"size": len}},
                "length": len, "find": dict.fromkeys,
            },
            "shop.admin": {"count": lambda: 3},
            "data": {"x": 1},
        },
        sources={"own/__init__.py": "", "own/part.py": ""}, fs=MemoryFS({"a.txt": b"", "d/b": b""}),
        env={"HOME": "/very/secret"}, limits=Limits(instructions=5_000, seconds=None))


def test_text(vm):
    text = vm.describe()
    for line in (
            "    total(database: Database, *rest: int, key: Callable[[int], Any] = ...,"
            " **more: str) -> float",
            "    db: an object (Database)\n        Rows by key.",
            "        get(key: str, default: int | None = None) -> int | None\n"
            "            Return a row.\n\n            None if there is none.",
            "        async fetch(keys: Iterable[str], /) -> list[int]",
            "    TAX = 0.2\n    CONFIG = ... (dict)\n    NAMES = ['a']\n    NOTHING = None",
            "    tools: a namespace\n        double(n)\n        LIMIT = 9\n"
            "        deep: a namespace\n            size(obj, /)",
            "\nshop.admin\n    count()\n",
            "Modules of your own: own, own.part",
            "In it: a.txt, d/",
            "os.environ has: HOME",
            "input() has nothing to read",
            "    5,000 bytecode instructions",
            "    67,108,864 bytes of memory"):
        assert line in text
    for absent in ("secret", "drop", "seconds", "_host_config", "object at 0x"):
        assert absent not in text


def test_nothing():
    text = VM(fs=MemoryFS(read_only=True), stdin="").describe()
    assert "Modules" not in text
    assert "to be read only" in text
    assert "input()" not in text
    assert VM().stubs() == {}
    with pytest.raises(ValueError, match="format"):
        VM().describe("html")


def test_stubs_are_python(vm):
    stubs = vm.stubs()
    assert list(stubs) == ["data.pyi", "shop/__init__.pyi", "shop/admin.pyi"]
    for text in stubs.values():
        ast.parse(text)
        assert "secret" not in text
    assert stubs["shop/admin.pyi"] == "from typing import Any\n\ndef count() -> Any: ...\n"
    assert "database: Any, *rest: int, key: Callable[[int], Any] = ..." in stubs[
        "shop/__init__.pyi"]
    assert vm.describe(format="pyi").startswith("# data.pyi\nx: int\n\n# shop/__init__.pyi\n")


def test_a_type_checker_reads_them(vm, tmp_path):
    for path, text in vm.stubs().items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    (tmp_path / "main.py").write_text("""
import shop, shop.admin
row: int | None = shop.db.get("a", default=3)
number: float = shop.total(shop.db, 1, 2, key=lambda n: n) + shop.TAX + shop.tools.LIMIT
shop.tools.double(4), shop.tools.deep.size("x"), shop.admin.count(), shop.NAMES[0]
async def main() -> list[int]:
    return await shop.db.fetch(["a"])
shop.db.drop()
shop.db.get(5)
""", encoding="utf-8")
    done = subprocess.run(  # noqa: S603 - our own arguments
        [sys.executable, "-m", "mypy", "--strict", "--no-incremental", "main.py"], cwd=tmp_path,
        capture_output=True, text=True, check=False, timeout=120)
    errors = [line for line in done.stdout.splitlines() if ": error:" in line]
    assert len(errors) == 2, done.stdout + done.stderr
    assert errors[0].startswith('main.py:8: error: "_db" has no attribute "drop"')
    assert errors[1].startswith('main.py:9: error: Argument 1 to "get"')


def test_after_a_snapshot(vm):
    modules = {"shop": {"total": total}}
    restored = VM.restore(vm.snapshot(), modules=modules)
    assert "    total(database: Database" in restored.describe()
    assert "def total(" in restored.stubs()["shop.pyi"]
