"""Files, sources and frames for `inspect`, loaded when one of its names is asked for."""

import sys

import _pyvm
import inspect as _inspect
from inspect import (
    CO_VARARGS,
    CO_VARKEYWORDS,
    indentsize,
    isclass,
    iscode,
    isframe,
    isfunction,
    ismethod,
    ismodule,
    istraceback,
    unwrap,
    _named,
    _positioned,
)

# --- files and sources ----------------------------------------------------------------------------


class EndOfBlock(Exception):
    """A block of source ends."""


class ClassFoundException(Exception):
    """A class's source was found."""


def getfile(object):
    """The file that something was compiled from."""
    if ismodule(object):
        if getattr(object, "__file__", None):
            return object.__file__
        raise TypeError(f"{object!r} is a built-in module")
    if isclass(object):
        if hasattr(object, "__module__"):
            module = sys.modules.get(object.__module__)
            if object.__module__ == "__main__":
                name = _main_file()
                if name is not None:
                    return name  # as its code has it: the machine knows the lines by that name
            if getattr(module, "__file__", None):
                return module.__file__
            if object.__module__ == "__main__":
                raise OSError("source code not available")
        raise TypeError(f"{object!r} is a built-in class")
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    if iscode(object):
        return object.co_filename
    raise TypeError("module, class, method, function, traceback, frame, or code object was expected, "
                    f"got {type(object).__name__}")


def _main_file():
    main = sys.modules.get("__main__")
    for value in list(vars(main).values()) if main is not None else ():
        code = getattr(value, "__code__", None)
        if code is None and isclass(value) and value.__module__ == "__main__":
            for inner in list(value.__dict__.values()):
                code = code or getattr(getattr(inner, "__func__", inner), "__code__", None)
        if iscode(code) and getattr(value, "__module__", None) == "__main__":
            return code.co_filename
    frame = sys._getframe()
    while frame is not None:
        if frame.f_globals.get("__name__") == "__main__":
            return frame.f_code.co_filename
        frame = frame.f_back
    return None


def getmodulename(path):
    """The name of a module in a file."""
    name = path.rpartition("/")[2]
    return name[:-3] if name.endswith(".py") else None


def getsourcefile(object):
    """The file that has the source, or None."""
    name = getfile(object)
    import linecache

    if linecache.getlines(name) or not name.startswith("<"):
        return name
    module = getmodule(object, name)
    loader = getattr(module, "__loader__", None) or getattr(getattr(module, "__spec__", None), "loader", None)
    return None if loader is None else name


def getabsfile(object, _filename=None):
    """The file's absolute name."""
    import os

    return os.path.normcase(os.path.abspath(_filename or getsourcefile(object) or getfile(object)))


def getmodule(object, _filename=None):
    """The module that something belongs to, or None."""
    if ismodule(object):
        return object
    if hasattr(object, "__module__"):
        return sys.modules.get(object.__module__)
    known = _inspect.modulesbyfile
    if _filename is not None and _filename in known:
        return sys.modules.get(known[_filename])
    try:
        name = _inspect.getabsfile(object, _filename)
    except (TypeError, OSError):
        return None
    if name not in known:
        for module in list(sys.modules.values()):
            if ismodule(module) and getattr(module, "__file__", None):
                known[_inspect.getabsfile(module)] = module.__name__
    if name in known:
        return sys.modules.get(known[name])
    if not hasattr(object, "__name__"):
        return None
    for home in ("__main__", "builtins"):
        if getattr(sys.modules.get(home), object.__name__, None) is object:
            return sys.modules[home]
    return None


def _lines_of(object):
    import linecache

    code = object
    if ismethod(code):
        code = code.__func__
    if isfunction(code):
        code = code.__code__
    if istraceback(code):
        code = code.tb_frame
    if isframe(code):
        code = code.f_code
    if iscode(code):
        text = _pyvm.source(code)
        if text is not None:
            return linecache._split(text)
    file = getfile(object)
    module = getmodule(object, file)
    lines = linecache.getlines(file, module.__dict__) if module else linecache.getlines(file)
    if not lines and object is sys.modules.get("__main__"):
        lines = linecache.getlines(_main_file() or file)
    if not lines:
        raise OSError("could not get source code")
    return lines


