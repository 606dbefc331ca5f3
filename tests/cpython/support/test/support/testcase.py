"""Mixins for exact claims."""


class ExceptionIsLikeMixin:
    """Claims that an exception has the shape of a template."""

    def assertExceptionIsLike(self, exc, template):
        self.assertIs(type(exc), type(template) if template is not None else type(None))
        if template is None:
            return
        if not isinstance(exc, BaseExceptionGroup):
            self.assertEqual(exc.args, template.args)
            return
        self.assertEqual(exc.message, template.message)
        self.assertEqual(len(exc.exceptions), len(template.exceptions))
        for one, other in zip(exc.exceptions, template.exceptions):
            self.assertExceptionIsLike(one, other)


def _same(a, b):
    """Return whether two floats are the same: nan is nan, and zeros have signs."""
    if a != a or b != b:
        return a != a and b != b
    return a == b and str(a)[:1] == str(b)[:1]


class FloatsAreIdenticalMixin:
    def assertFloatsAreIdentical(self, x, y):
        self.assertIsInstance(x, float)
        self.assertIsInstance(y, float)
        if not _same(x, y):
            self.fail(f"floats {x!r} and {y!r} are not identical")


class ComplexesAreIdenticalMixin(FloatsAreIdenticalMixin):
    def assertComplexesAreIdentical(self, x, y):
        self.assertIsInstance(x, complex)
        self.assertIsInstance(y, complex)
        if not (_same(x.real, y.real) and _same(x.imag, y.imag)):
            self.fail(f"complex numbers {x!r} and {y!r} are not identical")
