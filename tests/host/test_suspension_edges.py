"""What a paused program may be answered with, forks of it, its rows, looking into its bytes."""

from __future__ import annotations

import pickle
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from click.testing import CliRunner
from msgpack import packb, unpackb

import pyvm
from pyvm import (
    VM,
    BusyError,
    GuestError,
    Handle,
    Limits,
    MemoryFS,
    PyvmError,
    SnapshotError,
    Suspend,
    Suspension,
    TransferError,
)
from pyvm.cli.main import main
from pyvm.host import snapshot


def ask(question: Any = None) -> Any:
    raise Suspend(question)


def paused(source: str, **given: Any) -> Suspension:
    outcome = VM(**given).execute(source)
    assert isinstance(outcome, Suspension)
    return outcome


# --- answers --------------------------------------------------------------------------------------

VALUES: list[Any] = [
    None, True, 0, -1, 10**40, 1.5, 2 - 1j, "", "Grüße \N{SNOWMAN}", b"\0\xff", (1, (2,)), [1, [2]],
    {"a": {1: (None,)}}, {1, 2}, frozenset([3]), range(3)]


@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_any_value_is_an_answer(value: Any) -> None:
    blob = paused("x = suspend()\n(type(x).__name__, x)").snapshot()
    assert VM.resume(blob, value).value == (type(value).__name__, value)


def test_an_answer_that_cannot_cross_leaves_the_program_as_it_was() -> None:
    program = paused("suspend() + 1")
    with pytest.raises(TransferError):
        program.resume(object())
    for wrong in ("text", KeyboardInterrupt(), ValueError):
        with pytest.raises(TypeError, match=r"throw\(\) takes an Exception"):
            program.throw(wrong)  # type: ignore[arg-type]
    assert program.resume(1).value == 2


def test_a_suspension_goes_on_once() -> None:
    program = paused("suspend() + suspend()")
    later = program.resume(1)
    for use in (lambda: program.resume(2), lambda: program.throw(ValueError()), program.snapshot,
                program.abandon):
        with pytest.raises(PyvmError, match="of the past"):
            use()
    assert later.resume(2).value == 3


def test_thrown_in_another_vm() -> None:
    blob = paused("try: suspend()\nexcept OSError as e: found = (type(e).__name__, str(e))\nfound").snapshot()
    there = VM.restore(blob).suspension
    assert there is not None
    assert there.throw(FileNotFoundError("gone")).value == ("FileNotFoundError", "gone")


def test_a_question_that_cannot_cross_is_the_guests_type_error() -> None:
    def bad() -> None:
        raise Suspend(object())

    source = "import host\ntry: host.bad()\nexcept TypeError as e: text = str(e)\ntext"
    assert "cannot be passed on" in VM(modules={"host": {"bad": bad}}).execute(source).value


def test_rows_of_questions_and_answers() -> None:
    program = paused("import host\na = host.ask(1)\ntry: suspend(2)\nexcept KeyError: a += 1\na",
                     modules={"host": {"ask": ask}})
    rows = list(program.ledger)
    second = program.resume(10)
    rows += second.ledger
    last = second.throw(KeyError("x"))
    rows += last.ledger
    assert last.value == 11
    assert [(row.kind, row.name, row.outcome) for row in rows] == [
        ("call", "host.ask", "suspended"), ("answer", "call", "ok"),
        ("suspend", "suspend", "suspended"), ("answer", "suspend", "KeyError")]
    assert [(row.sent > 0, row.received > 0) for row in rows] == [
        (True, False), (False, True)] * 2
    digests = {VM.resume(program_blob, n).ledger[0].digest
               for program_blob in [paused("suspend()").snapshot()] for n in (1, 2, 2)}
    assert len(digests) == 2


# --- forks ----------------------------------------------------------------------------------------


def test_a_hundred_futures_on_two_threads() -> None:
    """Each fork has objects, files, entropy and generators of its own."""
    blob = paused("""
import os
held = {"items": [1, 2]}
def numbers():
    got = yield
    while True:
        held["items"].append(got)
        got = yield sum(held["items"])
g = numbers()
next(g)
out = open("log.txt", "w")
print("before", file=out)
def key(n):
    return -n if n else suspend("which?")
order = sorted([2, 0, 1], key=key)
print(order, file=out)
out.close()
(g.send(order[0]), g.send(len(held["items"])), order, open("log.txt").read(), os.urandom(4))
""", fs=MemoryFS(), seed=1).snapshot()

    def future(n: int) -> Any:
        return VM.resume(blob, -n).value

    with ThreadPoolExecutor(2) as pool:
        values = list(pool.map(future, range(100)))
    entropy = values[0][-1]
    for n, value in enumerate(values):
        order = sorted([2, 0, 1], key=lambda k: -k if k else -n)  # noqa: B023
        first = 3 + order[0]
        assert value == (first, first + 3, order, f"before\n{order}\n", entropy)
    answers = [VM.resume(paused("suspend() * 2").snapshot(), n).value for n in range(3)]
    assert answers == [0, 2, 4]


