"""What `warnings` stands on, as CPython's C module of this name: the filters, and who applies them."""

from _warn import warn, warn_explicit

__all__ = ["filters", "warn", "warn_explicit"]

filters = [
    ("default", None, DeprecationWarning, "__main__", 0),
    ("ignore", None, DeprecationWarning, None, 0),
    ("ignore", None, PendingDeprecationWarning, None, 0),
    ("ignore", None, ImportWarning, None, 0),
    ("ignore", None, ResourceWarning, None, 0),
]
_defaultaction = "default"
_onceregistry = {}
_version = [0]  # of the filters: what a registry holds is of one of them


def _filters_mutated():
    _version[0] += 1
