"""How futures are shown."""

import reprlib

from . import format_helpers
from .futures import _CANCELLED, _FINISHED, _PENDING, isfuture

__all__ = ("isfuture", "_PENDING", "_CANCELLED", "_FINISHED")


def _format_callbacks(callbacks):
    """The first and the last callback, and how many are between."""
    def shown(place):
        return format_helpers._format_callback_source(callbacks[place][0], ())

    size = len(callbacks)
    parts = [] if size == 0 else [shown(0)]
    if size > 2:
        parts.append(f"<{size - 2} more>")
    if size > 1:
        parts.append(shown(-1))
    return f"cb=[{', '.join(parts)}]"


def _future_repr_info(future):
    info = [future._state.lower()]
    if future._state == _FINISHED:
        if future._exception is not None:
            info.append(f"exception={future._exception!r}")
        else:
            info.append(f"result={reprlib.repr(future._result)}")
    if future._callbacks:
        info.append(_format_callbacks(future._callbacks))
    if future._source_traceback:
        frame = future._source_traceback[-1]
        info.append(f"created at {frame[0]}:{frame[1]}")
    return info


@reprlib.recursive_repr()
def _future_repr(future):
    return f"<{type(future).__name__} {' '.join(_future_repr_info(future))}>"
