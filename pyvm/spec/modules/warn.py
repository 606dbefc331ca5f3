"""What CPython's warnings takes where it is there: warn() and warn_explicit(), which no traceback shows."""

from pyvm.spec.modules._schema import Module, function

MODULE = Module(
    "_warn",
    "Telling of what is odd: what stdlib_shims/_warnings.py hands on.",
    functions=(
        function("warn(message, category=None, stacklevel: size = 1, source=None, *, skip_file_prefixes=NULL)",
                 "Issue a warning, or maybe ignore it or raise an exception.", defer="warn"),
        function("warn_explicit(message, category, filename: str, lineno: size, module=NULL, registry=None, "
                 "module_globals=None, source=None)",
                 "Issue a warning, or maybe ignore it or raise an exception.", defer="warn_explicit"),
    ),
)
