"""Run every generator and write what changed to `pyvm/_native/gen/`.

Runs before the extension exists, so it must not import the package `pyvm` proper: an empty package
of that name, with the real folder as its path, stands in for it.
"""

import importlib
import pathlib
import sys
import types

NATIVE = pathlib.Path(__file__).resolve().parent.parent
PACKAGE = NATIVE.parent


def stand_in() -> None:
    """Make `import pyvm.spec...` work without running `pyvm/__init__.py`."""
    for name, path in (("pyvm", PACKAGE), ("pyvm._native", NATIVE)):
        if name not in sys.modules:
            module = types.ModuleType(name)
            module.__path__ = [str(path)]
            sys.modules[name] = module


def main() -> int:
    """Write the outputs that changed of every generator, or of those named as arguments; return 0."""
    stand_in()
    folder = NATIVE / "gen"
    folder.mkdir(exist_ok=True)
    chosen = set(sys.argv[1:])
    for source in sorted((NATIVE / "generate").glob("*.py")):
        if source.stem.startswith("__") or (chosen and source.stem not in chosen):
            continue
        module = importlib.import_module(f"pyvm._native.generate.{source.stem}")
        if not hasattr(module, "outputs"):
            continue
        for path, text in module.outputs().items():
            target = folder / path
            if not target.exists() or target.read_text(encoding="utf-8") != text:
                target.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
