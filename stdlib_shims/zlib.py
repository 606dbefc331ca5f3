"""Compression as zlib's: what is decompressed is so by native code, what is compressed by the host's zlib.

Invariant: all that a stream object knows is guest data. A decompressor's state is a bytearray. A
compressor holds what it was given back until there are SEGMENT bytes (or a flush), and has the host
compress them as a piece that follows the 32 KiB before it: the host keeps nothing between two calls.
"""

import _zlib
from _binascii import adler32, crc32
from _zlib import error

import _pyvm

# What is C in CPython makes no entry in tracebacks.
__tracebackhide__ = True

__all__ = [
    "DEFLATED", "DEF_BUF_SIZE", "DEF_MEM_LEVEL", "MAX_WBITS", "ZLIB_RUNTIME_VERSION", "ZLIB_VERSION",
    "Z_BEST_COMPRESSION", "Z_BEST_SPEED", "Z_BLOCK", "Z_DEFAULT_COMPRESSION", "Z_DEFAULT_STRATEGY",
    "Z_FILTERED", "Z_FINISH", "Z_FIXED", "Z_FULL_FLUSH", "Z_HUFFMAN_ONLY", "Z_NO_COMPRESSION",
    "Z_NO_FLUSH", "Z_PARTIAL_FLUSH", "Z_RLE", "Z_SYNC_FLUSH", "Z_TREES", "adler32", "compress",
    "compressobj", "crc32", "decompress", "decompressobj", "error",
]

ZLIB_VERSION = ZLIB_RUNTIME_VERSION = "1.2.13"
MAX_WBITS = 15
DEFLATED = 8
DEF_MEM_LEVEL = 8
DEF_BUF_SIZE = 16384
Z_NO_COMPRESSION, Z_BEST_SPEED, Z_BEST_COMPRESSION, Z_DEFAULT_COMPRESSION = 0, 1, 9, -1
Z_FILTERED, Z_HUFFMAN_ONLY, Z_RLE, Z_FIXED, Z_DEFAULT_STRATEGY = 1, 2, 3, 4, 0
Z_NO_FLUSH, Z_PARTIAL_FLUSH, Z_SYNC_FLUSH, Z_FULL_FLUSH, Z_FINISH, Z_BLOCK, Z_TREES = range(7)

_SEGMENT = 1 << 20  # bytes that the host is given at once, at most
_WINDOW = 1 << 15
_PIECE = 1 << 16    # bytes that are decompressed at once
_FULL, _DONE, _ASKS = _zlib.FULL, _zlib.DONE, _zlib.ASKS
_BAD_STATE = "inconsistent stream state"


def _octets(data):
    """Return what is bytes-like as something that natives read."""
    if type(data) in (bytes, bytearray):
        return data
    try:
        view = memoryview(data)
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'") from None
    if not view.c_contiguous:
        raise BufferError("memoryview: underlying buffer is not C-contiguous")
    return view.cast("B") if view.format != "B" or view.ndim != 1 else view


def _number(value):
    """Return an int as C's int."""
    from operator import index

    value = index(value)
    if not -1 << 31 <= value < 1 << 31:
        raise OverflowError("Python int too large to convert to C int")
    return value


def _length(value, what):
    """Return an int as C's Py_ssize_t that is not negative."""
    from operator import index

    value = index(value)
    if value >= 1 << 63:
        raise OverflowError("Python int too large to convert to C ssize_t")
    if value < 0:
        raise ValueError(what)
    return value


def _deflate(data, wbits, level, memory, strategy, dictionary, flush):
    return _pyvm.service("deflate", data, wbits, level, memory, strategy, dictionary, flush)


def _may_compress(level, wbits):
    return -1 <= level <= 9 and (8 <= wbits <= 15 or 25 <= wbits <= 31 or -15 <= wbits <= -9)


def compress(data, /, level=Z_DEFAULT_COMPRESSION, wbits=MAX_WBITS):
    """Returns a bytes object containing compressed data."""
    data = _octets(data)
    level, wbits = _number(level), _number(wbits)
    if not _may_compress(level, wbits):
        raise error("Bad compression level")
    if len(data) <= _SEGMENT:
        return _deflate(bytes(data), wbits, level, DEF_MEM_LEVEL, 0, b"", Z_FINISH)
    stream = compressobj(level, DEFLATED, wbits)
    return stream.compress(data) + stream.flush()


def decompress(data, /, wbits=MAX_WBITS, bufsize=DEF_BUF_SIZE):
    """Returns a bytes object containing the uncompressed data."""
    data = _octets(data)
    bufsize = _length(bufsize, "bufsize must be non-negative")
    state = _zlib.begin(_number(wbits))
    if state is None:
        raise error("Error -2 while preparing to decompress data: inconsistent stream state")
    output, at, end = _zlib.inflate(state, data, 0, min(max(bufsize, 4 * len(data), 64), _PIECE))
    if end == _FULL:
        parts = [output]
        while end == _FULL:
            output, at, end = _zlib.inflate(state, data, at, _PIECE)
            parts.append(output)
        output = b"".join(parts)
    if end == _DONE:
        return output
    if end == _ASKS:
        raise error("Error 2 while decompressing data")
    raise error("Error -5 while decompressing data: incomplete or truncated stream")


