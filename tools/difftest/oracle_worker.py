"""The oracle's side: run by CPython 3.13, reads programs from stdin and answers what each did.

A frame is four bytes of length and UTF-8 text. A request is a program; the answer is its stdout and,
after a NUL, how it ended: empty, a traceback as CPython prints it, or "!timeout". Each program gets a
fresh namespace, and what it leaves is collected before the next: a generator that is dropped closes,
and what it prints then is no answer. This file is run alone: it must not import the package it stands in.
"""

from __future__ import annotations

import builtins
import gc
import io
import linecache
import os
import resource
import signal
import sys
import traceback
import warnings

SECONDS = 0.5  # of compute time
MEMORY = 1 << 30  # of the address space: pyvm's side gets more, so what fits here fits there


class TooLong(BaseException):
    """The program did not end."""


def on_alarm(_number: int, _frame: object) -> None:
    """End the program that runs."""
    raise TooLong


def run(source: str) -> str:
    """Run one program; return its stdout, a NUL and how it ended."""
    printed, end = io.BytesIO(), ""
    out = io.TextIOWrapper(printed, encoding="utf-8", newline="\n", write_through=True)
    linecache.cache["main.py"] = (len(source), None, source.splitlines(True), "main.py")
    namespace = {"__name__": "__main__", "__builtins__": builtins}
    sys.stdout = out
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    try:
        exec(compile(source, "main.py", "exec", dont_inherit=True), namespace)
    except TooLong:
        end = "!timeout"
    except BaseException as error:
        signal.setitimer(signal.ITIMER_PROF, 0)
        trace = error.__traceback__
        try:
            end = "".join(traceback.format_exception(error.with_traceback(trace and trace.tb_next)))
        except Exception as second:
            end = f"!no traceback: {second!r}"
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        sys.stdout = io.StringIO()
    namespace.clear()
    gc.collect()
    return printed.getvalue().decode() + "\0" + end


def main() -> None:
    """Answer programs until stdin ends."""
    warnings.simplefilter("ignore")
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    signal.signal(signal.SIGPROF, on_alarm)
    source, target = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    gc.disable()
    gc.freeze()
    while len(head := source.read(4)) == 4:
        text = source.read(int.from_bytes(head, "big")).decode("utf-8", "surrogatepass")
        answer = run(text).encode("utf-8", "surrogatepass")
        target.write(len(answer).to_bytes(4, "big") + answer)
        target.flush()


if __name__ == "__main__":
    main()
