"""Operations on POSIX path names: `os.path`. Text only, but for what asks the VM's filesystem."""

import io._files as _files
from io._files import fspath as _fspath

curdir, pardir, sep, extsep = ".", "..", "/", "."
pathsep, defpath, altsep, devnull = ":", "/bin:/usr/bin", None, "/dev/null"
supports_unicode_filenames = False

__all__ = ["normcase", "isabs", "join", "splitdrive", "splitroot", "split", "splitext", "basename",
           "dirname", "commonprefix", "getsize", "getmtime", "getatime", "getctime", "islink",
           "exists", "lexists", "isdir", "isfile", "ismount", "isjunction", "isdevdrive",
           "expanduser", "expandvars", "normpath", "abspath", "samefile", "sameopenfile",
           "samestat", "curdir", "pardir", "sep", "pathsep", "defpath", "altsep", "extsep",
           "devnull", "realpath", "supports_unicode_filenames", "relpath", "commonpath"]


def _of(path, text):
    """Return a constant as the kind of text that a path is."""
    return text.encode() if isinstance(path, bytes) else text


def _same_kind(name, paths):
    """Refuse str and bytes together."""
    kinds = {isinstance(path, bytes) for path in paths}
    if len(kinds) > 1:
        raise TypeError("Can't mix strings and bytes in path components")


def normcase(s):
    return _fspath(s)


def isabs(s):
    s = _fspath(s)
    return s.startswith(_of(s, "/"))


def join(a, *p):
    path = _fspath(a)
    slash = _of(path, "/")
    for part in p:
        part = _fspath(part)
        if isinstance(part, bytes) != isinstance(path, bytes):
            raise TypeError("Can't mix strings and bytes in path components")
        if part.startswith(slash) or not path:
            path = part
        else:
            path += part if path.endswith(slash) else slash + part
    return path


def split(p):
    p = _fspath(p)
    slash = _of(p, "/")
    at = p.rfind(slash) + 1
    head, tail = p[:at], p[at:]
    return head.rstrip(slash) or head, tail


def basename(p):
    return split(p)[1]


def dirname(p):
    return split(p)[0]


def splitext(p):
    p = _fspath(p)
    slash, dot = _of(p, "/"), _of(p, ".")
    name = p.rfind(slash) + 1
    at = p.rfind(dot, name)
    if at < 0 or not p[name:at].strip(dot):
        return p, p[:0]
    return p[:at], p[at:]


def splitdrive(p):
    p = _fspath(p)
    return p[:0], p


def splitroot(p):
    p = _fspath(p)
    slash = _of(p, "/")
    lead = len(p) - len(p.lstrip(slash))
    lead = lead if lead in (0, 2) else 1
    return p[:0], p[:lead], p[lead:]


def commonprefix(m):
    if not m:
        return ""
    if not isinstance(m[0], (list, tuple)):
        m = [_fspath(part) for part in m]
    low, high = min(m), max(m)
    for i, item in enumerate(low):
        if item != high[i]:
            return low[:i]
    return low


def commonpath(paths):
    paths = [_fspath(path) for path in paths]
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    _same_kind("commonpath", paths)
    slash, dot = _of(paths[0], "/"), _of(paths[0], ".")
    if len({path.startswith(slash) for path in paths}) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    names = [[name for name in path.split(slash) if name and name != dot] for path in paths]
    low, high = min(names), max(names)
    count = 0
    while count < len(low) and low[count] == high[count]:
        count += 1
    lead = slash if paths[0].startswith(slash) else slash[:0]
    return lead + slash.join(low[:count])


def normpath(path):
    path = _fspath(path)
    slash, dot, up = _of(path, "/"), _of(path, "."), _of(path, "..")
    _, root, rest = splitroot(path)
    names = []
    for name in rest.split(slash):
        if not name or name == dot:
            continue
        if name != up or (not root and not names) or (names and names[-1] == up):
            names.append(name)
        elif names:
            names.pop()
    return root + slash.join(names) or dot


def abspath(path):
    path = _fspath(path)
    if not isabs(path):
        path = join(_of(path, _files.cwd[0]), path)
    return normpath(path)


def realpath(filename, *, strict=False):
    path = abspath(filename)
    if strict:
        _files.ask_path("stat", path)
    return path


def relpath(path, start=None):
    path = _fspath(path)
    if not path:
        raise ValueError("no path specified")
    slash = _of(path, "/")
    start = _of(path, ".") if start is None else _fspath(start)
    _same_kind("relpath", [path, start])
    begin = [name for name in abspath(start).split(slash) if name]
    names = [name for name in abspath(path).split(slash) if name]
    shared = len(commonprefix([begin, names]))
    steps = [_of(path, "..")] * (len(begin) - shared) + names[shared:]
    return slash.join(steps) if steps else _of(path, ".")


def expanduser(path):
    from os import environ

    path = _fspath(path)
    tilde, slash = _of(path, "~"), _of(path, "/")
    if not (path == tilde or path.startswith(tilde + slash)) or "HOME" not in environ:
        return path
    home = _of(path, environ["HOME"]).rstrip(slash)
    return home + path[1:] or slash


def expandvars(path):
    from os import environ

    path = _fspath(path)
    if isinstance(path, bytes):
        return expandvars(path.decode("utf-8", "surrogateescape")).encode("utf-8", "surrogateescape")
    pieces, at = [], 0
    while (dollar := path.find("$", at)) >= 0:
        pieces.append(path[at:dollar])
        if path[dollar + 1:dollar + 2] == "{":
            end = path.find("}", dollar)
            if end < 0:
                at = dollar
                break
            name, at = path[dollar + 2:end], end + 1
        else:
            at = dollar + 1
            while at < len(path) and path[at].isascii() and (path[at].isalnum() or path[at] == "_"):
                at += 1
            name = path[dollar + 1:at]
        pieces.append(environ.get(name, path[dollar:at]) if name else path[dollar:at])
    return "".join(pieces) + path[at:]


# --- what asks the filesystem ---------------------------------------------------------------------


def _stat(path):
    """Return the filesystem's (is folder, size, mtime_ns, mode, inode), or None."""
    try:
        if isinstance(path, int):
            return _files.ask("fstat", path)
        return _files.ask_path("stat", path)
    except (OSError, ValueError):
        return None


def exists(path):
    return _stat(path) is not None


lexists = exists


def isdir(s):
    found = _stat(s)
    return found is not None and found[0]


def isfile(path):
    found = _stat(path)
    return found is not None and not found[0]


def islink(path):
    return False


def isjunction(path):
    _fspath(path)
    return False


def isdevdrive(path):
    _fspath(path)
    return False


def ismount(path):
    return abspath(path) == _of(path, "/")


def getsize(filename):
    return _files.ask_path("stat", filename)[1]


def getmtime(filename):
    return _files.ask_path("stat", filename)[2] / 1e9


getatime = getctime = getmtime


def samefile(f1, f2):
    a, b = (_files.ask_path("stat", f) for f in (f1, f2))
    return a[4] == b[4] and a[0] == b[0]


def samestat(s1, s2):
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


def sameopenfile(fp1, fp2):
    return _files.ask("fstat", fp1)[4] == _files.ask("fstat", fp2)[4]
