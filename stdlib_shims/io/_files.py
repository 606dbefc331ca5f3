"""Files of the host's filesystem: descriptors, and FileIO.

A file's position is kept here, so that the host's side of an open file is only which file it is. What
buffered writers still hold is written before anything else looks at the filesystem (`settle`), and
when the program ends: nothing depends on when an object dies.
"""

import _pyvm

from io._base import SEEK_CUR, SEEK_END, SEEK_SET, UnsupportedOperation, _octets, _RawIOBase, _room, _whole

# What is C in CPython makes no entry in tracebacks.
__tracebackhide__ = True

READ, WRITE, CREATE, EXCLUSIVE, TRUNCATE = 1, 2, 4, 8, 16

# Buffered writers that hold something, in the order in which they began to.
_unwritten = {}


def settle():
    """Write what buffered writers hold."""
    while _unwritten:
        writer = next(iter(_unwritten))
        del _unwritten[writer]
        writer.flush()


def unsettled(writer, holds):
    """Note whether a buffered writer holds something."""
    if holds:
        _unwritten[writer] = None
    else:
        _unwritten.pop(writer, None)


_pyvm.at_end(settle)


def ask(operation, *args):
    """Do an operation of the host's filesystem, with everything written before."""
    if _unwritten:
        settle()
    return _pyvm.service(operation, *args)


# The folder that relative paths start from.
cwd = ["/"]


def fspath(path):
    """Return a path argument as the str or bytes that it stands for."""
    if not isinstance(path, (str, bytes)):
        try:
            convert = type(path).__fspath__
        except AttributeError:
            raise TypeError("expected str, bytes or os.PathLike object, not "
                            f"{type(path).__name__}") from None
        given, path = path, convert(path)
        if not isinstance(path, (str, bytes)):
            raise TypeError(f"expected {type(given).__name__}.__fspath__() to return str or bytes, "
                            f"not {type(path).__name__}")
    return path


def text_path(path):
    """Return a path argument as str, as the host is told it."""
    path = fspath(path)
    if isinstance(path, bytes):
        path = path.decode("utf-8", "surrogateescape")
    if "\0" in path:
        raise ValueError("embedded null byte")
    if cwd[0] != "/" and path and not path.startswith("/"):
        return f"{cwd[0]}/{path}"
    return path


def ask_path(operation, path, *args):
    """Do an operation on a path; an error names the path as it was given."""
    try:
        return ask(operation, text_path(path), *args)
    except OSError as error:
        if error.filename is not None:
            error.filename = fspath(path)
        raise


class FileIO(_RawIOBase):
    """A file of the filesystem, read and written without a buffer."""

    __module__ = "_io"

    def __init__(self, file, mode="r", closefd=True, opener=None):
        self._fd = -1
        kinds = [letter for letter in mode if letter in "rwxa"]
        if any(letter not in "rwxab+" for letter in mode):
            raise ValueError(f"invalid mode: {mode}")
        if len(kinds) != 1 or mode.count("+") > 1:
            raise ValueError("Must have exactly one of create/read/write/append mode and at most "
                             "one plus")
        kind = kinds[0]
        self._appending = kind == "a"
        self._creating = kind == "x"
        self._readable = kind == "r" or "+" in mode
        self._writable = kind != "r" or "+" in mode
        self._position = 0
        self.closefd = closefd
        if opener is not None:
            raise NotImplementedError("open(opener=...) is not supported: there are no descriptors "
                                      "of an operating system")
        if isinstance(file, int):
            self._fd = _known(file)
        else:
            if not closefd:
                raise ValueError("Cannot use closefd=False with file name")
            flags = ((self._readable and READ) | (self._writable and WRITE)
                     | (kind in "wxa" and CREATE) | (kind == "x" and EXCLUSIVE)
                     | (kind == "w" and TRUNCATE))
            self._fd = ask_path("open", file, int(flags))
        self.name = file
        if self._appending:
            self.seek(0, SEEK_END)

    @property
    def closed(self):
        return self._fd < 0

    @property
    def mode(self):
        if self._creating:
            return "xb+" if self._readable else "xb"
        if self._appending:
            return "ab+" if self._readable else "ab"
        if self._readable:
            return "rb+" if self._writable else "rb"
        return "wb"

    def __repr__(self):
        if self.closed:
            return "<_io.FileIO [closed]>"
        return f"<_io.FileIO name={self.name!r} mode={self.mode!r} closefd={self.closefd}>"

    def _check(self):
        if self._fd < 0:
            raise ValueError("I/O operation on closed file")
        return self._fd

    def _checkClosed(self, msg=None):
        self._check()

    def fileno(self):
        return self._check()

    def readable(self):
        self._check()
        return self._readable

    def writable(self):
        self._check()
        return self._writable

    def seekable(self):
        self._check()
        return True

    def close(self):
        fd, self._fd = self._fd, -1
        if fd >= 0 and self.closefd:
            ask("close", fd)

    def read(self, size=-1, /):
        fd = self._check()
        if not self._readable:
            raise UnsupportedOperation("File not open for reading")
        if size is None or size < 0:
            return self.readall()
        data = ask("read", fd, self._position, size)
        self._position += len(data)
        return data

    def readall(self):
        fd = self._check()
        if not self._readable:
            raise OSError(9, "Bad file descriptor")
        data = ask("read", fd, self._position, max(ask("size", fd) - self._position, 0))
        self._position += len(data)
        return data

    def readinto(self, room, /):
        view = _room(room, "readinto", " 1")
        data = self.read(len(view))
        view[:len(data)] = data
        return len(data)

    def write(self, data, /):
        self._check()
        if not self._writable:
            raise UnsupportedOperation("File not open for writing")
        return self._write(_octets(data))

    def _write(self, data):
        """Write bytes; a buffered writer that settles comes here too."""
        self._position = _pyvm.service("write", self._fd,
                                    None if self._appending else self._position, data)
        return len(data)

    def seek(self, offset, whence=SEEK_SET, /):
        fd = self._check()
        offset = _whole(offset)
        if whence == SEEK_CUR:
            offset += self._position
        elif whence == SEEK_END:
            offset += ask("size", fd)
        elif whence != SEEK_SET:
            raise OSError(22, "Invalid argument")
        if offset < 0:
            raise OSError(22, "Invalid argument")
        self._position = offset
        return offset

    def tell(self):
        self._check()
        return self._position

    def truncate(self, size=None, /):
        fd = self._check()
        if not self._writable:
            raise UnsupportedOperation("File not open for writing")
        if size is None:
            size = self._position
        if size < 0:
            raise OSError(22, "Invalid argument")
        ask("truncate", fd, size)
        return size


def _known(fd):
    """Check a descriptor that a program gives; only those of open files mean anything."""
    if fd < 0:
        raise ValueError("negative file descriptor")
    ask("size", fd)
    return fd
