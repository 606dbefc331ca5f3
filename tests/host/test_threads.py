"""Green threads seen from the host: snapshots, limits, equal work in each run, calls from the host."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest

from pyvm import VM, GuestError, LimitExceeded, Limits, Result, Suspension

IN_THREADS = """
import threading
order = []
lock, done = threading.Lock(), threading.Event()
def work(name):
    with lock:
        order.append((name, suspend(name)))
def idle():
    done.wait()
    order.append("idle")
others = [threading.Thread(target=idle) for _ in range(2)]
threads = [threading.Thread(target=work, args=(c,)) for c in "ab"]
for t in others + threads: t.start()
for t in threads: t.join()
done.set()
for t in others: t.join()
(order, threading.active_count())
"""
EXPECTED = ([("a", "A"), ("b", "B"), "idle", "idle"], 1)

TURNS = """
import threading
log = []
def spin(name):
    for i in range(300):
        for _ in range(30): pass
        log.append(name)
threads = [threading.Thread(target=spin, args=(c,)) for c in "abc"]
for t in threads: t.start()
for t in threads: t.join()
"".join(log)
"""


def to_end(outcome: Result | Suspension) -> Any:
    """Go on to the end, each time from bytes."""
    while isinstance(outcome, Suspension):
        given = outcome.value.upper() if outcome.reason == "suspend" else None
        outcome = VM.resume(outcome.snapshot(), given)
    return outcome.value


def test_a_snapshot_within_threads() -> None:
    assert to_end(VM().execute(IN_THREADS)) == EXPECTED


def test_another_process() -> None:
    script = ("import sys, pyvm\nrun = pyvm.VM.resume(sys.stdin.buffer.read(), 'A')\n"
              "while isinstance(run, pyvm.Suspension): run = run.resume('B')\nprint(run.value)")
    paused = VM().execute(IN_THREADS)
    assert isinstance(paused, Suspension)
    done = subprocess.run([sys.executable, "-c", script], input=paused.snapshot(),
                          capture_output=True, check=True)
    assert done.stdout.decode().strip() == str(EXPECTED)


def test_pauses_change_no_turn() -> None:
    whole = VM().execute(TURNS)
    again = VM().execute(TURNS)
    assert whole.value == again.value
    assert whole.usage.instructions == again.usage.instructions
    assert "ab" in whole.value
    assert "ba" in whole.value or "ca" in whole.value  # they did take turns
    sliced = VM(limits=Limits(slice_instructions=7777)).execute(TURNS)
    assert isinstance(sliced, Suspension)
    assert to_end(sliced) == whole.value


def test_sleepers_in_a_snapshot() -> None:
    program = """
import threading, time
order = []
def nap(n):
    time.sleep(n)
    order.append(n)
threads = [threading.Thread(target=nap, args=(n,)) for n in (0.06, 0.02)]
for t in threads: t.start()
suspend("now")
for t in threads: t.join()
order
"""
    assert to_end(VM().execute(program)) == [0.02, 0.06]


def test_a_budget_that_ends_within_a_thread() -> None:
    vm = VM(limits=Limits(instructions=2_000_000))
    vm.execute("import threading")
    with pytest.raises(LimitExceeded):
        vm.execute("""
def spin():
    while True: pass
threads = [threading.Thread(target=spin) for _ in range(3)]
for t in threads: t.start()
threads[0].join()
""")
    assert vm.execute("[t.is_alive() for t in threads], threading.active_count()").value == (
        [False, False, False], 1)
    assert vm.execute("t = threading.Thread(target=list.append, args=(threads, 4)); t.start(); "
                      "t.join(); threads[-1]").value == 4


def test_daemons_are_dropped_and_others_waited_for() -> None:
    vm = VM(limits=Limits(instructions=50_000_000))
    vm.execute("""
import threading
seen = []
def forever():
    while True: seen.append(0)
def short():
    for i in range(20_000): pass
    seen.append("done")
daemon = threading.Thread(target=forever, daemon=True)
daemon.start()
threading.Thread(target=short).start()
""")
    assert vm.execute("seen[-1], 'done' in seen, daemon.is_alive()").value[1:] == (True, False)
    n = vm.execute("len(seen)").value
    assert vm.execute("len(seen)").value == n


def test_a_deadlock_is_an_error() -> None:
    with pytest.raises(GuestError, match="deadlock: the main thread waits for a lock"):
        VM().execute("import threading\na = threading.Lock()\na.acquire()\na.acquire()")
    with pytest.raises(GuestError, match="deadlock: the main thread waits for the end of another"):
        VM().execute("import threading\na = threading.Lock()\na.acquire()\n"
                     "t = threading.Thread(target=a.acquire)\nt.start()")


def test_the_host_calls_a_guest_that_waits() -> None:
    def twice(function: Any) -> Any:
        return [function(1), function(2)]

    program = """
import threading, host
asked, told = threading.Event(), threading.Event()
box = []
def server():
    for _ in range(2):
        asked.wait(); asked.clear()
        box[0] *= 10
        told.set()
def ask(n):
    box[:] = [n]
    asked.set()
    told.wait(); told.clear()
    return box[0]
t = threading.Thread(target=server)
t.start()
answers = host.twice(ask)
t.join()
answers
"""
    assert VM(modules={"host": {"twice": twice}}).execute(program).value == [10, 20]


def test_host_calls_from_threads() -> None:
    asked: list[str] = []

    def answer(name: str) -> str:
        asked.append(name)
        return name.upper()

    program = """
import threading, host
got = {}
def work(name): got[name] = host.answer(name)
threads = [threading.Thread(target=work, args=(c,)) for c in "xyz"]
for t in threads: t.start()
for t in threads: t.join()
got
"""
    assert VM(modules={"host": {"answer": answer}}).execute(program).value == {
        "x": "X", "y": "Y", "z": "Z"}
    assert asked == ["x", "y", "z"]
