"""Temporary files and folders in the VM's filesystem; names are random as the VM's entropy is."""

import os as _os

import io as _io

__all__ = ["NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "TemporaryDirectory", "mkstemp",
           "mkdtemp", "mktemp", "TMP_MAX", "gettempprefix", "tempdir", "gettempdir", "gettempprefixb",
           "gettempdirb"]

TMP_MAX = 10000
template = "tmp"
tempdir = None
_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789_"


class _RandomNameSequence:
    """Names of eight random letters."""

    def __iter__(self):
        return self

    def __next__(self):
        return "".join(_LETTERS[b % 37] for b in _os.urandom(8))


_name_sequence = None


def _get_candidate_names():
    global _name_sequence
    if _name_sequence is None:
        _name_sequence = _RandomNameSequence()
    return _name_sequence


def _candidate_tempdir_list():
    found = [_os.environ[name] for name in ("TMPDIR", "TEMP", "TMP") if _os.environ.get(name)]
    found.extend(["/tmp", "/var/tmp", "/usr/tmp"])
    found.append(_os.getcwd())
    return found


def _gettempdir():
    global tempdir
    if tempdir is None:
        for folder in _candidate_tempdir_list():
            name = _os.path.join(folder, next(_get_candidate_names()))
            try:
                with open(name, "xb"):
                    pass
                _os.unlink(name)
            except OSError:
                if folder != "/tmp":
                    continue
                try:
                    _os.mkdir(folder)  # a filesystem that begins empty
                except OSError:
                    continue
            tempdir = _os.path.abspath(folder)
            return tempdir
        raise FileNotFoundError(2, f"No usable temporary directory found in {_candidate_tempdir_list()}")
    return tempdir


def gettempdir():
    """The folder for temporary files."""
    return _os.fsdecode(_gettempdir())


def gettempdirb():
    """The same as bytes."""
    return _os.fsencode(_gettempdir())


def gettempprefix():
    """How names begin."""
    return template


def gettempprefixb():
    """The same as bytes."""
    return _os.fsencode(template)


def _sanitize(prefix, suffix, dir):
    kinds = set()
    for arg in (dir, suffix, prefix):
        if arg is None:
            continue
        if isinstance(arg, _os.PathLike):
            arg = _os.fspath(arg)
        kinds.add(bytes if isinstance(arg, bytes) else str)
        if not isinstance(arg, (str, bytes)):
            raise TypeError("Can't mix bytes and non-bytes in path components.")
    if len(kinds) > 1:
        raise TypeError("Can't mix bytes and non-bytes in path components.")
    kind = kinds.pop() if kinds else bytes if isinstance(tempdir, bytes) else str
    convert = _os.fsencode if kind is bytes else _os.fsdecode
    return (convert(prefix) if prefix is not None else convert(template),
            convert(suffix) if suffix is not None else kind(),
            convert(dir) if dir is not None else convert(_gettempdir()), kind)


def _attempts(prefix, suffix, dir, kind):
    convert = _os.fsencode if kind is bytes else _os.fsdecode
    names = _get_candidate_names()
    for _ in range(TMP_MAX):
        yield _os.path.abspath(_os.path.join(dir, prefix + convert(next(names)) + suffix))


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    """Make a file; give back its descriptor and its name."""
    prefix, suffix, dir, kind = _sanitize(prefix, suffix, dir)
    for name in _attempts(prefix, suffix, dir, kind):
        try:
            return _os.open(name, _os.O_RDWR | _os.O_CREAT | _os.O_EXCL, 0o600), name
        except FileExistsError:
            continue
    raise FileExistsError(17, "No usable temporary file name found")


def mkdtemp(suffix=None, prefix=None, dir=None):
    """Make a folder; give back its name."""
    prefix, suffix, dir, kind = _sanitize(prefix, suffix, dir)
    for name in _attempts(prefix, suffix, dir, kind):
        try:
            _os.mkdir(name, 0o700)
        except FileExistsError:
            continue
        return name
    raise FileExistsError(17, "No usable temporary directory name found")


def mktemp(suffix="", prefix=template, dir=None):
    """A name that no file has yet; somebody else may take it first."""
    if dir is None:
        dir = gettempdir()
    for name in _attempts(prefix, suffix, dir, str):
        if not _os.path.exists(name):
            return name
    raise FileExistsError(17, "No usable temporary filename found")


class _TemporaryFileWrapper:
    """An open file that is removed when it is closed."""

    def __init__(self, file, name, delete=True, delete_on_close=True):
        self.file = file
        self.name = name
        self.delete = delete
        self._delete_on_close = delete_on_close
        self._gone = False

    def __getattr__(self, name):
        found = getattr(self.__dict__["file"], name)
        if not isinstance(found, (int, str, type(None))):
            setattr(self, name, found)
        return found

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, exc, value, tb):
        result = self.file.__exit__(exc, value, tb)
        self._remove(self.delete)
        return result

    def close(self):
        self.file.close()
        self._remove(self.delete and self._delete_on_close)

    def _remove(self, wanted):
        if wanted and not self._gone:
            self._gone = True
            try:
                _os.unlink(self.name)
            except FileNotFoundError:
                pass

    def __iter__(self):
        yield from self.file

    def __repr__(self):
        return f"<{type(self).__name__} {self.file!r}>"


def NamedTemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None,
                       dir=None, delete=True, *, errors=None, delete_on_close=True):
    """A temporary file with a name."""
    prefix, suffix, dir, kind = _sanitize(prefix, suffix, dir)
    if "b" not in mode:
        encoding = _io.text_encoding(encoding)
    for name in _attempts(prefix, suffix, dir, kind):
        try:
            with open(name, "xb"):
                pass
        except FileExistsError:
            continue
        try:
            file = open(name, mode, buffering=buffering, newline=newline, encoding=encoding, errors=errors)
        except BaseException:
            _os.unlink(name)
            raise
        return _TemporaryFileWrapper(file, name, delete, delete_on_close)
    raise FileExistsError(17, "No usable temporary file name found")


def TemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None,
                  *, errors=None):
    """A temporary file without a name that matters: it goes with the VM's memory."""
    if "b" not in mode:
        encoding = _io.text_encoding(encoding)
    prefix, suffix, dir, kind = _sanitize(prefix, suffix, dir)
    if set(mode) - set("axrwb+t") or len(set(mode) & set("axrw")) != 1 or len(mode) > len(set(mode)):
        raise ValueError(f"invalid mode: {mode!r}")
    raw = _Unnamed()
    if "b" in mode:
        return raw
    text = _io.TextIOWrapper(raw, encoding=encoding, errors=errors, newline=newline, write_through=True)
    text.mode = mode
    return text


class _Unnamed(_io.BytesIO):
    """What stands for a file without a name: a number that no descriptor has is all it is called."""

    mode = "rb+"
    _made = 1 << 20

    def __init__(self):
        super().__init__()
        self.name = _Unnamed._made
        _Unnamed._made += 1

    def __repr__(self):
        return f"<_io.BufferedRandom name={self.name}>"


class SpooledTemporaryFile(_io.IOBase):
    """A temporary file in memory that is written out when it grows."""

    _rolled = False

    def __init__(self, max_size=0, mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None,
                 prefix=None, dir=None, *, errors=None):
        if "b" in mode:
            self._file = _io.BytesIO()
        else:
            encoding = _io.text_encoding(encoding)
            self._file = _io.TextIOWrapper(_io.BytesIO(), encoding=encoding, errors=errors, newline=newline)
        self._max_size = max_size
        self._options = {"mode": mode, "buffering": buffering, "suffix": suffix, "prefix": prefix,
                         "encoding": encoding, "newline": newline, "dir": dir, "errors": errors}

    @classmethod
    def __class_getitem__(cls, item):
        import types

        return types.GenericAlias(cls, item)

    def _check(self, file):
        if not self._rolled and self._max_size and file.tell() > self._max_size:
            self.rollover()

    def rollover(self):
        """Write it out."""
        if self._rolled:
            return
        file = self._file
        new = self._file = TemporaryFile(**self._options)
        pos = file.tell()
        if hasattr(new, "buffer"):
            file.flush()
            new.buffer.write(file.detach().getvalue())
        else:
            new.write(file.getvalue())
        new.seek(pos, 0)
        self._rolled = True

    def __enter__(self):
        if self._file.closed:
            raise ValueError("Cannot enter context with closed file")
        return self

    def __exit__(self, exc, value, tb):
        self._file.close()

    def __iter__(self):
        return self._file.__iter__()

    def __del__(self):
        pass

    def __next__(self):
        return self._file.__next__()

    def close(self):
        self._file.close()

    @property
    def closed(self):
        return self._file.closed

    @property
    def encoding(self):
        return self._file.encoding

    @property
    def errors(self):
        return self._file.errors

    @property
    def newlines(self):
        return self._file.newlines

    @property
    def mode(self):
        try:
            return self._file.mode
        except AttributeError:
            return self._options["mode"]

    @property
    def name(self):
        try:
            return self._file.name
        except AttributeError:
            return None

    def fileno(self):
        self.rollover()
        return self._file.fileno()

    def detach(self):
        return self._file.detach()

    def flush(self):
        self._file.flush()

    def isatty(self):
        return self._file.isatty()

    def read(self, *args):
        return self._file.read(*args)

    def read1(self, *args):
        return self._file.read1(*args)

    def readinto(self, b):
        return self._file.readinto(b)

    def readinto1(self, b):
        return self._file.readinto1(b)

    def readline(self, *args):
        return self._file.readline(*args)

    def readlines(self, *args):
        return self._file.readlines(*args)

    def readable(self):
        return self._file.readable()

    def seekable(self):
        return self._file.seekable()

    def writable(self):
        return self._file.writable()

    def seek(self, *args):
        return self._file.seek(*args)

    def tell(self):
        return self._file.tell()

    def truncate(self, size=None):
        if size is None:
            return self._file.truncate()
        if size > self._max_size:
            self.rollover()
        return self._file.truncate(size)

    def write(self, s):
        result = self._file.write(s)
        self._check(self._file)
        return result

    def writelines(self, iterable):
        result = self._file.writelines(iterable)
        self._check(self._file)
        return result


class TemporaryDirectory:
    """A folder that is removed with all that is in it when its `with` ends or cleanup() is called."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignore_cleanup_errors = ignore_cleanup_errors
        self._delete = delete

    def __repr__(self):
        return f"<{type(self).__name__} {self.name!r}>"

    def __enter__(self):
        return self.name

    def __exit__(self, exc, value, tb):
        if self._delete:
            self.cleanup()

    def cleanup(self):
        """Remove it."""
        import shutil

        if _os.path.exists(self.name):
            shutil.rmtree(self.name, ignore_errors=self._ignore_cleanup_errors)

    @classmethod
    def __class_getitem__(cls, item):
        import types

        return types.GenericAlias(cls, item)
