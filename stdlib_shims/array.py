"""Arrays of numbers of one C type: octets in a bytearray, packed and unpacked by struct."""

from _struct import Struct as _Struct

__all__ = ["ArrayType", "array", "typecodes"]

typecodes = "bBuwhHiIlLqQfd"
_KINDS = {}
_LIMITS = {"b": "signed char", "B": "unsigned byte integer", "h": "signed short integer",
           "H": "unsigned short", "i": "signed integer", "I": "unsigned int"}


def _kind(code):
    found = _KINDS.get(code)
    if found is None:
        if code not in typecodes:
            raise ValueError("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)")
        found = _KINDS[code] = _Struct("I" if code in "uw" else code)
    return found


class _Iterator:
    """Walks over an array."""

    __slots__ = ("_array", "_at")

    def __init__(self, array):
        self._array, self._at = array, 0

    def __iter__(self):
        return self

    def __next__(self):
        array = self._array
        if array is not None:
            if self._at < len(array):
                self._at += 1
                return array._get(self._at - 1)
            self._array = None
        raise StopIteration

    def __reduce__(self):
        if self._array is None:
            return iter, ((),)
        return iter, (self._array,), self._at

    def __setstate__(self, state):
        if self._array is not None:
            self._at = max(0, min(state, len(self._array)))


_Iterator.__name__ = _Iterator.__qualname__ = "arrayiterator"
_Iterator.__module__ = "array"


