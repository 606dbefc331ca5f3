"""The text of an uncaught exception, as CPython 3.13 prints it.

`traceback_rows` gives what is native: file, function, positions and source lines of each entry.
Markers below a line show which part of it was running: `find_anchors` looks at the source of that
part with a small scanner of its own, to tell an operator, a subscript or a call from its operands.
"""

CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n"
CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n\n"
KEEP_REPEATED = 3
MAX_GROUP_WIDTH = 15
MAX_GROUP_DEPTH = 10
LOOSE_WORDS = ("lambda", "if", "else", "or", "and", "not", "in", "is", "await", "yield", "for", "async", "from",
               "raise", "assert", "return", "del")


def format_exception(exc):
    """The whole text: chained exceptions first, then this one."""
    out = []
    write_chain(exc, out, [0, False], {id(exc)})
    return "".join(out)


def write_chain(exc, out, state, seen):
    """`state`: depth of groups, and whether the last box of a group is still open."""
    chain = []
    while exc is not None:
        message = None
        link = None
        cause = exception_field(exc, 3)
        context = exception_field(exc, 2)
        if cause is not None and id(cause) not in seen:
            message = CAUSE
            link = cause
        elif cause is None and context is not None and not exception_field(exc, 4) and (
                id(context) not in seen):
            message = CONTEXT
            link = context
        if link is not None:
            seen.add(id(link))
        chain.append((message, exc))
        exc = link
    for i in range(len(chain) - 1, -1, -1):
        message, exc = chain[i]
        if message is not None:
            emit(out, state, message, "|")
        if is_subtype(type(exc), BaseExceptionGroup):
            write_group(exc, out, state, seen)
        else:
            stack = format_stack(exception_field(exc, 1))
            if stack:
                emit(out, state, "Traceback (most recent call last):\n", "|")
                emit(out, state, stack, "|")
            emit(out, state, format_exception_only(exc), "|")


def emit(out, state, text, margin):
    if state[0] == 0:
        out.append(text)
        return
    prefix = "  " * state[0] + margin + " "
    for line in split_keeping_ends(text):
        out.append(prefix + line)


def split_keeping_ends(text):
    return text.splitlines(True)


def write_group(exc, out, state, seen):
    if state[0] > MAX_GROUP_DEPTH:
        emit(out, state, f"... (max_group_depth is {MAX_GROUP_DEPTH})\n", "|")
        return
    top = state[0] == 0
    if top:
        state[0] = 1
    stack = format_stack(exception_field(exc, 1))
    if stack:
        emit(out, state, "Exception Group Traceback (most recent call last):\n", "+" if top else "|")
        emit(out, state, stack, "|")
    emit(out, state, format_exception_only(exc), "|")
    exceptions = exception_field(exc, 6)
    count = len(exceptions)
    shown = count if count <= MAX_GROUP_WIDTH else MAX_GROUP_WIDTH + 1
    state[1] = False
    for i in range(shown):
        last = i == shown - 1
        if last:
            state[1] = True
        truncated = i >= MAX_GROUP_WIDTH
        title = "..." if truncated else str(i + 1)
        corner = "+-" if i == 0 else "  "
        out.append("  " * state[0] + corner + f"+---------------- {title} ----------------\n")
        state[0] += 1
        if truncated:
            more = count - MAX_GROUP_WIDTH
            emit(out, state, f"and {more} more exception{'s' if more > 1 else ''}\n", "|")
        elif id(exceptions[i]) not in seen or True:
            seen.add(id(exceptions[i]))
            write_chain(exceptions[i], out, state, seen)
        if last and state[1]:
            out.append("  " * state[0] + "+------------------------------------\n")
            state[1] = False
        state[0] -= 1
    if top:
        state[0] = 0


# --- the last line --------------------------------------------------------------------------------


def safe_str(value, what):
    try:
        return str(value)
    except BaseException:
        return f"<{what} str() failed>"


