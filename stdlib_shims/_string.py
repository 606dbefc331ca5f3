"""How format strings are taken apart, under the names of CPython's C module."""

from string import _parse_format as formatter_parser  # noqa: F401
from string import _split_field_name as formatter_field_name_split  # noqa: F401

# What is C in CPython makes no entry in tracebacks.
__tracebackhide__ = True
