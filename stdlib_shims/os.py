"""The operating system as far as a guest has one: its filesystem, its environment, its process id 1.

Everything about files goes to the VM's filesystem (io._files). What has no meaning in a VM (processes,
users, signals, links) is not there, and says so by name.
"""

import sys as _sys

import _pyvm
import io._files as _files
import posixpath as path
from io._files import fspath
from io._files import text_path as _text_path
from posixpath import (
    altsep,
    curdir,
    defpath,
    devnull,
    extsep,
    pardir,
    pathsep,
    sep,
)

# What is C in CPython makes no entry in tracebacks.
__tracebackhide__ = ("stat", "lstat", "fstat", "access", "listdir", "scandir", "mkdir", "rmdir",
                     "remove", "rename", "utime", "truncate", "open", "read", "write", "lseek",
                     "ftruncate", "fsync", "close", "isatty", "urandom", "strerror", "chdir",
                     "getcwd", "getcwdb", "putenv", "unsetenv", "_variable_name",
                     "device_encoding", "get_terminal_size", "DirEntry.", "_Scan.",
                     "terminal_size.", "stat_result.", "_exit")

name = "posix"
linesep = "\n"
error = OSError
_sys.modules["os.path"] = path

F_OK, X_OK, W_OK, R_OK = 0, 1, 2, 4
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC, O_APPEND = 0, 1, 2, 64, 128, 512, 1024
O_CLOEXEC = 0o2000000
O_DIRECTORY, O_NOFOLLOW = 0o200000, 0o400000
supports_bytes_environ, supports_effective_ids = False, set()
supports_dir_fd, supports_fd, supports_follow_symlinks = set(), set(), set()
_walk_symlinks_as_files = object()

# What a program may look for and never find here, by the reason.
_ABSENT = {
    "processes": "system popen fork forkpty execv execve execl execle execlp execlpe execvp execvpe "
                 "spawnv spawnve spawnl spawnlp kill killpg wait waitpid posix_spawn pipe pipe2 dup "
                 "dup2 nice abort startfile",
    "users": "getuid geteuid getgid getegid getlogin setuid setgid getgroups chown lchown fchown",
    "links": "symlink link readlink lchmod",
    "permissions": "chroot mkfifo mknod",
    "the machine": "uname sched_getaffinity getloadavg ioctl sysconf",
}
_WHY = {name: why for why, names in _ABSENT.items() for name in names.split()}


def __getattr__(attribute):
    if attribute in _WHY:
        def absent(*args, **kwargs):
            raise NotImplementedError(f"os.{attribute}() is not available: a program in a VM has no "
                                      f"{_WHY[attribute]}")
        absent.__name__ = absent.__qualname__ = attribute
        return absent
    raise AttributeError(f"module 'os' has no attribute {attribute!r}")


# --- paths and environment ------------------------------------------------------------------------


class PathLike:
    """What has __fspath__."""

    def __class_getitem__(cls, item):
        import types

        return types.GenericAlias(cls, item)

    def __init_subclass__(cls):
        super().__init_subclass__()


class _PathLikeMeta(type):
    def __instancecheck__(cls, instance):
        return cls.__subclasscheck__(type(instance))

    def __subclasscheck__(cls, subclass):
        return type.__subclasscheck__(cls, subclass) or cls is PathLike and hasattr(subclass, "__fspath__")

    def register(cls, subclass):
        return subclass  # what has __fspath__ is one


PathLike = _PathLikeMeta("PathLike", (), {"__module__": "os", "__doc__": PathLike.__doc__,
                                          "__class_getitem__": PathLike.__dict__["__class_getitem__"]})


def fsencode(filename):
    filename = fspath(filename)
    return filename.encode("utf-8", "surrogateescape") if isinstance(filename, str) else filename


def fsdecode(filename):
    filename = fspath(filename)
    return filename.decode("utf-8", "surrogateescape") if isinstance(filename, bytes) else filename


class _Environ(dict):
    """The variables that the host gave; changes stay in the VM."""

    def __setitem__(self, key, value):
        dict.__setitem__(self, _variable(key), _variable(value))

    def get(self, key, default=None):
        return dict.get(self, _variable(key), default)

    def __missing__(self, key):
        _variable(key)
        raise KeyError(key) from None

    def __delitem__(self, key):
        try:
            dict.__delitem__(self, key)
        except KeyError:
            raise KeyError(key) from None

    def __repr__(self):
        return f"environ({dict.__repr__(self)})"

    def __iter__(self):  # of what there is now: a program may change it meanwhile
        return iter(list(dict.keys(self)))

    def keys(self):
        from collections.abc import KeysView

        return KeysView(self)

    def values(self):
        from collections.abc import ValuesView

        return ValuesView(self)

    def items(self):
        from collections.abc import ItemsView

        return ItemsView(self)

    def update(self, other=(), /, **more):
        for key, value in dict(other, **more).items():
            self[key] = value

    def __or__(self, other):
        return dict.__or__(self.copy(), other)

    def __ror__(self, other):
        return dict.__or__(other, self.copy()) if isinstance(other, dict) else NotImplemented

    def __ior__(self, other):
        self.update(other)
        return self

    def copy(self):
        return {key: self[key] for key in dict.keys(self)}

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]


