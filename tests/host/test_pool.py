"""ProcessPool: the same answers as VM, from processes that may die; nothing is left behind."""

from __future__ import annotations

import asyncio
import gc
import os
import resource
import signal
import socket
import threading
import time
from concurrent.futures import CancelledError, Future
from pathlib import Path
from typing import Any

import pytest

import pyvm
from pyvm import (
    CompileError,
    GuestError,
    HostError,
    LimitExceeded,
    Limits,
    MemoryFS,
    ProcessPool,
    PyvmError,
    Result,
    SnapshotError,
    Suspend,
    Suspension,
    TransferError,
    WorkerDied,
)
from pyvm._native.binding import OUTPUT
from pyvm.host import wire
from pyvm.host.worker import frame

FOREVER = Limits(seconds=None, instructions=None)
LOOP = "while True: pass"
needs_proc = pytest.mark.skipif(
    not Path("/proc/self/task").exists(),
    reason="what another process has open, and whose child it is, only Linux's /proc tells: macOS has none")


@pytest.fixture(scope="module")
def pool():
    with ProcessPool(2, wall_seconds=30) as made:
        yield made


def workers(pool: ProcessPool) -> list[Any]:
    """The processes under way in a pool, one a job."""
    return [job.link.process for job in pool._queue.running if job.link is not None]


def worker_of(pool: ProcessPool, patience: float = 10) -> Any:
    """The process of the only job, once it runs."""
    until = time.monotonic() + patience
    while time.monotonic() < until:
        if found := workers(pool):
            return found[0]
        time.sleep(0.005)
    raise AssertionError("no job began")


def wait_until(done: Any, patience: float = 10) -> None:
    until = time.monotonic() + patience
    while not done():
        assert time.monotonic() < until
        time.sleep(0.005)


# --- as VM.execute --------------------------------------------------------------------------------


def test_results(pool):
    result = pool.execute("print('hi'); import sys; print('no', file=sys.stderr)\nx + 1",
                          names={"x": 41})
    assert isinstance(result, Result)
    assert (result.value, result.stdout, result.stderr) == (42, "hi\n", "no\n")
    here = pyvm.VM().execute("[i for i in range(100)]")
    there = pool.execute("[i for i in range(100)]")
    assert there.value == here.value
    assert there.usage.instructions == here.usage.instructions
    assert there.usage.memory_peak == here.usage.memory_peak


def test_each_job_is_a_new_vm(pool):
    for _ in range(4):
        assert pool.execute("found = 'x' in globals()\nx = 1\nfound").value is False


def test_code_argv_sources_world(pool):
    code = pyvm.compile("n * n")
    assert pool.execute(code, names={"n": 12}).value == 144
    assert pool.execute("import sys; sys.argv", argv=["a", "b"]).value == ["a", "b"]
    assert pool.execute("import lib; lib.X", sources={"lib.py": "X = 5"}).value == 5
    assert pool.execute("import os; os.environ['A'], len(os.environ)", env={"A": "1"}).value == (
        "1", 1)
    assert pool.execute("input(), input()", stdin="one\ntwo").value == ("one", "two")
    runs = {pool.execute("import os, asyncio\nasyncio.run(asyncio.sleep(2))\nos.urandom(4)",
                         seed=7, clock=0).value for _ in range(3)}
    assert len(runs) == 1
    with pytest.raises(ValueError, match="stdin and on_input"):
        pool.submit("1", stdin="x", on_input=lambda prompt: prompt)


def test_errors(pool):
    with pytest.raises(GuestError) as caught:
        pool.execute("print('so far')\n1 / 0", filename="task.py")
    error = caught.value
    assert (error.type, error.line, error.stdout) == ("ZeroDivisionError", 2, "so far\n")
    assert 'File "task.py", line 2' in error.traceback
    with pytest.raises(CompileError) as syntax:
        pool.execute("x = (1,")
    assert syntax.value.line == 1
    with pytest.raises(GuestError) as left:
        pool.execute("import sys; sys.exit(3)")
    assert left.value.exit_code == 3
    with pytest.raises(TransferError):
        pool.execute("1", names={"x": object()})
    assert pool.execute("2").value == 2


@pytest.mark.parametrize(("limits", "source", "which"), [
    (Limits(seconds=0.1, instructions=None), LOOP, "seconds"),
    (Limits(instructions=1000), LOOP, "instructions"),
    (Limits(memory=4 << 20), "x = [0]\nwhile True: x += x", "memory"),
    (Limits(output=1000), "while True: print('x' * 100)", "output"),
    (Limits(seconds=0.2), "import asyncio; asyncio.run(asyncio.sleep(5))", "seconds"),
])
def test_limits(pool, limits, source, which):
    with pytest.raises(LimitExceeded) as caught:
        pool.execute(source, limits=limits)
    assert caught.value.which == which


