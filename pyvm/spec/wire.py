"""How guest values cross the boundary: the ext codes and the kinds of rows of a flat table.

A VALUE is a scalar or a table. A scalar is nil, bool, int (64 bits), float, str (UTF-8, lone
surrogates as WTF-8), bin (bytes) or one of EXTS. A table is an array of ROWS, one for each
container that the value reaches; row 0 is the value itself. Nothing nests deeper than that, however
deep the guest's data is, and a container reached twice, or from within itself, has one row.

A ROW is [kind, items] or [kind, items, links]: `items` is an array of scalars, with nil standing
where a container belongs; `links` is the flat array [place, row, place, row, ...] that says which.
Items of a dict are key, value, key, value, ...; of a bytearray, one bin.

Where a payload has a map of names (`pyvm_define`, the `names` of `pyvm_execute`), it is a msgpack
map whose keys are str and whose values are VALUES, each with its own table.
Codes are append-only.
"""

# (code, name, payload)
EXTS = (
    (1, "BIGINT", "an int beyond 64 bits: one byte, 1 if negative; the magnitude, little-endian"),
    (2, "COMPLEX", "real and imaginary part, each a big-endian double"),
    (3, "HOST", "a host object: its id as 8 bytes big-endian, one byte of HOST_KINDS, its name as UTF-8"),
    (4, "GUEST", "a guest object: its id as 8 bytes big-endian, one byte of GUEST_KINDS, its type's"
                 " name as UTF-8; for a callable its own __qualname__ instead"),
    (5, "SINGLETON", "one byte: 1 Ellipsis, 2 NotImplemented"),
    (16, "DATETIME", "reserved"),
    (17, "DATE", "reserved"),
    (18, "TIME", "reserved"),
    (19, "TIMEDELTA", "reserved"),
    (20, "DECIMAL", "reserved"),
    (21, "FRACTION", "reserved"),
    (22, "UUID", "reserved"),
    (23, "PATH", "reserved"),
)

# (code, name, items)
ROWS = (
    (1, "LIST", "its items"),
    (2, "TUPLE", "its items"),
    (3, "DICT", "key, value, key, value, ..."),
    (4, "SET", "its items, in the order of iteration"),
    (5, "FROZENSET", "its items, in the order of iteration"),
    (6, "BYTEARRAY", "one bin"),
    (7, "RANGE", "start, stop, step"),
    (8, "SLICE", "start, stop, step"),
    (9, "DATACLASS", "reserved: type name, then field, value, field, value, ..."),
    (10, "EXCEPTION", "type name, message"),
)

# (code, name, meaning)
HOST_KINDS = (
    (1, "FUNCTION", "a call blocks the calling fiber until it is answered"),
    (2, "ASYNC_FUNCTION", "a call gives an awaitable; awaiting it waits for the answer"),
    (3, "OBJECT", "opaque"),
)

GUEST_KINDS = (
    (1, "OBJECT", "an instance, a module, ..."),
    (2, "CALLABLE", "may be called by the host"),
    (3, "CLASS", "callable, and a class"),
    (4, "ASYNC", "callable; the result is awaited by the host's call"),
    (5, "ITERATOR", "its items may be asked for, one by one"),
    (6, "ITERABLE", "iter() of it is an ITERATOR"),
)
