"""What CPython's tests share, as far as it means something on pyvm."""

import contextlib
import functools
import io
import os
import sys
import textwrap
import types
import unittest

from _placeholder import LeftOut

verbose = 0
use_resources = None
max_memuse = 0
real_max_memuse = 0
failfast = False
HAVE_DOCSTRINGS = True
MISSING_C_DOCSTRINGS = False
Py_DEBUG = False
Py_TRACE_REFS = False
Py_GIL_DISABLED = False
is_wasi = is_emscripten = is_android = is_apple = is_jython = is_apple_mobile = False
is_wasm32 = is_pypy = False
MS_WINDOWS = False
MAX_Py_ssize_t = sys.maxsize
NHASHBITS = sys.hash_info.width
PGO = False
SHORT_TIMEOUT = LONG_TIMEOUT = LOOPBACK_TIMEOUT = INTERNET_TIMEOUT = 30.0
_1M = 1024 * 1024
_1G = 1024 * _1M
_2G = 2 * _1G
_4G = 4 * _1G
has_fork_support = has_subprocess_support = has_socket_support = False
has_strftime_extensions = False
TEST_MODULES_ENABLED = True
TEST_HOME_DIR = os.path.abspath("test")
TEST_SUPPORT_DIR = os.path.join(TEST_HOME_DIR, "support")
TEST_DATA_DIR = os.path.join(TEST_HOME_DIR, "data")
STDLIB_DIR = REPO_ROOT = "/"
PIPE_MAX_SIZE, SOCK_MAX_SIZE = 4 * _1M + 1, 16 * _1M + 1
HAVE_ASAN_FORK_BUG = environment_altered = False


class Error(Exception):
    """The base of the errors of tests."""


class TestFailed(Error):
    """A test failed."""


class ResourceDenied(unittest.SkipTest):
    """A resource that is not enabled."""


def _identity(thing):
    return thing


def _runs(*args, **kwargs):
    """Stand for a decorator with arguments that changes nothing."""
    return _identity


def _leaves(kind):
    """Return a decorator that leaves a test out."""
    def decorate(*given, **options):
        def mark(item):
            if isinstance(item, type):
                def refuse(cls):
                    raise LeftOut(kind, item.__name__)
                item.setUpClass = classmethod(refuse)
                return item

            @functools.wraps(item)
            def refuse(*args, **kwargs):
                raise LeftOut(kind, item.__name__)
            return refuse
        if len(given) == 1 and (callable(given[0])):
            return mark(given[0])
        return mark
    return decorate


class _context_of_nothing:
    """A context manager, or a decorator with or without arguments, that changes nothing."""

    def __new__(cls, *args, **kwargs):
        if len(args) == 1 and callable(args[0]):
            return args[0]
        return object.__new__(cls)

    def __call__(self, thing):
        return thing

    def __enter__(self):
        return None

    def __exit__(self, *details):
        return None


# Facts that hold here, or that do not matter to what is tested.
cpython_only = _identity
impl_detail = _runs
requires_zlib = requires_gzip = _runs
no_tracing = requires_docstrings = requires_IEEE_754 = _identity
requires_debug_ranges = skip_if_suppress_immortalization = _runs
requires_specialization = _identity
skip_if_pgo_task = skip_emscripten_stack_overflow = skip_wasi_stack_overflow = _runs
requires_mac_ver = requires_linux_version = requires_freebsd_version = _runs
skip_if_sanitizer = skip_if_buggy_ucrt_strfptime = skip_if_broken_multiprocessing_synchronize = \
    _runs
thread_unsafe = _runs
anticipate_failure = _runs
force_not_colorized = force_not_colorized_test_class = _identity
no_color = _context_of_nothing
suppress_immortalization = disable_gc = infinite_recursion = SuppressCrashReport = _context_of_nothing
disable_faulthandler = _context_of_nothing

