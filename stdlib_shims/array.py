"""Arrays of numbers of one C type: the type is native, what reads pickles of arrays is here."""

from _array import array, typecodes

# What is C in CPython makes no entry in tracebacks.
__tracebackhide__ = True

__all__ = ["ArrayType", "array", "typecodes"]

ArrayType = array
_machine_formats = {"b": 1, "B": 0, "h": 4, "H": 2, "i": 8, "I": 6, "l": 12, "L": 10, "q": 12, "Q": 10,
                    "f": 14, "d": 16, "u": 20, "w": 20}
_formats = ("B", "b", "H", "H", "h", "h", "I", "I", "i", "i", "Q", "Q", "q", "q", "f", "f", "d", "d",
            "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")


def _array_reconstructor(arraytype, typecode, mformat_code, items, /):
    """Internal. Used for pickling support."""
    if not isinstance(arraytype, type):
        raise TypeError(f"first argument must be a type object, not {type(arraytype).__name__}")
    if not issubclass(arraytype, array):
        raise TypeError(f"{arraytype.__name__} is not a subtype of array.array")
    if not isinstance(typecode, str) or len(typecode) != 1 or typecode not in typecodes:
        raise ValueError("second argument must be a valid type code")
    if not 0 <= mformat_code < len(_formats):
        raise ValueError("third argument must be a valid machine format code.")
    if not isinstance(items, bytes):
        raise TypeError(f"fourth argument should be bytes, not {type(items).__name__}")
    if _machine_formats[typecode] == mformat_code:
        result = array.__new__(arraytype, typecode)
        array.frombytes(result, items)
        return result
    from _struct import calcsize, unpack

    form = _formats[mformat_code]
    size = calcsize(form) if len(form) == 1 else 4 if mformat_code < 20 else 8  # of texts, as CPython has it
    if len(items) % size:
        raise ValueError("string length not a multiple of item size")
    if len(form) > 1:
        return array.__new__(arraytype, typecode, items.decode(form))
    order = ">" if mformat_code % 2 and mformat_code > 1 else "<"
    if form not in "fd":  # the first type that holds what the pickle has
        typecode = "l" if form == "q" else "L" if form == "Q" else form
    return array.__new__(arraytype, typecode, unpack(f"{order}{len(items) // size}{form}", items))
