"""A program in a VM gets no signals: handlers are installed and nothing ever calls them."""

from functools import wraps

__unittest = True
_results = {}


def registerResult(result):
    """Have a result told of an interrupt: there is none."""
    _results[id(result)] = result


def removeResult(result):
    """Take a result back; was it there?"""
    return bool(_results.pop(id(result), None))


def installHandler():
    """There is no signal to handle."""


def removeHandler(method=None):
    """There is no handler to remove; as a decorator it gives the function."""
    if method is None:
        return None

    @wraps(method)
    def inner(*args, **kwargs):
        return method(*args, **kwargs)

    return inner
