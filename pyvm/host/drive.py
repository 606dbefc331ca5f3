"""One execution under way: answers the core's events until it ends.

Two drivers share the answers: drive() blocks, drive_async() awaits. Injected async functions run as
tasks beside the guest; under drive() they run on a private event loop while the guest waits.
Invariant: whatever leaves a driver by an exception has first given up the execution in the core.
"""

from __future__ import annotations

import time
from threading import Event, get_ident
from time import perf_counter_ns

from msgpack import unpackb

from pyvm._native import binding
from pyvm._native.binding import (
    CALL,
    DONE,
    ERROR,
    FIND,
    INPUT,
    LIMIT,
    MISUSE,
    OUTPUT,
    PAUSED,
    SERVICE,
    SUSPEND,
    TICK,
    WAIT,
    lib,
    taken,
)
from pyvm.errors import (
    GuestError,
    HostError,
    LimitExceeded,
    PyvmError,
    TransferError,
    compile_error,
)
from pyvm.host import dispatch, finder, wire
from pyvm.host.machine import TURN_NS
from pyvm.host.usage import read_usage
from pyvm.host.wire import pack_plain
from pyvm.ledger import ENDED, FULL, OUTCOME, RECEIVED, SHORT, Records
from pyvm.spec.events import SERVICES
from pyvm.suspension import Suspend

TYPE_CHECKING = False  # typing is slow to import
if TYPE_CHECKING:
    import asyncio
    from collections.abc import Awaitable, Callable, Sequence
    from typing import Any

    from pyvm.host.injected import Functions
    from pyvm.host.machine import Machine
    from pyvm.limits import Held
    from pyvm.result import Result
    from pyvm.suspension import Suspension

# How deep host and guest may call each other by turns: each turn is several frames of the host.
NESTING = 40
# How often a wait of the blocking driver looks for cancel().
PATIENCE = 0.05
ANSWER, RAISE = 0, 1
FOREVER = 1 << 63
ROOMY = 1 << 20  # bytes of Limits.transfer for which short lists need not be measured
CLOCKS = {"time": "seconds", "wall": "wall_seconds"}  # limits in ns, and what they are called here


def call_host(function: Callable[..., Any], args: Any, kwargs: Any, plain: Sequence[Any]) -> Any:
    """Call a function of the host with what a guest gave: what cannot be passed is its error."""
    positional: Sequence[Any]
    try:
        if type(args) is int:
            positional = list(plain)
            positional[args] = wire.build(positional[args])
        else:
            positional = wire.build(args) if args else plain
        named = wire.build(kwargs) if kwargs else None
    except TransferError as error:  # the text is ours, of what the guest gave
        raise HostError(str(error), type="TypeError") from None
    return function(*positional, **named) if named else function(*positional)


