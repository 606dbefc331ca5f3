"""A parser of XML with expat's interface, as far as xml.etree and xml.sax stand on it: not validating.

Of a document's own entities only short plain texts are known, so nothing can grow; others are refused,
external ones as well.
"""

import re

__all__ = ["ErrorString", "ExpatError", "ParserCreate", "XMLParserType", "error", "errors", "model"]

EXPAT_VERSION = "expat_2.6.3"
version_info = (2, 6, 3)
native_encoding = "UTF-8"
features = [("sizeof(XML_Char)", 1), ("sizeof(XML_LChar)", 1)]
XML_PARAM_ENTITY_PARSING_NEVER = 0
XML_PARAM_ENTITY_PARSING_UNLESS_STANDALONE = 1
XML_PARAM_ENTITY_PARSING_ALWAYS = 2

_MESSAGES = {
    1: "out of memory", 2: "syntax error", 3: "no element found",
    4: "not well-formed (invalid token)", 5: "unclosed token", 6: "partial character",
    7: "mismatched tag", 8: "duplicate attribute", 9: "junk after document element",
    10: "illegal parameter entity reference", 11: "undefined entity", 12: "recursive entity reference",
    13: "asynchronous entity", 14: "reference to invalid character number",
    15: "reference to binary entity", 16: "reference to external entity in attribute",
    17: "XML or text declaration not at start of entity", 18: "unknown encoding",
    19: "encoding specified in XML declaration is incorrect", 20: "unclosed CDATA section",
    27: "unbound prefix", 28: "must not undeclare prefix", 30: "XML declaration not well-formed"}
_NAMES = {
    "XML_ERROR_NO_MEMORY": 1, "XML_ERROR_SYNTAX": 2, "XML_ERROR_NO_ELEMENTS": 3,
    "XML_ERROR_INVALID_TOKEN": 4, "XML_ERROR_UNCLOSED_TOKEN": 5, "XML_ERROR_PARTIAL_CHAR": 6,
    "XML_ERROR_TAG_MISMATCH": 7, "XML_ERROR_DUPLICATE_ATTRIBUTE": 8,
    "XML_ERROR_JUNK_AFTER_DOC_ELEMENT": 9, "XML_ERROR_UNDEFINED_ENTITY": 11,
    "XML_ERROR_BAD_CHAR_REF": 14, "XML_ERROR_MISPLACED_XML_PI": 17, "XML_ERROR_UNKNOWN_ENCODING": 18,
    "XML_ERROR_INCORRECT_ENCODING": 19, "XML_ERROR_UNCLOSED_CDATA_SECTION": 20,
    "XML_ERROR_UNBOUND_PREFIX": 27}


class ExpatError(Exception):
    """What is wrong with a document, and where."""


ExpatError.__module__ = "xml.parsers.expat"
error = ExpatError


def ErrorString(code, /):
    return _MESSAGES.get(code)


class _Table:
    def __init__(self, names):
        self.__dict__.update(names)


errors = _Table({name: _MESSAGES[code] for name, code in _NAMES.items()})
errors.codes = {text: code for code, text in _MESSAGES.items()}
errors.messages = dict(_MESSAGES)
errors.__name__ = "pyexpat.errors"
model = _Table({"XML_CTYPE_EMPTY": 1, "XML_CTYPE_ANY": 2, "XML_CTYPE_MIXED": 3,
                "XML_CTYPE_NAME": 4, "XML_CTYPE_CHOICE": 5, "XML_CTYPE_SEQ": 6,
                "XML_CQUANT_NONE": 0, "XML_CQUANT_OPT": 1, "XML_CQUANT_REP": 2,
                "XML_CQUANT_PLUS": 3})

_START = "A-Za-z_:\xc0-\xd6\xd8-\xf6\xf8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d\u2070-\u218f" \
         "\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
