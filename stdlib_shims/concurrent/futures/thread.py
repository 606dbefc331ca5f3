"""ThreadPoolExecutor: calls on a few threads that wait for work."""

import itertools
import os
import threading
from concurrent.futures import _base
from queue import Empty, SimpleQueue

_pools = set()  # those whose threads are not all over
_is_over = False


def _python_exit():
    """The program ends: what was submitted is still done."""
    global _is_over
    _is_over = True
    for pool in list(_pools):
        pool._work_queue.put(None)
    for pool in list(_pools):
        for thread in list(pool._threads):
            thread.join()
    _pools.clear()
    _is_over = False  # the next execution begins


class BrokenThreadPool(_base.BrokenExecutor):
    """A worker's initializer failed."""


class _WorkItem:
    """A call, and what it will give."""

    def __init__(self, future, fn, args, kwargs):
        self.future, self.fn, self.args, self.kwargs = future, fn, args, kwargs

    def run(self):
        """Make the call."""
        if not self.future.set_running_or_notify_cancel():
            return
        try:
            result = self.fn(*self.args, **self.kwargs)
        except BaseException as e:
            self.future.set_exception(e)
            self = None
        else:
            self.future.set_result(result)


class ThreadPoolExecutor(_base.Executor):
    """Calls on threads; they begin in the order of submit()."""

    _counter = itertools.count().__next__

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=(), **ctxkwargs):
        if max_workers is None:
            max_workers = min(32, (os.process_cpu_count() or 1) + 4)
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._max_workers = max_workers
        self._initializer, self._initargs = initializer, initargs
        self._thread_name_prefix = thread_name_prefix or f"ThreadPoolExecutor-{self._counter()}"
        self._work_queue = SimpleQueue()
        self._idle_semaphore = threading.Semaphore(0)
        self._threads = set()
        self._shutdown = False
        self._broken = False
        self._shutdown_lock = threading.Lock()

    def submit(self, fn, /, *args, **kwargs):
        """Have a call made; gives its Future."""
        with self._shutdown_lock:
            if self._broken:
                raise BrokenThreadPool(self._broken)
            if self._shutdown:
                raise RuntimeError("cannot schedule new futures after shutdown")
            if _is_over:
                raise RuntimeError("cannot schedule new futures after interpreter shutdown")
            future = _base.Future()
            self._work_queue.put(_WorkItem(future, fn, args, kwargs))
            if not self._idle_semaphore.acquire(timeout=0) and len(self._threads) < self._max_workers:
                self._begin_worker()
            return future

    def _begin_worker(self):
        name = f"{self._thread_name_prefix}_{len(self._threads)}"
        thread = threading.Thread(name=name, target=self._work)
        thread._daemonic = True  # _python_exit() waits for it
        if not _pools:
            threading._register_atexit(_python_exit)
        _pools.add(self)
        self._threads.add(thread)
        thread.start()

    def _work(self):
        if self._initializer is not None:
            try:
                self._initializer(*self._initargs)
            except BaseException:
                import logging

                logging.getLogger("concurrent.futures").critical("Exception in initializer:", exc_info=True)
                self._initializer_failed()
                return
        while True:
            try:
                item = self._work_queue.get_nowait()
            except Empty:
                self._idle_semaphore.release()
                item = self._work_queue.get()
            if item is not None:
                item.run()
                del item
            elif _is_over or self._shutdown:
                self._work_queue.put(None)  # for the next worker
                return

    def _initializer_failed(self):
        with self._shutdown_lock:
            self._broken = "A thread initializer failed, the thread pool is not usable anymore"
            self._drain(lambda future: future.set_exception(BrokenThreadPool(self._broken)))

    def _drain(self, end):
        while True:
            try:
                item = self._work_queue.get_nowait()
            except Empty:
                break
            if item is not None:
                end(item.future)

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Take no more calls; wait for those that were submitted."""
        with self._shutdown_lock:
            self._shutdown = True
            if cancel_futures:
                self._drain(lambda future: future.cancel())
            self._work_queue.put(None)
        if wait:
            for thread in self._threads:
                thread.join()
            _pools.discard(self)
