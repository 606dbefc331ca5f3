"""Importing, with a skip where a module is not there."""

import contextlib
import os
import sys
import unittest

from _placeholder import LeftOut, PlaceholderModule, touch


def import_module(name, deprecated=False, *, required_on=()):
    """Import a module; skip if there is none."""
    try:
        __import__(name)
    except ImportError as error:
        raise unittest.SkipTest(str(error)) from None
    return sys.modules[name]


def import_fresh_module(name, fresh=(), blocked=(), *, deprecated=False, usefrozen=False):
    """Return a module as it is: there is one of each, whether CPython has two or not."""
    try:
        module = import_module(name)
    except unittest.SkipTest as error:
        raise ImportError(str(error)) from None
    if isinstance(module, PlaceholderModule):
        touch(name)
    return module


def forget(name):
    sys.modules.pop(name, None)


def unload(name):
    sys.modules.pop(name, None)


def make_legacy_pyc(source):
    raise LeftOut("real OS", "compiled files")


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


class DirsOnSysPath:
    """Has folders in sys.path for a while."""

    def __init__(self, *paths):
        self._value, self._object = sys.path[:], sys.path
        sys.path.extend(paths)

    def __enter__(self):
        return self

    def __exit__(self, *details):
        sys.path = self._object
        sys.path[:] = self._value


@contextlib.contextmanager
def ready_to_import(name=None, source=""):
    """Write a module into a folder of its own that is in sys.path."""
    from test.support import os_helper

    name = name or "spam"
    with os_helper.temp_dir() as folder:
        path = os.path.join(folder, name + ".py")
        old = sys.modules.pop(name, None)
        try:
            sys.path.insert(0, folder)
            with open(path, "w", encoding="utf-8") as file:
                file.write(source)
            yield name, path
            sys.path.remove(folder)
        finally:
            if old is not None:
                sys.modules[name] = old
            else:
                sys.modules.pop(name, None)


@contextlib.contextmanager
def isolated_modules():
    kept = dict(sys.modules)
    try:
        yield
    finally:
        sys.modules.clear()
        sys.modules.update(kept)


@contextlib.contextmanager
def frozen_modules(enabled=True):
    yield


multi_interp_extensions_check = frozen_modules


def modules_setup():
    return (dict(sys.modules),)


def modules_cleanup(kept):
    sys.modules.clear()
    sys.modules.update(kept)


def mock_register_at_fork(function):
    from unittest import mock
    return mock.patch("os.register_at_fork", create=True)(function)


def __getattr__(name):
    if name.startswith("_"):
        raise AttributeError(name)
    from test.support._refuse import refusing
    return refusing("real OS", name)[name]
