"""How pyexpat reads: octets become text, text becomes tokens, tokens are told to the handlers.

Invariant: `_source` holds what was not read yet, from `_at` on; what a token needs is looked for before the
first of its handlers is called, so a token that is not whole yet (Short) is read again from its start.
"""

import re

import _pyvm

__all__ = ["MESSAGES", "NAMES", "ExpatError", "Reader", "Short"]

_CODES = """NO_MEMORY=out of memory|SYNTAX=syntax error|NO_ELEMENTS=no element found
INVALID_TOKEN=not well-formed (invalid token)|UNCLOSED_TOKEN=unclosed token
PARTIAL_CHAR=partial character|TAG_MISMATCH=mismatched tag|DUPLICATE_ATTRIBUTE=duplicate attribute
JUNK_AFTER_DOC_ELEMENT=junk after document element|PARAM_ENTITY_REF=illegal parameter entity reference
UNDEFINED_ENTITY=undefined entity|RECURSIVE_ENTITY_REF=recursive entity reference
ASYNC_ENTITY=asynchronous entity|BAD_CHAR_REF=reference to invalid character number
BINARY_ENTITY_REF=reference to binary entity
ATTRIBUTE_EXTERNAL_ENTITY_REF=reference to external entity in attribute
MISPLACED_XML_PI=XML or text declaration not at start of entity|UNKNOWN_ENCODING=unknown encoding
INCORRECT_ENCODING=encoding specified in XML declaration is incorrect
UNCLOSED_CDATA_SECTION=unclosed CDATA section
EXTERNAL_ENTITY_HANDLING=error in processing external entity reference
NOT_STANDALONE=document is not standalone|UNEXPECTED_STATE=unexpected parser state - please send a bug report
ENTITY_DECLARED_IN_PE=entity declared in parameter entity
FEATURE_REQUIRES_XML_DTD=requested feature requires XML_DTD support in Expat
CANT_CHANGE_FEATURE_ONCE_PARSING=cannot change setting once parsing has begun
UNBOUND_PREFIX=unbound prefix|UNDECLARING_PREFIX=must not undeclare prefix
INCOMPLETE_PE=incomplete markup in parameter entity|XML_DECL=XML declaration not well-formed
TEXT_DECL=text declaration not well-formed|PUBLICID=illegal character(s) in public id
SUSPENDED=parser suspended|NOT_SUSPENDED=parser not suspended|ABORTED=parsing aborted
FINISHED=parsing finished|SUSPEND_PE=cannot suspend in external parameter entity
RESERVED_PREFIX_XML=reserved prefix (xml) must not be undeclared or bound to another namespace name
RESERVED_PREFIX_XMLNS=reserved prefix (xmlns) must not be declared or undeclared
RESERVED_NAMESPACE_URI=prefix must not be bound to one of the reserved namespace names
INVALID_ARGUMENT=invalid argument|NO_BUFFER=a successful prior call to function XML_GetBuffer was required
AMPLIFICATION_LIMIT_BREACH=limit on input amplification factor (from DTD and entities) breached
NOT_STARTED=parser not started"""
NAMES, MESSAGES = {}, {}
for _code, _line in enumerate(_CODES.replace("\n", "|").split("|"), 1):
    _name, _, MESSAGES[_code] = _line.partition("=")
    NAMES[f"XML_ERROR_{_name}"] = _code


class ExpatError(Exception):
    """What is wrong with a document, and where."""


ExpatError.__module__ = "xml.parsers.expat"


class Short(Exception):
    """A token goes on in what is not there yet."""


_START = "A-Za-z_:\xc0-\xd6\xd8-\xf6\xf8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d\u2070-\u218f" \
         "\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
