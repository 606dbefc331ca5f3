"""What pyexpat reads in a document's type: declarations of entities, elements, attributes and notations.

Works on a parser of pyexpat and tells its handlers. A declaration is read when it is there as a whole.
"""

import re

from _expatreader import _NAME, _bad, _name, _reference, _space

__all__ = ["doctype", "external", "foreign"]

_QUOTED = "(?:\"[^\"]*\"|'[^']*')"
_head = re.compile(rf"<!DOCTYPE([ \t\n]+)({_NAME})(?:([ \t\n]+)(?:(SYSTEM)|(PUBLIC)([ \t\n]+)({_QUOTED}))"
                   rf"([ \t\n]+)({_QUOTED}))?([ \t\n]*)")
_whole = re.compile(rf"<!DOCTYPE(?:[^\[>\"']|{_QUOTED})*[>\[]")
_item = re.compile(rf"<!--.*?-->|<\?.*?\?>|<!(?:[^>\"']|{_QUOTED})*>|%{_NAME};|[ \t\n]+", re.DOTALL)
_entity = re.compile(rf"<!ENTITY[ \t\n]+(%[ \t\n]+)?({_NAME})[ \t\n]+(?:({_QUOTED})|(?:SYSTEM"
                     rf"|PUBLIC[ \t\n]+({_QUOTED}))[ \t\n]+({_QUOTED})(?:[ \t\n]+NDATA[ \t\n]+({_NAME}))?)"
                     r"[ \t\n]*>")
_notation = re.compile(rf"<!NOTATION[ \t\n]+({_NAME})[ \t\n]+(?:SYSTEM[ \t\n]+({_QUOTED})"
                       rf"|PUBLIC[ \t\n]+({_QUOTED})(?:[ \t\n]+({_QUOTED}))?)[ \t\n]*>")
_attlist = re.compile(rf"<!ATTLIST[ \t\n]+({_NAME})")
_attdef = re.compile(rf"[ \t\n]+({_NAME})[ \t\n]+(CDATA|ID|IDREFS?|ENTITY|ENTITIES|NMTOKENS?"
                     r"|(?:NOTATION[ \t\n]*)?\([^)]*\))[ \t\n]*"
                     rf"(?:(#REQUIRED|#IMPLIED)|(#FIXED[ \t\n]+)?({_QUOTED}))")
_element = re.compile(rf"<!ELEMENT[ \t\n]+({_NAME})[ \t\n]+(.*?)[ \t\n]*>\Z", re.DOTALL)
_model = re.compile(rf"[ \t\n]*(\(|\)|[|,]|#PCDATA|{_NAME})([?*+]?)")
_parameter = re.compile(rf"%({_NAME});")
_QUANTITY = {"": 0, "?": 1, "*": 2, "+": 3}


def _plain(quoted):
    return quoted and quoted[1:-1]


def _public(quoted):
    return quoted and " ".join(quoted[1:-1].split())


def _not_standalone(parser, at):
    dtd = parser._dtd
    dtd.unread = True
    handler = parser.NotStandaloneHandler
    if not dtd.standalone and handler is not None and not parser._tell(handler):
        raise parser._fault(22, at)


def _read_external(parser, system, public, at):
    """Have the program read an external part; True if it did."""
    dtd = parser._dtd
    if not parser._parameters or parser._parameters == 1 and dtd.standalone \
            or parser.ExternalEntityRefHandler is None:
        return False
    before, dtd.unread = dtd.unread, True
    parser._external(None, system, public, at)
    read, dtd.unread = not dtd.unread, before
    return read


def foreign(parser):
    """Ask for the external subset that a document without one is read with."""
    parser._foreign = False
    _read_external(parser, None, None, parser._at)


