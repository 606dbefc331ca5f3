"""Importing, with a skip where a module is not there."""

import contextlib
import sys
import unittest

from _placeholder import LeftOut, PlaceholderModule, State, touch

_INTERNALS = ("_testcapi", "_testinternalcapi", "_testlimitedcapi", "_testbuffer", "_testclinic",
              "_testmultiphase", "_testsinglephase", "_opcode", "xxsubtype", "_xxsubinterpreters")


def import_module(name, deprecated=False, *, required_on=()):
    """Import a module; skip if there is none, leave out if it is part of CPython's insides."""
    if name.partition(".")[0] in _INTERNALS:
        if not State.running:
            return _Internal(name)
        raise LeftOut("C internals", name)
    try:
        __import__(name)
    except ImportError as error:
        raise unittest.SkipTest(str(error)) from None
    return sys.modules[name]


class _Internal:
    """A module of CPython's insides, for a file that imports it at its top."""

    def __init__(self, name):
        self._name = name

    def __getattr__(self, name):
        if State.running:
            raise LeftOut("C internals", f"{self._name}.{name}")
        return _Internal(self._name)

    def __call__(self, *args, **kwargs):
        if State.running:
            raise LeftOut("C internals", self._name)
        return self


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


def ready_to_import(name=None, source=""):
    raise LeftOut("real OS", "files to import")


def make_legacy_pyc(source):
    raise LeftOut("real OS", "files to import")


DirsOnSysPath = ready_to_import
