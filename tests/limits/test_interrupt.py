"""Ctrl-C stops a running guest: KeyboardInterrupt reaches the host soon, and the VM lives on."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
import time

import pytest

# The host is asked for 100 ms; a shared machine gets some more before the test says no.
PATIENCE = 0.4

CHILD = """
import sys, time
import pyvm

vm = pyvm.VM(limits=pyvm.Limits(seconds=20, instructions=None))
print("ready", flush=True)
try:
    vm.execute(sys.argv[1])
except KeyboardInterrupt:
    print("interrupted", time.time(), flush=True)
print("after", vm.execute("6 * 7").value, flush=True)
"""

BUSY = {
    "loop": "while True: pass",
    "catching everything": "while True:\n    try:\n        while True: pass\n"
                           "    except BaseException: pass",
    "long native": "x = 3 ** 2_000_000\nwhile True: y = x * x",
    "sleeping": "import asyncio\nasyncio.run(asyncio.sleep(15))",
    "generator": "sum(1 for _ in iter(int, 1))",
    "recursion": "def f(n):\n    while True: n += 1\nf(0)",
}


@pytest.mark.parametrize("name", BUSY)
def test_ctrl_c_stops_the_guest(name: str) -> None:
    """A SIGINT in the middle of a run raises KeyboardInterrupt in the host, in time."""
    child = subprocess.Popen([sys.executable, "-c", CHILD, BUSY[name]], stdout=subprocess.PIPE,
                             stderr=subprocess.PIPE, text=True)
    try:
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        time.sleep(0.5)
        sent = time.time()
        child.send_signal(signal.SIGINT)
        out, err = child.communicate(timeout=15)
    finally:
        if child.poll() is None:
            child.kill()
            child.wait()
    assert child.returncode == 0, err[-500:]
    first, second = out.splitlines()
    word, moment = first.split()
    assert (word, second) == ("interrupted", "after 42")
    assert float(moment) - sent < PATIENCE


def test_cancel_from_another_thread() -> None:
    """vm.cancel() ends a run from any thread, as LimitExceeded("cancel")."""
    import pyvm

    vm = pyvm.VM(limits=pyvm.Limits(seconds=20, instructions=None))
    timer = threading.Timer(0.2, vm.cancel)
    timer.start()
    begin = time.monotonic()
    with pytest.raises(pyvm.LimitExceeded) as caught:
        vm.execute("while True: pass")
    timer.join()
    assert caught.value.which == "cancel"
    assert time.monotonic() - begin < 0.2 + PATIENCE
    assert vm.execute("1 + 1").value == 2


def test_other_threads_run_meanwhile() -> None:
    """The GIL is free while the guest runs: a thread of the host goes on counting."""
    import pyvm

    ticks = []
    stop = threading.Event()

    def tick() -> None:
        while not stop.wait(0.005):
            ticks.append(time.monotonic())

    thread = threading.Thread(target=tick)
    thread.start()
    try:
        with pytest.raises(pyvm.LimitExceeded):
            pyvm.VM(limits=pyvm.Limits(seconds=0.5, instructions=None)).execute("while True: pass")
    finally:
        stop.set()
        thread.join()
    assert len(ticks) > 20