def _variable(text):
    if not isinstance(text, str):
        raise TypeError(f"str expected, not {type(text).__name__}")
    return text


def _host_environment():
    try:
        import _host_config
    except ImportError:
        return {}
    return getattr(_host_config, "env", {})


environ = _Environ(_host_environment())


def getenv(key, default=None):
    return environ.get(key, default)


def _variable_name(key):
    if "\0" in key:
        raise ValueError("embedded null byte")
    if "=" in key:
        raise ValueError("illegal environment variable name")
    if not key:
        raise OSError(22, "Invalid argument")
    return key


def putenv(key, value, /):
    environ[_variable_name(key)] = value


def unsetenv(key, /):
    environ.pop(_variable_name(key), None)


def getpid():
    return 1


def getppid():
    return 0


def cpu_count():
    return 1


process_cpu_count = cpu_count


def getcwd():
    return _files.cwd[0]


def getcwdb():
    return _files.cwd[0].encode()


def chdir(path):
    if not _files.ask_path("stat", path)[0]:
        raise NotADirectoryError(20, "Not a directory", path)
    _files.cwd[0] = _path_module.abspath(_text_path(path))


_path_module = path


def strerror(code, /):
    import errno

    return errno._texts.get(code, f"Unknown error {code}")


# --- the filesystem -------------------------------------------------------------------------------


class stat_result(tuple):
    """What stat() gives: a tuple of ten, with names for more."""

    _FIELDS = ("st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size", "st_atime",
               "st_mtime", "st_ctime")

    def __new__(cls, sequence):
        sequence = tuple(sequence)
        self = tuple.__new__(cls, sequence[:10])
        for field, value in zip(cls._FIELDS, sequence):
            self.__dict__[field] = value
        return self

    def __repr__(self):
        fields = ", ".join(f"{field}={self[i]}" for i, field in enumerate(self._FIELDS))
        return f"os.stat_result({fields})"


def _stat_result(found):
    is_folder, size, mtime_ns, mode, inode = found
    seconds = mtime_ns // 1_000_000_000
    result = stat_result((mode | (0o040000 if is_folder else 0o100000), inode, 1, 1, 0, 0, size,
                          seconds, seconds, seconds))
    for time in ("atime", "mtime", "ctime"):
        result.__dict__[f"st_{time}"] = mtime_ns / 1e9
        result.__dict__[f"st_{time}_ns"] = mtime_ns
    return result


def stat(path, *, dir_fd=None, follow_symlinks=True):
    if isinstance(path, int):
        return fstat(path)
    return _stat_result(_files.ask_path("stat", path))


def lstat(path, *, dir_fd=None):
    return stat(path)


def fstat(fd):
    return _stat_result(_files.ask("fstat", fd))


def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
    return _path_module.exists(path)


def listdir(path="."):
    path = "." if path is None else path
    names = [name.rstrip("/") for name in _files.ask_path("listdir", path)]
    return [fsencode(name) for name in names] if isinstance(path, bytes) else names


class DirEntry:
    """One name that scandir() found."""

    def __init__(self, folder, name, is_folder):
        if isinstance(folder, bytes):
            name = fsencode(name)
        self.name = name
        self.path = _path_module.join(folder, name)
        self._is_folder = is_folder

    def is_dir(self, *, follow_symlinks=True):
        return self._is_folder

    def is_file(self, *, follow_symlinks=True):
        return not self._is_folder

    def is_symlink(self):
        return False

    def is_junction(self):
        return False

    def stat(self, *, follow_symlinks=True):
        return stat(self.path)

    def inode(self):
        return stat(self.path).st_ino

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"


class _Scan:
    """The iterator of scandir()."""

    def __init__(self, folder):
        self._entries = iter([DirEntry(folder, found.rstrip("/"), found.endswith("/"))
                              for found in _files.ask_path("listdir", folder)])

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()

    def close(self):
        self._entries = iter(())


def scandir(path="."):
    return _Scan("." if path is None else fspath(path))


def mkdir(path, mode=0o777, *, dir_fd=None):
    _files.ask_path("mkdir", path)


def makedirs(name, mode=0o777, exist_ok=False):
    head, tail = _path_module.split(name)
    if not tail:
        head, tail = _path_module.split(head)
    if head and tail and not _path_module.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass
        if tail in (".", b"."):
            return
    try:
        mkdir(name)
    except OSError:
        if not exist_ok or not _path_module.isdir(name):
            raise


def rmdir(path, *, dir_fd=None):
    _files.ask_path("rmdir", path)


def removedirs(name):
    rmdir(name)
    head = _path_module.dirname(name.rstrip("/"))
    while head:
        try:
            rmdir(head)
        except OSError:
            break
        head = _path_module.dirname(head)


def remove(path, *, dir_fd=None):
    _files.ask_path("remove", path)


unlink = remove


def rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    try:
        _files.ask("rename", _text_path(src), _text_path(dst))
    except OSError as error:
        error.filename, error.filename2 = src, dst
        raise


replace = rename


