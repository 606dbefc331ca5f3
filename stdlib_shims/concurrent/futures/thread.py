"""ThreadPoolExecutor: each call is a thread of its own that begins when somebody waits."""

import itertools
import threading
from concurrent.futures import _base


class BrokenThreadPool(_base.BrokenExecutor):
    """A worker's initializer failed."""


class ThreadPoolExecutor(_base.Executor):
    """Calls on threads; they begin in the order of submit()."""

    _counter = itertools.count().__next__

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=(), **ctxkwargs):
        if max_workers is None:
            max_workers = 5
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._max_workers = max_workers
        self._initializer, self._initargs = initializer, initargs
        self._thread_name_prefix = thread_name_prefix or f"ThreadPoolExecutor-{ThreadPoolExecutor._counter()}"
        self._shutdown = False
        self._broken = False
        self._threads = []
        self._begun = set()

    def submit(self, fn, /, *args, **kwargs):
        """Have a call made; gives its Future."""
        if self._broken:
            raise BrokenThreadPool(self._broken)
        if self._shutdown:
            raise RuntimeError("cannot schedule new futures after shutdown")
        future = _base.Future()
        number = len(self._threads) % self._max_workers

        def work():
            if self._initializer is not None and number not in self._begun:
                self._begun.add(number)
                try:
                    self._initializer(*self._initargs)
                except BaseException:
                    self._broken = "A thread initializer failed, the thread pool is not usable anymore"
            if self._broken:
                if not future.done():
                    future.set_exception(BrokenThreadPool(self._broken))
                return
            if not future.set_running_or_notify_cancel():
                return
            try:
                result = fn(*args, **kwargs)
            except BaseException as e:
                future.set_exception(e)
            else:
                future.set_result(result)

        thread = threading.Thread(target=work, name=f"{self._thread_name_prefix}_{number}")
        thread._future = future
        self._threads.append(thread)
        thread.start()
        return future

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Take no more calls; wait for those that were submitted."""
        self._shutdown = True
        if cancel_futures:
            for thread in self._threads:
                thread._future.cancel()
        if wait:
            for thread in self._threads:
                thread.join()