_NAME = f"[{_START}][-.0-9\xb7\u0300-\u036f\u203f\u2040{_START}]*"
_name = re.compile(_NAME)
_text = re.compile(r"[^<&]+")
_pieces = re.compile(r"\n|[^\n]+")
_attribute = re.compile(rf"[ \t\n]+({_NAME})[ \t\n]*=[ \t\n]*(?:\"([^<\"]*)\"|'([^<']*)')")
_begun = re.compile(rf"(?:{_NAME}[ \t\n]*(?:=[ \t\n]*(?:\"[^<\"]*|'[^<']*)?)?|/)?")
_reference = re.compile(rf"&(?:#([0-9]+)|#x([0-9a-fA-F]+)|({_NAME}));")
_unfinished = re.compile(rf"&(?:#(?:x[0-9a-fA-F]*|[0-9]*)|(?:{_NAME})?)")
_declaration = re.compile(
    r"<\?xml[ \t\n]+(?:version[ \t\n]*=[ \t\n]*[\"']([\w.:-]+)[\"'])?"
    r"(?:[ \t\n]+encoding[ \t\n]*=[ \t\n]*[\"']([A-Za-z][\w.-]*)[\"'])?"
    r"(?:[ \t\n]+standalone[ \t\n]*=[ \t\n]*[\"'](yes|no)[\"'])?[ \t\n]*\?>", re.ASCII)
_encoding = re.compile(rb"<\?xml[^>]*?encoding\s*=\s*[\"']([A-Za-z][\w.-]*)[\"']")
_space = re.compile(r"[ \t\n]*")
_bad = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_ENTITIES = {"lt": "<", "gt": ">", "amp": "&", "quot": '"', "apos": "'"}
_XML = "http://www.w3.org/XML/1998/namespace"
_XMLNS = "http://www.w3.org/2000/xmlns/"
HANDLERS = ("StartElementHandler", "EndElementHandler", "CommentHandler",
             "ProcessingInstructionHandler", "DefaultHandler", "DefaultHandlerExpand",
             "StartCdataSectionHandler", "EndCdataSectionHandler", "StartNamespaceDeclHandler",
             "EndNamespaceDeclHandler", "StartDoctypeDeclHandler", "EndDoctypeDeclHandler",
             "XmlDeclHandler", "UnparsedEntityDeclHandler", "NotationDeclHandler", "EntityDeclHandler",
             "ElementDeclHandler", "AttlistDeclHandler", "NotStandaloneHandler",
             "ExternalEntityRefHandler", "SkippedEntityHandler")
_START_OF_DOCUMENT, _PROLOG, _CONTENT, _EPILOG, _SUBSET, _DEAD = range(6)
_ALLOWED = 8 << 20  # what entities may add whatever the document's size


class DTD:
    """What a document type declares, as far as reading goes by it."""

    def __init__(self):
        self.entities = {}      # name: (value, system id, public id, notation)
        self.parameters = {}
        self.attributes = {}    # element: {attribute: (is CDATA, default)}
        self.standalone = False
        self.unread = False     # an external part was not read: entities may be unknown
        self.keep = True        # declarations count still
        self.expanded = 0
        self.given = 0


class Buffer:
    """The sizes of expat's buffer: they say when it looks again at a token that was not whole."""

    def __init__(self):
        self.size = self.start = self.end = self.asked = 0

    def take(self, count):
        self.asked = count
        if count > self.size - self.end:
            keep = min(self.start, 1024)
            needed = count + self.end - self.start + keep
            if not self.size or needed > self.size:
                self.size = self.size or 1024
                while True:
                    self.size *= 2
                    if self.size >= needed:
                        break
            self.end -= self.start - keep
            self.start = keep
        self.end += count

    def tight(self):
        free = self.size - self.end
        return self.asked > free - min(free, 1024)