class array:  # noqa: N801
    """array(typecode [, initializer]) -> array"""

    __slots__ = ("_struct", "_code", "_data", "__weakref__")

    def __new__(cls, typecode, initializer=(), /, **named):
        if named and cls is array:
            raise TypeError("array.array() takes no keyword arguments")
        if not isinstance(typecode, str) or len(typecode) != 1:
            what = f"str of length {len(typecode)}" if isinstance(typecode, str) else type(typecode).__name__
            if isinstance(typecode, str):
                raise TypeError("array() argument 1 must be a unicode character, not str")
            raise TypeError(f"array() argument 1 must be a unicode character, not {what}")
        if isinstance(initializer, str) and typecode not in "uw":
            raise TypeError(f"cannot use a str to initialize an array with typecode {typecode!r}")
        if isinstance(initializer, array) and (initializer._code in "uw") != (typecode in "uw"):
            raise TypeError(f"cannot use a unicode array to initialize an array with typecode {typecode!r}")
        self = super().__new__(cls)
        self._struct = _kind(typecode)
        self._code = typecode
        self._data = bytearray()
        if isinstance(initializer, (bytes, bytearray)):
            self.frombytes(initializer)
        elif isinstance(initializer, str):
            self.fromunicode(initializer)
        elif isinstance(initializer, array) and initializer._code == typecode:
            self._data += initializer._data
        else:
            for value in initializer:
                self._data += self._pack(value)
        return self

    @property
    def typecode(self):
        """The code of the items' type."""
        return self._code

    @property
    def itemsize(self):
        """The size of an item in bytes."""
        return self._struct.size

    # --- one item

    def _pack(self, value):
        code = self._code
        if code in "uw":
            if not isinstance(value, str):
                raise TypeError(f"array item must be a unicode character, not {type(value).__name__}")
            if len(value) != 1:
                raise TypeError("array item must be a string of length 1, not "
                                f"a string of length {len(value)}")
            value = ord(value)
        elif code not in "fd" and type(value) is not int:
            from operator import index

            value = index(value)
        elif code in "fd" and not isinstance(value, (int, float)):
            if not hasattr(type(value), "__float__") and not hasattr(type(value), "__index__"):
                raise TypeError(f"must be real number, not {type(value).__name__}")
            value = float(value)
        try:
            return self._struct.pack(value)
        except Exception:
            self._refuse(value)
            raise

    def _refuse(self, value):
        code = self._code
        if code == "f" and isinstance(value, float):
            return
        if code in "fd":
            raise OverflowError("int too large to convert to float") from None
        if code in "lLqQI" and abs(value) >> 63:
            if code in "LQI" and value < 0:
                raise OverflowError("can't convert negative value to unsigned int") from None
            raise OverflowError("Python int too large to convert to C "
                                + ("unsigned long" if code in "LI" else "long" if code == "l" else "int")) from None
        if code in "LQ":
            raise OverflowError("can't convert negative value to unsigned int") from None
        side = "less than minimum" if value < 0 else "greater than maximum"
        raise OverflowError(f"{_LIMITS.get(code, 'signed int')} is {side}") from None

    def _get(self, i):
        value = self._struct.unpack_from(self._data, i * self._struct.size)[0]
        return chr(value) if self._code in "uw" else value

    def _index(self, key, what):
        from operator import index

        i, n = index(key), len(self)
        if i < 0:
            i += n
        if not 0 <= i < n:
            raise IndexError(what)
        return i

    # --- as a sequence

    def __len__(self):
        return len(self._data) // self._struct.size

    def __iter__(self):
        return _Iterator(self)

    def _octets(self, key):
        """The places of the octets of a slice, for a step of 1."""
        start, stop, step = key.indices(len(self))
        size = self._struct.size
        return start * size, max(start, stop) * size, step

    def __getitem__(self, key):
        if isinstance(key, slice):
            start, stop, step = self._octets(key)
            if step == 1:
                return self._like(self._data[start:stop])
            size = self._struct.size
            parts = [self._data[i * size : (i + 1) * size] for i in range(*key.indices(len(self)))]
            return self._like(b"".join(parts))
        if not hasattr(type(key), "__index__"):
            raise TypeError("array indices must be integers")
        return self._get(self._index(key, "array index out of range"))

    def __setitem__(self, key, value):
        size = self._struct.size
        if not isinstance(key, slice):
            if not hasattr(type(key), "__index__"):
                raise TypeError("array indices must be integers")
            i = self._index(key, "array assignment index out of range")
            self._data[i * size : (i + 1) * size] = self._pack(value)
            return
        if not isinstance(value, array):
            raise TypeError(f"can only assign array (not \"{type(value).__name__}\") to array slice")
        if value._code != self._code:
            raise TypeError("bad argument type for built-in operation")
        start, stop, step = self._octets(key)
        if step == 1:
            self._data[start:stop] = bytes(value._data)
            return
        places, data = range(*key.indices(len(self))), bytes(value._data)
        if len(places) != len(value):
            raise ValueError(f"attempt to assign array of size {len(value)} to extended slice of "
                             f"size {len(places)}")
        for k, i in enumerate(places):
            self._data[i * size : (i + 1) * size] = data[k * size : (k + 1) * size]

    def __delitem__(self, key):
        size = self._struct.size
        if isinstance(key, slice):
            for i in sorted(range(*key.indices(len(self))), reverse=True) if key.step not in (None, 1) else ():
                del self._data[i * size : (i + 1) * size]
            if key.step in (None, 1):
                start, stop, _ = self._octets(key)
                del self._data[start:stop]
            return
        i = self._index(key, "array assignment index out of range")
        del self._data[i * size : (i + 1) * size]

    def __contains__(self, value):
        return any(x is value or x == value for x in self)

    def _like(self, data):
        made = object.__new__(array)
        made._struct, made._code, made._data = self._struct, self._code, bytearray(data)
        return made

    def __add__(self, other):
        if not isinstance(other, array):
            raise TypeError(f"can only append array (not \"{type(other).__name__}\") to array")
        if other._code != self._code:
            raise TypeError("bad argument type for built-in operation")
        return self._like(self._data + other._data)

    def __iadd__(self, other):
        if not isinstance(other, array):
            raise TypeError(f"can only extend with array (not \"{type(other).__name__}\")")
        self.extend(other)
        return self

    def __mul__(self, times):
        if not hasattr(type(times), "__index__"):
            raise TypeError(f"can't multiply sequence by non-int of type '{type(times).__name__}'")
        return self._like(self._data * times)

    __rmul__ = __mul__

    def __imul__(self, times):
        if not hasattr(type(times), "__index__"):
            raise TypeError(f"can't multiply sequence by non-int of type '{type(times).__name__}'")
        self._data *= times
        return self

    def _compare(self, other, how):
        if not isinstance(other, array):
            return NotImplemented
        return how(self.tolist(), other.tolist())

    def __eq__(self, other):
        return self._compare(other, lambda a, b: a == b)

    def __lt__(self, other):
        return self._compare(other, lambda a, b: a < b)

    def __le__(self, other):
        return self._compare(other, lambda a, b: a <= b)

    def __gt__(self, other):
        return self._compare(other, lambda a, b: a > b)

    def __ge__(self, other):
        return self._compare(other, lambda a, b: a >= b)

    __hash__ = None

    def __repr__(self):
        name = type(self).__name__
        if not self._data:
            return f"{name}('{self._code}')"
        return f"{name}('{self._code}', {self.tounicode() if self._code in 'uw' else self.tolist()!r})" \
            if self._code not in "uw" else f"{name}('{self._code}', {self.tounicode()!r})"

    # --- methods

    def append(self, v, /):
        """Append new value v to the end of the array."""
        self._data += self._pack(v)

    def extend(self, bb, /):
        """Append items to the end of the array."""
        if isinstance(bb, array):
            if bb._code != self._code:
                raise TypeError("can only extend with array of same kind")
            self._data += bytes(bb._data)
            return
        for value in bb:
            self._data += self._pack(value)

    def insert(self, i, v, /):
        """Insert a new item v into the array before position i."""
        at, n = range(i).stop if i >= 0 else i, len(self)
        at = max(0, at + n) if at < 0 else min(at, n)
        size = self._struct.size
        self._data[at * size : at * size] = self._pack(v)

    def pop(self, i=-1, /):
        """Return the i-th element and delete it from the array."""
        if not self._data:
            raise IndexError("pop from empty array")
        at = self._index(i, "pop index out of range")
        value, size = self._get(at), self._struct.size
        del self._data[at * size : (at + 1) * size]
        return value

    def remove(self, v, /):
        """Remove the first occurrence of v in the array."""
        for i, value in enumerate(self):
            if value is v or value == v:
                del self[i]
                return
        raise ValueError("array.remove(x): x not in array")

    def index(self, v, start=0, stop=9223372036854775807, /):
        """Return index of first occurrence of v in the array."""
        n = len(self)
        start = max(0, start + n) if start < 0 else start
        stop = max(0, stop + n) if stop < 0 else min(stop, n)
        for i in range(start, stop):
            value = self._get(i)
            if value is v or value == v:
                return i
        raise ValueError("array.index(x): x not in array")

    def count(self, v, /):
        """Return number of occurrences of v in the array."""
        return sum(x is v or x == v for x in self)

    def clear(self):
        """Remove all items from the array."""
        self._data.clear()

    def reverse(self):
        """Reverse the order of the items in the array."""
        self._data[:] = self[::-1]._data

    def tolist(self):
        """Convert array to an ordinary list with the same items."""
        from _struct import unpack

        n, code = len(self), "I" if self._code in "uw" else self._code
        values = list(unpack(f"{n}{code}", self._data))
        return [chr(x) for x in values] if self._code in "uw" else values

    def fromlist(self, list, /):
        """Append items to array from list."""
        if not isinstance(list, list_):
            raise TypeError("arg must be list")
        self._data += b"".join([self._pack(value) for value in list])

    def tobytes(self):
        """Convert the array to an array of machine values and return the bytes representation."""
        return bytes(self._data)

    def frombytes(self, buffer, /):
        """Append items from the string, interpreting it as an array of machine values."""
        if isinstance(buffer, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        data = bytes(buffer._data if isinstance(buffer, array) else memoryview(buffer))
        if len(data) % self._struct.size:
            raise ValueError("bytes length not a multiple of item size")
        self._data += data

    def tounicode(self):
        """Convert an array of characters to a str."""
        if self._code not in "uw":
            raise ValueError("tounicode() may only be called on unicode type arrays ('u' or 'w')")
        return "".join(self.tolist())

    def fromunicode(self, ustr, /):
        """Extend an array of characters with those of a str."""
        if self._code not in "uw":
            raise ValueError("fromunicode() may only be called on unicode type arrays ('u' or 'w')")
        if not isinstance(ustr, str):
            raise TypeError(f"fromunicode() argument must be str, not {type(ustr).__name__}")
        self._data += ustr.encode("utf-32-le", "surrogatepass")

    def fromfile(self, f, n, /):
        """Read n objects from the file object f and append them to the end of the array."""
        if n < 0:
            raise ValueError("negative count")
        data = f.read(n * self._struct.size)
        if not isinstance(data, bytes):
            raise TypeError("read() didn't return bytes")
        self.frombytes(data[: len(data) // self._struct.size * self._struct.size])
        if len(data) < n * self._struct.size:
            raise EOFError("read() didn't return enough bytes")

    def tofile(self, f, /):
        """Write all items (as machine values) to the file object f."""
        f.write(bytes(self._data))

    def byteswap(self):
        """Byteswap all items of the array."""
        size = self._struct.size
        data = bytes(self._data)
        self._data[:] = b"".join([data[i : i + size][::-1] for i in range(0, len(data), size)])

    def buffer_info(self):
        """Return a tuple (address, length): the address is a number that only stands for it."""
        return id(self._data), len(self)

    def __bytes__(self):
        return bytes(self._data)

    def __buffer__(self, flags, /):
        view = memoryview(self._data)
        return view if self._code == "B" else view.cast("I" if self._code in "uw" else self._code)

    def __copy__(self):
        return self._like(self._data)

    def __deepcopy__(self, memo, /):
        return self._like(self._data)

    def __reduce_ex__(self, protocol, /):
        return type(self), (self._code, self.tolist()), getattr(self, "__dict__", None) or None

    def __sizeof__(self):
        return object.__sizeof__(self) + len(self._data)

    def __class_getitem__(cls, item, /):
        from types import GenericAlias

        return GenericAlias(cls, item)


list_ = list
array.__module__ = "array"
ArrayType = array
