"""Twins of Pattern and Match: the module re does what natives cannot (call, raise PatternError)."""


def re_pattern_sub(self, /, repl, string, count=0):
    return __import__("re")._substitute(self, repl, string, count)[0]


def re_pattern_subn(self, /, repl, string, count=0):
    return __import__("re")._substitute(self, repl, string, count)


def re_match_expand(self, /, template):
    return __import__("re")._expand(self, template)


def re_match_number(match, key):
    """The number of a group; a guest's __index__ is asked."""
    if isinstance(key, str):
        return match.re.groupindex.get(str(key), -1)
    if isinstance(key, int):
        return key
    if type_lookup(type(key), "__index__") is NotImplemented:
        return -1
    return range(key).stop


def re_match_spans(match, key):
    number = re_match_number(match, key)
    spans = match.regs
    if 0 <= number < len(spans):
        return spans[number]
    raise IndexError("no such group")


def re_match_text(match, key):
    number = re_match_number(match, key)
    if number == 0:
        start, end = re_match_spans(match, 0)
        return re_part(match.string, start, end)
    groups = match.groups()
    if 0 < number <= len(groups):
        return groups[number - 1]
    raise IndexError("no such group")


def re_part(string, start, end):
    if isinstance(string, str):
        return str.__getitem__(string, slice(start, end))
    return bytes(memoryview(string)[start:end])


def re_match_group(self, /, *args):
    if not args:
        return re_match_text(self, 0)
    if len(args) == 1:
        return re_match_text(self, args[0])
    found = []
    for key in args:
        found.append(re_match_text(self, key))
    return tuple(found)


def re_match_getitem(self, key, /):
    return re_match_text(self, key)


def re_match_start(self, group=0, /):
    return re_match_spans(self, group)[0]


def re_match_end(self, group=0, /):
    return re_match_spans(self, group)[1]


def re_match_span(self, group=0, /):
    return re_match_spans(self, group)
