"""Running the tests of one file on pyvm.

One process runs the file's tests one after the other and tells of each on stderr. If it dies, or
says nothing for too long, the test that it was in is the culprit, and another process goes on
behind it.
"""

from __future__ import annotations

import ast
import base64
import doctest
import hashlib
import json
import lzma
import os
import selectors
import shutil
import subprocess
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

from .suite import HOME, WORK, Group, LeftOut, Listing, TestFile, left_out_of, shims, supported

MARK = b"\x01PV "


@dataclass
class Outcome:
    """What became of one test.

    `status` is ok, fail (an assertion), error, crash, timeout, load (its file does not load),
    missing (needs a module), left (not for pyvm) or skip (the test skipped itself).
    """

    name: str
    status: str
    detail: str = ""
    text: str = ""


@dataclass
class FileResult:
    """The outcomes of one file."""

    name: str
    outcomes: list[Outcome] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    seconds: float = 0.0

    def count(self, *statuses: str) -> int:
        """Return how many tests ended so."""
        return sum(outcome.status in statuses for outcome in self.outcomes)


class Root:
    """A folder that is the whole filesystem of a guest program: the support, and copies of CPython's
    test files, for what the tests remove must not be the real ones."""

    def __init__(self, library: Path) -> None:
        self.library = library
        self.path = WORK / f"root-{os.getpid()}-{threading.get_ident():x}"
        self.whole: list[str] = []

    def ready(self) -> Path:
        """Return the folder, made anew if a test took something away."""
        if self.path.exists():
            for left in self.path.iterdir():
                if left.name not in self.whole and left.is_dir() and not left.is_symlink():
                    shutil.rmtree(left, ignore_errors=True)
                elif left.name not in self.whole:
                    left.unlink()
            shutil.rmtree(self.path / "tmp", ignore_errors=True)
            (self.path / "tmp").mkdir(exist_ok=True)
        if not self.whole or self.names() != self.whole:
            self.make()
        return self.path

    def names(self) -> list[str]:
        """Return what is in it."""
        folders = (self.path, self.path / "test", self.path / "test" / "support")
        return [name for folder in folders if folder.exists() for name in sorted(os.listdir(folder))]

    def make(self) -> None:
        """Copy everything."""
        shutil.rmtree(self.path, ignore_errors=True)
        ignore = shutil.ignore_patterns(
            "__pycache__", "test_tkinter", "test_ttk", "test_capi", "test_ctypes", "libregrtest", "idlelib")
        shutil.copytree(self.library / "test", self.path / "test", ignore=ignore, symlinks=True)
        # What of test.support is not written anew is CPython's own.
        shutil.copytree(HOME / "support", self.path, ignore=ignore, dirs_exist_ok=True)
        # linecache's tests read its own source.
        shutil.copy(self.library / "linecache.py", self.path)
        self.unpack()
        (self.path / "tmp").mkdir()
        self.whole = self.names()

    def unpack(self) -> None:
        """Write beside the zone files of test_zoneinfo what lzma makes of them: no guest has lzma."""
        data = self.path / "test" / "test_zoneinfo" / "data" / "zoneinfo_data.json"
        if not data.exists():
            return
        known = {}
        for lines in json.loads(data.read_text())["data"].values():
            packed = base64.b85decode("".join(lines))
            known[hashlib.sha256(packed).hexdigest()] = lzma.decompress(packed).hex()
        (self.path / "lzma_known.json").write_text(json.dumps(known))


