"""Decimal arithmetic: CPython's own implementation in Python, under this name too."""

import sys

import _pydecimal

_pydecimal.__name__ = "decimal"
sys.modules["decimal"] = _pydecimal
