"""TestCase: one test method with its assertions."""


from unittest._asserting import Assertions, _AssertRaisesContext, _AssertWarnsContext


class SkipTest(Exception):
    """Raised to skip a test."""


def _identity(thing):
    return thing


def skip(reason):
    """Mark a test or a class to be skipped."""
    def mark(item):
        if not isinstance(item, type):
            inner = item

            def item(*args, **kwargs):
                raise SkipTest(reason)
            item.__name__ = getattr(inner, "__name__", "skipped")
            item.__wrapped__ = inner
        item.__unittest_skip__ = True
        item.__unittest_skip_why__ = reason
        return item
    if callable(reason) and not isinstance(reason, str):
        function, reason = reason, ""
        return mark(function)
    return mark


def skipIf(condition, reason):
    return skip(reason) if condition else _identity


def skipUnless(condition, reason):
    return _identity if condition else skip(reason)


def expectedFailure(item):
    item.__unittest_expecting_failure__ = True
    return item


_module_cleanups = []


def addModuleCleanup(function, /, *args, **kwargs):
    _module_cleanups.append((function, args, kwargs))


def enterModuleContext(manager):
    value = type(manager).__enter__(manager)
    addModuleCleanup(type(manager).__exit__, manager, None, None, None)
    return value


class _SubTest:
    """The block of one subTest: its failure is kept, and the method goes on."""

    def __init__(self, case, message, params):
        self.case, self.message, self.params = case, message, params

    def __enter__(self):
        return None

    def __exit__(self, kind, error, trace):
        if error is None:
            return False
        if not isinstance(error, Exception):
            return False
        if isinstance(error, SkipTest):
            self.case._skipped.append(error)
            return True
        shown = ", ".join(f"{k}={v!r:.60}" for k, v in self.params.items())
        if isinstance(self.message, str):
            shown = f"[{self.message}] {shown}"
        try:
            error.add_note(f"in subTest({shown})")
        except Exception:
            pass
        self.case._failed.append(error)
        return True


class TestCase(Assertions):
    """One test method; the instance is its fixture."""

    failureException = AssertionError
    longMessage = True
    maxDiff = 640
    _class_cleanups = ()

    def __init__(self, methodName="runTest"):
        self._testMethodName = methodName
        self._testMethodDoc = getattr(getattr(self, methodName, None), "__doc__", None)
        self._cleanups = []
        self._failed = []
        self._skipped = []
        self._type_equal = {}

    def __init_subclass__(cls, *args, **kwargs):
        cls._class_cleanups = []
        super().__init_subclass__(*args, **kwargs)

    def setUp(self):
        pass

    def tearDown(self):
        pass

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    def id(self):
        return f"{type(self).__module__}.{type(self).__qualname__}.{self._testMethodName}"

    def __str__(self):
        return f"{self._testMethodName} ({self.id()})"

    def __repr__(self):
        return f"<{type(self).__qualname__} testMethod={self._testMethodName}>"

    def shortDescription(self):
        return None

    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        import unittest
        return unittest.TestResult()

    def addCleanup(self, function, /, *args, **kwargs):
        self._cleanups.append((function, args, kwargs))

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        cls._class_cleanups.append((function, args, kwargs))

    def doCleanups(self):
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._guard(lambda: function(*args, **kwargs))
        return not self._failed

    @classmethod
    def doClassCleanups(cls):
        while cls._class_cleanups:
            function, args, kwargs = cls._class_cleanups.pop()
            function(*args, **kwargs)

    def enterContext(self, manager):
        value = type(manager).__enter__(manager)
        self.addCleanup(type(manager).__exit__, manager, None, None, None)
        return value

    @classmethod
    def enterClassContext(cls, manager):
        value = type(manager).__enter__(manager)
        cls.addClassCleanup(type(manager).__exit__, manager, None, None, None)
        return value

    def skipTest(self, reason):
        raise SkipTest(reason)

    def subTest(self, msg=None, **params):
        return _SubTest(self, msg, params)

    def fail(self, msg=None):
        raise self.failureException(msg)

    def debug(self):
        self.run_one()

    def run(self, result=None):
        self.run_one()
        return result

    __call__ = run

    def _guard(self, function):
        """Call; keep an exception. The stop of the whole test is not kept."""
        try:
            function()
        except SkipTest as error:
            self._skipped.append(error)
        except Exception as error:
            self._failed.append(error)
        else:
            return True
        return False

    def _call_method(self, method):
        method()

    def run_one(self):
        """Run the method with its fixture; raise the first thing that went wrong."""
        self._failed, self._skipped = [], []
        method = getattr(self, self._testMethodName)
        if getattr(method, "__unittest_skip__", False):
            raise SkipTest(method.__unittest_skip_why__)
        expecting = getattr(method, "__unittest_expecting_failure__", False)
        try:
            if self._guard(self._set_up):
                self._guard(lambda: self._call_method(method))
                if expecting:
                    if not self._failed:
                        raise AssertionError("unexpected success")
                    self._failed.clear()
                self._guard(self._tear_down)
        finally:
            self.doCleanups()
        if self._failed:
            first = self._failed[0]
            if len(self._failed) > 1:
                try:
                    first.add_note(f"(and {len(self._failed) - 1} more failures)")
                except Exception:
                    pass
            raise first
        if self._skipped:
            raise self._skipped[0]

    def _set_up(self):
        self.setUp()

    def _tear_down(self):
        self.tearDown()


class FunctionTestCase(TestCase):
    """A function as a test."""

    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__("runTest")
        self._function = testFunc

    def runTest(self):
        self._function()


class IsolatedAsyncioTestCase(TestCase):
    """A test whose method is a coroutine function, each in an event loop of its own."""

    loop_factory = None

    async def asyncSetUp(self):
        pass

    async def asyncTearDown(self):
        pass

    def addAsyncCleanup(self, function, /, *args, **kwargs):
        self._async_cleanups.append((function, args, kwargs))

    def _set_up(self):
        import asyncio
        self._async_cleanups = []
        self._runner = asyncio.Runner()
        self.setUp()
        self._runner.run(self.asyncSetUp())

    def _call_method(self, method):
        result = method()
        if hasattr(type(result), "__await__"):
            self._runner.run(result)

    def _tear_down(self):
        async def clean():
            await self.asyncTearDown()
            while self._async_cleanups:
                function, args, kwargs = self._async_cleanups.pop()
                await function(*args, **kwargs)
        self._runner.run(clean())
        self.tearDown()
        self._runner.close()