def findsource(object):
    """All lines of the file, and the index of the line where the object begins."""
    lines = _lines_of(object)
    if ismodule(object):
        return lines, 0
    if isclass(object):
        try:
            line = vars(object)["__firstlineno__"] - 1
        except (TypeError, KeyError):
            raise OSError("source code not available") from None
        if line >= len(lines):
            raise OSError("lineno is out of bounds")
        return lines, line
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    if iscode(object):
        line = object.co_firstlineno - 1
        if line >= len(lines):
            raise OSError("lineno is out of bounds")
        return lines, line
    raise OSError("could not find code object")


def getcomments(object):
    """The lines of comment right above an object's source, or None."""
    try:
        lines, at = findsource(object)
    except (OSError, TypeError):
        return None
    if ismodule(object):
        start = 1 if lines and lines[0][:2] == "#!" else 0
        while start < len(lines) and lines[start].strip() in ("", "#"):
            start += 1
        comments = []
        while start < len(lines) and lines[start][:1] == "#":
            comments.append(lines[start].expandtabs())
            start += 1
        return "".join(comments) or None
    indent = indentsize(lines[at])
    comments = []
    at -= 1
    while at >= 0 and lines[at].lstrip()[:1] == "#" and indentsize(lines[at]) == indent:
        comments.insert(0, lines[at].expandtabs().lstrip())
        at -= 1
    while comments and comments[0].strip() == "#":
        del comments[0]
    while comments and comments[-1].strip() == "#":
        del comments[-1]
    return "".join(comments) or None


class BlockFinder:
    """Finds where a block of lines ends; see getblock()."""


def _scan_line(line, state):
    """Follow strings and brackets through a line; state: [quote or "", depth, continued]."""
    i, n = 0, len(line)
    quote, depth = state[0], state[1]
    continued = False
    while i < n:
        c = line[i]
        if quote:
            if c == "\\":
                i += 2
                continue
            if line.startswith(quote, i):
                i += len(quote)
                quote = ""
                continue
            i += 1
            continue
        if c == "#":
            break
        if c in "\"'":
            quote = c * 3 if line.startswith(c * 3, i) else c
            i += len(quote)
            continue
        if c in "([{":
            depth += 1
        elif c in ")]}":
            depth -= 1
        elif c == "\\" and line[i + 1:].strip() == "":
            continued = True
        i += 1
    if len(quote) == 1:
        continued = continued or line.rstrip("\n").endswith("\\")
        if not continued:
            quote = ""
    state[0], state[1], state[2] = quote, depth, continued


def getblock(lines):
    """The lines of the block at the top of a list of lines."""
    if not lines:
        return lines
    state = ["", 0, False]
    margin = indentsize(lines[0])
    end = 0
    header = True      # decorators, and up to the colon of def or class
    is_block = False
    is_lambda = False
    body = None        # the column of the body: comments that deep belong to it
    for i, line in enumerate(lines):
        inside = bool(state[0]) or state[1] > 0 or state[2]
        text = line.strip()
        if not inside and text.startswith("#") and body is not None and line.index("#") >= body:
            end = i + 1
        if not inside and (not text or text.startswith("#")):
            continue
        if not inside and not header:
            if indentsize(line) <= margin:
                break
            if body is None:
                body = len(line) - len(line.lstrip())
        if not inside and header:
            word = text.split("(")[0].split(":")[0].split(" ")[0]
            if word in ("def", "class", "async"):
                is_block = True
            elif not text.startswith("@"):
                is_lambda = not is_block
        _scan_line(line, state)
        end = i + 1
        open_ = bool(state[0]) or state[1] > 0 or state[2]
        if header and not open_:
            if is_block:
                header = False
                code = _without_comment(line).rstrip()
                if not code.endswith(":"):
                    break  # the whole of it is on the line
            elif is_lambda:
                break
    return lines[:end]


def _without_comment(line):
    state_quote = ""
    i = 0
    while i < len(line):
        c = line[i]
        if state_quote:
            if c == "\\":
                i += 1
            elif line.startswith(state_quote, i):
                i += len(state_quote) - 1
                state_quote = ""
        elif c in "\"'":
            state_quote = c * 3 if line.startswith(c * 3, i) else c
            i += len(state_quote) - 1
        elif c == "#":
            return line[:i]
        i += 1
    return line


def getsourcelines(object):
    """The lines of an object's source, and the number of the first one."""
    object = unwrap(object)
    lines, line = findsource(object)
    if istraceback(object):
        object = object.tb_frame
    if ismodule(object) or (isframe(object) and object.f_code.co_name == "<module>"):
        return lines, 0
    return getblock(lines[line:]), line + 1


