"""What is printed and written of results."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from .execute import FileResult, Outcome

BAD = ("fail", "error", "crash", "timeout", "load")


def share(part: int, whole: int) -> str:
    """Return a percentage as text."""
    return f"{100 * part / whole:.1f} %" if whole else "-"


def line(result: FileResult) -> str:
    """Return the line of one file."""
    ran = result.count("ok", *BAD)
    other = result.count("left", "skip")
    return (f"{result.name:28} {len(result.outcomes):4} methods, {result.count('missing'):3} missing"
            f" module, {other:3} left out, {ran:4} ran, {result.count('ok'):4} passed,"
            f" {result.count('fail'):3} failed, {ran - result.count('ok', 'fail'):3} errors:"
            f" {share(result.count('ok'), ran)}")


def total(results: list[FileResult]) -> str:
    """Return the line of all files."""
    return line(FileResult("all", [o for r in results for o in r.outcomes]))


def details(result: FileResult, verbose: int) -> list[str]:
    """Return lines about what fails, as much of it as wanted."""
    if not verbose:
        return []
    lines = [f"  note: {note}" for note in result.notes]
    before = ""
    for outcome in result.outcomes:
        if outcome.status == "load" and outcome.detail == before and verbose < 3:
            continue  # once for the whole file
        before = outcome.detail
        if outcome.status in BAD:
            first = outcome.detail.splitlines()[0] if outcome.detail else ""
            lines.append(f"  {outcome.status} {outcome.name}: {first[:200]}")
            if verbose > 1 and outcome.text:
                lines.append("    " + outcome.text.rstrip().replace("\n", "\n    "))
        elif verbose > 1 and outcome.status != "ok":
            lines.append(f"  {outcome.status} {outcome.name}: {outcome.detail[:200]}")
    return lines


def kind_of(outcome: Outcome) -> str:
    """Return why a test fails, by kind."""
    detail = outcome.detail
    if outcome.status in ("crash", "timeout"):
        return {"crash": "the process ends (memory, crash)", "timeout": "no end in time"}[
            outcome.status]
    if outcome.status == "load":
        return "the file does not load"
    if outcome.name.endswith("]"):
        return "doctest: another output or exception"
    if "does not match" in detail:
        return "another text of an exception"
    if "not raised" in detail:
        return "an exception is not raised"
    if "not triggered" in detail:
        return "a warning is not given"
    if outcome.status == "fail":
        return "another result"
    return "an unexpected " + detail.partition(":")[0].split("\n")[0]


def write(results: list[FileResult], path: Path) -> None:
    """Write the table as Markdown."""
    rows = ["| File | Methods | Needs a module | Left out | Ran | Passed | Of those that ran |",
            "|---|--:|--:|--:|--:|--:|--:|"]
    everything = FileResult("**all**", [o for r in results for o in r.outcomes])
    for result in [*sorted(results, key=lambda r: r.name), everything]:
        ran = result.count("ok", *BAD)
        rows.append(f"| {result.name} | {len(result.outcomes)} | {result.count('missing')} | "
                    f"{result.count('left', 'skip')} | {ran} | {result.count('ok')} | "
                    f"{share(result.count('ok'), ran)} |")
    whole = everything.outcomes
    kinds = Counter(kind_of(o) for o in whole if o.status in BAD)
    left = Counter(o.detail.partition(":")[0] for o in whole if o.status == "left")
    left["skips itself, as on CPython here"] = everything.count("skip")
    modules = Counter(o.detail.partition(".")[0] for o in whole if o.status == "missing")
    ran, passed = everything.count("ok", *BAD), everything.count("ok")
    without = len(whole) - everything.count("missing")
    text = ["# CPython 3.13's own tests on pyvm", "",
            "Written by `tools/cpython_tests.py report`; HACKING.md says how to run one file. Each "
            "test method of unittest and each example of a doctest counts as one.", "",
            f"- {len(whole)} methods in {len(results)} files.",
            f"- {everything.count('missing')} touch a standard module that does not exist yet: "
            "found while they run.",
            f"- {everything.count('left', 'skip')} are left out for another reason: "
            f"{share(everything.count('left', 'skip'), without)} of those that need no missing "
            f"module, {share(everything.count('left', 'skip'), len(whole))} of all.",
            f"- {ran} ran, {passed} pass: **{share(passed, ran)} of those that ran**, "
            f"{share(passed, len(whole))} of all.", "", *rows, ""]
    for title, counts in (("Why methods fail", kinds), ("Why methods are left out", left),
                          ("Which modules are missing", modules)):
        text += [f"## {title}", "", "| Reason | Methods |", "|---|--:|"]
        text += [f"| {name} | {n} |" for name, n in counts.most_common() if n]
        text.append("")
    path.write_text("\n".join(text))
