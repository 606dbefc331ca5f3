"""Streams: what comes in pieces is read in lines and blocks. A program feeds its own: there are no sockets."""

from _collections import deque

from . import coroutines, events, protocols, tasks
from ._lazy import logger
from .exceptions import IncompleteReadError, LimitOverrunError

__all__ = ("StreamReader", "StreamWriter", "StreamReaderProtocol", "open_connection", "start_server")

_DEFAULT_LIMIT = 2 ** 16


async def open_connection(host=None, port=None, *, limit=_DEFAULT_LIMIT, **kwds):
    """A reader and a writer of a connection that the loop makes."""
    loop = events.get_running_loop()
    reader = StreamReader(limit=limit, loop=loop)
    protocol = StreamReaderProtocol(reader, loop=loop)
    transport, _ = await loop.create_connection(lambda: protocol, host, port, **kwds)
    return reader, StreamWriter(transport, protocol, reader, loop)


async def start_server(client_connected_cb, host=None, port=None, *, limit=_DEFAULT_LIMIT, **kwds):
    """A server that calls a function with a reader and a writer for each client."""
    loop = events.get_running_loop()

    def factory():
        return StreamReaderProtocol(StreamReader(limit=limit, loop=loop), client_connected_cb, loop=loop)

    return await loop.create_server(factory, host, port, **kwds)


class FlowControlMixin(protocols.Protocol):
    """A protocol whose writers wait while the transport has enough."""

    def __init__(self, loop=None):
        self._loop = events.get_event_loop() if loop is None else loop
        self._paused = False
        self._drain_waiters = deque()
        self._connection_lost = False

    def pause_writing(self):
        """The transport has enough."""
        assert not self._paused
        self._paused = True
        if self._loop.get_debug():
            logger.debug("%r pauses writing", self)

    def resume_writing(self):
        """The transport takes more."""
        assert self._paused
        self._paused = False
        if self._loop.get_debug():
            logger.debug("%r resumes writing", self)
        self._wake_writers(None)

    def connection_lost(self, exc):
        """The connection is over."""
        self._connection_lost = True
        if self._paused:
            self._wake_writers(exc)

    def _wake_writers(self, error):
        for waiter in self._drain_waiters:
            if not waiter.done():
                if error is None:
                    waiter.set_result(None)
                else:
                    waiter.set_exception(error)

    async def _drain_helper(self):
        if self._connection_lost:
            raise ConnectionResetError("Connection lost")
        if self._paused:
            waiter = self._loop.create_future()
            self._drain_waiters.append(waiter)
            try:
                await waiter
            finally:
                self._drain_waiters.remove(waiter)

    def _get_close_waiter(self, stream):
        raise NotImplementedError


class StreamReaderProtocol(FlowControlMixin, protocols.Protocol):
    """What feeds a StreamReader with what a transport brings."""

    _source_traceback = None

    def __init__(self, stream_reader, client_connected_cb=None, loop=None):
        super().__init__(loop=loop)
        self._reader_ref = self._strong_reader = self._task = self._transport = None
        if stream_reader is not None:
            import weakref

            self._reader_ref = weakref.ref(stream_reader)
            self._source_traceback = stream_reader._source_traceback
            if client_connected_cb is not None:
                self._strong_reader = stream_reader  # nobody else has it before the callback
        self._client_connected_cb = client_connected_cb
        self._over_ssl = False
        self._closed = self._loop.create_future()

    @property
    def _stream_reader(self):
        return None if self._reader_ref is None else self._reader_ref()

    def _replace_transport(self, transport):
        self._transport = transport
        self._over_ssl = transport.get_extra_info("sslcontext") is not None

    def connection_made(self, transport):
        """The connection stands: a server's callback is called."""
        self._replace_transport(transport)
        reader = self._stream_reader
        if reader is not None:
            reader.set_transport(transport)
        if self._client_connected_cb is None:
            return
        result = self._client_connected_cb(
            reader, StreamWriter(transport, self, reader, self._loop))
        if coroutines.iscoroutine(result):
            self._task = self._loop.create_task(result)
            self._task.add_done_callback(lambda task: self._served(task, transport))
        self._strong_reader = None

    def _served(self, task, transport):
        error = None if task.cancelled() else task.exception()
        if error is not None:
            self._loop.call_exception_handler(
                {"message": "Unhandled exception in client_connected_cb", "exception": error,
                 "transport": transport})
        if error is not None or task.cancelled():
            transport.close()

    def connection_lost(self, exc):
        """The connection is over: the reader hears it."""
        reader = self._stream_reader
        if reader is not None:
            if exc is None:
                reader.feed_eof()
            else:
                reader.set_exception(exc)
        if not self._closed.done():
            if exc is None:
                self._closed.set_result(None)
            else:
                self._closed.set_exception(exc)
        super().connection_lost(exc)
        self._reader_ref = self._task = self._transport = None

    def data_received(self, data):
        """Something came."""
        reader = self._stream_reader
        if reader is not None:
            reader.feed_data(data)

    def eof_received(self):
        """Nothing more comes; True keeps the connection for writing."""
        reader = self._stream_reader
        if reader is not None:
            reader.feed_eof()
        return not self._over_ssl

    def _get_close_waiter(self, stream):
        return self._closed


