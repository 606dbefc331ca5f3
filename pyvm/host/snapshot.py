"""A VM as bytes: the core's state, with what the host's side of it must find again.

The bytes: MAGIC, the format, whether they are signed, 32 bytes of SHA-256 (of HMAC-SHA-256 with
the host's key, if they are signed), and a msgpack map. Invariant: nothing of the map is looked at
before the digest agrees; the core verifies its own part again, as bytes from anywhere.
"""

from __future__ import annotations

import hashlib
import hmac

from msgpack import Unpacker, packb, unpackb

from pyvm._native import binding
from pyvm._native.binding import DONE, lib
from pyvm.errors import PyvmError, SnapshotError

TYPE_CHECKING = False  # typing is slow to import
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from typing import Any

    from pyvm._native._core import CData
    from pyvm.fs.base import FileSystem
    from pyvm.host.machine import Machine

MAGIC = b"pyvm-state"
FORMAT = 1
DIGEST = 32
HEAD = len(MAGIC) + 2 + DIGEST
CORE_FIRST = b"\x86" + packb("core") + b"\xc6"  # how the map begins; the core's length follows
MAX_BYTES = 1 << 30
UNSOUND = "the snapshot's parts are not what they should be"
REASONS = ("suspend", "call", "pause")
PARTS = {"core", "functions", "suspended", "files", "fs"}


def dump(machine: Machine, key: bytes | None) -> bytes:
    """Return the bytes of a VM that stands still."""
    core = machine.core_part()
    suspension = machine.suspension
    table = machine.functions
    rest: bytes = packb({
        "functions": [] if table is None else table.labels,
        "suspended": None if suspension is None else
        [suspension.reason, suspension._ident, suspension._packed],
        "files": None if machine.files is None else machine.files.dump(),
        "fs": dump_filesystem(machine.fs),
        "world": None if machine.world is None else machine.world.dump(),
    })
    head = MAGIC + bytes([FORMAT, key is not None])
    # One map of six, its largest part first and as it is: packb would copy it twice.
    before = CORE_FIRST + len(core).to_bytes(4, "big")
    return b"".join((head, digest((head, before, core, rest[1:]), key), before, core, rest[1:]))


def digest(parts: Iterable[bytes | memoryview | CData], key: bytes | None) -> bytes:
    """Return the 32 bytes that vouch for a head and a body."""
    made = hashlib.sha256() if key is None else hmac.new(key, digestmod=hashlib.sha256)
    for part in parts:
        made.update(part)
    return made.digest()


def read(blob: bytes, key: bytes | None) -> dict[str, Any]:
    """Return the map in a snapshot's bytes, checked; SnapshotError says what is wrong with them."""
    if len(blob) > MAX_BYTES:
        raise SnapshotError(f"the snapshot has {len(blob):,} bytes; {MAX_BYTES:,} is the most")
    if not blob.startswith(MAGIC):
        raise SnapshotError("these bytes are no snapshot of pyvm")
    if len(blob) < HEAD:
        raise SnapshotError("the snapshot ends too early")
    head, said, body = blob[:HEAD - DIGEST], blob[HEAD - DIGEST:HEAD], memoryview(blob)[HEAD:]
    if head[-2] != FORMAT:
        raise SnapshotError(f"the snapshot has format {head[-2]}; this pyvm reads {FORMAT}")
    if key is None and head[-1]:
        raise SnapshotError("the snapshot is signed: give the key that it was made with")
    if key is not None and not head[-1]:
        raise SnapshotError("the snapshot is not signed, and a key was asked for")
    if not hmac.compare_digest(said, digest((head, body), key)):
        raise SnapshotError("the snapshot is damaged" if key is None else
                            "the snapshot is damaged, or signed with another key")
    try:
        fields: dict[str, Any] = unpackb(body, strict_map_key=False)
        sound = isinstance(fields["core"], bytes) and fields.keys() >= PARTS and all(
            isinstance(label, str) for label in fields["functions"])
    except (ValueError, TypeError, KeyError, AttributeError):
        sound = False
    if not sound:
        raise SnapshotError(UNSOUND)
    fields["trusted"] = key is not None
    return fields


