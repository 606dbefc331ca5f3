"""What crossed between a guest and its host: each call, input, operation and search, in order.

The host keeps it where no guest can reach. While a program runs, a crossing is a few numbers and
the bytes of its event; what is made of them is made when somebody looks.
"""

from __future__ import annotations

from pyvm.limits import _Record

TYPE_CHECKING = False  # typing is slow to import
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any, Self

# The first so many crossings of an execution are kept; the rest is counted.
MOST = 10_000
# Events of up to so many bytes are kept as they are until somebody asks for their digests.
SHORT = 256
# The cells of a row in Records.rows.
KIND, NAME, DATA, BEGAN, RECEIVED, ENDED, OUTCOME = range(7)
WIDTH = 7
FULL = MOST * WIDTH
# How many bytes a msgpack number takes that begins with this byte; all others take one.
WIDTHS = {0xCC: 2, 0xCD: 3, 0xCE: 5, 0xCF: 9}
# How many numbers or short strings stand before the arguments in each kind of event.
HEADS = {"call": 2, "service": 2, "input": 1, "find": 1, "suspend": 1, "answer": 0}


class Crossing(_Record):
    """One crossing between guest and host.

    `kind`: "call" (a function of the host), "input", "service" (an operation on files, the clock,
    entropy), "find" (an import that the host was asked for), "suspend" or "answer" (what a paused
    program was resumed with). `name`: the function as the host gave it, "module.name"; the
    operation; the module that was looked for; what a resumed program had paused by. `digest`: 16
    hex digits of BLAKE2b over the packed arguments, equal for equal arguments. `sent` and
    `received`: bytes that left the guest and came to it. `seconds`: until the answer was there.
    `outcome`: "ok", the name of the exception that the guest got, "suspended", or "none" if no
    answer came.

    >>> import pyvm
    >>> vm = pyvm.VM(modules={"shop": {"price": {"tea": 3}.get}})
    >>> [call] = vm.execute("import shop\\nshop.price('tea')").ledger
    >>> call.kind, call.name, call.digest, call.outcome
    ('call', 'shop.price', '395d2d99506310e4', 'ok')
    """

    __slots__ = ("kind", "name", "digest", "sent", "received", "seconds",  # noqa: RUF023
                 "outcome")

    kind: str
    name: str
    digest: str
    sent: int
    received: int
    seconds: float
    outcome: str

    def __init__(self, kind: str, name: str, digest: str, sent: int, received: int, seconds: float,
                 outcome: str) -> None:
        self._fill(kind=kind, name=name, digest=digest, sent=sent, received=received,
                   seconds=seconds, outcome=outcome)


class Ledger(tuple[Crossing, ...]):  # noqa: SLOT001 - it has `dropped`
    """The crossings of an execution in order; `dropped` counts those beyond the first 10,000.

    >>> import pyvm
    >>> pyvm.VM().execute("1 + 1").ledger
    Ledger((), dropped=0)
    """

    dropped: int

    def __new__(cls, crossings: Iterable[Crossing] = (), dropped: int = 0) -> Self:  # noqa: D102
        made = super().__new__(cls, crossings)
        made.dropped = dropped
        return made

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (tuple(self), self.dropped)

    def __repr__(self) -> str:
        return f"Ledger({tuple(self)!r}, dropped={self.dropped})"


class Records:
    """Crossings as a run notes them, in one flat list: nothing there for Python's collector.

    DATA is the event's bytes, or (how many, their digest); ENDED 0 means that no answer came. A
    nested run shares its outer run's records, so places in them say what belongs to a run.
    """

    __slots__ = ("dropped", "rows")

    def __init__(self) -> None:
        self.rows: list[Any] = []
        self.dropped = 0

    def begin(self, kind: str, name: str, data: bytes, began: int) -> int:
        """Begin a row; return its place, or -1."""
        if len(self.rows) >= FULL:
            self.dropped += 1
            return -1
        kept = data if len(data) <= SHORT else (len(data), digest_of(kind, data))
        self.rows += kind, name, kept, began, 0, 0, "ok"
        return len(self.rows) - WIDTH

    def ledger(self, first: int, last: int, dropped: int) -> Ledger:
        """Return the crossings between two places."""
        return Ledger((crossing(self.rows[at:at + WIDTH]) for at in range(first, last, WIDTH)),
                      dropped)


def crossing(row: list[Any]) -> Crossing:
    """Return what a row tells."""
    kind, name, data, began, received, ended, outcome = row
    sent, digest = data if isinstance(data, tuple) else (len(data), digest_of(kind, data))
    if kind == "answer":
        sent = 0
    if not ended:
        ended, outcome = began, "none"
    return Crossing(kind, name, digest, sent, received, (ended - began) / 1e9, outcome)


def digest_of(kind: str, data: bytes) -> str:
    """Return the digest of the arguments in an event: all that stands behind its head.

    >>> digest_of("find", bytes([0x92, 7]) + b"x") == digest_of("find", bytes([0x92, 8]) + b"x")
    True
    """
    from hashlib import blake2b

    at = 1
    for _ in range(HEADS[kind]):
        first = data[at]
        if 0xA0 <= first <= 0xBF:  # the name of an operation
            at += 1 + first - 0xA0
        else:
            at += WIDTHS.get(first, 1)
    return blake2b(data[at:], digest_size=8).hexdigest()
