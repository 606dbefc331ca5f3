"""The interpreter's own settings, streams and limits, as far as a guest has any."""

import builtins  # so that it is in sys.modules

import _pyvm

# What is C in CPython makes no entry in tracebacks.
__tracebackhide__ = True


class _Sequence(tuple):
    """A tuple whose places have names."""

    _names = ()

    def __new__(cls, *values):
        return tuple.__new__(cls, values)

    def __getattr__(self, name):
        try:
            return self[self._names.index(name)]
        except ValueError:
            raise AttributeError(
                f"'sys.{self._label}' object has no attribute {name!r}") from None

    def __repr__(self):
        fields = ", ".join(f"{name}={value!r}" for name, value in zip(self._names, self))
        return f"sys.{self._label}({fields})"

    def __reduce__(self):
        return tuple, (tuple(self),)


def _sequence(label, names, *values):
    kind = type(label, (_Sequence,), {"_names": tuple(names.split()), "_label": label,
                                      "__module__": "sys"})
    return kind(*values)


version_info = _sequence(
    "version_info", "major minor micro releaselevel serial", 3, 13, 0, "final", 0)
version = "3.13.0 (pyvm)"
hexversion = 0x030D00F0
api_version = 1013
copyright = ""
platform = "pyvm"
byteorder = "little"
maxsize = (1 << 63) - 1
maxunicode = 0x10FFFF
executable = prefix = exec_prefix = base_prefix = base_exec_prefix = ""
platlibdir = "lib"
float_repr_style = "short"
dont_write_bytecode = True
pycache_prefix = None
warnoptions = []
path = ["/"]
path_hooks = []
path_importer_cache = {}
ps1, ps2 = ">>> ", "... "

float_info = _sequence(
    "float_info",
    "max max_exp max_10_exp min min_exp min_10_exp dig mant_dig epsilon radix rounds",
    1.7976931348623157e308, 1024, 308, 2.2250738585072014e-308, -1021, -307, 15, 53,
    2.220446049250313e-16, 2, 1)
int_info = _sequence(
    "int_info", "bits_per_digit sizeof_digit default_max_str_digits str_digits_check_threshold",
    30, 4, 4300, 640)
hash_info = _sequence(
    "hash_info", "width modulus inf nan imag algorithm hash_bits seed_bits cutoff",
    64, (1 << 61) - 1, 314159, 0, 1000003, "siphash13", 64, 128, 0)
flags = _sequence(
    "flags",
    "debug inspect interactive optimize dont_write_bytecode no_user_site no_site "
    "ignore_environment verbose bytes_warning quiet hash_randomization isolated dev_mode "
    "utf8_mode warn_default_encoding safe_path int_max_str_digits",
    0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0, 1, False, 1, 0, True, 4300)
def _refuse(kind, /, *args, **kwargs):
    raise TypeError(f"cannot create 'sys.{kind._label}' instances")


for _kind in (type(flags), type(version_info)):
    _kind.__new__ = staticmethod(_refuse)
del _kind
thread_info = _sequence("thread_info", "name lock version", "pthread-stubs", None, None)


class VMImporter:
    """The machine's own way to find a module; as the only one in sys.meta_path it is not asked."""

    __module__ = "importlib.machinery"

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        from importlib.machinery import spec_of

        return spec_of(fullname, path)

    @staticmethod
    def invalidate_caches():
        return None


meta_path = [VMImporter]


_git = ("pyvm", "", "")
implementation = _pyvm.type("SimpleNamespace")(name="pyvm", cache_tag=None, version=version_info,
                            hexversion=hexversion)

modules = _pyvm.modules()

try:
    from _host_config import argv
except ImportError:
    argv = [""]
orig_argv = argv[:]


class _Stream:
    """One of the standard streams."""

    encoding = "utf-8"
    errors = "strict"
    newlines = None
    line_buffering = False
    closed = False

    def __init__(self, number, name, mode):
        self._number = number
        self.name = name
        self.mode = mode

    @property
    def buffer(self):
        made = self._buffer = self.__dict__.get("_buffer") or _Octets(self)
        return made

    def fileno(self):
        return self._number

    def isatty(self):
        return False

    def seekable(self):
        return False

    def flush(self):
        return None

    def close(self):
        return None

    def reconfigure(self, **options):
        return None

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        return None

    def __repr__(self):
        return f"<_io.TextIOWrapper name={self.name!r} mode={self.mode!r} encoding='utf-8'>"


