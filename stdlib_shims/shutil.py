"""Copying, moving and removing of files and trees of the VM's filesystem.

There are no links, owners or permissions; what CPython does with these does nothing here.
"""

import os
import sys

__all__ = ["copyfileobj", "copyfile", "copymode", "copystat", "copy", "copy2", "copytree", "move", "rmtree",
           "Error", "SpecialFileError", "ExecError", "make_archive", "get_archive_formats",
           "register_archive_format", "unregister_archive_format", "get_unpack_formats",
           "register_unpack_format", "unregister_unpack_format", "unpack_archive", "ignore_patterns",
           "chown", "which", "get_terminal_size", "SameFileError", "disk_usage"]

COPY_BUFSIZE = 64 * 1024


class Error(OSError):
    pass


class SameFileError(Error):
    """Source and destination are the same file."""


class SpecialFileError(OSError):
    """Something cannot be done with a special file."""


class ExecError(OSError):
    """A command could not be executed."""


class ReadError(OSError):
    """An archive cannot be read."""


class RegistryError(Exception):
    """A registry operation fails."""


# --- files ----------------------------------------------------------------------------------------


def copyfileobj(fsrc, fdst, length=0):
    """Copy the rest of an open file into another."""
    length = length or COPY_BUFSIZE
    while data := fsrc.read(length):
        fdst.write(data)


def _samefile(src, dst):
    try:
        return os.path.samefile(src, dst)
    except OSError:
        return False


def copyfile(src, dst, *, follow_symlinks=True):
    """Copy a file's data; give back the destination."""
    sys.audit("shutil.copyfile", src, dst)
    if _samefile(src, dst):
        raise SameFileError(f"{src!r} and {dst!r} are the same file")
    with open(src, "rb") as fsrc:
        try:
            with open(dst, "wb") as fdst:
                copyfileobj(fsrc, fdst)
        except IsADirectoryError as e:
            if not os.path.exists(dst):
                raise FileNotFoundError(f"Directory does not exist: {dst}") from e
            raise
    return dst


def copymode(src, dst, *, follow_symlinks=True):
    """Permissions are not kept: both files must be there, that is all."""
    os.stat(src)
    os.stat(dst)


def copystat(src, dst, *, follow_symlinks=True):
    """Copy a file's times."""
    found = os.stat(src)
    os.utime(dst, ns=(found.st_atime_ns, found.st_mtime_ns))


def _into(src, dst):
    if os.path.isdir(dst):
        return os.path.join(dst, os.path.basename(src))
    return dst


