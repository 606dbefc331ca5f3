"""The assertions of TestCase."""

from unittest._pattern import search


class _AssertRaisesContext:
    """The block, or the call, that must raise."""

    def __init__(self, expected, case, pattern=None):
        self.expected, self.case, self.pattern = expected, case, pattern
        self.msg = None

    def handle(self, args, kwargs):
        if not _is_exceptions(self.expected):
            raise TypeError("assertRaises() arg 1 must be an exception type or tuple of "
                            "exception types")
        if not args:
            self.msg = kwargs.pop("msg", None)
            if kwargs:
                raise TypeError(f"{next(iter(kwargs))!r} is an invalid keyword argument for "
                                "this function")
            return self
        function, *rest = args
        with self:
            function(*rest, **kwargs)
        return None

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if kind is None:
            names = (self.expected if isinstance(self.expected, tuple) else (self.expected,))
            shown = " or ".join(getattr(n, "__name__", str(n)) for n in names)
            raise self.case.failureException(
                self.case._formatMessage(self.msg, f"{shown} not raised"))
        if not issubclass(kind, self.expected):
            return False
        self.exception = error.with_traceback(None)
        if self.pattern is not None:
            text = str(error)
            if not search(self.pattern, text):
                shown = getattr(self.pattern, "pattern", self.pattern)
                raise self.case.failureException(self.case._formatMessage(
                    self.msg, f'"{shown}" does not match "{text}"'))
        return True

    @classmethod
    def __class_getitem__(cls, item):
        return cls


def _is_exceptions(expected):
    if isinstance(expected, tuple):
        return all(_is_exceptions(each) for each in expected)
    return isinstance(expected, type) and issubclass(expected, BaseException)


class _AssertWarnsContext:
    """The block, or the call, that must warn."""

    def __init__(self, expected, case, pattern=None):
        self.expected, self.case, self.pattern = expected, case, pattern
        self.msg = None

    def handle(self, args, kwargs):
        if not args:
            self.msg = kwargs.pop("msg", None)
            return self
        function, *rest = args
        with self:
            function(*rest, **kwargs)
        return None

    def __enter__(self):
        import warnings
        self._manager = warnings.catch_warnings(record=True)
        self.warnings = self._manager.__enter__()
        warnings.simplefilter("always", self.expected if isinstance(self.expected, type)
                              else Warning)
        return self

    def __exit__(self, kind, error, trace):
        self._manager.__exit__(kind, error, trace)
        if kind is not None:
            return False
        first = None
        for entry in self.warnings:
            if not isinstance(entry.message, self.expected):
                continue
            first = first or entry.message
            if self.pattern is None or search(self.pattern, str(entry.message)):
                self.warning = entry.message
                self.filename, self.lineno = entry.filename, entry.lineno
                return False
        if first is not None:
            raise self.case.failureException(
                f'"{getattr(self.pattern, "pattern", self.pattern)}" does not match "{first}"')
        import warnings
        getattr(warnings, "needed", bool)()
        names = self.expected if isinstance(self.expected, tuple) else (self.expected,)
        raise self.case.failureException(
            f"{' or '.join(n.__name__ for n in names)} not triggered")


class _NoLogs:
    def __enter__(self):
        import logging
        logging.getLogger()

    def __exit__(self, *details):
        return False


def _short(value):
    try:
        text = repr(value)
    except Exception:
        text = object.__repr__(value)
    return text if len(text) < 400 else text[:400] + "[truncated]..."


