"""Claims about warnings."""

import contextlib
import functools
import warnings

from unittest._pattern import search


class WarningsRecorder:
    """What was warned."""

    def __init__(self, log):
        self.warnings = log
        self._seen = 0

    def __getattr__(self, name):
        if len(self.warnings) > self._seen:
            return getattr(self.warnings[-1], name)
        if name in ("message", "category", "filename", "lineno", "line", "file", "source"):
            return None
        raise AttributeError(name)

    def reset(self):
        self._seen = len(self.warnings)


@contextlib.contextmanager
def check_warnings(*wanted, quiet=None):
    if not wanted:
        wanted = (("", Warning),)
        quiet = True if quiet is None else quiet
    with warnings.catch_warnings(record=True) as log:
        warnings.simplefilter("always")
        yield WarningsRecorder(log)
    left = list(log)
    for pattern, category in wanted:
        found = [w for w in left if issubclass(w.category, category)
                 and search("(?i)" + pattern, str(w.message))]
        left = [w for w in left if w not in found]
        if not found and not quiet:
            getattr(warnings, "needed", bool)()
            raise AssertionError(f"filter {(pattern, category.__name__)!r} did not catch any "
                                 "warning")
    if left:
        raise AssertionError(f"unhandled warning {left[0].message!r}")


@contextlib.contextmanager
def check_no_warnings(testcase, message="", category=Warning, force_gc=False):
    with warnings.catch_warnings(record=True) as log:
        warnings.filterwarnings("always", message=message, category=category)
        yield
    testcase.assertEqual(log, [])


def check_no_resource_warning(testcase):
    return check_no_warnings(testcase, category=ResourceWarning)


def check_syntax_warning(testcase, statement, errtext="", *, lineno=1, offset=None):
    with warnings.catch_warnings(record=True) as log:
        warnings.simplefilter("always", SyntaxWarning)
        compile(statement, "<testcase>", "exec")
    if not log:
        getattr(warnings, "needed", bool)()
    testcase.assertEqual(len(log), 1, log)
    testcase.assertTrue(issubclass(log[0].category, SyntaxWarning))
    if errtext:
        testcase.assertRegex(str(log[0].message), errtext)
    testcase.assertEqual(log[0].lineno, lineno)
    with warnings.catch_warnings(record=True):
        warnings.simplefilter("error", SyntaxWarning)
        with testcase.assertRaisesRegex(SyntaxError, errtext):
            compile(statement, "<testcase>", "exec")


def ignore_warnings(*, category):
    def decorate(function):
        @functools.wraps(function)
        def inner(self, *args, **kwargs):
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", category=category)
                return function(self, *args, **kwargs)
        return inner
    return decorate


@contextlib.contextmanager
def save_restore_warnings_filters():
    with warnings.catch_warnings():
        yield