def test_values_both_ways(pool):
    shared: list[Any] = [1]
    value = {"a": [1, 2.5, None, True, b"x", "é", "\ud800"], "b": (1 << 100, {3}, frozenset({4})),
             "c": [shared, shared], "d": range(3), "e": 1 + 2j, "f": ...}
    back = pool.execute("v", names={"v": value}).value
    assert back == value
    assert back["c"][0] is back["c"][1]
    big = list(range(200_000))
    assert pool.execute("v[::-1]", names={"v": big}).value == big[::-1]


# --- the host's functions stay here ---------------------------------------------------------------


def test_injected_functions(pool):
    seen: list[Any] = []

    def record(*args: Any, **kwargs: Any) -> Any:
        seen.append((os.getpid(), args, kwargs))
        return len(seen)

    result = pool.execute("import host\n[host.record(1, [2], k=3), host.record()], host.NAME",
                          modules={"host": {"record": record, "NAME": "n"}})
    assert result.value == ([1, 2], "n")
    assert seen == [(os.getpid(), (1, [2]), {"k": 3}), (os.getpid(), (), {})]
    assert [crossing.name for crossing in result.ledger] == ["host.record", "host.record"]
    assert pool.execute("sorted([3, 1, 2], key=f)", names={"f": lambda n: -n}).value == [3, 2, 1]


def test_handles_and_namespaces(pool):
    class Account:
        total = 5
        pin = "1234"

        def add(self, n: int) -> int:
            self.total += n
            return self.total

    modules = {"bank": {"account": pyvm.Handle(Account(), methods=["add"]),
                        "owner": lambda account: type(account).__name__}}
    assert pool.execute("from bank import account, owner\naccount.add(3), owner(account)",
                        modules=modules).value == (8, "Account")
    with pytest.raises(GuestError, match="AttributeError"):
        pool.execute("import bank; bank.account.pin", modules=modules)
    paused = pool.execute("from bank import account\nsuspend(); account.add(1)", modules=modules)
    blob = paused.snapshot()
    assert paused.resume().value == 9
    assert pool.resume(blob, modules=modules).value == 10


def test_exceptions_of_functions(pool):
    def told() -> None:
        raise HostError("card declined", type="ValueError")

    def untold() -> None:
        raise LookupError("secret")

    source = ("import shop\n"
              "def said(f):\n"
              "    try: f()\n"
              "    except Exception as e: return type(e).__name__, str(e)\n"
              "said(shop.told), said(shop.untold)")
    modules = {"shop": {"told": told, "untold": untold}}
    (first, second) = pool.execute(source, modules=modules).value
    assert first == ("ValueError", "card declined")
    assert second[0] == "LookupError"
    assert "secret" not in second[1]
    assert "secret" in pool.execute(source, modules=modules, expose_errors=True).value[1][1]
    with pytest.raises(GuestError) as caught:
        pool.execute("import shop; shop.untold()", modules=modules)
    assert isinstance(caught.value.__cause__, LookupError)


def test_async_functions(pool):
    async def double(n: int) -> int:
        await asyncio.sleep(0.01)
        return n * 2

    source = ("import asyncio, host\n"
              "async def main(): return await asyncio.gather(*map(host.double, range(5)))\n"
              "asyncio.run(main())")
    assert pool.execute(source, modules={"host": {"double": double}}).value == [0, 2, 4, 6, 8]


def test_guest_functions_are_callable_during_the_job(pool):
    def twice(function: Any, value: Any) -> Any:
        return function(function(value))

    assert pool.execute("twice(lambda x: x * 3, 2)", names={"twice": twice}).value == 18
    nested = "def f(n): return 0 if n == 0 else 1 + call(f, n - 1)\nf(5)"
    assert pool.execute(nested, names={"call": lambda f, n: f(n)}).value == 5

    def tried(function: Any) -> str:
        try:
            function()
        except GuestError as error:
            return error.type
        return ""

    assert pool.execute("tried(lambda: 1 / 0), tried(lambda: [].pop())",
                        names={"tried": tried}).value == ("ZeroDivisionError", "IndexError")
    handle = pool.execute("lambda: 1").value
    with pytest.raises(PyvmError, match="VM is gone"):
        handle()