def copy(src, dst, *, follow_symlinks=True):
    """Copy a file to a file or into a folder."""
    dst = _into(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copymode(src, dst)
    return dst


def copy2(src, dst, *, follow_symlinks=True):
    """The same with times."""
    dst = _into(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copystat(src, dst)
    return dst


# --- trees ----------------------------------------------------------------------------------------


def ignore_patterns(*patterns):
    """What copytree(ignore=...) takes: names that match are left out."""
    import fnmatch

    def _ignore_patterns(path, names):
        ignored = []
        for pattern in patterns:
            ignored.extend(fnmatch.filter(names, pattern))
        return set(ignored)

    return _ignore_patterns


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False,
             dirs_exist_ok=False):
    """Copy a folder with all that is in it."""
    sys.audit("shutil.copytree", src, dst)
    with os.scandir(src) as found:
        entries = list(found)
    ignored = ignore(os.fspath(src), [x.name for x in entries]) if ignore is not None else ()
    os.makedirs(dst, exist_ok=dirs_exist_ok)
    errors = []
    for entry in entries:
        if entry.name in ignored:
            continue
        from_name = os.path.join(src, entry.name)
        to_name = os.path.join(dst, entry.name)
        source = entry if copy_function is copy2 or copy_function is copy else from_name
        try:
            if entry.is_dir():
                copytree(from_name, to_name, symlinks, ignore, copy_function, ignore_dangling_symlinks,
                         dirs_exist_ok)
            else:
                copy_function(source, to_name)
        except Error as err:
            errors.extend(err.args[0])
        except OSError as why:
            errors.append((from_name, to_name, str(why)))
    try:
        copystat(src, dst)
    except OSError as why:
        errors.append((src, dst, str(why)))
    if errors:
        raise Error(errors)
    return dst


class _RmtreeType:
    """Removing a folder with all that is in it."""

    avoids_symlink_attacks = False  # there are no links

    def __call__(self, path, ignore_errors=False, onerror=None, *, onexc=None, dir_fd=None):
        """Remove a folder with all that is in it."""
        sys.audit("shutil.rmtree", path, dir_fd)
        if dir_fd is not None:
            raise NotImplementedError("dir_fd unavailable on this platform")
        if onerror is not None:
            import warnings

            warnings.warn("onerror argument is deprecated, use onexc instead", DeprecationWarning,
                          stacklevel=2)
        if ignore_errors:
            def report(*args):
                pass
        elif onexc is not None:
            report = onexc
        elif onerror is not None:
            def report(function, name, exc):
                return onerror(function, name, (type(exc), exc, exc.__traceback__))
        else:
            def report(function, name, exc):
                raise exc
        if isinstance(path, bytes):
            path = os.fsdecode(path)
        self._remove(path, report)

    def _remove(self, path, report):
        # Folders that stand open are on the list, so that depth costs no stack.
        todo = [(os.rmdir, path), (os.scandir, path)]
        while todo:
            what, name = todo.pop()
            try:
                if what is not os.scandir:
                    what(name)
                    continue
                entries = list(os.scandir(name))
            except OSError as e:
                report(os.lstat if what is os.scandir and not os.path.exists(name) else what, name, e)
                if what is os.scandir and todo and todo[-1] == (os.rmdir, name) and len(todo) == 1:
                    return
                continue
            for entry in reversed(entries):
                if entry.is_dir():
                    todo.append((os.rmdir, entry.path))
                    todo.append((os.scandir, entry.path))
                else:
                    todo.append((os.unlink, entry.path))


rmtree = _RmtreeType()


def _destinsrc(src, dst):
    src, dst = os.path.abspath(src), os.path.abspath(dst)
    return (dst.rstrip("/") + "/").startswith(src.rstrip("/") + "/")


def move(src, dst, copy_function=copy2):
    """Move a file or a folder to a name or into a folder; give back where it is."""
    sys.audit("shutil.move", src, dst)
    real_dst = dst
    if os.path.isdir(dst):
        if _samefile(src, dst):
            os.rename(src, dst)
            return None
        real_dst = os.path.join(dst, os.path.basename(os.fspath(src).rstrip("/")))
        if os.path.exists(real_dst):
            raise Error(f"Destination path '{real_dst}' already exists")
    try:
        os.rename(src, real_dst)
    except OSError:
        if os.path.isdir(src):
            if _destinsrc(src, dst):
                raise Error(f"Cannot move a directory '{src}' into itself '{dst}'.") from None
            copytree(src, real_dst, copy_function=copy_function, symlinks=True)
            rmtree(src)
        else:
            copy_function(src, real_dst)
            os.unlink(src)
    return real_dst


# --- the rest -------------------------------------------------------------------------------------


def disk_usage(path):
    """Total, used and free bytes: what the filesystem tells is used, nothing more is known."""
    from collections import namedtuple

    os.stat(path)
    used = 0
    for folder, _, names in os.walk("/"):
        for name in names:
            used += os.stat(os.path.join(folder, name)).st_size
    return namedtuple("usage", "total used free", module="shutil")(used, used, 0)


def chown(path, user=None, group=None, *, dir_fd=None, follow_symlinks=True):
    """There are no owners."""
    if user is None and group is None:
        raise ValueError("user and/or group must be set")
    raise LookupError(f"no such {'user' if user is not None else 'group'}: "
                      f"{user if user is not None else group!r}")


def get_terminal_size(fallback=(80, 24)):
    """COLUMNS and LINES of the environment, or what is given."""
    def number(name):
        try:
            return int(os.environ[name])
        except (KeyError, ValueError):
            return 0

    return os.terminal_size((number("COLUMNS") or fallback[0], number("LINES") or fallback[1]))


def which(cmd, mode=os.F_OK | os.X_OK, path=None):
    """Where a command is: there are none that could run, but files on PATH are found."""
    def is_there(name):
        return os.path.exists(name) and os.access(name, mode) and not os.path.isdir(name)

    if os.path.dirname(cmd):
        return cmd if is_there(cmd) else None
    if path is None:
        path = os.environ.get("PATH", os.defpath)
    for folder in (path or "").split(os.pathsep) if path else ():
        name = os.path.join(folder, cmd)
        if is_there(name):
            return name
    return None


def _archives(name):
    """A function of _archives, which is imported when it is called."""
    def call(*args, **kwargs):
        import _archives

        return getattr(_archives, name)(*args, **kwargs)

    call.supports_root_dir = True
    return call


_archive_formats = {
    "tar": (_archives("make_tar"), [("compress", None)], "uncompressed tar file"),
    "gztar": (_archives("make_tar"), [("compress", "gzip")], "gzip'ed tar-file"),
    "zip": (_archives("make_zip"), [], "ZIP file"),
}
_unpack_formats = {
    "tar": ([".tar"], _archives("unpack_tar"), [], "uncompressed tar file"),
    "zip": ([".zip"], _archives("unpack_zip"), [], "ZIP file"),
    "gztar": ([".tar.gz", ".tgz"], _archives("unpack_tar"), [], "gzip'ed tar-file"),
}


def get_archive_formats():
    """(name, description) of the formats that make_archive() knows."""
    return sorted((name, entry[2]) for name, entry in _archive_formats.items())


def register_archive_format(name, function, extra_args=None, description=""):
    """Let make_archive() know a format."""
    if not callable(function):
        raise TypeError(f"The {function} object is not callable")
    if not isinstance(extra_args or [], (tuple, list)):
        raise TypeError("extra_args needs to be a sequence")
    for element in extra_args or []:
        if not isinstance(element, (tuple, list)) or len(element) != 2:
            raise TypeError("extra_args elements are : (arg_name, value)")
    _archive_formats[name] = (function, extra_args or [], description)


def unregister_archive_format(name):
    del _archive_formats[name]


def make_archive(base_name, format, root_dir=None, base_dir=None, verbose=0, dry_run=0, owner=None,
                 group=None, logger=None):
    """Make an archive with a registered format; return its name."""
    try:
        function, arguments, _ = _archive_formats[format]
    except KeyError:
        raise ValueError(f"unknown archive format '{format}'") from None
    kwargs = {"dry_run": dry_run, "logger": logger, "owner": owner, "group": group, **dict(arguments)}
    base_dir = os.curdir if base_dir is None else base_dir
    if root_dir is None:
        return function(base_name, base_dir, **kwargs)
    os.stat(root_dir)
    if not os.path.isdir(root_dir):
        raise NotADirectoryError(20, "Not a directory", root_dir)
    if getattr(function, "supports_root_dir", False):
        return function(os.fspath(base_name), base_dir, root_dir=root_dir, **kwargs)
    base_name, here = os.path.abspath(base_name), os.getcwd()
    if not dry_run:
        os.chdir(root_dir)
    try:
        return function(base_name, base_dir, **kwargs)
    finally:
        os.chdir(here)


def get_unpack_formats():
    """(name, extensions, description) of the formats that unpack_archive() knows."""
    return sorted((name, entry[0], entry[3]) for name, entry in _unpack_formats.items())


def register_unpack_format(name, extensions, function, extra_args=None, description=""):
    """Let unpack_archive() know a format."""
    known = {each: key for key, entry in _unpack_formats.items() for each in entry[0]}
    for extension in extensions:
        if extension in known:
            raise RegistryError(f'{extension} is already registered for "{known[extension]}"')
    if not callable(function):
        raise TypeError("The registered function must be a callable")
    _unpack_formats[name] = (extensions, function, extra_args or [], description)


def unregister_unpack_format(name):
    del _unpack_formats[name]


def unpack_archive(filename, extract_dir=None, format=None, *, filter=None):
    """Unpack an archive with a registered format."""
    filename = os.fspath(filename)
    extract_dir = os.getcwd() if extract_dir is None else os.fspath(extract_dir)
    given = {} if filter is None else {"filter": filter}
    if format is not None:
        try:
            entry = _unpack_formats[format]
        except KeyError:
            raise ValueError(f"Unknown unpack format '{format}'") from None
        entry[1](filename, extract_dir, **dict(entry[2]), **given)
        return
    for extensions, function, arguments, _ in _unpack_formats.values():
        if any(filename.endswith(extension) for extension in extensions):
            function(filename, extract_dir, **dict(arguments), **given)
            return
    raise ReadError(f"Unknown archive format '{filename}'")