def renames(old, new):
    head = _path_module.dirname(new)
    if head and not _path_module.exists(head):
        makedirs(head)
    rename(old, new)
    head = _path_module.dirname(old)
    if head:
        try:
            removedirs(head)
        except OSError:
            pass


def chmod(path, mode, *, dir_fd=None, follow_symlinks=True):
    """Files have no permissions to change: this only looks whether the file is there."""
    if not isinstance(mode, int):
        raise TypeError(f"'{type(mode).__name__}' object cannot be interpreted as an integer")
    stat(path)


def fchmod(fd, mode):
    """Files have no permissions to change."""
    fstat(fd)


def umask(mask, /):
    """Files have no permissions: the mask counts for nothing."""
    return 0o022


def utime(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True):
    if times is not None and ns is not None:
        raise ValueError("utime: you may specify either 'times' or 'ns' but not both")
    if ns is None:
        ns = _pyvm.service("clock") if times is None else int(times[1] * 1_000_000_000)
    else:
        ns = ns[1]
    _files.ask_path("touch", path, ns)


def truncate(path, length):
    if isinstance(path, int):
        ftruncate(path, length)
        return
    with io_open(path, "r+b") as f:
        f.truncate(length)


def walk(top, topdown=True, onerror=None, followlinks=False):
    top = fspath(top)
    try:
        entries = list(scandir(top))
    except OSError as failed:
        if onerror is not None:
            onerror(failed)
        return
    folders = [entry.name for entry in entries if entry.is_dir()]
    files = [entry.name for entry in entries if not entry.is_dir()]
    if topdown:
        yield top, folders, files
    for name in folders:
        yield from walk(_path_module.join(top, name), topdown, onerror, followlinks)
    if not topdown:
        yield top, folders, files


# --- descriptors ----------------------------------------------------------------------------------

# Where each descriptor that open() gave stands: [position, appending].
_positions = {}


def open(path, flags, mode=0o777, *, dir_fd=None):
    access = flags & 3
    asked = (access != O_WRONLY and _files.READ) | (access != O_RDONLY and _files.WRITE)
    for flag, bit in ((O_CREAT, _files.CREATE), (O_EXCL, _files.EXCLUSIVE),
                      (O_TRUNC, _files.TRUNCATE)):
        if flags & flag:
            asked |= bit
    fd = _files.ask_path("open", path, int(asked))
    _positions[fd] = [0, bool(flags & O_APPEND)]
    return fd


def fdopen(fd, *args, **kwargs):
    return io_open(fd, *args, **kwargs)


def _place(fd):
    if fd not in _positions:
        _files.ask("size", fd)
        _positions[fd] = [0, False]
    return _positions[fd]


def read(fd, length, /):
    if fd == 0:
        return _sys.stdin.buffer.read1(length)
    place = _place(fd)
    data = _files.ask("read", fd, place[0], length)
    place[0] += len(data)
    return data


def write(fd, data, /):
    if fd in (1, 2):
        _pyvm.write(fd, bytes(data).decode("utf-8", "replace"))
        return len(data)
    place = _place(fd)
    place[0] = _files.ask("write", fd, None if place[1] else place[0], bytes(data))
    return len(data)


def lseek(fd, position, whence, /):
    place = _place(fd)
    if whence == SEEK_CUR:
        position += place[0]
    elif whence == SEEK_END:
        position += _files.ask("size", fd)
    if position < 0:
        raise OSError(22, "Invalid argument")
    place[0] = position
    return position


def ftruncate(fd, length, /):
    _files.ask("truncate", fd, length)


def fsync(fd):
    _files.ask("size", fd)


fdatasync = fsync


def close(fd):
    _positions.pop(fd, None)
    _files.ask("close", fd)


def isatty(fd, /):
    return False


def urandom(size, /):
    if type(size) is not int:
        size = range(size).stop
    if size < 0:
        raise ValueError("negative argument not allowed")
    if size <= 4096:
        return _pyvm.service("entropy", size)
    parts = [_pyvm.service("entropy", 4096) for _ in range(size // 4096)]
    return b"".join((*parts, _pyvm.service("entropy", size % 4096)))


def device_encoding(fd, /):
    """Return the encoding of a terminal; nothing is one here."""
    return None


def get_exec_path(env=None):
    """Return the folders of PATH."""
    env = environ if env is None else env
    path = env.get("PATH")
    if b"PATH" in env if env is not environ else False:
        if path is not None:
            raise ValueError("env cannot contain 'PATH' and b'PATH' keys")
        path = fsdecode(env[b"PATH"])
    return (defpath if path is None else path).split(pathsep)


def get_terminal_size(fd=1, /):
    return terminal_size((80, 24))


class terminal_size(tuple):
    """Columns and lines."""

    columns = property(lambda self: self[0])
    lines = property(lambda self: self[1])

    def __repr__(self):
        return f"os.terminal_size(columns={self[0]}, lines={self[1]})"


def _exit(status):
    raise SystemExit(status)


from io import open as io_open  # noqa: E402 - `open` above is the low-level one

__all__ = [_name for _name, _value in globals().items()
           if not _name.startswith("_") and type(_value) is not type(_sys)]