_NAME = f"[{_START}][-.0-9\xb7\u0300-\u036f\u203f\u2040{_START}]*"
_name = re.compile(_NAME)
_text = re.compile(r"[^<&]+")
_attribute = re.compile(rf"[ \t\r\n]+({_NAME})[ \t\r\n]*=[ \t\r\n]*(?:\"([^<\"]*)\"|'([^<']*)')")
_begun = re.compile(rf"(?:{_NAME}[ \t\r\n]*(?:=[ \t\r\n]*)?)?")
_reference = re.compile(rf"&(?:#([0-9]+)|#x([0-9a-fA-F]+)|({_NAME}));")
_declaration = re.compile(
    r"<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*[\"']([\w.:-]+)[\"']"
    r"(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*[\"']([A-Za-z][\w.-]*)[\"'])?"
    r"(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*[\"'](yes|no)[\"'])?[ \t\r\n]*\?>")
_space = re.compile(r"[ \t\r\n]*")
_bad = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_ENTITIES = {"lt": "<", "gt": ">", "amp": "&", "quot": '"', "apos": "'"}
_XML = "http://www.w3.org/XML/1998/namespace"
_HANDLERS = """StartElementHandler EndElementHandler CharacterDataHandler CommentHandler
ProcessingInstructionHandler DefaultHandler DefaultHandlerExpand StartCdataSectionHandler
EndCdataSectionHandler StartNamespaceDeclHandler EndNamespaceDeclHandler StartDoctypeDeclHandler
EndDoctypeDeclHandler XmlDeclHandler UnparsedEntityDeclHandler NotationDeclHandler EntityDeclHandler
ElementDeclHandler AttlistDeclHandler NotStandaloneHandler ExternalEntityRefHandler
SkippedEntityHandler""".split()


