"""Values between host and guest: VALUES of pyvm/spec/wire.py, to Python objects and back.

Neither side recurses on the data: a value is a flat table of containers. What the guest sends was
made by our core but from data that a guest chose, so every link is checked. Handles (guest objects,
host functions) are not this module's business: the caller passes a function for each direction.
"""

from __future__ import annotations

import struct

from msgpack import ExtType, Packer, packb, unpackb

from pyvm.errors import TransferError
from pyvm.spec import wire as spec

TYPE_CHECKING = False  # typing is slow to import
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

EXT = {name: code for code, name, _ in spec.EXTS}
BIGINT, COMPLEX, HOST, GUEST, SINGLETON = (
    EXT[name] for name in ("BIGINT", "COMPLEX", "HOST", "GUEST", "SINGLETON"))
LIST, TUPLE, DICT, SET, FROZENSET, BYTEARRAY, RANGE, SLICE, DATACLASS, EXCEPTION = (
    code for code, _, _ in spec.ROWS)

# Packed as they are: rows of these alone need no second look.
PLAIN = frozenset({type(None), bool, int, float, str, bytes})
KINDS: dict[type, int] = {
    list: LIST, tuple: TUPLE, dict: DICT, set: SET, frozenset: FROZENSET, bytearray: BYTEARRAY,
    range: RANGE, slice: SLICE}
# Threads share it: what it packs here is scalars, and for those it runs no code of Python's.
_pack: Callable[[Any], bytes] = Packer(unicode_errors="surrogatepass").pack
SHORT = 1_000  # items
SINGLETONS = {1: Ellipsis, 2: NotImplemented}
# Keys of one table that may have the same hash; and how much work hashing keys that hold others may
# be beyond what crossed (a tuple that holds another twice is hashed twice).
COLLISIONS = 64
UNFOLDED = 1 << 18
IMMUTABLE = frozenset({TUPLE, FROZENSET, RANGE, SLICE, EXCEPTION})


class GuestException:
    """An exception object of a guest, as a value: its type's name and its message."""

    __slots__ = ("message", "type")

    def __init__(self, type: str, message: str) -> None:
        self.type = type
        self.message = message

    def __repr__(self) -> str:
        return f"GuestException({self.type!r}, {self.message!r})"

    def __eq__(self, other: object) -> bool:
        return (isinstance(other, GuestException)
                and (self.type, self.message) == (other.type, other.message))

    def __hash__(self) -> int:
        return hash((self.type, self.message))


# --- from the guest -----------------------------------------------------------------------------


def unpack(data: bytes, handle: Callable[[int, bytes], Any]) -> Any:
    """Read one msgpack item of the core; `handle` makes objects of the ext types HOST and GUEST.

    Tables inside come out as they are: pass each place where a VALUE stands through build().
    """
    return unpack_with(data, ext_hook(handle))


def ext_hook(handle: Callable[[int, bytes], Any]) -> Callable[[int, bytes], Any]:
    """Return what makes objects of ext types, for unpack_with(), which is unpack() in two steps."""

    def ext(code: int, payload: bytes) -> Any:
        if code == BIGINT:
            number = int.from_bytes(payload[1:], "little")
            return -number if payload[0] else number
        if code == COMPLEX:
            return complex(*struct.unpack(">dd", payload))
        if code == SINGLETON:
            return SINGLETONS[payload[0]]
        return handle(code, bytes(payload))

    return ext


def unpack_with(data: bytes, ext: Callable[[int, bytes], Any]) -> Any:
    """Read one msgpack item of the core with what ext_hook() made."""
    return unpackb(data, ext_hook=ext, strict_map_key=False, unicode_errors="surrogatepass")


def build(value: Any) -> Any:
    """Return the object that a VALUE, already unpacked, stands for."""
    if type(value) is not list:
        return value
    if len(value) == 1 and len(value[0]) == 2:  # one container, and nothing but scalars in it
        kind, items = value[0]
        if kind == LIST:
            return items
        if kind == TUPLE:
            return tuple(items)
        if kind == DICT:
            keys = items[::2]
            refuse_collisions(keys)
            return dict(zip(keys, items[1::2], strict=True))
    return _Builder(value).root()