class Run:
    """An execution that has come to its first event."""

    __slots__ = (
        "awaiting",
        "begun",
        "cause",
        "depth",
        "echoed",
        "ext",
        "first",
        "loop",
        "machine",
        "outer",
        "output",
        "owed",
        "records",
        "row",
        "slice",
        "suspension",
        "tasks",
        "wake",
    )

    def __init__(self, machine: Machine) -> None:
        outer = machine.run
        self.machine = machine
        self.outer = outer
        self.depth: int = 1 if outer is None else outer.depth + 1
        # What is printed in a nested call belongs to the outer execution, too.
        self.output: list[tuple[int, str]] = [] if outer is None else outer.output
        self.first = len(self.output)
        # As with the output: what crosses in a nested call is the outer execution's, too.
        self.records: Records | None = None if outer is None else outer.records
        self.begun = (0, 0) if self.records is None else (
            len(self.records.rows), self.records.dropped)
        self.row = -1  # the place in them of the crossing that is to be answered
        self.ext = wire.ext_hook(machine.from_guest)
        self.echoed: int = 0 if outer is None else outer.echoed  # of prompts
        self.tasks: dict[asyncio.Task[Any], tuple[int, str | Callable[..., Any], int]] = {}
        self.loop: asyncio.AbstractEventLoop | None = None  # the blocking driver's own
        self.owed: asyncio.Task[Any] | None = None  # before it is done the core cannot run on
        self.awaiting = False  # drive_async is the driver
        self.wake: asyncio.Future[None] | None = None  # set while drive_async waits
        self.slice: Event | None = None  # of the piece that runs in a worker thread
        self.cause: tuple[dict[str, str], BaseException] | None = None
        self.suspension: Suspension | None = None  # what the execution came to

    def begin(self) -> None:
        machine = self.machine
        if self.depth > NESTING:
            machine.give_up()
            raise RecursionError("host and guest call each other too deeply")
        machine.run = self
        machine.thread = get_ident()
        self.note_answer()

    def ready(self) -> None:
        """Wait until the core stands at an event, so that a nested call may enter."""
        if self.slice is not None:
            self.slice.wait()

    def interrupt(self) -> None:
        """Wake drive_async from its wait; called from any thread."""
        wake = self.wake
        if wake is not None:
            wake.get_loop().call_soon_threadsafe(
                lambda: None if wake.done() else wake.set_result(None))

    def end(self) -> None:
        machine = self.machine
        machine.run = self.outer
        if machine.lends and self.outer is None:
            machine.take_back()

    # --- the blocking driver --------------------------------------------------------------------

    def drive(self, event: int) -> Any:
        """Answer events until the end; return the value or raise."""
        core, out = self.machine.core, self.machine.out
        self.begin()
        try:
            while event > LIMIT:
                if event == CALL:
                    event = self.calls(FOREVER)
                    if self.owed is not None:
                        self.pay()
                        event = CALL if self.suspension else lib.pyvm_run(core, out)
                    if self.suspension is not None:
                        return self.suspension
                    continue
                if event == TICK:
                    event = lib.pyvm_run(core, out)
                    continue
                data = binding.read(out)
                if event == WAIT:
                    self.wait(*self.unpack(data))
                else:
                    self.answer_event(event, data)
                    if self.owed is not None:
                        self.pay()
                    if self.suspension is not None:
                        return self.suspension
                event = lib.pyvm_run(core, out)
            data = binding.read(out)
        except BaseException as error:
            lib.pyvm_abandon(core)
            if isinstance(error, LimitExceeded):
                self.account(error)
            raise
        finally:
            self.end()
            self.close()
        return self.outcome(event, data)

    def wait(self, timeout: int | None, ids: list[int]) -> None:  # noqa: ARG002 - a hook's
        """Wait for a host call to end, or for as long as the guest wants to sleep."""
        seconds = None if timeout is None else timeout / 1e9
        if not self.tasks:
            self.sleep(seconds)
            return
        import asyncio

        until = None if seconds is None else time.monotonic() + seconds
        while True:
            left = self.no_longer(
                PATIENCE if until is None else min(PATIENCE, max(until - time.monotonic(), 0)))
            done, _ = self.private_loop().run_until_complete(asyncio.wait(
                self.tasks, timeout=left, return_when=asyncio.FIRST_COMPLETED))
            self.check_cancel()
            if done or left <= 0 or (until is not None and time.monotonic() >= until):
                break
        for task in done:
            self.answer_task(task)

    def pay(self) -> None:
        """Wait for what the guest itself does not wait for with `await`: then it can run on."""
        while self.still_owed():
            self.wait(None, [])

    def still_owed(self) -> bool:
        """Answer whether there is something to wait for; what takes too long is not."""
        task = self.owed
        if task in self.tasks:
            left = self.machine.wall_left()
            if left is None or left > 0:
                return True
            ident, _, self.row = self.tasks.pop(task)
            task.cancel()
            self.answer_error(ident, {"type": "TimeoutError", "message": "out of time"})
        self.owed = None
        return False

    def sleep(self, seconds: float | None) -> None:
        """Sleep as the guest asked; what it sleeps counts against its time."""
        seconds = self.allow_sleep(seconds)
        world = self.machine.world
        if world is not None and world.sleep(seconds):
            self.check_cancel()
            return
        until = time.monotonic() + self.no_longer(seconds)
        while True:
            self.check_cancel()
            left = until - time.monotonic()
            if left <= 0:
                return
            time.sleep(min(left, PATIENCE))

    def allow_sleep(self, seconds: float | None) -> float:
        """Count a sleep; one that would end after the time is used up ends the program now."""
        if seconds is None:
            raise PyvmError("the program waits for something that cannot come")
        return seconds if self.machine.sleep(seconds) else 0.0

    def no_longer(self, seconds: float) -> float:
        """Return a time to wait, or what is left of the execution's: then the next run ends it."""
        left = self.machine.wall_left()
        return seconds if left is None else min(seconds, max(left, 0))

    def check_cancel(self) -> None:
        if self.machine.cancelled:
            raise LimitExceeded("cancel", stdout=self.text(1), stderr=self.text(2))

    def close(self) -> None:
        """End the tasks that nobody waits for any more."""
        tasks, self.tasks = self.tasks, {}
        for task in tasks:
            task.cancel()
        loop, self.loop = self.loop, None
        if loop is not None:
            import asyncio

            if tasks:
                loop.run_until_complete(asyncio.wait(tasks))
            loop.run_until_complete(loop.shutdown_asyncgens())
            loop.close()

    # --- the awaiting driver --------------------------------------------------------------------

    async def drive_async(self, event: int) -> Any:
        """Answer events until the end; return the value or raise.

        The first milliseconds of computing run on the event loop's thread, what lasts longer beside
        it. Cancelling the task gives the program up where it stands: no code of the guest runs.
        """
        core, out = self.machine.core, self.machine.out
        self.awaiting = True
        self.begin()
        try:
            turn = perf_counter_ns() + TURN_NS
            data = None  # unless the event's payload has been read
            while event > LIMIT:
                if event == CALL and data is None:
                    event = self.calls(turn)
                    if self.owed is not None:
                        await self.pay_async()
                        event = CALL if self.suspension else lib.pyvm_run(core, out)
                        turn = perf_counter_ns() + TURN_NS
                    if self.suspension is not None:
                        return self.suspension
                    if event == CALL and perf_counter_ns() < turn:
                        continue
                if data is None:
                    data = binding.read(out)
                if event == TICK:
                    event, data = await self.run_beside()
                    turn = perf_counter_ns() + TURN_NS
                    continue
                if event <= LIMIT:
                    break
                if event == WAIT:
                    await self.wait_async(*self.unpack(data))
                    turn = perf_counter_ns() + TURN_NS
                else:
                    self.answer_event(event, data)
                    if self.owed is not None:
                        await self.pay_async()
                    if self.suspension is not None:
                        return self.suspension
                    if perf_counter_ns() > turn:
                        await self.let_others()
                        turn = perf_counter_ns() + TURN_NS
                event, data = lib.pyvm_run(core, out), None
            if data is None:
                data = binding.read(out)
        except BaseException as error:
            lib.pyvm_abandon(core)
            if isinstance(error, LimitExceeded):
                self.account(error)
            raise
        finally:
            self.end()
            self.close()
        return self.outcome(event, data)

    async def pay_async(self) -> None:
        """As pay(), on the running event loop."""
        while self.still_owed():
            await self.wait_async(None, [])

    async def let_others(self) -> None:
        """Let others on the event loop have their turn."""
        import asyncio

        await asyncio.sleep(0)
        self.check_cancel()

    async def run_beside(self) -> tuple[int, bytes]:
        """Run on in a worker thread to the next event."""
        import asyncio

        machine = self.machine
        ended = self.slice = Event()

        def run() -> tuple[int, bytes]:
            try:
                event = lib.pyvm_run(machine.core, machine.out)
                return event, binding.read(machine.out)
            finally:
                ended.set()

        future = asyncio.get_running_loop().run_in_executor(None, run)
        try:
            return await asyncio.shield(future)
        except asyncio.CancelledError:
            lib.pyvm_cancel(machine.core)
            ended.wait()
            raise
        finally:
            self.slice = None

    async def wait_async(self, timeout: int | None,  # noqa: ASYNC109 - the guest's, in ns
                         ids: list[int]) -> None:  # noqa: ARG002 - a hook's
        """As wait(), on the running event loop."""
        import asyncio

        seconds = None if timeout is None else timeout / 1e9
        if not self.tasks:
            seconds = self.allow_sleep(seconds)
            world = self.machine.world
            if world is not None and world.sleep(seconds):
                seconds = 0
        left = self.machine.wall_left()
        if left is not None:
            seconds = max(left, 0) if seconds is None else self.no_longer(seconds)
        wake = self.wake = asyncio.get_running_loop().create_future()
        try:
            done, _ = await asyncio.wait([*self.tasks, wake], timeout=seconds,
                                         return_when=asyncio.FIRST_COMPLETED)
        finally:
            self.wake = None
            wake.cancel()
        self.check_cancel()
        for task in done:
            if task in self.tasks:
                self.answer_task(task)

    # --- answers --------------------------------------------------------------------------------

    def unpack(self, data: bytes) -> Any:
        return wire.unpack_with(data, self.ext)

    def answer_event(self, event: int, data: bytes) -> None:
        """Give the core what an event asks for, or begin it."""
        if event == MISUSE:
            raise PyvmError(f"the core refused: {self.unpack(data)}")
        payload = wire.unpack_with(data, self.ext)
        if event == CALL:
            self.host_call(data, *payload)
        elif event == OUTPUT:
            self.print(*payload)
        elif event == SUSPEND:
            self.note("suspend", "suspend", data)
            self.suspend("suspend", payload[0], wire.build(payload[1]), data)
        elif event == PAUSED:
            if self.may_stand_still() is None:
                self.suspend("pause", None, None, b"")
            else:  # not now: ask again a little later
                self.machine.pause()
        elif event == FIND:
            ident, name, folders = payload if len(payload) == 3 else (*payload, "")
            self.row = -1
            if name != finder.CONFIG:  # else it is the library's own question
                self.note("find", name, data)
            found = finder.answer(self.machine, name, folders)
            outcome = "ok" if found["kind"] != "none" else "ModuleNotFoundError"
            self.answer(ident, ANSWER, wire.pack(found), outcome)
        elif event == INPUT:
            self.note("input", "input", data)
            self.input(*payload)
        elif event == SERVICE:
            operation = payload[1]
            self.note("service", operation if operation in SERVICES else "?", data)
            self.service(*payload)
        else:
            raise PyvmError(f"the core sent an unknown event {event}")

    def note(self, kind: str, name: str, data: bytes) -> None:
        """Begin a crossing's row in the ledger."""
        records = self.records
        if records is None:
            records = self.records = Records()
        rows = records.rows
        if len(data) <= SHORT and len(rows) < FULL:  # as records.begin() does, for speed
            self.row = len(rows)
            rows += kind, name, data, perf_counter_ns(), 0, 0, "ok"
        else:
            self.row = records.begin(kind, name, data, perf_counter_ns())

    def note_answer(self) -> None:
        """Have a row for what the program was resumed with, if it was."""
        if self.machine.answered is None:
            return
        reason, packed, outcome = self.machine.answered
        self.machine.answered = None
        if self.records is None:
            self.records = Records()
        self.row = self.records.begin("answer", reason, b"\0" + packed, perf_counter_ns())
        self.close_row(len(packed), outcome)

    def close_row(self, received: int, outcome: str) -> None:
        """End the crossing's row."""
        row = self.row
        if row >= 0 and self.records is not None:
            rows = self.records.rows
            rows[row + RECEIVED] = received
            rows[row + ENDED] = perf_counter_ns()
            if outcome != "ok":
                rows[row + OUTCOME] = outcome

    def answer(self, ident: int, kind: int, packed: bytes, outcome: str = "ok") -> None:
        self.close_row(len(packed), outcome)
        self.tell(ident, kind, packed)

    def tell(self, ident: int, kind: int, packed: bytes) -> None:
        """Give the core an answer."""
        lib.pyvm_answer(self.machine.core, ident, kind, packed, len(packed))

    def answer_error(self, ident: int, error: dict[str, Any]) -> None:
        self.answer(ident, RAISE, wire.pack(error), error["type"])

    def hand_over(self, to: Held) -> None:
        """Give what crossed since this execution began to what tells of it."""
        records = self.records
        if records is not None:
            first, dropped = self.begun
            to._ledger = records, first, len(records.rows), records.dropped - dropped

    def account(self, error: Held) -> None:
        """Give an error the ledger and what was used: it outlives the VM."""
        self.hand_over(error)
        error._usage = read_usage(self.machine.usage())

    def may_stand_still(self) -> str | None:
        """Return why the execution cannot be paused now, or None."""
        if self.depth > 1:
            return "a call from the host is under way"
        if self.tasks:
            return "calls of the host's async functions are under way"
        return None

    def suspend(self, reason: str, ident: int | None, value: Any, packed: bytes) -> None:
        """Let the execution stand still; `packed` is [ident, VALUE]."""
        from pyvm.suspension import Suspension

        why_not = self.may_stand_still()
        if ident is not None and why_not is not None:
            self.answer_error(ident, {"type": "RuntimeError",
                                      "message": f"cannot suspend: {why_not}"})
            return
        machine = self.machine
        machine.stand_still()
        if ident is not None:
            self.close_row(0, "suspended")
        self.suspension = machine.suspension = Suspension(
            machine, reason, ident, value, packed, self.text(1), self.text(2), machine.usage())
        self.hand_over(self.suspension)

    def print(self, stream: int, text: str) -> None:
        self.output.append((stream, text))
        told = self.machine.on_print if stream == 1 else self.machine.on_stderr
        if told is not None:
            told(text)

    def input(self, ident: int, prompt: str) -> None:
        read, world = self.machine.on_input, self.machine.world
        if read is None and world is not None and world.text is not None:
            read = self.read_line
        if read is None:
            self.answer_error(ident, {"type": "EOFError", "message": "EOF when reading a line"})
        else:
            self.answer_result(ident, "input", read, prompt)

    def read_line(self, prompt: str) -> str:
        """Answer input() from the text that is the guest's standard input."""
        world = self.machine.world
        line = None if world is None else world.readline()
        if prompt:  # not a terminal: it goes to stdout
            self.echoed += len(prompt)
            allowed = self.machine.limits.output
            if allowed is not None and self.echoed > allowed:
                raise LimitExceeded("output", self.echoed, allowed, stdout=self.text(1),
                                    stderr=self.text(2))
            self.print(1, prompt)
        if line is None:
            raise HostError("EOF when reading a line", type="EOFError")
        return line

    def service(self, ident: int, operation: str, *args: Any) -> None:
        """Do what the guest's library asks for."""
        from pyvm.host import services

        try:
            result = services.answer(self.machine, operation, args)
        except (OSError, ValueError) as error:
            self.answer_error(ident, services.for_guest(error, args))
        else:
            self.answer(ident, ANSWER, wire.pack(self.machine.to_guest(result)))

    def calls(self, until: int) -> int:
        """Answer the call of a function that the core stands at, and those that follow it at once.

        Returns the first event that is something else, its payload not read, or CALL behind the
        time `until`. It is host_call() with less between guest and function.
        """
        machine = self.machine
        core, out, ext = machine.core, machine.out, self.ext
        table = self.table()
        functions, labels = table.functions, table.labels
        records = self.records
        if records is None:
            records = self.records = Records()
        rows = records.rows
        room = machine.limits.transfer
        roomy = room is None or room >= ROOMY
        event = CALL
        while event == CALL:
            data = taken(out.data, out.size)
            ident, number, args, kwargs, *plain = unpackb(
                data, ext_hook=ext, strict_map_key=False, unicode_errors="surrogatepass")
            began = perf_counter_ns()
            self.row = row = len(rows)
            if row < FULL and len(data) <= SHORT:
                rows += "call", labels[number], data, began, 0, 0, "ok"
            else:
                self.row = row = records.begin("call", labels[number], data, began)
            function = functions[number]
            try:
                if args is None and kwargs is None:
                    result = function(*plain)
                else:
                    result = call_host(function, args, kwargs, plain)
            except LimitExceeded:  # of a nested execution: not the guest's to catch
                raise
            except Exception as error:  # noqa: BLE001 - any exception of a host function is the guest's
                self.failed(ident, function, error)
            else:
                packed = (pack_plain(result) if type(result) in wire.PLAIN else
                          wire.pack_flat(result) if roomy else None)
                if packed is not None:
                    ended = perf_counter_ns()
                    if row >= 0:
                        rows[row + RECEIVED] = len(packed)
                        rows[row + ENDED] = ended
                    event = lib.pyvm_go_on(core, ident, packed, len(packed), out)
                    if ended > until:
                        break
                    continue
                self.give(ident, function, result)
            if self.suspension is not None or self.owed is not None:
                break
            event = lib.pyvm_run(core, out)
        return event

    def table(self) -> Functions:
        """Return the table of the functions that the guest was given."""
        functions = self.machine.functions
        if functions is None:
            raise PyvmError("the core called a function of a VM that has none")
        return functions

    def host_call(self, data: bytes, ident: int, number: int, args: Any, kwargs: Any,
                  *plain: Any) -> None:
        """Call an injected function."""
        table = self.table()
        self.note("call", table.labels[number], data)
        function = table.functions[number]
        self.answer_result(ident, function, call_host, function, args, kwargs, plain)

    def answer_result(self, ident: int, name: str | Callable[..., Any], call: Callable[..., Any],
                      *operands: Any) -> None:
        """Answer with what a call of the host gives; an awaitable is answered when it is done."""
        try:
            result = call(*operands)
        except LimitExceeded:  # of a nested execution: not the guest's to catch
            raise
        except Exception as error:  # noqa: BLE001 - any exception of a host function is the guest's
            self.failed(ident, name, error)
        else:
            self.give(ident, name, result)

    def give(self, ident: int, name: str | Callable[..., Any], result: Any) -> None:
        """Answer with a value; with that of an awaitable when it is done."""
        if hasattr(result, "__await__") and type(result) not in wire.PLAIN:
            from pyvm.host.injected import is_async

            task = self.start(result)
            self.tasks[task] = (ident, name, self.row)
            if isinstance(name, str) or not is_async(name):
                self.owed = task
            return
        try:
            packed = wire.pack(self.machine.to_guest(result))
        except Exception as error:  # noqa: BLE001 - what the value's own code raises is the guest's
            self.failed(ident, name, error)
        else:
            self.answer(ident, ANSWER, packed)

    def failed(self, ident: int, name: str | Callable[..., Any], error: Exception) -> None:
        """Answer with an exception of the host's; Suspend makes the guest stand still instead."""
        if isinstance(error, Suspend):
            try:
                packed = wire.pack([ident, self.machine.to_guest(error.value)])
            except TransferError as wrong:
                error = wrong
            else:
                self.suspend("call", ident, error.value, packed)
                return
        fields = dispatch.for_guest(error, name, expose=self.machine.expose_errors)
        self.cause = (fields, error)
        self.answer_error(ident, fields)

    def start(self, awaitable: Awaitable[Any]) -> asyncio.Task[Any]:
        """Begin an async function of the host."""
        import asyncio

        try:
            loop = asyncio.get_running_loop() if self.awaiting else self.private_loop()
        except PyvmError:
            if hasattr(awaitable, "close"):
                awaitable.close()  # nobody will await it
            raise

        async def wait_for() -> Any:
            return await awaitable

        return loop.create_task(wait_for())

    def private_loop(self) -> asyncio.AbstractEventLoop:
        """Return the event loop of the blocking driver."""
        if self.loop is None:
            import asyncio

            if asyncio._get_running_loop() is not None:
                raise PyvmError("an async function of the host was called: inside a running event "
                                "loop use execute_async or call_async")
            self.loop = asyncio.new_event_loop()
        return self.loop

    def answer_task(self, task: asyncio.Task[Any]) -> None:
        ident, name, self.row = self.tasks.pop(task)
        self.answer_result(ident, name, task.result)

    # --- the end --------------------------------------------------------------------------------

    def text(self, stream: int) -> str:
        """Return what was printed on a stream since this execution began."""
        return "".join(text for to, text in self.output[self.first:] if to == stream)

    def result(self, value: Any) -> Result | Suspension:
        """Return what the host is given for what a driver returned."""
        from pyvm.result import Result

        if self.suspension is not None:
            return self.suspension
        result = Result(value, self.text(1), self.text(2), self.machine.usage())
        self.hand_over(result)
        return result

    def outcome(self, event: int, data: bytes) -> Any:
        """Return the value of an execution that ended, or raise what it ended in."""
        machine = self.machine
        if event == DONE:
            return machine.decode(data)
        fields = self.unpack(data)
        if event == ERROR:
            raise self.guest_error(fields)
        used, allowed = fields.get("used"), fields.get("allowed")
        which = fields.get("which", "")
        if which in CLOCKS:
            which = CLOCKS[which]
            used, allowed = (None if n is None else n / 1e9 for n in (used, allowed))
        error = LimitExceeded(which, used, allowed, total=bool(fields.get("total")),
                              line=fields.get("line"),
                              traceback=fields.get("traceback") or "", stdout=self.text(1),
                              stderr=self.text(2))
        self.account(error)
        raise error

    def guest_error(self, fields: dict[str, Any]) -> Exception:
        if fields.get("syntax"):
            syntax = {**fields["syntax"]}
            syntax.setdefault("type", fields.get("type"))
            syntax.setdefault("message", fields.get("message"))
            refused = compile_error(syntax)
            self.account(refused)
            return refused
        kind, message = fields["type"], fields.get("message") or ""
        code = fields.get("exit_code")
        if kind == "SystemExit" and code == 1 and message not in ("1", "True"):
            self.print(2, f"{message}\n")  # what sys.exit("text") writes
        error = GuestError(
            kind, message, line=fields.get("line"), filename=fields.get("filename"),
            traceback=fields.get("traceback") or "", stdout=self.text(1), stderr=self.text(2),
            exit_code=code)
        self.account(error)
        if self.cause is not None:
            given, cause = self.cause
            if (given["type"], given["message"]) == (error.type, error.message):
                error.__cause__ = cause
        return error