class XMLParserType:
    """A parser: give it handlers, then the document with Parse()."""

    def __init__(self, encoding, separator, intern):
        self._encoding = encoding
        self._separator = separator
        self.intern = {} if intern is None else intern
        self.buffer_text = False
        self.buffer_size = 8192
        self.ordered_attributes = False
        self.specified_attributes = False
        self.namespace_prefixes = False
        self.buffer_used = 0
        for name in _HANDLERS:
            setattr(self, name, None)
        self._octets = []
        self._source = ""
        self._done = False
        self._base = None
        self._foreign = False
        self._start = self._place = (1, 0, 0)
        self.ErrorCode, self.ErrorLineNumber, self.ErrorColumnNumber, self.ErrorByteIndex = 0, 1, 0, 0

    # --- the interface ---------------------------------------------------------------------------

    def Parse(self, data, isfinal=False, /):
        if self._done:
            raise self._fault(3, 0) if not data else ExpatError("parsing finished")
        if isinstance(data, str):
            self._octets.append(data.encode("utf-8", "surrogatepass"))
            if self._encoding is None:
                self._encoding = "utf-8"
        else:
            self._octets.append(bytes(data))
        if isfinal:
            self._done = True
            self._source = self._decode(b"".join(self._octets)).replace("\r\n", "\n").replace(
                "\r", "\n")
            self._document()
        return 1

    def ParseFile(self, file, /):
        while data := file.read(65536):
            self.Parse(data, False)
        return self.Parse(b"", True)

    def SetBase(self, base, /):
        self._base = base

    def GetBase(self):
        return self._base

    def GetInputContext(self):
        return None

    def SetParamEntityParsing(self, flag, /):
        return 1

    def UseForeignDTD(self, flag=True, /):
        self._foreign = flag

    def GetReparseDeferralEnabled(self):
        return False

    def SetReparseDeferralEnabled(self, enabled, /):
        return None

    def ExternalEntityParserCreate(self, context, encoding=None, /):
        return ParserCreate(encoding, self._separator)

    @property
    def CurrentLineNumber(self):
        return self._where(self._at)[0]

    @property
    def CurrentColumnNumber(self):
        return self._where(self._at)[1]

    @property
    def CurrentByteIndex(self):
        return len(self._source[:self._at].encode("utf-8", "surrogatepass"))

    _at = 0

    # --- inside ----------------------------------------------------------------------------------

    def _decode(self, data):
        encoding = self._encoding
        if data[:3] == b"\xef\xbb\xbf":
            data = data[3:]
            encoding = "utf-8"
        elif data[:2] in (b"\xff\xfe", b"\xfe\xff"):
            encoding = "utf-16"
        if encoding is None:
            found = re.match(rb"<\?xml[^>]*?encoding\s*=\s*[\"']([A-Za-z][\w.-]*)[\"']", data)
            encoding = found[1].decode() if found else "utf-8"
            if encoding.lower().replace("-", "") in ("utf16", "ucs2") and data[:1] == b"<":
                raise self._fault(19, 0)
        try:
            return data.decode(encoding)
        except LookupError:
            raise self._fault(18, 30) from None
        except UnicodeDecodeError as wrong:
            self._source = data[:wrong.start].decode(encoding, "replace")
            raise self._fault(4, len(self._source)) from None

    def _where(self, at):
        line = self._source.count("\n", 0, at)
        return line + 1, at - (self._source.rfind("\n", 0, at) + 1)

    def _fault(self, code, at):
        line, column = self._where(at)
        made = ExpatError(f"{_MESSAGES[code]}: line {line}, column {column}")
        made.code, made.lineno, made.offset = code, line, column
        self.ErrorCode, self.ErrorLineNumber, self.ErrorColumnNumber = code, line, column
        self.ErrorByteIndex = at
        return made

    def _default(self, text):
        handler = self.DefaultHandlerExpand or self.DefaultHandler
        if handler is not None:
            handler(text)

    def _characters(self, text):
        if self.CharacterDataHandler is None:
            self._default(text)
        elif self.buffer_text:
            self._pending.append(text)
        else:
            for piece in re.findall(r"\n|[^\n]+", text):
                self.CharacterDataHandler(piece)

    def _settle(self):
        if self._pending:
            text = "".join(self._pending)
            self._pending = []
            if self.CharacterDataHandler is not None:
                self.CharacterDataHandler(text)

    def _document(self):
        source = self._source
        self._pending = []
        self._open = []
        self._spaces = [{"xml": _XML}]
        self._end = len(source)
        at = self._declared(source)
        root = False
        while at < self._end:
            self._at = at
            if self._open:
                at = self._content(source, at)
                continue
            after = _space.match(source, at).end()
            if after > at:
                self._default(source[at:after])
                at = after
                continue
            if source[at] != "<":
                raise self._fault(9 if root else 2, at)
            if source.startswith("<!DOCTYPE", at) and not root:
                at = self._doctype(source, at)
            elif source.startswith(("<!--", "<?"), at):
                at = self._markup(source, at)
            elif root:
                raise self._fault(9, at)
            else:
                if at + 1 < self._end and not _name.match(source, at + 1):
                    raise self._fault(4, at + 1)
                at = self._element(source, at)
                root = True
        self._at = at
        if self._open or not root:
            raise self._fault(3, at)

    def _declared(self, source):
        if not re.match(r"<\?xml[ \t\r\n]", source):
            return 0
        found = _declaration.match(source)
        if not found:
            raise self._fault(30, 6)
        if self.XmlDeclHandler is not None:
            standalone = {"yes": 1, "no": 0, None: -1}[found[3]]
            self.XmlDeclHandler(found[1], found[2], standalone)
        else:
            self._default(found[0])
        return found.end()

    def _content(self, source, at):
        c = source[at]
        if c == "<":
            if source.startswith("</", at):
                return self._close(source, at)
            if source.startswith("<![CDATA[", at):
                end = source.find("]]>", at)
                if end < 0:
                    raise self._fault(20, at)
                if self.StartCdataSectionHandler is not None:
                    self._settle()
                    self.StartCdataSectionHandler()
                text = source[at + 9:end]
                self._check(text, at + 9)
                if text:
                    self._characters(text)
                if self.EndCdataSectionHandler is not None:
                    self._settle()
                    self.EndCdataSectionHandler()
                return end + 3
            if source.startswith(("<!", "<?"), at):
                return self._markup(source, at)
            return self._element(source, at)
        if c == "&":
            found = _reference.match(source, at)
            if not found:
                raise self._fault(4, at + 1)
            text = self._replacement(found, at)
            if text is not None:
                self._characters(text)
            return found.end()
        found = _text.match(source, at)
        text = found[0]
        self._check(text, at)
        if "]]>" in text:
            raise self._fault(4, at + text.index("]]>"))
        self._characters(text)
        return found.end()

    def _check(self, text, at):
        wrong = _bad.search(text)
        if wrong:
            raise self._fault(4, at + wrong.start())

    def _replacement(self, found, at):
        decimal, hexadecimal, name = found.groups()
        if name is None:
            number = int(decimal) if decimal else int(hexadecimal, 16)
            if number > 0x10FFFF or _bad.match(chr(number)):
                raise self._fault(14, at)
            return chr(number)
        if name in _ENTITIES:
            return _ENTITIES[name]
        if name in self._own:
            return self._own[name]
        if self._foreign or self._doctyped:
            if self.SkippedEntityHandler is not None:
                self._settle()
                self.SkippedEntityHandler(name, False)
                return None
            if self.DefaultHandlerExpand or self.DefaultHandler:
                self._settle()
                self._default(found[0])
                return None
        raise self._fault(11, at)

    _doctyped = False

    def _markup(self, source, at):
        if source.startswith("<!--", at):
            end = source.find("--", at + 4)
            if end < 0:
                raise self._fault(5, at)
            if source[end + 2:end + 3] != ">":
                raise self._fault(4, end + 2)
            self._check(source[at:end], at)
            self._settle()
            if self.CommentHandler is not None:
                self.CommentHandler(source[at + 4:end])
            else:
                self._default(source[at:end + 3])
            return end + 3
        if source.startswith("<?", at):
            end = source.find("?>", at)
            if end < 0:
                raise self._fault(5, at)
            target, _, data = source[at + 2:end].partition(" ")
            if not _name.fullmatch(target):
                found = _name.match(source, at + 2)
                if not found:
                    raise self._fault(4, at + 2)
                target, data = found[0], source[found.end():end]
            if target.lower() == "xml":
                raise self._fault(17, at)
            self._settle()
            if self.ProcessingInstructionHandler is not None:
                self.ProcessingInstructionHandler(target, data.lstrip(" \t\r\n"))
            else:
                self._default(source[at:end + 2])
            return end + 2
        raise self._fault(4, at + 2)

    def _doctype(self, source, at):
        head = re.compile(
            rf"<!DOCTYPE[ \t\r\n]+({_NAME})(?:[ \t\r\n]+(?:SYSTEM|PUBLIC[ \t\r\n]+(\"[^\"]*\"|'[^']*'))"
            r"[ \t\r\n]*(\"[^\"]*\"|'[^']*')?)?[ \t\r\n]*").match(source, at)
        if not head:
            raise self._fault(2, at + 9)
        end = head.end()
        subset = source[end:end + 1] == "["
        if subset:
            inside = re.compile(
                r"(?:[^]\"'<]|<!--.*?-->|<\?.*?\?>|<|\"[^\"]*\"|'[^']*')*\]", re.DOTALL)
            found = inside.match(source, end + 1)
            if not found:
                raise self._fault(5, at)
            self._entities(found[0], end)
            end = _space.match(source, found.end()).end()
        if source[end:end + 1] != ">":
            raise self._fault(4 if end < self._end else 3, end)
        self._doctyped = bool(head[3]) or self._foreign
        if self.StartDoctypeDeclHandler is not None:
            self.StartDoctypeDeclHandler(head[1], head[3] and head[3][1:-1],
                                         head[2] and head[2][1:-1], int(subset))
        else:
            self._default(source[at:end + 1])
        if self.EndDoctypeDeclHandler is not None:
            self.EndDoctypeDeclHandler()
        return end + 1

    def _entities(self, subset, at):
        for found in re.finditer(
                rf"<!ENTITY[ \t\r\n]+(%[ \t\r\n]+)?({_NAME})[ \t\r\n]+(\"[^\"]*\"|'[^']*'|SYSTEM|PUBLIC)",
                subset):
            if self.EntityDeclHandler is not None:
                value = found[3][1:-1] if found[3][0] in "\"'" else None
                self.EntityDeclHandler(found[2], int(bool(found[1])), value, self._base, None, None,
                                       None)
            elif found[3][0] in "\"'" and not {"&", "<"} & set(found[3]) and len(found[3]) < 1000:
                self._own = {**self._own, found[2]: found[3][1:-1]}

    _own = {}

    def _attributes(self, source, at):
        """Return the attributes from a place on, in order, and where they end."""
        given = []
        seen = set()
        while True:
            found = _attribute.match(source, at)
            if not found:
                return given, _space.match(source, at).end()
            name = found[1]
            if name in seen:
                raise self._fault(8, found.start(1))
            seen.add(name)
            value = found[2] if found[2] is not None else found[3]
            start = found.start(2) if found[2] is not None else found.start(3)
            self._check(value, start)
            value = value.replace("\n", " ").replace("\t", " ")
            if "&" in value:
                value = self._expand(value, start)
            given.append((name, value, found.start(1)))
            at = found.end()

    def _expand(self, value, start):
        parts = []
        at = 0
        while (next_ := value.find("&", at)) >= 0:
            parts.append(value[at:next_])
            found = _reference.match(value, next_)
            if not found:
                raise self._fault(4, start + next_ + 1)
            parts.append(self._replacement(found, start + next_) or "")
            at = found.end()
        parts.append(value[at:])
        return "".join(parts)

    def _qualified(self, name, at, *, attribute=False):
        if self._separator is None:
            return name
        prefix, colon, local = name.partition(":")
        if not colon:
            space = None if attribute else self._spaces[-1].get("")
            return f"{space}{self._separator}{name}" if space else name
        if not prefix or not local or ":" in local:
            raise self._fault(4, at)
        space = self._spaces[-1].get(prefix)
        if space is None:
            raise self._fault(27, at)
        return f"{space}{self._separator}{local}"

    def _element(self, source, at):
        found = _name.match(source, at + 1)
        if not found:
            raise self._fault(4, at + 1) if at + 1 < self._end else self._fault(5, at)
        name = found[0]
        given, end = self._attributes(source, found.end())
        empty = source.startswith("/>", end)
        if not empty and source[end:end + 1] != ">":
            end = _begun.match(source, end).end()
            raise self._fault(5 if end >= self._end else 4, at if end >= self._end else end)
        self._settle()
        declared = []
        if self._separator is not None:
            spaces = None
            for key, value, _ in given:
                if key == "xmlns" or key.startswith("xmlns:"):
                    if spaces is None:
                        spaces = dict(self._spaces[-1])
                    prefix = key[6:]
                    if prefix and not value:
                        raise self._fault(28, at)
                    spaces[prefix] = value
                    declared.append(prefix)
                    if self.StartNamespaceDeclHandler is not None:
                        self.StartNamespaceDeclHandler(prefix or None, value or None)
            self._spaces.append(self._spaces[-1] if spaces is None else spaces)
        attributes = []
        names = set()
        for key, value, place in given:
            if self._separator is not None:
                if key == "xmlns" or key.startswith("xmlns:"):
                    continue
                key = self._qualified(key, at, attribute=True)
                if key in names:
                    raise self._fault(8, place)
                names.add(key)
            attributes += key, value
        full = self._qualified(name, at)
        self._open.append((name, full, declared))
        handler = self.StartElementHandler
        if handler is not None:
            if not self.ordered_attributes:
                attributes = dict(zip(attributes[::2], attributes[1::2]))
            handler(full, attributes)
        else:
            self._default(source[at:end + 1 + empty])
        if empty:
            self._leave(None)
        return end + 1 + empty

    def _close(self, source, at):
        found = _name.match(source, at + 2)
        if not found:
            raise self._fault(4, min(at + 2, self._end))
        end = _space.match(source, found.end()).end()
        if source[end:end + 1] != ">":
            raise self._fault(5 if end >= self._end else 4, at if end >= self._end else end)
        if found[0] != self._open[-1][0]:
            raise self._fault(7, at + 2)
        self._settle()
        self._leave(source[at:end + 1])
        return end + 1

    def _leave(self, text):
        _, full, declared = self._open.pop()
        if self.EndElementHandler is not None:
            self.EndElementHandler(full)
        elif text is not None:
            self._default(text)
        if self._separator is not None:
            self._spaces.pop()
            if self.EndNamespaceDeclHandler is not None:
                for prefix in reversed(declared):
                    self.EndNamespaceDeclHandler(prefix or None)


def ParserCreate(encoding=None, namespace_separator=None, intern=None):
    """Return a parser; with a separator it reads namespaces."""
    if namespace_separator is not None and len(namespace_separator) > 1:
        raise ValueError("namespace_separator must be at most one character, omitted, or None")
    return XMLParserType(encoding, namespace_separator, intern)
