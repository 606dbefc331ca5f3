"""The tokens of a source: what `tokenize` (CPython's own) stands on."""

import re

import token as _token

_NAME = re.compile(r"[^\W\d]\w*")
_ANY_NAME = re.compile(r"[A-Za-z_\x80-\U0010ffff][0-9A-Za-z_\x80-\U0010ffff]*")  # as tokenize takes them
_NUMBER = re.compile(
    r"0[xX](?:_?[0-9a-fA-F])+|0[bB](?:_?[01])+|0[oO](?:_?[0-7])+"
    r"|(?:(?:\d(?:_?\d)*)?\.\d(?:_?\d)*|\d(?:_?\d)*\.?)(?:[eE][-+]?\d(?:_?\d)*)?[jJ]?")
_STRING = re.compile(r"([bBrRuUfF]{0,2})('''|\"\"\"|'|\")")
_PREFIXES = {"", "r", "u", "b", "f", "br", "rb", "fr", "rf"}
_OPERATORS = sorted(_token.EXACT_TOKEN_TYPES, key=len, reverse=True)
_OPERATOR = re.compile("|".join(map(re.escape, _OPERATORS)))
_BLANK = re.compile(r"[ \t\f]*")


class _Text:
    """The whole source, and where its lines begin."""

    def __init__(self, text):
        self.text = text
        self.starts = [0]
        at = text.find("\n")
        while at >= 0:
            self.starts.append(at + 1)
            at = text.find("\n", at + 1)
        self.line = 0

    def place(self, at):
        """Return (line, column) of a place; places are asked for in order, nearly."""
        starts = self.starts
        line = self.line
        while line + 1 < len(starts) and starts[line + 1] <= at:
            line += 1
        while starts[line] > at:
            line -= 1
        self.line = line
        return line + 1, at - starts[line]

    def lines(self, first, last):
        """Return the text of lines."""
        end = self.starts[last] if last < len(self.starts) else len(self.text)
        return self.text[self.starts[first - 1]:end]


