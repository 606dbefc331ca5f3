"""Build the extension `pyvm._native._core`; setuptools finds `ffi` here (cffi_modules).

`ffi` is cheap to make, for every command of setuptools asks for it. The work is in prepare(), which
setup.py calls before it compiles: the generators; pyvmc, a plain C program with an empty prelude;
with it the prelude, the modules of stdlib_shims and those that spec/stdlib.py borrows of this
Python's library; the C source that embeds them. Needs a C and a C++ compiler, and nothing of pyvm
built before.
PYVM_PREBUILT names objects of the core that native.mk has built: then only cffi's glue is compiled.
Assertions hang on PV_DEBUG, so the -DNDEBUG of setuptools means nothing here.
"""

from __future__ import annotations

import concurrent.futures
import os
import re
import runpy
import shlex
import subprocess
import sys
import sysconfig
from pathlib import Path

from cffi import FFI

# cffi executes this file with its own name and without the project on sys.path.
NATIVE = (Path(__file__).parent if "__file__" in globals() else Path("pyvm/_native")).resolve()
ROOT = NATIVE.parent.parent
SHIMS = ROOT / "stdlib_shims"
ROOMS = ("text", "core", "objects", "modules", "syntax", "compiler", "vm", "gen")
OUT = ROOT / "build" / "ext"

PREBUILT = shlex.split(os.environ.get("PYVM_PREBUILT", ""))
CXX_LIBRARY = "c++" if sys.platform == "darwin" else "stdc++"
WINDOWS = sys.platform == "win32"
C_FLAGS = ["-std=c11", "-O2", "-ffp-contract=off", "-fvisibility=hidden", "-fno-strict-aliasing"]
CXX_FLAGS = ["-std=c++17", *C_FLAGS[1:]]


def run(*command: str) -> None:
    """Run a command of the build; its own output explains a failure."""
    subprocess.run(command, check=True, cwd=ROOT)


def generate() -> None:
    """Render the tables of pyvm/spec and pyvm/grammar."""
    run(sys.executable, str(NATIVE / "generate" / "__main__.py"))


def sources() -> list[Path]:
    """Return every source of the core."""
    return [path for room in ROOMS for path in sorted((NATIVE / room).glob("*.c*"))
            if path.suffix in (".c", ".cpp")]


def compilers() -> tuple[list[str], list[str]]:
    """Return the commands of the C and the C++ compiler."""
    cc = os.environ.get("CC") or sysconfig.get_config_var("CC") or "cc"
    cxx = os.environ.get("CXX") or sysconfig.get_config_var("CXX") or "c++"
    return shlex.split(cc), shlex.split(cxx)


def build_pyvmc() -> Path:
    """Build the compiler of .pyxc files as a plain program."""
    cc, cxx = compilers()
    OUT.mkdir(parents=True, exist_ok=True)
    empty = OUT / "empty.c"
    run(sys.executable, str(NATIVE / "embed.py"), str(empty))
    main = ROOT / "tools" / "pyvmc.c"
    objects: dict[Path, str] = {}
    jobs: list[list[str]] = []
    for path in [*sources(), empty, main]:
        target = OUT / "pyvmc.o" / f"{path.parent.name}_{path.name}.o"
        target.parent.mkdir(exist_ok=True)
        compiler = [*cxx, *CXX_FLAGS] if path.suffix == ".cpp" else [*cc, *C_FLAGS]
        objects[path] = str(target)
        # It runs for a second, once: optimising it would take longer than that.
        jobs.append([*compiler, "-O0", f"-I{NATIVE}", f"-I{ROOT}", "-c", str(path), "-o",
                     str(target)])
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(lambda job: run(*job), jobs))
    program, library = OUT / "pyvmc", OUT / "libpyvmc.a"
    library.unlink(missing_ok=True)
    first = [objects.pop(empty), objects.pop(main)]
    run(*shlex.split(os.environ.get("AR") or "ar"), "rcs", str(library), *objects.values())
    run(*cxx, *first, str(library), "-lm", "-lpthread", "-o", str(program))
    return program


