"""Text over a buffered stream: encoding, line ends, positions.

What was decoded and not yet used stands in `_text` from `_at` on; `_start` is the position of the
buffer where `_octets`, which `_text` was decoded from, begin. tell() counts back from those.
"""

from io._base import SEEK_CUR, SEEK_END, SEEK_SET, UnsupportedOperation, _Above, _TextIOBase, _index

# What is C in CPython makes no entry in tracebacks.
__tracebackhide__ = True

CHUNK = 8192
# Encodings that begin with a mark at a file's first bytes, and what they are behind it.
MARKED = {"utf-16": "utf-16-le", "utf-32": "utf-32-le", "utf-8-sig": "utf-8"}


def text_encoding(encoding, stacklevel=2):
    """Return the encoding to use where None was given."""
    return "locale" if encoding is None else encoding


text_encoding.__module__ = "_io"


def _plain(encoding):
    """Return the usual name that an encoding's behaviour goes by here."""
    name = encoding.lower().replace("_", "-").replace(" ", "-")
    return {"utf8": "utf-8", "u8": "utf-8", "utf16": "utf-16", "utf32": "utf-32",
            "utf-8-sig": "utf-8-sig", "utf8-sig": "utf-8-sig"}.get(name, name)


def _cut(encoding, octets):
    """Return how many octets at the end are only the beginning of a character."""
    if encoding in ("utf-8", "utf-8-sig"):
        for back in range(1, min(4, len(octets) + 1)):
            octet = octets[-back]
            if octet & 0xC0 != 0x80:
                need = 4 if octet >= 0xF0 else 3 if octet >= 0xE0 else 2 if octet >= 0xC0 else 1
                return back if need > back else 0
        return 0
    if encoding.startswith("utf-16"):
        odd = len(octets) % 2
        whole = octets[:len(octets) - odd]
        high = 0 if not whole else whole[-2] if encoding.endswith("be") else whole[-1]
        return odd + (2 if 0xD8 <= high <= 0xDB else 0)
    if encoding.startswith("utf-32"):
        return len(octets) % 4
    return 0