def getsource(object):
    """An object's source as text."""
    lines, _ = getsourcelines(object)
    return "".join(lines)


# --- trees of classes, frames -----------------------------------------------------------------------


def walktree(classes, children, parent):
    results = []
    classes.sort(key=lambda c: (c.__module__, c.__name__))
    for c in classes:
        results.append((c, c.__bases__))
        if c in children:
            results.append(walktree(children[c], children, c))
    return results


def getclasstree(classes, unique=False):
    """Classes as nested lists by inheritance."""
    children = {}
    roots = []
    for c in classes:
        if c.__bases__:
            for parent in c.__bases__:
                if parent not in children:
                    children[parent] = []
                if c not in children[parent]:
                    children[parent].append(c)
                if unique and parent in classes:
                    break
        elif c not in roots:
            roots.append(c)
    for parent in children:
        if parent not in classes:
            roots.append(parent)
    return walktree(roots, children, None)


def getargs(co):
    """The parameters of a code object."""
    if not iscode(co):
        raise TypeError(f"{co!r} is not a code object")
    names = co.co_varnames
    nargs, nkwargs = co.co_argcount, co.co_kwonlyargcount
    args, kwonly = list(names[:nargs]), list(names[nargs:nargs + nkwargs])
    nargs += nkwargs
    varargs = None
    if co.co_flags & CO_VARARGS:
        varargs = co.co_varnames[nargs]
        nargs += 1
    varkw = co.co_varnames[nargs] if co.co_flags & CO_VARKEYWORDS else None
    return _named("Arguments")(args + kwonly, varargs, varkw)


def getargvalues(frame):
    """The arguments that a frame was called with."""
    args, varargs, varkw = getargs(frame.f_code)
    return _named("ArgInfo")(args, varargs, varkw, frame.f_locals)


def formatargvalues(args, varargs, varkw, locals, formatarg=str, formatvarargs=lambda name: "*" + name,
                    formatvarkw=lambda name: "**" + name, formatvalue=lambda value: "=" + repr(value)):
    """What getargvalues() gives as text."""
    specs = [formatarg(name) + formatvalue(locals[name]) for name in args]
    if varargs:
        specs.append(formatvarargs(varargs) + formatvalue(locals[varargs]))
    if varkw:
        specs.append(formatvarkw(varkw) + formatvalue(locals[varkw]))
    return "(" + ", ".join(specs) + ")"


def getframeinfo(frame, context=1):
    """Where a frame or an entry of a traceback stands."""
    import linecache
    import traceback

    if istraceback(frame):
        positions = traceback._positions(frame.tb_frame.f_code, frame.tb_lasti)
        lineno = frame.tb_lineno
        frame = frame.tb_frame
    else:
        lineno = frame.f_lineno
        positions = traceback._positions(frame.f_code, frame.f_lasti)
    if positions[0] is None:
        positions = (lineno, *positions[1:])
    filename = getfile(frame)
    lines = index = None
    if context > 0:
        found = linecache.getlines(filename)
        if found:
            start = max(0, min(lineno - 1 - context // 2, len(found) - context))
            lines = found[start:start + context]
            index = lineno - 1 - start
    return _positioned("Traceback")(filename, lineno, frame.f_code.co_name, lines, index,
                                    positions=positions)


def getlineno(frame):
    return frame.f_lineno


def getouterframes(frame, context=1):
    """A frame and those that called it."""
    result = []
    while frame:
        info = getframeinfo(frame, context)
        result.append(_positioned("FrameInfo")(frame, *info, positions=info.positions))
        frame = frame.f_back
    return result


def getinnerframes(tb, context=1):
    """The entries of a traceback."""
    result = []
    while tb:
        info = getframeinfo(tb, context)
        result.append(_positioned("FrameInfo")(tb.tb_frame, *info, positions=info.positions))
        tb = tb.tb_next
    return result


def currentframe():
    """The caller's frame."""
    return sys._getframe(1)


def stack(context=1):
    """The caller's frames."""
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    """The entries of the traceback of the exception being handled."""
    exc = sys.exception()
    return getinnerframes(None if exc is None else exc.__traceback__, context)



for _name, _value in list(globals().items()):
    if getattr(_value, "__module__", None) == __name__:
        _value.__module__ = "inspect"
