"""Write docs/stdlib.md: for each module of CPython's library where a guest's comes from, or why not.

Everything follows from pyvm/spec/stdlib.py, pyvm/spec/modules and the files of stdlib_shims/.

usage: stdlib_table.py [--check]      with --check: fail if docs/stdlib.md is not what would be written
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from pyvm.spec import modules as natives  # noqa: E402
from pyvm.spec.stdlib import BORROWED, CPYTHON, HOLLOW, LATER, REFUSED  # noqa: E402

TARGET = ROOT / "docs" / "stdlib.md"
SHIMS = ROOT / "stdlib_shims"
DOCSTRING = re.compile(r'"""(.*?)"""', re.DOTALL)  # the guest's syntax may be newer than ours
HEAD = """\
# The standard library

Written by `tools/stdlib_table.py`. `pyvm.stdlib_modules()` lists the modules that a guest can import,
`pyvm.refused_modules()` those that it cannot and why; `VM(stdlib=[...])` leaves a guest only some.

| Where a module comes from | |
|---|---|
| native | C of pyvm's own, alone or below a thin layer of Python |
| own | Python of pyvm's own, compiled when the package is built |
| CPython's | CPython's own source, compiled when the package is built (3.13's where there is one) |
| name only | it can be imported; what would leave the VM refuses |
| refused | no guest has it: importing it says why |
| later | not there yet |

"""


def name_of(path: Path) -> str:
    """Return the dotted name of a module's file below a folder of modules."""
    parts = path.with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def first_sentence(text: str) -> str:
    """Return the first sentence of a docstring, for a cell."""
    line = " ".join(text.split("\n\n")[0].split())
    end = line.find(". ")
    return (line[:end + 1] if end > 0 else line).replace("|", "\\|")


def shims() -> dict[str, str]:
    """Return our own modules in Python, and what each says of itself."""
    found = {}
    for path in sorted(SHIMS.rglob("*.py")):
        inside = path.relative_to(SHIMS)
        if inside.parts[0] != "_prelude":
            text = DOCSTRING.match(path.read_text(encoding="utf-8"))
            found[name_of(inside)] = first_sentence(text[1]) if text else ""
    return found


def rows() -> list[tuple[str, str, str]]:
    """Return (module, where from, what to say of it) for each public module, sorted."""
    own = shims()
    native = {module.name: module.doc for module in natives.modules()}
    borrowed = {name_of(Path(name)) for name in BORROWED}
    found = {"builtins": ("native", "")}
    found.update({name: ("CPython's", "") for name in borrowed})
    found.update({name: ("own", text) for name, text in own.items()})
    for name, text in native.items():
        public = name.lstrip("_")
        found[public] = ("native", own.get(public) or first_sentence(text))
    found.update({name: ("name only", why) for name, why in HOLLOW.items()})
    found.update({name: ("refused", why) for name, why in REFUSED.items()})
    found["os.path"] = ("own", own["posixpath"])
    for name, why in LATER.items():
        found.setdefault(name, ("later", why))
    for name in CPYTHON:
        found.setdefault(name, ("later", ""))
    return [(name, *found[name]) for name in sorted(found)
            if not any(part.startswith("_") for part in name.split(".")) or name == "__future__"]


def render() -> str:
    """Return the page."""
    table = rows()
    lines = ["| Module | From | |", "|---|---|---|"]
    lines += [f"| `{name}` | {tier} | {text} |" for name, tier, text in table if tier != "later"]
    later = [f"| `{name}` | {text} |" for name, tier, text in table if tier == "later"]
    counts = {tier: sum(row[1] == tier and "." not in row[0] for row in table)
              for tier in ("native", "own", "CPython's", "name only", "refused", "later")}
    said = ", ".join(f"{count} {tier}" for tier, count in counts.items())
    foot = ["", "## Not there yet", "", "| Module | |", "|---|---|", *later] if later else []
    return HEAD + f"Of CPython's top-level modules: {said}.\n\n" + "\n".join(lines + foot) + "\n"


def main() -> int:
    """Write the page, or check it."""
    text = render()
    if "--check" in sys.argv[1:]:
        if TARGET.read_text(encoding="utf-8") == text:
            return 0
        print("docs/stdlib.md is not up to date: run tools/stdlib_table.py")
        return 1
    TARGET.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