class StreamWriter:
    """A transport to write to, and waiting until it takes more."""

    def __init__(self, transport, protocol, reader, loop):
        assert reader is None or isinstance(reader, StreamReader)
        self._transport = transport
        self._protocol = protocol
        self._reader = reader
        self._loop = loop

    def __repr__(self):
        reader = "" if self._reader is None else f" reader={self._reader!r}"
        return f"<{type(self).__name__} transport={self._transport!r}{reader}>"

    @property
    def transport(self):
        """The transport."""
        return self._transport

    def write(self, data):
        """Write bytes."""
        self._transport.write(data)

    def writelines(self, data):
        """Write several bytes objects."""
        self._transport.writelines(data)

    def write_eof(self):
        """Say that nothing more comes."""
        return self._transport.write_eof()

    def can_write_eof(self):
        """Can that be said?"""
        return self._transport.can_write_eof()

    def close(self):
        """Close the transport."""
        return self._transport.close()

    def is_closing(self):
        """Is it closed, or about to be?"""
        return self._transport.is_closing()

    async def wait_closed(self):
        """Wait for its end."""
        await self._protocol._get_close_waiter(self)

    def get_extra_info(self, name, default=None):
        """What the transport tells of itself."""
        return self._transport.get_extra_info(name, default)

    async def drain(self):
        """Wait until the transport takes more."""
        error = None if self._reader is None else self._reader.exception()
        if error is not None:
            raise error
        if self._transport.is_closing():
            await tasks.sleep(0)  # lets connection_lost() be called
        await self._protocol._drain_helper()

    async def start_tls(self, sslcontext, **options):
        """Go on encrypted."""
        protocol = self._protocol
        await self.drain()
        self._transport = await self._loop.start_tls(
            self._transport, protocol, sslcontext,
            server_side=protocol._client_connected_cb is not None, **options)
        protocol._replace_transport(self._transport)


