"""Importing, with a skip where a module is not there."""

import contextlib
import sys
import unittest

from _placeholder import PlaceholderModule, touch

def import_module(name, deprecated=False, *, required_on=()):
    """Import a module; skip if there is none."""
    try:
        __import__(name)
    except ImportError as error:
        raise unittest.SkipTest(str(error)) from None
    return sys.modules[name]


def import_fresh_module(name, fresh=(), blocked=(), *, deprecated=False, usefrozen=False):
    module = import_module(name)
    if isinstance(module, PlaceholderModule):
        touch(name)
    return None if any(b.startswith("_") for b in fresh) else module


def forget(name):
    sys.modules.pop(name, None)


def unload(name):
    sys.modules.pop(name, None)


class CleanImport:
    """Takes modules out of sys.modules for a while."""

    def __init__(self, *names, usefrozen=False):
        self._kept = dict(sys.modules)
        for name in names:
            sys.modules.pop(name, None)

    def __enter__(self):
        return self

    def __exit__(self, *details):
        sys.modules.update(self._kept)


@contextlib.contextmanager
def isolated_modules():
    kept = dict(sys.modules)
    try:
        yield
    finally:
        sys.modules.clear()
        sys.modules.update(kept)


def modules_setup():
    return (dict(sys.modules),)


def modules_cleanup(kept):
    sys.modules.update(kept)


def __getattr__(name):
    if name.startswith("_"):
        raise AttributeError(name)
    from test.support._refuse import refusing
    return refusing("real OS", name)[name]
