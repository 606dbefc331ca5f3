"""What every version stored goes on in this one; prelude code of nobody's release does not."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from pyvm import SnapshotError

ROOT = Path(__file__).resolve().parent.parent / "upgrade"
sys.path.insert(0, str(ROOT))

import replay  # noqa: E402

VERSIONS = sorted(path for path in ROOT.iterdir() if (path / "ids.json").exists())
STORED = [path for folder in VERSIONS for path in sorted(folder.iterdir()) if path.suffix != ".json"]
KEY = b"the host's"


def test_versions_are_stored() -> None:
    assert VERSIONS
    assert len(STORED) >= 24 * len(VERSIONS)


@pytest.mark.parametrize("path", STORED, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_stored_goes_on(path: Path) -> None:
    outcomes = json.loads((path.parent / "outcomes.json").read_text("utf-8"))
    if path.suffix == ".pyxc":
        got = replay.go_on(replay.start(replay.pyvm.Code.load(path.read_bytes())))
        assert got == outcomes[path.stem]
    else:
        assert replay.resumed(path.read_bytes()) == outcomes[f"{path.stem}.paused"]


@pytest.mark.parametrize("folder", VERSIONS, ids=lambda folder: folder.name)
def test_numbers_in_code_are_for_good(folder: Path) -> None:
    now = replay.frozen_ids()
    for what, names in json.loads((folder / "ids.json").read_text("utf-8")).items():
        assert now[what][:len(names)] == names, f"{what} may only be appended to"


# --- prelude code in a snapshot -------------------------------------------------------------------


def forged(unit: bytes) -> bytes:
    """Return the sorting of a prelude that no release had."""
    return replay.older(unit).replace(b"an older prelude", b"a forged prelude")


def in_a_sort() -> bytes:
    """Return a program paused inside the prelude's sort."""
    return replay.paused((replay.PROGRAMS / "older_prelude.py").read_text("utf-8"), 1)


def test_own_prelude_code_is_taken() -> None:
    assert replay.resumed(in_a_sort())["value"] == "'list modified during sort'"


def test_forged_prelude_code_is_refused() -> None:
    blob = replay.with_prelude(in_a_sort(), "sorting", forged)
    with pytest.raises(SnapshotError, match="prelude code that no release had, and it is not signed"):
        replay.resumed(blob)


def test_signed_prelude_code_is_taken() -> None:
    blob = replay.with_prelude(in_a_sort(), "sorting", forged, key=KEY)
    vm = replay.pyvm.VM.restore(blob, modules=replay.MODULES, limits=replay.LIMITS, key=KEY)
    paused = vm.suspension
    assert paused is not None
    outcome = paused.resume(paused.value)
    for _ in range(2):  # what it brought goes along, as long as it is signed
        blob = outcome.snapshot(key=KEY)
        outcome = replay.pyvm.VM.resume(blob, None, modules=replay.MODULES, limits=replay.LIMITS, key=KEY)
    assert isinstance(outcome, replay.pyvm.Result)
    assert outcome.value == "a forged prelude saw the list change"


def test_unsigned_it_goes_no_further() -> None:
    signed = replay.with_prelude(in_a_sort(), "sorting", forged, key=KEY)
    vm = replay.pyvm.VM.restore(signed, modules=replay.MODULES, limits=replay.LIMITS, key=KEY)
    with pytest.raises(SnapshotError, match="no release had"):
        replay.pyvm.VM.restore(vm.snapshot(), modules=replay.MODULES, limits=replay.LIMITS)


@pytest.mark.parametrize("damage", [
    lambda unit: unit[:-1],
    lambda unit: b"PYXC",
    lambda unit: unit.replace(b"list_detach", b"list_absent"),
], ids=["cut", "empty", "a name that is not there"])
def test_damaged_prelude_code_is_refused_though_signed(damage: replay.Callable[[bytes], bytes]) -> None:
    blob = replay.with_prelude(in_a_sort(), "sorting", damage, key=KEY)
    with pytest.raises(SnapshotError, match="prelude code"):
        replay.resumed(blob, key=KEY)
