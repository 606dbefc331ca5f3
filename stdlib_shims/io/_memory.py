"""Streams in memory: BytesIO and StringIO."""

from io._base import (
    SEEK_CUR,
    SEEK_END,
    SEEK_SET,
    _BufferedIOBase,
    _fill,
    _index,
    _octets,
    _TextIOBase,
    _whole,
)
from io._text import _check_newline

# What is C in CPython makes no entry in tracebacks.
__tracebackhide__ = True


class BytesIO(_BufferedIOBase):
    """A stream of bytes in memory."""

    __module__ = "_io"

    def __init__(self, initial_bytes=b""):
        self._data = bytearray() if initial_bytes is None else bytearray(_octets(initial_bytes))
        self._position = 0
        self._closed = False

    def __getstate__(self):
        self._checkClosed()
        return bytes(self._data), self._position, None

    def __setstate__(self, state):
        octets, position = _state(self, state, 3, 1)
        octets = bytearray(_octets(octets))
        self._checkClosed()
        self._data, self._position = octets, position

    def close(self):
        del self._data[:]  # not while somebody has a view of it
        self._closed = True

    def readable(self):
        self._checkClosed()
        return True

    writable = seekable = readable

    def getvalue(self):
        self._checkClosed()
        return bytes(self._data)

    def getbuffer(self):
        self._checkClosed()
        return memoryview(self._data)

    def read(self, size=-1, /):
        self._checkClosed()
        size = _index(size)
        begin = self._position
        data = bytes(self._data[begin:] if size < 0 else self._data[begin:begin + size])
        self._position += len(data)
        return data

    read1 = read

    def readinto(self, room, /):
        self._checkClosed()
        return _fill(room, lambda size: BytesIO.read(self, size), "readinto")

    readinto1 = readinto

    def readline(self, size=-1, /):
        self._checkClosed()
        size = _index(size)
        begin = self._position
        end = self._data.find(b"\n", begin) + 1 or len(self._data)
        if 0 <= size < end - begin:
            end = begin + size
        self._position = max(begin, end)
        return bytes(self._data[begin:end])

    def write(self, data, /):
        self._checkClosed()
        data = _octets(data)
        if not data:
            return 0
        begin, count = self._position, len(data)
        if begin > len(self._data):
            self._data.extend(bytes(begin - len(self._data)))
        self._data[begin:begin + count] = data
        self._position = begin + count
        return count

    def seek(self, offset, whence=SEEK_SET, /):
        self._checkClosed()
        offset = _whole(offset)
        if whence == SEEK_SET:
            if offset < 0:
                raise ValueError(f"negative seek value {offset}")
        elif whence == SEEK_CUR:
            offset += self._position
        elif whence == SEEK_END:
            offset += len(self._data)
        else:
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        self._position = max(0, offset)
        return self._position

    def tell(self):
        self._checkClosed()
        return self._position

    def truncate(self, size=None, /):
        self._checkClosed()
        size = self._position if size is None else _index(size)
        if size < 0:
            raise ValueError(f"negative size value {size}")
        del self._data[size:]
        return size


def _state(stream, state, size, at):
    """Check what __setstate__() is given; what comes before the attributes, and set those."""
    name = f"{type(stream).__name__}.__setstate__"
    if not isinstance(state, tuple) or len(state) < size:
        raise TypeError(f"{name} argument should be {size}-tuple, got {type(state).__name__}")
    if not isinstance(state[at], int):
        raise TypeError(f"{'second' if at == 1 else 'third'} item of state must be an integer, "
                        f"got {type(state[at]).__name__}")
    if state[at] < 0:
        raise ValueError("position value cannot be negative")
    if state[size - 1] is not None:
        if not isinstance(state[size - 1], dict):
            raise TypeError(f"{'third' if at == 1 else 'fourth'} item of state should be a dict, "
                            f"got a {type(state[size - 1]).__name__}")
        vars(stream).update(state[size - 1])
    return state[:size - 1]


