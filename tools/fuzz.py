"""Feed every fuzz target with mutated inputs under ASan; stop at the first crash and keep its input.

A target is build/asan/fuzz/fuzz_NAME: it takes files as arguments and must end with status 0 on any
content. Seeds: tests/fuzz/NAME/*, or the guest corpus (for `execute`: the corpus compiled).
Those in OWN_INPUTS make their inputs themselves: fuzz_NAME SECONDS SEED. The same SEED gives the
same inputs.

usage: fuzz.py [SECONDS] [SEED]
"""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TARGETS = ROOT / "build" / "asan" / "fuzz"
BATCH = 40
OWN_INPUTS = {"fuzz_code", "fuzz_pyxc", "fuzz_snapshot"}
INTERESTING = [b"\x00", b"\xff", b"\x7f", b"\x80", b"\xdf\xff\xff\xff\xff", b"\xc6\x7f\xff\xff\xff",
               b"(", b"[", b"{", b"'''", b"\\", b"f'{", b"\t", b"\n", b"  ", b":", b"lambda:", b"**",
               b"9" * 40, b"async ", b"await ", b"yield ", b"match x:\n case ", b"except*", b":="]


def seeds(name: str) -> list[bytes]:
    """Return the inputs that a target starts from."""
    own = ROOT / "tests" / "fuzz" / name
    files = sorted(own.iterdir()) if own.is_dir() else sorted((ROOT / "tests/guest").rglob("*.py"))
    if name == "execute" and not own.is_dir():
        pyvmc, made = ROOT / "build" / "asan" / "pyvmc", []
        scratch = ROOT / "build" / "fuzz"
        scratch.mkdir(exist_ok=True)
        for number, file in enumerate(files[::8]):
            target = scratch / f"seed{number}.pyxc"
            done = subprocess.run([str(pyvmc), "-o", str(target), str(file)], check=False,
                                  capture_output=True)
            if done.returncode == 0:
                made.append(target)
        files = made
    return [file.read_bytes() for file in files if file.is_file()] or [b""]


def mutate(random_: random.Random, data: bytes, others: list[bytes]) -> bytes:
    """Return a changed copy."""
    changed = bytearray(data)
    for _ in range(random_.choice((1, 1, 2, 4, 16))):
        place = random_.randrange(len(changed) + 1)
        match random_.randrange(6):
            case 0 if changed:
                changed[place % len(changed)] = random_.randrange(256)
            case 1 if changed:
                changed[place % len(changed)] ^= 1 << random_.randrange(8)
            case 2:
                del changed[place : place + random_.randrange(1, 20)]
            case 3:
                changed[place:place] = random_.choice(INTERESTING)
            case 4:
                other = random_.choice(others)
                start = random_.randrange(len(other) + 1)
                changed[place:place] = other[start : start + random_.randrange(1, 200)]
            case _:
                changed[place:place] = changed[place : place + random_.randrange(1, 60)]
    return bytes(changed)


def run(target: Path, seconds: float, seed: int) -> str | None:
    """Run one target for a while; return what went wrong."""
    if target.name in OWN_INPUTS:
        done = subprocess.run([str(target), str(int(seconds)), str(seed)], check=False,
                              capture_output=True, text=True, errors="replace",
                              timeout=seconds + 60)
        return f"{target.name}: {done.stderr[-3000:]}" if done.returncode else None
    random_ = random.Random(seed)
    known = seeds(target.name.removeprefix("fuzz_"))
    scratch = ROOT / "build" / "fuzz" / target.name
    scratch.mkdir(parents=True, exist_ok=True)
    end = time.monotonic() + seconds
    tried = 0
    while time.monotonic() < end:
        files = []
        for number in range(BATCH):
            file = scratch / f"input{number}"
            file.write_bytes(mutate(random_, random_.choice(known), known))
            files.append(file)
        try:
            done = subprocess.run([str(target), *map(str, files)], check=False,
                                  capture_output=True, timeout=120)
            bad = done.returncode != 0
        except subprocess.TimeoutExpired:
            bad = True
        if bad:
            return culprit(target, files)
        tried += BATCH
    print(f"{target.name}: {tried} inputs")
    return None


def culprit(target: Path, files: list[Path]) -> str:
    """Find the input that ends a target badly, and keep it."""
    for file in files:
        try:
            done = subprocess.run([str(target), str(file)], check=False, capture_output=True,
                                  text=True, errors="replace", timeout=20)
            if done.returncode == 0:
                continue
            text = f"status {done.returncode}\n{done.stderr[-3000:]}"
        except subprocess.TimeoutExpired:
            text = "no end after 20 s"
        kept = file.with_name("crash")
        kept.write_bytes(file.read_bytes())
        return f"{target.name}: {kept}: {text}"
    return f"{target.name}: only the whole batch fails"


def main() -> int:
    """Run every target; return 1 if one failed."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 10
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    failures = [run(target, seconds, seed) for target in sorted(TARGETS.glob("fuzz_*"))
                if not target.suffix]
    for failure in failures:
        if failure:
            print(failure)
    return 1 if any(failures) else 0


if __name__ == "__main__":
    sys.exit(main())
