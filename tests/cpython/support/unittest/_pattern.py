"""A small backtracking matcher for the patterns of assertRaisesRegex; `re` itself where it exists.

A pattern becomes a tree of nested lists, and matching is a generator of the ends that fit. What is
not known here (look-around, back-references, flags) counts as needing module re.
"""

import sys

import _placeholder


def search(pattern, text):
    """Return whether the pattern, a str or bytes or a compiled one, occurs in the text."""
    re = sys.modules.get("re")
    if re is not None and not isinstance(re, _placeholder.PlaceholderModule):
        return re.search(pattern, text) is not None
    if hasattr(pattern, "search"):
        return pattern.search(text) is not None
    if isinstance(pattern, bytes):
        pattern, text = pattern.decode("latin-1"), text.decode("latin-1")
    flags, pattern = _flags(pattern)
    tree = _Parser(pattern, flags).alternatives()
    return any(True for start in range(len(text) + 1) for _ in _match(tree, 0, text, start, flags))


def _flags(pattern):
    flags = ""
    if pattern.startswith("(?") and ")" in pattern:
        head = pattern[2:pattern.index(")")]
        if head and all(c in "aimsux" for c in head):
            return head, pattern[len(head) + 3:]
    return flags, pattern


def _unknown():
    _placeholder.touch("re")
    raise _placeholder.MissingModule("re")


_CLASSES = {
    "d": lambda c: c.isdecimal(),
    "w": lambda c: c.isalnum() or c == "_",
    "s": lambda c: c.isspace(),
}
_CONTROLS = {"n": "\n", "t": "\t", "r": "\r", "f": "\f", "v": "\v", "a": "\a", "0": "\0"}


class _Parser:
    """Turns a pattern into a list of alternatives, each a list of (item, least, most, greedy)."""

    def __init__(self, pattern, flags):
        self.pattern, self.at = pattern, 0
        self.fold, self.every = "i" in flags, "s" in flags
        if "x" in flags:
            _unknown()

    def peek(self):
        return self.pattern[self.at:self.at + 1]

    def take(self):
        char = self.peek()
        self.at += 1
        return char

    def alternatives(self):
        found = [[]]
        while self.peek() not in ("", ")"):
            if self.peek() == "|":
                self.take()
                found.append([])
            else:
                item = self.item()
                found[-1].append((item, *self.times()))
        return found

    def item(self):
        char = self.take()
        if char == "(":
            if self.peek() == "?":
                self.take()
                kind = self.take()
                if kind == "P" and self.peek() == "<":
                    self.at = self.pattern.index(">", self.at) + 1
                elif kind != ":":
                    _unknown()
            tree = self.alternatives()
            self.take()
            return ("group", tree)
        if char == "[":
            return ("set", self.char_set())
        if char == ".":
            return ("set", lambda c: self.every or c != "\n")
        if char in "^$":
            return ("edge", char)
        if char == "\\":
            char = self.take()
            if char in "bBAZ":
                return ("edge", char)
            return ("set", self.escaped(char))
        return ("set", self.literal(char))

    def literal(self, char):
        if self.fold:
            return lambda c: c.lower() == char.lower()
        return lambda c: c == char

    def escaped(self, char):
        if char.lower() in _CLASSES:
            test = _CLASSES[char.lower()]
            return test if char.islower() else lambda c: not test(c)
        if char == "x":
            self.at += 2
            return self.literal(chr(int(self.pattern[self.at - 2:self.at], 16)))
        if char.isdigit() and char != "0":
            _unknown()
        return self.literal(_CONTROLS.get(char, char))

    def char_set(self):
        negated = self.peek() == "^"
        if negated:
            self.take()
        tests = []
        first = True
        while first or self.peek() != "]":
            first = False
            char = self.take()
            if char == "":
                _unknown()
            if char == "\\":
                char = self.take()
                if char.lower() in _CLASSES:
                    tests.append(self.escaped(char))
                    continue
                char = _CONTROLS.get(char, char)
            if self.peek() == "-" and self.pattern[self.at + 1:self.at + 2] not in ("]", ""):
                self.take()
                tests.append(lambda c, low=char, high=self.take(): low <= c <= high)
            else:
                tests.append(self.literal(char))
        self.take()
        return lambda c: any(test(c) for test in tests) != negated

    def times(self):
        char = self.peek()
        least, most = 1, 1
        if char == "*":
            least, most = 0, None
        elif char == "+":
            least, most = 1, None
        elif char == "?":
            least, most = 0, 1
        elif char == "{" and self.pattern[self.at + 1:self.at + 2].isdigit():
            end = self.pattern.index("}", self.at)
            low, comma, high = self.pattern[self.at + 1:end].partition(",")
            least = int(low)
            most = int(high) if high else None if comma else least
            self.at = end
        else:
            return 1, 1, True
        self.take()
        greedy = self.peek() != "?"
        if not greedy:
            self.take()
        return least, most, greedy


def _match(tree, start, text, at, flags):
    """Yield the ends of the matches of any alternative at a place."""
    for sequence in tree:
        yield from _sequence(sequence, 0, text, at, flags)


def _sequence(sequence, place, text, at, flags):
    if place == len(sequence):
        yield at
        return
    item, least, most, greedy = sequence[place]
    if item[0] == "set" and (least, most) != (1, 1):
        # Characters one by one need no recursion.
        end = at
        while end < len(text) and (most is None or end - at < most) and item[1](text[end]):
            end += 1
        ends = range(end, at + least - 1, -1) if greedy else range(at + least, end + 1)
        for each in ends:
            yield from _sequence(sequence, place + 1, text, each, flags)
        return
    for end in _repeat(item, least, most, greedy, text, at, flags):
        yield from _sequence(sequence, place + 1, text, end, flags)


def _repeat(item, least, most, greedy, text, at, flags):
    if least <= 0 and not greedy:
        yield at
    if most is None or most > 0:
        for end in _one(item, text, at, flags):
            if end == at and least <= 0:
                continue
            yield from _repeat(item, least - 1, None if most is None else most - 1, greedy, text,
                               end, flags)
    if least <= 0 and greedy:
        yield at


def _one(item, text, at, flags):
    kind, what = item
    if kind == "set":
        if at < len(text) and what(text[at]):
            yield at + 1
    elif kind == "group":
        yield from _match(what, 0, text, at, flags)
    elif _at_edge(what, text, at, flags):
        yield at


def _at_edge(what, text, at, flags):
    lines = "m" in flags
    if what == "^":
        return at == 0 or lines and text[at - 1] == "\n"
    if what == "A":
        return at == 0
    if what == "Z":
        return at == len(text)
    if what == "$":
        return at == len(text) or at == len(text) - 1 and text[at] == "\n" or (
            lines and text[at] == "\n")
    word = _CLASSES["w"]
    edge = (at > 0 and word(text[at - 1])) != (at < len(text) and word(text[at]))
    return edge == (what == "b")