def class_name(cls):
    name = getattr_plain(cls, "__qualname__", "?")
    module = getattr_plain(cls, "__module__", None)
    if module == "__main__" or module == "builtins":
        return name
    if not isinstance(module, str):
        module = "<unknown>"
    return f"{module}.{name}"


def format_exception_only(exc):
    cls = type(exc)
    if is_subtype(cls, SyntaxError):
        text = format_syntax_error(exc, class_name(cls))
    else:
        message = safe_str(exc, "exception")
        hint = suggestion_of(exc)
        message += hint
        text = f"{class_name(cls)}: {message}\n" if message else class_name(cls) + "\n"
    notes = own_attribute(exc, "__notes__", None)
    if notes is None:
        return text
    if isinstance(notes, (list, tuple)):
        for note in notes:
            for line in safe_str(note, "note").split("\n"):
                text += line + "\n"
        return text
    try:
        shown = repr(notes)
    except BaseException:
        shown = "<__notes__ repr() failed>"
    return text + shown + "\n"


def suggestion_of(exc):
    """CPython's "Did you mean", or nothing."""
    try:
        if isinstance(exc, AttributeError):
            name = exception_field(exc, 5)
            if not isinstance(name, str):
                return ""
            near = nearest_name(name, attribute_names(exception_field(exc, 6), name))
            return f". Did you mean: '{near}'?" if near else ""
        if isinstance(exc, ImportError):
            name = exception_field(exc, 8)
            if not isinstance(name, str):
                return ""
            module = module_called(exception_field(exc, 6))
            if module is None:
                return ""
            near = nearest_name(name, attribute_names(module, name))
            return f". Did you mean: '{near}'?" if near else ""
        if isinstance(exc, NameError) and not isinstance(exc, UnboundLocalError):
            name = exception_field(exc, 5)
            if not isinstance(name, str):
                return ""
            self = self_in_scope(exception_field(exc, 1))
            if self is not None and hasattr(self, name):
                near = "self." + name
            else:
                near = nearest_name(name, names_in_scope(exception_field(exc, 1)))
            text = f". Did you mean: '{near}'?" if near else ""
            if is_stdlib_module(name):
                if near:
                    return text + f" Or did you forget to import '{name}'?"
                return f". Did you forget to import '{name}'?"
            return text
    except BaseException:
        return ""
    return ""


def attribute_names(obj, wrong):
    names = []
    hide = wrong[:1] != "_"
    for name in dir(obj):
        if isinstance(name, str) and not (hide and name[:1] == "_"):
            names.append(name)
    return names


def format_syntax_error(exc, kind):
    message = exception_field(exc, 5)
    filename = exception_field(exc, 6)
    line = exception_field(exc, 7)
    offset = exception_field(exc, 8)
    text = exception_field(exc, 9)
    end_line = exception_field(exc, 10)
    end_offset = exception_field(exc, 11)
    out = ""
    suffix = ""
    if line is not None:
        out = f'  File "{filename or "<string>"}", line {line}\n'
    elif filename is not None:
        suffix = f" ({filename})"
    if isinstance(text, str):
        right = text.rstrip("\n")
        left = right.lstrip(" \n\f")
        spaces = len(right) - len(left)
        if not isinstance(offset, int) or not isinstance(line, int):
            out += f"    {left}\n"
        else:
            if line == end_line:
                end = end_offset if end_offset else offset
            else:
                end = len(right) + 1
            if text and offset > len(text):
                offset = len(right) + 1
            if text and end > len(text):
                end = len(right) + 1
            if offset >= end or end < 0:
                end = offset + 1
            start = offset - 1 - spaces
            stop = end - 1 - spaces
            out += f"    {left}\n"
            if start >= 0:
                space = ""
                for c in left[:start]:
                    space += c if c.isspace() else " "
                out += "    " + space + " " * (start - len(left[:start])) + "^" * (stop - start) + "\n"
    return f"{out}{kind}: {message or '<no detail available>'}{suffix}\n"


# --- the stack ------------------------------------------------------------------------------------