def compile_borrowed(pyvmc: Path, root: Path) -> list[str]:
    """Compile what is borrowed of this interpreter's library; return the files."""
    borrow = runpy.run_path(str(NATIVE / "borrow.py"))
    made: list[str] = []
    for name in borrow["borrowed"]():
        target = root / f"{name}.pyxc"
        target.parent.mkdir(parents=True, exist_ok=True)
        run(str(pyvmc), "--name", f"<python>/{name}.py", "-o", str(target),
            str(borrow["source_of"](name)))
        made.append(str(target))
    root.mkdir(parents=True, exist_ok=True)
    run(sys.executable, str(NATIVE / "zones.py"), str(root / "_zones.py"))
    run(str(pyvmc), "--name", "<pyvm>/_zones.py", "-o", str(root / "_zones.pyxc"),
        str(root / "_zones.py"))
    return [*made, str(root / "_zones.pyxc")]


def compile_modules(pyvmc: Path) -> Path:
    """Compile the prelude, the shims and what is borrowed; return the C source that embeds them."""
    root = OUT / "shims"
    made: list[str] = []
    for path in sorted(SHIMS.rglob("*.py")) if SHIMS.is_dir() else []:
        name = path.relative_to(SHIMS)
        target = (root / name).with_suffix(".pyxc")
        target.parent.mkdir(parents=True, exist_ok=True)
        prelude = ["--prelude"] if name.parts[0] == "_prelude" else []
        run(str(pyvmc), *prelude, "--name", f"<pyvm>/{name.as_posix()}", "-o", str(target),
            str(path))
        made.append(str(target))
    full = OUT / "embedded.c"
    run(sys.executable, str(NATIVE / "embed.py"), str(full), "--root", str(root), *made,
        "--root", str(OUT / "borrowed"), *compile_borrowed(pyvmc, OUT / "borrowed"))
    return full


def declarations() -> str:
    """Return include/pyvm.h as cffi reads it: without the preprocessor's lines."""
    text = (NATIVE / "include" / "pyvm.h").read_text(encoding="utf-8")
    return re.sub(r"^#.*$", "", text, flags=re.MULTILINE)


def relative(path: Path) -> str:
    """Return a path as setuptools wants it: from the project's root."""
    return path.relative_to(ROOT).as_posix()


def prepare() -> list[str]:
    """Make what the compiler needs; return the core's sources, none if the core is prebuilt."""
    if PREBUILT:
        return []
    generate()
    return [relative(path) for path in [*sources(), compile_modules(build_pyvmc())]]


# cffi gives the GIL away around every call. For what takes less time than that, and neither waits
# nor runs a guest, it is kept: threads with many short runs would meet at the GIL four times a run.
KEEP_GIL = ("pyvm_new", "pyvm_drop_small", "pyvm_usage", "pyvm_total_usage", "pyvm_set_limits",
            "pyvm_set_total", "pyvm_set_option", "pyvm_release_handle", "pyvm_stand_still",
            "pyvm_wall_left")
IS_QUICK = " || ".join(f'strcmp(glue, "_cffi_f_{name}") == 0' for name in KEEP_GIL)
GLUE = f"""
#include "include/pyvm.h"
#include <string.h>
#undef Py_BEGIN_ALLOW_THREADS
#undef Py_END_ALLOW_THREADS
#define Py_BEGIN_ALLOW_THREADS \\
    {{ PyThreadState *_save = keeps_gil(__func__) ? NULL : PyEval_SaveThread();
#define Py_END_ALLOW_THREADS if (_save != NULL) PyEval_RestoreThread(_save); }}
static inline int keeps_gil(const char *glue) {{ // the names are constants: nothing of this is left
    return {IS_QUICK};
}}
"""


def make() -> FFI:
    """Return the extension, but for the core's sources."""
    builder = FFI()
    builder.cdef(declarations())
    extra = shlex.split(os.environ.get("PYVM_CFLAGS", ""))
    builder.set_source(
        "pyvm._native._core", GLUE,
        extra_objects=PREBUILT,
        include_dirs=[relative(NATIVE)],
        extra_compile_args=["-O2", "-ffp-contract=off", "-fvisibility=hidden",
                            "-fno-strict-aliasing", *extra],
        extra_link_args=shlex.split(os.environ.get("PYVM_LDFLAGS", "")),
        libraries=[] if WINDOWS else ["m", CXX_LIBRARY],
        source_extension=".c")
    return builder


ffi = make()
