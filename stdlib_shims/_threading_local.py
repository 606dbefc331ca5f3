"""The `local` of _thread, by another name."""

from _thread import _local as local

__all__ = ["local"]
