"""Compare the code that pyvmc makes with CPython 3.13's: names, their scopes, flags, positions.

The instruction sets differ, so what is compared is what a program or a traceback can see of them:
which code objects there are, their arguments, closures and flags, whether a name is local, a cell's,
global or looked up in a namespace, and from where in the source each kind of instruction comes.
Run it with CPython 3.13. One line a difference; the exit code is 1 if there is one. Without arguments
it takes the top of that interpreter's own library, and the guest corpus.

usage: compare_code.py [--pyvmc build/pyvmc] [FILE.py | FOLDER]...
"""

from __future__ import annotations

import argparse
import ast
import dis
import re
import subprocess
import sys
import sysconfig
import types
import warnings
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
Span = tuple[int, int | None, int | None, int | None]

#: Kinds of instructions with positions to compare: CPython's opcodes, ours.
KINDS: dict[str, tuple[str, str]] = {
    "call": ("CALL CALL_KW CALL_FUNCTION_EX", "CALL CALL_KW CALL_EX"),
    "binary": ("BINARY_OP", "BINARY_OP"),
    "attribute": ("LOAD_ATTR LOAD_SUPER_ATTR",
                  "LOAD_ATTR LOAD_METHOD LOAD_SUPER_ATTR LOAD_SUPER_METHOD"),
    "store attribute": ("STORE_ATTR", "STORE_ATTR"),
    "subscript": ("BINARY_SUBSCR BINARY_SLICE", "BINARY_SUBSCR"),
    "store subscript": ("STORE_SUBSCR STORE_SLICE", "STORE_SUBSCR"),
    "compare": ("COMPARE_OP", "COMPARE_OP"),
    "contains": ("CONTAINS_OP", "CONTAINS_OP CONTAINS_CONSTANT"),
    "raise": ("RAISE_VARARGS", "RAISE"),
    "import": ("IMPORT_NAME IMPORT_FROM", "IMPORT_NAME IMPORT_FROM"),
    "name": ("LOAD_GLOBAL LOAD_NAME LOAD_DEREF", "LOAD_GLOBAL LOAD_NAME LOAD_DEREF"),
    "iterate": ("GET_ITER FOR_ITER", "GET_ITER FOR_ITER"),
    "unpack": ("UNPACK_SEQUENCE UNPACK_EX", "UNPACK_SEQUENCE UNPACK_EX"),
    "yield": ("YIELD_VALUE SEND", "YIELD_VALUE SEND"),
    "with": ("BEFORE_WITH BEFORE_ASYNC_WITH", "WITH_PREPARE"),
    "format": ("FORMAT_SIMPLE FORMAT_WITH_SPEC CONVERT_VALUE",
               "FORMAT_SIMPLE FORMAT_WITH_SPEC CONVERT_VALUE"),
    "delete": ("DELETE_ATTR DELETE_SUBSCR", "DELETE_ATTR DELETE_SUBSCR"),
}
THEIRS = {op: kind for kind, (theirs, _) in KINDS.items() for op in theirs.split()}
OURS = {op: kind for kind, (_, ours) in KINDS.items() for op in ours.split()}

#: Where the corpus meets what CPython does otherwise and no program can see: it drops code under
#: `if False`, swaps without unpacking, and inlines a comprehension's name as a local where ours stays
#: the enclosing function's. A class that passes a variable through its body: its cell loads look like locals.
KNOWN = ("async_comprehensions.py:25", "comprehension_scopes.py:6", "scope_comprehensions.py",
         "unpacking_targets_and_order.py:1:")
PASSED_THROUGH = "names lack [('local', 'x')], add []"

#: How an instruction finds its name.
PLACES = {"FAST": "local", "DEREF": "cell", "GLOBAL": "global", "NAME": "namespace"}

#: Flags that both have: optimized, *args, **kwargs, generator, coroutine, async generator.
FLAGS = 1 | 4 | 8 | 32 | 128 | 512


class Code:
    """What is compared of one code object."""

    def __init__(self) -> None:
        self.shape: tuple[object, ...] = ()
        self.names: set[tuple[str, str]] = set()
        self.spans: dict[str, set[Span]] = defaultdict(set)
        self.cells: set[tuple[str, str]] = set()


def note_name(code: Code, op: str, names: str) -> None:
    """Remember that an instruction finds these names in its place."""
    match = re.fullmatch(r"(?:LOAD|STORE|DELETE)_(FAST|DEREF|GLOBAL|NAME)(?:_CHECK)?", op)
    if match and not names.startswith("."):
        code.names.add((PLACES[match[1]], names))


def nested(code: types.CodeType) -> Iterator[types.CodeType]:
    """Yield a code object and all inside it."""
    yield code
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            yield from nested(constant)


def key_of(name: str, line: int) -> tuple[str, int]:
    """Return what a code object is found by in both."""
    return name, line