def test_every_fork_tells_its_answer() -> None:
    blob = paused("name = suspend()\ntotal = sum(range(name))\n(name, total)").snapshot()
    with ThreadPoolExecutor(2) as pool:
        values = list(pool.map(lambda n: VM.resume(blob, n).value, range(100)))
    assert values == [(n, n * (n - 1) // 2) for n in range(100)]
    assert len(set(values)) == 100


# --- nested ---------------------------------------------------------------------------------------


def each(items: Any, function: Any) -> list[Any]:
    return [function(item) for item in items]


def test_inside_a_call_from_the_host() -> None:
    """There it cannot stand still, and says so; the execution around it can, afterwards."""
    program = paused("""
import host
def inner(n):
    try: return host.ask(n)
    except RuntimeError as error: return f"{error} {n}"
found = host.each([1, 2], inner)
found.append(host.ask("outer"))
found""", modules={"host": {"each": each, "ask": ask}})
    why = "cannot suspend: a call from the host is under way"
    assert program.resume("yes").value == [f"{why} 1", f"{why} 2", "yes"]


def test_a_pause_waits_for_the_end_of_a_call_from_the_host() -> None:
    source = """
import host
def slow(n):
    for _ in range(2000): pass
    return n
found = []
for n in range(3):
    found.append(host.each([n, n], slow))
    slow(n)
found"""
    modules, limits = {"host": {"each": each}}, Limits(slice_instructions=3000)
    outcome = VM(modules=modules, limits=limits).execute(source)
    pauses = 0
    while isinstance(outcome, Suspension):
        assert outcome.reason == "pause"
        outcome = VM.resume(outcome.snapshot(), modules=modules, limits=limits)
        pauses += 1
    assert outcome.value == [[0, 0], [1, 1], [2, 2]]
    assert pauses > 0


def test_a_guest_function_while_its_program_stands_still() -> None:
    vm = VM()
    program = vm.execute("def double(n): return 2 * n\nsuspend(double)\ndouble(4)")
    for call in (lambda: program.value(3), lambda: vm.call("double", 3), lambda: vm.execute("1")):
        with pytest.raises(BusyError, match="paused program"):
            call()
    assert program.resume().value == 8
    assert program.value(3) == 6


def test_the_same_guest_function_given_again_and_again() -> None:
    source = "import host\nf = lambda n: n\n[host.each([n], f) for n in range(3)]"
    assert VM(modules={"host": {"each": each}}).execute(source).value == [[0], [1], [2]]


# --- what the host gives again ----------------------------------------------------------------------


def test_objects_of_the_host_by_name() -> None:
    class Store:
        def __init__(self, rows: dict[str, int]) -> None:
            self.rows = rows

        def get(self, key: str) -> int:
            return self.rows[key]

    def modules(rows: dict[str, int]) -> dict[str, Any]:
        return {"db": {"main": Handle(Store(rows), methods=["get"]), "log": print, "VERSION": 1}}

    blob = paused("""
import db
held = [db.main, db.main.get]
suspend()
(held[0].get("a"), held[1]("a"), held[0] is db.main, db.VERSION)""", modules=modules({"a": 1})).snapshot()
    assert VM.resume(blob, modules=modules({"a": 2})).value == (2, 2, True, 1)
    assert set(pyvm.snapshot_info(blob).functions) >= {"db.main", "db.main.get", "db.log"}
    with pytest.raises(GuestError, match=r"did not give db\.main\.get"):
        VM.resume(blob, modules={"db": {"log": print}})


def test_an_object_from_a_result_lives_as_long_as_its_vm() -> None:
    class Cursor:
        def __init__(self, n: int) -> None:
            self.n = n

        def fetch(self) -> int:
            return self.n

    modules = {"db": {"open": lambda n: Handle(Cursor(n), methods=["fetch"])}}
    program = paused("import db\nc = db.open(5)\nsuspend()\nc.fetch()", modules=modules)
    blob = program.snapshot()
    assert program.resume().value == 5
    with pytest.raises(GuestError, match=r"did not give Cursor\.fetch"):
        VM.resume(blob, modules=modules)


# --- looking into the bytes -------------------------------------------------------------------------

SHOWN = """
import shop
class Item: pass
basket = [Item() for _ in range(7)]
log = open("log.txt", "w")
def pay(amount):
    return suspend({"pay": amount})
sorted([30], key=pay)
"""


def shown() -> bytes:
    program = paused(SHOWN, modules={"shop": {"price": len}}, fs=MemoryFS({"a/b.txt": "hello"}))
    return program.snapshot()


def test_snapshot_info() -> None:
    blob = shown()
    info = pyvm.snapshot_info(blob)
    assert (info.size, info.signed, info.reason, info.value) == (len(blob), False, "suspend", {"pay": 30})
    frames = [(f.function, f.file, f.line, f.text) for f in info.frames if not f.internal]
    assert frames == [("<module>", "main.py", 8, "sorted([30], key=pay)"),
                      ("pay", "main.py", 7, '    return suspend({"pay": amount})')]
    assert "sorted" in [f.function for f in info.frames if f.internal]
    counts = {row.type: row.count for row in info.heap}
    assert counts["Item"] == 7
    assert 0 < sum(row.bytes for row in info.heap) + info.code < info.size
    assert info.functions == ("shop.price",)
    assert dict(info.files) == {"a/b.txt": 5, "log.txt": 0}
    assert info.open_files == ("log.txt",)
    assert info.usage.instructions > 0
    assert pickle.loads(pickle.dumps(info)) == info
    assert pyvm.snapshot_info(shown()) != info.replace(size=0)


def test_snapshot_info_of_bytes_that_are_wrong() -> None:
    signed = paused("suspend()").snapshot(key=b"k")
    assert pyvm.snapshot_info(signed, key=b"k").signed
    for blob, key in ((b"", None), (signed, None), (signed, b"other"), (signed[:-1], b"k")):
        with pytest.raises(SnapshotError):
            pyvm.snapshot_info(blob, key=key)
    large = VM(limits=Limits(memory=1 << 25))
    large.execute("x = [float(n) for n in range(300_000)]")
    with pytest.raises(SnapshotError, match="memory limit"):
        pyvm.snapshot_info(large.snapshot(), limits=Limits(memory=1 << 20))


def resealed(**changes: Any) -> bytes:
    """A snapshot with other parts and the digest that belongs to them."""
    blob = shown()
    head, body = blob[:snapshot.HEAD - snapshot.DIGEST], blob[snapshot.HEAD:]
    body = packb({**unpackb(body, strict_map_key=False), **changes})
    return head + snapshot.digest((head, body), None) + body


@pytest.mark.parametrize("changes", [
    {"functions": 5}, {"functions": [1]}, {"functions": None}, {"core": "text"}, {"core": b"\x90"},
    {"suspended": 1}, {"suspended": []}, {"suspended": ["pause", 1, b""]},
    {"suspended": ["suspend", None, b""]}, {"suspended": ["odd", 1, b"\x92\x01\x01"]},
    {"suspended": ["suspend", -1, b""]}, {"suspended": ["suspend", 1 << 64 - 1, b"\xc1"]},
    {"suspended": ["suspend", 1, "x"]}, {"suspended": ["suspend", 1, b"\x91\x01"]},
    {"suspended": ["suspend", 1, b"\x92\x01\xc7\x00\x63"]},
    {"files": []}, {"files": {"next": "x"}}, {"files": {"next": 1, "open": [[1]]}},
    {"fs": 7}, {"fs": {"nodes": 1}}, {"world": []}, {"world": {"clock": 1}}], ids=repr)
def test_parts_that_cannot_be(changes: dict[str, Any]) -> None:
    """Bytes that somebody sealed again give the one clear error, or are taken."""
    with pytest.raises(SnapshotError):
        VM.restore(resealed(**changes))


def test_an_answer_to_another_question_is_refused() -> None:
    vm = VM.restore(resealed(suspended=["suspend", 1 << 40, packb([1, None])]))
    assert vm.suspension is not None
    with pytest.raises(PyvmError, match="refused the answer"):
        vm.suspension.resume(1)


def test_the_command(tmp_path: Any) -> None:
    file = tmp_path / "run.snapshot"
    file.write_bytes(shown())
    done = CliRunner().invoke(main, ["snapshot", "show", str(file)])
    assert done.exit_code == 0, done.output
    for text in ("paused by suspend: {'pay': 30}", "main.py:7 in pay", "Item", "shop.price",
                 "a/b.txt", "open: log.txt"):
        assert text in done.output
    assert "\x1b" not in done.output
    (tmp_path / "key").write_bytes(b"k")
    file.write_bytes(paused("suspend()").snapshot(key=b"k"))
    signed = CliRunner().invoke(main, ["snapshot", "show", str(file), "--key-file", str(tmp_path / "key")])
    assert "signed" in signed.output
    refused = CliRunner().invoke(main, ["snapshot", "show", str(file)])
    assert (refused.exit_code, "give the key" in refused.output) == (1, True)


def test_what_is_shown_is_printable() -> None:
    program = paused("class C: pass\nC.__name__ = 'x\\x1b[2J'\nc = C()\nsuspend('\\x1b[31m' * 50)")
    assert "\x1b" not in str(pyvm.snapshot_info(program.snapshot()))