@_pyvm.in_c
class Reader:
    """A parser without its interface."""

    __slots__ = (*HANDLERS, "intern", "_base", "_before", "_buffer", "_buffer_size", "_byte", "_cdata",
                 "_characters_to", "_chunk", "_column", "_decoder", "_deferral", "_doctype", "_dtd",
                 "_encoding", "_entity_at", "_failure", "_final", "_finished", "_flags", "_foreign",
                 "_fragment", "_held", "_inside", "_known", "_line", "_open", "_parameters", "_parsing",
                 "_pending", "_raw", "_return", "_separator", "_source", "_spaces", "_stage", "_at")

    def __init__(self, encoding, separator, intern):
        for name in HANDLERS:
            setattr(self, name, None)
        self.intern = {} if intern is None else intern
        self._encoding, self._separator = encoding, separator
        self._base = self._characters_to = self._decoder = self._failure = self._entity_at = None
        self._flags = [False, False, False, False]
        self._buffer, self._buffer_size, self._before = Buffer(), 8192, 0
        self._cdata = self._final = self._finished = self._foreign = self._fragment = False
        self._doctype = self._parsing = False
        self._deferral = True
        self._chunk = None
        self._line, self._column, self._byte, self._at = 1, 0, 0, 0
        self._pending, self._held, self._inside, self._open = [], 0, set(), []
        self._dtd, self._known, self._spaces = DTD(), {}, [{"xml": _XML}]
        self._parameters, self._return, self._stage = 0, False, _START_OF_DOCUMENT
        self._raw, self._source = b"", ""

    # --- what comes in ---------------------------------------------------------------------------

    def _decode(self, data, final):
        """Return the text of some input, and the number of what is wrong behind it."""
        wrong = 0
        if isinstance(data, str):
            if self._decoder is None:
                self._decoder = "utf-8"
                data = data.removeprefix("\ufeff")
            text = data
        else:
            data = self._raw + bytes(data)
            self._raw = b""
            if self._decoder is None and not self._sniff(data, final):
                self._raw = data
                return "", 0
            if self._decoder == "utf-8":
                data = data.removeprefix(b"\xef\xbb\xbf") if not self._byte and not self._source else data
            try:
                if self._decoder == "utf-8":
                    text = data.decode()
                else:
                    text = self._decoder.decode(data, final)
            except UnicodeDecodeError as fault:
                good = fault.object[:fault.start]
                text = good.decode(fault.encoding)
                partial = fault.end == len(fault.object) and fault.reason in (
                    "unexpected end of data", "truncated data")
                if not partial:
                    wrong = 4
                elif not final:
                    self._raw = data[fault.start:]
                else:
                    wrong = 5
        if self._return:
            self._return = False
            text = "\r" + text
        if "\r" in text:
            if text.endswith("\r") and not final and not wrong:
                self._return = True
                text = text[:-1]
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        return text, wrong

    def _sniff(self, data, final):
        """Find how the octets of a document are text. False if more is needed for that."""
        head = data[:5]
        if not final and (len(head) < 2 or head in (b"\xef\xbb", b"<?", b"<?x", b"<?xm")):
            return False
        encoding = self._encoding or None
        if head[:3] == b"\xef\xbb\xbf":
            encoding = "utf-8"
        elif head[:2] in (b"\xff\xfe", b"\xfe\xff"):
            encoding = "utf-16"
        elif head[:1] == b"\0":
            encoding = "utf-16-be"
        elif head[1:2] == b"\0":
            encoding = "utf-16-le"
        elif encoding is None:
            encoding = "utf-8"
            if data[:5] == b"<?xml":
                if b"?>" not in data and not final:
                    return False
                found = _encoding.match(data)
                if found:
                    encoding = found[1].decode()
                    if encoding.lower().replace("-", "").replace("_", "") in ("utf16", "ucs2"):
                        self._source = data[:found.end()].decode("latin-1")
                        raise self._fault(19, found.start(1))
        if encoding.lower().replace("_", "-") in ("utf-8", "utf8", "us-ascii", "ascii"):
            self._decoder = "utf-8"
            return True
        import codecs

        self._chunk = None if encoding.startswith("utf") else 1024
        try:
            self._decoder = codecs.getincrementaldecoder(encoding)()
        except LookupError:
            raise LookupError(f"unknown encoding: {encoding}") from None
        return True

    def _forget(self):
        """Leave what was parsed behind."""
        at = self._at
        if at:
            used = self._source[:at]
            lines = used.count("\n")
            self._column = at - used.rfind("\n") - 1 if lines else self._column + at
            self._line += lines
            size = len(used) if used.isascii() else len(used.encode("utf-8", "surrogatepass"))
            self._byte += size
            self._buffer.start = min(self._buffer.start + size, self._buffer.end)
            self._source = self._source[at:]
            self._at = 0

    def _where(self):
        at = self._at
        lines = self._source.count("\n", 0, at)
        if not lines:
            return self._line, self._column + at
        return self._line + lines, at - (self._source.rfind("\n", 0, at) + 1)

    def _fault(self, code, at):
        """Return the exception for what is wrong at a place of the source."""
        self._at = at if self._entity_at is None else self._entity_at
        line, column = self._where()
        made = ExpatError(f"{MESSAGES[code]}: line {line}, column {column}")
        made.code, made.lineno, made.offset = self._failure, made.lineno, made.offset = \
            code, line, column
        return made

    def _short(self, code, at):
        """Return what to raise where the source ends too soon."""
        if self._final or self._entity_at is not None:
            return self._fault(code, at)
        return Short()

    def _silence(self):
        for name in HANDLERS:
            setattr(self, name, None)
        self._pending, self._held, self._characters_to, self._stage = [], 0, None, _DEAD

    # --- what goes out ---------------------------------------------------------------------------

    def _default(self, text):
        handler = self.DefaultHandlerExpand or self.DefaultHandler
        if handler is not None and text:
            if self._pending:
                self._flush()
            handler(text)

    def _characters(self, text, at=None):
        """Tell of characters, which stand at a place of the source or are what something stands for."""
        if self._entity_at is not None:
            at = None
        to = self._characters_to
        if to is None:
            if self.DefaultHandlerExpand or self.DefaultHandler:
                for piece in _pieces.findall(text):
                    self._default(piece)
                    if at is not None:
                        at = self._at = at + len(piece)
            return
        if not self._flags[0]:
            for piece in _pieces.findall(text):
                if self._chunk is None or len(piece) <= self._chunk:
                    to(piece)
                else:
                    for place in range(0, len(piece), self._chunk):
                        to(piece[place:place + self._chunk])
                if at is not None:
                    at = self._at = at + len(piece)
            return
        size = len(text)
        if self._held + size <= self._buffer_size:
            self._pending.append(text)
            self._held += size
            return
        for piece in _pieces.findall(text):
            step = self._chunk or len(piece)
            for at in range(0, len(piece), step):
                part = piece[at:at + step]
                if self._held + len(part) > self._buffer_size:
                    self._flush()
                    if self._characters_to is None:
                        return
                if len(part) > self._buffer_size:
                    self._characters_to(part)
                else:
                    self._pending.append(part)
                    self._held += len(part)

    def _flush(self):
        if self._pending:
            text = "".join(self._pending)
            self._pending, self._held = [], 0
            if self._characters_to is not None:
                self._characters_to(text)

    def _tell(self, handler, *values):
        if self._pending:
            self._flush()
        return handler(*values)

    # --- the document ----------------------------------------------------------------------------

    def _run(self):
        source = self._source
        end = len(source)
        if self._stage == _START_OF_DOCUMENT:
            if not self._declared(source):
                return
        if self._stage == _SUBSET:
            from _expatdtd import external

            external(self, source)
            return
        at = self._at
        while at < end or self._final:
            self._at = at
            if self._stage == _CONTENT:
                at = self._at = self._content(source, at, end)
                if not self._open and not self._cdata and not self._fragment:
                    self._stage = _EPILOG
                    continue
                if not self._final:
                    return
                if self._cdata:
                    raise self._fault(20, at)
                if self._open:
                    raise self._fault(13 if self._fragment else 3, at)
                return
            if at >= end:
                if self._stage == _EPILOG:
                    return
                raise self._fault(3, at)
            after = _space.match(source, at).end()
            if after > at:
                self._default(source[at:after])
                at = self._at = after
                continue
            root = self._stage == _EPILOG
            if source[at] != "<":
                if _bad.match(source, at):
                    raise self._fault(4, at)
                word = _name.match(source, at)
                if word and word.end() < end and source[word.end()] in "<&":
                    raise self._fault(4, word.end())
                raise self._fault(9 if root else 2, at)
            if source.startswith("<!DOCTYPE", at) and not root and not self._doctype:
                from _expatdtd import doctype

                at = self._at = doctype(self, source, at)
            elif source.startswith(("<!", "<?"), at):
                at = self._at = self._markup(source, at)
            else:
                if at + 1 >= end:
                    raise self._short(5, at)
                if not _name.match(source, at + 1):
                    raise self._fault(4, at + 1)
                if root:
                    raise self._fault(9, at)
                if self._foreign:
                    from _expatdtd import foreign

                    foreign(self)
                self._stage = _CONTENT
        self._at = at

    def _declared(self, source):
        """Read the declaration that a document may begin with."""
        if not self._final and len(source) < 6 and (len(source) < 2 or "<?xml ".startswith(source)):
            return False
        if re.match(r"<\?xml[ \t\n]", source):
            if "?>" not in source:
                if not self._final:
                    return False
                raise self._fault(5, 0)
            found = _declaration.match(source)
            if not found or found[1] is None and not self._fragment:
                raise self._fault(30, self._misdeclared(source))
            self._dtd.standalone = found[3] == "yes"
            if self.XmlDeclHandler is not None and not self._fragment:
                standalone = {"yes": 1, "no": 0, None: -1}[found[3]]
                self._tell(self.XmlDeclHandler, found[1], found[2], standalone)
            else:
                self._default(found[0])
            self._at = found.end()
        self._stage = self._fragment or _PROLOG
        return True

    def _misdeclared(self, source):
        at = 6
        for part in (r"version[ \t\n]*=[ \t\n]*[\"'][\w.:-]+[\"'][ \t\n]*",
                     r"encoding[ \t\n]*=[ \t\n]*[\"'][A-Za-z][\w.-]*[\"'][ \t\n]*"):
            found = re.compile(part).match(source, at)
            if found:
                at = found.end()
        return at

    def _content(self, source, at, end):
        """Read content from a place on until the outermost element ends; return where that is."""
        nested = self._entity_at is not None
        final = nested or self._final
        while at < end:
            if not nested:
                self._at = at
            if self._cdata:
                at = self._section(source, at, end)
                continue
            c = source[at]
            if c == "<":
                if source.startswith("</", at):
                    at = self._close(source, at)
                elif source.startswith(("<!", "<?"), at):
                    at = self._markup(source, at)
                else:
                    at = self._element(source, at)
                if not self._open and not self._fragment and not nested:
                    return at
            elif c == "&":
                found = _reference.match(source, at)
                if not found:
                    if _unfinished.match(source, at).end() == end:
                        raise self._short(5, at)
                    raise self._fault(4, _unfinished.match(source, at).end())
                self._refer(found, at)
                at = found.end()
            else:
                found = _text.match(source, at)
                text = found[0]
                after = found.end()
                wrong = _bad.search(text)
                if wrong:
                    raise self._fault(4, at + wrong.start())
                if "]" in text:
                    if "]]>" in text:
                        raise self._fault(4, at + text.index("]]>") + 2)
                    if after == end and not final and text[-1] == "]":
                        keep = 2 if text.endswith("]]") else 1
                        text = text[:-keep]
                        if not text:
                            raise Short
                        after -= keep
                self._characters(text, at)
                at = after
        return at

    def _section(self, source, at, end):
        """Read in a CDATA section."""
        final = self._final or self._entity_at is not None
        close = source.find("]]>", at)
        stop = close
        if close < 0:
            stop = end
            while not final and stop > at and stop > end - 2 and source[stop - 1] == "]":
                stop -= 1
            if stop == at:
                raise Short
        text = source[at:stop]
        wrong = _bad.search(text)
        if wrong:
            raise self._fault(4, at + wrong.start())
        if text:
            self._characters(text, at)
        if close < 0:
            return stop
        self._cdata = False
        if self.EndCdataSectionHandler is not None:
            self._tell(self.EndCdataSectionHandler)
        else:
            self._default("]]>")
        return close + 3

    # --- references ------------------------------------------------------------------------------

    def _number(self, found, at):
        number = int(found[1]) if found[1] else int(found[2], 16)
        if number > 0x10FFFF or number not in (9, 10, 13) and _bad.match(chr(number)):
            raise self._fault(14, at)
        return chr(number)

    def _entity(self, name, at):
        """Return what an entity of the document's own is; None if it may be skipped."""
        dtd = self._dtd
        entity = dtd.entities.get(name)
        if entity is None:
            if not dtd.unread or dtd.standalone:
                raise self._fault(11, at)
            return None
        if name in self._inside:
            raise self._fault(12, at)
        if entity[3] is not None:
            raise self._fault(15, at)
        if entity[0] is not None:
            dtd.expanded += len(entity[0])
            if dtd.expanded > _ALLOWED and dtd.expanded > 100 * dtd.given:
                raise self._fault(43, at)
        return entity

    def _refer(self, found, at):
        """Take a reference in content for what it stands for."""
        name = found[3]
        if name is None:
            self._characters(self._number(found, at))
            return
        if name in _ENTITIES:
            self._characters(_ENTITIES[name])
            return
        entity = self._entity(name, at)
        if entity is None or entity[0] is not None and self._inhibits():
            if self.SkippedEntityHandler is not None:
                self._tell(self.SkippedEntityHandler, name, 0)
            else:
                self._default(found[0])
        elif entity[0] is not None:
            outer = self._entity_at
            depth, self._entity_at = len(self._open), self._at if outer is None else outer
            self._inside.add(name)
            self._content(entity[0], 0, len(entity[0]))
            if len(self._open) != depth or self._cdata:
                raise self._fault(13, at)
            self._inside.discard(name)
            self._entity_at = outer
        elif self.ExternalEntityRefHandler is not None:
            self._external(name, entity[1], entity[2], at)
        else:
            self._default(found[0])

    def _inhibits(self):
        return self.DefaultHandler is not None and self.DefaultHandlerExpand is None

    def _external(self, context, system, public, at):
        answer = self._tell(self.ExternalEntityRefHandler, context, self._base, system, public)
        if not isinstance(answer, int):
            raise TypeError(f"'{type(answer).__name__}' object cannot be interpreted as an integer")
        if not answer:
            raise self._fault(21, at)

    def _expand(self, value, start):
        """Return an attribute's value without references."""
        if "&" not in value:
            return value
        parts = []
        at = 0
        while (next_ := value.find("&", at)) >= 0:
            parts.append(value[at:next_])
            found = _reference.match(value, next_)
            if not found:
                raise self._fault(4, start + _unfinished.match(value, next_).end())
            name = found[3]
            if name is None:
                parts.append(self._number(found, start + next_))
            elif name in _ENTITIES:
                parts.append(_ENTITIES[name])
            else:
                entity = self._entity(name, start + next_)
                if entity is not None:
                    if entity[0] is None:
                        raise self._fault(16, start + next_)
                    if "<" in entity[0]:
                        raise self._fault(4, start + next_)
                    self._inside.add(name)
                    text = entity[0].replace("\n", " ").replace("\t", " ")
                    parts.append(self._expand(text, start + next_))
                    self._inside.discard(name)
            at = found.end()
        parts.append(value[at:])
        return "".join(parts)

    # --- markup ----------------------------------------------------------------------------------

    def _markup(self, source, at):
        if source.startswith("<!--", at):
            end = source.find("--", at + 4)
            if end < 0 or end + 2 == len(source):
                wrong = _bad.search(source, at)
                raise self._fault(4, wrong.start()) if wrong else self._short(5, at)
            if source[end + 2] != ">":
                raise self._fault(4, end + 2)
            self._check(source[at:end], at)
            if self.CommentHandler is not None:
                self._tell(self.CommentHandler, source[at + 4:end])
            else:
                self._default(source[at:end + 3])
            return end + 3
        if source.startswith("<?", at):
            found = _name.match(source, at + 2)
            if not found and at + 2 < len(source):
                raise self._fault(4, at + 2)
            end = source.find("?>", at)
            if end < 0:
                raise self._short(5, at)
            target, data = found[0], source[found.end():end]
            if data and data[0] not in " \t\n":
                raise self._fault(4, found.end())
            self._check(data, found.end())
            if target.lower() == "xml":
                raise self._fault(17 if target == "xml" else 4, at)
            if self.ProcessingInstructionHandler is not None:
                self._tell(self.ProcessingInstructionHandler, target, data.lstrip(" \t\n"))
            else:
                self._default(source[at:end + 2])
            return end + 2
        rest = source[at:at + 9]
        if self._stage == _CONTENT:
            if rest == "<![CDATA[":
                if self.StartCdataSectionHandler is not None:
                    self._tell(self.StartCdataSectionHandler)
                else:
                    self._default(rest)
                self._cdata = True
                return at + 9
            if "<![CDATA[".startswith(rest) or "<!-".startswith(rest):
                raise self._short(5, at)
        elif "<!DOCTYPE".startswith(rest) and len(rest) < 9 or "<!-".startswith(rest):
            raise self._short(5, at)
        raise self._fault(4 if self._stage == _CONTENT or rest != "<!DOCTYPE" else 2,
                          at if rest == "<!DOCTYPE" and self._stage != _CONTENT
                          else at + 2 if self._stage == _CONTENT else at + 3)

    def _check(self, text, at):
        wrong = _bad.search(text)
        if wrong:
            raise self._fault(4, at + wrong.start())

    # --- elements --------------------------------------------------------------------------------

    def _qualified(self, name, at, known, *, attribute=False):
        """Return the name that is reported for one of the document, and remember it."""
        full = name
        if self._separator is not None:
            prefix, colon, local = name.partition(":")
            spaces = self._spaces[-1]
            if not colon:
                space = None if attribute else spaces.get("")
                if space:
                    full = f"{space}{self._separator}{name}"
            else:
                if not prefix or not local or ":" in local:
                    raise self._fault(4, at)
                space = spaces.get(prefix)
                if not space:
                    raise self._fault(27, at)
                full = f"{space}{self._separator}{local}"
                if self._flags[3]:
                    full = f"{full}{self._separator}{prefix}"
        full = known[name, attribute] = self.intern.setdefault(full, full)
        return full

    def _attributes(self, source, at, element):
        """Return the attributes from a place on, in order, and where they end."""
        given = {}
        types = self._dtd.attributes.get(element)
        while found := _attribute.match(source, at):
            name = found[1]
            if name in given:
                raise self._fault(8, found.start(1))
            which = 2 if found[2] is not None else 3
            value, start = found[which], found.start(which)
            wrong = _bad.search(value)
            if wrong:
                raise self._fault(4, start + wrong.start())
            if "\n" in value or "\t" in value:
                value = value.replace("\n", " ").replace("\t", " ")
            if "&" in value:
                value = self._expand(value, start)
            if types is not None and name in types and not types[name][0]:
                value = " ".join([part for part in value.split(" ") if part])
            given[name] = value
            at = found.end()
        return given, _space.match(source, at).end()

    def _element(self, source, at):
        found = _name.match(source, at + 1)
        if not found:
            raise self._fault(4, at + 1) if at + 1 < len(source) else self._short(5, at)
        name = found[0]
        end = found.end()
        given, count, declared = None, 0, ()
        if source[end:end + 1] != ">":
            given, end = self._attributes(source, end, name)
        empty = source.startswith("/>", end)
        if not empty and source[end:end + 1] != ">":
            after = end
            if source[end - 1] in " \t\n" or source[end:] == "/":
                after = _begun.match(source, end).end()
            if after >= len(source):
                raise self._short(5, at)
            raise self._fault(4, after)
        end += 1 + empty
        types = self._dtd.attributes.get(name)
        count = len(given) if given else 0
        if types is not None:
            given = {} if given is None else given
            for key, (_, default) in types.items():
                if default is not None and key not in given:
                    given[key] = default
        known = self._known
        if self._separator is not None:
            if given and any(key.startswith("xmlns") for key in given):
                declared, count = self._declare(given, at, count)
                known = self._known if not declared else {}
            self._open.append((name, declared, self._known))
            self._known = known
        else:
            self._open.append((name, (), known))
        attributes = {} if not self._flags[1] else []
        if given:
            if self._flags[2] and count < len(given):
                given = dict(list(given.items())[:count])
            names = [known.get((key, True)) or self._qualified(key, at, known, attribute=True)
                     for key in given]
            attributes = dict(zip(names, given.values()))
            if len(attributes) < len(names):
                raise self._fault(8, at)
            if self._flags[1]:
                attributes = [part for pair in attributes.items() for part in pair]
        full = known.get((name, False)) or self._qualified(name, at, known)
        handler = self.StartElementHandler
        if handler is not None:
            if self._pending:
                self._flush()
            handler(full, attributes)
        else:
            self._default(source[at:end])
        if empty:
            if self._entity_at is None:
                self._at = end
            self._leave("")
        return end

    def _declare(self, given, at, count):
        """Take the declarations of namespaces out of an element's attributes."""
        declared = []
        spaces = dict(self._spaces[-1])
        for place, key in enumerate(list(given)):
            if key != "xmlns" and not key.startswith("xmlns:"):
                continue
            prefix, value = key[6:], given.pop(key)
            if place < count:
                count -= 1
            if prefix == "xml" or value == _XML:
                if (prefix, value) != ("xml", _XML):
                    raise self._fault(38 if prefix == "xml" else 40, at)
            elif prefix == "xmlns" or value == _XMLNS:
                raise self._fault(39 if prefix == "xmlns" else 40, at)
            if prefix and not value:
                raise self._fault(28, at)
            spaces[prefix] = value
            declared.append(prefix)
            if self.StartNamespaceDeclHandler is not None:
                self._tell(self.StartNamespaceDeclHandler, prefix or None, value or None)
        if declared:
            self._spaces.append(spaces)
        return declared, count

    def _close(self, source, at):
        found = _name.match(source, at + 2)
        if not found:
            raise self._fault(4, at + 2) if at + 2 < len(source) else self._short(5, at)
        end = found.end()
        if source[end:end + 1] != ">":
            end = _space.match(source, end).end()
            if end >= len(source):
                raise self._short(5, at)
            if source[end] != ">":
                raise self._fault(4, end)
        if not self._open:
            raise self._fault(13 if self._entity_at is not None or self._fragment else 4, at)
        if found[0] != self._open[-1][0]:
            raise self._fault(7, at + 2)
        self._leave(source[at:end + 1])
        return end + 1

    def _leave(self, text):
        name, declared, outer = self._open.pop()
        handler = self.EndElementHandler
        if handler is not None:
            if self._pending:
                self._flush()
            known = self._known
            handler(known.get((name, False)) or self._qualified(name, self._at, known))
        else:
            self._default(text)
        self._known = outer
        if declared:
            self._spaces.pop()
            if self.EndNamespaceDeclHandler is not None:
                for prefix in reversed(declared):
                    self._tell(self.EndNamespaceDeclHandler, prefix or None)
