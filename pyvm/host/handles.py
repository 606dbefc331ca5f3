"""Guest objects held by the host: what has no form as data stays in its VM and is named by an id.

A handle keeps its VM alive, and the guest keeps the object alive until the handle is collected.
Letting go may happen on any thread at any time, so it only queues the id; the VM gives the queue to
the core the next time that it is entered.
"""

from __future__ import annotations

from msgpack import ExtType

from pyvm.host.wire import GUEST
from pyvm.spec.wire import GUEST_KINDS

TYPE_CHECKING = False  # typing is slow to import
if TYPE_CHECKING:
    from collections import deque
    from collections.abc import Iterator
    from typing import Any, Self

    from pyvm.host.machine import Machine

KIND = {name: code for code, name, _ in GUEST_KINDS}


class GuestObject:
    """An object of the guest that the host can hold and hand back, but not look into.

    >>> import pyvm
    >>> vm = pyvm.VM()
    >>> point = vm.execute("class Point: pass\\nPoint()").value
    >>> point
    <guest object of type 'Point'>
    >>> vm.execute("type(p).__name__", names={"p": point}).value
    'Point'
    """

    __slots__ = ("_id", "_machine", "_released", "name")

    def __init__(self, machine: Machine, handle: int, name: str) -> None:
        self._machine = machine
        self._id = handle
        self._released: deque[int] = machine.released
        self.name = name

    def __del__(self) -> None:
        self._released.append(self._id)

    def __repr__(self) -> str:
        return f"<guest object of type {self.name!r}>"


class GuestFunction(GuestObject):
    """A function or class of the guest; calling it runs it in its VM, under the VM's limits.

    >>> import pyvm
    >>> double = pyvm.VM().execute("def double(x): return x * 2\\ndouble").value
    >>> double(21)
    42
    """

    __slots__ = ()

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Call it and return its result; raises what VM.execute raises."""
        return self._machine.call(self, args, kwargs)

    def __repr__(self) -> str:
        return f"<guest function {self.name}>"


class GuestIterator(GuestObject):
    """An iterator of the guest, a generator say: each item runs it on, under the VM's limits.

    >>> import pyvm
    >>> squares = pyvm.VM().execute("(n * n for n in range(4))").value
    >>> next(squares), list(squares)
    (0, [1, 4, 9])
    """

    __slots__ = ()

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> Any:
        found = self._machine.ask(None, self)
        if not found:
            raise StopIteration
        return found[0]

    def __repr__(self) -> str:
        return f"<guest iterator of type {self.name!r}>"


class GuestIterable(GuestObject):
    """An object of the guest that the host can walk through, though it has no form as data.

    >>> import pyvm
    >>> source = "class Deck:\\n    def __iter__(self): return iter('AKQ')\\nDeck()"
    >>> list(pyvm.VM().execute(source).value)
    ['A', 'K', 'Q']
    """

    __slots__ = ()

    def __iter__(self) -> Iterator[Any]:
        found = self._machine.ask(0, self)
        return found if isinstance(found, GuestIterator) else iter(found)


CLASSES = {KIND["OBJECT"]: GuestObject, KIND["ITERATOR"]: GuestIterator,
           KIND["ITERABLE"]: GuestIterable}


def from_guest(machine: Machine, payload: bytes) -> GuestObject:
    """Return a new handle for the payload of an ext GUEST."""
    cls = CLASSES.get(payload[8], GuestFunction)
    handle, held = int.from_bytes(payload[:8], "big"), machine.held
    held[handle] = held.get(handle, 0) + 1
    return cls(machine, handle, payload[9:].decode("utf-8", "replace"))


def to_guest(handle: GuestObject) -> ExtType:
    """Return the ext GUEST that names an object again."""
    return ExtType(GUEST, handle._id.to_bytes(8, "big") + bytes([KIND["OBJECT"]]))
