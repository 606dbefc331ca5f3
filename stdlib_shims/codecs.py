"""Codecs by name, as far as the machine has them: str.encode() and bytes.decode() do the work.

A program's own codecs (register) and error handlers (register_error) are found by this module's functions,
not by str.encode().
"""

__all__ = [
    "BOM", "BOM32_BE", "BOM32_LE", "BOM64_BE", "BOM64_LE", "BOM_BE", "BOM_LE", "BOM_UTF16",
    "BOM_UTF16_BE", "BOM_UTF16_LE", "BOM_UTF32", "BOM_UTF32_BE", "BOM_UTF32_LE", "BOM_UTF8", "Codec",
    "CodecInfo", "EncodedFile", "IncrementalDecoder", "IncrementalEncoder", "StreamReader",
    "StreamReaderWriter", "StreamRecoder", "StreamWriter", "backslashreplace_errors", "charmap_build",
    "decode", "encode", "getdecoder", "getencoder", "getincrementaldecoder", "getincrementalencoder",
    "getreader", "getwriter", "ignore_errors", "iterdecode", "iterencode", "lookup", "lookup_error",
    "namereplace_errors", "open", "register", "register_error", "replace_errors", "strict_errors",
    "unregister", "xmlcharrefreplace_errors"]

BOM_UTF8 = b"\xef\xbb\xbf"
BOM_LE = BOM_UTF16_LE = BOM = BOM_UTF16 = BOM32_LE = b"\xff\xfe"
BOM_BE = BOM_UTF16_BE = BOM32_BE = b"\xfe\xff"
BOM_UTF32_LE = BOM_UTF32 = BOM64_LE = b"\xff\xfe\0\0"
BOM_UTF32_BE = BOM64_BE = b"\0\0\xfe\xff"

_open = open


class CodecInfo(tuple):
    """What lookup() gives."""

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None,
                incrementaldecoder=None, name=None, *, _is_text_encoding=None):
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name = name
        self.encode = encode
        self.decode = decode
        self.incrementalencoder = incrementalencoder
        self.incrementaldecoder = incrementaldecoder
        self.streamwriter = streamwriter
        self.streamreader = streamreader
        self._is_text_encoding = _is_text_encoding is not False
        return self

    def __repr__(self):
        return (f"<{type(self).__module__}.{type(self).__qualname__} object for encoding "
                f"{self.name} at {id(self):#x}>")

    def __getnewargs__(self):
        return tuple(self)


class Codec:
    """A codec without state."""

    def encode(self, input, errors="strict"):
        raise NotImplementedError

    def decode(self, input, errors="strict"):
        raise NotImplementedError


class IncrementalEncoder:
    """Encodes a text piece by piece."""

    def __init__(self, errors="strict"):
        self.errors = errors
        self.buffer = ""

    def encode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        return None

    def getstate(self):
        return 0

    def setstate(self, state):
        return None


class BufferedIncrementalEncoder(IncrementalEncoder):
    """An encoder that keeps what it cannot encode yet."""

    def __init__(self, errors="strict"):
        IncrementalEncoder.__init__(self, errors)
        self.buffer = ""

    def _buffer_encode(self, input, errors, final):
        raise NotImplementedError

    def encode(self, input, final=False):
        data = self.buffer + input
        result, consumed = self._buffer_encode(data, self.errors, final)
        self.buffer = data[consumed:]
        return result

    def reset(self):
        self.buffer = ""

    def getstate(self):
        return self.buffer or 0

    def setstate(self, state):
        self.buffer = state or ""


class IncrementalDecoder:
    """Decodes bytes piece by piece."""

    def __init__(self, errors="strict"):
        self.errors = errors

    def decode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        return None

    def getstate(self):
        return b"", 0

    def setstate(self, state):
        return None


class BufferedIncrementalDecoder(IncrementalDecoder):
    """A decoder that keeps what it cannot decode yet."""

    def __init__(self, errors="strict"):
        IncrementalDecoder.__init__(self, errors)
        self.buffer = b""

    def _buffer_decode(self, input, errors, final):
        raise NotImplementedError

    def decode(self, input, final=False):
        data = self.buffer + bytes(input)
        result, consumed = self._buffer_decode(data, self.errors, final)
        self.buffer = data[consumed:]
        return result

    def reset(self):
        self.buffer = b""

    def getstate(self):
        return self.buffer, 0

    def setstate(self, state):
        self.buffer = state[0]


class StreamWriter(Codec):
    """Writes text to a binary stream."""

    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors

    def write(self, object):
        data, _ = self.encode(object, self.errors)
        self.stream.write(data)

    def writelines(self, list):
        self.write("".join(list))

    def reset(self):
        return None

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        if whence == 0 and offset == 0:
            self.reset()

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        self.stream.close()


