"""Codecs by name, as far as the machine has them: str.encode() and bytes.decode() do the work.

What `codecs` (CPython's own) stands on. str.encode() and bytes.decode() ask here (_encode_text,
_decode_octets) for what the machine does not know: a program's own codecs and error handlers.
"""

import _pyvm

# What is C in CPython makes no entry in tracebacks.
__tracebackhide__ = True

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
_IN_PYTHON = {"punycode": "punycode", "idna": "idna", "charmap": "charmap", "undefined": "undefined",
              "uu": "uu_codec", "uu_codec": "uu_codec"}  # codecs that are modules of `encodings`
_BINARY = {"hex": "hex", "hex_codec": "hex", "base64": "base64", "base_64": "base64",
           "base64_codec": "base64", "rot13": "rot13", "rot_13": "rot13", "zlib": "zlib",
           "zip": "zlib", "zlib_codec": "zlib", "quopri": "quopri", "quoted_printable": "quopri", "quotedprintable": "quopri",
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
    words, begun = [], False
    for c in encoding.lower():
        if not (c.isalnum() or c == "."):
            begun = False
        elif c.isascii():
            if begun:
                words[-1] += c
            else:
                words.append(c)
            begun = True
    return "_".join(words)


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
    if plain in _IN_PYTHON:
        name = f"encodings.{_IN_PYTHON[plain]}"
        __import__(name)
        return _pyvm.modules()[name].getregentry()
    try:
        _pyvm.codec_encode("", encoding, "strict")
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
    import codecs

    def encode(input, errors="strict"):
        return _encode_known(input, encoding, errors or "strict"), len(input)

    def decode(input, errors="strict"):
        return _decode_known(bytes(input), encoding, errors or "strict"), len(input)

    def partly(input, errors, final):
        if final:
            return decode(input, errors)
        kept = _UNFINISHED.get(name)
        if kept is not None:
            keep = kept(bytes(input))
            return decode(input[:len(input) - keep], errors)[0], len(input) - keep
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

    class Encoder(codecs.IncrementalEncoder):
        def encode(self, input, final=False):
            data = encode(input, self.errors)[0]
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

    class Decoder(codecs.BufferedIncrementalDecoder):
        order = None

        def _buffer_decode(self, input, errors, final):
            if not marked:
                return partly(input, errors, final)
            size = {"utf-16": 2, "utf-32": 4}.get(name, 3)
            if self.order is None:
                if len(input) < size:
                    begins = name != "utf-8-sig" or codecs.BOM_UTF8.startswith(input)
                    if not input or begins and not final:
                        return "", 0
                    self.order = "utf-8"
                elif name == "utf-8-sig":
                    self.order = "utf-8"
                    if input[:3] == codecs.BOM_UTF8:
                        text, used = self._order(input[3:], errors, final)
                        return text, used + 3
                else:
                    big = input[:size] == (codecs.BOM_UTF16_BE if size == 2 else codecs.BOM_UTF32_BE)
                    little = input[:size] == (codecs.BOM_UTF16_LE if size == 2 else codecs.BOM_UTF32_LE)
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
            codecs.BufferedIncrementalDecoder.reset(self)
            self.order = None

        def getstate(self):
            rest = codecs.BufferedIncrementalDecoder.getstate(self)[0]
            if not marked:
                return rest, 0
            if name == "utf-8-sig":
                return rest, int(self.order is None)
            return rest, 2 if self.order is None else int(self.order.endswith("be"))

        def setstate(self, state):
            codecs.BufferedIncrementalDecoder.setstate(self, state)
            if name == "utf-8-sig":
                self.order = None if state[1] else "utf-8"
            elif marked:
                self.order = {0: f"{name}-le", 1: f"{name}-be"}.get(state[1])

    class Writer(codecs.StreamWriter):
        begun = False

        def encode(self, input, errors="strict"):
            data = encode(input, errors)[0]
            if marked and self.begun:
                data = data[len("".encode(encoding)):]
            self.begun = True
            return data, len(input)

        def decode(self, input, errors="strict"):
            return decode(input, errors)

        def reset(self):
            codecs.StreamWriter.reset(self)
            self.begun = False

    class Reader(codecs.StreamReader):
        inner = None

        def encode(self, input, errors="strict"):
            return encode(input, errors)

        def decode(self, input, errors="strict"):
            if not marked:
                return partly(input, errors, False)
            if self.inner is None:
                self.inner = Decoder(errors)
            before = self.inner.order
            result = self.inner._buffer_decode(bytes(input), errors, False)
            if before is None and name != "utf-8-sig" and result[1] and not bytes(input).startswith((
                    codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)):
                self.inner = None
                raise UnicodeDecodeError(name, bytes(input), 0, 2 if name == "utf-16" else 4,
                                         "Stream does not start with BOM")
            return result

        def reset(self):
            codecs.StreamReader.reset(self)
            self.inner = None

    Encoder.__name__, Decoder.__name__ = "IncrementalEncoder", "IncrementalDecoder"
    Writer.__name__, Reader.__name__ = "StreamWriter", "StreamReader"
    return codecs.CodecInfo(encode, decode, Reader, Writer, Encoder, Decoder, name)


def _unfinished_utf8(data):
    """Return how many octets at the end may be the beginning of a character."""
    for keep in range(1, min(len(data), 3) + 1):
        lead = data[-keep]
        if lead & 0xC0 == 0x80:
            continue
        if lead < 0xC2 or lead > 0xF4 or keep >= (2 if lead < 0xE0 else 3 if lead < 0xF0 else 4):
            return 0
        if keep == 1:
            return 1
        second = data[1 - keep]
        least = 0xA0 if lead == 0xE0 else 0x90 if lead == 0xF0 else 0x80
        return keep if least <= second <= (0x8F if lead == 0xF4 else 0xBF) else 0
    return 0


def _unfinished_utf16(big):
    def keep(data):
        odd = len(data) % 2
        last = data[len(data) - odd - (2 if big else 1):][:1]
        return odd + 2 if len(data) > 1 and 0xD8 <= last[0] <= 0xDB else odd

    return keep


def _unfinished_utf32(data):
    return len(data) % 4


def _unfinished_utf7(data):
    """Return what stands behind the last `+` whose section has no end yet, itself counted."""
    import re

    keep = 0
    for found in re.finditer(rb"\+[A-Za-z0-9+/]*", data):
        keep = len(data) - found.start() if found.end() == len(data) else 0
    return keep


def _unfinished_raw(data):
    import re

    found = re.search(rb"(?<!\\)(?:\\\\)*(\\(?:u[0-9a-fA-F]{0,3}|U[0-9a-fA-F]{0,7})?)\Z", data)
    return len(data) - found.start(1) if found else 0


_UNFINISHED = {"utf-8": _unfinished_utf8, "utf-16-le": _unfinished_utf16(False),
               "utf-16-be": _unfinished_utf16(True), "utf-32-le": _unfinished_utf32,
               "utf-32-be": _unfinished_utf32, "utf-7": _unfinished_utf7,
               "raw-unicode-escape": _unfinished_raw}
_ENDS = ("unexpected end of data", "truncated data", "unterminated shift sequence",
         "\\ at end of string", "truncated \\xXX escape", "truncated \\uXXXX escape",
         "truncated \\UXXXXXXXX escape", "malformed \\N character escape")


def _rot13(text):
    return "".join(
        chr((ord(c) - 65 + 13) % 26 + 65) if "A" <= c <= "Z"
        else chr((ord(c) - 97 + 13) % 26 + 97) if "a" <= c <= "z" else c for c in text)


def _binary_codec(name):
    import codecs

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

    class Encoder(codecs.IncrementalEncoder):
        def encode(self, input, final=False):
            return encode(input, self.errors)[0]

    class Decoder(codecs.IncrementalDecoder):
        def decode(self, input, final=False):
            return decode(input, self.errors)[0]

    class Codec(codecs.Codec):
        def encode(self, input, errors="strict"):
            return encode(input, errors)

        def decode(self, input, errors="strict"):
            return decode(input, errors)

    class Writer(Codec, codecs.StreamWriter):
        charbuffertype = bytes

    class Reader(Codec, codecs.StreamReader):
        charbuffertype = str if name == "rot13" else bytes

    return codecs.CodecInfo(encode, decode, Reader, Writer, Encoder, Decoder,
                            "rot-13" if name == "rot13" else name, _is_text_encoding=False)


def charmap_build(table):
    return {ord(character): number for number, character in enumerate(table)}


def encode(obj, encoding="utf-8", errors="strict"):
    """Return an object encoded."""
    return _call(lookup(encoding), "encode", obj, errors, encoding)


def decode(obj, encoding="utf-8", errors="strict"):
    """Return an object decoded."""
    return _call(lookup(encoding), "decode", obj, errors, encoding)


def _call(codec, what, obj, errors, encoding):
    """Let a codec work; its errors get a note that names it, as in CPython."""
    try:
        result = getattr(codec, what)(obj, errors)
    except Exception as error:
        if not _is_direct(encoding):
            note = f"{what[:-1]}ing with '{encoding}' codec failed"
            if note not in getattr(error, "__notes__", ()):
                error.add_note(note)
        raise
    if not isinstance(result, tuple) or len(result) != 2:
        raise TypeError(f"{what}r must return a tuple (object, integer)")
    return result[0]


def _is_direct(encoding):
    return _plain(encoding) in ("utf_8", "utf8", "ascii", "us_ascii", "latin_1", "latin1", "utf_16",
                                "utf16", "utf_32", "utf32", "iso_8859_1", "iso8859_1")


# --- what str.encode() and bytes.decode() ask -------------------------------------------------------


def _encode_text(text, encoding, errors):
    codec = _text_encoding(encoding, "encode")
    result = _call(codec, "encode", text, errors, encoding)
    if not isinstance(result, bytes):
        raise TypeError(
            f"'{encoding}' encoder returned '{type(result).__name__}' instead of 'bytes'; "
            "use codecs.encode() to encode to arbitrary types")
    return result


def _decode_octets(octets, encoding, errors):
    codec = _text_encoding(encoding, "decode")
    result = _call(codec, "decode", octets, errors, encoding)
    if not isinstance(result, str):
        raise TypeError(
            f"'{encoding}' decoder returned '{type(result).__name__}' instead of 'str'; "
            "use codecs.decode() to decode to arbitrary types")
    return result


def _text_encoding(encoding, verb):
    codec = lookup(encoding)
    if not getattr(codec, "_is_text_encoding", True):
        raise LookupError(f"'{encoding}' is not a text encoding; "
                          f"use codecs.{verb}() to handle arbitrary codecs")
    return codec


_MARKS = {"utf-16": b"\xff\xfe", "utf-32": b"\xff\xfe\0\0", "utf-8-sig": b"\xef\xbb\xbf"}
_UNMARKED = {"utf-16": "utf-16-le", "utf-32": "utf-32-le", "utf-8-sig": "utf-8"}


def _encode_known(text, encoding, errors):
    """Encode by one of the machine's codecs, and any handler of errors."""
    if not isinstance(text, str):
        raise TypeError(f"encode() argument 'str' must be str, not {type(text).__name__}")
    if errors in _MACHINE or errors not in _handlers:
        return _pyvm.codec_encode(text, encoding, errors)
    try:
        return _pyvm.codec_encode(text, encoding, "strict")
    except UnicodeEncodeError as error:
        name = error.encoding
    handler, parts, at = _handlers[errors], [], 0
    plain = _plain(encoding).replace("_", "-")
    plain = {"utf16": "utf-16", "utf32": "utf-32"}.get(plain, plain)
    if plain in _MARKS:
        parts.append(_MARKS[plain])
        encoding = _UNMARKED[plain]
    while True:
        try:
            parts.append(_pyvm.codec_encode(text[at:], encoding, "strict"))
            return b"".join(parts)
        except UnicodeEncodeError as found:
            begin, end, reason = at + found.start, at + found.end, found.reason
        parts.append(_pyvm.codec_encode(text[at:begin], encoding, "strict"))
        error = UnicodeEncodeError(name, text, begin, end, reason)
        given, at = _handled(handler, error, (str, bytes), len(text), "encoding", "(str/bytes, int)")
        if isinstance(given, str):
            try:
                given = _pyvm.codec_encode(given, encoding, "strict")
            except UnicodeEncodeError:
                raise error from None
        parts.append(given)


def _decode_known(octets, encoding, errors):
    """Decode by one of the machine's codecs, and any handler of errors."""
    if errors in _MACHINE or errors not in _handlers:
        return _pyvm.codec_decode(octets, encoding, errors)
    handler, parts, at = _handlers[errors], [], 0
    name = None
    while True:
        try:
            parts.append(_pyvm.codec_decode(octets[at:], encoding, "strict"))
            return "".join(parts)
        except UnicodeDecodeError as found:
            if name is None:  # what a mark says holds for all that comes behind it
                name = found.encoding
                octets = octets[len(octets) - len(found.object):]
                encoding = name if name.startswith(("utf-16", "utf-32")) else encoding
            begin, end, reason = at + found.start, at + found.end, found.reason
        if begin > at:
            parts.append(_pyvm.codec_decode(octets[at:begin], encoding, "strict"))
            if at == 0 and encoding in ("utf-16", "utf-32"):
                big = octets[:4].startswith((b"\xfe\xff", b"\0\0\xfe\xff"))
                encoding += "-be" if big else "-le"
        error = UnicodeDecodeError(name, octets, begin, end, reason)
        given, at = _handled(handler, error, (str,), len(octets), "decoding", "(str, int)")
        parts.append(given)
        if error.object is not octets:
            octets = error.object
            if not isinstance(octets, bytes):
                raise TypeError("exception attribute object must be bytes")


def _handled(handler, error, kinds, size, what, wanted):
    """Return what a handler wants instead, and where to go on."""
    result = handler(error)
    if (not isinstance(result, tuple) or len(result) != 2 or not isinstance(result[0], kinds)
            or not hasattr(type(result[1]), "__index__")):
        raise TypeError(f"{what} error handler must return {wanted} tuple")
    given, at = result[0], int(result[1])
    if what == "decoding":
        size = len(error.object)
    if at < 0:
        at += size
    if not 0 <= at <= size:
        raise IndexError(f"position {result[1]} from error handler out of bounds")
    return given, at


# --- what becomes of errors -----------------------------------------------------------------------


def _is(exception, kinds):
    return issubclass(type(exception), kinds)  # and not what it says of itself


def strict_errors(exception):
    if _is(exception, Exception):
        raise exception
    raise TypeError("codec must pass exception instance")


def _refuse(exception):
    raise TypeError(f"don't know how to handle {type(exception).__name__} in error callback")


def ignore_errors(exception):
    if not _is(exception, (UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError)):
        _refuse(exception)
    return "", exception.end


def replace_errors(exception):
    if _is(exception, UnicodeEncodeError):
        return "?" * (exception.end - exception.start), exception.end
    if _is(exception, UnicodeDecodeError):
        return "�", exception.end
    if _is(exception, UnicodeTranslateError):
        return "�" * (exception.end - exception.start), exception.end
    return _refuse(exception)


def xmlcharrefreplace_errors(exception):
    if not _is(exception, UnicodeEncodeError):
        _refuse(exception)
    part = exception.object[exception.start:exception.end]
    return "".join(f"&#{ord(c)};" for c in part), exception.end


def backslashreplace_errors(exception):
    if _is(exception, UnicodeDecodeError):
        part = exception.object[exception.start:exception.end]
        return "".join(f"\\x{octet:02x}" for octet in part), exception.end
    if not _is(exception, (UnicodeEncodeError, UnicodeTranslateError)):
        _refuse(exception)
    part = exception.object[exception.start:exception.end]
    return "".join(
        f"\\x{ord(c):02x}" if ord(c) < 256 else f"\\u{ord(c):04x}" if ord(c) < 65536
        else f"\\U{ord(c):08x}" for c in part), exception.end


def namereplace_errors(exception):
    if not _is(exception, UnicodeEncodeError):
        _refuse(exception)
    import unicodedata

    part = exception.object[exception.start:exception.end]
    return "".join(
        f"\\N{{{unicodedata.name(c)}}}" if unicodedata.name(c, None) else
        f"\\x{ord(c):02x}" if ord(c) < 256 else f"\\u{ord(c):04x}" if ord(c) < 65536
        else f"\\U{ord(c):08x}" for c in part), exception.end


def _surrogateescape(exception):
    if _is(exception, UnicodeDecodeError):
        part = exception.object[exception.start:min(exception.end, exception.start + 4)]
        count = 0
        while count < len(part) and part[count] >= 0x80:
            count += 1
        if not count:
            raise exception
        return "".join(chr(0xDC00 + octet) for octet in part[:count]), exception.start + count
    if not _is(exception, UnicodeEncodeError):
        _refuse(exception)
    part = exception.object[exception.start:exception.end]
    if not all("\udc80" <= c <= "\udcff" for c in part):
        raise exception
    return bytes(ord(c) - 0xDC00 for c in part), exception.end


def _surrogatepass(exception):
    if _is(exception, UnicodeEncodeError):
        part = exception.object[exception.start:exception.end]
        return part.encode(exception.encoding, "surrogatepass"), exception.end
    if not _is(exception, UnicodeDecodeError):
        _refuse(exception)
    octets = bytes(exception.object[exception.start:exception.start + 3])
    try:
        text = octets.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        raise exception from None
    return text, exception.start + len(octets)


_MACHINE = ("strict", "ignore", "replace", "xmlcharrefreplace", "backslashreplace", "namereplace",
            "surrogateescape", "surrogatepass")
_handlers = {
    "strict": strict_errors, "ignore": ignore_errors, "replace": replace_errors,
    "xmlcharrefreplace": xmlcharrefreplace_errors, "backslashreplace": backslashreplace_errors,
    "namereplace": namereplace_errors, "surrogateescape": _surrogateescape,
    "surrogatepass": _surrogatepass}


def register_error(errors, handler, /):
    """Give an error handler a name."""
    if not callable(handler):
        raise TypeError("handler must be callable")
    if not isinstance(errors, str):
        raise TypeError(f"register_error() argument 1 must be str, not {type(errors).__name__}")
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


_ESCAPED = {10: b"", 92: b"\\", 39: b"'", 34: b'"', 98: b"\b", 102: b"\f", 116: b"\t", 110: b"\n",
            114: b"\r", 118: b"\v", 97: b"\a"}


def escape_decode(data, errors="strict", /):
    """Decode what stands between the quotes of a bytes literal."""
    data = data.encode() if isinstance(data, str) else bytes(data)
    result, at, size = bytearray(), 0, len(data)
    while at < size:
        octet = data[at]
        at += 1
        if octet != 92:
            result.append(octet)
            continue
        if at >= size:
            raise ValueError("Trailing \\ in string")
        octet = data[at]
        at += 1
        if octet in _ESCAPED:
            result += _ESCAPED[octet]
        elif 48 <= octet <= 55:
            end = at
            while end < size and end < at + 2 and 48 <= data[end] <= 55:
                end += 1
            value = int(data[at - 1:end], 8)
            if value > 255:
                _warn_escape("invalid octal escape sequence", data[at - 1:end])
            at = end
            result.append(value & 255)
        elif octet == 120:
            digits = data[at:at + 2]
            if len(digits) == 2 and all(d in b"0123456789abcdefABCDEF" for d in digits):
                result.append(int(digits, 16))
                at += 2
                continue
            if errors == "strict":
                raise ValueError(f"invalid \\x escape at position {at - 2}")
            if errors not in ("replace", "ignore"):
                raise ValueError(f"decoding error; unknown error handling code: {errors}")
            if errors == "replace":
                result += b"?"
            if at < size and data[at] in b"0123456789abcdefABCDEF":
                at += 1
        else:
            _warn_escape("invalid escape sequence", bytes([octet]))
            result.append(92)
            at -= 1
    return bytes(result), size


def _warn_escape(text, octets):
    import warnings

    warnings.warn(f"{text} '\\{octets.decode('latin-1')}'", DeprecationWarning, stacklevel=3)


def escape_encode(data, errors="strict", /):
    """Encode as between the quotes of a bytes literal."""
    if not isinstance(data, bytes):
        raise TypeError(f"escape_encode() argument 1 must be bytes, not {type(data).__name__}")
    named = {9: "\\t", 10: "\\n", 13: "\\r", 39: "\\'", 92: "\\\\"}
    return "".join(named.get(b) or (chr(b) if 32 <= b < 127 else f"\\x{b:02x}") for b in data).encode(), \
        len(data)


# As attributes of a class (`encode = codecs.ascii_encode`) these are not bound, like CPython's builtins.
utf_8_decode, utf_8_encode = staticmethod(utf_8_decode), staticmethod(utf_8_encode)
latin_1_decode, latin_1_encode = staticmethod(latin_1_decode), staticmethod(latin_1_encode)
ascii_decode, ascii_encode = staticmethod(ascii_decode), staticmethod(ascii_encode)
