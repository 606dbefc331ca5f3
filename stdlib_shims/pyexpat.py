"""A parser of XML with expat's interface, not validating: what xml.etree, xml.sax and xml.dom stand on.

What is fed is parsed at once as far as it is whole; an unfinished token waits, as long as expat lets it
wait. External entities are read by nobody but the program's own handler. What entities blow up beyond a
hundred times of the document is refused.
"""

import _pyvm
from _expatreader import HANDLERS, MESSAGES, NAMES, ExpatError, Reader, Short

__all__ = [
    "EXPAT_VERSION", "ErrorString", "ExpatError", "ParserCreate", "XMLParserType",
    "XML_PARAM_ENTITY_PARSING_ALWAYS", "XML_PARAM_ENTITY_PARSING_NEVER",
    "XML_PARAM_ENTITY_PARSING_UNLESS_STANDALONE", "error", "errors", "features", "model",
    "native_encoding", "version_info",
]

EXPAT_VERSION = "expat_2.6.3"
version_info = (2, 6, 3)
native_encoding = "UTF-8"
features = [("sizeof(XML_Char)", 1), ("sizeof(XML_LChar)", 1), ("XML_DTD", 0), ("XML_CONTEXT_BYTES", 1024),
            ("XML_NS", 0)]
XML_PARAM_ENTITY_PARSING_NEVER = 0
XML_PARAM_ENTITY_PARSING_UNLESS_STANDALONE = 1
XML_PARAM_ENTITY_PARSING_ALWAYS = 2

error = ExpatError


def ErrorString(code, /):
    """Returns string error for given number."""
    return MESSAGES.get(code)


class _Table:
    def __init__(self, names):
        self.__dict__.update(names)


errors = _Table({name: MESSAGES[code] for name, code in NAMES.items()})
errors.codes = {text: code for code, text in MESSAGES.items()}
errors.messages = dict(MESSAGES)
errors.__name__ = "pyexpat.errors"
model = _Table({"XML_CTYPE_EMPTY": 1, "XML_CTYPE_ANY": 2, "XML_CTYPE_MIXED": 3,
                "XML_CTYPE_NAME": 4, "XML_CTYPE_CHOICE": 5, "XML_CTYPE_SEQ": 6,
                "XML_CQUANT_NONE": 0, "XML_CQUANT_OPT": 1, "XML_CQUANT_REP": 2,
                "XML_CQUANT_PLUS": 3})
model.__name__ = "pyexpat.model"
_START_OF_DOCUMENT, _CONTENT, _SUBSET, _DEAD = 0, 2, 4, 5