class StreamReader(Codec):
    """Reads text from a binary stream."""

    charbuffertype = str

    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors
        self.bytebuffer = b""
        self.charbuffer = ""

    def read(self, size=-1, chars=-1, firstline=False):
        while True:
            if chars >= 0 and len(self.charbuffer) >= chars:
                break
            new = self.stream.read() if size < 0 else self.stream.read(size)
            data = self.bytebuffer + new
            if data:
                text, used = self.decode(data, self.errors)
                self.bytebuffer = data[used:]
                self.charbuffer += text
            if not new or size >= 0 or chars < 0:
                break
        if chars < 0:
            result, self.charbuffer = self.charbuffer, ""
        else:
            result, self.charbuffer = self.charbuffer[:chars], self.charbuffer[chars:]
        return result

    def readline(self, size=None, keepends=True):
        while True:
            lines = self.charbuffer.splitlines(keepends=True)
            if len(lines) > 1 or (lines and lines[0].endswith("\n")):
                break
            before = len(self.charbuffer)
            rest, self.charbuffer = self.charbuffer, ""
            self.charbuffer = rest + self.read(size or 72)
            if len(self.charbuffer) == before:
                lines = self.charbuffer.splitlines(keepends=True)
                break
        line = lines[0] if lines else ""
        self.charbuffer = self.charbuffer[len(line):]
        return line if keepends or not line else line.splitlines()[0]

    def readlines(self, sizehint=None, keepends=True):
        return self.read().splitlines(keepends)

    def reset(self):
        self.bytebuffer = b""
        self.charbuffer = ""

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reset()

    def __next__(self):
        line = self.readline()
        if line:
            return line
        raise StopIteration

    def __iter__(self):
        return self

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        self.stream.close()


class StreamReaderWriter:
    """A reader and a writer of one stream."""

    encoding = "unknown"

    def __init__(self, stream, Reader, Writer, errors="strict"):
        self.stream = stream
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors

    def read(self, size=-1):
        return self.reader.read(size)

    def readline(self, size=None, keepends=True):
        return self.reader.readline(size, keepends)

    def readlines(self, sizehint=None):
        return self.reader.readlines(sizehint)

    def __next__(self):
        return next(self.reader)

    def __iter__(self):
        return self

    def write(self, data):
        return self.writer.write(data)

    def writelines(self, list):
        return self.writer.writelines(list)

    def reset(self):
        self.reader.reset()
        self.writer.reset()

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reader.reset()
        if whence == 0 and offset == 0:
            self.writer.reset()

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        self.stream.close()


class StreamRecoder:
    """A stream of bytes in one encoding seen as bytes in another."""

    def __init__(self, stream, encode, decode, Reader, Writer, errors="strict"):
        self.stream = stream
        self.encode = encode
        self.decode = decode
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors

    def read(self, size=-1):
        return self.encode(self.reader.read(size), self.errors)[0]

    def readline(self, size=None):
        text = self.reader.readline() if size is None else self.reader.readline(size)
        return self.encode(text, self.errors)[0]

    def readlines(self, sizehint=None):
        return self.encode(self.reader.read(), self.errors)[0].splitlines(keepends=True)

    def __next__(self):
        return self.encode(next(self.reader), self.errors)[0]

    def __iter__(self):
        return self

    def write(self, data):
        return self.writer.write(self.decode(data, self.errors)[0])

    def writelines(self, list):
        return self.write(b"".join(list))

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        self.stream.close()


# --- finding them ---------------------------------------------------------------------------------

_NAMES = {
    "u8": "utf-8", "utf": "utf-8", "utf8": "utf-8", "utf_8": "utf-8", "cp65001": "utf-8",
    "utf16": "utf-16", "u16": "utf-16", "utf_16": "utf-16", "utf_16_le": "utf-16-le",
    "utf_16le": "utf-16-le", "utf_16_be": "utf-16-be", "utf_16be": "utf-16-be", "utf32": "utf-32",
    "u32": "utf-32", "utf_32": "utf-32", "utf_32_le": "utf-32-le", "utf_32be": "utf-32-be",
    "utf_32_be": "utf-32-be", "utf_32le": "utf-32-le", "utf_8_sig": "utf-8-sig", "utf7": "utf-7",
    "u7": "utf-7", "utf_7": "utf-7", "us_ascii": "ascii", "646": "ascii", "latin_1": "iso8859-1",
    "latin": "iso8859-1", "latin1": "iso8859-1", "l1": "iso8859-1", "iso_8859_1": "iso8859-1",
    "iso8859_1": "iso8859-1", "8859": "iso8859-1", "cp819": "iso8859-1", "windows_1252": "cp1252",
    "unicode_escape": "unicode-escape", "raw_unicode_escape": "raw-unicode-escape"}
