"""Objects of the host that a guest was given with an answer: handles in the results of functions.

The guest holds an object by an id; as long as it does, so does the table here, and one object has
one id. What the guest's collector took is given back between executions and before the table grows.
Objects of one class with the same allow-list are of one kind: the guest is told its methods once.
"""

from __future__ import annotations

import inspect

from msgpack import ExtType, unpackb

from pyvm._native import binding
from pyvm._native.binding import DONE, lib
from pyvm.errors import HostError, TransferError
from pyvm.host.wire import HOST
from pyvm.spec.wire import HOST_KINDS

TYPE_CHECKING = False  # typing is slow to import
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from pyvm._native._core import CData
    from pyvm.capability import Handle
    from pyvm.host.injected import Functions

SHIFT = 40  # of the kind in an id: vm/lent.h
MOST = 100_000  # objects that one guest may hold
OBJECT = next(code for code, name, _ in HOST_KINDS if name == "OBJECT")


class Kind:
    """What objects of one class with one allow-list have in common: methods and docstring."""

    __slots__ = ("lent", "members", "name", "number")

    def __init__(self, lent: Lent, handle: Handle) -> None:
        self.lent = lent
        self.number = -1
        self.name = handle.name
        self.members: dict[str, Any] = {
            name: self.method(name, getattr(handle.object, name)) for name in handle.methods}
        text = type(handle.object).__doc__
        if text:
            self.members["__doc__"] = inspect.cleandoc(text)

    def method(self, name: str, bound: Callable[..., Any]) -> Callable[..., Any]:
        """Return the function that is a method of all of them: the object comes first."""
        call: Any
        if inspect.iscoroutinefunction(bound):
            async def later(target: Any, /, *args: Any, **kwargs: Any) -> Any:
                return await self.of(target, name)(*args, **kwargs)
            call = later
        else:

            def now(target: Any, /, *args: Any, **kwargs: Any) -> Any:
                return self.of(target, name)(*args, **kwargs)
            call = now
        call.__name__, call.__doc__ = name, getattr(bound, "__doc__", None)
        call.__qualname__ = getattr(bound, "__qualname__", name)
        try:
            call.__signature__ = inspect.signature(bound)
        except (TypeError, ValueError):
            call.__signature__ = None
        made: Callable[..., Any] = call
        return made

    def of(self, target: Any, name: str) -> Callable[..., Any]:
        """Return an object's own method, if the guest was given the object with it."""
        if (id(target), self.number) not in self.lent.ids:
            raise HostError(f"{name}() wants the object that it is a method of", type="TypeError")
        method: Callable[..., Any] = getattr(target, name)
        return method


class Lent:
    """The table of one VM."""

    __slots__ = ("any", "due", "handles", "ids", "kinds", "out", "serial", "table")

    def __init__(self, table: Functions) -> None:
        self.table = table
        self.kinds: dict[tuple[type, tuple[str, ...], str], Kind] = {}
        self.handles: dict[int, Handle] = {}  # by the guest's id: keeps the objects alive
        self.ids: dict[tuple[int, int], int] = {}  # by id() of the object and number of the kind
        self.any: dict[int, int] = {}  # an id by id() of the object
        self.serial = 0
        self.due = 256  # when to look for what was given back
        self.out = binding.new("PyvmBytes *")

    def lend(self, handle: Handle) -> ExtType:
        """Return the ext HOST of an object that goes to the guest."""
        key = type(handle.object), handle.methods, handle.name
        kind = self.kinds.get(key)
        if kind is None:
            kind = self.kinds[key] = Kind(self, handle)
            kind.number = self.table.add_kind(kind)
        place = id(handle.object), kind.number
        number = self.ids.get(place)
        if number is None:
            if len(self.handles) >= MOST:
                raise TransferError(f"the guest holds {MOST:,} objects of the host")
            self.serial += 1
            number = (kind.number + 1 << SHIFT) + self.serial
            self.handles[number], self.ids[place] = handle, number
            self.any.setdefault(id(handle.object), number)
        return self.ext(number)

    def ext(self, number: int) -> ExtType:
        """Return the ext HOST of an id."""
        name = self.handles[number].name.encode("utf-8", "replace")
        return ExtType(HOST, number.to_bytes(8, "big") + bytes([OBJECT]) + name)

    def known(self, item: object) -> ExtType | None:
        """Return the ext HOST of an object that the guest holds."""
        number = self.any.get(id(item))
        return None if number is None else self.ext(number)

    def take_back(self, core: CData) -> None:
        """Let go of what the guest's collector took."""
        if lib.pyvm_given_back(core, self.out) != DONE:
            return
        for number in unpackb(binding.read(self.out)):
            handle = self.handles.pop(number)
            place = id(handle.object)
            del self.ids[place, (number >> SHIFT) - 1]
            if self.any.get(place) == number:
                del self.any[place]
                others = [other for (of, _), other in self.ids.items() if of == place]
                if others:
                    self.any[place] = others[0]
        self.due = max(256, 2 * len(self.handles))