class Runner:
    """Runs files on one binary."""

    def __init__(self, binary: Path, library: Path, listing: Listing, left_out: list[LeftOut],
                 seconds: float) -> None:
        self.binary = str(binary)
        self.listing = listing
        self.left_out = left_out
        self.seconds = seconds
        self.library = library
        self.roots: dict[int, Root] = {}
        self.environment = dict(os.environ, PYTHONHASHSEED="0", NO_COLOR="1")
        self.environment.setdefault("PV_MEMORY", str(1 << 30))

    def close(self) -> None:
        """Remove the folders of the guests."""
        for root in self.roots.values():
            shutil.rmtree(root.path, ignore_errors=True)

    def run(self, file: TestFile, only: list[str] | None = None) -> FileResult:
        """Run a file, or those of its tests that are named."""
        begin = time.monotonic()
        result = FileResult(file.name)
        found: dict[str, Outcome] = {}
        todo = []
        for name in file.tests():
            if only is not None and name not in only:
                continue
            entry = left_out_of(f"{file.name}::{name}", self.left_out)
            if entry is not None and entry.kind.startswith("module "):
                found[name] = Outcome(name, "missing", entry.kind.removeprefix("module "))
            elif entry is not None:
                found[name] = Outcome(name, "left", f"{entry.kind}: {entry.reason}")
            todo.append(name)
        # An example that is left out of a group still runs: those behind it need what it defines.
        wait = [n for n in todo if n not in found or n.endswith("]")]
        deaths = 0
        while wait:
            done = self.process(file, wait, result)
            for outcome in done:
                found.setdefault(outcome.name, outcome)
            names = {outcome.name for outcome in done}
            left = [n for n in wait if n not in names]
            deaths += 1
            if len(left) == len(wait) or deaths > 60:
                for name in left:
                    found.setdefault(name, Outcome(name, "crash", "the process ends before it"))
                break
            wait = left
        order = {name: n for n, name in enumerate(file.tests())}
        result.outcomes = sorted(found.values(), key=lambda outcome: order[outcome.name])
        result.seconds = time.monotonic() - begin
        return result

    def plan(self, file: TestFile, names: list[str]) -> tuple[str, dict[str, tuple[Group, int]]]:
        """Return the program that runs these tests, and what each doctest example is."""
        ready = sorted(set(shims()) | set(supported()) - {"test"})
        examples: dict[str, tuple[Group, int]] = {}
        work: list[tuple[str, str, list]] = []
        modules: dict[str, list[str]] = {}
        chosen = set(names)
        for name in file.methods:
            if name in chosen:
                place, colon, method = name.rpartition(":")
                module = f"test.{file.name}.{place}" if colon else f"test.{file.name}"
                modules.setdefault(module, []).append(method)
        work += [("methods", module, methods) for module, methods in modules.items()]
        for group in file.groups:
            content = []
            for n, example in enumerate(group.examples):
                name = f"{group.name}[{n}]"
                if name in chosen:
                    content.append((name, example[0]))
                    examples[name] = (group, n)
            if content:
                work.append((group.name, group.module, content))
        have = set(ready)
        missing = [m for m in self.missing_modules(file) if m not in have]
        plan = {"ready": ready, "missing": missing,
                "names": {n: v for n, v in self.listing.names.items() if n in have or n in missing},
                "work": work, "stdlib": self.listing.stdlib}
        return f"import _driver\n_driver.main({ascii(plan)})\n", examples

    def missing_modules(self, file: TestFile) -> list[str]:
        """Return the standard modules that a file may import and that may not exist."""
        found = set(file.imports)
        for name in list(found):
            parts = name.split(".")
            found.update(".".join(parts[:n]) for n in range(1, len(parts)))
        # Those that a test names only in a string, or that the support names.
        found |= {"re", "os", "io", "time", "weakref", "gc", "pickle", "inspect", "threading",
                  "traceback", "ast", "dis", "random", "logging", "unittest.mock", "os.path", "select",
                  "socket", "ssl", "signal", "selectors", "faulthandler", "subprocess",
                  "lzma", "bz2"}
        return sorted(n for n in found if not n.startswith("test"))

    def process(self, file: TestFile, names: list[str], result: FileResult) -> list[Outcome]:
        """Run one process; return the outcomes it came to, a culprit included."""
        program, examples = self.plan(file, names)
        root = self.roots.setdefault(threading.get_ident(), Root(self.library)).ready()
        path = root / f"main_{file.name}_{len(names)}.py"
        path.write_text(program)
        child = subprocess.Popen(
            [self.binary, path.name], cwd=root, env=self.environment,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        done: list[Outcome] = []
        state = _State(file, examples, done, result)
        try:
            state.ended = self.listen(child, state)
        finally:
            child.kill()
            child.wait()
        if not state.finished:
            name = state.current
            if name is None:
                last = state.noise[-1] if state.noise else f"exit code {child.returncode}"
                done += [Outcome(n, "load", f"the process dies: {last}") for n in names
                         if n not in {o.name for o in done}]
            elif state.ended == "timeout":
                done.append(Outcome(name, "timeout", f"no end after {self.seconds:g} s"))
            else:
                last = state.noise[-1] if state.noise else ""
                done.append(Outcome(name, "crash", f"exit code {child.returncode} {last}".strip()))
        else:
            for module, detail, text in state.unloaded:
                known = {o.name for o in done}
                for n in names:
                    place, colon, _ = n.rpartition(":")
                    owner = f"test.{file.name}.{place}" if colon else f"test.{file.name}"
                    if n in examples:
                        owner = examples[n][0].module
                    if owner == module and n not in known:
                        status, _, line = detail.partition(" ")
                        done.append(Outcome(n, status if status == "missing" else "load", line,
                                            text))
        return done

    def listen(self, child: subprocess.Popen, state: _State) -> str:
        """Read what a process tells until it ends or is silent for too long."""
        assert child.stderr is not None
        chooser = selectors.DefaultSelector()
        chooser.register(child.stderr, selectors.EVENT_READ)
        rest = b""
        deadline = time.monotonic() + self.seconds * 2
        while True:
            left = deadline - time.monotonic()
            if left <= 0 or not chooser.select(left):
                return "timeout"
            data = os.read(child.stderr.fileno(), 1 << 16)
            if not data:
                child.wait()
                return "end"
            rest += data
            if len(rest) > 1 << 26:
                return "timeout"
            *lines, rest = rest.split(b"\n")
            for line in lines:
                if state.hear(line):
                    deadline = time.monotonic() + self.seconds


def names_in(source: str) -> tuple[set[str], set[str]]:
    """Return the names that an example makes and those that it reads."""
    made: set[str] = set()
    used: set[str] = set()
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return made, used
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            (used if isinstance(node.ctx, ast.Load) else made).add(node.id)
        elif isinstance(node, ast.FunctionDef | ast.ClassDef | ast.AsyncFunctionDef):
            made.add(node.name)
        elif isinstance(node, ast.alias):
            made.add((node.asname or node.name).partition(".")[0])
    return made, used


def decode(part: str) -> str | None:
    """Return a field of a line: text in hexadecimal, or None."""
    return None if part == "-" else bytes.fromhex(part[1:]).decode("utf-8", "surrogatepass")


class _State:
    """What a process has told so far."""

    def __init__(self, file: TestFile, examples: dict[str, tuple[Group, int]],
                 done: list[Outcome], result: FileResult) -> None:
        self.file, self.examples, self.done, self.result = file, examples, done, result
        self.current: str | None = None
        self.finished = False
        self.noise: list[str] = []
        self.unloaded: list[tuple[str, str, str]] = []
        self.ended = ""
        self.place = ""

    def hear(self, line: bytes) -> bool:
        """Take one line; return whether it was one of ours."""
        if MARK not in line:
            if line.strip():
                self.noise.append(line.decode("utf-8", "replace"))
            return False
        what, *rest = map(decode, line[line.index(MARK) + len(MARK):].decode().split())
        if what == "start":
            self.current = self.full(rest[0])
        elif what == "end":
            name, status, detail, text = rest
            self.done.append(Outcome(self.full(name), status, detail, text))
            self.current = None
        elif what == "example":
            self.done.append(self.judge(*rest))
            self.current = None
        elif what == "module":
            self.place = rest[0]
        elif what == "load":
            name, status, detail, text = rest
            self.unloaded.append((name, f"{'missing' if status == 'missing' else 'load'} {detail}",
                                  text))
        elif what == "note":
            if rest[0] not in self.result.notes:
                self.result.notes.append(rest[0])
        elif what == "done":
            self.finished = True
        return True

    def full(self, name: str) -> str:
        """Return a method's name with the file of a test package before it."""
        if name in self.examples or not self.place:
            return name
        place = self.place.removeprefix(f"test.{self.file.name}").removeprefix(".")
        return f"{place}:{name}" if place else name

    def broken_before(self, group: Group, number: int) -> Outcome | None:
        """Return the left-out example whose names, made or not, an example leans on."""
        outcomes = {o.name: o for o in self.done if o.status in ("missing", "left")}
        tainted: dict[str, Outcome] = {}
        for n, example in enumerate(group.examples[:number + 1]):
            made, used = names_in(example[0])
            broken = outcomes.get(f"{group.name}[{n}]")
            broken = broken or next((tainted[name] for name in used if name in tainted), None)
            if n == number:
                return broken
            if broken is not None:
                tainted.update(dict.fromkeys(made, broken))
        return None

    def judge(self, name: str, got: str, error: str | None, text: str) -> Outcome:
        """Compare what an example gave with what its doctest wants."""
        group, number = self.examples[name]
        source, want, wanted_error, flags, _ = group.examples[number]
        checker = doctest.OutputChecker()
        if got and not got.endswith("\n"):
            got += "\n"  # as doctest does
        line = source.strip().splitlines()[-1]
        if error is None:
            if wanted_error is not None:
                return Outcome(name, "fail", f"{line!r} raises nothing, wanted {wanted_error!r}")
            if checker.check_output(want, got, flags):
                return Outcome(name, "ok")
            return Outcome(name, "fail", f"{line!r} gives {got!r}, wanted {want!r}",
                           f"{source}wanted:\n{want}got:\n{got}")
        broken = self.broken_before(group, number)
        if broken is not None:
            return Outcome(name, broken.status, broken.detail)
        if wanted_error is None:
            return Outcome(name, "error", f"{line!r} raises {error.strip()}", source + text)
        if checker.check_output(wanted_error, error, flags):
            return Outcome(name, "ok")
        if flags & doctest.IGNORE_EXCEPTION_DETAIL:
            kinds = [t.partition(":")[0].strip().rpartition(".")[2] for t in (wanted_error, error)]
            if kinds[0] == kinds[1]:
                return Outcome(name, "ok")
        return Outcome(name, "fail", f"{line!r} raises {error.strip()!r}, wanted {wanted_error!r}",
                       source + text)