def test_output_and_input_callbacks(pool):
    pieces: list[str] = []
    result = pool.execute("print('a'); print(input('name? '))", on_print=pieces.append,
                          on_input=lambda prompt: prompt.upper())
    assert "".join(pieces) == result.stdout
    assert result.stdout.endswith("NAME? \n")

    def fails(text: str) -> None:
        raise RuntimeError("the terminal is gone")

    with pytest.raises(RuntimeError, match="terminal"):
        pool.execute("for i in range(10): print(i)", on_print=fails)
    assert pool.execute("1").value == 1


def test_on_event(pool):
    events: list[str] = []
    pool.execute("import asyncio\nprint(f(1))\nasyncio.run(asyncio.sleep(0.01))",
                 names={"f": lambda n: n}, on_event=lambda name, size: events.append(name))
    assert {"call", "output", "wait"} <= set(events)


def test_files_stay_here(pool):
    files = MemoryFS({"in.txt": "one\ntwo\n"})
    assert pool.execute("with open('out.txt', 'w') as f: f.write(open('in.txt').read().upper())\n"
                        "import os; sorted(os.listdir('/'))", fs=files).value == [
                            "in.txt", "out.txt"]
    assert files.read_bytes("out.txt") == b"ONE\nTWO\n"
    with pytest.raises(GuestError, match="FileNotFoundError"):
        pool.execute("open('nothing')", fs=files)
    with pytest.raises(GuestError, match="PermissionError"):
        pool.execute("open('in.txt')")


# --- pausing --------------------------------------------------------------------------------------


def test_suspension(pool):
    paused = pool.execute("print('a')\nx = suspend({'q': 1})\nprint('b')\nx + suspend(2)")
    assert isinstance(paused, Suspension)
    assert (paused.reason, paused.value, paused.stdout) == ("suspend", {"q": 1}, "a\n")
    assert paused.usage.instructions > 0
    blob = paused.snapshot(key=b"k")
    again = paused.resume(10)
    assert isinstance(again, Suspension)
    assert again.resume(5).value == 15
    with pytest.raises(PyvmError):
        paused.resume(10)
    # the same bytes here, and in any worker
    assert pyvm.VM.resume(blob, 1, key=b"k").resume(2).value == 3
    assert pool.resume(blob, 20, key=b"k").resume(2).value == 22
    with pytest.raises(SnapshotError):
        pool.resume(blob, 20, key=b"other")
    with pytest.raises(SnapshotError):
        pool.resume(b"pyvm", 20)
    with pytest.raises(SnapshotError, match="no paused program"):
        pool.resume(pyvm.VM().snapshot())


def test_suspend_in_a_function_and_files(pool):
    def ask(what: str) -> Any:
        raise Suspend(what)

    modules = {"host": {"ask": ask, "add": lambda a, b: a + b}}
    files = MemoryFS()
    paused = pool.execute("import host\nf = open('log', 'w')\nf.write('1')\nn = host.ask('n?')\n"
                          "f.write('2'); f.close()\nhost.add(n, 1), open('log').read()",
                          modules=modules, fs=files)
    assert (paused.reason, paused.value) == ("call", "n?")
    blob = paused.snapshot()
    assert paused.resume(1).value == (2, "12")
    assert pool.resume(blob, 5, modules=modules).value == (6, "12")
    assert pyvm.VM.resume(blob, 7, modules=modules).value == (8, "12")
    with pytest.raises(GuestError, match="ValueError: no"):
        pool.execute("suspend()").throw(ValueError("no"))


def test_slices_and_async_resume(pool):
    outcome = pool.execute("sum(i * i for i in range(5000))",
                           limits=Limits(slice_instructions=20_000))
    slices = 0
    while isinstance(outcome, Suspension):
        slices += 1
        outcome = outcome.resume()
    assert slices > 1
    assert outcome.value == sum(i * i for i in range(5000))

    async def main() -> Any:
        paused = await asyncio.wrap_future(pool.submit("suspend() + 1"))
        return (await paused.resume_async(1)).value

    assert asyncio.run(main()) == 2


# --- workers that die -----------------------------------------------------------------------------


def test_killed_from_outside():
    with ProcessPool(1) as pool:
        lost = pool.submit("print('begun')\n" + LOOP, limits=FOREVER)
        queued = pool.submit("6 * 7")
        process = worker_of(pool)
        time.sleep(0.05)
        os.kill(process.pid, signal.SIGSEGV)
        with pytest.raises(WorkerDied, match="SIGSEGV") as caught:
            lost.result(10)
        assert (caught.value.signal, caught.value.status) == (signal.SIGSEGV, None)
        assert queued.result(10).value == 42


