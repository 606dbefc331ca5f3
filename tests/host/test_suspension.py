"""Programs that stand still: suspend(), Suspend, pause(), slices; as bytes, elsewhere, many times."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from pyvm import (
    VM,
    BusyError,
    GuestError,
    Limits,
    MemoryFS,
    PyvmError,
    Result,
    SnapshotError,
    Suspend,
    Suspension,
)


def ask(question: Any = None) -> Any:
    """A function of the host that cannot answer now."""
    raise Suspend(question)


MODULES = {"host": {"ask": ask}}


def answered(outcome: Result | Suspension, answer: Any, *, key: bytes | None = None) -> Result:
    """Go on to the end, each time from bytes in a VM of its own; `answer` makes the answers."""
    for _ in range(10_000):
        if isinstance(outcome, Result):
            return outcome
        given = answer(outcome.value) if outcome.reason != "pause" else None
        outcome = VM.resume(outcome.snapshot(key=key), given, modules=MODULES, key=key)
    raise AssertionError("it never ends")


PLACES = {
    "a sort key": ("sorted([3, 1, 2], key=lambda n: host.ask(n))", [3, 2, 1]),
    "__lt__ in a sort": ("""
class Card:
    def __init__(self, n): self.n = n
    def __lt__(self, other): return host.ask(self.n) > host.ask(other.n)
[card.n for card in sorted([Card(n) for n in (2, 3, 1)])]""", [1, 2, 3]),
    "a comprehension in a property in a with": ("""
class Manager:
    def __enter__(self): return self
    def __exit__(self, *exc): self.left = host.ask("exit")
    @property
    def answers(self): return [host.ask(i) for i in range(3) if host.ask(i)]
with Manager() as m:
    found = m.answers
(found, m.left)""", ([-1, -2], "exit!")),
    "__eq__ in a dict lookup": ("""
class Key:
    def __init__(self, n): self.n = n
    def __hash__(self): return 1
    def __eq__(self, other): return host.ask(self.n) == host.ask(other.n)
d = {Key(1): "one", Key(2): "two"}
(d[Key(2)], len(d))""", ("two", 2)),
    "a generator held by a generator": ("""
def inner():
    for i in range(3):
        yield host.ask(i)
def outer():
    yield from inner()
    yield "end"
list(outer())""", [0, -1, -2, "end"]),
    "except*": ("""
seen = []
try:
    raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
except* ValueError as group:
    seen.append(host.ask(len(group.exceptions)))
except* TypeError as group:
    seen.append(host.ask(5))
seen""", [-1, -5]),
    "a class body": ("""
class Config:
    first = host.ask(1)
    second = first + host.ask(2)
(Config.first, Config.second)""", (-1, -3)),
    "a finally": ("""
def f():
    try:
        return host.ask(1)
    finally:
        log.append(host.ask(2))
log = []
(f(), log)""", (-1, [-2])),
    "__repr__ in an f-string": ("""
class Odd:
    def __repr__(self): return f"<{host.ask(7)}>"
f"{[Odd(), Odd()]!r:>14}" """, "  [<-7>, <-7>]"),
    "a decorator": ("""
def twice(f): return lambda: f() + host.ask(1)
@twice
def g(): return host.ask(10)
g()""", -11),
    "a metaclass": ("""
class Meta(type):
    def __call__(cls, *args): return host.ask(len(args))
class C(metaclass=Meta): pass
C(1, 2)""", -2),
    "gathered coroutines": ("""
import asyncio
async def one(n):
    await asyncio.sleep(0)
    return host.ask(n)
async def main(): return await asyncio.gather(one(1), one(2), one(3))
asyncio.run(main())""", [-1, -2, -3]),
    "an imported module": ("""