class TextIOWrapper(_Above, _TextIOBase):
    """A buffered stream of bytes as text."""

    __module__ = "_io"
    _CHUNK_SIZE = CHUNK

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False,
                 write_through=False):
        self._buffer = self._encoding = None
        _check_newline(newline)
        _check_name("encoding", encoding)
        _check_name("errors", errors)
        if encoding is None or encoding == "locale":
            encoding = "UTF-8"
        try:
            "".encode(encoding)  # LookupError for one that there is not
        except TypeError:  # it is there, and makes no bytes
            pass
        self._buffer = buffer
        self._encoding = encoding
        self._errors = "strict" if errors is None else errors
        self._line_buffering = bool(line_buffering)
        self._write_through = bool(write_through)
        self._set_newline(newline)
        self._seekable = self._telling = buffer.seekable()
        self._begin(False)
        if self._seekable and buffer.writable() and buffer.tell() != 0:
            self._marked = False
            self._decoding = MARKED.get(self._decoding, self._decoding)

    _buffer = _encoding = None

    def _set_newline(self, newline):
        self._newline = newline
        self._translating = newline is None
        self._universal = not newline
        self._line_end = newline if newline in ("\r", "\r\n") else None

    def _begin(self, inside):
        """Start to decode at the buffer's position; `inside` the file, no mark is to be expected."""
        self._text, self._at = "", 0
        self._octets, self._start = b"", None
        self._tail = b""
        self._seen = set()
        self._decoding = _plain(self._encoding)
        self._marked = not inside and self._decoding in MARKED
        if inside:
            self._decoding = MARKED.get(self._decoding, self._decoding)

    # --- what is under it -----------------------------------------------------------------------

    def _attached(self):
        if self._buffer is None:
            if self._encoding is None:
                raise ValueError("I/O operation on uninitialized object")
            raise ValueError("underlying buffer has been detached")
        return self._buffer

    def _open(self):
        buffer = self._attached()
        if buffer.closed:
            raise ValueError("I/O operation on closed file.")
        return buffer

    def _checkClosed(self, msg=None):
        self._open()

    @property
    def buffer(self):
        return self._attached()

    @property
    def encoding(self):
        return self._encoding

    @property
    def errors(self):
        return self._errors

    @property
    def line_buffering(self):
        return self._line_buffering

    @property
    def write_through(self):
        return self._write_through

    @property
    def newlines(self):
        seen = tuple(end for end in ("\r", "\n", "\r\n") if end in self._seen)
        return seen[0] if len(seen) == 1 else seen or None

    def __repr__(self):
        if self._encoding is None:
            self._attached()
        own = type(self)
        text = f"<_io.TextIOWrapper" if own.__module__ == "_io" else \
            f"<{own.__module__}.{own.__qualname__}"
        for field in ("name", "mode"):
            try:
                text += f" {field}={getattr(self, field)!r}"
            except (AttributeError, ValueError):
                continue
        return f"{text} encoding={self._encoding!r}>"

    def flush(self):
        self._open().flush()
        self._telling = self._seekable

    def close(self):
        if self._buffer is not None and not self.closed:
            try:
                self.flush()
            finally:
                self._buffer.close()

    def detach(self):
        buffer = self._attached()
        self.flush()
        self._buffer = None
        return buffer

    def reconfigure(self, *, encoding=None, errors=None, newline=..., line_buffering=None,
                    write_through=None):
        if self._octets and not (encoding is None and errors is None and newline is ...):
            raise UnsupportedOperation("It is not possible to set the encoding or newline of stream "
                                       "after the first read")
        if newline is not ...:
            _check_newline(newline)
        self.flush()
        if encoding is not None:
            "".encode(encoding)
            self._encoding = encoding
            self._errors = "strict" if errors is None else errors
            self._begin(self._seekable and self._buffer.tell() != 0)
        elif errors is not None:
            self._errors = errors
        if newline is not ...:
            self._set_newline(newline)
        if line_buffering is not None:
            self._line_buffering = bool(line_buffering)
        if write_through is not None:
            self._write_through = bool(write_through)

    # --- writing --------------------------------------------------------------------------------

    def write(self, text, /):
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        buffer = self._open()
        if not buffer.writable():
            raise UnsupportedOperation("not writable")
        length = len(text)
        ends = self._line_buffering and ("\n" in text or "\r" in text)
        if self._line_end is not None:
            text = text.replace("\n", self._line_end)
        if self._seekable and (self._text or self._octets):
            self._begin(True)
        if self._marked:
            self._marked = False
            octets = text.encode(self._encoding, self._errors)
            self._decoding = MARKED[self._decoding]
        else:
            octets = text.encode(self._decoding, self._errors)
        buffer.write(octets)
        if ends:
            buffer.flush()
        return length

    # --- reading --------------------------------------------------------------------------------

    def _more(self, whole=False):
        """Decode another piece behind what is used up; say whether there was any.

        What was not used stays in front of it.
        """
        buffer = self._buffer
        kept, self._at = self._text[self._at:], 0
        if self._start is None or not kept:
            self._start = buffer.tell() - len(self._tail) if self._seekable else 0
            self._octets = b""
        while True:
            if whole:
                piece = buffer.read()
            else:
                piece = buffer.read1(CHUNK) if hasattr(buffer, "read1") else buffer.read(CHUNK)
            if not isinstance(piece, bytes):
                if not isinstance(piece, (bytearray, memoryview)):
                    raise TypeError("underlying read() should have returned a bytes-like object, "
                                    f"not '{type(piece).__name__}'")
                piece = bytes(piece)
            end = whole or not piece
            octets = self._tail + piece
            if self._marked and octets:
                if len(octets) < 4 and not end:
                    self._tail = octets
                    continue
                self._unmark(octets)
            cut = 0 if end else _cut(self._decoding, octets)
            self._tail = octets[len(octets) - cut:] if cut else b""
            text = octets[:len(octets) - cut].decode(self._decoding, self._errors)
            if not end and (not text or self._decoding_mark and text == "\ufeff"
                            or text.endswith("\r") and self._universal):
                # not a whole character, or perhaps half of a line end: wait for the rest
                self._tail = octets
                continue
            break
        if self._decoding_mark and text.startswith("\ufeff"):
            text = text[1:]
        self._decoding_mark = False
        self._octets += octets[:len(octets) - cut]
        if self._universal and text:
            text = self._ends(text)
        self._text = kept + text
        return bool(text)

    _decoding_mark = False

    def _unmark(self, octets):
        """Tell by a file's first octets how the rest is encoded."""
        self._marked = False
        name = MARKED[self._decoding]
        if octets[:2] == b"\xfe\xff" and name != "utf-8":
            name = "utf-16-be"
        elif octets[:4] == b"\0\0\xfe\xff" and name == "utf-32-le":
            name = "utf-32-be"
        self._decoding = name
        self._decoding_mark = True

    def _ends(self, text):
        """Note the line ends of a piece, and translate them where asked to."""
        if "\r" in text:
            pairs = text.count("\r\n")
            if pairs:
                self._seen.add("\r\n")
            if text.count("\r") > pairs:
                self._seen.add("\r")
            if text.count("\n") > pairs:
                self._seen.add("\n")
            if self._translating:
                text = text.replace("\r\n", "\n").replace("\r", "\n")
        elif "\n" in text:
            self._seen.add("\n")
        return text

    def _reading(self):
        buffer = self._open()
        if not buffer.readable():
            raise UnsupportedOperation("not readable")
        return buffer

    def read(self, size=-1, /):
        size = _index(size)
        buffer = self._reading()
        if size < 0:
            self._more(whole=True)
            text, self._at = self._text[self._at:], len(self._text)
            return text
        while len(self._text) - self._at < size and self._more():
            pass
        text = self._text[self._at:self._at + size]
        self._at += len(text)
        return text

    def readline(self, size=-1, /):
        if not isinstance(size, int):
            if not hasattr(type(size), "__index__"):
                raise TypeError(f"'{type(size).__name__}' object cannot be interpreted as an integer")
            size = size.__index__()
        self._reading()
        begin = self._at
        while True:
            end = self._line(begin)
            if end:
                break
            searched = max(len(self._text) - self._at - 1, 0)
            if size >= 0 and len(self._text) - self._at >= size or not self._more():
                end = len(self._text)
                break
            begin = self._at + searched
        if size >= 0:
            end = min(end, self._at + size)
        line = self._text[self._at:end]
        self._at = end
        return line

    def _line(self, begin):
        """Return where the line ends that goes on at `begin`, 0 if that is not known yet."""
        text = self._text
        if not self._universal:
            end = text.find(self._newline, begin)
            return end + len(self._newline) if end >= 0 else 0
        end = text.find("\n", begin) + 1
        if self._translating:
            return end
        single = text.find("\r", begin) + 1
        if single and (not end or single < end - 1):
            return single
        return end

    def __next__(self):
        self._telling = False
        line = self.readline()
        if not line:
            self._telling = self._seekable
            raise StopIteration
        return line

    # --- positions ------------------------------------------------------------------------------

    def tell(self):
        self._open()
        if not self._seekable:
            raise UnsupportedOperation("underlying stream is not seekable")
        if not self._telling:
            raise OSError("telling position disabled by next() call")
        if self._start is None or self._at == len(self._text):
            return self._buffer.tell() - len(self._tail)
        return self._start + self._octets_before(self._at)

    def _octets_before(self, count):
        """Return how many octets the first characters of the decoded text were."""
        text = self._octets.decode(self._decoding, self._errors)
        mark = 0
        if text.startswith("\ufeff") and self._start == 0 and _plain(self._encoding) in MARKED:
            mark, text = 1, text[1:]
        if self._translating and "\r" in text:
            place = 0
            for _ in range(count):
                place += 2 if text.startswith("\r\n", place) else 1
            count = place
        return len(("\ufeff" * mark + text[:count]).encode(self._decoding, self._errors))

    def seek(self, cookie, whence=SEEK_SET, /):
        buffer = self._open()
        if not self._seekable:
            raise UnsupportedOperation("underlying stream is not seekable")
        if whence == SEEK_CUR:
            if cookie != 0:
                raise UnsupportedOperation("can't do nonzero cur-relative seeks")
            cookie = self.tell()
        elif whence == SEEK_END:
            if cookie != 0:
                raise UnsupportedOperation("can't do nonzero end-relative seeks")
            buffer.flush()
            position = buffer.seek(0, SEEK_END)
            self._begin(position != 0)
            self._telling = True
            return position
        elif whence != SEEK_SET:
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        if cookie < 0:
            raise ValueError(f"negative seek position {cookie}")
        buffer.flush()
        buffer.seek(cookie)
        self._begin(cookie != 0)
        self._telling = True
        return cookie

    def truncate(self, pos=None, /):
        buffer = self._open()
        self.flush()
        return buffer.truncate(self.tell() if pos is None else pos)


