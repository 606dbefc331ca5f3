"""A small unittest: what CPython's language tests use of it."""

from unittest.case import (
    FunctionTestCase, IsolatedAsyncioTestCase, SkipTest, TestCase, addModuleCleanup,
    enterModuleContext, expectedFailure, skip, skipIf, skipUnless)


class BaseTestSuite:
    """A list of tests."""

    def __init__(self, tests=()):
        self._tests = list(tests)

    def addTest(self, test):
        self._tests.append(test)

    def addTests(self, tests):
        self._tests.extend(tests)

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        return len(self._tests)


class TestSuite(BaseTestSuite):
    pass


class TestResult:
    """The outcome of tests; the runner keeps its own."""

    def __init__(self, *args, **kwargs):
        self.failures, self.errors, self.skipped = [], [], []
        self.testsRun = 0


class TestLoader:
    """Finds the test methods of a class."""

    testMethodPrefix = "test"

    def getTestCaseNames(self, kind):
        return sorted(n for n in dir(kind) if n.startswith(self.testMethodPrefix))

    def loadTestsFromTestCase(self, kind):
        return TestSuite(kind(name) for name in self.getTestCaseNames(kind))


defaultTestLoader = TestLoader()


class TextTestRunner:
    def __init__(self, *args, **kwargs):
        pass


def main(*args, **kwargs):
    """Do nothing: the runner chooses what runs."""
