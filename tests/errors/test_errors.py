"""Every chunk of tests/errors ends on pyvm in the error, and on the line, that CPython 3.13 gives."""

from __future__ import annotations

import corpus
import pytest

KNOWN = corpus.known_differences()
CHUNKS = [chunk for file in corpus.chunk_files() for chunk in corpus.chunks(file)]


def carets(start: int | None, end: int | None) -> tuple[int, int]:
    """Return the columns of the caret that a reader sees: an end at or before the start is one."""
    first = start or 0
    return first, max(end or 0, first + 1)


@pytest.mark.parametrize("chunk", CHUNKS, ids=[c.name for c in CHUNKS])
def test_chunk(chunk: corpus.Chunk) -> None:
    """The chunk fails with its recorded type, message, line and, if compiled at all, caret."""
    import pyvm

    assert len(chunk.marks) == 1, "one mark a chunk: run tools/record_guest.py"
    line, text, span = chunk.marks[0]
    vm = pyvm.VM()
    with pytest.raises((pyvm.GuestError, pyvm.CompileError)) as caught:
        vm.execute(chunk.source, filename="chunk.py")
    error = caught.value
    if isinstance(error, pyvm.CompileError):
        got = (error.line, f"{error.type}: {error.message}")
        assert got == (line, text)
        if span:
            same = carets(error.col, error.end_col) == carets(*span)
            # A caret that differs is listed as its chunk's name and @caret.
            assert same == (f"{chunk.name}@caret" not in KNOWN)
    else:
        notes_and_text, got_line = corpus.last_error(corpus.without_hints(error.traceback))
        assert (got_line, notes_and_text) == (line, text)
