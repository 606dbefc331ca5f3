"""One VM of the core with all that answers for it; the class VM is a thin face on it.

Invariant: between executions no event is outstanding in the core. `run` is the innermost execution
under way, if it has left the core at least once; while it is set, only the thread that began it
may enter (a nested call from an injected function), everyone else gets BusyError.
"""

from __future__ import annotations

from collections import deque
from threading import get_ident

from pyvm._native import binding
from pyvm._native.binding import BUSY, DONE, MISUSE, NULL, RESULT, lib
from pyvm.errors import BusyError, PyvmError
from pyvm.host.usage import core_limits, whole
from pyvm.limits import Limits

TYPE_CHECKING = False  # typing is slow to import
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from typing import Any

    from pyvm._native._core import CData
    from pyvm.capability import Handle
    from pyvm.fs.base import FileSystem
    from pyvm.host.drive import Run
    from pyvm.host.files import Files
    from pyvm.host.handles import GuestFunction, GuestObject
    from pyvm.host.injected import Functions
    from pyvm.host.packages import Packages
    from pyvm.host.world import World
    from pyvm.limits import Usage
    from pyvm.result import Result
    from pyvm.suspension import Suspension

# The value of a module whose last statement is an expression with a one-byte form.
SMALL: dict[bytes, Any] = {
    bytes([code]): value for code, value in
    [(0xC0, None), (0xC2, False), (0xC3, True), *((i, i) for i in range(128)),
     (0xA0, ""), *((256 + i, i) for i in range(-32, 0))]}


# How long a guest may keep the thread of an event loop.
TURN_NS = 5_000_000
NOTHING: dict[str, Any] = {}
UNBOUNDED = Limits.only()


