"""The drivers against a scripted core: what they answer, what they raise, what they leave behind."""

from __future__ import annotations

import asyncio
import time
import types

import msgpack
import pytest

import pyvm
from pyvm._native import binding
from pyvm.host import drive, machine, wire
from pyvm.limits import Limits


class ScriptedCore:
    """Plays the core: gives the events of a script, and notes what it is told."""

    # Other tests' VMs may be collected while this one stands in: they are dropped for real.
    pyvm_drop_small = staticmethod(binding.lib.pyvm_drop_small)
    pyvm_drop = staticmethod(binding.lib.pyvm_drop)

    def __init__(self, script):
        self.script = list(script)
        self.log = []
        self.payload = b""

    def pyvm_run(self, _core, _out):
        event, payload = self.script.pop(0)
        if callable(payload):
            payload = payload(self)
        self.payload = msgpack.packb(payload)
        return event

    def pyvm_answer(self, _core, ident, kind, packed, _size):
        self.log.append((ident, kind, msgpack.unpackb(packed)))
        return binding.DONE

    def pyvm_go_on(self, core, ident, packed, size, out):
        self.pyvm_answer(core, ident, drive.ANSWER, packed, size)
        return self.pyvm_run(core, out)

    def pyvm_usage(self, _core, _usage):
        pass  # nothing was used

    def pyvm_wall_left(self, _core):
        return -1

    def pyvm_sleep(self, _core, nanoseconds):
        return int(nanoseconds <= 5 * 10**9)

    def pyvm_abandon(self, _core):
        self.log.append("abandon")

    def pyvm_cancel(self, _core):
        self.log.append("cancel")

    def pyvm_release_handle(self, _core, ident):
        self.log.append(("release", ident))


@pytest.fixture
def play(monkeypatch):
    """Return a function that plays a script and returns (outcome, the core's log, the run)."""

    def start(script, *, awaiting=False, functions=(), **settings):
        core = ScriptedCore(script)
        for module in (drive, machine):
            monkeypatch.setattr(module, "lib", core)
        monkeypatch.setattr(binding, "read", lambda _out: core.payload)
        monkeypatch.setattr(drive, "taken", lambda *_: core.payload)
        played = machine.Machine.__new__(machine.Machine)
        for name in machine.Machine.__slots__:
            if name != "__weakref__":
                setattr(played, name, None)
        played.core, played.limits, played.expose_errors = object(), Limits(), False
        played.out = types.SimpleNamespace(data=None, size=0)
        played.cancelled = False
        played.released = machine.deque()
        for name, value in settings.items():
            setattr(played, name, value)
        if functions:
            from pyvm.host.injected import Functions

            played.functions = Functions()
            for function in functions:
                played.functions.add(function, "test.function")
        run = drive.Run(played)
        first = core.pyvm_run(None, None)
        try:
            outcome = (asyncio.run(run.drive_async(first)) if awaiting else run.drive(first))
        except BaseException as error:
            outcome = error
        played.core = None  # nothing for the real core to drop
        assert played.run is None
        return outcome, core.log, run

    return start


BOTH = pytest.mark.parametrize("awaiting", [False, True], ids=["blocking", "awaiting"])
ARGS = [[wire.TUPLE, [1, 2]]]


@BOTH
def test_output_and_value(play, awaiting):
    outcome, log, run = play([
        (binding.OUTPUT, [1, "a"]), (binding.TICK, None), (binding.OUTPUT, [2, "b"]),
        (binding.DONE, [[wire.LIST, [1]]])], awaiting=awaiting)
    assert outcome == [1]
    assert (run.text(1), run.text(2), log) == ("a", "b", [])


@BOTH
def test_call(play, awaiting):
    outcome, log, _ = play([
        (binding.CALL, [7, 0, ARGS, None]), (binding.DONE, None)], awaiting=awaiting,
        functions=[lambda a, b: a + b])
    assert outcome is None
    assert log == [(7, drive.ANSWER, 3)]


@BOTH
def test_async_calls_are_answered_as_they_end(play, awaiting):
    async def slow(a, b):
        await asyncio.sleep(0.02 * a)
        return a

    outcome, log, _ = play([
        (binding.CALL, [1, 0, [[wire.TUPLE, [2, 0]]], None]),
        (binding.CALL, [2, 0, [[wire.TUPLE, [1, 0]]], None]),
        (binding.WAIT, [None, [1, 2]]), (binding.WAIT, [None, [1]]), (binding.DONE, None)],
        awaiting=awaiting, functions=[slow])
    assert outcome is None
    assert log == [(2, drive.ANSWER, 1), (1, drive.ANSWER, 2)]


