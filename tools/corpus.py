"""The guest corpus as data: what programs there are, what each must print, how outputs compare.

Owns the layout of tests/guest and tests/errors and nothing else: it imports neither pyvm nor
pytest, so the recorder, the plain runner and the pytest harness all agree on what a program is.
A program is NAME.py, or in tests/guest/modules a folder with main.py; what CPython printed lies
beside it in NAME.out and, when it wrote to stderr, NAME.err (main.out and main.err in a folder).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
GUEST = ROOT / "tests" / "guest"
ERRORS = ROOT / "tests" / "errors"
AREAS = ("language", "exceptions", "generators", "types", "builtins", "modules", "stdlib",
         "programs")

# The mark on the line that must fail. The optional tail gives the caret of a compile error:
# first column and one past the last, both counted from 1, as SyntaxError's offset/end_offset.
MARK = re.compile(r'\s*### "(?P<text>(?:[^"\\]|\\.)*)"(?: @(?P<start>-?\d+)-(?P<end>-?\d+))?[ \t]*$')
SEPARATOR = "---"


@dataclass(frozen=True)
class Program:
    """One guest program: its short name (area/name), its main file and its recorded output."""

    name: str
    main: Path

    @property
    def filename(self) -> str:
        """The name that tracebacks show."""
        return self.main.name

    @property
    def folder(self) -> Path:
        """Where the program lies, with its modules if it has any."""
        return self.main.parent

    @property
    def source(self) -> str:
        """The text of the main file."""
        return self.main.read_text(encoding="utf-8")

    @property
    def out(self) -> Path:
        """The file with the recorded stdout."""
        return self.main.with_suffix(".out")

    @property
    def err(self) -> Path:
        """The file with the recorded stderr; absent when the program writes none."""
        return self.main.with_suffix(".err")

    @property
    def sources(self) -> dict[str, str]:
        """The program's own modules: path relative to its folder -> text; empty for a single file."""
        if self.main.name != "main.py":
            return {}
        return {
            path.relative_to(self.folder).as_posix(): path.read_text(encoding="utf-8")
            for path in sorted(self.folder.rglob("*.py"))
            if path != self.main
        }

    def lay(self, folder: Path) -> None:
        """Write the program and its modules into an empty folder, where it may leave files."""
        for name, text in {self.filename: self.source, **self.sources}.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8")

    def expected(self) -> tuple[str, str]:
        """Return the recorded (stdout, stderr)."""
        return exact_text(self.out), exact_text(self.err)


@dataclass(frozen=True)
class Chunk:
    """One program of a chunked file, with the error that it must end in."""

    file: Path
    number: int
    first_line: int
    source: str
    marks: tuple[tuple[int, str, tuple[int, int] | None], ...]

    @property
    def name(self) -> str:
        """Where to find the chunk: file stem and line in the chunked file."""
        return f"errors/{self.file.stem}:{self.first_line}"


def exact_text(path: Path) -> str:
    """Return a file's text with its line ends as they are; a missing file reads as empty."""
    return path.read_bytes().decode("utf-8") if path.exists() else ""


def programs() -> list[Program]:
    """Return every guest program, by name."""
    found = []
    for area in AREAS:
        folder = GUEST / area
        mains = folder.glob("*/main.py") if area == "modules" else folder.glob("*.py")
        for main in mains:
            stem = main.parent.name if area == "modules" else main.stem
            found.append(Program(f"{area}/{stem}", main))
    return sorted(found, key=lambda program: program.name)


def known_differences() -> dict[str, str]:
    """Return {name: why} of the programs and chunks that differs.txt excuses."""
    lines = (GUEST / "differs.txt").read_text(encoding="utf-8").splitlines()
    pairs = (re.match(r"(\S+): (.+)", line) for line in lines if not line.startswith("#"))
    return {match[1]: match[2] for match in pairs if match}


def chunks(file: Path) -> list[Chunk]:
    """Split a chunked file into its programs, with the marks taken out of their sources."""
    result: list[Chunk] = []
    lines = file.read_text(encoding="utf-8").split("\n")
    start = 0
    for end in [i for i, line in enumerate(lines) if line == SEPARATOR] + [len(lines)]:
        body, marks = [], []
        for number, line in enumerate(lines[start:end], 1):
            match = MARK.search(line)
            if match:
                span = (int(match["start"]), int(match["end"])) if match["start"] else None
                marks.append((number, unescape(match["text"]), span))
                line = line[: match.start()]
            body.append(line)
        if any(line.strip() for line in body):
            source = "\n".join(body).rstrip("\n") + "\n"
            result.append(Chunk(file, len(result) + 1, start + 1, source, tuple(marks)))
        start = end + 1
    return result


def chunk_files() -> list[Path]:
    """Return the chunked files, sorted by name."""
    return sorted(ERRORS.glob("*.chunks"))


def escape(text: str) -> str:
    """Write an error text so that it fits between the quotes of a mark."""
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")


def unescape(text: str) -> str:
    """Undo escape()."""
    return re.sub(r"\\(.)", lambda m: "\n" if m[1] == "n" else m[1], text)


def without_hints(text: str) -> str:
    """Return a text without what pyvm adds to CPython's words about a missing module.

    docs/limitations/modules.md has it; the plain C runner, which has no host, adds nothing.
    """
    return re.sub(r" \([\w.]+ is (?:not available|a module of CPython)[^()\n]*\)", "", text)


def first_difference(want: str, got: str) -> str | None:
    """Describe the first line in which two texts differ, or return None when they are equal."""
    if want == got:
        return None
    wanted, gotten = want.split("\n"), got.split("\n")
    for number in range(max(len(wanted), len(gotten))):
        left = wanted[number] if number < len(wanted) else None
        right = gotten[number] if number < len(gotten) else None
        if left != right:
            return f"line {number + 1}: want {show(left)} got {show(right)}"
    return "texts differ"


def show(line: str | None, width: int = 90) -> str:
    """Quote one line for a report, shortened; None is the end of the text."""
    if line is None:
        return "<end>"
    return repr(line if len(line) <= width else line[: width - 1] + "…")


def last_error(stderr: str, filename: str = "chunk.py") -> tuple[str, int]:
    """Return ("Type: message", line) of the traceback that ends a stderr text.

    The line is the innermost one in the named file, 0 if there is none; a message of several lines
    and its notes come whole.
    """
    lines = stderr.rstrip("\n").split("\n")
    groups = [i for i, line in enumerate(lines) if line.startswith("  + Exception Group Traceback")]
    if groups:
        # The outermost group's own traceback is drawn with a bar before every line.
        inside = [line for line in lines[groups[-1] + 1:] if not line.startswith("    ")]
        end = next((i for i, line in enumerate(inside) if line.startswith("  +-+")), len(inside))
        lines = [line[4:] for line in inside[:end]]
    place, message, seen = 0, [], False
    for line in lines:
        match = re.match(r'  File "(.*)", line (\d+)', line)
        if match:
            if not seen:
                place = 0
            seen, message = True, []
            if Path(match[1]).name == filename:
                place = int(match[2])
        elif line.startswith(("Traceback (most", "During handling of", "The above exception was")):
            seen, message = False, []
        elif seen and (message or not line.startswith(" ")):
            message.append(line)
    return "\n".join(message) if message else lines[-1], place