def _refuse(cls, /, *args, **kwargs):
    raise TypeError(f"cannot create 'zlib.{cls.__name__}' instances")


@_pyvm.in_c
class Compress:
    """A compressor of a stream."""

    __slots__ = ("_check", "_container", "_dictionary", "_flushed", "_level", "_memory", "_pending",
                 "_size", "_started", "_strategy", "_total", "_wbits")
    __new__ = _refuse

    def __init_subclass__(cls, /, **kwargs):
        raise TypeError("type 'zlib.Compress' is not an acceptable base type")

    def compress(self, data, /):
        """Returns a bytes object containing compressed data."""
        data = _octets(data)
        if self._pending is None:
            raise error(f"Error -2 while compressing data: {_BAD_STATE}")
        if not len(data):
            return b""
        self._flushed = 0
        self._pending.append(bytes(data))
        self._size += len(data)
        if self._size < _SEGMENT:
            return b""
        data = b"".join(self._pending)
        cut = len(data) - len(data) % _SEGMENT
        parts = [self._emit(data[at:at + _SEGMENT], Z_SYNC_FLUSH) for at in range(0, cut, _SEGMENT)]
        self._pending, self._size = [data[cut:]], len(data) - cut
        return b"".join(parts)

    def flush(self, mode=Z_FINISH, /):
        """Return a bytes object containing any remaining compressed data."""
        mode = _number(mode)
        if mode == Z_NO_FLUSH:
            return b""
        if not 0 < mode <= Z_BLOCK or self._pending is None:
            raise error(f"Error -2 while flushing: {_BAD_STATE}")
        data = b"".join(self._pending)
        if mode == Z_FINISH:
            last = self._emit(data, Z_FINISH)
            self._pending = None
            return last
        if mode != Z_FULL_FLUSH:
            mode = Z_SYNC_FLUSH
        if not data and self._flushed >= mode:
            return b""
        part = self._emit(data, mode)
        self._pending, self._size, self._flushed = [], 0, mode
        if mode == Z_FULL_FLUSH:
            self._dictionary = b""
        return part

    def _emit(self, data, flush):
        """Return the next piece of the stream."""
        settings = self._level, self._memory, self._strategy, self._dictionary, flush
        if not self._started:
            part = _deflate(data, self._container, *settings)
            if flush == Z_FINISH:
                return part
            self._started = True
            self._check = 0 if self._container >= 16 else 1
        else:
            part = _deflate(data, self._wbits, *settings)
        container = self._container
        if container > 0:
            self._check = (crc32 if container >= 16 else adler32)(data, self._check)
            self._total += len(data)
            if flush == Z_FINISH:
                part += (self._check.to_bytes(4, "big") if container < 16 else
                         self._check.to_bytes(4, "little")
                         + (self._total & 0xFFFFFFFF).to_bytes(4, "little"))
        if len(data) >= _WINDOW:
            self._dictionary = data[-_WINDOW:]
        else:
            self._dictionary = (self._dictionary + data)[-_WINDOW:]
        return part

    def copy(self):
        """Return a copy of the compression object."""
        if self._pending is None:
            raise ValueError("Inconsistent stream state")
        other = object.__new__(Compress)
        for name in Compress.__slots__:
            setattr(other, name, getattr(self, name))
        other._pending = list(self._pending)
        return other

    __copy__ = copy

    def __deepcopy__(self, memo, /):
        return self.copy()

    def __reduce_ex__(self, protocol, /):
        raise TypeError("cannot pickle 'zlib.Compress' object")


def compressobj(level=Z_DEFAULT_COMPRESSION, method=DEFLATED, wbits=MAX_WBITS, memLevel=DEF_MEM_LEVEL,
                strategy=Z_DEFAULT_STRATEGY, zdict=None):
    """Return a compressor object."""
    level, method, wbits = _number(level), _number(method), _number(wbits)
    memLevel, strategy = _number(memLevel), _number(strategy)
    zdict = b"" if zdict is None else bytes(_octets(zdict))
    if not (_may_compress(level, wbits) and method == DEFLATED and 1 <= memLevel <= 9
            and 0 <= strategy <= 4) or (zdict and wbits > 15):
        raise ValueError("Invalid initialization option")
    self = object.__new__(Compress)
    self._level, self._memory, self._strategy = level, memLevel, strategy
    self._container, self._wbits = wbits, -max(abs(wbits) & 15, 9)
    self._pending, self._size, self._flushed = [], 0, 0
    self._started, self._check, self._total, self._dictionary = False, 0, 0, zdict[-_WINDOW:]
    return self