_known = {}
_searches = []
_BINARY = {"hex": "hex", "hex_codec": "hex", "base64": "base64", "base_64": "base64",
           "base64_codec": "base64", "rot13": "rot13", "rot_13": "rot13", "zlib": "zlib",
           "zip": "zlib", "zlib_codec": "zlib", "quopri": "quopri", "quoted_printable": "quopri",
           "quopri_codec": "quopri"}


def register(search_function, /):
    """Have a function asked for codecs that the machine has not."""
    if not callable(search_function):
        raise TypeError("argument must be callable")
    _searches.append(search_function)


def unregister(search_function, /):
    """Take back what register() did."""
    if search_function in _searches:
        _searches.remove(search_function)
        _known.clear()


def _plain(encoding):
    return "".join(c if c.isalnum() or c == "." else "_" for c in encoding.lower())


def lookup(encoding, /):
    """Return the codec of a name; LookupError if there is none."""
    if not isinstance(encoding, str):
        raise TypeError(f"lookup() argument must be str, not {type(encoding).__name__}")
    found = _known.get(encoding)
    if found is None:
        found = _known[encoding] = _find(encoding)
    return found


def _find(encoding):
    plain = _plain(encoding)
    if plain in _BINARY:
        return _binary_codec(_BINARY[plain])
    try:
        "".encode(encoding)
    except LookupError:
        for search in _searches:
            found = search(plain)
            if found is not None:
                if not isinstance(found, tuple) or len(found) != 4:
                    raise TypeError("codec search functions must return 4-tuples") from None
                return found
        raise LookupError(f"unknown encoding: {encoding}") from None
    return _text_codec(_NAMES.get(plain, plain.replace("iso_8859", "iso8859").replace("_", "-")),
                       encoding)


def _text_codec(name, encoding):
    def encode(input, errors="strict"):
        return input.encode(encoding, errors or "strict"), len(input)

    def decode(input, errors="strict"):
        return bytes(input).decode(encoding, errors or "strict"), len(input)

    def partly(input, errors, final):
        if final:
            return decode(input, errors)
        try:
            return decode(input, errors if errors == "strict" else "strict")
        except UnicodeDecodeError as error:
            if error.end == len(input) and error.reason in _ENDS:
                return decode(input[:error.start], errors)[0], error.start
            # What is wrong lies before the end: what may still be the beginning of a character is
            # at most three bytes.
            for keep in range(1, 4):
                try:
                    bytes(input[-keep:]).decode(encoding)
                except UnicodeDecodeError as rest:
                    if rest.start == 0 and rest.end == keep and rest.reason in _ENDS:
                        return decode(input[:-keep], errors)[0], len(input) - keep
            return decode(input, errors)

    marked = name in ("utf-16", "utf-32", "utf-8-sig")

    class Encoder(IncrementalEncoder):
        def encode(self, input, final=False):
            data = input.encode(encoding, self.errors)
            if marked:
                if self.buffer:
                    data = data[len("".encode(encoding)):]
                elif input or name != "utf-8-sig":
                    self.buffer = "begun"
            return data

        def reset(self):
            self.buffer = ""

        def getstate(self):
            return int(not self.buffer) if marked else 0

        def setstate(self, state):
            self.buffer = "" if state else "begun"

    class Decoder(BufferedIncrementalDecoder):
        order = None

        def _buffer_decode(self, input, errors, final):
            if not marked:
                return partly(input, errors, final)
            size = {"utf-16": 2, "utf-32": 4}.get(name, 3)
            if self.order is None:
                if len(input) < size:
                    if not final or not input:
                        return "", 0
                    self.order = "utf-8"
                elif name == "utf-8-sig":
                    self.order = "utf-8"
                    if input[:3] == BOM_UTF8:
                        text, used = self._order(input[3:], errors, final)
                        return text, used + 3
                else:
                    big = input[:size] == (BOM_UTF16_BE if size == 2 else BOM_UTF32_BE)
                    little = input[:size] == (BOM_UTF16_LE if size == 2 else BOM_UTF32_LE)
                    self.order = f"{name}-be" if big else f"{name}-le"
                    if big or little:
                        text, used = self._order(input[size:], errors, final)
                        return text, used + size
            return self._order(input, errors, final)

        def _order(self, input, errors, final):
            inner = lookup(self.order).incrementaldecoder(errors)
            text = inner.decode(input, final)
            return text, len(input) - len(inner.buffer)

        def reset(self):
            BufferedIncrementalDecoder.reset(self)
            self.order = None

    class Writer(StreamWriter):
        def encode(self, input, errors="strict"):
            return encode(input, errors)

        def decode(self, input, errors="strict"):
            return decode(input, errors)

    class Reader(StreamReader):
        def encode(self, input, errors="strict"):
            return encode(input, errors)

        def decode(self, input, errors="strict"):
            return partly(input, errors, False)

    Encoder.__name__, Decoder.__name__ = "IncrementalEncoder", "IncrementalDecoder"
    Writer.__name__, Reader.__name__ = "StreamWriter", "StreamReader"
    return CodecInfo(encode, decode, Reader, Writer, Encoder, Decoder, name)


