"""The clock that only goes forward."""

import _pyvm


def monotonic():
    return _pyvm.monotonic() / 1e9 if isinstance(_pyvm.monotonic(), int) else _pyvm.monotonic()


perf_counter = process_time = time = monotonic


def sleep(seconds):
    end = monotonic() + seconds
    while monotonic() < end:
        pass
