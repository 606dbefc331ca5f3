"""A VM whose core runs in a worker process: the host's half of it, and the link to the worker.

The host's half is the same as for a VM of this process: Machine and Run, with the calls of the core
replaced by messages (see worker.py). Functions, files and output of the job stay here. What a
worker sends is hostile: it may have been taken over by its guest.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from threading import get_ident

from msgpack import unpackb

from pyvm._native import binding
from pyvm._native.binding import DONE, LIMIT, NULL, OUTPUT, WAIT
from pyvm.errors import (
    BusyError,
    LimitExceeded,
    PyvmError,
    SnapshotError,
    WorkerDied,
)
from pyvm.host.drive import NESTING, Run
from pyvm.host.machine import Machine
from pyvm.host.observed import ObservedRun
from pyvm.host.usage import whole
from pyvm.host.worker import DEFINE, HEAD, READY, REFUSED, SLEPT, frame
from pyvm.limits import Limits, Usage

TYPE_CHECKING = False  # typing is slow to import
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from concurrent.futures import Future
    from typing import Any

    from pyvm.host.world import World
    from pyvm.result import Result
    from pyvm.suspension import Suspension

START = 30.0  # seconds that a worker may take to start
STOP = 2.0  # and to go when it is told to
SLACK = 1 << 20
MAX_MESSAGE = 1 << 30
NOTHING: dict[str, str] = {}
PROGRAM = ("import sys; sys.path[:] = sys.argv[2:]; "
           "from pyvm.host.worker import main; main(sys.argv[1])")


class Overdue(Exception):  # noqa: N818 - it says what happened
    """The wall time of the job is used up."""


class Link:
    """A worker process and the socket to it. One thread uses it; kill() may come from any.

    `idle`: the worker waits for a command, so that the next job can be given to it.
    """

    def __init__(self, settings: str) -> None:
        ours, theirs = socket.socketpair()
        try:
            with theirs:
                # -I -S: neither the environment nor files beside the program have a say.
                self.process = subprocess.Popen(  # noqa: S603 - our own program
                    [sys.executable, "-I", "-S", "-c", PROGRAM, settings,
                     *(os.path.abspath(place) for place in sys.path)],  # noqa: PTH100
                    stdin=theirs.fileno(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                    env=NOTHING, cwd="/", start_new_session=True, close_fds=True)
        except BaseException:
            ours.close()
            raise
        self.socket = ours
        self.room = SLACK
        self.until: float | None = time.monotonic() + START
        self.payload = b""
        self.usage: Usage | None = None
        self.idle = False
        self.failure: WorkerDied | None = None
        try:
            if self.receive() != READY:
                raise self.nonsense()  # noqa: TRY301
        except Overdue:
            self.end()
            raise WorkerDied(f"the worker did not start within {START:.0f} s") from None
        except BaseException:
            self.end()
            raise

    def alive(self) -> bool:
        """Answer whether the worker can take a job."""
        return self.idle and self.process.poll() is None

    def begin(self, limits: Limits, wall_seconds: float | None) -> None:
        """Get ready for a job."""
        self.room = min(2 * max(whole(limits.transfer), whole(limits.memory), whole(limits.output)),
                        MAX_MESSAGE) + SLACK
        self.until = None if wall_seconds is None else time.monotonic() + wall_seconds
        self.usage = None

    # --- messages -------------------------------------------------------------------------------

    def send(self, *command: Any, answered: bool = True) -> None:
        """Give the worker a command."""
        self.post(frame(command), answered=answered)

    def post(self, data: bytes, *, answered: bool = True) -> None:
        """Send the bytes of a command; `answered`: the worker will tell an event."""
        if not self.idle:
            raise self.failure or PyvmError("the program was given up")
        self.idle = False
        try:
            self.hurry()
            self.socket.sendall(data)
        except (BrokenPipeError, ConnectionResetError):
            raise self.died() from None
        except TimeoutError:
            raise Overdue from None
        self.idle = not answered

    def receive(self) -> int:
        """Return the next event; its payload is in `payload`. Overdue at the deadline."""
        size = HEAD.unpack(self.take(HEAD.size))[0]
        if size > self.room:
            raise self.nonsense()
        body = self.take(size)
        try:
            event, payload, usage = unpackb(body)
            if type(event) is not int or type(payload) is not bytes:
                raise TypeError  # noqa: TRY301
            if usage is not None:
                seconds, *counts, wall = usage
                self.usage = Usage(float(seconds), *map(int, counts)).replace(
                    wall_seconds=float(wall))
        except (ValueError, TypeError, IndexError):
            raise self.nonsense() from None
        self.payload = payload
        self.idle = event != OUTPUT
        return event

    def take(self, size: int) -> bytes:
        data = bytearray()
        while len(data) < size:
            try:
                self.hurry()
                piece = self.socket.recv(min(size - len(data), 1 << 20))
            except ConnectionResetError:
                piece = b""
            except TimeoutError:
                raise Overdue from None
            if not piece:
                raise self.died()
            data += piece
        return bytes(data)

    def hurry(self) -> None:
        """Let no operation on the socket last longer than the job may."""
        if self.until is None:
            self.socket.settimeout(None)
            return
        left = self.until - time.monotonic()
        if left <= 0:
            raise Overdue
        self.socket.settimeout(left)

    # --- its end --------------------------------------------------------------------------------

    def nonsense(self) -> WorkerDied:
        """Kill a worker that sends what no worker sends; return the error that says so."""
        self.kill()
        self.failure = WorkerDied("the worker sent what is no message, and was killed",
                                  signal=signal.SIGKILL)
        return self.failure

    def died(self) -> WorkerDied:
        """Return the error that says how the worker ended."""
        self.idle = False
        try:
            code = self.process.wait(STOP)
        except subprocess.TimeoutExpired:  # it only closed the socket
            return self.nonsense()
        if code < 0:
            try:
                name = signal.Signals(-code).name
            except ValueError:
                name = f"signal {-code}"
            self.failure = WorkerDied(f"the worker was killed by {name}", signal=-code)
        else:
            self.failure = WorkerDied(f"the worker ended with status {code}", status=code)
        return self.failure

    def kill(self) -> None:
        """End the worker at once."""
        self.idle = False
        self.process.kill()

    def end(self) -> None:
        """Let the worker go, and see that it is gone."""
        if not self.idle:
            self.process.kill()
        self.idle = False
        self.socket.close()
        try:
            self.process.wait(STOP)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


class RemoteMachine(Machine):
    """The host's half of a VM in a worker; the worker is there only while a job runs.

    `again` runs the program on after a pause: it is the pool's. `kept` is then the core's bytes,
    `trusted` says that a signature vouched for those it began from.
    """

    __slots__ = ("again", "answers", "kept", "link", "printed", "slept", "trusted", "until",
                 "wall_seconds")

    def __init__(self, limits: Limits, wall_seconds: float | None,
                 again: Callable[[RemoteMachine, bytes], Future[Result | Suspension]]) -> None:
        super().__init__(limits, binding.new("PyvmBytes *"))
        self.core = NULL  # it is elsewhere
        self.wall_seconds = wall_seconds
        self.again = again
        self.link: Link | None = None
        self.kept: bytes | None = None
        self.trusted = False
        self.answers: list[tuple[int, int, bytes]] = []
        self.printed = 0  # characters, in this job
        self.slept = 0.0  # seconds, and when this job has lasted as long as its limits say
        self.until = 0.0

    def working(self) -> Link:
        """Return the link to the worker."""
        if self.link is None:
            raise PyvmError("the program's VM is gone: it lived in a worker, as long as its job")
        return self.link

    def job(self, link: Link, command: bytes) -> Result | Suspension:
        """Do a job in a worker, from its first command to its end."""
        self.link = link
        self.printed = 0
        self.slept = 0.0
        self.until = time.monotonic() + (self.limits.wall_seconds or 0)
        link.begin(self.limits, self.wall_seconds)
        try:
            run = self.new_run(command)
            return run.result(run.drive())
        finally:
            self.link = None

    def virtual(self) -> bool:
        """Answer whether the core's clock counts sleeps only."""
        return self.world is not None and self.world.has_clock

    def new_run(self, command: bytes) -> RemoteRun:
        """Return an execution that is about to begin."""
        return (RemoteRun if self.on_event is None else ObservedRemoteRun)(self, command)

    # --- in place of the core -------------------------------------------------------------------

    def set_world(self, world: World) -> None:
        self.world = world

    def stand_still(self) -> None:
        pass  # there will be no core meanwhile

    def sleep(self, seconds: float) -> bool:
        self.slept += seconds
        self.answers.append((whole(seconds, 10**9), SLEPT, b""))
        allowed = self.limits.seconds
        return allowed is None or self.slept < allowed

    def wall_left(self) -> float | None:
        return None if self.limits.wall_seconds is None else max(
            0.0, self.until - time.monotonic())

    def run_call(self, packed: bytes) -> Any:
        self.working()
        if self.thread != get_ident():
            raise BusyError("the VM is running another program")
        answers, self.answers = self.answers, []
        return self.new_run(frame(["call", packed, answers])).drive()

    def take_back(self) -> None:
        """Do nothing: the VM ends with its job, and all that it holds with it."""

    def define(self, modules: Mapping[str, Mapping[str, Any]]) -> None:
        self.answers.append((0, DEFINE, self.pack_modules(modules)))

    def usage(self) -> Usage:
        known = None if self.link is None else self.link.usage
        return Usage() if known is None else known

    def pause(self) -> None:
        self.working().send("pause", answered=False)

    def give_up(self) -> None:
        link = self.working()
        self.answers.clear()
        try:
            if link.idle:
                link.send("abandon", answered=False)
            else:
                link.kill()
        except (Overdue, WorkerDied):
            link.kill()

    def core_part(self) -> bytes:
        if self.kept is None:
            raise PyvmError("no snapshot now: the program is not paused")
        return self.kept

    def resume_with(self, kind: int, ident: int | None, packed: bytes) -> None:
        if ident is not None:
            self.answers.append((ident, kind, packed))
        self.suspension = None

    def resumed(self) -> Future[Result | Suspension]:
        """Have a worker run the program on."""
        command = frame(["restore", self.limits._fields(), self.virtual(), self.core_part(),
                         self.trusted, self.answers])
        self.answers.clear()
        self.kept = None
        return self.again(self, command)

    def go_on(self) -> Result | Suspension:
        return self.resumed().result()

    async def go_on_async(self) -> Result | Suspension:
        import asyncio

        return await asyncio.wrap_future(self.resumed())

    def abandon(self) -> None:
        self.suspension = self.kept = None


