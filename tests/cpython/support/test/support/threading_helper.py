"""Threads: there are none yet."""

from test.support import _leaves

requires_working_threading = _leaves("threads")
can_start_thread = False


def reap_threads(function):
    return function


def threading_setup():
    return ()


def threading_cleanup(*original):
    return None


def __getattr__(name):
    if name in ("wait_threads_exit", "start_threads", "join_thread", "catch_threading_exception",
                "run_concurrently"):
        from test.support._refuse import refusing
        return refusing("threads", name)[name]
    raise AttributeError(name)
