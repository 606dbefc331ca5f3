"""Record what CPython 3.13 does with the guest corpus: the expected files of tests/guest, and the
marks of tests/errors/*.chunks.

The invariant: a committed expectation is exactly what CPython 3.13 said under PYTHONHASHSEED=0,
never written by hand. `--check` changes nothing and fails if any recorded file is out of date.
A program that ends by an exception it does not mean to end by tests nothing after it: only names
with "traceback" or "uncaught" may.

usage: record_guest.py [--check] [pattern ...]
"""

from __future__ import annotations

import argparse
import fnmatch
import json
import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import corpus
import oracle

SECONDS = 20
#: What CPython adds to a warning of an object; there is no tracemalloc in a VM.
TRACEMALLOC = re.compile(r"^\w+: Enable tracemalloc to get the object allocation traceback\n", re.MULTILINE)
MEANT = re.compile("traceback|uncaught|exit")
# Run in the oracle, once for all chunks: report how each source fails, as JSON.
CHUNK_DRIVER = r"""
import contextlib, io, json, sys, traceback, warnings
warnings.simplefilter("ignore")
answers = []
for source in json.load(sys.stdin):
    span = None
    try:
        code = compile(source, "chunk.py", "exec", dont_inherit=True)
    except SyntaxError as e:
        text, line = f"{type(e).__name__}: {e.msg}", e.lineno
        if e.offset is not None:
            span = [e.offset, e.end_offset if e.end_offset is not None else -1]
        answers.append([text, line, span])
        continue
    except Exception as e:
        answers.append([f"{type(e).__name__}: {e}", 0, None])
        continue
    import linecache
    linecache.cache["chunk.py"] = (len(source), None, source.splitlines(True), "chunk.py")
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            exec(code, {"__name__": "__main__", "__builtins__": __builtins__})
    except BaseException as e:
        line = 0
        for frame, number in traceback.walk_tb(e.__traceback__):
            if frame.f_code.co_filename == "chunk.py":
                line = number
        shown = traceback.TracebackException(type(e), e, e.__traceback__)
        text = "".join(shown.format_exception_only()).rstrip("\n")
        if isinstance(e, SyntaxError):
            text = f"{type(e).__name__}: {e.msg}"
        answers.append([text, line, None])
    else:
        answers.append(None)
json.dump(answers, sys.stdout)
"""


def run(python: str, program: corpus.Program) -> tuple[str, str, bool]:
    """Run one program on the oracle; return its (stdout, stderr), freed of the folder's path, and
    whether it ended as its name says."""
    with tempfile.TemporaryDirectory() as scratch:
        # A copy, so that neither __pycache__ nor a stray file of the program touches the tree.
        folder = Path(os.path.realpath(scratch))
        program.lay(folder)
        done = subprocess.run(
            [python, program.filename],
            cwd=folder, env=oracle.ENVIRONMENT, capture_output=True,
            timeout=SECONDS, stdin=subprocess.DEVNULL, check=False)
        prefix = f"{folder}{os.sep}"
        out, err = (text.decode("utf-8").replace(prefix, "") for text in (done.stdout, done.stderr))
        err = TRACEMALLOC.sub("", err)
        return out, err, not done.returncode or bool(MEANT.search(program.name))


def record_program(python: str, program: corpus.Program, check: bool) -> str | None:
    """Record one program, or compare it with what is recorded; return a line to report."""
    try:
        out, err, meant = run(python, program)
    except subprocess.TimeoutExpired:
        return f"{program.name}: runs longer than {SECONDS} s"
    if not meant:
        return f"{program.name}: ends by an exception: {err.strip().splitlines()[-1:]}"
    changed = [
        path.name
        for path, text in ((program.out, out), (program.err, err))
        if corpus.exact_text(path) != text
        or (path == program.out and not path.exists())
    ]
    if changed and not check:
        program.out.write_bytes(out.encode("utf-8"))
        if err:
            program.err.write_bytes(err.encode("utf-8"))
        else:
            program.err.unlink(missing_ok=True)
    if changed:
        return f"{program.name}: {'out of date' if check else 'recorded'}: {', '.join(changed)}"
    return None


def record_chunks(python: str, file: Path, check: bool) -> list[str]:
    """Write the oracle's error into the marks of a chunked file, or compare; return a report."""
    found = corpus.chunks(file)
    done = subprocess.run(
        [python, "-c", CHUNK_DRIVER], input=json.dumps([c.source for c in found]), text=True,
        env=oracle.ENVIRONMENT, capture_output=True, timeout=120, check=False)
    if done.returncode:
        return [f"{file.name}: the driver failed: {done.stderr[-300:]}"]
    report, pieces = [], []
    for chunk, answer in zip(found, json.loads(done.stdout), strict=True):
        lines = chunk.source.rstrip("\n").split("\n")
        if answer is None:
            report.append(f"{chunk.name}: ends without an error")
        else:
            text, line, span = answer
            line = min(max(line, 1), len(lines))
            want = (line, text, tuple(span) if span else None)
            if chunk.marks != (want,):
                report.append(f"{chunk.name}: {'out of date' if check else 'marked'}: {text}")
            tail = f" @{span[0]}-{span[1]}" if span else ""
            pad = "  " if lines[line - 1] else ""
            lines[line - 1] += f'{pad}### "{corpus.escape(text)}"{tail}'
        pieces.append("\n".join(lines))
    if not check:
        text = f"\n{corpus.SEPARATOR}\n".join(pieces) + "\n"
        if text != file.read_text(encoding="utf-8"):
            file.write_text(text, encoding="utf-8")
    return report


def main() -> int:
    """Record or check what the patterns select; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="change nothing, fail if out of date")
    parser.add_argument("pattern", nargs="*", help="parts of program names, or shell patterns")
    options = parser.parse_args()
    python = oracle.need()

    def selected(name: str) -> bool:
        return not options.pattern or any(
            p in name or fnmatch.fnmatch(name, p) for p in options.pattern)

    chosen = [p for p in corpus.programs() if selected(p.name)]
    with ThreadPoolExecutor(2) as pool:
        lines = [line for line in pool.map(
            lambda p: record_program(python, p, options.check), chosen) if line]
    files = [f for f in corpus.chunk_files() if selected(f"errors/{f.stem}")]
    for file in files:
        lines += record_chunks(python, file, options.check)
    print("\n".join(lines) if lines else "all current")
    print(f"{len(chosen)} programs, {len(files)} chunked files")
    return 1 if lines and options.check else 0


if __name__ == "__main__":
    sys.exit(main())