class _Octets(_Stream):
    """The octets below a standard stream: its text is UTF-8."""

    def __init__(self, stream):
        self._stream = stream
        self.name = stream.name
        self.mode = f"{stream.mode}b"
        self._left = b""
        self._part = b""

    def __repr__(self):
        return f"<_io.BufferedWriter name={self.name!r}>" if self.writable() else \
            f"<_io.BufferedReader name={self.name!r}>"

    def readable(self):
        return self._stream.readable()

    def writable(self):
        return self._stream.writable()

    def fileno(self):
        return self._stream.fileno()

    def write(self, data, /):
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        data = bytes(data)
        whole = self._part + data
        cut = len(whole)
        for back in range(1, min(4, cut) + 1):  # a character that is not whole waits for its rest
            octet = whole[-back]
            if octet >= 0xC0:
                if back < (2 if octet < 0xE0 else 3 if octet < 0xF0 else 4):
                    cut -= back
                break
            if octet < 0x80:
                break
        self._part = whole[cut:]
        self._stream.write(whole[:cut].decode("utf-8", "backslashreplace"))
        return len(data)

    def writelines(self, lines, /):
        for line in lines:
            self.write(line)

    def readline(self, size=-1, /):
        if not self._left:
            self._left = self._stream.readline().encode("utf-8", "surrogateescape")
        return self._take(len(self._left) if size is None or size < 0 else size)

    def read(self, size=-1, /):
        if size is None or size < 0:
            self._left += self._stream.read().encode("utf-8", "surrogateescape")
            return self._take(len(self._left))
        while len(self._left) < size:
            line = self._stream.readline()
            if not line:
                break
            self._left += line.encode("utf-8", "surrogateescape")
        return self._take(size)

    read1 = read

    def readlines(self, hint=-1, /):
        return list(self)

    def _take(self, size):
        taken, self._left = self._left[:size], self._left[size:]
        return taken

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line


def _unsupported(what):
    def refuse(self, *args):
        from io import UnsupportedOperation

        raise UnsupportedOperation(what)

    return refuse


class _Output(_Stream):
    writelines = _Octets.writelines
    read = readline = readlines = _unsupported("not readable")

    def readable(self):
        return False

    def writable(self):
        return True

    def write(self, text, /):
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        if self.errors == "backslashreplace" and not text.isascii():
            _pyvm.write(self._number, text.encode("utf-8", "backslashreplace").decode())
        else:
            _pyvm.write(self._number, text)
        return len(text)


class _Input(_Stream):
    # The same as of octets; a base class for them would take each import of sys its time.
    readlines, __iter__, __next__ = _Octets.readlines, _Octets.__iter__, _Octets.__next__

    write = writelines = _unsupported("not writable")

    def readable(self):
        return True

    def writable(self):
        return False

    def readline(self, size=-1, /):
        try:
            return input() + "\n"
        except EOFError:
            return ""

    def read(self, size=-1, /):
        return "".join(self)


def _standard(number, mode):
    """What open() gives for the number of a standard stream."""
    stream = _Input(0, 0, "r") if number == 0 else _Output(number, number, "w")
    wanted = "r" if number == 0 else "w"
    if not set(mode) <= {wanted, "b", "t", "a" if number else wanted}:
        raise OSError(9, "Bad file descriptor")
    return stream.buffer if "b" in mode else stream


stdin = __stdin__ = _Input(0, "<stdin>", "r")
stdout = __stdout__ = _Output(1, "<stdout>", "w")
stderr = __stderr__ = _Output(2, "<stderr>", "w")
stderr.errors = "backslashreplace"
_pyvm.streams(globals(), stdout)


def exit(status=None, /):
    if status is None:
        raise SystemExit
    if isinstance(status, tuple):
        raise SystemExit(*status)
    raise SystemExit(status)


def exception():
    return _pyvm.exception()


def exc_info():
    error = _pyvm.exception()
    if error is None:
        return None, None, None
    return type(error), error, error.__traceback__


_recursion_limit = [_pyvm.recursion_limit()]


def getrecursionlimit():
    return _recursion_limit[0]