def refuse_collisions(keys: list[Any]) -> None:
    """Refuse keys made to have one hash: a table of them costs the square of their number.

    The guest's tables are paid for by the guest; these are made in the host's time.
    """
    if len(keys) > COLLISIONS and len(keys) - len(set(map(hash, keys))) > COLLISIONS:
        raise TransferError("too many keys with the same hash")


class _Builder:
    """Turns a table into objects: mutable containers first, empty; then the immutable ones, each
    after what it holds; then the contents of the mutable ones."""

    def __init__(self, rows: list[list[Any]]) -> None:
        self.rows = rows
        self.objects: list[Any] = [None] * len(rows)
        self.done = [False] * len(rows)
        self.weights: dict[int, int] = {}  # of immutable rows that hold others: items, unfolded
        self.unfolded = 0

    def root(self) -> Any:
        for index, row in enumerate(self.rows):
            kind = row[0]
            if kind not in IMMUTABLE:
                self.objects[index] = self._empty(kind, row)
                self.done[index] = True
        # Children mostly come after their parents, so most are ready when a parent is met.
        for index in range(len(self.rows) - 1, -1, -1):
            if not self.done[index]:
                self._immutable(index)
        for index, row in enumerate(self.rows):
            if row[0] not in IMMUTABLE:
                self._fill(self.objects[index], row)
        return self.objects[0]

    @staticmethod
    def _empty(kind: int, row: list[Any]) -> Any:
        if kind == LIST:
            return row[1]
        if kind == DICT:
            return {}
        if kind == SET:
            return set()
        if kind == BYTEARRAY:
            return bytearray(row[1][0])
        raise TransferError(f"a row of the unknown kind {kind}")

    def _items(self, row: list[Any]) -> list[Any]:
        """Return a row's items with the objects in place of its links."""
        items: list[Any] = row[1]
        if len(row) > 2:
            links = row[2]
            for place in range(0, len(links), 2):
                items[links[place]] = self.objects[links[place + 1]]
        return items

    def _immutable(self, index: int) -> None:
        """Make row `index`, after the immutable rows that it needs."""
        pending = [index]
        under_way: set[int] = set()
        while pending:
            index = pending[-1]
            row = self.rows[index]
            missing = [] if len(row) == 2 else [i for i in row[2][1::2] if not self.done[i]]
            if missing and not self.done[index]:
                if index in under_way:
                    raise TransferError("immutable values that hold each other")
                under_way.add(index)
                pending += missing
                continue
            pending.pop()
            if not self.done[index]:
                if len(row) > 2:
                    self.weights[index] = len(row[1]) + sum(
                        self.weights.get(inner, 1) for inner in row[2][1::2])
                if row[0] == FROZENSET:
                    self._check_keys(row, 1)
                self.objects[index] = self._frozen(row[0], self._items(row))
                self.done[index] = True

    def _check_keys(self, row: list[Any], step: int) -> None:
        """Refuse keys that hold each other so often that to hash them is endless work."""
        if len(row) == 2 or not self.weights:
            return
        links = row[2]
        self.unfolded += sum(self.weights.get(links[at + 1], 0)
                             for at in range(0, len(links), 2) if links[at] % step == 0)
        if self.unfolded > UNFOLDED and self.unfolded - UNFOLDED > 4 * sum(
                len(row[1]) for row in self.rows):
            raise TransferError("keys that hold each other too often")

    @staticmethod
    def _frozen(kind: int, items: list[Any]) -> Any:
        if kind == TUPLE:
            return tuple(items)
        if kind == FROZENSET:
            refuse_collisions(items)
            return frozenset(items)
        if kind == RANGE:
            return range(*items)
        if kind == SLICE:
            return slice(*items)
        return GuestException(*items)

    def _fill(self, target: Any, row: list[Any]) -> None:
        if row[0] == DICT:
            self._check_keys(row, 2)
            items = self._items(row)
            keys = items[::2]
            refuse_collisions(keys)
            target.update(zip(keys, items[1::2], strict=True))
        elif row[0] == SET:
            self._check_keys(row, 1)
            items = self._items(row)
            refuse_collisions(items)
            target.update(items)
        else:
            self._items(row)


# --- to the guest -------------------------------------------------------------------------------