class Assertions:
    """What a test may claim."""

    def _formatMessage(self, msg, standard):
        if not self.longMessage:
            return msg or standard
        if msg is None:
            return standard
        return f"{standard} : {msg}"

    def _claim(self, truth, msg, standard):
        if not truth:
            raise self.failureException(self._formatMessage(msg, standard))

    def addTypeEqualityFunc(self, kind, function):
        self._type_equal[kind] = function

    def assertTrue(self, expr, msg=None):
        if not expr:
            self._claim(False, msg, f"{_short(expr)} is not true")

    def assertFalse(self, expr, msg=None):
        if expr:
            self._claim(False, msg, f"{_short(expr)} is not false")

    def assertEqual(self, first, second, msg=None):
        if type(first) is type(second):
            special = self._type_equal.get(type(first))
            if special is not None:
                if isinstance(special, str):
                    special = getattr(self, special)
                special(first, second, msg=msg)
                return
        if not first == second:
            self._claim(False, msg, f"{_short(first)} != {_short(second)}")

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self._claim(False, msg, f"{_short(first)} == {_short(second)}")

    def assertIs(self, first, second, msg=None):
        if first is not second:
            self._claim(False, msg, f"{_short(first)} is not {_short(second)}")

    def assertIsNot(self, first, second, msg=None):
        if first is second:
            self._claim(False, msg, f"unexpectedly identical: {_short(first)}")

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self._claim(False, msg, f"{_short(obj)} is not None")

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            self._claim(False, msg, "unexpectedly None")

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self._claim(False, msg, f"{_short(member)} not found in {_short(container)}")

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self._claim(False, msg, f"{_short(member)} unexpectedly found in {_short(container)}")

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            self._claim(False, msg, f"{_short(obj)} is not an instance of {cls!r}")

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            self._claim(False, msg, f"{_short(obj)} is an instance of {cls!r}")

    def assertIsSubclass(self, cls, superclass, msg=None):
        self._claim(issubclass(cls, superclass), msg, f"{cls!r} is not a subclass of {superclass!r}")

    def assertNotIsSubclass(self, cls, superclass, msg=None):
        self._claim(not issubclass(cls, superclass), msg, f"{cls!r} is a subclass of {superclass!r}")

    def assertHasAttr(self, obj, name, msg=None):
        self._claim(hasattr(obj, name), msg, f"{type(obj).__name__!r} object has no attribute {name!r}")

    def assertNotHasAttr(self, obj, name, msg=None):
        self._claim(not hasattr(obj, name), msg, f"{type(obj).__name__!r} object has attribute {name!r}")

    def assertStartsWith(self, s, prefix, msg=None):
        self._claim(s.startswith(prefix), msg, f"{_short(s)} doesn't start with {prefix!r}")

    def assertEndsWith(self, s, suffix, msg=None):
        self._claim(s.endswith(suffix), msg, f"{_short(s)} doesn't end with {suffix!r}")

    def assertLess(self, a, b, msg=None):
        if not a < b:
            self._claim(False, msg, f"{_short(a)} not less than {_short(b)}")

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            self._claim(False, msg, f"{_short(a)} not less than or equal to {_short(b)}")

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            self._claim(False, msg, f"{_short(a)} not greater than {_short(b)}")

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            self._claim(False, msg, f"{_short(a)} not greater than or equal to {_short(b)}")

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        difference = abs(first - second)
        if delta is not None:
            close = difference <= delta
        else:
            close = round(difference, 7 if places is None else places) == 0
        self._claim(close, msg, f"{_short(first)} != {_short(second)} ({difference!r} difference)")

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if delta is not None:
            far = not first == second and abs(first - second) > delta
        else:
            far = not first == second and round(abs(second - first),
                                                7 if places is None else places) != 0
        self._claim(far, msg, f"{_short(first)} == {_short(second)}")

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        if seq_type is not None:
            self.assertIsInstance(seq1, seq_type)
            self.assertIsInstance(seq2, seq_type)
        if seq1 == seq2:
            return
        try:
            same = len(seq1) == len(seq2) and all(a == b for a, b in zip(seq1, seq2))
        except TypeError:
            same = False
        if same and seq_type is None and type(seq1) is not type(seq2):
            return  # a list and a tuple of the same
        self._claim(False, msg, f"Sequences differ: {_short(seq1)} != {_short(seq2)}")

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        try:
            difference = set1.difference(set2) or set2.difference(set1)
        except (TypeError, AttributeError) as error:
            self.fail(f"not sets: {error}")
        self._claim(not difference, msg, f"Sets differ: {_short(set1)} != {_short(set2)}")

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, "First argument is not a dictionary")
        self.assertIsInstance(d2, dict, "Second argument is not a dictionary")
        self._claim(d1 == d2, msg, f"{_short(d1)} != {_short(d2)}")

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, "First argument is not a string")
        self.assertIsInstance(second, str, "Second argument is not a string")
        self._claim(first == second, msg, f"{_short(first)} != {_short(second)}")

    def assertCountEqual(self, first, second, msg=None):
        rest = list(second)
        extra = []
        for item in first:
            for place, other in enumerate(rest):
                if item == other:
                    del rest[place]
                    break
            else:
                extra.append(item)
        self._claim(not rest and not extra, msg,
                    f"Element counts were not equal: {_short(extra)} and {_short(rest)}")

    def assertRaises(self, expected, *args, **kwargs):
        return _AssertRaisesContext(expected, self).handle(args, kwargs)

    def assertRaisesRegex(self, expected, pattern, *args, **kwargs):
        return _AssertRaisesContext(expected, self, pattern).handle(args, kwargs)

    def assertWarns(self, expected, *args, **kwargs):
        return _AssertWarnsContext(expected, self).handle(args, kwargs)

    def assertWarnsRegex(self, expected, pattern, *args, **kwargs):
        return _AssertWarnsContext(expected, self, pattern).handle(args, kwargs)

    def assertLogs(self, logger=None, level=None):
        return _NoLogs()

    assertNoLogs = assertLogs

    def assertRegex(self, text, pattern, msg=None):
        self._claim(search(pattern, text), msg,
                    f"Regex didn't match: {getattr(pattern, 'pattern', pattern)!r} not found in "
                    f"{_short(text)}")

    def assertNotRegex(self, text, pattern, msg=None):
        self._claim(not search(pattern, text), msg,
                    f"Regex matched: {pattern!r} in {_short(text)}")