refcount_test = _leaves("refcount facts")
requires_lzma = requires_bz2 = _leaves("real OS")  # compression that no guest has
requires_subprocess = requires_fork = requires_limited_api = _leaves("subprocess")
requires_working_socket = _leaves("real OS")
bigaddrspacetest = _leaves("resource size")
requires_gil_enabled = _runs
run_with_locales = run_with_tz = _leaves("real OS")
requires_resource = _leaves("resource size")


def is_resource_enabled(resource):
    return False


def requires(resource, msg=None):
    raise LeftOut("resource size", resource)


def check_impl_detail(**guards):
    return guards.get("cpython", not any(guards.values()) if guards else True)


def python_is_optimized():
    return True


def check_sanitizer(**kinds):
    return False


def gc_collect():
    import gc

    gc.collect()


def get_attribute(obj, name):
    try:
        return getattr(obj, name)
    except AttributeError:
        raise unittest.SkipTest(f"object {obj!r} has no attribute {name!r}") from None


def get_c_recursion_limit():
    return 10_000


def get_recursion_depth():
    return 30


def get_recursion_available():
    return sys.getrecursionlimit() - get_recursion_depth()


def exceeds_recursion_limit():
    return 30_000


@contextlib.contextmanager
def set_recursion_limit(limit):
    old = sys.getrecursionlimit()
    try:
        sys.setrecursionlimit(limit)
        yield
    finally:
        sys.setrecursionlimit(old)


@contextlib.contextmanager
def adjust_int_max_str_digits(max_digits):
    old = sys.get_int_max_str_digits()
    try:
        sys.set_int_max_str_digits(max_digits)
        yield
    finally:
        sys.set_int_max_str_digits(old)


@contextlib.contextmanager
def swap_attr(obj, attr, new_val):
    missing = object()
    old = getattr(obj, attr, missing)
    setattr(obj, attr, new_val)
    try:
        yield None if old is missing else old
    finally:
        if old is missing:
            if hasattr(obj, attr):
                delattr(obj, attr)
        else:
            setattr(obj, attr, old)


@contextlib.contextmanager
def swap_item(obj, item, new_val):
    there = item in obj
    old = obj[item] if there else None
    obj[item] = new_val
    try:
        yield old
    finally:
        if there:
            obj[item] = old
        else:
            obj.pop(item, None)


@contextlib.contextmanager
def captured_output(stream_name):
    old = getattr(sys, stream_name)
    setattr(sys, stream_name, io.StringIO())
    try:
        yield getattr(sys, stream_name)
    finally:
        setattr(sys, stream_name, old)


def captured_stdout():
    return captured_output("stdout")


def captured_stderr():
    return captured_output("stderr")


def captured_stdin():
    return captured_output("stdin")


class catch_unraisable_exception:
    """What nobody can catch is not told here either: there is none."""

    unraisable = None

    def __enter__(self):
        return self

    def __exit__(self, *details):
        return None


def check_syntax_error(testcase, statement, errtext="", *, lineno=None, offset=None):
    with testcase.assertRaisesRegex(SyntaxError, errtext) as caught:
        compile(statement, "<test string>", "exec")
    error = caught.exception
    testcase.assertIsNotNone(error.lineno)
    testcase.assertIsNotNone(error.offset)
    if lineno is not None:
        testcase.assertEqual(error.lineno, lineno)
    if offset is not None:
        testcase.assertEqual(error.offset, offset)


def check_free_after_iterating(test, iter, cls, args=()):
    raise LeftOut("refcount facts", "when an iterator is freed")


def check_disallow_instantiation(testcase, kind, *args, **kwargs):
    name = f"{kind.__module__}.{kind.__name__}"
    shown = kind.__name__ if kind.__module__ == "builtins" else name
    testcase.assertRaisesRegex(TypeError, f"cannot create '{shown}' instances", kind, *args,
                               **kwargs)


