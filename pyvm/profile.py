"""What a profiled execution did, line by line and function by function.

The core counts every instruction (pyvm/_native/vm/profile.c); here its tables become records, a
flame graph in speedscope's format, and a table to read. Invariant: the sum of `charged` over
all lines, and over all functions, is the execution's `usage.instructions`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

OTHER = "(other)"
SCHEMA = "https://www.speedscope.app/file-format-schema.json"
ROOT, FIRST = 0, 2  # nodes: the root, the one for what had no room, then stacks


class LineProfile(NamedTuple):
    """What one line did itself; what it called in other lines counts there.

    `instructions` were executed, one by one counted; `charged` are the units of its budget that the
    program paid meanwhile: calls and loops pay ahead, built-in functions for their work.
    `allocations` are instructions that were given memory, `bytes` how much that was.
    """

    filename: str
    line: int
    instructions: int
    charged: int
    seconds: float
    bytes: int
    allocations: int


class FunctionProfile(NamedTuple):
    """What one function did itself, and with all that it called (`total_…`)."""

    name: str
    filename: str
    line: int
    calls: int
    instructions: int
    total_instructions: int
    charged: int
    total_charged: int
    seconds: float
    total_seconds: float


class Profile:
    """The profile of an execution: `lines` and `functions`, those with most instructions first.

    What had no room in the core's tables is in records named "(other)", with `complete` False.

    >>> import pyvm
    >>> source = '''
    ... def square(n):
    ...     return n * n
    ... total = 0
    ... for i in range(100):
    ...     total += square(i)
    ... '''
    >>> profile = pyvm.VM().execute(source, profile=True).profile
    >>> [(f.name, f.calls, f.instructions) for f in profile.functions if f.name == "square"]
    [('square', 100, 500)]
    >>> [line.instructions for line in profile.lines if line.line == 3]
    [400]
    """

    __slots__ = ("_names", "_nodes", "_sources", "complete", "functions", "lines")

    def __init__(self, fields: Mapping[str, Any], sources: Mapping[str, str]) -> None:
        self._sources = sources
        self._names: list[tuple[str, str, int]] = [
            (name, filename, line) for name, filename, line, _ in fields["functions"]]
        self._names.append((OTHER, "", 0))  # the functions of root and second node are -1
        self._nodes: list[list[int]] = fields["nodes"]
        self.complete: bool = not fields["full"]
        self.lines: list[LineProfile] = self._line_records(fields)
        self.functions: list[FunctionProfile] = self._function_records()

    @property
    def instructions(self) -> int:
        """How many instructions were executed."""
        return sum(line.instructions for line in self.lines)

    @property
    def seconds(self) -> float:
        """How long they took, calls of the host's functions left out."""
        return sum(line.seconds for line in self.lines)

    def _line_records(self, fields: Mapping[str, Any]) -> list[LineProfile]:
        found: dict[tuple[str, int], list[int]] = {}

        def add(filename: str, line: int, counts: list[int]) -> None:
            old = found.get((filename, line))
            found[filename, line] = counts if old is None else [
                a + b for a, b in zip(old, counts, strict=True)]

        for _, filename, _, lines in fields["functions"]:
            for line, *counts in lines:
                add(filename, line, counts)
        if any(fields["other"]):
            add(OTHER, 0, fields["other"])
        made = [LineProfile(filename, line, executed, charged, ns / 1e9, size, allocations)
                for (filename, line), (executed, charged, ns, size, allocations) in found.items()]
        made.sort(key=lambda line: (-line.instructions, line.filename, line.line))
        return made

    def _function_records(self) -> list[FunctionProfile]:
        nodes = self._nodes
        total = [node[3:] for node in nodes]
        for at in range(len(nodes) - 1, ROOT, -1):  # a parent comes before its children
            up = total[nodes[at][0]]
            total[nodes[at][0]] = [a + b for a, b in zip(up, total[at], strict=True)]
        found: dict[tuple[str, str, int], list[int]] = {}
        for at, entered in self._walk():
            if not entered:
                continue
            _, function, calls, *own = nodes[at]
            counts = found.setdefault(self._names[function], [0] * 7)
            counts[0] += calls
            for i, value in enumerate(own):
                counts[1 + i] += value
        active: dict[tuple[str, str, int], int] = {}
        for at, entered in self._walk():  # a recursive call is in the total already
            name = self._names[nodes[at][1]]
            if entered and not active.get(name):
                for i, value in enumerate(total[at]):
                    found[name][4 + i] += value
            active[name] = active.get(name, 0) + (1 if entered else -1)
        root = nodes[ROOT]
        if any(root[3:]):  # what was charged with no function running
            counts = found.setdefault((OTHER, "", 0), [0] * 7)
            for i, value in enumerate(root[3:]):
                counts[1 + i] += value
                counts[4 + i] += value
        made = [FunctionProfile(*name, calls, n, all_n, charged, all_charged, ns / 1e9,
                                all_ns / 1e9)
                for name, (calls, n, charged, ns, all_n, all_charged, all_ns) in found.items()
                if calls or n or charged or ns]
        made.sort(key=lambda f: (-f.instructions, f.filename, f.line, f.name))
        return made

    def _walk(self) -> list[tuple[int, bool]]:
        """Return each node below the root twice: entered (True) and left."""
        children: dict[int, list[int]] = {}
        for at, node in enumerate(self._nodes[1:], start=1):
            children.setdefault(node[0], []).append(at)
        walk: list[tuple[int, bool]] = []
        stack = [(at, True) for at in reversed(children.get(ROOT, []))]
        while stack:
            at, entered = stack.pop()
            walk.append((at, entered))
            if entered:
                stack.append((at, False))
                stack += [(child, True) for child in reversed(children.get(at, []))]
        return walk

    def speedscope(self, name: str = "pyvm") -> dict[str, Any]:
        """Return the flame graph as speedscope's JSON: one profile by instructions, one by time.

        >>> import json, pyvm
        >>> profile = pyvm.VM().execute("sum(i * i for i in range(9))", profile=True).profile
        >>> graph = profile.speedscope()
        >>> [frame["name"] for frame in graph["shared"]["frames"]]
        ['<module>', '<genexpr>', '(other)']
        >>> len(json.dumps(graph)) > 100  # write this to a file and open it in speedscope
        True
        """
        frames = [{"name": name, **({"file": file, "line": line} if file else {})}
                  for name, file, line in self._names]
        walk = self._walk()
        return {
            "$schema": SCHEMA, "name": name, "exporter": "pyvm", "activeProfileIndex": 0,
            "shared": {"frames": frames},
            "profiles": [self._evented(walk, "instructions", 3, "none"),
                         self._evented(walk, "time", 5, "nanoseconds")]}

    def _evented(self, walk: list[tuple[int, bool]], name: str, field: int, unit: str
                 ) -> dict[str, Any]:
        now, events = 0, []
        for at, entered in walk:
            node = self._nodes[at]
            function = node[1] % len(self._names)
            if at < FIRST and not any(node[3:]):
                continue
            events.append({"type": "O" if entered else "C", "frame": function, "at": now})
            if entered:
                # Its own part comes before that of what it called.
                now += node[field]
                continue
        return {"type": "evented", "name": name, "unit": unit, "startValue": 0, "endValue": now,
                "events": events}

    def table(self, limit: int = 20, *, by: str = "instructions",
              sources: Mapping[str, str] | None = None) -> str:
        """Return the functions and lines with most instructions as text for a terminal.

        `by` names another field of the records to order them by: "time" is short for "seconds".
        `sources` are the texts of further files: {filename: source}.

        >>> import pyvm
        >>> source = "n = 0\\nwhile n < 1000:\\n    n += 1"
        >>> print(pyvm.VM().execute(source, profile=True).profile.table())
        8,008 instructions in ...
        """
        field = {"time": "seconds"}.get(by, by)
        functions = sorted(self.functions, key=lambda f: getattr(f, field, 0), reverse=True)
        lines = sorted(self.lines, key=lambda line: getattr(line, field, 0), reverse=True)
        known = {**self._sources, **(sources or {})}
        texts = {name: text.splitlines() for name, text in known.items()}
        every = max(self.instructions, 1)
        size = sum(line.bytes for line in self.lines)
        took = f"{self.seconds * 1e3:,.2f} ms; {size / 1024:,.1f} KB allocated"
        rows = [f"{self.instructions:,} instructions in {took}"]
        if not self.complete:
            rows.append('There were more functions than there is room for: see "(other)".')
        heads = f"{'calls':>10} {'instr.':>14} {'share':>6} {'with callees':>14} {'ms':>10}"
        rows += ["", f"{heads}  function"]
        rows += [f"{f.calls:>10,} {f.instructions:>14,} {f.instructions / every:>6.1%} "
                 f"{f.total_instructions:>14,} {f.seconds * 1e3:>10.2f}  {f.name}"
                 + (f" ({f.filename}:{f.line})" if f.filename else "")
                 for f in functions[:limit]]
        heads = f"{'instr.':>14} {'share':>6} {'charged':>14} {'ms':>10} {'KB':>10}"
        rows += ["", f"{heads} {'allocs':>9}  line"]
        for line in lines[:limit]:
            text = texts.get(line.filename, [])
            shown = text[line.line - 1].strip() if 0 < line.line <= len(text) else ""
            where = f"{line.filename}:{line.line}" if line.line else line.filename
            rows.append(f"{line.instructions:>14,} {line.instructions / every:>6.1%} "
                        f"{line.charged:>14,} {line.seconds * 1e3:>10.2f} "
                        f"{line.bytes / 1024:>10.1f} {line.allocations:>9,}  "
                        f"{where}  {shown}".rstrip())
        return "\n".join(rows) + "\n"

    def __repr__(self) -> str:
        return (f"<Profile: {self.instructions:,} instructions in {len(self.functions)} functions, "
                f"{len(self.lines)} lines>")
