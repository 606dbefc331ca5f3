"""Buffers between a raw stream and the program.

Invariant: at most one of the two buffers holds something. The raw position is behind what was read
ahead, and before what is still to be written.
"""

from io._base import (
    DEFAULT_BUFFER_SIZE,
    SEEK_CUR,
    SEEK_SET,
    UnsupportedOperation,
    _Above,
    _BufferedIOBase,
    _fill,
    _index,
    _octets,
    _room,
    _whole,
)
from io._files import FileIO, unsettled
from io._memory import BytesIO

# What is C in CPython makes no entry in tracebacks.
__tracebackhide__ = True


class _Buffered(_Above, _BufferedIOBase):
    """What the readers and writers share."""

    __module__ = "_io"
    _detached = False
    _raw = None  # not made yet, or not as it should be

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        self._raw = None
        if _whole(buffer_size) <= 0:
            raise ValueError("buffer size must be strictly positive")
        self._raw = raw
        self._buffer_size = buffer_size
        self._ahead = b""   # read ahead
        self._used = 0      # of it
        self._unwritten = bytearray()

    @property
    def raw(self):
        return self._attached()

    def _attached(self):
        if self._detached:
            raise ValueError("raw stream has been detached")
        if self._raw is None:
            raise ValueError("I/O operation on uninitialized object")
        return self._raw

    @property
    def mode(self):
        return self._attached().mode

    def __repr__(self):
        kind = f"_io.{type(self).__name__}" if type(self).__module__ == "_io" else \
            f"{type(self).__module__}.{type(self).__qualname__}"
        try:
            return f"<{kind} name={self._raw.name!r}>"
        except AttributeError:
            return f"<{kind}>"

    def _open(self, doing):
        if self._attached().closed:
            raise ValueError(f"{doing} of closed file")
        return self._raw

    def _checkClosed(self, msg=None):
        if self._attached().closed:
            raise ValueError("I/O operation on closed file." if msg is None else msg)

    def detach(self):
        raw = self._attached()
        self.flush()
        self._detached = True
        return raw

    def close(self):
        if self._raw is not None and not self.closed:
            try:
                self.flush()
            finally:
                self._raw.close()

    def flush(self):
        self._open("flush")
        self._write_out()

    def _write_out(self):
        """Give the raw stream what is to be written."""
        data = self._unwritten
        if not data:
            return
        self._unwritten = bytearray()
        unsettled(self, False)
        write = getattr(self._raw, "_write", self._raw.write)
        while data:
            done = write(bytes(data))
            if done is None:
                self._unwritten = bytearray(data)
                raise BlockingIOError(11, "write could not complete without blocking", 0)
            if not 0 <= done <= len(data):
                raise OSError(f"raw write() returned invalid length {done} "
                              f"(should have been between 0 and {len(data)})")
            data = data[done:]

    def _forget(self):
        """Put the raw position where the program believes to be."""
        left = len(self._ahead) - self._used
        self._ahead, self._used = b"", 0
        if left:
            self._raw.seek(-left, SEEK_CUR)

    def tell(self):
        raw = self._open("tell") if self._attached().closed else self._raw
        position = _valid(raw.tell())
        return max(position - (len(self._ahead) - self._used), 0) + len(self._unwritten)

    def seek(self, offset, whence=SEEK_SET, /):
        if whence not in (0, 1, 2):
            raise ValueError(f"whence value {whence} unsupported")
        raw = self._open("seek")
        offset = _whole(offset)
        if not raw.seekable():
            raise UnsupportedOperation("File or stream is not seekable.")
        self._write_out()
        if whence == SEEK_CUR:
            offset -= len(self._ahead) - self._used
        elif whence == SEEK_SET and self._ahead:
            begin = raw.tell() - len(self._ahead)
            if begin <= offset <= begin + len(self._ahead):
                self._used = offset - begin
                return offset
        position = _valid(raw.seek(offset, whence))
        self._ahead, self._used = b"", 0
        return position

    def truncate(self, size=None, /):
        self._open("truncate")
        if not self.writable():
            raise UnsupportedOperation("truncate")
        self._write_out()
        if size is None:
            size = self.tell()
        self._forget()
        return self._raw.truncate(size)


def _valid(position):
    """Check what a raw stream gives as its position."""
    if position < 0:
        raise OSError(f"Raw stream returned invalid position {position}")
    return position