_ENDS = ("unexpected end of data", "truncated data", "unterminated shift sequence",
         "\\ at end of string", "truncated \\xXX escape", "truncated \\uXXXX escape",
         "truncated \\UXXXXXXXX escape", "malformed \\N character escape")


def _rot13(text):
    return "".join(
        chr((ord(c) - 65 + 13) % 26 + 65) if "A" <= c <= "Z"
        else chr((ord(c) - 97 + 13) % 26 + 97) if "a" <= c <= "z" else c for c in text)


def _binary_codec(name):
    def encode(input, errors="strict"):
        if name == "rot13":
            return _rot13(input), len(input)
        if name == "hex":
            return bytes(input).hex().encode(), len(input)
        if name == "base64":
            import base64

            return base64.encodebytes(bytes(input)), len(input)
        if name == "zlib":
            import zlib

            return zlib.compress(bytes(input)), len(input)
        import quopri

        return quopri.encodestring(bytes(input), quotetabs=True), len(input)

    def decode(input, errors="strict"):
        if name == "rot13":
            return _rot13(input), len(input)
        if name == "hex":
            import binascii

            return binascii.a2b_hex(bytes(input)), len(input)
        if name == "base64":
            import base64

            return base64.decodebytes(bytes(input)), len(input)
        if name == "zlib":
            import zlib

            return zlib.decompress(bytes(input)), len(input)
        import quopri

        return quopri.decodestring(bytes(input)), len(input)

    return CodecInfo(encode, decode, name=name, _is_text_encoding=False)


def encode(obj, encoding="utf-8", errors="strict"):
    """Return an object encoded."""
    if isinstance(obj, str) and not _searches and _plain(encoding) not in _BINARY:
        return obj.encode(encoding, errors)
    return lookup(encoding).encode(obj, errors)[0]


def decode(obj, encoding="utf-8", errors="strict"):
    """Return an object decoded."""
    if not _searches and _plain(encoding) not in _BINARY:
        return bytes(obj).decode(encoding, errors)
    return lookup(encoding).decode(obj, errors)[0]


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


def getincrementalencoder(encoding):
    encoder = lookup(encoding).incrementalencoder
    if encoder is None:
        raise LookupError(encoding)
    return encoder


def getincrementaldecoder(encoding):
    decoder = lookup(encoding).incrementaldecoder
    if decoder is None:
        raise LookupError(encoding)
    return decoder


def getreader(encoding):
    return lookup(encoding).streamreader


def getwriter(encoding):
    return lookup(encoding).streamwriter


def iterencode(iterator, encoding, errors="strict", **kwargs):
    encoder = getincrementalencoder(encoding)(errors, **kwargs)
    for input in iterator:
        output = encoder.encode(input)
        if output:
            yield output
    output = encoder.encode("", True)
    if output:
        yield output


def iterdecode(iterator, encoding, errors="strict", **kwargs):
    decoder = getincrementaldecoder(encoding)(errors, **kwargs)
    for input in iterator:
        output = decoder.decode(input)
        if output:
            yield output
    output = decoder.decode(b"", True)
    if output:
        yield output


def open(filename, mode="r", encoding=None, errors="strict", buffering=-1):
    """Open a file whose text is encoded."""
    if encoding is not None and "b" not in mode:
        mode += "b"
    file = _open(filename, mode, buffering)
    if encoding is None:
        return file
    info = lookup(encoding)
    stream = StreamReaderWriter(file, info.streamreader, info.streamwriter, errors)
    stream.encoding = encoding
    return stream


def EncodedFile(file, data_encoding, file_encoding=None, errors="strict"):
    """Return a stream that translates one encoding into another."""
    if file_encoding is None:
        file_encoding = data_encoding
    data, other = lookup(data_encoding), lookup(file_encoding)
    recoder = StreamRecoder(file, data.encode, data.decode, other.streamreader, other.streamwriter,
                            errors)
    recoder.data_encoding, recoder.file_encoding = data_encoding, file_encoding
    return recoder