class Machine:
    """The host's half of a VM."""

    __slots__ = (
        "__weakref__", "answered", "cancelled", "core", "expose_errors", "files", "fs", "functions",
        "given", "held", "lends", "limits", "on_event", "on_input", "on_print", "on_stderr", "out",
        "packages", "profiling", "released", "run", "shares", "sources", "suspension", "thread",
        "total", "world")

    def __init__(self, limits: Limits, core: CData | None = None) -> None:
        self.core: CData = NULL
        self.limits = limits
        self.total = UNBOUNDED
        if core is None:
            core = lib.pyvm_new(core_limits(limits))
        if not core:
            raise MemoryError("no memory for a VM")
        self.core = core
        self.out = binding.new("PyvmBytes *")
        self.released: deque[int] = deque()
        self.held: dict[int, int] = {}  # handles of guest objects: how many there are of each
        self.run: Run | None = None
        self.suspension: Suspension | None = None  # of the program that stands still
        self.answered: tuple[str, bytes, str] | None = None  # what it goes on with: for the ledger
        self.thread = 0
        self.cancelled = False
        self.functions: Functions | None = None
        self.sources: Mapping[str, str] | None = None
        self.packages: Packages | None = None
        self.on_event: Callable[[str, int], object] | None = None
        self.profiling: dict[str, str] | None = None  # host/profiling.py
        self.on_print: Callable[[str], object] | None = None
        self.on_stderr: Callable[[str], object] | None = None
        self.on_input: Callable[[str], str] | None = None
        self.expose_errors = False
        self.shares = False  # it ran on an event loop
        self.lends = False  # the guest was given objects with answers
        self.fs: FileSystem | None = None
        self.given: Mapping[str, Mapping[str, Any]] = NOTHING  # the host's modules
        self.world: World | None = None  # clock, entropy, input, where the host gave them
        self.files: Files | None = None  # once the guest asked for one

    def __del__(self) -> None:
        if self.core and not lib.pyvm_drop_small(self.core):  # that one keeps the GIL
            lib.pyvm_drop(self.core)
        if self.files is not None:
            self.files.close()

    def set_world(self, world: World) -> None:
        """Have another clock, entropy or input than the host's own."""
        self.world = world
        if world.has_clock:  # then the monotonic clock counts what the program sleeps
            lib.pyvm_set_option(self.core, b"virtual_clock", 1)

    def set_total(self, total: Limits) -> None:
        """Bound all executions together."""
        if total.slice_instructions is not None:
            raise ValueError("slice_instructions is of one execution: give it in limits")
        lib.pyvm_set_total(self.core, core_limits(total))
        self.total = total

    def choose(self, packages: Iterable[str] | None) -> None:
        """Let the guest import packages of the host's Python."""
        if packages is not None:
            from pyvm.host.packages import choose

            self.packages = choose(packages)

    def stand_still(self) -> None:
        """Let the wall clock of the execution stand until it goes on."""
        lib.pyvm_stand_still(self.core)

    def sleep(self, seconds: float) -> bool:
        """Count what the guest sleeps; False: so much time is not left, the next run ends it."""
        return bool(lib.pyvm_sleep(self.core, whole(seconds, 10**9)))

    def wall_left(self) -> float | None:
        """Return how many seconds the execution may still last, or None."""
        left: int = lib.pyvm_wall_left(self.core)
        return None if left < 0 else left / 1e9

    def open_files(self) -> Files:
        """Return the table of the guest's open files."""
        if self.files is None:
            from pyvm.host.files import Files

            self.files = Files(self.fs)
        return self.files

    # --- entering the core ----------------------------------------------------------------------

    def enter(self, *, alone: bool = False) -> None:
        """Refuse whom the core would not: see the class. Hand over the handles let go meanwhile."""
        run = self.run
        if self.suspension is not None:
            raise BusyError("the VM holds a paused program: resume it or abandon it")
        if run is not None:
            if alone or self.thread != get_ident():
                raise BusyError("the VM is running another program")
            run.ready()
        else:
            self.cancelled = False
            if self.lends:
                self.take_back()
        released = self.released
        while released:
            handle = released.popleft()
            self.held[handle] -= 1
            if not self.held[handle]:  # else the same object came again meanwhile
                del self.held[handle]
                lib.pyvm_release_handle(self.core, handle)

    def enter_async(self) -> None:
        """As enter(), for an execution that shares its thread with an event loop."""
        self.enter(alone=True)
        if not self.shares:
            self.shares = True
            lib.pyvm_set_option(self.core, b"tick_ns", TURN_NS)

    def begin_source(self, source: str, filename: str, names: bytes | None) -> int:
        """Begin to execute a source; return the first event."""
        text = source.encode("utf-8", "surrogatepass")
        return lib.pyvm_execute_source(
            self.core, text, len(text), filename.encode("utf-8", "surrogatepass"), RESULT,
            NULL if names is None else names, 0 if names is None else len(names), self.out)

    def begin_unit(self, unit: CData, names: bytes | None) -> int:
        """Begin to execute a compiled unit; return the first event."""
        return lib.pyvm_execute(self.core, unit, NULL if names is None else names,
                                0 if names is None else len(names), self.out)

    def call(self, function: GuestFunction, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        """Call a guest function and return its result."""
        return self.run_call(self.pack_call(function, args, kwargs))

    def run_call(self, packed: bytes) -> Any:
        """Run a packed call and return its result."""
        self.enter()
        return self.end(lib.pyvm_call(self.core, packed, len(packed), self.out))

    def pack_call(self, function: GuestFunction, args: tuple[Any, ...], kwargs: dict[str, Any]
                  ) -> bytes:
        """Return the message that calls a guest function."""
        from pyvm.host import wire

        if function._machine is not self:
            raise PyvmError("the function belongs to another VM")
        return wire.pack([function._id, self.to_guest(args), self.to_guest(kwargs)])

    def begin_call(self, function: GuestFunction, args: tuple[Any, ...], kwargs: dict[str, Any]
                   ) -> int:
        """Begin to call a guest function; return the first event."""
        packed = self.pack_call(function, args, kwargs)
        return lib.pyvm_call(self.core, packed, len(packed), self.out)

    def ask(self, what: int | None, item: GuestObject) -> Any:
        """Return iter() of a guest object (0), or what is next in it (None): (item,) or ()."""
        from pyvm.host import wire

        packed = wire.pack([what, self.to_guest((item,)), None])
        return self.run_call(packed)

    def end(self, event: int) -> Any:
        """Answer events until the execution ends; return its value, or raise."""
        if event == DONE:
            return self.value()
        return self.start(event).drive(event)

    def start(self, event: int) -> Run:
        """Return the Run that will answer an execution's events, the first of them `event`."""
        from pyvm.host.drive import Run

        if event == BUSY:
            raise BusyError("the VM is running in another thread")
        if event == MISUSE:  # nothing has begun: there is nothing to give up
            raise PyvmError(f"the core refused: {self.decode(binding.read(self.out))}")
        if self.on_event is not None:
            from pyvm.host.observed import ObservedRun

            return ObservedRun(self)
        return Run(self)

    # --- programs that stand still --------------------------------------------------------------

    def resume_with(self, kind: int, ident: int | None, packed: bytes) -> None:
        """Answer what the paused program waits for; it is under way again."""
        if ident is not None:
            done = lib.pyvm_answer(self.core, ident, kind, packed, len(packed))
            if done != DONE:
                raise PyvmError("the core refused the answer")
        self.suspension = None

    def go_on(self) -> Result | Suspension:
        """Run the program that was resumed."""
        event = lib.pyvm_run(self.core, self.out)
        run = self.start(event)
        if self.profiling is not None:
            from pyvm.host import profiling

            return profiling.drive(self, run, event)
        return run.result(run.drive(event))

    async def go_on_async(self) -> Result | Suspension:
        """As go_on(), on the running event loop."""
        event = lib.pyvm_run(self.core, self.out)
        run = self.start(event)
        if self.profiling is not None:
            from pyvm.host import profiling

            return await profiling.drive_async(self, run, event)
        return run.result(await run.drive_async(event))

    def core_part(self) -> bytes | CData:
        """Return the core's part of a snapshot, as a buffer that the next event makes void."""
        event = lib.pyvm_snapshot(self.core, self.out)
        if event != DONE:
            raise PyvmError(f"no snapshot now: {self.decode(binding.read(self.out))}")
        return binding.view(self.out)

    def usage(self) -> CData | Usage:
        """Return what the execution used so far."""
        usage = binding.new("PyvmUsage *")
        lib.pyvm_usage(self.core, usage)
        return usage

    def pause(self) -> None:
        """Have the program under way stand still soon; may be called from any thread."""
        lib.pyvm_pause(self.core)

    def give_up(self) -> None:
        """End the innermost execution, wherever it stands."""
        lib.pyvm_abandon(self.core)

    def abandon(self) -> None:
        """Give the paused program up."""
        self.suspension = None
        lib.pyvm_abandon(self.core)
        if self.profiling is not None:
            from pyvm.host import profiling

            profiling.stop(self)

    def cancel(self) -> None:
        """End what runs, from any thread."""
        self.cancelled = True
        lib.pyvm_cancel(self.core)
        run = self.run
        if run is not None:
            run.interrupt()

    # --- values ---------------------------------------------------------------------------------

    def value(self) -> Any:
        """Return the VALUE in the payload of the last event."""
        data = binding.read(self.out)
        if len(data) == 1:
            return SMALL[data]
        return self.decode(data)

    def decode(self, data: bytes) -> Any:
        """Return the object of one VALUE's bytes."""
        from pyvm.host import wire

        return wire.build(wire.unpack(data, self.from_guest))

    def from_guest(self, code: int, payload: bytes) -> Any:
        """Return the object of an ext HOST or GUEST."""
        from pyvm.host import handles, wire

        if code == wire.GUEST:
            return handles.from_guest(self, payload)
        if code == wire.HOST and self.functions is not None:
            return self.functions.get(int.from_bytes(payload[:8], "big"))
        raise PyvmError(f"the core sent a value of the unknown kind {code}")

    def to_guest(self, item: Any, *, label: str | None = None) -> Any:
        """Return the VALUE of an object; with a label it may hold functions of the host.

        The label is where the host put it ("module.name"): what a snapshot knows a function by.
        """
        from pyvm.capability import Handle
        from pyvm.host import handles, wire

        if label is not None and type(item) not in wire.PLAIN:
            from pyvm.host import injected

            if type(item) is dict:
                item = injected.as_namespace(item)

        def handle(inner: Any) -> Any:
            if type(inner) is Handle and label is None:
                return self.lend(inner)
            if isinstance(inner, handles.GuestObject):
                if inner._machine is not self:
                    raise PyvmError(f"{inner!r} belongs to another VM")
                return handles.to_guest(inner)
            table = self.functions
            if label is not None and (callable(inner) or isinstance(inner, injected.OBJECTS)):
                if table is None:
                    table = self.functions = injected.Functions()
                return table.add(inner, label)
            return None if table is None else table.known(inner)

        return wire.value(item, handle, whole(self.limits.transfer))

    def lend(self, handle: Handle) -> Any:
        """Return the ext HOST of a handle that goes to the guest in an answer."""
        table = self.functions
        if table is None:
            from pyvm.host.injected import Functions

            table = self.functions = Functions()
        self.lends = True
        lent = table.lent
        if lent is not None and len(lent.handles) >= lent.due:
            self.take_back()
        ext = table.lend(handle)
        self.tell_members()
        return ext

    def take_back(self) -> None:
        """Let go of the objects that the guest was given and holds no more."""
        table = self.functions
        if table is not None and table.lent is not None:
            table.lent.take_back(self.core)

    def pack_names(self, names: Mapping[str, Any]) -> bytes:
        """Return the map of names that pyvm_execute binds first."""
        from pyvm.host import wire

        return wire.pack({name: self.to_guest(item, label=f"__main__.{name}")
                          for name, item in names.items()})

    def tell_members(self) -> None:
        """Tell the core what it does not know yet of the host's functions and objects."""
        table = self.functions
        if table is not None and table.told < len(table.members):
            self.define({})

    def pack_modules(self, modules: Mapping[str, Mapping[str, Any]]) -> bytes:
        """Return the map of modules that pyvm_define takes."""
        from pyvm.host import wire

        values = {
            module: {name: self.to_guest(item, label=f"{module}.{name}")
                     for name, item in names.items()}
            for module, names in modules.items()}
        for module in [name for name in values if "." in name]:
            self.define_parents(module, values)
        table = self.functions
        if table is not None and table.told < len(table.members):
            from pyvm.host.injected import MEMBERS

            values[MEMBERS] = {"of": table.rows_of_texts() or self.to_guest(
                table.untold(), label="members")}
            table.told = len(table.members)
        return wire.pack(values)

    def reattach(self, labels: list[str], modules: Mapping[str, Mapping[str, Any]]) -> None:
        """Have the functions of a restored program again: each by its label, at its number."""
        if not labels and not modules:
            return
        from pyvm.host import snapshot
        from pyvm.host.injected import Functions

        given = Functions()
        self.functions = given
        self.given = modules
        for module, names in modules.items():
            for name, item in names.items():
                self.to_guest(item, label=f"{module}.{name}")
        by_label: dict[str, list[int]] = {}
        for number, label in enumerate(given.labels):
            by_label.setdefault(label, []).append(number)
        table = self.functions = Functions()
        for label in labels:
            found = by_label.get(label)
            if found:
                number = found.pop(0)
                table.place(given.functions[number], label, given.members.get(number))
            else:
                table.place(snapshot.missing(label), label, None)

    def define(self, modules: Mapping[str, Mapping[str, Any]]) -> None:
        """Give the guest the host's modules."""
        packed = self.pack_modules(modules)
        if lib.pyvm_define(self.core, packed, len(packed)) != DONE:
            raise PyvmError("the VM cannot hold the modules: its limit of memory is too low")

    def define_parents(self, module: str, values: dict[str, dict[str, Any]]) -> None:
        """Make the modules above a module packages, those that are nowhere else too."""
        from pyvm.host import finder, wire

        while "." in module:
            module = module.rpartition(".")[0]
            sources = {} if self.sources is None else self.sources
            if module in values or finder.find(sources, module)["kind"] == "none":
                values.setdefault(module, {}).setdefault("__path__", [[wire.LIST, []]])