@BOTH
def test_a_wait_ends_with_its_time(play, awaiting):
    async def never():
        await asyncio.sleep(3600)

    begin = time.monotonic()
    outcome, log, _ = play([
        (binding.CALL, [1, 0, [], None]), (binding.WAIT, [10**7, [1]]), (binding.DONE, 5)],
        awaiting=awaiting, functions=[never])
    assert (outcome, log) == (5, [])
    assert time.monotonic() - begin < 1


@BOTH
def test_sleep_beyond_the_limit(play, awaiting):
    outcome, log, _ = play([
        (binding.WAIT, [10**12, []]),
        (binding.LIMIT, {"which": "time", "used": 10**12, "allowed": 5 * 10**9})],
        awaiting=awaiting)
    assert isinstance(outcome, pyvm.LimitExceeded)
    assert (outcome.which, log) == ("seconds", [])


@BOTH
def test_nothing_to_wait_for(play, awaiting):
    outcome, log, _ = play([(binding.WAIT, [None, []])], awaiting=awaiting)
    assert "cannot come" in str(outcome)
    assert log == ["abandon"]


@BOTH
def test_error(play, awaiting):
    outcome, log, _ = play([
        (binding.OUTPUT, [1, "so far"]),
        (binding.ERROR, {"type": "KeyError", "message": "'k'", "traceback": "T", "line": 3})],
        awaiting=awaiting)
    assert isinstance(outcome, pyvm.GuestError)
    assert (outcome.type, outcome.line, outcome.stdout, log) == ("KeyError", 3, "so far", [])


def test_limit_in_seconds(play):
    outcome, _, _ = play([
        (binding.LIMIT, {"which": "time", "used": 2 * 10**9, "allowed": 10**9, "line": 4})])
    assert (outcome.which, outcome.used, outcome.allowed, outcome.line) == ("seconds", 2, 1, 4)


def test_exit_with_a_text(play):
    outcome, _, _ = play([
        (binding.ERROR, {"type": "SystemExit", "message": "bye", "exit_code": 1})])
    assert outcome.stderr == "bye\n"


def test_find(play):  # what is missing: tests/host/test_imports.py
    _, log, _ = play([(binding.FIND, [1, "a"]), (binding.DONE, None)], sources={"a.py": "x"})
    assert log[0][2] == {"kind": "source", "source": "x", "filename": "a.py", "package": False}


def test_input(play):
    _, log, _ = play([(binding.INPUT, [1, "? "]), (binding.DONE, None)], on_input=str.upper)
    assert log == [(1, drive.ANSWER, "? ")]
    _, log, _ = play([(binding.INPUT, [1, "? "]), (binding.DONE, None)])
    assert log[0][1:] == (drive.RAISE, {"type": "EOFError",
                                        "message": "EOF when reading a line"})


@pytest.mark.parametrize(("error", "kind", "message"), [
    (ValueError("secret"), "ValueError", "f() failed"),
    (pyvm.HostError("told", type="KeyError"), "KeyError", "told"),
    (pyvm.HostError("told", type="Unheard"), "RuntimeError", "told"),
    (UnicodeDecodeError("a", b"", 0, 1, "x"), "UnicodeDecodeError", "f() failed"),
    (StopIteration(1), "RuntimeError", "f() failed"),
    (Exception("x"), "RuntimeError", "f() failed"),
    (FileNotFoundError("/secret"), "FileNotFoundError", "f() failed"),
])
def test_exceptions_of_host_functions(play, error, kind, message):
    def f():
        raise error

    _, log, _ = play([(binding.CALL, [1, 0, [], None]), (binding.DONE, None)], functions=[f])
    assert log == [(1, drive.RAISE, {"type": kind, "message": message})]


@BOTH
@pytest.mark.parametrize("error", [KeyboardInterrupt, SystemExit, pyvm.LimitExceeded("memory")])
def test_what_no_guest_may_catch(play, awaiting, error):
    def f():
        raise error

    outcome, log, _ = play([(binding.CALL, [1, 0, [], None])], functions=[f], awaiting=awaiting)
    assert isinstance(outcome, error if isinstance(error, type) else type(error))
    assert log == ["abandon"]


def test_misuse(play):
    outcome, log, _ = play([(binding.MISUSE, "out of order")])
    assert "out of order" in str(outcome)
    assert log == ["abandon"]


def test_a_long_slice_runs_beside_the_loop(play):
    def slow(_core):
        time.sleep(0.05)
        return 1

    outcome, _, _ = play([(binding.TICK, None), (binding.TICK, slow), (binding.DONE, 2)],
                         awaiting=True)
    assert outcome == 2
