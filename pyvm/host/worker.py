"""A worker process of a ProcessPool: one VM of the core at a time, its events told to the host.

It has no policy and nothing of the host: what a guest asks for goes to the other end of the socket
that is its standard input. Messages both ways are msgpack behind a length of 4 bytes. From the
host: [command, ...], the methods of Worker; to the host: [event, payload, usage or nil].
Invariant: after a message to the host that is not OUTPUT, nothing is done until the next command.
"""

from __future__ import annotations

import math
import resource
import socket
import struct
import sys
import time

from msgpack import packb, unpackb

from pyvm._native import binding
from pyvm._native.binding import (
    DONE,
    ERROR,
    LIMIT,
    NULL,
    OUTPUT,
    PAUSED,
    RESULT,
    SUSPEND,
    TICK,
    lib,
)
from pyvm.host.usage import core_limits, read_usage
from pyvm.limits import Limits

TYPE_CHECKING = False  # typing is slow to import
if TYPE_CHECKING:
    from typing import Any

    from pyvm._native._core import CData

HEAD = struct.Struct(">I")
READY, REFUSED = -2, -1  # beside the core's events
# Beside the kinds of an answer:
SLEPT = 2  # its number is the nanoseconds that the guest slept
DEFINE = 3  # members of the host's objects
ENDS = (DONE, ERROR, LIMIT)


def frame(message: Any) -> bytes:
    """Return the bytes of one message."""
    body: bytes = packb(message)
    return HEAD.pack(len(body)) + body