import sys
"host" in sys.modules and host.ask(3)""", -3),
}


@pytest.mark.parametrize("place", PLACES)
def test_suspends_anywhere(place: str) -> None:
    """The same answer whether the host answers at once, or after bytes and another VM."""
    program, wanted = PLACES[place]
    source = "import host\n" + program.strip("\n")

    def answer(question: Any) -> Any:
        return f"{question}!" if isinstance(question, str) else -question

    directly = VM(modules={"host": {"ask": answer}}).execute(source)
    assert directly.value == wanted
    resumed = answered(VM(modules=MODULES).execute(source), answer)
    assert resumed.value == wanted


def test_the_answer_and_the_output() -> None:
    paused = VM().execute("print('one')\nx = suspend({'n': 1})\nprint('two', x)\nx * 2")
    assert (paused.reason, paused.value, paused.stdout) == ("suspend", {"n": 1}, "one\n")
    assert paused.usage.instructions > 0
    result = paused.resume(21)
    assert (result.value, result.stdout) == (42, "two 21\n")
    with pytest.raises(PyvmError, match="of the past"):
        paused.resume(21)


def test_throw() -> None:
    source = "try:\n    suspend()\nexcept KeyError as e:\n    caught = e.args\ncaught"
    assert VM().execute(source).throw(KeyError("k")).value == ("'k'",)
    with pytest.raises(GuestError, match="ValueError: no"):
        VM().execute("suspend()").throw(ValueError("no"))


def test_one_blob_many_futures() -> None:
    blob = VM().execute("items = [1, 2]\nitems.append(suspend())\nsum(items)").snapshot()
    with ThreadPoolExecutor(4) as pool:
        values = [result.value for result in pool.map(lambda n: VM.resume(blob, n), range(50))]
    assert values == [3 + n for n in range(50)]


def test_another_process() -> None:
    program = "def f(n):\n    return n if n == 0 else f(n - 1) + suspend(n)\nf(3)"
    blob = VM().execute(program).snapshot()
    script = ("import sys, pyvm\nrun = pyvm.VM.resume(sys.stdin.buffer.read(), 1)\n"
              "while isinstance(run, pyvm.Suspension): run = run.resume(10)\nprint(run.value)")
    done = subprocess.run([sys.executable, "-c", script], input=blob, capture_output=True,
                          check=True)
    assert done.stdout.split() == [b"21"]


def test_a_session_is_a_snapshot_too() -> None:
    vm = VM(sources={"tools.py": "count = 0\ndef bump():\n    global count\n    count += 1"})
    vm.execute("import tools, collections\ntools.bump()\nshared = [1]\npair = (shared, shared)")
    fork = VM.restore(vm.snapshot())
    assert fork.execute("tools.bump()\npair[0].append(2)\n(tools.count, pair[1])").value == (2, [1, 2])
    assert vm.execute("(tools.count, pair[1])").value == (1, [1])
    assert fork.execute("pair[0] is pair[1] is shared").value is True


def test_slices() -> None:
    program = "total = 0\nfor i in range(100_000):\n    total += i\ntotal"
    whole = VM().execute(program)
    limits = Limits(slice_instructions=50_000)
    outcome = VM(limits=limits).execute(program)
    pauses = 0
    while isinstance(outcome, Suspension):
        assert outcome.reason == "pause"
        pauses += 1
        outcome = outcome.resume() if pauses % 2 else VM.resume(outcome.snapshot(), limits=limits)
    assert outcome.value == whole.value
    assert outcome.usage.instructions == whole.usage.instructions
    assert pauses >= whole.usage.instructions // 50_000 - 1


def test_pause_from_another_thread() -> None:
    vm = VM()
    timer = threading.Timer(0.05, vm.pause)
    timer.start()
    paused = vm.execute("i = 0\nwhile i < 10**9:\n    i += 1")
    assert paused.reason == "pause"
    with pytest.raises(BusyError, match="paused program"):
        vm.execute("1")
    with pytest.raises(PyvmError, match="no answer"):
        paused.resume(5)
    fork = VM.restore(paused.snapshot(), limits=Limits(instructions=10**6))
    assert fork.suspension is not None
    paused.abandon()
    assert vm.execute("i > 0").value is True


def test_files_go_along() -> None:
    files = MemoryFS({"in.txt": "1\n2\n3\n"})
    paused = VM(fs=files).execute("""
source = open("in.txt")
first = source.readline()
target = open("out.txt", "w")
target.write("a")
suspend()
target.write("b")
target.close()
(first, source.readline(), open("out.txt").read())
""")
    assert VM.resume(paused.snapshot()).value == ("1\n", "2\n", "ab")
    assert paused.resume().value == ("1\n", "2\n", "ab")
    assert files.read_bytes("out.txt") == b"ab"


def test_functions_are_found_by_name() -> None:
    blob = VM(modules={"host": {"ask": ask, "double": lambda n: 2 * n}}).execute(
        "import host\nhost.double(host.ask(1))").snapshot()
    again = VM.resume(blob, 5, modules={"host": {"double": lambda n: n * 200}})
    assert again.value == 1000
    with pytest.raises(GuestError, match=r"did not give host\.double"):
        VM.resume(blob, 5)


def test_not_inside_a_call_from_the_host() -> None:
    vm = VM(modules={"host": {"apply": lambda f: f()}})
    result = vm.execute("""
import host
def inner():
    try:
        return suspend(1)
    except RuntimeError as error:
        return str(error)
host.apply(inner)
""")
    assert "cannot suspend" in result.value


def test_execute_async() -> None:
    async def main() -> Any:
        paused = await VM().execute_async("suspend(1) + 1")
        return (await paused.resume_async(41)).value

    assert asyncio.run(main()) == 42


def test_every_kind_of_damage() -> None:
    blob = VM().execute("suspend(5)").snapshot(key=b"secret")
    assert VM.resume(blob, 1, key=b"secret").value == 1
    changed = bytearray(blob)
    changed[len(changed) // 2] ^= 1
    older = bytearray(blob)
    older[10] = 99
    for bytes_, key, text in (
            (b"", None, "no snapshot"), (blob[:20], None, "too early"),
            (bytes(older), b"secret", "format 99"), (blob, None, "is signed"),
            (blob, b"other", "another key"), (bytes(changed), b"secret", "damaged"),
            (blob[:-3], b"secret", "damaged"),
            (VM().execute("suspend()").snapshot(), b"secret", "not signed")):
        with pytest.raises(SnapshotError, match=text):
            VM.restore(bytes_, key=key)
    with pytest.raises(SnapshotError, match="no paused program"):
        VM.resume(VM().snapshot())


def test_text_of_an_exception_that_asks() -> None:
    source = """
import host
class Odd(Exception):
    def __str__(self): return "odd " + host.ask(1)
raise Odd
"""
    outcome = VM(modules=MODULES).execute(source)
    with pytest.raises(GuestError, match="odd one"):
        answered(outcome, lambda _: "one")


def test_host_function_as_init_makes_instances() -> None:
    source = """
import host
class Plain:
    __init__ = host.ask
[type(Plain()).__name__ for _ in range(2)]
"""
    outcome = VM(modules=MODULES).execute(source)
    assert answered(outcome, lambda _: None).value == ["Plain", "Plain"]


def test_damaged_bytes_are_refused_or_run() -> None:
    outcome = VM().execute("x = {str(i): [i] for i in range(9)}\nsuspend(1)\nlen(x)")
    assert isinstance(outcome, Suspension)
    blob = outcome.snapshot()
    for at in range(0, len(blob), 97):
        changed = bytearray(blob)
        changed[at] ^= 1
        with pytest.raises(SnapshotError):
            VM.resume(bytes(changed), None)
