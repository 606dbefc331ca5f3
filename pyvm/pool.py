"""Programs in processes of their own: for guests that may be out to break the interpreter itself.

>>> import pyvm
>>> with pyvm.ProcessPool(1) as pool:
...     pool.execute("n * 2", names={"n": 21})
Result(value=42, stdout='', stderr='')
"""

from __future__ import annotations

import threading
import weakref
from collections import deque
from concurrent.futures import Future

from pyvm.code import Code
from pyvm.errors import PyvmError, SnapshotError
from pyvm.host.finder import CONFIG
from pyvm.host.remote import Link, RemoteMachine
from pyvm.host.worker import frame
from pyvm.host.world import World
from pyvm.vm import DEFAULT_LIMITS, config

TYPE_CHECKING = False  # typing is slow to import
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from types import TracebackType
    from typing import Any, Self

    from pyvm.fs.base import FileSystem
    from pyvm.limits import Limits
    from pyvm.result import Result
    from pyvm.suspension import Suspension

    Outcome = Result | Suspension

DEFAULT_WALL = 60.0
DEFAULT_MEMORY = 1 << 30


class ProcessPool:
    """Worker processes that run programs, each in a new VM; used like VM and like an Executor.

    `limits` are those of each program, where execute() gives no others. What holds even for a
    program that has broken out of its VM is on the process: `memory` bytes of address space,
    `cpu_seconds` of one job in whole seconds, `files` descriptors (default: it can open none), no
    new processes, no core dumps, an empty environment, a session of its own; and `wall_seconds`
    from the job's start to its end, host functions included: then the worker is killed. None takes
    a bound away.

    Injected functions, `on_print`, `on_input` and the filesystem stay in this process: a guest's
    call comes here and its answer goes back. They run in a thread of the pool; one that waits
    for another job of the same pool may wait for itself.

    A worker that dies costs only its own job, which raises WorkerDied; another takes its place.

    >>> import pyvm
    >>> with pyvm.ProcessPool(2, wall_seconds=10) as pool:
    ...     futures = [pool.submit(f"sum(range({n}))") for n in (10, 100)]
    ...     [future.result().value for future in futures]
    [45, 4950]
    """

    def __init__(self, workers: int = 2, *, limits: Limits | None = None,
                 memory: int | None = DEFAULT_MEMORY, cpu_seconds: int | None = None,
                 wall_seconds: float | None = DEFAULT_WALL, files: int = 0) -> None:
        if workers < 1:
            raise ValueError("a pool needs at least one worker")
        self.limits = DEFAULT_LIMITS if limits is None else limits
        self.wall_seconds = wall_seconds
        settings = ",".join("-" if n is None else str(int(n)) for n in (memory, cpu_seconds, files))
        self._queue = _Queue(settings)
        self._threads = [threading.Thread(target=self._queue.serve, daemon=True,
                                          name=f"pyvm-pool-{n}") for n in range(workers)]
        # A pool that is forgotten ends, too: its threads know the queue only.
        self._forgotten = weakref.finalize(self, self._queue.close, cancel=False)
        for thread in self._threads:
            thread.start()

    # --- jobs -----------------------------------------------------------------------------------

    def submit(self, source: str | Code, *, names: Mapping[str, Any] | None = None,
               modules: Mapping[str, Mapping[str, Any]] | None = None,
               sources: Mapping[str, str] | None = None, fs: FileSystem | None = None,
               limits: Limits | None = None, argv: Sequence[str] | None = None,
               env: Mapping[str, str] | None = None, stdin: str | Sequence[str] | None = None,
               stdlib: Iterable[str] | None = None, packages: Iterable[str] | None = None,
               clock: Callable[[], int] | int | None = None, seed: int | str | bytes | None = None,
               on_print: Callable[[str], object] | None = None,
               on_stderr: Callable[[str], object] | None = None,
               on_input: Callable[[str], str] | None = None,
               on_event: Callable[[str, int], object] | None = None, expose_errors: bool = False,
               wall_seconds: float | None = None, filename: str = "main.py") -> Future[Outcome]:
        """Have a worker run a program; return a Future of what VM(...).execute(...) would give.

        The arguments are those of VM and of VM.execute, but `debug` and `profile`. For
        asyncio: asyncio.wrap_future().

        >>> import asyncio, pyvm
        >>> async def main(pool):
        ...     return (await asyncio.wrap_future(pool.submit("1 + 1"))).value
        >>> with pyvm.ProcessPool(1) as pool:
        ...     asyncio.run(main(pool))
        2
        """
        machine = self._machine(limits, wall_seconds)
        if argv is not None or env is not None or stdlib is not None:
            modules = {**(modules or {}), CONFIG: config(argv, env, stdlib)}
        machine.choose(packages)
        if stdin is not None and on_input is not None:
            raise ValueError("stdin and on_input both answer input(): give one of them")
        change_world(machine, clock, seed, stdin)
        machine.sources, machine.fs = sources, fs
        machine.on_print, machine.on_stderr = on_print, on_stderr
        machine.on_input, machine.on_event = on_input, on_event
        machine.expose_errors = expose_errors
        if isinstance(source, Code):
            code, name = source.dump(), None
        else:
            code = source.encode("utf-8", "surrogatepass")
            name = filename.encode("utf-8", "surrogatepass")
        # First the names: the modules hold what there is to tell of functions in both.
        packed = None if names is None else machine.pack_names(names)
        told = machine.pack_modules(modules or {}) if modules or packed is not None else None
        return self._queue.put(machine, frame([
            "execute", machine.limits._fields(), machine.virtual(), told, packed, code, name]))

    def execute(self, source: str | Code, **given: Any) -> Outcome:
        """Run a program in a worker and wait for it; arguments as for submit().

        Raises what VM.execute raises, LimitExceeded("wall_seconds"), and WorkerDied.

        >>> import pyvm
        >>> with pyvm.ProcessPool(1) as pool:
        ...     pool.execute("import shop; shop.price('tea')",
        ...                  modules={"shop": {"price": lambda item: len(item)}}).value
        3
        """
        return self._wait(self.submit(source, **given))

    def map(self, sources: Iterable[str | Code], **given: Any) -> Iterator[Outcome]:
        """Run programs, all at once as far as there are workers; yield what they give, in order.

        >>> import pyvm
        >>> with pyvm.ProcessPool(2) as pool:
        ...     [result.value for result in pool.map(["n + 1", "n * n"], names={"n": 7})]
        [8, 49]
        """
        futures = deque(self.submit(source, **given) for source in sources)

        def results() -> Iterator[Outcome]:
            try:
                while futures:
                    yield futures.popleft().result()
            finally:
                for future in futures:
                    future.cancel()

        return results()

    def resume(self, blob: bytes, answer: Any = None, *, key: bytes | None = None,
               modules: Mapping[str, Mapping[str, Any]] | None = None,
               sources: Mapping[str, str] | None = None, fs: FileSystem | None = None,
               packages: Iterable[str] | None = None,
               limits: Limits | None = None, stdin: str | Sequence[str] | None = None,
               clock: Callable[[], int] | int | None = None, seed: int | str | bytes | None = None,
               on_print: Callable[[str], object] | None = None,
               on_stderr: Callable[[str], object] | None = None,
               on_input: Callable[[str], str] | None = None,
               on_event: Callable[[str, int], object] | None = None, expose_errors: bool = False,
               wall_seconds: float | None = None) -> Outcome:
        """Resume a paused program from its snapshot in a worker, as VM.resume() does here.

        >>> import pyvm
        >>> with pyvm.ProcessPool(1) as pool:
        ...     blob = pool.execute("suspend('name?').upper()").snapshot()
        ...     pool.resume(blob, "ada").value, pyvm.VM.resume(blob, "bob").value
        ('ADA', 'BOB')
        """
        from pyvm.host import snapshot

        fields = snapshot.read(blob, key)
        machine = self._machine(limits,
                                wall_seconds)
        machine.kept, machine.trusted = fields["core"], fields["trusted"]
        machine.choose(packages)
        machine.reattach(fields["functions"], modules or {})
        machine.sources, machine.fs = sources, fs
        machine.on_print, machine.on_stderr = on_print, on_stderr
        machine.on_input, machine.on_event = on_input, on_event
        machine.expose_errors = expose_errors
        snapshot.attach(machine, fields, clock)
        change_world(machine, clock, seed, stdin)
        if machine.suspension is None:
            raise SnapshotError("the snapshot holds no paused program: use VM.restore()")
        return machine.suspension.resume(answer)

    # --- its end --------------------------------------------------------------------------------

    def shutdown(self, *, wait: bool = True, cancel_futures: bool = False) -> None:
        """Take no more jobs; with `wait`, return when those under way and queued have ended.

        With `cancel_futures` the queued ones are cancelled.
        """
        self._forgotten.detach()
        self._queue.close(cancel=cancel_futures)
        if wait:
            for thread in self._threads:
                thread.join()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 traceback: TracebackType | None) -> None:
        self.shutdown()

    # --- inside ---------------------------------------------------------------------------------

    def _machine(self, limits: Limits | None, wall_seconds: float | None) -> RemoteMachine:
        return RemoteMachine(self.limits if limits is None else limits,
                             self.wall_seconds if wall_seconds is None else wall_seconds,
                             self._queue.put)

    def _wait(self, future: Future[Outcome]) -> Outcome:
        try:
            return future.result()
        except BaseException:
            if not future.done():  # KeyboardInterrupt: nobody waits for the program any more
                self._queue.kill(future)
            raise


