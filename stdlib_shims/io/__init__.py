"""Streams: files of the VM's filesystem, and text and bytes in memory."""

from _pyvm import in_c as _in_c
from io._base import (
    DEFAULT_BUFFER_SIZE,
    SEEK_CUR,
    SEEK_END,
    SEEK_SET,
    BufferedIOBase,
    IOBase,
    RawIOBase,
    TextIOBase,
    UnsupportedOperation,
)
from io._buffered import BufferedRandom, BufferedReader, BufferedRWPair, BufferedWriter
from io._files import FileIO
from io._memory import BytesIO, StringIO
from io._text import IncrementalNewlineDecoder, TextIOWrapper, text_encoding

# What is C in CPython makes no entry in tracebacks.
__tracebackhide__ = True

__all__ = ["BlockingIOError", "open", "open_code", "IOBase", "RawIOBase", "FileIO", "BytesIO",
           "StringIO", "BufferedIOBase", "BufferedReader", "BufferedWriter", "BufferedRWPair",
           "BufferedRandom", "TextIOBase", "TextIOWrapper", "UnsupportedOperation", "SEEK_SET",
           "SEEK_CUR", "SEEK_END", "DEFAULT_BUFFER_SIZE", "IncrementalNewlineDecoder",
           "text_encoding"]

BlockingIOError = BlockingIOError
open = open

RawIOBase.register(FileIO)
for _kind in (BytesIO, BufferedReader, BufferedWriter, BufferedRandom, BufferedRWPair):
    BufferedIOBase.register(_kind)
for _kind in (StringIO, TextIOWrapper):
    TextIOBase.register(_kind)
del _kind


def _open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True,
          opener=None):
    """What the builtin open() does."""
    for name, value, wanted in (("mode", mode, "str"), ("encoding", encoding, "str or None"),
                                ("errors", errors, "str or None"),
                                ("newline", newline, "str or None")):
        if not isinstance(value, str) and (value is not None or name == "mode"):
            found = "None" if value is None else type(value).__name__
            raise TypeError(f"open() argument {name!r} must be {wanted}, not {found}")
    letters = set(mode)
    if letters - set("axrwb+t") or len(mode) > len(letters):
        raise ValueError(f"invalid mode: {mode!r}")
    if type(file) is int and 0 <= file <= 2 and opener is None:
        import sys

        return sys._standard(file, mode)
    binary = "b" in letters
    if binary and "t" in letters:
        raise ValueError("can't have text and binary mode at once")
    if len(letters & set("axrw")) > 1:
        raise ValueError("must have exactly one of create/read/write/append mode")
    if not letters & set("axrw"):
        raise ValueError(
            "Must have exactly one of create/read/write/append mode and at most one plus")
    for name, value in (("encoding", encoding), ("errors", errors), ("newline", newline)):
        if binary and value is not None:
            article = "an" if name != "newline" else "a"
            raise ValueError(f"binary mode doesn't take {article} {name} argument")
    raw = FileIO(file, mode.replace("t", "") if not binary else mode, closefd, opener)
    try:
        if buffering == 0:
            if not binary:
                raise ValueError("can't have unbuffered text I/O")
            return raw
        size = buffering if buffering > 1 else DEFAULT_BUFFER_SIZE
        if "+" in letters:
            buffer = BufferedRandom(raw, size)
        elif "r" in letters:
            buffer = BufferedReader(raw, size)
        else:
            buffer = BufferedWriter(raw, size)
        if binary:
            return buffer
        text = TextIOWrapper(buffer, encoding, errors, newline, buffering == 1)
        text.mode = mode
        return text
    except BaseException:
        raw.close()
        raise


def open_code(path):
    """Open a file of source text to read its bytes."""
    return open(path, "rb")


for _class in (BytesIO, StringIO, FileIO, BufferedReader, BufferedWriter, BufferedRandom, BufferedRWPair,
               IncrementalNewlineDecoder, TextIOWrapper):
    _in_c(_class)