class BufferedReader(_Buffered):
    """A raw stream, read ahead."""

    __module__ = "_io"

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if not raw.readable():
            raise UnsupportedOperation("File or stream is not readable.")
        super().__init__(raw, buffer_size)

    def writable(self):
        self._checkClosed()
        return False

    def _piece(self, size):
        """Read from the raw stream, once; None if it has nothing yet."""
        raw = self._raw
        if type(raw) is FileIO or type(raw) is BytesIO or not hasattr(raw, "readinto"):
            return raw.read(size)
        room = bytearray(size)
        count = raw.readinto(room)
        if count is None:
            return None
        try:
            count = _whole(count)
        except TypeError as error:
            raise OSError("raw readinto() failed") from error
        if not 0 <= count <= size:
            raise OSError(f"raw readinto() returned invalid length {count} "
                          f"(should have been between 0 and {size})")
        return bytes(room[:count])

    def _more(self):
        """Read a piece behind what is used up; say whether there was any, None: nothing yet."""
        piece = self._piece(self._buffer_size)
        self._ahead, self._used = piece or b"", 0
        return None if piece is None else bool(piece)

    def read(self, size=-1, /):
        size = _index(size)
        if size < -1:
            raise ValueError("read length must be non-negative or -1")
        raw = self._open("read")
        if self._unwritten:
            self._write_out()
        have = self._ahead[self._used:] if size < 0 else self._ahead[self._used:self._used + size]
        if size < 0:
            self._ahead, self._used = b"", 0
            rest = raw.readall() if hasattr(raw, "readall") else raw.read()
            if rest is None and not have:
                return None
            return have + rest if rest else have
        self._used += len(have)
        if len(have) == size:
            return have
        pieces, wanted = [have], size - len(have)
        while wanted > 0:
            if wanted >= self._buffer_size:
                self._ahead, self._used = b"", 0
                piece = self._piece(wanted)
            elif self._more() is None:
                piece = None
            else:
                piece = self._ahead[:wanted]
                self._used = len(piece)
            if not piece:
                if piece is None and len(pieces) == 1 and not have:
                    return None
                break
            pieces.append(piece)
            wanted -= len(piece)
        return b"".join(pieces)

    def read1(self, size=-1, /):
        size = _index(size)
        self._open("read")
        if size < 0:
            size = self._buffer_size
        if size == 0:
            return b""
        if self._unwritten:
            self._write_out()
        if self._used == len(self._ahead):
            self._more()
        data = self._ahead[self._used:self._used + size]
        self._used += len(data)
        return data

    def peek(self, size=0, /):
        self._open("peek")
        if self._unwritten:
            self._write_out()
        if self._used == len(self._ahead):
            self._more()
        return self._ahead[self._used:]

    def readinto(self, room, /):
        return _fill(room, self.read, "readinto")

    def readinto1(self, room, /):
        self._open("readinto1")
        view = _room(room, "readinto1")
        if self._unwritten:
            self._write_out()
        have = self._ahead[self._used:self._used + len(view)]
        self._used += len(have)
        view[:len(have)] = have
        left = len(view) - len(have)
        if left > self._buffer_size:
            piece = self._piece(left) or b""
        elif left and not have and self._more():
            piece = self._ahead[:left]
            self._used = len(piece)
        else:
            piece = b""
        view[len(have):len(have) + len(piece)] = piece
        return len(have) + len(piece)

    def readline(self, size=-1, /):
        size = _index(size)
        self._open("readline")
        if self._unwritten:
            self._write_out()
        end = self._ahead.find(b"\n", self._used) + 1
        if end and (size < 0 or end - self._used <= size):  # the common line: all here
            line = self._ahead[self._used:end]
            self._used = end
            return line
        pieces, length = [], 0
        while size < 0 or length < size:
            if self._used == len(self._ahead) and not self._more():
                break
            end = self._ahead.find(b"\n", self._used) + 1 or len(self._ahead)
            if size >= 0:
                end = min(end, self._used + size - length)
            piece = self._ahead[self._used:end]
            self._used = end
            pieces.append(piece)
            length += len(piece)
            if piece.endswith(b"\n"):
                break
        return b"".join(pieces)


class BufferedWriter(_Buffered):
    """A raw stream, written in pieces."""

    __module__ = "_io"

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if not raw.writable():
            raise UnsupportedOperation("File or stream is not writable.")
        super().__init__(raw, buffer_size)

    def readable(self):
        self._checkClosed()
        return False

    def write(self, data, /):
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        self._open("write to") if self._attached().closed else None
        if not isinstance(data, (bytes, bytearray)):
            data = _octets(data)
        if self._ahead:
            self._forget()
        unwritten = self._unwritten
        if not unwritten and data:
            unsettled(self, True)
        if len(unwritten) > self._buffer_size:  # there was no room for it before
            self._write_out()
            unwritten = self._unwritten
        unwritten += data
        written = len(data)
        if len(unwritten) > self._buffer_size:
            try:
                self._write_out()
            except BlockingIOError as error:
                over = len(self._unwritten) - self._buffer_size
                if over > 0:
                    del self._unwritten[self._buffer_size:]
                    raise BlockingIOError(error.errno, error.strerror, written - over)
        return written


class BufferedRandom(BufferedReader, BufferedWriter):
    """A raw stream, read and written."""

    __module__ = "_io"

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if not raw.seekable():
            raise UnsupportedOperation("File or stream is not seekable.")
        if not raw.readable():
            raise UnsupportedOperation("File or stream is not readable.")
        if not raw.writable():
            raise UnsupportedOperation("File or stream is not writable.")
        _Buffered.__init__(self, raw, buffer_size)

    def readable(self):
        return self._attached().readable()

    def writable(self):
        return self._attached().writable()

    def flush(self):
        self._open("flush")
        self._write_out()
        if self._ahead:
            self._forget()


class BufferedRWPair(_BufferedIOBase):
    """A readable and a writable stream as one."""

    __module__ = "_io"

    def __init__(self, reader, writer, buffer_size=DEFAULT_BUFFER_SIZE):
        self.reader = BufferedReader(reader, buffer_size)
        self.writer = BufferedWriter(writer, buffer_size)

    def read(self, size=-1, /):
        return self.reader.read(size)

    def read1(self, size=-1, /):
        return self.reader.read1(size)

    def peek(self, size=0, /):
        return self.reader.peek(size)

    def readinto(self, room, /):
        return self.reader.readinto(room)

    def write(self, data, /):
        return self.writer.write(data)

    def readable(self):
        return self.reader.readable()

    def writable(self):
        return self.writer.writable()

    def flush(self):
        return self.writer.flush()

    def isatty(self):
        return self.reader.isatty() or self.writer.isatty()

    def close(self):
        try:
            self.writer.close()
        finally:
            self.reader.close()

    @property
    def closed(self):
        return self.writer.closed