def format_stack(traceback):
    if traceback is None:
        return ""
    out = []
    last = None
    count = 0
    rows = traceback_rows(traceback)
    limit = getattr(module_called("sys"), "tracebacklimit", None)
    if isinstance(limit, int):
        if limit <= 0:
            return ""
        rows = rows[-limit:]
    for row in rows:
        here = (row[0], row[2], row[1])
        if here != last:
            if count > KEEP_REPEATED:
                out.append(repeated(count - KEEP_REPEATED))
            last = here
            count = 0
        count += 1
        if count > KEEP_REPEATED:
            continue
        out.append(format_row(row))
    if count > KEEP_REPEATED:
        out.append(repeated(count - KEEP_REPEATED))
    return "".join(out)


def repeated(count):
    return f"  [Previous line repeated {count} more time{'s' if count > 1 else ''}]\n"


def format_row(row):
    filename, name, line, end_line, col, end_col, source = row
    head = f'  File "{filename}", line {line}, in {name}\n'
    lines = []
    for text in source:
        lines.append(text.rstrip())
    dedented = dedent(lines)
    if not lines or not "".join(dedented).strip():
        return head
    if col < 0 or end_col < 0:
        return head + "    " + lines[0].strip() + "\n"
    return head + mark(lines, dedented, col, end_col)


def dedent(lines):
    """Remove the indentation that all lines share; lines of white space become empty."""
    margin = None
    for line in lines:
        content = line.lstrip(" \t")
        if content:
            indent = line[:len(line) - len(content)]
            if margin is None:
                margin = indent
            else:
                n = 0
                while n < len(margin) and n < len(indent) and margin[n] == indent[n]:
                    n += 1
                margin = margin[:n]
    cut = len(margin) if margin else 0
    result = []
    for line in lines:
        result.append(line[cut:] if line.strip() else "")
    return result


def characters(line, offset):
    """The number of characters in the first `offset` bytes of a line."""
    if line.isascii():
        return offset
    return len(line.encode("utf-8")[:offset].decode("utf-8", "replace"))


def width(text):
    """The columns that a text takes: wide characters take two."""
    if text.isascii():
        return len(text)
    total = 0
    for c in text:
        code = ord(c)
        wide = code >= 0x1100 and (
            code <= 0x115F or 0x2E80 <= code <= 0x303E or 0x3041 <= code <= 0xA4CF
            or 0xAC00 <= code <= 0xD7A3 or 0xF900 <= code <= 0xFAFF or 0xFE30 <= code <= 0xFE6F
            or 0xFF00 <= code <= 0xFF60 or 0xFFE0 <= code <= 0xFFE6
            or 0x1F300 <= code <= 0x1F64F or 0x1F900 <= code <= 0x1F9FF
            or 0x20000 <= code <= 0x3FFFD)
        total += 2 if wide else 1
    return total


def mark(original, lines, col, end_col):
    """The lines of a range, with markers below them."""
    start = characters(original[0], col)
    end = characters(original[-1], end_col)
    cut = len(original[0]) - len(lines[0])
    start = max(0, start - cut)
    end = max(0, end - cut)
    whole = "\n".join(lines)
    segment = whole[start:len(whole) - (len(lines[-1]) - end)]
    anchors = find_anchors(segment)
    shown = should_mark(lines, start, end, anchors, segment)
    first_column = width(lines[0][:start])
    last_column = width(lines[-1][:end])
    significant = {0, len(lines) - 1}
    box = None
    if anchors is not None:
        left_line, left, right_line, right = anchors
        if left_line == 0:
            left += start
        if right_line == 0:
            right += start
        left = width(lines[left_line][:left])
        right = width(lines[right_line][:right])
        box = (left_line, left, right_line, right)
        for near in (left_line - 1, left_line, left_line + 1,
                     right_line - 1, right_line, right_line + 1):
            if 0 <= near < len(lines):
                significant.add(near)
    out = []
    previous = None
    for number in sorted(significant):
        if previous is not None:
            gap = number - previous
            if gap == 2:
                mark_line(out, lines, number - 1, shown, first_column, last_column, box)
            elif gap > 2:
                out.append(f"...<{gap - 1} lines>...")
        mark_line(out, lines, number, shown, first_column, last_column, box)
        previous = number
    text = ""
    for line in dedent(out):
        text += "    " + line + "\n"
    return text