@_pyvm.in_c
class xmlparser(Reader):
    """XML parser"""

    __slots__ = ()

    def Parse(self, data, isfinal=False, /):
        """Parse XML data; *isfinal* should be true at the end of input."""
        if self._failure is not None:
            raise self._fault(self._failure, self._at)
        if self._finished:
            raise self._fault(36, self._at)
        if self._stage == _DEAD:
            return 1
        size = len(data)
        if isinstance(data, str) and not data.isascii():
            size = len(data.encode())
        self._buffer.take(size)
        self._dtd.given += size
        self._final = self._finished = bool(isfinal)
        text, wrong = self._decode(data, self._final)
        self._final = self._final and not wrong
        self._source += text
        waiting = self._buffer.end - self._buffer.start
        if self._deferral and not isfinal and waiting < 2 * self._before and not self._buffer.tight():
            return 1
        self._parsing = True
        try:
            self._run()
        except Short:
            pass
        except ExpatError:
            raise
        except BaseException:
            self._silence()
            raise
        finally:
            self._parsing = False
        if wrong:
            raise self._fault(wrong, len(self._source))
        self._before = 0 if self._at else waiting
        self._forget()
        if self._pending:
            self._flush()
        return 1

    def ParseFile(self, file, /):
        """Parse XML data from file-like object."""
        try:
            read = file.read
        except AttributeError:
            raise TypeError("argument must have 'read' attribute") from None
        while data := read(2048):
            if not isinstance(data, (bytes, bytearray)):
                raise TypeError(f"read() did not return a bytes object (type={type(data).__name__})")
            self.Parse(data, False)
        return self.Parse(b"", True)

    def SetBase(self, base, /):
        """Set the base URL for the parser."""
        self._base = base

    def GetBase(self):
        """Return base URL string for the parser."""
        return self._base

    def GetInputContext(self):
        """Return the untranslated text of the input that caused the current event."""
        return self._source[self._at:].encode("utf-8", "surrogatepass") if self._parsing else None

    def SetParamEntityParsing(self, flag, /):
        """Controls parsing of parameter entities (including the external DTD subset)."""
        if self._stage != _START_OF_DOCUMENT:
            return 0
        self._parameters = flag
        return 1

    def UseForeignDTD(self, flag=True, /):
        """Allows the application to provide an artificial external subset if none is specified."""
        if self._stage != _START_OF_DOCUMENT:
            raise self._fault(26, self._at)
        self._foreign = bool(flag)

    def GetReparseDeferralEnabled(self):
        """Retrieve reparse deferral enabled status."""
        return self._deferral

    def SetReparseDeferralEnabled(self, enabled, /):
        """Enable/Disable reparse deferral; enabled by default with Expat >=2.6.0."""
        self._deferral = bool(enabled)

    def ExternalEntityParserCreate(self, context, encoding=None, /):
        """Create a parser for parsing an external entity."""
        inner = xmlparser(encoding, self._separator, self.intern)
        for name in HANDLERS:
            setattr(inner, name, getattr(self, name))
        inner._characters_to, inner._flags = self._characters_to, list(self._flags)
        inner._buffer_size, inner._base, inner._dtd = self._buffer_size, self._base, self._dtd
        inner._spaces, inner._parameters = [self._spaces[-1]], self._parameters
        inner._inside = self._inside | ({context} if context else set())
        inner._fragment = _CONTENT if context is not None else _SUBSET
        if context is None:
            self._dtd.unread = False
        return inner

    @property
    def CharacterDataHandler(self):
        return self._characters_to

    @CharacterDataHandler.setter
    def CharacterDataHandler(self, handler):
        if self._pending:
            self._flush()
        self._characters_to = handler

    @property
    def buffer_size(self):
        return self._buffer_size

    @buffer_size.setter
    def buffer_size(self, size):
        if not isinstance(size, int):
            raise TypeError("buffer_size must be an integer")
        if size <= 0:
            raise ValueError("buffer_size must be greater than zero")
        if size >= 1 << 31:
            raise ValueError("buffer_size must not be greater than 2147483647")
        if size != self._buffer_size and self._pending:
            self._flush()
        self._buffer_size = size

    @property
    def buffer_used(self):
        return self._held

    @property
    def CurrentLineNumber(self):
        return self._where()[0]

    @property
    def CurrentColumnNumber(self):
        return self._where()[1]

    @property
    def CurrentByteIndex(self):
        return self._byte + len(self._source[:self._at].encode("utf-8", "surrogatepass"))

    ErrorLineNumber, ErrorColumnNumber = CurrentLineNumber, CurrentColumnNumber
    ErrorByteIndex = CurrentByteIndex

    @property
    def ErrorCode(self):
        return self._failure or 0


def _flag(place):
    def set_flag(self, value):
        if place == 0 and not value:
            self._flush()
        self._flags[place] = bool(value)

    return property(lambda self: self._flags[place], set_flag)


for _place, _name_of_flag in enumerate(
        ("buffer_text", "ordered_attributes", "specified_attributes", "namespace_prefixes")):
    setattr(xmlparser, _name_of_flag, _flag(_place))

XMLParserType = xmlparser


def ParserCreate(encoding=None, namespace_separator=None, intern=None):
    """Return a new XML parser object."""
    for value, name in ((encoding, "encoding"), (namespace_separator, "namespace_separator")):
        if value is not None and not isinstance(value, str):
            raise TypeError(f"ParserCreate() argument '{name}' must be str or None, "
                            f"not {type(value).__name__}")
    if namespace_separator is not None and len(namespace_separator) > 1:
        raise ValueError("namespace_separator must be at most one character, omitted, or None")
    if intern is not None and not isinstance(intern, dict):
        raise TypeError("intern must be a dictionary")
    return xmlparser(encoding, namespace_separator, intern)
