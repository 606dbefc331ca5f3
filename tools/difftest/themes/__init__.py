"""The themes: for each a module with MAKERS, pairs of weight and a function from choices to lines."""

from __future__ import annotations

from collections.abc import Callable

from tools.difftest.choose import Choices
from tools.difftest.themes import (
    arithmetic,
    classes,
    comprehensions,
    containers,
    control,
    errors,
    formatting,
    functions,
    generators,
    matching,
    slicing,
    text,
)

Maker = Callable[[Choices], list[str]]
MODULES = {"arithmetic": arithmetic, "containers": containers, "text": text, "slicing": slicing,
           "formatting": formatting, "functions": functions, "control": control, "classes": classes,
           "errors": errors, "generators": generators,
           "comprehensions": comprehensions, "matching": matching}
THEMES: list[tuple[str, int, Maker]] = [
    (f"{name}.{maker.__name__}", weight, maker)
    for name, module in MODULES.items() for weight, maker in module.MAKERS
]
