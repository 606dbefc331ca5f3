"""Tracebacks as text and as data: what is extracted from exceptions, frames and tracebacks, formatted as
CPython 3.13 prints it. Markers below lines, near names and syntax errors are the machine's own text
(`_pyvm`), the same that an uncaught exception gets.
"""

import sys

import _pyvm
import linecache

__all__ = ["extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list",
           "format_stack", "format_tb", "print_exc", "format_exc", "print_exception", "print_last",
           "print_stack", "print_tb", "clear_frames", "FrameSummary", "StackSummary",
           "TracebackException", "walk_stack", "walk_tb", "print_list"]

_RECURSIVE_CUTOFF = 3
_CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n"
_CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n\n"


class _Sentinel:
    def __repr__(self):
        return "<implicit>"


_sentinel = _Sentinel()


def _parse_value_tb(exc, value, tb):
    if (value is _sentinel) != (tb is _sentinel):
        raise ValueError("Both or neither of value and tb must be given")
    if value is tb is _sentinel:
        if exc is not None:
            if isinstance(exc, BaseException):
                return exc, exc.__traceback__
            raise TypeError(f"Exception expected for value, {type(exc).__name__} found")
        return None, None
    return value, tb


# --- functions ------------------------------------------------------------------------------------


def print_list(extracted_list, file=None):
    """Print a list of entries as extract_tb() gives it."""
    if file is None:
        file = sys.stderr
    for item in StackSummary.from_list(extracted_list).format():
        print(item, file=file, end="")


def format_list(extracted_list):
    """The text of entries as extract_tb() gives them, a string each."""
    return StackSummary.from_list(extracted_list).format()


def print_tb(tb, limit=None, file=None):
    """Print the entries of a traceback."""
    print_list(extract_tb(tb, limit=limit), file=file)


def format_tb(tb, limit=None):
    """The entries of a traceback as text."""
    return extract_tb(tb, limit=limit).format()


def extract_tb(tb, limit=None):
    """The entries of a traceback as a StackSummary."""
    return StackSummary._extract(_walk_positions(tb), limit=limit)


def print_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, file=None, chain=True, **kwargs):
    """Print an exception with its traceback and what it is chained to."""
    value, tb = _parse_value_tb(exc, value, tb)
    TracebackException(type(value), value, tb, limit=limit, compact=True).print(file=file, chain=chain)


def format_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, chain=True, **kwargs):
    """An exception with its traceback as a list of strings."""
    value, tb = _parse_value_tb(exc, value, tb)
    return list(TracebackException(type(value), value, tb, limit=limit, compact=True).format(chain=chain))


def format_exception_only(exc, /, value=_sentinel, *, show_group=False, **kwargs):
    """The last lines of an exception's text as a list of strings."""
    if value is _sentinel:
        value = exc
    made = TracebackException(type(value), value, None, compact=True)
    return list(made.format_exception_only(show_group=show_group))


def print_exc(limit=None, file=None, chain=True):
    """Print the exception being handled."""
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    """The exception being handled as text."""
    return "".join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    """Print the exception that ended the last program of a session."""
    if not hasattr(sys, "last_exc") and not hasattr(sys, "last_type"):
        raise ValueError("no last exception")
    if hasattr(sys, "last_exc"):
        print_exception(sys.last_exc, limit=limit, file=file, chain=chain)
    else:
        print_exception(sys.last_type, sys.last_value, sys.last_traceback, limit=limit, file=file,
                        chain=chain)


def print_stack(f=None, limit=None, file=None):
    """Print where the caller is."""
    if f is None:
        f = sys._getframe().f_back
    print_list(extract_stack(f, limit=limit), file=file)


def format_stack(f=None, limit=None):
    """Where the caller is, as a list of strings."""
    if f is None:
        f = sys._getframe().f_back
    return format_list(extract_stack(f, limit=limit))


def extract_stack(f=None, limit=None):
    """Where the caller is, as a StackSummary."""
    if f is None:
        f = sys._getframe().f_back
    stack = StackSummary.extract(walk_stack(f), limit=limit)
    stack.reverse()
    return stack


def clear_frames(tb):
    """Forget the locals of all frames of a traceback."""
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass
        tb = tb.tb_next