class TokenizerIter:
    """An iterator of (type, text, start, end, line)."""

    def __init__(self, readline, *, encoding=None, extra_tokens=False):
        lines = []
        while True:
            try:
                line = readline()
            except StopIteration:
                break
            if not line:
                break
            if not isinstance(line, str if encoding is None else bytes):
                raise TypeError(f"readline() returned a non-{'string' if encoding is None else 'bytes'} object")
            lines.append(line if encoding is None else line.decode(encoding))
        text = "".join(lines)
        self._source = _Text(text.replace("\r\n", "\n") if "\r" in text else text)
        self._extra = extra_tokens
        self._tokens = self._all()
        if extra_tokens and "\r\n" in text:
            self._tokens = self._with_returns([line.endswith("\r") for line in text.split("\n")])

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._tokens)

    def _token(self, kind, start, end):
        source = self._source
        first, last = source.place(start), source.place(end)
        text = source.text[start:end]
        if text.endswith("\n"):
            last = first[0], first[1] + len(text)
            return kind, text, first, last, source.lines(first[0], first[0])
        return kind, text, first, last, source.lines(first[0], last[0])

    def _operator(self, start, end):
        kind = _token.OP if self._extra else _token.EXACT_TOKEN_TYPES[self._source.text[start:end]]
        return self._token(kind, start, end)

    def _fail(self, message, at):
        line, column = self._source.place(min(at, len(self._source.text)))
        shown = self._source.lines(line, line)
        raise SyntaxError(message, ("<string>", line, column + 1, shown, line, column + 1))

    def _all(self):
        text = self._source.text
        size = len(text)
        at = 0
        depth = []
        indents = [0]
        begins = True
        while at < size:
            if begins and not depth:
                blank = _BLANK.match(text, at)
                after = blank.end()
                if after >= size or text[after] in "\n#":
                    if after < size and text[after] == "#":
                        end = text.find("\n", after)
                        end = size if end < 0 else end
                        if self._extra:
                            yield self._token(_token.COMMENT, after, end)
                        after = end
                    if after < size or text[at:after].strip(" \t\f"):
                        if self._extra:
                            yield self._newline(_token.NL, after)
                    at = after + 1
                    continue
                width = self._width(blank[0])
                if width > indents[-1]:
                    indents.append(width)
                    yield self._token(_token.INDENT, at, after)
                while width < indents[-1]:
                    if width not in indents:
                        line, column = self._source.place(after)
                        raise IndentationError(
                            "unindent does not match any outer indentation level",
                            ("<string>", line, column + 1, self._source.lines(line, line), line,
                             column + 1))
                    indents.pop()
                    yield self._token(_token.DEDENT, after, after)
                at = after
            begins = False
            at = _BLANK.match(text, at).end()
            if at >= size:
                break
            c = text[at]
            if c == "\n":
                if depth:
                    if self._extra:
                        yield self._newline(_token.NL, at)
                else:
                    yield self._newline(_token.NEWLINE, at)
                    begins = True
                at += 1
            elif c == "#":
                end = text.find("\n", at)
                end = size if end < 0 else end
                if self._extra:
                    yield self._token(_token.COMMENT, at, end)
                at = end
            elif c == "\\":
                if text[at + 1:at + 2] != "\n":
                    self._fail("unexpected character after line continuation character", at + 1)
                at += 2
                if at >= size:
                    self._fail("unexpected EOF while parsing", at)
            else:
                at = yield from self._one(at, depth)
        if depth:
            self._fail("unexpected EOF in multi-line statement", size)
        if size and not begins and not text.endswith("\n"):
            line, column = self._source.place(size)
            yield (_token.NEWLINE, "", (line, column), (line, column + (1 if self._extra else 0)),
                   self._source.lines(line, line))
        last = self._source.place(size)[0] + (1 if size and not text.endswith("\n") else 0)
        for _ in indents[1:]:
            yield _token.DEDENT, "", (last, 0), (last, 0), ""
        yield _token.ENDMARKER, "", (last, 0), (last, 0), ""

    def _with_returns(self, returned):
        """Yield the tokens with the \\r\\n of the lines that end so, by their indexes."""
        def restored(text, index):
            first, *others = text.split("\n")
            for other in others:
                first += ("\r\n" if returned[index] else "\n") + other
                index += 1
            return first

        for kind, text, start, end, line in self._all():
            if kind in (_token.NEWLINE, _token.NL) and text and returned[start[0] - 1]:
                end = end[0], end[1] + 1
            yield kind, restored(text, start[0] - 1), start, end, restored(line, start[0] - 1)

    def _newline(self, kind, at):
        line, column = self._source.place(at)
        text = "\n" if at < len(self._source.text) and self._extra else ""
        end = column + (1 if self._extra else 0)
        return kind, text, (line, column), (line, end), self._source.lines(line, line)

    @staticmethod
    def _width(blank):
        width = 0
        for c in blank:
            width = 0 if c == "\f" else width + 1 if c == " " else (width // 8 + 1) * 8
        return width

    def _one(self, at, depth):
        """Yield the tokens of a string, number, name or operator; return where they end."""
        text = self._source.text
        string = _STRING.match(text, at)
        if string and string[1].lower() in _PREFIXES:
            if "f" in string[1].lower():
                return (yield from self._formatted(at, string))
            end = self._string_end(string.end(), string[2])
            yield self._token(_token.STRING, at, end)
            return end
        c = text[at]
        if c.isdigit() and c.isascii() or c == "." and text[at + 1:at + 2].isdigit():
            end = _NUMBER.match(text, at).end()
            follows = _NAME.match(text, end)
            if not self._extra and follows and follows[0] not in ("and", "else", "for", "if", "in", "is", "not", "or"):
                self._fail("invalid decimal literal", at)
            yield self._token(_token.NUMBER, at, end)
            return end
        name = (_ANY_NAME if self._extra else _NAME).match(text, at)
        if name:
            yield self._token(_token.NAME, at, name.end())
            return name.end()
        operator = _OPERATOR.match(text, at)
        if not operator:
            if c in "!$?`":
                yield self._token(_token.OP if self._extra else _token.ERRORTOKEN, at, at + 1)
                return at + 1
            self._fail(f"invalid non-printable character U+{ord(c):04X}" if not c.isprintable()
                       else f"invalid character '{c}' (U+{ord(c):04X})", at)
        if operator[0] in "([{":
            depth.append(operator[0])
        elif operator[0] in ")]}":
            if not depth and not self._extra:
                self._fail(f"unmatched '{operator[0]}'", at)
            opened = depth.pop() if depth else ""
            if opened and opened + operator[0] not in ("()", "[]", "{}"):
                self._fail(f"closing parenthesis '{operator[0]}' does not match opening parenthesis "
                           f"'{opened}'", at)
        yield self._operator(at, operator.end())
        return operator.end()

    def _string_end(self, at, quote):
        text = self._source.text
        start = at
        while True:
            c = text[at:at + 1]
            if text.startswith(quote, at):
                return at + len(quote)
            if not c or (c == "\n" and len(quote) == 1):
                kind = "triple-quoted string" if len(quote) == 3 else "string"
                line = self._source.place(at)[0]
                self._fail(f"unterminated {kind} literal (detected at line {line})",
                           start - len(quote))
            at += 2 if c == "\\" else 1

    # --- f-strings -------------------------------------------------------------------------------

    def _formatted(self, at, string):
        yield self._token(_token.FSTRING_START, at, string.end())
        raw = "r" in string[1].lower()
        at = yield from self._middle(string.end(), string[2], raw, False)
        yield self._token(_token.FSTRING_END, at, at + len(string[2]))
        return at + len(string[2])

    def _middle(self, at, quote, raw, spec):
        """Yield what is in an f-string, or in a format spec of it; return where it ends."""
        text = self._source.text
        start = at
        nested = False
        while True:
            c = text[at:at + 1]
            if (spec and c == "}") or (not spec and text.startswith(quote, at)):
                if at > start or (spec and nested):
                    yield self._part(start, at)
                return at
            if not c or (c == "\n" and len(quote) == 1):
                self._fail("unterminated f-string literal (detected at line "
                           f"{self._source.place(at)[0]})", at)
            if c == "\\" and not (raw and text[at + 1:at + 2] in "{}"):
                if text.startswith("\\N{", at) and not raw:
                    at = text.find("}", at) + 1 or at + 2
                else:
                    at += 2
                continue
            if c in "{}" and text[at + 1:at + 2] == c and not spec:
                yield self._part(start, at + 1)
                at += 2
                start = at
                continue
            if c == "{":
                if at > start:
                    yield self._part(start, at)
                at = yield from self._replacement(at, quote, raw)
                start = at
                nested = True
                continue
            if c == "}":
                self._fail("f-string: single '}' is not allowed", at)
            at += 1

    def _part(self, start, end):
        kind, text, first, last, line = self._token(_token.FSTRING_MIDDLE, start, end)
        if text.endswith("\n"):
            last = self._source.place(end)
            line = self._source.lines(first[0], last[0])
        return kind, text, first, last, line

    def _replacement(self, at, quote, raw):
        text = self._source.text
        yield self._operator(at, at + 1)
        at += 1
        depth = []
        while True:
            at = _BLANK.match(text, at).end()
            c = text[at:at + 1]
            if not c:
                self._fail("f-string: expecting '}'", at)
            if c == "\n":
                if self._extra:
                    yield self._newline(_token.NL, at)
                at += 1
                continue
            if c == "#":
                end = text.find("\n", at)
                if self._extra:
                    yield self._token(_token.COMMENT, at, end)
                at = end
                continue
            if not depth:
                if c == "}":
                    yield self._operator(at, at + 1)
                    return at + 1
                if c == "!" and text[at + 1:at + 2] != "=":
                    yield self._token(_token.OP if self._extra else _token.EXCLAMATION, at, at + 1)
                    at += 1
                    continue
                if c == ":":
                    yield self._operator(at, at + 1)
                    at = yield from self._middle(at + 1, quote, raw, True)
                    continue
                if c == "=" and text[at + 1:at + 2] != "=":
                    yield self._operator(at, at + 1)
                    at += 1
                    continue
            at = yield from self._one(at, depth)