def theirs(source: str) -> dict[tuple[str, int], Code]:
    """Read CPython's code objects."""
    found: dict[tuple[str, int], Code] = defaultdict(Code)
    for code in nested(compile(source, "<compared>", "exec", dont_inherit=True)):
        one = found[key_of(code.co_qualname, code.co_firstlineno)]
        one.shape = (code.co_argcount + code.co_kwonlyargcount, code.co_flags & FLAGS,
                     *sorted(code.co_freevars))
        # a closure is built by loading the cells themselves as locals
        one.cells |= {("local", name) for name in (*code.co_cellvars, *code.co_freevars)}
        for instruction in dis.get_instructions(code):
            op = instruction.opname
            for name in instruction.argrepr.split(" + ")[0].split(", "):
                note_name(one, "LOAD_FAST" if op.count("FAST") > 1 else op, name)
            at = instruction.positions
            if op in THEIRS and at is not None and at.lineno is not None:
                one.spans[THEIRS[op]].add((at.lineno, at.col_offset, at.end_lineno, at.end_col_offset))
    return found


HEAD = re.compile(r"code \d+ (.*) \(line (\d+), .*, (\d+) arguments, flags 0x([0-9a-f]+)\)")
LINE = re.compile(r" *(?:\d+ +)?\d+ ([A-Z_0-9]+) *(?:\d+ \((.*)\)|-?\d+)?(?:  ; (\d+):(-?\d+)-(\d+):(-?\d+))?")


def ours(pyvmc: str, path: Path) -> dict[tuple[str, int], Code]:
    """Read the code objects that pyvmc disassembles."""
    done = subprocess.run([pyvmc, str(path), "--check", "--dis"], capture_output=True, text=True,
                          check=False, encoding="utf-8", errors="replace")
    if done.returncode:
        raise ValueError(done.stderr.strip())
    found: dict[tuple[str, int], Code] = defaultdict(Code)
    one = Code()
    for text in done.stdout.splitlines():
        if head := HEAD.match(text):
            one = found[key_of(head[1], int(head[2]))]
            one.shape = (int(head[3]), int(head[4], 16) & FLAGS)
        elif text.startswith("       free "):
            one.shape += tuple(sorted(text.split()[1:]))
        elif line := LINE.fullmatch(text):
            note_name(one, line[1], line[2] or "")
            if line[1] in OURS and line[3]:
                one.spans[OURS[line[1]]].add((int(line[3]), int(line[4]), int(line[5]), int(line[6])))
    return found


def excuses(source: str) -> set[int]:
    """Return the lines where the two may differ: CPython optimises there what we do not."""
    lines: set[int] = set()
    for node in ast.walk(ast.parse(source)):
        formatting = isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mod)
        dead = isinstance(node, ast.Try | ast.TryStar) and all(isinstance(s, ast.Pass) for s in node.body)
        constants = isinstance(node, ast.BinOp) and all(
            isinstance(inner, ast.Constant | ast.BinOp | ast.UnaryOp | ast.operator | ast.unaryop
                       | ast.Tuple | ast.expr_context) for inner in ast.walk(node))
        folded = constants or isinstance(node, ast.UnaryOp | ast.BoolOp) or (
            isinstance(node, ast.Subscript) and isinstance(node.value, ast.Constant))
        if isinstance(node, ast.stmt | ast.expr) and (formatting or dead or folded):
            lines.update(range(node.lineno, (node.end_lineno or node.lineno) + 1))
    return lines


def read(source: str) -> tuple[dict[tuple[str, int], Code], set[int]]:
    """Return CPython's code objects of a source, and the excused lines."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return theirs(source), excuses(source)


def compare(pyvmc: str, path: Path, wanted: dict[tuple[str, int], Code], excused: set[int]) -> list[str]:
    """Return the differences in one file."""
    try:
        got = ours(pyvmc, path)
    except ValueError as error:
        return [f"{path.name}: {error}"]
    found = [f"{path.name}: code {name} of line {line} is only in {'CPython' if name_line in wanted else 'pyvm'}"
             for name_line in wanted.keys() ^ got.keys() for name, line in [name_line]]
    for key in wanted.keys() & got.keys():
        a, b = wanted[key], got[key]
        where = f"{path.name}:{key[1]}: {key[0]}"
        if a.shape != b.shape:
            found.append(f"{where}: shape {a.shape} but {b.shape}")
        lack, add = a.names - b.names - a.cells, b.names - a.names - a.cells
        if (lack or add) and not excused:
            found.append(f"{where}: names lack {sorted(lack)}, add {sorted(add)}")
        for kind in KINDS:
            here, there = a.spans[kind], b.spans[kind]
            if any(span[0] not in excused for span in here ^ there):
                found.append(f"{where}: {kind} lacks {list(here - there)[:2]}, "
                             f"adds {list(there - here)[:2]}")
    return found


def main() -> int:
    """Compare the files named, or library and corpus; return 1 if something differs."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pyvmc", default="build/pyvmc")
    parser.add_argument("paths", nargs="*", type=Path)
    arguments = parser.parse_args()
    if sys.version_info[:2] != (3, 13):
        parser.error("run this with CPython 3.13")
    corpus = sorted(path for path in (ROOT / "tests" / "guest").iterdir() if path.is_dir())
    paths: list[Path] = []
    for path in arguments.paths or [Path(sysconfig.get_path("stdlib")), *corpus]:
        paths += sorted(path.glob("*.py")) if path.is_dir() else [path]
    differences = [line for path in paths
                   for line in compare(arguments.pyvmc, path, *read(path.read_text(encoding="utf-8")))
                   if not line.startswith(KNOWN) and PASSED_THROUGH not in line]
    print(*differences, sep="\n")
    print(f"{len(paths)} files, {len(differences)} differences")
    return 1 if differences else 0


if __name__ == "__main__":
    raise SystemExit(main())