def setrecursionlimit(limit, /):
    if not isinstance(limit, int):
        raise TypeError(f"'{type(limit).__name__}' object cannot be interpreted as an integer")
    if limit < 1:
        raise ValueError("recursion limit must be greater or equal than 1")
    depth, frame = 0, _pyvm.frame()
    while frame is not None and depth < limit:
        depth, frame = depth + 1, frame.f_back
    if depth >= limit:
        raise RecursionError(f"cannot set the recursion limit to {limit} at the recursion depth "
                             f"{depth}: the limit is too low")
    # The host's limit stands: a lower one counts, of a higher one the guest only sees the number.
    _pyvm.set_recursion_limit(limit)
    _recursion_limit[0] = limit


def getsizeof(object, default=None, /):
    return _pyvm.size(object)


def _getframe(depth=0, /):
    if not isinstance(depth, int):
        raise TypeError(
            f"'{type(depth).__name__}' object cannot be interpreted as an integer")
    return _pyvm.frame(depth + 1)


def _getframemodulename(depth=0):
    frame = _pyvm.frame(depth + 1)
    return None if frame is None else frame.f_globals.get("__name__")


_interned = {}


def intern(string, /):
    if type(string) is not str:
        raise TypeError(f"intern() argument must be str, not {type(string).__name__}")
    return _interned.setdefault(string, string)


def getrefcount(object, /):
    # Objects are not counted; what a caller would see is its own argument and one more.
    return 2


def getdefaultencoding():
    return "utf-8"


def getfilesystemencoding():
    return "utf-8"


def getfilesystemencodeerrors():
    return "surrogateescape"


_max_str_digits = [4300]


def get_int_max_str_digits():
    return _max_str_digits[0]


def set_int_max_str_digits(maxdigits):
    # range() takes any __index__ and gives an exact int.
    maxdigits = range(maxdigits).stop
    if not -0x80000000 <= maxdigits < 0x80000000:
        raise OverflowError("Python int too large to convert to C int")
    if maxdigits and maxdigits < 640:
        raise ValueError("maxdigits must be 0 or larger than 640")
    _pyvm.set_max_str_digits(maxdigits)
    _max_str_digits[0] = maxdigits


def getswitchinterval():
    return _switch_interval[0]


def setswitchinterval(interval, /):
    # Only the number is kept: a turn of a thread is measured in instructions.
    if not isinstance(interval, (int, float)):
        raise TypeError(f"must be real number, not {type(interval).__name__}")
    if interval <= 0:
        raise ValueError("switch interval must be strictly positive")
    _switch_interval[0] = float(interval)


_switch_interval = [0.005]


def gettrace():
    return None


def getprofile():
    return None


def settrace(function, /):
    if function is not None:
        raise RuntimeError("tracing is not available")


def setprofile(function, /):
    if function is not None:
        raise RuntimeError("profiling is not available")


def is_finalizing():
    return False


def is_stack_trampoline_active():
    return False


def audit(event, /, *args):
    return None


def displayhook(value, /):
    if value is not None:
        stream = globals().get("stdout")
        if stream is None:
            raise RuntimeError("lost sys.stdout")
        builtins._ = None
        stream.write(repr(value) + "\n")
        builtins._ = value


def excepthook(kind, value, traceback, /):
    if not isinstance(value, BaseException):
        stderr.write("TypeError: print_exception(): Exception expected for value, "
                     f"{type(value).__name__} found\n")
        return
    stderr.write(_pyvm.format_exception(value))


def breakpointhook(*args, **kwargs):
    return None


def unraisablehook(unraisable, /):
    if not hasattr(unraisable, "exc_value"):
        raise TypeError("sys.unraisablehook argument type must be UnraisableHookArgs")
    message = unraisable.err_msg or "Exception ignored in"
    if unraisable.object is not None:
        stderr.write(f"{message}: {unraisable.object!r}\n")
    elif unraisable.err_msg:
        stderr.write(f"{message}:\n")
    if unraisable.exc_value is not None:
        stderr.write(_pyvm.format_exception(unraisable.exc_value))


__displayhook__, __excepthook__ = displayhook, excepthook
__breakpointhook__, __unraisablehook__ = breakpointhook, unraisablehook


builtin_module_names = ("_pyvm", "builtins", "sys")

stdlib_module_names = frozenset(["builtins", *[name for name in _pyvm.library() if "." not in name]])