class StreamReader:
    """Bytes that are fed in pieces, and read in others."""

    _source_traceback = None

    def __init__(self, limit=_DEFAULT_LIMIT, loop=None):
        if limit <= 0:
            raise ValueError("Limit cannot be <= 0")
        self._limit = limit
        self._loop = events.get_event_loop() if loop is None else loop
        self._buffer = bytearray()
        self._eof = False
        self._waiter = None  # of the coroutine that waits for more
        self._exception = None
        self._transport = None
        self._paused = False
        if self._loop.get_debug():
            from .format_helpers import extract_stack, sys

            self._source_traceback = extract_stack(sys._getframe(1))

    def __repr__(self):
        info = ["StreamReader"]
        if self._buffer:
            info.append(f"{len(self._buffer)} bytes")
        if self._eof:
            info.append("eof")
        if self._limit != _DEFAULT_LIMIT:
            info.append(f"limit={self._limit}")
        for name in ("waiter", "exception", "transport"):
            value = getattr(self, "_" + name)
            if value:
                info.append(f"{name}={value!r}")
        if self._paused:
            info.append("paused")
        return f"<{' '.join(info)}>"

    def exception(self):
        """What set_exception() was given."""
        return self._exception

    def set_exception(self, exc):
        """Have reading raise an exception."""
        self._exception = exc
        waiter, self._waiter = self._waiter, None
        if waiter is not None and not waiter.cancelled():
            waiter.set_exception(exc)

    def _wakeup_waiter(self):
        waiter, self._waiter = self._waiter, None
        if waiter is not None and not waiter.cancelled():
            waiter.set_result(None)

    def set_transport(self, transport):
        """Have a transport paused while there is too much to read."""
        assert self._transport is None, "Transport already set"
        self._transport = transport

    def _take(self, size):
        """Take bytes off the front."""
        data = bytes(self._buffer[:size])
        del self._buffer[:size]
        self._maybe_resume_transport()
        return data

    def _maybe_resume_transport(self):
        if self._paused and len(self._buffer) <= self._limit:
            self._paused = False
            self._transport.resume_reading()

    def feed_eof(self):
        """Nothing more comes."""
        self._eof = True
        self._wakeup_waiter()

    def at_eof(self):
        """Is there nothing left, and nothing to come?"""
        return self._eof and not self._buffer

    def feed_data(self, data):
        """Bytes to be read."""
        assert not self._eof, "feed_data after feed_eof"
        if not data:
            return
        self._buffer.extend(data)
        self._wakeup_waiter()
        if self._transport is not None and not self._paused and len(self._buffer) > 2 * self._limit:
            try:
                self._transport.pause_reading()
            except NotImplementedError:
                self._transport = None  # one that cannot be paused: it is not asked again
            else:
                self._paused = True

    async def _wait_for_data(self, who):
        if self._waiter is not None:
            raise RuntimeError(f"{who}() called while another coroutine is already waiting for "
                               "incoming data")
        assert not self._eof, "_wait_for_data after EOF"
        if self._paused:  # it would wait for ever
            self._paused = False
            self._transport.resume_reading()
        self._waiter = self._loop.create_future()
        try:
            await self._waiter
        finally:
            self._waiter = None

    async def readline(self):
        """A line with its end; without one at the end of all."""
        try:
            return await self.readuntil(b"\n")
        except IncompleteReadError as error:
            return error.partial
        except LimitOverrunError as error:
            if self._buffer.startswith(b"\n", error.consumed):
                del self._buffer[:error.consumed + 1]
            else:
                self._buffer.clear()
            self._maybe_resume_transport()
            raise ValueError(error.args[0])  # noqa: B904

    async def readuntil(self, separator=b"\n"):
        """What comes up to a separator, which is read, too; of several the one that ends first."""
        separators = separator if isinstance(separator, tuple) else (separator,)
        if not separators:
            raise ValueError("Separator should contain at least one element")
        sizes = [len(one) for one in separators]
        if min(sizes) == 0:
            raise ValueError("Separator should be at least one-byte string")
        if self._exception is not None:
            raise self._exception
        seen = 0  # no separator begins before
        while True:
            size = len(self._buffer)
            if size - seen >= min(sizes):
                ends = [(start + len(one), start) for one in sorted(separators, key=len)
                        if (start := self._buffer.find(one, seen)) >= 0]
                if ends:
                    end, start = min(ends, key=lambda found: found[0])
                    break
                seen = max(0, size + 1 - max(sizes))
                if seen > self._limit:
                    raise LimitOverrunError("Separator is not found, and chunk exceed the limit", seen)
            if self._eof:
                rest = bytes(self._buffer)
                self._buffer.clear()
                raise IncompleteReadError(rest, None)
            await self._wait_for_data("readuntil")
        if start > self._limit:
            raise LimitOverrunError("Separator is found, but chunk is longer than limit", start)
        return self._take(end)

    async def read(self, n=-1):
        """At most so many bytes, as soon as there are any; all there will be if it is negative."""
        if self._exception is not None:
            raise self._exception
        if n == 0:
            return b""
        if n < 0:
            blocks = []
            while block := await self.read(self._limit):
                blocks.append(block)
            return b"".join(blocks)
        if not self._buffer and not self._eof:
            await self._wait_for_data("read")
        return self._take(n)

    async def readexactly(self, n):
        """So many bytes."""
        if n < 0:
            raise ValueError("readexactly size can not be less than zero")
        if self._exception is not None:
            raise self._exception
        if n == 0:
            return b""
        while len(self._buffer) < n:
            if self._eof:
                rest = bytes(self._buffer)
                self._buffer.clear()
                raise IncompleteReadError(rest, n)
            await self._wait_for_data("readexactly")
        return self._take(n)

    def __aiter__(self):
        return self

    async def __anext__(self):
        line = await self.readline()
        if not line:
            raise StopAsyncIteration
        return line