def _check_newline(newline):
    if newline is not None and not isinstance(newline, str):
        raise TypeError(f"illegal newline type: {type(newline)!r}")
    if newline not in (None, "", "\n", "\r", "\r\n"):
        raise ValueError(f"illegal newline value: {newline}")


def _check_name(what, value):
    """Check an encoding or a way with errors as far as no codec is asked."""
    if value is None:
        return
    if not isinstance(value, str):
        raise TypeError(f"TextIOWrapper() argument {what!r} must be str or None, "
                        f"not {type(value).__name__}")
    value.encode()
    if "\0" in value:
        raise ValueError("embedded null character")


class IncrementalNewlineDecoder:
    """Translates the line ends of text that comes in pieces."""

    __module__ = "_io"

    def __init__(self, decoder, translate, errors="strict"):
        self._decoder = decoder
        self._translate = translate
        self._held = False
        self._seen = set()

    _seen = _decoder = None

    def _made(self):
        if self._seen is None:
            raise ValueError("IncrementalNewlineDecoder.__init__() not called")

    def getstate(self):
        self._made()
        octets, flag = (b"", 0) if self._decoder is None else self._decoder.getstate()
        return octets, flag << 1 | self._held

    def setstate(self, state):
        self._made()
        if not isinstance(state, tuple):
            raise TypeError("state argument must be a tuple")
        octets, flag = state
        self._held = bool(flag & 1)
        if self._decoder is not None:
            self._decoder.setstate((octets, flag >> 1))

    def decode(self, input, final=False):
        self._made()
        text = input if self._decoder is None else self._decoder.decode(input, final=final)
        if self._held and (text or final):
            text = "\r" + text
            self._held = False
        if text.endswith("\r") and not final:
            text = text[:-1]
            self._held = True
        pairs = text.count("\r\n")
        for end, count in (("\r\n", pairs), ("\r", text.count("\r") - pairs),
                           ("\n", text.count("\n") - pairs)):
            if count:
                self._seen.add(end)
        if self._translate and "\r" in text:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        return text

    def reset(self):
        self._made()
        self._seen = set()
        self._held = False
        if self._decoder is not None:
            self._decoder.reset()

    @property
    def newlines(self):
        seen = tuple(end for end in ("\r", "\n", "\r\n") if end in self._seen)
        return seen[0] if len(seen) == 1 else seen or None
