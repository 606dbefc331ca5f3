"""unittest as CPython's: cases, suites, loader, runner, mock. What a program does not use is not loaded."""

__all__ = ["IsolatedAsyncioTestCase", "TestResult", "TestCase", "TestSuite", "TextTestResult",
           "TextTestRunner", "TestLoader", "FunctionTestCase", "main", "defaultTestLoader", "SkipTest", "skip",
           "skipIf", "skipUnless", "expectedFailure", "installHandler", "registerResult", "removeResult",
           "removeHandler", "addModuleCleanup", "doModuleCleanups", "enterModuleContext", "BaseTestSuite",
           "TestProgram"]
__unittest = True

from unittest.case import (
    FunctionTestCase,
    SkipTest,
    TestCase,
    addModuleCleanup,
    doModuleCleanups,
    enterModuleContext,
    expectedFailure,
    skip,
    skipIf,
    skipUnless,
)
from unittest.result import TestResult
from unittest.suite import BaseTestSuite, TestSuite

_ELSEWHERE = {"TestLoader": "loader", "defaultTestLoader": "loader", "TextTestRunner": "runner",
              "TextTestResult": "runner", "TestProgram": "main", "main": "main",
              "IsolatedAsyncioTestCase": "async_case", "installHandler": "signals",
              "registerResult": "signals", "removeResult": "signals", "removeHandler": "signals"}


def __getattr__(name):
    if name in _ELSEWHERE:
        from importlib import import_module

        module = import_module("unittest." + _ELSEWHERE[name])
        found = getattr(module, name)
        globals()[name] = found  # `main` is the program's class, and not the module of that name
        return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__():
    return sorted({*globals(), *_ELSEWHERE})


def load_tests(loader, tests, pattern):
    """Tests in a folder, by the load_tests protocol."""
    import os.path

    return loader.discover(start_dir=os.path.dirname(__file__), pattern=pattern)
