"""The VM: what an embedder holds."""

from __future__ import annotations

from pyvm._native import binding
from pyvm._native.binding import DONE, lib
from pyvm.code import Code
from pyvm.errors import BusyError, CompileError, PyvmError, SnapshotError
from pyvm.host.finder import CONFIG
from pyvm.host.machine import Machine
from pyvm.limits import Limits
from pyvm.result import Result

TYPE_CHECKING = False  # typing is slow to import
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from typing import Any

    from pyvm.fs.base import FileSystem
    from pyvm.host.drive import Run
    from pyvm.host.handles import GuestFunction
    from pyvm.limits import Usage
    from pyvm.suspension import Suspension

DEFAULT_LIMITS = Limits()


class VM:
    """A Python of its own, with nothing but what it is given.

    `modules` are the host's: {module: {name: value}}, "a.b" being a submodule. A value is data, a
    function, a Handle, or a namespace of such: a SimpleNamespace, or a dict with any function in
    it. Docstrings and signatures of functions are the guest's to see. `sources` are the guest's own
    modules: {"pkg/mod.py": text}; `fs` is the filesystem that open() and sys.path see (default:
    none). `packages` names pure-Python packages that are installed where the host runs: they run
    inside the VM, with what they require. `stdlib` names the modules of the standard library that a
    program may import (default: all, stdlib_modules()).
    `argv` is its sys.argv, `env` its os.environ. `on_print` gets each piece of stdout as it comes,
    `on_stderr` of stderr; `on_input` answers input(), or `stdin` does: a text or a sequence of
    lines; `on_event` is told name and size in bytes of each message with which the guest turns to
    the host. With
    `expose_errors`, exceptions of injected functions reach the guest with their text. `debug` sets
    switches of the core by name. What runs in the VM stays in its `__main__` between calls.

    >>> vm = VM(modules={"auth": {"user": lambda: "alice"}})
    >>> vm.execute("import auth\\nname = auth.user()\\nname.upper()").value
    'ALICE'
    >>> vm.execute("len(name)").value
    5

    `clock` is the guest's time of day: a function that returns nanoseconds since 1970, or an int,
    where time stands still but for what the guest sleeps (and sleeping takes no time). Its
    monotonic clock then counts what it sleeps. `seed` (int, str or bytes) makes its entropy follow
    from the seed. With both, the same program does the same to the last instruction:

    `limits` bound each execution, `total` all of them together; docs/limits.md has the figures.

    >>> runs = [VM(seed=1, clock=0).execute("import os\\nos.urandom(2)") for _ in range(2)]
    >>> runs[0].value == runs[1].value, runs[0].usage.instructions == runs[1].usage.instructions
    (True, True)
    """

    __slots__ = ("_machine",)

    def __init__(self, *, modules: Mapping[str, Mapping[str, Any]] | None = None,
                 sources: Mapping[str, str] | None = None, fs: FileSystem | None = None,
                 stdlib: Iterable[str] | None = None, packages: Iterable[str] | None = None,
                 limits: Limits | None = None, total: Limits | None = None,
                 argv: Sequence[str] | None = None, env: Mapping[str, str] | None = None,
                 stdin: str | Sequence[str] | None = None,
                 clock: Callable[[], int] | int | None = None,
                 seed: int | str | bytes | None = None,
                 on_print: Callable[[str], object] | None = None,
                 on_stderr: Callable[[str], object] | None = None,
                 on_input: Callable[[str], str] | None = None,
                 on_event: Callable[[str, int], object] | None = None, expose_errors: bool = False,
                 debug: Mapping[str, int] | None = None) -> None:
        machine = self._machine = Machine(DEFAULT_LIMITS if limits is None else limits)
        if total is not None:
            machine.set_total(total)
        if debug:
            for name, value in debug.items():
                if not lib.pyvm_set_option(machine.core, name.encode(), int(value)):
                    raise ValueError(f"the core has no switch {name!r}")
        if argv is not None or env is not None or stdlib is not None:
            modules = {**(modules or {}), CONFIG: config(argv, env, stdlib)}
        if packages is not None:
            machine.choose(packages)
        if clock is not None or seed is not None or stdin is not None:
            from pyvm.host.world import World

            if stdin is not None and on_input is not None:
                raise ValueError("stdin and on_input both answer input(): give one of them")
            machine.set_world(World(clock=clock, seed=seed, stdin=stdin))
        if sources is not None:
            machine.sources = sources
        if modules:
            machine.given = modules
            machine.define(modules)
        if fs is not None:
            machine.fs = fs
        if on_print is not None:
            machine.on_print = on_print
        if on_stderr is not None:
            machine.on_stderr = on_stderr
        if on_input is not None:
            machine.on_input = on_input
        if on_event is not None:
            machine.on_event = on_event
        if expose_errors:
            machine.expose_errors = True

    @property
    def limits(self) -> Limits:
        """The budget of each execution."""
        return self._machine.limits

    @limits.setter
    def limits(self, limits: Limits) -> None:
        from pyvm.host.usage import core_limits

        self._machine.enter(alone=True)
        lib.pyvm_set_limits(self._machine.core, core_limits(limits))
        self._machine.limits = limits

    @property
    def total(self) -> Limits:
        """What all executions together may use: of memory, depth, transfer it says nothing.

        >>> from pyvm import LimitExceeded
        >>> vm = VM(total=Limits.only(instructions=100_000))
        >>> while True:
        ...     try:
        ...         _ = vm.execute("for i in range(10_000): pass")
        ...     except LimitExceeded as error:
        ...         print(error)
        ...         break
        the VM exceeded its total of instructions (100,000) in line 1
        >>> vm.total = Limits.only(instructions=vm.usage.instructions + 1_000_000)
        >>> vm.execute("1 + 1").value
        2
        """
        return self._machine.total

    @total.setter
    def total(self, total: Limits) -> None:
        self._machine.enter(alone=True)
        self._machine.set_total(total)

    @property
    def usage(self) -> Usage:
        """What all executions together used."""
        from pyvm.host.usage import read_usage

        usage = binding.new("PyvmUsage *")
        lib.pyvm_total_usage(self._machine.core, usage)
        return read_usage(usage)

    def execute(self, source: str | Code, *, names: Mapping[str, Any] | None = None,
                filename: str = "main.py", profile: bool = False) -> Result | Suspension:
        """Run a program in `__main__`, with `names` bound first; return its Result.

        A program that pauses gives a Suspension instead. Raises GuestError, LimitExceeded or
        CompileError. With `profile` the result, or the error, has a `profile` of what each line and
        function did: the program uses the same instructions and takes up to three times as long.

        >>> VM().execute("print(x)\\nx + 1", names={"x": 41})
        Result(value=42, stdout='41\\n', stderr='')
        """
        machine = self._machine
        if (machine.run is not None or machine.released or machine.cancelled or machine.lends
                or machine.suspension is not None):
            machine.enter()
        if profile:
            return self._profiled(source, names, filename)
        event = self._begin(source, names, filename)
        if event == DONE:  # the common short program: one crossing, nothing to answer
            return Result(machine.value(), "", "", self._usage())
        run = machine.start(event)
        return run.result(run.drive(event))

    async def execute_async(self, source: str | Code, *, names: Mapping[str, Any] | None = None,
                            filename: str = "main.py", profile: bool = False
                            ) -> Result | Suspension:
        """As execute(), without blocking the event loop; async functions of the host run on it.

        >>> import asyncio
        >>> async def fetch(key):
        ...     await asyncio.sleep(0.01)
        ...     return key * 2
        >>> source = '''
        ... import asyncio, store
        ... async def main():
        ...     return await asyncio.gather(store.fetch("a"), store.fetch("b"))
        ... asyncio.run(main())
        ... '''
        >>> vm = VM(modules={"store": {"fetch": fetch}})
        >>> asyncio.run(vm.execute_async(source)).value
        ['aa', 'bb']
        """
        machine = self._machine
        machine.enter_async()
        if profile:
            from pyvm.host import profiling

            run, event = self._begin_profiled(source, names, filename)
            return await profiling.drive_async(machine, run, event)
        event = self._begin(source, names, filename)
        run = machine.start(event)
        return run.result(await run.drive_async(event))

    def call(self, function: str | GuestFunction, *args: Any, **kwargs: Any) -> Result | Suspension:
        """Call a guest function, given by its name in `__main__` or as a handle.

        >>> vm = VM()
        >>> _ = vm.execute("def area(w, h=1): return w * h")
        >>> vm.call("area", 3, h=4).value
        12
        """
        machine = self._machine
        function = self._function(function)
        machine.enter()
        event = machine.begin_call(function, args, kwargs)
        if event == DONE:
            return Result(machine.value(), "", "", self._usage())
        run = machine.start(event)
        return run.result(run.drive(event))

    async def call_async(self, function: str | GuestFunction, *args: Any,
                         **kwargs: Any) -> Result | Suspension:
        """As call(), without blocking the event loop."""
        machine = self._machine
        function = self._function(function)
        machine.enter_async()
        event = machine.begin_call(function, args, kwargs)
        run = machine.start(event)
        return run.result(await run.drive_async(event))

    # --- programs that stand still --------------------------------------------------------------

    def pause(self) -> None:
        """Have the program under way return a Suspension soon; may be called from any thread."""
        lib.pyvm_pause(self._machine.core)

    @property
    def suspension(self) -> Suspension | None:
        """The program that stands still in this VM, if there is one."""
        return self._machine.suspension

    def snapshot(self, *, key: bytes | None = None) -> bytes:
        """Return the whole VM as bytes: its names, modules, MemoryFS, and the paused program.

        With a `key` the bytes are signed (HMAC-SHA-256): give one wherever somebody else could
        change them. Functions of the host are in it by name only.

        >>> vm = VM()
        >>> _ = vm.execute("history = ['hello']")
        >>> fork = VM.restore(vm.snapshot())
        >>> fork.execute("history.append('again'); len(history)").value
        2
        >>> vm.execute("len(history)").value
        1
        """
        from pyvm.host import snapshot

        if self._machine.run is not None:
            raise BusyError("the VM is running: pause the program first")
        return snapshot.dump(self._machine, key)

    @classmethod
    def restore(cls, blob: bytes, *, key: bytes | None = None, limits: Limits | None = None,
                total: Limits | None = None,
                modules: Mapping[str, Mapping[str, Any]] | None = None,
                sources: Mapping[str, str] | None = None, fs: FileSystem | None = None,
                packages: Iterable[str] | None = None,
                stdin: str | Sequence[str] | None = None,
                clock: Callable[[], int] | int | None = None,
                seed: int | str | bytes | None = None,
                on_print: Callable[[str], object] | None = None,
                on_stderr: Callable[[str], object] | None = None,
                on_input: Callable[[str], str] | None = None,
                on_event: Callable[[str, int], object] | None = None,
                expose_errors: bool = False) -> VM:
        """Return a VM that goes on where snapshot() was taken, in any process of this pyvm version.

        The functions of the host are given again, by the same modules and names; a program that
        calls one that is missing gets an exception. `limits` and `total` are this host's, as with
        VM(); what was used before counts. `fs`, `stdin`, `clock` and `seed` replace what the VM
        had; without them it goes on where it stood, its entropy too. A clock that is a function is
        given again. Raises SnapshotError.
        """
        from pyvm.host import snapshot
        from pyvm.host.usage import core_limits

        fields = snapshot.read(blob, key)
        limits = DEFAULT_LIMITS if limits is None else limits
        machine = Machine(limits, snapshot.core_of(fields, core_limits(limits)))
        if total is not None:
            machine.set_total(total)
        machine.reattach(fields["functions"], modules or {})
        machine.sources, machine.fs = sources, fs
        machine.choose(packages)
        machine.on_print, machine.on_stderr = on_print, on_stderr
        machine.on_input, machine.on_event = on_input, on_event
        machine.expose_errors = expose_errors
        snapshot.attach(machine, fields, clock)
        if clock is not None or seed is not None or stdin is not None:
            from pyvm.host.world import World

            world = machine.world or World()
            world.change(clock, seed, stdin)
            machine.set_world(world)
        vm = cls.__new__(cls)
        vm._machine = machine
        return vm

    @classmethod
    def resume(cls, blob: bytes, answer: Any = None, **given: Any) -> Result | Suspension:
        """Restore a paused program and resume it with an answer; `given` as for restore().

        >>> blob = VM().execute("x = 20\\nx + suspend('how many more?')").snapshot()
        >>> [VM.resume(blob, more).value for more in (1, 22)]
        [21, 42]
        """
        vm = cls.restore(blob, **given)
        if vm.suspension is None:
            raise SnapshotError("the snapshot holds no paused program: use VM.restore()")
        return vm.suspension.resume(answer)

    def describe(self, format: str = "text") -> str:
        """Return what a program in this VM can reach, as text fit for a prompt.

        The host's modules with signatures and docstrings, files, limits. With format "pyi" the
        modules as stubs for a type checker, one text; stubs() gives them as files.

        >>> def price(item: str, count: int = 1) -> float:
        ...     "Return what it costs."
        >>> vm = VM(modules={"shop": {"price": price, "TAX": 0.2}}, limits=Limits(seconds=1))
        >>> print(vm.describe())
        Your program runs in a sandboxed Python 3.13 (pyvm).
        <BLANKLINE>
        Modules of the host, to be imported:
        <BLANKLINE>
        shop
            price(item: str, count: int = 1) -> float
                Return what it costs.
            TAX = 0.2
        <BLANKLINE>
        There are no files: open() raises PermissionError.
        ...
        """
        from pyvm.host import describe

        if format == "text":
            return describe.text(self._machine)
        if format != "pyi":
            raise ValueError(f'the format is "text" or "pyi", not {format!r}')
        return "\n".join(f"# {path}\n{text}" for path, text in self.stubs().items())

    def stubs(self) -> dict[str, str]:
        """Return stubs of the host's modules for a type checker: {path: text}.

        >>> def price(item: str, count: int = 1) -> float: ...
        >>> VM(modules={"shop": {"price": price, "TAX": 0.2}}).stubs()
        {'shop.pyi': 'def price(item: str, count: int = 1) -> float: ...\\nTAX: float\\n'}
        """
        from pyvm.host import describe

        return describe.stubs(self._machine)

    def cancel(self) -> None:
        """End the program under way with LimitExceeded("cancel"); may be called from any thread."""
        self._machine.cancel()

    # --- inside ---------------------------------------------------------------------------------

    def _begin(self, source: str | Code, names: Mapping[str, Any] | None, filename: str) -> int:
        machine = self._machine
        packed = None
        if names is not None:
            packed = machine.pack_names(names)
            machine.tell_members()
        if isinstance(source, Code):
            return machine.begin_unit(source._unit, packed)
        return machine.begin_source(source, filename, packed)

    def _profiled(self, source: str | Code, names: Mapping[str, Any] | None, filename: str
                  ) -> Result | Suspension:
        from pyvm.host import profiling

        run, event = self._begin_profiled(source, names, filename)
        return profiling.drive(self._machine, run, event)

    def _begin_profiled(self, source: str | Code, names: Mapping[str, Any] | None, filename: str
                        ) -> tuple[Run, int]:
        from pyvm.host import profiling

        machine = self._machine
        profiling.begin(machine, {} if isinstance(source, Code) else {filename: source})
        try:
            event = self._begin(source, names, filename)
            return machine.start(event), event
        except BaseException:
            profiling.stop(machine)
            raise

    def _usage(self) -> Any:
        usage = binding.new("PyvmUsage *")
        lib.pyvm_usage(self._machine.core, usage)
        return usage

    def _function(self, function: str | GuestFunction) -> GuestFunction:
        from pyvm.host.handles import GuestFunction

        if isinstance(function, str):
            if not function.isidentifier():
                raise ValueError(f"not a name: {function!r}")
            try:
                value = self.execute(function).value
            except CompileError:
                raise ValueError(f"not a name: {function!r}") from None
            if not isinstance(value, GuestFunction):
                raise PyvmError(f"{function!r} is not a function of the guest")
            return value
        return function


def config(argv: Sequence[str] | None, env: Mapping[str, str] | None,
           stdlib: Iterable[str] | None = None) -> dict[str, Any]:
    """Return what the guest's sys, os and imports take from the host."""
    names: dict[str, Any] = {}
    if argv is not None:
        names["argv"] = [str(arg) for arg in argv]
    if env is not None:
        names["env"] = {str(name): str(text) for name, text in env.items()}
    if stdlib is not None:
        from pyvm.host.library import trimmed

        names["stdlib"] = trimmed(stdlib)
    return names