def bigmemtest(size, memuse, dry_run=True):
    """Run with a small size, as CPython does where no memory is set aside."""
    def decorate(function):
        @functools.wraps(function)
        def small(self):
            if not dry_run:
                raise LeftOut("resource size", function.__name__)
            return function(self, 5147)
        small.size, small.memuse = size, memuse
        return small
    return decorate


class run_with_locale:
    """There is one locale, as on a machine that has none of those named."""

    def __init__(self, category, *locales):
        pass

    def __call__(self, function):
        return function

    def __enter__(self):
        return ""

    def __exit__(self, *details):
        return None


unix_shell = None
environment_altered = False
_original_stdout = None


def _force_run(path, function, *args):
    return function(*args)


def patch(test_instance, object_to_patch, attr_name, new_value):
    """Give an attribute another value until a test is over."""
    old = getattr(object_to_patch, attr_name)
    own = attr_name in vars(object_to_patch)
    test_instance.addCleanup(lambda: setattr(object_to_patch, attr_name, old) if own
                             else delattr(object_to_patch, attr_name))
    setattr(object_to_patch, attr_name, new_value)


@contextlib.contextmanager
def patch_list(orig):
    saved = orig[:]
    try:
        yield
    finally:
        orig[:] = saved


def detect_api_mismatch(ref_api, other_api, *, ignore=()):
    missing = set(dir(ref_api)) - set(dir(other_api)) - set(ignore)
    return {name for name in missing if not name.startswith("_") or name.endswith("__")}


def darwin_malloc_err_warning(test_name):
    """This is no Darwin."""


@contextlib.contextmanager
def gc_threshold(*args):
    import gc
    old = gc.get_threshold()
    gc.set_threshold(*args)
    try:
        yield
    finally:
        gc.set_threshold(*old)


def busy_retry(timeout, err_msg=None, /, *, error=True):
    import time
    if timeout <= 0:
        raise ValueError("timeout must be greater than zero")
    begin = time.monotonic()
    while True:
        yield
        if time.monotonic() >= begin + timeout:
            break
    if error:
        raise AssertionError(f"timeout: {err_msg}" if err_msg else "timeout")


def sleeping_retry(timeout, err_msg=None, /, *, init_delay=0.010, max_delay=1.0, error=True):
    import time
    for _ in busy_retry(timeout, err_msg, error=error):
        yield
        time.sleep(init_delay)
        init_delay = min(init_delay * 2, max_delay)


def flush_std_streams():
    sys.stdout.flush()
    sys.stderr.flush()


def print_warning(message):
    print(f"Warning -- {message}", file=sys.stderr)


def get_original_stdout():
    return sys.stdout


def ignore_deprecations_from(module, *, like):
    return object()


def clear_ignored_deprecations(*tokens):
    """Nothing was ignored."""


class SaveSignals:
    """There are no signals."""

    def save(self):
        pass

    restore = save


def get_pagesize():
    return 4096


def requires_venv_with_pip():
    return _leaves("subprocess")


def missing_compiler_executable(names=()):
    return "cc"


def without_optimizer(function):
    return function


def expected_failure_if_gil_disabled():
    return _identity


def _leave_rest(kind, names):
    for name in names.split():
        globals()[name] = _leaves(kind)


_leave_rest("subprocess", "PythonSymlink args_from_interpreter_flags")
_leave_rest("C internals", "with_pymalloc with_mimalloc late_deletion collision_stats")


def run_in_subinterp_with_config(code, **config):
    raise LeftOut("C internals", "subinterpreters")


def run_in_subinterp(code):
    raise LeftOut("C internals", "subinterpreters")


def check_sizeof(test, thing, size):
    raise LeftOut("C internals", "sizes of C structs")


def calcobjsize(format):
    raise LeftOut("C internals", "sizes of C structs")


calcvobjsize = calcobjsize


def sortdict(mapping):
    return "{" + ", ".join(f"{k!r}: {v!r}" for k, v in sorted(mapping.items())) + "}"


