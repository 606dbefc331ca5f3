"""Build the room `text` alone as a shared library, once a session, and load it with ctypes.

The interpreter that runs the tests is the oracle where all versions agree; what depends on the
version is recorded (test_unicode.py). `PYVM_TEXT_CFLAGS` adds flags, for example
`-fsanitize=address,undefined` (then preload the sanitizers' libraries).
"""

import ctypes
import os
import pathlib
import subprocess

import pytest

NATIVE = pathlib.Path(__file__).resolve().parents[3] / "pyvm/_native"


@pytest.fixture(scope="session")
def text(tmp_path_factory: pytest.TempPathFactory) -> ctypes.CDLL:
    """The library of all of `pyvm/_native/text`."""
    folder = tmp_path_factory.mktemp("text")
    flags = [*"-O2 -g -fPIC -ffp-contract=off -Wall -Wextra -Wshadow -Wconversion".split(), f"-I{NATIVE}"]
    flags += os.environ.get("PYVM_TEXT_CFLAGS", "").split()
    objects, jobs = [], []
    for source in sorted((NATIVE / "text").glob("*.c*")):
        objects.append(folder / f"{source.stem}.o")
        compiler = ["cc", "-std=c11"] if source.suffix == ".c" else ["c++", "-std=c++17"]
        jobs.append([*compiler, *flags, "-c", str(source), "-o", str(objects[-1])])
    for job in jobs:
        subprocess.run(job, check=True)
    library = folder / "libtext.so"
    subprocess.run(["c++", "-shared", *flags, *map(str, objects), "-lm", "-o", str(library)], check=True)
    return ctypes.CDLL(str(library))
