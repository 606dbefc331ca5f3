"""What a guest may import: where each module of CPython's library comes from.

Native modules are in spec/modules, own shims in stdlib_shims/. BORROWED names the rest: CPython's own
pure-Python source, read from the library of the Python that builds the package, compiled by pyvmc and
never kept in the tree. A name with a shim or a native module is not named here.
"""

#: Files below the library's folder, without `.py`. A package is named file by file.
BORROWED: tuple[str, ...] = (
    "bisect",
    "colorsys",
    "copyreg",
    "graphlib",
    "heapq",
    "numbers",
    "stat",
)
