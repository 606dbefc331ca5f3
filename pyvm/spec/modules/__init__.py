"""The native modules: one file each, named after the module."""

import importlib

from pyvm.spec.modules._schema import Module

ORDER = ("array", "binascii", "bisect", "cmath", "collections", "csv", "datetime", "functools", "hash", "heapq", "itertools", "json", "math", "random", "re", "struct", "unicodedata", "warn", "zlib")


def modules() -> list[Module]:
    """Return the rows of all native modules."""
    return [importlib.import_module(f"pyvm.spec.modules.{name}").MODULE for name in ORDER]