def test_wall_time():
    with ProcessPool(1, wall_seconds=0.3) as pool:
        begin = time.monotonic()
        with pytest.raises(LimitExceeded) as caught:
            pool.execute("print('so far')\n" + LOOP, limits=FOREVER)
        assert time.monotonic() - begin < 3
        assert (caught.value.which, caught.value.allowed) == ("wall_seconds", 0.3)
        assert caught.value.stdout == "so far\n"
        assert pool.execute("1", wall_seconds=20).value == 1

        async def never() -> None:
            await asyncio.sleep(20)

        with pytest.raises(LimitExceeded, match="wall_seconds"):
            pool.execute("import asyncio\nasync def main(): await f()\nasyncio.run(main())",
                         names={"f": never})
        with pytest.raises(LimitExceeded, match="wall_seconds"):  # even if the host was slow
            pool.execute("f()", names={"f": lambda: time.sleep(0.4)})
        assert pool.execute("2", wall_seconds=20).value == 2


def test_cpu_time():
    with ProcessPool(1, cpu_seconds=1, wall_seconds=30) as pool:
        with pytest.raises(WorkerDied, match="SIGXCPU"):
            pool.execute(LOOP, limits=FOREVER)
        assert pool.execute("1").value == 1


def test_address_space():
    with ProcessPool(1, memory=256 << 20) as pool:
        limits = Limits(memory=4 << 30, seconds=20, instructions=None)
        with pytest.raises((LimitExceeded, GuestError, WorkerDied)):
            pool.execute("x = [0]\nwhile True: x += x", limits=limits)
        assert pool.execute("1").value == 1


def test_crashes_cost_one_job_each():
    with ProcessPool(2, wall_seconds=20) as pool:
        futures = {}
        for number in range(12):
            crash = number % 4 == 1
            futures[number] = (crash, pool.submit(
                "f()" if crash else f"print('x')\n{number}",
                names={"f": lambda: [process.kill() for process in workers_of_thread(pool)]}))
        for number, (crash, future) in futures.items():
            if crash:
                with pytest.raises(WorkerDied):
                    future.result(20)
            else:
                assert future.result(20).value == number


def workers_of_thread(pool: ProcessPool) -> list[Any]:
    """The process whose job called us."""
    return [job.link.process for job in pool._queue.running
            if job.machine.thread == threading.get_ident() and job.link is not None]


def test_interrupt():
    with ProcessPool(1, wall_seconds=20) as pool:
        pool.execute("1")
        timer = threading.Timer(0.1, lambda: os.kill(os.getpid(), signal.SIGINT))
        timer.start()
        begin = time.monotonic()
        with pytest.raises(KeyboardInterrupt):
            pool.execute(LOOP, limits=FOREVER)
        timer.join()
        assert pool.execute("5").value == 5
        assert time.monotonic() - begin < 10  # the worker was not left to run


def test_idle_worker_killed():
    with ProcessPool(1) as pool:
        pids: list[int] = []
        pool.execute("f()", names={"f": lambda: pids.append(worker_of(pool).pid)})
        os.kill(pids[0], signal.SIGKILL)
        time.sleep(0.1)
        assert pool.execute("3").value == 3


@pytest.mark.parametrize("sent", [
    b"\xff\xff\xff\xff", b"\0\0\0\1\xc1", frame([1]), frame(["x", b"", None]), frame({"a": 1}),
    frame([0, b"\xc1", None]), frame([3, b"\x91" * 5000, None]), frame([0, b"", None]),
    frame([0, b"\0", [1, "x"]]), frame([77, b"\0", None]), frame([3, b"\x90", None]),
])
def test_hostile_worker(sent):
    """What a worker that was taken over may send ends its job and nothing else."""
    with ProcessPool(1, wall_seconds=10) as pool:
        def spoil() -> None:
            (job,) = pool._queue.running
            ours, theirs = socket.socketpair()
            theirs.sendall(sent)
            job.link.socket.close()
            job.link.socket = ours
            stay.append(theirs)

        stay: list[Any] = []
        try:
            with pytest.raises(Exception):  # noqa: B017, PT011 - which is not promised
                pool.execute("f()", names={"f": spoil}, wall_seconds=2)
            assert pool.execute("4").value == 4
        finally:
            for end in stay:
                end.close()