def doctype(parser, source, at):
    """Read a document's type at a place; return where it ends."""
    head = _head.match(source, at)
    if not head or head.end() == len(source):
        if _whole.match(source, at) or not parser._final:
            if not _whole.match(source, at):
                raise parser._short(5, at)
            raise parser._fault(2, at + 9)
        raise parser._fault(3 if head else 5, len(source) if head else at)
    end = head.end()
    subset = source[end] == "["
    if not subset and source[end] != ">":
        if not _whole.match(source, at):
            raise parser._short(5, at)
        raise parser._fault(2 if head[9] else 4, end)
    items, close = [], end
    if subset:
        items, close = _items(parser, source, end + 1)
        after = _space.match(source, close + 1).end()
        if after >= len(source):
            raise parser._short(3, after)
        if source[after] != ">":
            raise parser._fault(2, after)
    system, public = _plain(head[9]), _public(head[7])
    parser._doctype = True
    parser._at = end
    if system is not None:
        if parser._parameters:
            parser._dtd.unread = True
        else:
            _not_standalone(parser, at)
    if parser.StartDoctypeDeclHandler is not None:
        parser._tell(parser.StartDoctypeDeclHandler, head[2], system, public, int(subset))
    else:
        parser._default("<!DOCTYPE")
        for part in head.groups():
            if part is not None:
                parser._default(part)
        if subset:
            parser._default("[")
    if subset:
        _declare(parser, items)
        end = _space.match(source, close + 1).end()
        if parser.StartDoctypeDeclHandler is None:
            parser._default("]")
            parser._default(source[close + 1:end])
    parser._at = end
    if parser._foreign or system is not None:
        if not parser._foreign or system is not None or parser._parameters:
            if _read_external(parser, system, public, at) and parser.NotStandaloneHandler is not None:
                _not_standalone(parser, at)
        parser._foreign = False
    if parser.EndDoctypeDeclHandler is not None:
        parser._tell(parser.EndDoctypeDeclHandler)
    else:
        parser._default(">")
    return end + 1


def _items(parser, source, at):
    """Return the parts of an internal subset, and where it ends."""
    items = []
    while not source.startswith("]", at):
        found = _item.match(source, at)
        if not found:
            rest = source[at:at + 2]
            if rest in ("", "<", "%", "<!", "<?") or rest[:1] == "%" and _name.fullmatch(source, at + 1):
                raise parser._short(5 if rest else 3, at)
            if rest not in ("<!", "<?"):
                raise parser._fault(4 if rest[:1] in "<%" else 2, at)
            raise parser._short(5, at)
        items.append((found[0], at))
        at = found.end()
    return items, at


def external(parser, source):
    """Read an external subset."""
    if not parser._final:
        return
    text = source[parser._at:]
    items, at = [], 0
    while at < len(text):
        found = _item.match(text, at)
        if not found:
            raise parser._fault(2, parser._at + at)
        items.append((found[0], parser._at + at))
        at = found.end()
    _declare(parser, items)
    parser._at = len(source)


def _declare(parser, items):
    """Tell of declarations, one after the other, and keep what reading goes by."""
    for text, at in items:
        if parser._entity_at is None:
            parser._at = at
        wrong = _bad.search(text)
        if wrong:
            raise parser._fault(4, at + wrong.start())
        if text[0] == "%":
            _refer(parser, text, at)
        elif text[0] != "<":
            parser._default(text)
        elif text.startswith(("<!--", "<?")):
            parser._markup(text, 0)
        elif text.startswith("<!ENTITY"):
            _declare_entity(parser, text, at)
        elif text.startswith("<!ATTLIST"):
            _declare_attributes(parser, text, at)
        elif text.startswith("<!ELEMENT"):
            _declare_element(parser, text, at)
        elif text.startswith("<!NOTATION"):
            _declare_notation(parser, text, at)
        else:
            raise parser._fault(2, at)


def _refer(parser, text, at):
    """Take a reference to a parameter entity for the declarations that it stands for."""
    name = text[1:-1]
    dtd = parser._dtd
    dtd.unread = True
    entity = dtd.parameters.get(name)
    if not parser._parameters or parser._parameters == 1 and dtd.standalone:
        dtd.keep = dtd.standalone
        parser._default(text)
    elif entity is None:
        dtd.keep = dtd.standalone
        if parser.SkippedEntityHandler is not None:
            parser._tell(parser.SkippedEntityHandler, name, 1)
        else:
            parser._default(text)
    elif text in parser._inside:
        raise parser._fault(12, at)
    elif entity[0] is None:
        if not _read_external(parser, entity[1], entity[2], at):
            dtd.keep = dtd.standalone
            return
    else:
        dtd.expanded += len(entity[0])
        if dtd.expanded > 8 << 20 and dtd.expanded > 100 * dtd.given:
            raise parser._fault(43, at)
        outer = parser._entity_at
        parser._entity_at = at if outer is None else outer
        parser._inside.add(text)
        inner, place = [], 0
        while place < len(entity[0]):
            found = _item.match(entity[0], place)
            if not found:
                raise parser._fault(29, at)
            inner.append((found[0], at))
            place = found.end()
        _declare(parser, inner)
        parser._inside.discard(text)
        parser._entity_at = outer
    if not dtd.standalone and parser.NotStandaloneHandler is not None \
            and not parser._tell(parser.NotStandaloneHandler):
        raise parser._fault(22, at)