class RemoteRun(Run):
    """An execution whose core is in a worker. `command` is what begins it there."""

    __slots__ = ("command", "link")

    machine: RemoteMachine

    def __init__(self, machine: RemoteMachine, command: bytes) -> None:
        super().__init__(machine)
        self.command = command
        self.link = machine.working()

    def begin(self) -> None:
        if self.depth > NESTING:
            raise RecursionError("host and guest call each other too deeply")
        self.machine.run = self
        self.machine.thread = get_ident()
        self.note_answer()

    def drive(self, event: int = OUTPUT) -> Any:
        """Answer events until the end; return the value or raise."""
        link, begin = self.link, time.monotonic()
        self.begin()
        try:
            link.post(self.command)
            event = link.receive()
            while event > LIMIT:
                if event == WAIT:
                    self.wait(*self.unpack(link.payload))
                else:
                    self.answer_event(event, link.payload)
                    if self.owed is not None:
                        self.pay()
                    if self.suspension is not None:
                        self.keep()
                        return self.suspension
                if link.idle:  # after output the worker went on by itself
                    answers, self.machine.answers = self.machine.answers, []
                    link.send("run", answers)
                event = link.receive()
            data = link.payload
        except Overdue:
            link.kill()
            error = LimitExceeded("wall_seconds", time.monotonic() - begin,
                                  self.machine.wall_seconds, stdout=self.text(1),
                                  stderr=self.text(2))
            self.account(error)
            raise error from None
        except WorkerDied as died:
            died.stdout, died.stderr = self.text(1), self.text(2)
            self.account(died)
            raise
        except LimitExceeded as error:
            self.machine.give_up()
            self.account(error)
            raise
        except BaseException:  # it may be the worker's fault: no other job shall meet it
            link.kill()
            raise
        finally:
            self.end()
            self.close()
        return self.outcome(event, data)

    def keep(self) -> None:
        """Fetch the bytes of a program that stands still."""
        link = self.link
        link.send("snapshot")
        event = link.receive()
        if event != DONE:
            raise PyvmError(f"no snapshot now: {self.unpack(link.payload)}")
        self.machine.kept = link.payload

    def tell(self, ident: int, kind: int, packed: bytes) -> None:
        self.machine.answers.append((ident, kind, packed))

    def print(self, stream: int, text: str) -> None:
        """Keep what was printed: no more than the core would have let through."""
        machine = self.machine
        if type(text) is not str or machine.printed > 2 * whole(machine.limits.output) + SLACK:
            raise self.link.nonsense()
        machine.printed += len(text) + 1
        super().print(stream, text)

    def check_cancel(self) -> None:
        super().check_cancel()
        until = self.link.until
        if until is not None and time.monotonic() > until:
            raise Overdue

    def unpack(self, data: bytes) -> Any:
        try:
            return super().unpack(data)
        except Exception:  # noqa: BLE001 - whatever hostile bytes lead to
            raise self.link.nonsense() from None

    def outcome(self, event: int, data: bytes) -> Any:
        if event == REFUSED:
            why = data.decode("utf-8", "replace")
            raise SnapshotError(f"the snapshot cannot be used: {why}") if (
                self.command.startswith(b"restore", HEAD.size + 2)) else PyvmError(why)
        try:
            return super().outcome(event, data)
        except PyvmError:
            raise
        except Exception:  # noqa: BLE001 - as in unpack()
            raise self.link.nonsense() from None


class ObservedRemoteRun(ObservedRun, RemoteRun):
    """A RemoteRun that tells `machine.on_event` of each event."""

    __slots__ = ()