class StringIO(_TextIOBase):
    """A stream of text in memory.

    Written text is kept in pieces until it is looked at: writing at the end is the common case.
    """

    __module__ = "_io"
    encoding = errors = None
    line_buffering = False

    def __init__(self, initial_value="", newline="\n"):
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError("initial_value must be str or None, not "
                            f"{type(initial_value).__name__}")
        if newline not in (None, "", "\n", "\r", "\r\n") and isinstance(newline, str):
            raise ValueError(f"illegal newline value: {newline!r}")
        _check_newline(newline)
        self._newline = newline
        self._seen = set()
        self._whole = ""
        self._pieces = []    # written behind _whole, if there are any the position is at the end
        self._length = 0
        self._position = 0
        self._closed = False
        if initial_value:
            self.write(initial_value)
            self._position = 0

    def __getstate__(self):
        return self.getvalue(), self._newline, self._position, None

    def __setstate__(self, state):
        text, newline, position = _state(self, state, 4, 2)
        if not isinstance(text, str):
            raise TypeError(f"initial_value must be str or None, not {type(text).__name__}")
        self._checkClosed()
        self.__init__("", newline)
        self._whole, self._length, self._position = text, len(text), position

    def _checkClosed(self, msg=None):
        if self._closed:
            raise ValueError("I/O operation on closed file")

    def close(self):
        self._closed = True
        self._whole, self._pieces = "", []

    def readable(self):
        self._checkClosed()
        return True

    writable = seekable = readable

    @property
    def newlines(self):
        seen = tuple(end for end in ("\r", "\n", "\r\n") if end in self._seen)
        return seen[0] if len(seen) == 1 else seen or None

    def getvalue(self):
        self._checkClosed()
        if self._pieces:
            self._pieces.insert(0, self._whole)
            self._whole = "".join(self._pieces)
            self._pieces = []
        return self._whole

    def write(self, text, /):
        if not isinstance(text, str):
            raise TypeError(f"string argument expected, got '{type(text).__name__}'")
        if self._closed:
            raise ValueError("I/O operation on closed file")
        length = len(text)
        if not length:
            return 0
        newline = self._newline
        if newline is None:
            self._note(text)
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        elif newline in ("\r", "\r\n"):
            text = text.replace("\n", newline)
        elif not newline:
            self._note(text)
        if self._position == self._length:
            self._pieces.append(text)
            self._length += len(text)
            self._position = self._length
            return length
        whole = self.getvalue()
        if self._position > len(whole):
            whole += "\0" * (self._position - len(whole))
        end = self._position + len(text)
        self._whole = whole[:self._position] + text + whole[end:]
        self._length = len(self._whole)
        self._position = end
        return length

    def _note(self, text):
        pairs = text.count("\r\n")
        for end, count in (("\r\n", pairs), ("\r", text.count("\r") - pairs),
                           ("\n", text.count("\n") - pairs)):
            if count:
                self._seen.add(end)

    def read(self, size=-1, /):
        self._checkClosed()
        size = _index(size)
        whole, begin = self.getvalue(), self._position
        if begin >= len(whole):
            return ""
        text = whole[begin:] if size < 0 else whole[begin:begin + size]
        self._position += len(text)
        return text

    def readline(self, size=-1, /):
        self._checkClosed()
        size = _index(size)
        whole, begin = self.getvalue(), self._position
        if begin >= len(whole):
            return ""
        end = self._end(whole, begin)
        if 0 <= size < end - begin:
            end = begin + size
        self._position = end
        return whole[begin:end]

    def __next__(self):
        if type(self) is not StringIO:
            return super().__next__()
        whole = self.getvalue() if self._pieces or self._closed else self._whole
        begin = self._position
        if begin >= len(whole):
            raise StopIteration
        if self._newline == "\n":
            end = whole.find("\n", begin) + 1 or len(whole)
        else:
            end = self._end(whole, begin)
        self._position = end
        return whole[begin:end]

    def _end(self, whole, begin):
        """Return where the line that begins at `begin` ends."""
        newline = self._newline
        if newline:
            end = whole.find(newline, begin)
            return end + len(newline) if end >= 0 else len(whole)
        end = whole.find("\n", begin) + 1 or len(whole)
        if newline == "":
            single = whole.find("\r", begin, end) + 1
            if single and single < end and whole[single:single + 1] != "\n" or single == end:
                return single
        return end

    def seek(self, offset, whence=SEEK_SET, /):
        self._checkClosed()
        offset = _whole(offset)
        if whence not in (0, 1, 2):
            raise ValueError(f"Invalid whence ({whence}, should be 0, 1 or 2)")
        if whence == SEEK_SET and offset < 0:
            raise ValueError(f"Negative seek position {offset}")
        if whence != SEEK_SET and offset != 0:
            raise OSError("Can't do nonzero cur-relative seeks")
        if whence == SEEK_CUR:
            offset = self._position
        elif whence == SEEK_END:
            offset = self._length
        if self._pieces:
            self.getvalue()
        self._position = offset
        return offset

    def tell(self):
        self._checkClosed()
        return self._position

    def truncate(self, size=None, /):
        self._checkClosed()
        size = self._position if size is None else _index(size)
        if size < 0:
            raise ValueError(f"Negative size value {size}")
        self._whole = self.getvalue()[:size]
        self._length = len(self._whole)
        return size
