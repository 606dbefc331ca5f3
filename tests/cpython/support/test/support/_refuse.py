"""Helpers that only say why there is none."""

from _placeholder import LeftOut


def refusing(kind, names):
    """Return functions that leave a test out when they are called."""
    def make(name):
        def refuse(*args, **kwargs):
            raise LeftOut(kind, name)
        refuse.__name__ = name
        return refuse
    return {name: make(name) for name in names.split()}
