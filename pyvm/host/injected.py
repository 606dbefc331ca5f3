"""The host's functions that a guest may call: by number, and nothing but those.

A function enters the table when the host puts it into `modules` or `names`; a guest can name no
other. Results of calls cannot add to it, so no guest can make it grow.
"""

from __future__ import annotations

import inspect

from msgpack import ExtType

from pyvm.host.wire import HOST
from pyvm.spec.wire import HOST_KINDS

TYPE_CHECKING = False  # typing is slow to import
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

KIND = {name: code for code, name, _ in HOST_KINDS}


class Functions:
    """The table of one VM."""

    __slots__ = ("_places", "functions", "labels")

    def __init__(self) -> None:
        self.functions: list[Callable[..., Any]] = []
        self.labels: list[str] = []  # "module.name" of each: what a snapshot knows it by
        self._places: dict[int, ExtType] = {}  # by id(): the list keeps the functions alive

    def add(self, function: Callable[..., Any], label: str) -> ExtType:
        """Return the ext HOST that names a function in the guest."""
        known = self._places.get(id(function))
        if known is None:
            kind = KIND["ASYNC_FUNCTION" if is_async(function) else "FUNCTION"]
            name = getattr(function, "__name__", type(function).__name__)
            head = len(self.functions).to_bytes(8, "big") + bytes([kind])
            known = ExtType(HOST, head + str(name).encode("utf-8", "replace"))
            self.functions.append(function)
            self.labels.append(label)
            self._places[id(function)] = known
        return known

    def known(self, function: object) -> ExtType | None:
        """Return the ext HOST of a function that is in the table."""
        return self._places.get(id(function))

    def get(self, number: int) -> Callable[..., Any]:
        """Return a function by its number."""
        return self.functions[number]


def is_async(function: Callable[..., Any]) -> bool:
    """Answer whether calling it gives an awaitable."""
    return inspect.iscoroutinefunction(function) or inspect.iscoroutinefunction(
        getattr(function, "__call__", None))  # noqa: B004 - its kind is asked, not whether it is there
