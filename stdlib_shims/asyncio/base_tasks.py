"""How tasks are shown, and what their stacks are."""

import linecache
import reprlib
import traceback

from . import base_futures, coroutines


def _task_repr_info(task):
    info = base_futures._future_repr_info(task)
    if task.cancelling() and not task.done():
        info[0] = "cancelling"
    more = [f"name={task.get_name()!r}"]
    if task._coro:
        more.append(f"coro=<{coroutines._format_coroutine(task._coro)}>")
    if task._fut_waiter is not None:
        more.append(f"wait_for={task._fut_waiter!r}")
    info[1:1] = more
    return info


@reprlib.recursive_repr()
def _task_repr(task):
    return f"<{type(task).__name__} {' '.join(_task_repr_info(task))}>"


def _frame_of(coro):
    for name in ("cr_frame", "gi_frame", "ag_frame"):
        if hasattr(coro, name):
            return getattr(coro, name)
    return None


def _task_get_stack(task, limit):
    """The frames of a coroutine that waits, or of the traceback it ended with; the oldest first."""
    frames = []
    frame = _frame_of(task._coro)
    if frame is not None:
        while frame is not None and (limit is None or len(frames) < limit):
            frames.append(frame)
            frame = frame.f_back
        frames.reverse()
    elif task._exception is not None:
        step = task._exception.__traceback__
        while step is not None and (limit is None or len(frames) < limit):
            frames.append(step.tb_frame)
            step = step.tb_next
    return frames


def _task_print_stack(task, limit, file):
    error = task._exception
    seen, lines = set(), []
    for frame in task.get_stack(limit=limit):
        filename = frame.f_code.co_filename
        if filename not in seen:
            seen.add(filename)
            linecache.checkcache(filename)
        source = linecache.getline(filename, frame.f_lineno, frame.f_globals)
        lines.append((filename, frame.f_lineno, frame.f_code.co_name, source))
    if not lines:
        print(f"No stack for {task!r}", file=file)
    elif error is not None:
        print(f"Traceback for {task!r} (most recent call last):", file=file)
    else:
        print(f"Stack for {task!r} (most recent call last):", file=file)
    traceback.print_list(lines, file=file)
    if error is not None:
        for line in traceback.format_exception_only(type(error), error):
            print(line, file=file, end="")
