"""Abstract base classes of containers: CPython's own, and those that it has gained since."""

import _collections_abc
from _collections_abc import *
from _collections_abc import _CallableGenericAlias
from abc import ABCMeta as _ABCMeta, abstractmethod as _abstractmethod

__all__ = _collections_abc.__all__

if "Buffer" not in __all__:
    class Buffer(metaclass=_ABCMeta):
        """What gives its memory to memoryview()."""

        __slots__ = ()

        @_abstractmethod
        def __buffer__(self, flags: int, /) -> memoryview:
            raise NotImplementedError

        @classmethod
        def __subclasshook__(cls, C):
            if cls is not Buffer:
                return NotImplemented
            return _collections_abc._check_methods(C, "__buffer__")

    Buffer.__module__ = "collections.abc"
    for _type in (bytes, bytearray, memoryview):
        Buffer.register(_type)
    del _type
    __all__ = [*__all__, "Buffer"]

from _array import array as _array
from _collections import deque as _deque

MutableSequence.register(_array)
MutableSequence.register(_deque)