@_pyvm.in_c
class Decompress:
    """A decompressor of a stream."""

    __slots__ = ("_dictionary", "_eof", "_state", "_unconsumed", "_unused")
    __new__ = _refuse

    def __init_subclass__(cls, /, **kwargs):
        raise TypeError("type 'zlib.Decompress' is not an acceptable base type")

    @property
    def unused_data(self):
        """Data found after the end of the compressed data."""
        return self._unused

    @property
    def unconsumed_tail(self):
        """Data that was not consumed because max_length was reached."""
        return self._unconsumed

    @property
    def eof(self):
        """True if the end-of-stream marker has been reached."""
        return self._eof

    def decompress(self, data, /, max_length=0):
        """Return a bytes object containing the decompressed version of the data."""
        data = _octets(data)
        if max_length:
            max_length = _length(max_length, "max_length must be non-negative")
        if self._state is None:
            self._unconsumed = bytes(data)
            raise error(f"Error -2 while decompressing data: {_BAD_STATE}")
        return self._run(data, max_length)

    def _run(self, data, most):
        output, at, end = self._step(data, 0, most or _PIECE)
        if end == _FULL and len(output) != most:
            parts, made = [output], len(output)
            while end == _FULL and made != most:
                output, at, end = self._step(data, at, most - made if most else _PIECE)
                parts.append(output)
                made += len(output)
            output = b"".join(parts)
        left = bytes(data[at:]) if at < len(data) else b""
        if end == _DONE:
            self._eof = True
            self._unused += left
        if left and end != _DONE or self._unconsumed:
            self._unconsumed = left
        return output

    def _step(self, data, at, room):
        room = min(room, _PIECE)
        output, at, end = _zlib.inflate(self._state, data, at, room)
        while end == _ASKS:
            if self._dictionary is None:
                raise error("Error 2 while decompressing data")
            if not _zlib.dictionary(self._state, self._dictionary):
                raise error("Error -3 while setting zdict: invalid input data")
            output, at, end = _zlib.inflate(self._state, data, at, room)
        return output, at, end

    def flush(self, length=DEF_BUF_SIZE, /):
        """Return a bytes object containing any remaining decompressed data."""
        if _length(length, "length must be greater than zero") == 0:
            raise ValueError("length must be greater than zero")
        if self._state is None:
            return b""
        output = self._run(self._unconsumed, 0)
        if self._eof:
            self._state = None
        return output

    def copy(self):
        """Return a copy of the decompression object."""
        if self._state is None:
            raise ValueError("Inconsistent stream state")
        other = object.__new__(Decompress)
        other._state, other._dictionary = bytearray(self._state), self._dictionary
        other._unused, other._unconsumed, other._eof = self._unused, self._unconsumed, self._eof
        return other

    __copy__ = copy

    def __deepcopy__(self, memo, /):
        return self.copy()

    def __reduce_ex__(self, protocol, /):
        raise TypeError("cannot pickle 'zlib.Decompress' object")


def decompressobj(wbits=MAX_WBITS, zdict=None):
    """Return a decompressor object."""
    if zdict is not None:
        try:
            zdict = bytes(_octets(zdict))
        except TypeError:
            raise TypeError("zdict argument must support the buffer protocol") from None
    wbits = _number(wbits)
    state = _zlib.begin(wbits)
    if state is None:
        raise ValueError("Invalid initialization option")
    if zdict is not None and wbits < 0:
        _zlib.dictionary(state, zdict)
    self = object.__new__(Decompress)
    self._state, self._dictionary = state, zdict
    self._unused = self._unconsumed = b""
    self._eof = False
    return self


class _ZlibDecompressor:
    """A decompressor that keeps what it could not use yet, as gzip reads."""

    __slots__ = ("_dictionary", "_left", "_needs", "_state", "eof", "unused_data")

    def __init__(self, wbits=MAX_WBITS, zdict=b""):
        wbits = _number(wbits)
        self._dictionary = bytes(_octets(zdict)) or None
        self._state = _zlib.begin(wbits)
        if self._state is None:
            raise ValueError("Invalid initialization option")
        if self._dictionary is not None and wbits < 0:
            _zlib.dictionary(self._state, self._dictionary)
        self._left = self.unused_data = b""
        self.eof, self._needs = False, True

    @property
    def needs_input(self):
        """True if more input is needed before more decompressed data can be produced."""
        return self._needs

    _step = Decompress._step

    def decompress(self, data, max_length=-1):
        """Decompress *data*, returning uncompressed data as bytes."""
        data = _octets(data)
        if self.eof:
            raise EOFError("End of stream already reached")
        if self._left:
            data = self._left + bytes(data)
        parts, made, at, end = [], 0, 0, _FULL
        while end == _FULL and made != max_length:
            output, at, end = self._step(data, at, _PIECE if max_length < 0 else max_length - made)
            parts.append(output)
            made += len(output)
        left = bytes(data[at:])
        if end == _DONE:
            self.eof, self._needs = True, False
            self.unused_data, self._left = left, b""
        else:
            self._left, self._needs = left, not left and (made < max_length or max_length < 0)
        return b"".join(parts)

    def __reduce_ex__(self, protocol, /):
        raise TypeError("cannot pickle 'zlib._ZlibDecompressor' object")