def pack(value: Any) -> bytes:
    """Return the msgpack bytes of what value() and its like made."""
    packed: bytes = packb(value, default=_beyond, unicode_errors="surrogatepass")
    return packed


def _beyond(number: Any) -> ExtType:
    """Return the form of what msgpack has none for: in the rows of value() an int, a large one."""
    if type(number) is not int:
        raise TransferError(f"a value of type {type(number).__name__!r} cannot cross")
    size = (number.bit_length() + 7) // 8
    return ExtType(BIGINT, bytes([number < 0]) + abs(number).to_bytes(size, "little"))


def pack_plain(item: Any) -> bytes:
    """Return the bytes of an object of one of the types in PLAIN."""
    try:
        packed: bytes = _pack(item)
    except OverflowError:
        packed = _pack(_beyond(item))
    return packed


def pack_flat(item: Any) -> bytes | None:
    """Return the VALUE of a short list, tuple or dict of scalars as bytes; None: it is none."""
    kind = type(item)
    if kind is dict:
        items = [half for pair in item.items() for half in pair]
    elif kind is list or kind is tuple:
        items = item
    else:
        return None
    if len(items) > SHORT or not PLAIN.issuperset(map(type, items)):
        return None
    try:
        return _pack([[KINDS[kind], items]])
    except OverflowError:
        return None


def value(item: Any, handle: Callable[[Any], ExtType | None], room: int) -> Any:
    """Return the VALUE of an object, ready for pack().

    `handle` answers for what is not data: an ext, or None when it may not cross. `room` bounds the
    number of items: the core's own bound is on bytes, but the walk must end too.
    """
    if type(item) in PLAIN:
        return item
    if _kind(item) is None:
        return _scalar(item, handle)
    rows: list[list[Any]] = []
    places = {id(item): 0}
    queue = [item]  # grows while it is walked; keeps alive what `places` names
    for container in queue:
        kind = _kind(container)
        items = container if type(container) in (list, tuple) else _flat(kind, container)
        room -= len(items) + 1
        if room < 0:
            raise TransferError("the value is too big to cross into the guest (Limits.transfer)")
        if set(map(type, items)) <= PLAIN:
            rows.append([kind, items])
            continue
        if items is container:
            items = list(items)
        links: list[int] = []
        for place, inner in enumerate(items):
            if type(inner) in PLAIN:
                continue
            if _kind(inner) is None:
                items[place] = _scalar(inner, handle)
            else:
                row = places.get(id(inner))
                if row is None:
                    row = places[id(inner)] = len(queue)
                    queue.append(inner)
                items[place] = None
                links += (place, row)
        rows.append([kind, items, links] if links else [kind, items])
    return rows


def _kind(item: Any) -> int | None:
    """Return the kind of a container's row, or None for what is no container."""
    kind = KINDS.get(type(item))
    if kind is None:
        for base in (dict, list, tuple, set, frozenset, bytearray):
            if isinstance(item, base):
                return KINDS[base]
        if isinstance(item, GuestException):
            return EXCEPTION
    return kind


def _flat(kind: int | None, container: Any) -> list[Any]:
    """Return a new list of a container's items."""
    if kind == DICT:
        return [half for pair in container.items() for half in pair]
    if kind == BYTEARRAY:
        return [bytes(container)]
    if kind in (RANGE, SLICE):
        return [container.start, container.stop, container.step]
    if kind == EXCEPTION:
        return [container.type, container.message]
    return list(container)


def _scalar(item: Any, handle: Callable[[Any], ExtType | None]) -> Any:
    """Return the form of what is neither plain nor a container."""
    if isinstance(item, bool):
        return bool(item)
    if isinstance(item, int):
        return int(item)
    if isinstance(item, float):
        return float(item)
    if isinstance(item, str):
        return str.__str__(item)
    if isinstance(item, bytes):
        return bytes(item)
    if isinstance(item, complex):
        return ExtType(COMPLEX, struct.pack(">dd", item.real, item.imag))
    if item is Ellipsis:
        return ExtType(SINGLETON, b"\1")
    if item is NotImplemented:
        return ExtType(SINGLETON, b"\2")
    ext = handle(item)
    if ext is None:
        raise TransferError(f"a value of type {type(item).__name__!r} cannot cross into the guest")
    return ext
