# Examples in docstrings: testmod(), options, failures, exceptions, a class's members, parsing, a unittest suite.
"""The module's own.

>>> square(12)
144
"""
import doctest
import io
import sys
import unittest
from contextlib import redirect_stdout


def square(n):
    """Square a number.

    >>> [square(n) for n in range(4)]
    [0, 1, 4, 9]
    >>> square("a")
    Traceback (most recent call last):
        ...
    TypeError: can't multiply sequence by non-int of type 'str'
    >>> square(10) ** 20  # doctest: +ELLIPSIS
    1000...
    >>> for n in range(2):
    ...     print(n)
    ...     print()
    0
    <BLANKLINE>
    1
    <BLANKLINE>
    >>> {"a": [1,
    ...        2]}   # doctest: +NORMALIZE_WHITESPACE
    {'a':   [1, 2]}
    >>> square(0.1)  # doctest: +SKIP
    nonsense
    """
    return n * n


def wrong():
    """
    >>> wrong()
    2
    >>> 1 / 0
    1
    >>> x = 5
    >>> x
    5
    """
    return 1


class Shape:
    """
    >>> Shape().area
    4
    """

    @property
    def area(self):
        """
        >>> Shape().area + 1
        5
        """
        return 4

    @staticmethod
    def name():
        """
        >>> Shape.name()
        'shape'
        """
        return "shape"


def shown(call):
    """Print what a call prints without the names and places of files."""
    out = io.StringIO()
    with redirect_stdout(out):
        result = call()
    for line in out.getvalue().splitlines():
        if line.lstrip().startswith("File "):
            line = line.split(", ")[-1] if "__run" not in line else "File"
        if "exec(compile(" not in line and "~~~" not in line and "^^^" not in line and "compileflags" not in line:
            print(line)
    return result


found = sorted(test.name for test in doctest.DocTestFinder().find(sys.modules["__main__"], "here"))
print(found)
print(doctest.testmod.__name__)
runner = doctest.DocTestRunner(verbose=False)
for test in sorted(doctest.DocTestFinder().find(square) + doctest.DocTestFinder().find(Shape), key=lambda test: test.name):
    print(test.name, len(test.examples), runner.run(test))
print(shown(lambda: runner.run(doctest.DocTestFinder().find(wrong)[0])))
print(shown(runner.summarize))
shown(lambda: doctest.run_docstring_examples(wrong, {"wrong": wrong}, name="wrong", optionflags=doctest.FAIL_FAST))
for example in doctest.DocTestParser().get_examples(">>> 1 + 1\n2\n>>> print('x') # doctest: +NORMALIZE_WHITESPACE\nx\n"):
    print(repr(example.source), repr(example.want), example.options, example.lineno)
checker = doctest.OutputChecker()
print(checker.check_output("1...3\n", "123\n", doctest.ELLIPSIS), checker.check_output("True\n", "1\n", doctest.DONT_ACCEPT_TRUE_FOR_1))
suite = unittest.TestSuite([doctest.DocTestCase(test) for test in doctest.DocTestFinder().find(square)])
result = unittest.TestResult()
suite.run(result)
print(result.testsRun, len(result.failures), len(result.errors))
print(doctest.script_from_examples(">>> 1\n1\ntext\n>>> 2\n2\n"))
