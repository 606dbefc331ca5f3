"""One file per built-in type (or close family). The order here gives the ids: append-only.

The types of the exceptions follow those of ORDER, from spec/exceptions.py.
"""

ORDER = (
    "object", "type", "int", "bool", "float", "complex", "str", "bytes", "list", "tuple", "dict",
    "set", "range", "slice", "singletons", "function", "native", "method", "property",
    "descriptors", "super", "module", "generator", "coroutine", "cell", "code", "frame",
    "traceback", "mappingproxy", "generic", "typing", "iterators", "namespace", "internal", "bytearray", "host", "memoryview", "re", "deque",
    "mersenne", "hasher", "packing", "datetime", "functional", "itertools", "thread", "weak_cell", "tuplegetter", "array", "itertools_calls", "paramspec_parts",
)