class Worker:
    """The commands of the host; each returns an event, or None when there is nothing to tell."""

    def __init__(self, link: socket.socket, cpu_seconds: int | None) -> None:
        self.link = link
        self.cpu_seconds = cpu_seconds
        self.core: CData = NULL
        self.out = binding.new("PyvmBytes *")
        self.depth = 0  # executions under way

    def serve(self) -> None:
        """Do what the host says until it goes."""
        self.tell(READY, b"")
        while (head := self.receive(HEAD.size)) is not None:
            body = self.receive(HEAD.unpack(head)[0])
            if body is None:
                return
            command, *args = unpackb(body, strict_map_key=False)
            event = getattr(self, f"on_{command}")(*args)
            if event is not None:
                self.pump(event)

    def receive(self, size: int) -> bytes | None:
        """Return the next bytes, or None when the host is gone."""
        data = bytearray()
        while len(data) < size:
            piece = self.link.recv(min(size - len(data), 1 << 20))
            if not piece:
                return None
            data += piece
        return bytes(data)

    def tell(self, event: int, payload: bytes, usage: list[Any] | None = None) -> None:
        self.link.sendall(frame([event, payload, usage]))

    def pump(self, event: int) -> None:
        """Tell the host of events, up to one that it must answer or that ends the execution."""
        while event in (OUTPUT, TICK):
            if event == OUTPUT:
                self.tell(OUTPUT, binding.read(self.out))
            event = lib.pyvm_run(self.core, self.out)
        usage = None
        if event in ENDS or event in (SUSPEND, PAUSED):
            core = binding.new("PyvmUsage *")
            lib.pyvm_usage(self.core, core)
            usage = list(read_usage(core)._fields().values())
        self.tell(event, binding.read(self.out), usage)
        if event in ENDS:
            self.depth -= 1
            if not self.depth:
                self.drop()

    def refused(self, why: str) -> int | None:
        """Tell why a job cannot begin."""
        self.drop()
        self.tell(REFUSED, why.encode("utf-8", "replace"))
        return None

    def drop(self) -> None:
        """Let the VM go."""
        core, self.core = self.core, NULL
        self.depth = 0
        if core:
            lib.pyvm_drop(core)

    # --- commands -------------------------------------------------------------------------------

    def begin(self, limits: dict[str, Any]) -> CData:
        """Begin a job: with CPU time of its own; return its limits."""
        self.drop()
        self.depth = 1
        if self.cpu_seconds is not None:
            until = math.ceil(time.process_time() + self.cpu_seconds)
            hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
            if hard == resource.RLIM_INFINITY or until <= hard:
                resource.setrlimit(resource.RLIMIT_CPU, (until, hard))
        return core_limits(Limits(**limits))

    def on_execute(self, limits: dict[str, Any], virtual: bool, modules: bytes | None,
                   names: bytes | None, source: bytes, filename: bytes | None) -> int | None:
        """Run a source, or a .pyxc where there is no filename."""
        self.core = lib.pyvm_new(self.begin(limits))
        if not self.core:
            return self.refused("no memory for a VM")
        if virtual:
            lib.pyvm_set_option(self.core, b"virtual_clock", 1)
        if modules is not None and lib.pyvm_define(self.core, modules, len(modules)) != DONE:
            return self.refused("the VM cannot hold the modules: its limit of memory is too low")
        given, size = (NULL, 0) if names is None else (names, len(names))
        if filename is not None:
            return lib.pyvm_execute_source(self.core, source, len(source), filename, RESULT,
                                           given, size, self.out)
        unit = lib.pyvm_unit_load(source, len(source), self.out)
        if unit == NULL:
            return self.refused("the worker cannot load the code")
        event = lib.pyvm_execute(self.core, unit, given, size, self.out)
        lib.pyvm_unit_drop(unit)  # the VM holds it
        return event

    def on_restore(self, limits: dict[str, Any], virtual: bool, core: bytes, trusted: bool,
                   answers: list[Any]) -> int | None:
        """Go on with a paused program."""
        self.core = lib.pyvm_restore(core, len(core), self.begin(limits), trusted, self.out)
        if not self.core:
            return self.refused(binding.read(self.out).decode("utf-8", "replace"))
        if virtual:
            lib.pyvm_set_option(self.core, b"virtual_clock", 1)
        return self.on_run(answers)

    def on_run(self, answers: list[Any]) -> int | None:
        """Answer events, then run on."""
        self.answer(answers)
        return lib.pyvm_run(self.core, self.out)

    def answer(self, answers: list[Any]) -> None:
        """Give the core what the host says."""
        for ident, kind, packed in answers:
            if kind == SLEPT:
                lib.pyvm_sleep(self.core, ident)
            elif kind == DEFINE:
                lib.pyvm_define(self.core, packed, len(packed))
            else:
                lib.pyvm_answer(self.core, ident, kind, packed, len(packed))

    def on_call(self, packed: bytes, answers: list[Any]) -> int:
        """Call a guest function while the program waits for the host."""
        self.answer(answers)
        self.depth += 1
        return lib.pyvm_call(self.core, packed, len(packed), self.out)

    def on_pause(self) -> None:
        lib.pyvm_pause(self.core)

    def on_abandon(self) -> None:
        """Give up the innermost execution."""
        self.depth -= 1
        if self.depth > 0:
            lib.pyvm_abandon(self.core)
        else:
            self.drop()

    def on_snapshot(self) -> None:
        """Tell the core's bytes, and let the VM go."""
        event = lib.pyvm_snapshot(self.core, self.out)
        self.tell(event, binding.read(self.out))
        self.drop()


def confine(memory: int | None, files: int) -> None:
    """Take from this process what a guest that broke out of the VM could use."""
    lower(resource.RLIMIT_CORE, 0)
    lower(resource.RLIMIT_FSIZE, 0)
    lower(resource.RLIMIT_NOFILE, files)  # of numbers: those below it that are open stay open
    lower(resource.RLIMIT_NPROC, 0)  # no fork, no thread (Linux does not hold root to it)
    if memory is not None and sys.platform != "darwin":  # which has no such limit
        lower(resource.RLIMIT_AS, memory)


def lower(which: int, value: int) -> None:
    """Set a limit that cannot be raised again."""
    hard = resource.getrlimit(which)[1]
    if hard != resource.RLIM_INFINITY:
        value = min(value, hard)
    resource.setrlimit(which, (value, value))


def main(settings: str) -> None:
    """Serve the host at the other end of standard input."""
    memory, cpu_seconds, files = (None if item == "-" else int(item)
                                  for item in settings.split(","))
    sys.setswitchinterval(1000)  # there are no other threads
    with socket.socket(fileno=0) as link:
        worker = Worker(link, cpu_seconds)
        confine(memory, files or 0)
        try:
            worker.serve()
        except (BrokenPipeError, ConnectionResetError):
            return  # the host is gone
