"""Warnings as far as tests need them: filters by category and message, and recording."""

import sys

from _placeholder import touch
from unittest._pattern import search

filters = []
_shown = []


def needed():
    """The core warns of nothing yet: it would through the real module."""
    touch("warnings.warn")


class WarningMessage:
    """One warning."""

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message, self.category = message, category
        self.filename, self.lineno, self.source = filename, lineno, source
        self.file, self.line = file, line


def showwarning(message, category, filename, lineno, file=None, line=None):
    pass


def formatwarning(message, category, filename, lineno, line=None):
    return f"{filename}:{lineno}: {category.__name__}: {message}\n"


def resetwarnings():
    filters.clear()


def simplefilter(action, category=Warning, lineno=0, append=False):
    filterwarnings(action, "", category, "", lineno, append)


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    if action not in ("error", "ignore", "always", "default", "module", "once"):
        raise ValueError(f"invalid action: {action!r}")
    entry = (action, message, category, module, lineno)
    filters.insert(len(filters) if append else 0, entry)


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    if isinstance(message, Warning):
        category = type(message)
    elif category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    warn_explicit(message, category, "<unknown>", 1, source=source)


def warn_explicit(message, category, filename, lineno, module=None, registry=None,
                  module_globals=None, source=None):
    text = str(message)
    if not isinstance(message, Warning):
        message = category(message)
    for action, pattern, kind, _, _ in filters:
        if issubclass(category, kind) and (not pattern or search("^(?:" + pattern + ")", text)):
            break
    else:
        action = "default"
    if action == "ignore":
        return
    if action == "error":
        raise message
    entry = WarningMessage(message, category, filename, lineno, source=source)
    for kept in _shown[-1:]:
        kept.append(entry)
    if not _shown:
        sys.modules[__name__].showwarning(message, category, filename, lineno)


class catch_warnings:
    """Keeps the filters, and what is warned if it records."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0,
                 append=False):
        self._record = record
        self._first = action and (action, category, lineno, append)

    def __enter__(self):
        self._kept = filters[:]
        if self._first:
            simplefilter(*self._first)
        if not self._record:
            return None
        log = []
        _shown.append(log)
        return log

    def __exit__(self, *details):
        filters[:] = self._kept
        if self._record:
            _shown.pop()


class deprecated:
    """Marks what is deprecated; nothing is warned."""

    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        self.message, self.category = message, category

    def __call__(self, thing, /):
        thing.__deprecated__ = self.message
        return thing