def walk_stack(f):
    """(frame, line number) from a frame outwards; from the caller of extract() without one."""
    if f is None:
        f = sys._getframe().f_back.f_back.f_back.f_back
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    """(frame, line number) from a traceback's first entry to its last."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def _positions(code, lasti):
    if lasti < 0:
        return None, None, None, None
    for i, found in enumerate(code.co_positions()):
        if i == lasti // 2:
            return found
    return None, None, None, None


def _walk_positions(tb):
    while tb is not None:
        positions = _positions(tb.tb_frame.f_code, tb.tb_lasti)
        if positions[0] is None:  # an entry that somebody made has the line that he gave
            positions = (tb.tb_lineno, *positions[1:])
        yield tb.tb_frame, positions
        tb = tb.tb_next


# --- entries --------------------------------------------------------------------------------------


class FrameSummary:
    """An entry of a traceback: file, line, function, source lines, columns."""

    __slots__ = ("filename", "lineno", "end_lineno", "colno", "end_colno", "name", "_lines",
                 "_lines_dedented", "locals")

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None,
                 end_lineno=None, colno=None, end_colno=None, **kwargs):
        self.filename = filename
        self.lineno = lineno
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self.name = name
        self._lines = line
        self._lines_dedented = None
        if lookup_line:
            self.line
        self.locals = None if locals is None else {
            k: _safe_string(v, "local", func=repr) for k, v in locals.items()}

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename == other.filename and self.lineno == other.lineno
                    and self.name == other.name and self.locals == other.locals)
        if isinstance(other, tuple):
            return (self.filename, self.lineno, self.name, self.line) == other
        return NotImplemented

    def __getitem__(self, pos):
        return (self.filename, self.lineno, self.name, self.line)[pos]

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"

    def __len__(self):
        return 4

    def _set_lines(self):
        if self._lines is None and self.lineno is not None and self.end_lineno is not None:
            lines = []
            for lineno in range(self.lineno, self.end_lineno + 1):
                lines.append(linecache.getline(self.filename, lineno).rstrip())
            self._lines = "\n".join(lines) + "\n"

    @property
    def _original_lines(self):
        self._set_lines()
        return self._lines

    @property
    def line(self):
        """The source without its indentation; of several lines the first."""
        self._set_lines()
        if self._lines is None:
            return None
        return self._lines.partition("\n")[0].strip()


class StackSummary(list):
    """The entries of a stack."""

    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """Make one of pairs (frame, line number)."""
        return klass._extract(((f, (lineno, None, None, None)) for f, lineno in frame_gen), limit=limit,
                              lookup_lines=lookup_lines, capture_locals=capture_locals)

    @classmethod
    def _extract(klass, frames, *, limit=None, lookup_lines=True, capture_locals=False):
        if limit is None:
            limit = getattr(sys, "tracebacklimit", None)
            if limit is not None and limit < 0:
                limit = 0
        frames = list(frames)
        if limit is not None:
            frames = frames[:limit] if limit >= 0 else frames[limit:]
        result = klass()
        names = set()
        for f, (lineno, end_lineno, colno, end_colno) in frames:
            code = f.f_code
            if code.co_filename not in names:
                names.add(code.co_filename)
                linecache.lazycache(code.co_filename, f.f_globals)
            result.append(FrameSummary(
                code.co_filename, lineno, code.co_name, lookup_line=False,
                locals=f.f_locals if capture_locals else None, end_lineno=end_lineno, colno=colno,
                end_colno=end_colno))
        for name in names:
            linecache.checkcache(name)
        if lookup_lines:
            for entry in result:
                entry.line
        return result

    @classmethod
    def from_list(klass, a_list):
        """Make one of FrameSummary objects or tuples."""
        result = StackSummary()
        for entry in a_list:
            if isinstance(entry, FrameSummary):
                result.append(entry)
            else:
                filename, lineno, name, line = entry
                result.append(FrameSummary(filename, lineno, name, line=line))
        return result

    def format_frame_summary(self, frame_summary, **kwargs):
        """The text of an entry."""
        f = frame_summary
        filename = f.filename
        if filename.startswith("<stdin-") and filename.endswith(">"):
            filename = "<stdin>"
        lines = f._original_lines
        source = []
        if lines is not None and lines.strip():
            source = lines.splitlines()
            count = 1 if f.lineno is None or f.end_lineno is None else f.end_lineno - f.lineno + 1
            source = source[:max(count, 1)]
        if f.colno is None or f.end_colno is None:
            text = f'  File "{filename}", line {f.lineno}, in {f.name}\n'
            if source:
                text += f"    {source[0].strip()}\n"
        else:
            text = _pyvm.traceback_line((filename, f.name, f.lineno, f.end_lineno, f.colno, f.end_colno,
                                         source))
        if f.locals:
            for name, value in sorted(f.locals.items()):
                text += f"    {name} = {value}\n"
        return text

    def format(self, **kwargs):
        """The text of all entries; what repeats is folded."""
        result = []
        last = None
        count = 0
        for entry in self:
            text = self.format_frame_summary(entry, **kwargs)
            if text is None:
                continue
            here = entry.filename, entry.lineno, entry.name
            if last is None or None in last or last != here:
                if count > _RECURSIVE_CUTOFF:
                    result.append(_repeated(count - _RECURSIVE_CUTOFF))
                last = here
                count = 0
            count += 1
            if count > _RECURSIVE_CUTOFF:
                continue
            result.append(text)
        if count > _RECURSIVE_CUTOFF:
            result.append(_repeated(count - _RECURSIVE_CUTOFF))
        return result


def _repeated(count):
    return f'  [Previous line repeated {count} more time{"s" if count > 1 else ""}]\n'


def _safe_string(value, what, func=str):
    try:
        return func(value)
    except:  # noqa: E722
        return f"<{what} {func.__name__}() failed>"


# --- exceptions -----------------------------------------------------------------------------------


class _PrintContext:
    """Where a text within exception groups stands: how deep, and whether a box is open."""

    def __init__(self):
        self.seen = set()
        self.exception_group_depth = 0
        self.need_close = False

    def indent(self):
        return " " * (2 * self.exception_group_depth)

    def emit(self, text, margin_char=None):
        if not self.exception_group_depth:
            yield from [text] if isinstance(text, str) else text
            return
        prefix = self.indent() + (margin_char or "|") + " "
        for part in [text] if isinstance(text, str) else text:
            for line in part.splitlines(True):
                yield prefix + line


class TracebackException:
    """An exception made ready for formatting: keeps text, not frames."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True,
                 capture_locals=False, compact=False, max_group_width=15, max_group_depth=10,
                 save_exc_type=True, _seen=None):
        is_recursive_call = _seen is not None
        if _seen is None:
            _seen = set()
        _seen.add(id(exc_value))
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.stack = StackSummary._extract(_walk_positions(exc_traceback), limit=limit,
                                           lookup_lines=lookup_lines, capture_locals=capture_locals)
        self._exc_type = exc_type if save_exc_type else None
        self._str = _safe_string(exc_value, "exception")
        try:
            self.__notes__ = getattr(exc_value, "__notes__", None)
        except Exception as e:
            self.__notes__ = [f"Ignored error getting __notes__: {_safe_string(e, '__notes__', repr)}"]
        self._is_syntax_error = False
        self._have_exc_type = exc_type is not None
        if exc_type is not None:
            self.exc_type_qualname = exc_type.__qualname__
            self.exc_type_module = exc_type.__module__
        else:
            self.exc_type_qualname = None
            self.exc_type_module = None
        if exc_type and issubclass(exc_type, SyntaxError):
            self.filename = exc_value.filename
            self.lineno = None if exc_value.lineno is None else str(exc_value.lineno)
            self.end_lineno = None if exc_value.end_lineno is None else str(exc_value.end_lineno)
            self.text = exc_value.text
            self.offset = exc_value.offset
            self.end_offset = exc_value.end_offset
            self.msg = exc_value.msg
            self._is_syntax_error = True
        elif exc_value is not None and exc_type is not None:
            self._str += _pyvm.suggestion(exc_value)
        self.__suppress_context__ = (exc_value.__suppress_context__ if exc_value is not None
                                     and isinstance(exc_value, BaseException) else False)
        self.__cause__ = self.__context__ = self.exceptions = None
        if not is_recursive_call and isinstance(exc_value, BaseException):
            self._chain(exc_value, _seen, compact, dict(
                limit=limit, lookup_lines=lookup_lines, capture_locals=capture_locals,
                max_group_width=max_group_width, max_group_depth=max_group_depth,
                save_exc_type=save_exc_type, _seen=_seen))

    def _chain(self, exc_value, seen, compact, options):
        def made(exc):
            return TracebackException(type(exc), exc, exc.__traceback__, **options)

        # Exceptions of a chain are taken one after the other, not one inside the other.
        queue = [(self, exc_value)]
        while queue:
            te, exc = queue.pop()
            cause = context = None
            if exc.__cause__ is not None and id(exc.__cause__) not in seen:
                cause = made(exc.__cause__)
            if compact:
                need_context = cause is None and exc.__context__ is not None and (
                    not exc.__suppress_context__)
            else:
                need_context = True
            if exc.__context__ is not None and need_context and id(exc.__context__) not in seen:
                context = made(exc.__context__)
            if isinstance(exc, BaseExceptionGroup):
                te.exceptions = [made(e) for e in exc.exceptions]
                queue.extend(zip(te.exceptions, exc.exceptions))
            te.__cause__ = cause
            te.__context__ = context
            if cause is not None:
                queue.append((cause, exc.__cause__))
            if context is not None:
                queue.append((context, exc.__context__))

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        """Make one of an exception."""
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type(self):
        """The class of the exception; deprecated."""
        import warnings

        warnings.warn("Deprecated in 3.13. Use exc_type_str instead.", DeprecationWarning, stacklevel=2)
        return self._exc_type

    @property
    def exc_type_str(self):
        """The name of the exception's class."""
        if not self._have_exc_type:
            return None
        module = self.exc_type_module
        if module in ("__main__", "builtins"):
            return self.exc_type_qualname
        return f"{module if isinstance(module, str) else '<unknown>'}.{self.exc_type_qualname}"

    def _load_lines(self):
        for entry in self.stack:
            entry.line

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def __str__(self):
        return self._str

    def format_exception_only(self, *, show_group=False, _depth=0, **kwargs):
        """The last lines of the text."""
        indent = 3 * _depth * " "
        if not self._have_exc_type:
            yield indent + _final_line(None, self._str)
            return
        stype = self.exc_type_str
        if not self._is_syntax_error:
            if _depth > 0:
                formatted = _final_line(stype, self._str).split("\n")[:-1]
                yield from [indent + line + "\n" for line in formatted]
            else:
                yield _final_line(stype, self._str)
        else:
            made = SyntaxError(self.msg)
            made.filename, made.text, made.offset = self.filename, self.text, self.offset
            made.lineno = None if self.lineno is None else int(self.lineno)
            made.end_lineno = None if self.end_lineno is None else int(self.end_lineno)
            made.end_offset = self.end_offset
            text = _pyvm.syntax_error_text(made, stype).splitlines(True)
            for part in text:
                yield indent + part
        notes = self.__notes__
        if isinstance(notes, (list, tuple)):
            for note in notes:
                for line in _safe_string(note, "note").split("\n"):
                    yield indent + line + "\n"
        elif notes is not None:
            yield indent + _safe_string(notes, "__notes__", func=repr) + "\n"
        if self.exceptions and show_group:
            for ex in self.exceptions:
                yield from ex.format_exception_only(show_group=show_group, _depth=_depth + 1)

    def format(self, *, chain=True, _ctx=None, **kwargs):
        """The whole text, a string for each part."""
        if _ctx is None:
            _ctx = _PrintContext()
        output = []
        exc = self
        while exc:
            message = chained = None
            if chain:
                if exc.__cause__ is not None:
                    message, chained = _CAUSE, exc.__cause__
                elif exc.__context__ is not None and not exc.__suppress_context__:
                    message, chained = _CONTEXT, exc.__context__
            output.append((message, exc))
            exc = chained
        for message, exc in reversed(output):
            if message is not None:
                yield from _ctx.emit(message)
            if exc.exceptions is None:
                if exc.stack:
                    yield from _ctx.emit("Traceback (most recent call last):\n")
                    yield from _ctx.emit(exc.stack.format())
                yield from _ctx.emit(exc.format_exception_only())
            elif _ctx.exception_group_depth > self.max_group_depth:
                yield from _ctx.emit(f"... (max_group_depth is {self.max_group_depth})\n")
            else:
                yield from self._format_group(exc, chain, _ctx)

    def _format_group(self, exc, chain, ctx):
        top = ctx.exception_group_depth == 0
        if top:
            ctx.exception_group_depth += 1
        if exc.stack:
            yield from ctx.emit("Exception Group Traceback (most recent call last):\n",
                                margin_char="+" if top else None)
            yield from ctx.emit(exc.stack.format())
        yield from ctx.emit(exc.format_exception_only())
        num = len(exc.exceptions)
        shown = num if num <= self.max_group_width else self.max_group_width + 1
        ctx.need_close = False
        for i in range(shown):
            last = i == shown - 1
            if last:
                ctx.need_close = True
            truncated = i >= self.max_group_width
            title = "..." if truncated else str(i + 1)
            yield (ctx.indent() + ("+-" if i == 0 else "  ")
                   + f"+---------------- {title} ----------------\n")
            ctx.exception_group_depth += 1
            if not truncated:
                yield from exc.exceptions[i].format(chain=chain, _ctx=ctx)
            else:
                remaining = num - self.max_group_width
                yield from ctx.emit(f"and {remaining} more exception{'s' if remaining > 1 else ''}\n")
            if last and ctx.need_close:
                yield ctx.indent() + "+------------------------------------\n"
                ctx.need_close = False
            ctx.exception_group_depth -= 1
        if top:
            ctx.exception_group_depth = 0

    def print(self, *, file=None, chain=True, **kwargs):
        """Print the text to a file, or sys.stderr."""
        if file is None:
            file = sys.stderr
        for line in self.format(chain=chain):
            print(line, file=file, end="")


def _final_line(etype, value):
    if value is None or not value:
        return f"{etype}\n"
    return f"{etype}: {value}\n"