def core_of(fields: Mapping[str, Any], limits: CData) -> CData:
    """Return the core's VM; bytes that are signed may hold the prelude code of any pyvm."""
    error = binding.new("PyvmBytes *")
    core = lib.pyvm_restore(fields["core"], len(fields["core"]), limits, fields["trusted"], error)
    if not core:
        raise SnapshotError(f"the snapshot cannot be used: {binding.read(error).decode()}")
    return core


def attach(machine: Machine, fields: Mapping[str, Any],
           clock: Callable[[], int] | int | None) -> None:
    """Give a restored VM its files, clock and the like, and the program that it holds."""
    try:
        attach_parts(machine, fields, clock)
    except SnapshotError:
        raise
    except (PyvmError, TypeError, ValueError, LookupError, AttributeError, OverflowError) as wrong:
        raise SnapshotError(UNSOUND) from wrong


def attach_parts(machine: Machine, fields: Mapping[str, Any],
                 clock: Callable[[], int] | int | None) -> None:
    """As attach(), with whatever error hostile fields end in."""
    from pyvm.host import wire
    from pyvm.suspension import Suspension

    if machine.fs is None:
        machine.fs = load_filesystem(fields["fs"])
    if fields["files"] is not None:
        machine.open_files().load(fields["files"])
    if fields.get("world") is not None:
        from pyvm.host.world import World

        machine.set_world(World.load(fields["world"], clock))
    if fields["suspended"] is None:
        return
    reason, ident, packed = fields["suspended"]
    if reason not in REASONS or (ident is None) != (reason == "pause") or not (
            ident is None or (isinstance(ident, int) and 0 <= ident < 1 << 64)):
        raise SnapshotError(UNSOUND)
    value = wire.build(wire.unpack(packed, machine.from_guest)[1]) if packed else None
    machine.suspension = Suspension(
        machine, reason, ident, value, packed, "", "", machine.usage())


# --- for people -----------------------------------------------------------------------------------


def inspect(machine: Machine) -> dict[str, Any]:
    """Return what the core tells of a VM that stands still: see pyvm_inspect in pyvm.h."""
    done = lib.pyvm_inspect(machine.core, machine.out) == DONE
    found: Any = unpackb(binding.read(machine.out), unicode_errors="replace")
    if not done:
        raise PyvmError(f"the VM cannot be looked into: {found}")
    return dict(found)


def versions(blob: bytes) -> tuple[int, int]:
    """Return the format of sound bytes, and that of the core's part."""
    core = Unpacker()
    core.feed(unpackb(blob[HEAD:], strict_map_key=False)["core"][:64])
    core.skip()
    return blob[len(MAGIC)], core.unpack()


# --- what the host gave ---------------------------------------------------------------------------


def dump_filesystem(fs: FileSystem | None) -> dict[str, Any] | None:
    """Return a filesystem in memory as data; others the host gives again."""
    if fs is None:
        return None
    from pyvm.fs.memory import MemoryFS

    return fs.dump() if type(fs) is MemoryFS else None


def load_filesystem(dumped: Mapping[str, Any] | None) -> FileSystem | None:
    """Return the filesystem in memory that a VM had."""
    if dumped is None:
        return None
    from pyvm.fs.memory import MemoryFS

    try:
        return MemoryFS.load(dumped)
    except ValueError as wrong:
        raise SnapshotError(str(wrong)) from None


def missing(label: str) -> Callable[..., Any]:
    """Return what stands for a function of the host that was not given again."""
    from pyvm.errors import HostError

    def function(*_args: Any, **_kwargs: Any) -> Any:
        raise HostError(f"the host that resumed this program did not give {label}")

    function.__name__ = label
    return function
