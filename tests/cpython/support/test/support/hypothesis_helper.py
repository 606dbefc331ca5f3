"""Property tests: none are run here."""

from test.support import _leaves


class _Strategies:
    def __getattr__(self, name):
        return lambda *args, **kwargs: _Strategies()

    def __or__(self, other):
        return self


class hypothesis:
    given = staticmethod(_leaves("property tests"))
    strategies = _Strategies()

    @staticmethod
    def example(*args, **kwargs):
        return lambda function: function

    settings = example
    assume = staticmethod(lambda condition: True)
