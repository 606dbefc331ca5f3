import io
import logging
import re
import sys
import unittest


def add(a, b):
    return a + b


class Adding(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.log = ["class"]

    def setUp(self):
        self.log.append("up")
        self.addCleanup(self.log.append, "cleanup")

    def tearDown(self):
        self.log.append("down")

    def test_right(self):
        """A first line.

        More."""
        self.assertEqual(add(1, 2), 3)
        self.assertIn(1, [1, 2])
        self.assertIsNone(None)
        self.assertAlmostEqual(0.1 + 0.2, 0.3)
        self.assertCountEqual([1, 2, 2], [2, 1, 2])
        self.assertRegex("abc", "b")
        with self.assertRaises(ZeroDivisionError) as cm:
            1 / 0
        self.assertIsInstance(cm.exception, ZeroDivisionError)
        with self.assertRaisesRegex(ValueError, "invalid literal"):
            int("x")

    def test_wrong(self):
        self.assertEqual(add(1, 2), 4, "sums")

    def test_error(self):
        {}["missing"]

    @unittest.skip("not today")
    def test_skipped(self):
        self.fail()

    @unittest.expectedFailure
    def test_expected(self):
        self.assertTrue(False)

    @unittest.expectedFailure
    def test_unexpected(self):
        pass

    def test_subs(self):
        for i in range(4):
            with self.subTest(i=i):
                self.assertLess(i, 2)

    @unittest.skipIf(sys.version_info < (3, 20), "too old")
    def test_if(self):
        pass


class Diffs(unittest.TestCase):
    def test_lists(self):
        self.assertEqual([1, 2, 3], [1, 5, 3])

    def test_dicts(self):
        self.assertEqual({"a": 1, "b": 2}, {"a": 1, "b": 3})

    def test_text(self):
        self.assertEqual("one\ntwo\n", "one\nthree\n")

    def test_sets(self):
        self.assertEqual({1, 2}, {2, 3})

    def test_tuples(self):
        self.assertTupleEqual((1,), (1, 2))


def run(*cases, verbosity=1):
    out = io.StringIO()
    suite = unittest.TestSuite(unittest.defaultTestLoader.loadTestsFromTestCase(c) for c in cases)
    result = unittest.TextTestRunner(stream=out, verbosity=verbosity).run(suite)
    text = re.sub(r"in \d\.\d+s", "in 0.0s", out.getvalue())
    print(re.sub(r'File ".*?unittest_runs.py"', 'File "unittest_runs.py"', text))
    return result


r = run(Adding, verbosity=2)
print(r.testsRun, len(r.failures), len(r.errors), len(r.skipped), len(r.expectedFailures), len(r.unexpectedSuccesses),
      r.wasSuccessful(), Adding.log)
run(Diffs)
f = unittest.FunctionTestCase(lambda: None, description="a function")
print(f.shortDescription(), f.countTestCases(), Adding("test_right").shortDescription(), Adding("test_right").id())


logging.getLogger("asyncio").setLevel(logging.ERROR)  # a slow machine is warned of in debug mode


class Async(unittest.IsolatedAsyncioTestCase):
    async def test_it(self):
        import asyncio

        await asyncio.sleep(0)
        self.assertTrue(True)


run(Async)
if __name__ == "__main__":
    try:
        unittest.main(argv=["x", "Async"], exit=False, testRunner=unittest.TextTestRunner(stream=io.StringIO()))
        print("main is done")
    except SystemExit as e:
        print("exit", e.code)