def test_a_worker_that_prints_without_end():
    piece = frame([OUTPUT, wire.pack([1, "x" * 10_000]), None])
    with ProcessPool(1, limits=Limits(output=1000), wall_seconds=10) as pool:
        ends: list[socket.socket] = []

        def spoil() -> None:
            (job,) = pool._queue.running
            ours, theirs = socket.socketpair()
            ends.append(theirs)
            job.link.socket.close()
            job.link.socket = ours
            threading.Thread(target=flood, args=(theirs,)).start()

        def flood(to: socket.socket) -> None:
            try:
                while True:
                    to.sendall(piece)
            except OSError:
                to.close()

        with pytest.raises(WorkerDied, match="what is no message") as caught:
            pool.execute("f()", names={"f": spoil})
        assert len(caught.value.stdout) < 3 << 20
        assert pool.execute("6").value == 6


# --- as an executor -------------------------------------------------------------------------------


def test_fifty_jobs():
    with ProcessPool(2) as pool:
        seen: set[int] = set()

        def here() -> None:
            seen.update(process.pid for process in workers_of_thread(pool))

        futures = [pool.submit(f"f()\nsum(range({n}))", names={"f": here}) for n in range(50)]
        assert all(isinstance(future, Future) for future in futures)
        assert [future.result(30).value for future in futures] == [
            sum(range(n)) for n in range(50)]
        assert 1 <= len(seen) <= 2


def test_map_and_futures(pool):
    assert [r.value for r in pool.map(["n", "n + 1"], names={"n": 1})] == [1, 2]

    async def main() -> list[Any]:
        return [r.value for r in await asyncio.gather(*(
            asyncio.wrap_future(pool.submit(str(n))) for n in range(5)))]

    assert asyncio.run(main()) == [0, 1, 2, 3, 4]


def test_shutdown():
    pool = ProcessPool(1)
    begun = threading.Event()
    running = pool.submit("f()\n1", names={"f": lambda: (begun.set(), time.sleep(0.1))[0]})
    queued = pool.submit("2")
    assert begun.wait(10)
    pool.shutdown(cancel_futures=True)
    assert running.result(0).value == 1
    with pytest.raises(CancelledError):
        queued.result(0)
    with pytest.raises(PyvmError, match="shut down"):
        pool.submit("1")
    with pytest.raises(ValueError, match="at least one"):
        ProcessPool(0)


def test_forgotten_pool():
    pool = ProcessPool(1)
    threads, future = pool._threads, pool.submit("1")
    del pool
    gc.collect()
    assert future.result(10).value == 1
    for thread in threads:
        thread.join(10)
        assert not thread.is_alive()


# --- what a worker is, and what it leaves ---------------------------------------------------------


@needs_proc
def test_confinement():
    secret, other = os.pipe()
    os.set_inheritable(secret, True)
    try:
        with ProcessPool(1, memory=512 << 20) as pool:
            found: dict[str, Any] = {}

            def look() -> None:
                pid = worker_of(pool).pid
                place = Path(f"/proc/{pid}")
                found["descriptors"] = {int(p.name) for p in (place / "fd").iterdir()}
                found["environment"] = (place / "environ").read_bytes()
                found["session"] = os.getsid(pid)
                found["pid"] = pid
                found["limits"] = {name: resource.prlimit(pid, getattr(resource, name))
                                   for name in ("RLIMIT_AS", "RLIMIT_CORE", "RLIMIT_FSIZE",
                                                "RLIMIT_NOFILE", "RLIMIT_NPROC")}

            pool.execute("f()", names={"f": look})
    finally:
        os.close(secret)
        os.close(other)
    assert found["descriptors"] == {0, 1, 2}
    assert found["environment"] == b""
    assert found["session"] == found["pid"] != os.getsid(0)
    assert found["limits"] == {"RLIMIT_AS": (512 << 20,) * 2, "RLIMIT_CORE": (0, 0),
                               "RLIMIT_FSIZE": (0, 0), "RLIMIT_NOFILE": (0, 0),
                               "RLIMIT_NPROC": (0, 0)}


@needs_proc
def test_nothing_is_left():
    def descriptors() -> int:
        return len(list(Path("/proc/self/fd").iterdir()))

    def children() -> list[str]:
        mine = Path("/proc/self/task")
        return sorted(pid for task in mine.iterdir()
                      for pid in (task / "children").read_text().split())

    gc.collect()
    before = descriptors(), children()
    for _ in range(2):
        with ProcessPool(2, wall_seconds=0.3) as pool:
            lost = [pool.submit(LOOP, limits=FOREVER) for _ in range(2)]
            lost.append(pool.submit("f()", names={"f": lambda pool=pool: [
                process.kill() for process in workers_of_thread(pool)]}, wall_seconds=20))
            for future in lost:
                assert future.exception(20) is not None
            assert pool.execute("1", wall_seconds=20).value == 1
        del pool, lost, future
    gc.collect()
    assert (descriptors(), children()) == before