def mark_line(out, lines, number, shown, first_column, last_column, box):
    line = lines[number]
    out.append(line)
    if not shown:
        return
    indent = len(line) - len(line.lstrip())
    columns = last_column if number == len(lines) - 1 else width(line)
    marks = []
    for column in range(columns):
        if column < indent or (number == 0 and column < first_column):
            marks.append(" ")
        elif box is None:
            marks.append("^")
        elif (number > box[0] or (number == box[0] and column >= box[1])) and (
                number < box[2] or (number == box[2] and column < box[3])):
            marks.append("^")
        else:
            marks.append("~")
    if marks or len(lines) > 1:  # a place without width, before the first statement, has no mark
        out.append("".join(marks))


def should_mark(lines, start, end, anchors, segment):
    before = lines[0][:start]
    after = lines[-1][end:]
    rest = after.strip()
    head = before.strip()
    while head[-1:] == "(" and rest[:1] == ")":  # brackets around a value are not part of it
        head = head[:-1].rstrip()
        rest = rest[1:].lstrip()
    if (rest == "" or rest[0] in "#;") and anchors is not None and segment[-1:] == ")":
        kind = top_kind(segment)
        # The whole of `return f(...)` and `x = f(...)` needs no markers.
        # CPython counts octets on one side of that comparison and characters on the other.
        if kind == "call" and before.isascii() and lines[-1][:end].isascii():
            if head == "return":
                opening = anchors[1]
                if anchors[0] == 0 and segment[:opening].strip().isidentifier():
                    return False
            elif head[-1:] == "=" and head[:-1].strip("() \t").isidentifier():
                return False
    if anchors is not None:
        return True
    return before.lstrip() != "" or after.rstrip() != ""


# --- what a piece of source is --------------------------------------------------------------------


def tokens_of(segment):
    """The tokens at depth 0 as (kind, text, start, end), brackets as one token; None: cannot tell."""
    tokens = []
    i = 0
    n = len(segment)
    while i < n:
        c = segment[i]
        if c in " \t\n\\\f":
            i += 1
            continue
        if c == "#":
            while i < n and segment[i] != "\n":
                i += 1
            continue
        if c in "([{":
            end = skip_brackets(segment, i)
            if end < 0:
                return None
            tokens.append(("bracket", c, i, end))
            i = end
            continue
        if c in "\"'":
            end = skip_string(segment, i)
            if end < 0:
                return None
            tokens.append(("atom", "string", i, end))
            i = end
            continue
        if c.isalnum() or c == "_" or (c == "." and segment[i + 1:i + 2].isdigit()):
            start = i
            number = c.isdigit() or c == "."
            while i < n and (segment[i].isalnum() or segment[i] == "_" or (
                    number and (segment[i] == "." or (segment[i] in "+-" and segment[i - 1] in "eE"
                                                      and segment[start:start + 2] not in ("0x", "0X"))))):
                i += 1
            word = segment[start:i]
            if i < n and segment[i] in "\"'" and len(word) <= 2:
                end = skip_string(segment, i)
                if end < 0:
                    return None
                tokens.append(("atom", "string", start, end))
                i = end
            elif word in LOOSE_WORDS:
                tokens.append(("word", word, start, i))
            else:
                tokens.append(("atom", word, start, i))
            continue
        two = segment[i:i + 2]
        if two in ("**", "//", "<<", ">>"):
            tokens.append(("operator", two, i, i + 2))
            i += 2
            continue
        if two in ("==", "!=", "<=", ">=", ":=", "->"):
            tokens.append(("word", two, i, i + 2))
            i += 2
            continue
        if c in "+-*/%@&|^~":
            tokens.append(("operator", c, i, i + 1))
        elif c == ".":
            tokens.append(("dot", c, i, i + 1))
        else:
            tokens.append(("word", c, i, i + 1))
        i += 1
    return tokens


