"""Lines of sources by file name: of the VM's files, and of what was compiled here."""

import _pyvm

__all__ = ["getline", "clearcache", "checkcache", "lazycache"]

cache = {}  # name: (size, mtime or None, lines, full name)


def clearcache():
    """Forget all lines."""
    cache.clear()


def getline(filename, lineno, module_globals=None):
    """A line with its end, or nothing when there is none."""
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ""


def getlines(filename, module_globals=None):
    """All lines of a source."""
    if filename in cache and len(cache[filename]) != 1:
        return cache[filename][2]
    try:
        return updatecache(filename, module_globals)
    except MemoryError:
        clearcache()
        return []


def checkcache(filename=None):
    """Forget what changed."""
    import os

    for name in list(cache) if filename is None else [filename] if filename in cache else []:
        entry = cache[name]
        if len(entry) == 1 or entry[1] is None:
            continue
        try:
            found = os.stat(entry[3])
        except (OSError, ValueError):
            cache.pop(name, None)
            continue
        if entry[0] != found.st_size or entry[1] != found.st_mtime:
            cache.pop(name, None)


def _split(text):
    lines = text.splitlines(True) or ["\n"]
    if not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    return lines


def updatecache(filename, module_globals=None):
    """Read a source anew."""
    cache.pop(filename, None)
    if not filename or (filename.startswith("<") and filename.endswith(">")):
        text = _pyvm.source(filename) if filename else None
        return [] if text is None else _split(text)
    text = _pyvm.source(filename)
    if text is not None:
        lines = _split(text)
        cache[filename] = len(text), None, lines, filename
        return lines
    if lazycache(filename, module_globals):
        try:
            data = cache[filename][0]()
        except (ImportError, OSError):
            cache.pop(filename, None)
        else:
            if data is None:
                return []
            cache[filename] = len(data), None, _split(data), filename
            return cache[filename][2]
    import os

    try:
        found = os.stat(filename)
        try:
            with open(filename, encoding="utf-8") as file:
                lines = file.readlines()
        except UnicodeDecodeError:  # perhaps it says how it is encoded
            import tokenize

            with tokenize.open(filename) as file:
                lines = file.readlines()
    except (OSError, UnicodeDecodeError, SyntaxError, ValueError):
        return []
    if not lines:
        lines = ["\n"]
    elif not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    cache[filename] = found.st_size, found.st_mtime, lines, filename
    return lines


def lazycache(filename, module_globals):
    """Remember how to get a source from the module's loader; True when there is one."""
    if filename in cache:
        return len(cache[filename]) == 1
    if not filename or (filename.startswith("<") and filename.endswith(">")) or not module_globals:
        return False
    if "__name__" not in module_globals:
        return False
    spec = module_globals.get("__spec__")
    name = getattr(spec, "name", None) or module_globals["__name__"]
    loader = getattr(spec, "loader", None) or module_globals.get("__loader__")
    get_source = getattr(loader, "get_source", None)
    if not name or not get_source:
        return False
    cache[filename] = (lambda: get_source(name),)
    return True
