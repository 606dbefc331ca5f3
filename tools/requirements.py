"""Print what a dependency group of pyproject.toml asks for: `pip install $(requirements.py test)`.

pip's own --group needs a newer pip than the one that comes with Python 3.11.
"""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent / "pyproject.toml"


def expand(groups: dict[str, list[object]], name: str) -> list[str]:
    """Return a group's requirements, with those of the groups that it includes."""
    found: list[str] = []
    for entry in groups[name]:
        if isinstance(entry, dict):
            found += expand(groups, entry["include-group"])
        else:
            found.append(str(entry))
    return found


def main() -> None:
    """Print the requirements of the groups named, and of the project itself."""
    with PROJECT.open("rb") as file:
        project = tomllib.load(file)
    wanted = list(project["project"]["dependencies"])
    for name in sys.argv[1:]:
        wanted += expand(project["dependency-groups"], name)
    print("\n".join(dict.fromkeys(wanted)))


if __name__ == "__main__":
    main()
