"""Values packed into bytes and taken out of them, as C structs have them."""

from _struct import Struct, calcsize, error, iter_unpack, pack, pack_into, unpack, unpack_from

# What is C in CPython makes no entry in tracebacks.
__tracebackhide__ = True

__all__ = ["calcsize", "pack", "pack_into", "unpack", "unpack_from", "iter_unpack", "Struct", "error"]


def _clearcache():
    """Do nothing: nothing is kept."""