def skip_string(text, i):
    """The index behind a string literal that starts at its quote; -1: it does not end."""
    quote = text[i]
    n = len(text)
    if text[i:i + 3] == quote * 3:
        i += 3
        while i < n:
            if text[i] == "\\":
                i += 2
            elif text[i:i + 3] == quote * 3:
                return i + 3
            else:
                i += 1
        return -1
    i += 1
    while i < n:
        if text[i] == "\\":
            i += 2
        elif text[i] == quote:
            return i + 1
        elif text[i] == "\n":
            return -1
        else:
            i += 1
    return -1


def skip_brackets(text, i):
    """The index behind the bracket that matches the one at i; -1: there is none."""
    depth = 0
    n = len(text)
    while i < n:
        c = text[i]
        if c in "([{":
            depth += 1
        elif c in ")]}":
            depth -= 1
            if depth == 0:
                return i + 1
        elif c in "\"'":
            i = skip_string(text, i)
            if i < 0:
                return -1
            continue
        elif c == "#":
            while i < n and text[i] != "\n":
                i += 1
        i += 1
    return -1


def precedence(operator):
    if operator == "|":
        return 1
    if operator == "^":
        return 2
    if operator == "&":
        return 3
    if operator in ("<<", ">>"):
        return 4
    if operator in ("+", "-"):
        return 5
    if operator == "**":
        return 8
    return 6


def analyse(segment):
    """(kind, token that splits it) with kind "binary", "call", "subscript" or "other"."""
    tokens = tokens_of(segment)
    if not tokens:
        return ("other", None)
    best = None
    lowest = 99
    operand = False
    unary = False
    before = None
    for token in tokens:
        if token[0] == "atom" and operand and before[0] != "dot":
            # Two operands in a row are a statement (`raise x`), but for strings.
            if token[1] != "string" or before[1] != "string":
                return ("other", None)
        before = token
        if token[0] == "word":
            return ("other", None)
        if token[0] == "operator":
            if not operand:
                if lowest > 7:
                    unary = unary or best is None
                continue
            level = precedence(token[1])
            if level < lowest or (level == lowest and level != 8):
                lowest = level
                best = token
            operand = False
        else:
            operand = True
    if best is not None:
        if lowest == 8 and unary and tokens[0][0] == "operator":
            return ("other", None)
        return ("binary", best)
    if tokens[0][0] == "operator":
        return ("other", None)
    last = tokens[-1]
    if last[0] != "bracket" or last[1] == "{":
        return ("other", None)
    if len(tokens) == 1:
        return ("group", last)
    return ("call" if last[1] == "(" else "subscript", last)


def top_kind(segment):
    return analyse(segment)[0]


def place(segment, at):
    """An index into a segment as (line, column)."""
    line = segment.count("\n", 0, at)
    return (line, at - (segment.rfind("\n", 0, at) + 1))


def find_anchors(segment):
    """(line, column, line, column) of the operator, the subscript or the arguments; None: no such."""
    kind, token = analyse(segment)
    offset = 0
    stop = len(segment)
    while kind == "group":
        offset += token[2] + 1
        stop = offset + token[3] - token[2] - 2
        kind, token = analyse(segment[offset:stop])
    if kind == "other":
        return None
    start = offset + token[2]
    end = offset + token[3]
    if kind != "binary":
        end = stop
    elif len(token[1]) == 1 and segment[end:end + 1] == "(":
        # CPython takes the parenthesis in that hugs the operator, if all of the operand is in it.
        close = skip_brackets(segment, end)
        if segment[close:stop].strip() == "" and "," not in segment[end:close]:
            end += 1
    left_line, left = place(segment, start)
    right_line, right = place(segment, end)
    return (left_line, left, right_line, right)


def describe_exception(exc):
    """What the host is told: the name of the type, the message, the whole text."""
    return (class_name(type(exc)), safe_str(exc, "exception"), format_exception(exc))
