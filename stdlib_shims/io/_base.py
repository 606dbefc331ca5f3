"""The abstract streams: what every stream can do by means of a few operations of its own.

A subclass gives `read`/`readinto`, `write`, `seek`, ... ; the rest follows from them here.
"""

from abc import ABCMeta

# What is C in CPython makes no entry in tracebacks.
__tracebackhide__ = True

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 8192


class UnsupportedOperation(OSError, ValueError):
    """The stream cannot do that."""

    __module__ = "io"


class _IOBase:
    """What all streams have in common; not meant to be made."""

    __module__ = "_io"
    _closed = False

    def _unsupported(self, name):
        raise UnsupportedOperation(name)

    @property
    def closed(self):
        return self._closed

    def close(self):
        if not self._closed:
            try:
                self.flush()
            finally:
                self._closed = True

    def flush(self):
        self._checkClosed()

    def seek(self, offset, whence=SEEK_SET, /):
        self._unsupported("seek")

    def tell(self):
        return self.seek(0, SEEK_CUR)

    def truncate(self, size=None, /):
        self._unsupported("truncate")

    def seekable(self):
        self._checkClosed()
        return False

    def readable(self):
        self._checkClosed()
        return False

    def writable(self):
        self._checkClosed()
        return False

    def fileno(self):
        self._unsupported("fileno")

    def isatty(self):
        self._checkClosed()
        return False

    def _checkClosed(self, msg=None):
        if self.closed:
            raise ValueError("I/O operation on closed file." if msg is None else msg)

    def _checkReadable(self, msg=None):
        if not self.readable():
            raise UnsupportedOperation("File or stream is not readable." if msg is None else msg)

    def _checkWritable(self, msg=None):
        if not self.writable():
            raise UnsupportedOperation("File or stream is not writable." if msg is None else msg)

    def _checkSeekable(self, msg=None):
        if not self.seekable():
            raise UnsupportedOperation("File or stream is not seekable." if msg is None else msg)

    def __enter__(self):
        self._checkClosed()
        return self

    def __exit__(self, *exc):
        self.close()

    def __iter__(self):
        self._checkClosed()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readline(self, size=-1, /):
        size = _index(size)
        line = bytearray()
        while size < 0 or len(line) < size:
            byte = self.read(1)
            if not byte:
                break
            line += byte
            if byte == b"\n":
                break
        return bytes(line)

    def readlines(self, hint=-1, /):
        hint = _index(hint)
        if hint <= 0:
            return list(self)
        lines, length = [], 0
        for line in self:
            lines.append(line)
            length += len(line)
            if length > hint:
                break
        return lines

    def writelines(self, lines, /):
        self._checkClosed()
        for line in lines:
            self.write(line)


class _RawIOBase(_IOBase):
    """Streams of bytes without a buffer: `readinto` and `write`."""

    __module__ = "_io"

    def read(self, size=-1, /):
        size = _index(size)
        if size < 0:
            return self.readall()
        room = bytearray(size)
        count = self.readinto(room)
        if count is None:
            return None
        return bytes(room[:count])

    def readall(self):
        pieces = []
        while piece := self.read(DEFAULT_BUFFER_SIZE):
            pieces.append(piece)
        return None if piece is None and not pieces else b"".join(pieces)


class _BufferedIOBase(_IOBase):
    """Streams of bytes that give as much as was asked for."""

    __module__ = "_io"

    def detach(self):
        self._unsupported("detach")

    def read(self, size=-1, /):
        self._unsupported("read")

    def read1(self, size=-1, /):
        self._unsupported("read1")

    def write(self, data, /):
        self._unsupported("write")

    def readinto(self, room, /):
        return _fill(room, self.read, "readinto")

    def readinto1(self, room, /):
        return _fill(room, self.read1, "readinto1")


class _TextIOBase(_IOBase):
    """Streams of text."""

    __module__ = "_io"
    encoding = errors = newlines = None

    def detach(self):
        self._unsupported("detach")

    def read(self, size=-1, /):
        self._unsupported("read")

    def readline(self, size=-1, /):
        self._unsupported("readline")

    def write(self, text, /):
        self._unsupported("write")


class _Above:
    """What a stream answers by asking the one that it stands on: `_attached()`."""

    @property
    def closed(self):
        return self._attached().closed

    @property
    def name(self):
        return self._attached().name

    def fileno(self):
        return self._attached().fileno()

    def isatty(self):
        return self._attached().isatty()

    def readable(self):
        return self._attached().readable()

    def writable(self):
        return self._attached().writable()

    def seekable(self):
        return self._attached().seekable()


def _index(size):
    """Take a size argument: an int, or None for no limit."""
    if size is None:
        return -1
    if isinstance(size, int):
        return size
    try:
        return type(size).__index__(size)
    except AttributeError:
        raise TypeError(
            f"argument should be integer or None, not '{type(size).__name__}'") from None


def _whole(number):
    """Take an argument that must be an int."""
    if type(number) is int:
        return number
    try:
        return type(number).__index__(number)
    except AttributeError:
        raise TypeError(f"'{type(number).__name__}' object cannot be interpreted as an integer") from None


def _octets(data):
    """Return the octets of a bytes-like object."""
    try:
        return memoryview(data).tobytes()
    except TypeError:
        raise TypeError(
            f"a bytes-like object is required, not '{type(data).__name__}'") from None


def _room(room, name, which=""):
    """Return a writable view of the octets that an argument of readinto() is."""
    try:
        view = memoryview(room)
    except TypeError:
        view = None
    if view is None or view.readonly:
        raise TypeError(f"{name}() argument{which} must be read-write bytes-like object, "
                        f"not {type(room).__name__}")
    return view.cast("B")


def _fill(room, read, name):
    """Read into a writable object; return the number of bytes."""
    view = _room(room, name)
    data = read(len(view))
    view[:len(data)] = data
    return len(data)


class IOBase(_IOBase, metaclass=ABCMeta):
    """The base of all streams."""

    __module__ = "io"


class RawIOBase(_RawIOBase, IOBase):
    """The base of unbuffered streams of bytes."""

    __module__ = "io"


class BufferedIOBase(_BufferedIOBase, IOBase):
    """The base of buffered streams of bytes."""

    __module__ = "io"


class TextIOBase(_TextIOBase, IOBase):
    """The base of streams of text."""

    __module__ = "io"