def change_world(machine: RemoteMachine, clock: Callable[[], int] | int | None,
                 seed: int | str | bytes | None, stdin: str | Sequence[str] | None) -> None:
    """Give a program a clock, entropy or input of the host's, where there is one."""
    if clock is not None or seed is not None or stdin is not None:
        world = machine.world or World()
        world.change(clock, seed, stdin)
        machine.set_world(world)


class _Job:
    """A job in the queue or under way; `link` is of the worker that does it."""

    __slots__ = ("command", "future", "link", "machine")

    def __init__(self, machine: RemoteMachine, command: bytes) -> None:
        self.machine = machine
        self.command = command
        self.future: Future[Outcome] = Future()
        self.link: Link | None = None


class _Queue:
    """What the threads of a pool share. Each thread has one worker and feeds it with jobs."""

    def __init__(self, settings: str) -> None:
        self.settings = settings
        self.changed = threading.Condition()
        self.waiting: deque[_Job] = deque()
        self.running: set[_Job] = set()
        self.closed = False

    def put(self, machine: RemoteMachine, command: bytes) -> Future[Outcome]:
        """Queue a job."""
        job = _Job(machine, command)
        with self.changed:
            if self.closed:
                raise PyvmError("the pool was shut down")
            self.waiting.append(job)
            self.changed.notify()
        return job.future

    def close(self, *, cancel: bool) -> None:
        """Let the threads end when there is nothing left to do."""
        with self.changed:
            self.closed = True
            dropped = list(self.waiting) if cancel else []
            if cancel:
                self.waiting.clear()
            self.changed.notify_all()
        for job in dropped:
            job.future.cancel()
            job.future.set_running_or_notify_cancel()

    def kill(self, future: Future[Outcome]) -> None:
        """End the job of a future: kill its worker, or take it from the queue."""
        future.cancel()
        with self.changed:
            for job in self.running:
                if job.future is future and job.link is not None:
                    job.link.kill()

    def take(self) -> _Job | None:
        """Return the next job, or None at the end."""
        with self.changed:
            while not self.waiting:
                if self.closed:
                    return None
                self.changed.wait()
            job = self.waiting.popleft()
            self.running.add(job)
            return job

    def serve(self) -> None:
        """Keep a worker and do jobs in it: what each thread does."""
        link: Link | None = None
        try:
            link = self.worker(None)
            while (job := self.take()) is not None:
                if job.future.set_running_or_notify_cancel():
                    link = self.do(job, link)
                with self.changed:
                    self.running.discard(job)
                del job
                if link is not None and not link.alive():
                    link = self.worker(link)  # now, so that the next job finds it warm
        finally:
            if link is not None:
                link.end()

    def worker(self, old: Link | None) -> Link | None:
        """Return a new worker in place of another, or None if none starts."""
        if old is not None:
            old.end()
        if self.closed and not self.waiting:
            return None
        try:
            return Link(self.settings)
        except (OSError, PyvmError):
            return None  # the next job tries again, and tells

    def do(self, job: _Job, link: Link | None) -> Link | None:
        """Do a job; return the worker, which may be another one."""
        outcome: Outcome | None = None
        failed: BaseException | None = None
        try:
            if link is None or not link.alive():
                if link is not None:
                    link.end()
                    link = None
                link = Link(self.settings)
            with self.changed:
                job.link = link
            outcome = job.machine.job(link, job.command)
        except BaseException as error:  # noqa: BLE001 - it is the future's
            failed = error
        with self.changed:
            job.link = None
        if failed is not None:
            job.future.set_exception(failed)
            failed = None  # or its traceback would hold this frame, and this frame it
        elif outcome is not None:
            job.future.set_result(outcome)
        return link