def charmap_build(table):
    return {ord(character): number for number, character in enumerate(table)}


def make_identity_dict(rng):
    return {i: i for i in rng}


def make_encoding_map(decoding_map):
    made = {}
    for key, value in decoding_map.items():
        made[value] = None if value in made else key
    return made


# --- what becomes of errors -----------------------------------------------------------------------


def strict_errors(exception):
    if isinstance(exception, Exception):
        raise exception
    raise TypeError("codec must pass exception instance")


def _refuse(exception):
    raise TypeError(f"don't know how to handle {type(exception).__name__} in error callback")


def ignore_errors(exception):
    if not isinstance(exception, UnicodeError):
        _refuse(exception)
    return "", exception.end


def replace_errors(exception):
    if isinstance(exception, UnicodeEncodeError):
        return "?" * (exception.end - exception.start), exception.end
    if isinstance(exception, UnicodeDecodeError):
        return "�", exception.end
    if isinstance(exception, UnicodeTranslateError):
        return "�" * (exception.end - exception.start), exception.end
    return _refuse(exception)


def xmlcharrefreplace_errors(exception):
    if not isinstance(exception, UnicodeEncodeError):
        _refuse(exception)
    part = exception.object[exception.start:exception.end]
    return "".join(f"&#{ord(c)};" for c in part), exception.end


def backslashreplace_errors(exception):
    if isinstance(exception, UnicodeDecodeError):
        part = exception.object[exception.start:exception.end]
        return "".join(f"\\x{octet:02x}" for octet in part), exception.end
    if not isinstance(exception, (UnicodeEncodeError, UnicodeTranslateError)):
        _refuse(exception)
    part = exception.object[exception.start:exception.end]
    return "".join(
        f"\\x{ord(c):02x}" if ord(c) < 256 else f"\\u{ord(c):04x}" if ord(c) < 65536
        else f"\\U{ord(c):08x}" for c in part), exception.end


def namereplace_errors(exception):
    if not isinstance(exception, UnicodeEncodeError):
        _refuse(exception)
    import unicodedata

    part = exception.object[exception.start:exception.end]
    return "".join(
        f"\\N{{{unicodedata.name(c)}}}" if unicodedata.name(c, None) else
        f"\\x{ord(c):02x}" if ord(c) < 256 else f"\\u{ord(c):04x}" if ord(c) < 65536
        else f"\\U{ord(c):08x}" for c in part), exception.end


def _surrogateescape(exception):
    if isinstance(exception, UnicodeDecodeError):
        part = exception.object[exception.start:exception.end]
        return "".join(chr(0xDC00 + octet) for octet in part), exception.end
    part = exception.object[exception.start:exception.end]
    return bytes(ord(c) - 0xDC00 for c in part), exception.end


_handlers = {
    "strict": strict_errors, "ignore": ignore_errors, "replace": replace_errors,
    "xmlcharrefreplace": xmlcharrefreplace_errors, "backslashreplace": backslashreplace_errors,
    "namereplace": namereplace_errors, "surrogateescape": _surrogateescape}


def register_error(errors, handler, /):
    """Give an error handler a name."""
    if not callable(handler):
        raise TypeError("handler must be callable")
    _handlers[errors] = handler


def lookup_error(name, /):
    """Return the error handler of a name."""
    try:
        return _handlers[name]
    except KeyError:
        raise LookupError(f"unknown error handler name '{name}'") from None


# --- the machine's own, by the names of CPython's C module ----------------------------------------


def utf_8_decode(data, errors="strict", final=False, /):
    return lookup("utf-8").incrementaldecoder(errors)._buffer_decode(bytes(data), errors, final)


def utf_8_encode(text, errors="strict", /):
    return text.encode("utf-8", errors), len(text)


def latin_1_decode(data, errors="strict", /):
    return bytes(data).decode("latin-1", errors), len(data)


def latin_1_encode(text, errors="strict", /):
    return text.encode("latin-1", errors), len(text)


def ascii_decode(data, errors="strict", /):
    return bytes(data).decode("ascii", errors), len(data)


def ascii_encode(text, errors="strict", /):
    return text.encode("ascii", errors), len(text)


def escape_decode(data, errors="strict", /):
    return data.decode("unicode_escape", errors).encode("latin-1"), len(data)


def escape_encode(data, errors="strict", /):
    return repr(bytes(data))[2:-1].encode(), len(data)