def run_code(code, extra_names=None):
    names = dict(extra_names or {})
    exec(textwrap.dedent(code), names)
    return names


def load_package_tests(pkg_dir, loader, standard_tests, pattern):
    return standard_tests


def findfile(filename, subdir=None):
    """Return the path of a file of CPython's tests, if it is there."""
    if os.path.isabs(filename):
        return filename
    path = os.path.join(TEST_HOME_DIR, subdir or "", filename)
    return path if os.path.exists(path) else filename


def open_urlresource(url, *args, **kwargs):
    raise LeftOut("resource size", url)


def wait_process(pid, *, exitcode, timeout=None):
    raise LeftOut("subprocess", "wait_process")


def skip_on_s390x(function):
    return function


def maybe_get_event_loop_policy():
    return None


def iter_builtin_types():
    import builtins
    for value in vars(builtins).values():
        if isinstance(value, type):
            yield value


def iter_name_value_pairs(cls):
    for name in dir(cls):
        yield name, getattr(cls, name)


def iter_slot_wrappers(cls):
    raise LeftOut("C internals", "slot wrappers by the C table")


def setswitchinterval(seconds):
    return None


class _AlwaysEqual:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    __hash__ = None


class _NeverEqual:
    def __eq__(self, other):
        return False

    def __ne__(self, other):
        return True

    def __hash__(self):
        return 1


class _Largest:
    def __eq__(self, other):
        return isinstance(other, _Largest)

    def __lt__(self, other):
        return False

    def __le__(self, other):
        return self == other

    def __gt__(self, other):
        return not self == other

    def __ge__(self, other):
        return True


class _Smallest:
    def __eq__(self, other):
        return isinstance(other, _Smallest)

    def __gt__(self, other):
        return False

    def __ge__(self, other):
        return self == other

    def __lt__(self, other):
        return not self == other

    def __le__(self, other):
        return True


ALWAYS_EQ, NEVER_EQ = _AlwaysEqual(), _NeverEqual()
LARGEST, SMALLEST = _Largest(), _Smallest()


class BrokenIter:
    """An iterator that raises where it is told to."""

    def __init__(self, init_raises=False, next_raises=False, iter_raises=False):
        if init_raises:
            1 / 0
        self._next, self._iter = next_raises, iter_raises

    def __next__(self):
        if self._next:
            1 / 0

    def __iter__(self):
        if self._iter:
            1 / 0
        return self


class Matcher:
    """Whether a dict has the values that are asked for; of texts a part will do."""

    _partial_matches = ("msg", "message")

    def matches(self, d, **kwargs):
        return all(self.match_value(key, d.get(key), value) for key, value in kwargs.items())

    def match_value(self, key, found, wanted):
        if type(wanted) is not type(found):
            return False
        if isinstance(wanted, str) and key in self._partial_matches:
            return wanted in found
        return wanted == found


class CPUStopwatch:
    """Measures what a block takes."""

    def __enter__(self):
        import time
        self.clock_info = types.SimpleNamespace(resolution=1e-9)
        self._begin = time.monotonic()
        return self

    def __exit__(self, *details):
        import time
        self.seconds = time.monotonic() - self._begin


def check__all__(test_case, module, name_of_module=None, extra=(), not_exported=()):
    """Check that __all__ names what is public in a module and made there."""
    origins = (module.__name__,) if name_of_module is None else (
        (name_of_module,) if isinstance(name_of_module, str) else tuple(name_of_module))
    wanted = set(extra)
    for name in dir(module):
        if not name.startswith("_") and name not in not_exported:
            value = getattr(module, name)
            if getattr(value, "__module__", None) in origins or (
                    not hasattr(value, "__module__") and not isinstance(value, type(module))):
                wanted.add(name)
    test_case.assertCountEqual(module.__all__, wanted)


def has_no_debug_ranges():
    """Columns are always there."""
    return False


def reap_children():
    """There are none."""