def _declare_entity(parser, text, at):
    found = _entity.fullmatch(text)
    if not found:
        raise parser._fault(2, at + 8)
    value, system, public, notation = _plain(found[3]), _plain(found[5]), _public(found[4]), found[6]
    if parser._entity_at is None:
        parser._at = at + (found.start(6) if notation else found.start(3) if found[3] else len(text) - 1)
    if value is not None:
        value = _value(parser, value, at)
    dtd = parser._dtd
    table = dtd.parameters if found[1] else dtd.entities
    if not dtd.keep or found[2] in table or found[2] in ("lt", "gt", "amp", "quot", "apos"):
        parser._default(text)
        return
    table[found[2]] = (value, system, public, notation)
    if notation is not None and parser.UnparsedEntityDeclHandler is not None:
        parser._tell(parser.UnparsedEntityDeclHandler, found[2], parser._base, system, public, notation)
    elif parser.EntityDeclHandler is not None:
        parser._tell(parser.EntityDeclHandler, found[2], int(bool(found[1])), value, parser._base,
                     system, public, notation)
    else:
        parser._default(text)


def _value(parser, value, at):
    """Return an entity's value with characters for references to them."""
    if "%" in value and _parameter.search(value):
        raise parser._fault(10, at + value.index("%"))

    def replace(found):
        return found[0] if found[3] else parser._number(found, at)

    return _reference.sub(replace, value) if "&" in value else value


def _declare_attributes(parser, text, at):
    found = _attlist.match(text)
    if not found:
        raise parser._fault(2, at + 9)
    element, place = found[1], found.end()
    handler = parser.AttlistDeclHandler
    types = {} if not parser._dtd.keep else parser._dtd.attributes.setdefault(element, {})
    while found := _attdef.match(text, place):
        name, kind, word, fixed, quoted = found.groups()
        default = None
        if quoted is not None:
            default = parser._expand(quoted[1:-1].replace("\n", " ").replace("\t", " "), at + place)
            if kind != "CDATA":
                default = " ".join([part for part in default.split(" ") if part])
        types.setdefault(name, (kind == "CDATA", default))
        if handler is not None and parser._dtd.keep:
            if parser._entity_at is None:
                parser._at = at + found.start(5 if word is None else 3)
            parser._tell(handler, element, name, "".join(kind.split()), default,
                         int(word == "#REQUIRED" or fixed is not None))
        place = found.end()
    if text[place:].strip(" \t\n") != ">":
        raise parser._fault(2, at + place)
    if handler is None:
        parser._default(text)


def _declare_notation(parser, text, at):
    found = _notation.fullmatch(text)
    if not found:
        raise parser._fault(2, at + 10)
    if parser._entity_at is None:
        system = 2 if found[2] else 4
        parser._at = at + (found.start(system) if found[system] else len(text) - 1)
    if parser.NotationDeclHandler is None:
        parser._default(text)
    elif parser._dtd.keep:
        parser._tell(parser.NotationDeclHandler, found[1], parser._base,
                     _plain(found[2] or found[4]), _public(found[3]))


def _declare_element(parser, text, at):
    found = _element.match(text)
    if not found:
        raise parser._fault(2, at + 9)
    handler = parser.ElementDeclHandler
    if found[2] in ("EMPTY", "ANY"):
        model = (1 if found[2] == "EMPTY" else 2, 0, None, ())
    else:
        model = _content(parser, found[2], at + found.start(2))
    if parser._entity_at is None:
        parser._at = at + (text.rindex(")") if model[0] > 2 else found.start(2))
    if handler is None:
        parser._default(text)
    elif parser._dtd.keep:
        parser._tell(handler, found[1], model)


def _content(parser, spec, at):
    """Return a content model as expat gives it: kind, quantifier, name, children."""
    stack, place, made = [], 0, None
    while place < len(spec) and made is None:
        found = _model.match(spec, place)
        if not found:
            raise parser._fault(2, at + place)
        token, mark = found.groups()
        place = found.end()
        if token == "(":
            stack.append([6, [], None])
        elif not stack:
            raise parser._fault(2, at)
        elif token in "|,":
            if stack[-1][2] not in (None, token):
                raise parser._fault(2, at + found.start(1))
            stack[-1][2] = token
            if stack[-1][0] != 3:
                stack[-1][0] = 5 if token == "|" else 6
        elif token == "#PCDATA":
            stack[-1][0] = 3
        elif token != ")":
            stack[-1][1].append((4, _QUANTITY[mark], token, ()))
        else:
            kind, children, _ = stack.pop()
            group = (kind, _QUANTITY[mark], None, tuple(children))
            if stack:
                stack[-1][1].append(group)
            else:
                made = group
    if made is None or spec[place:].strip(" \t\n"):
        raise parser._fault(2, at + place)
    return made
