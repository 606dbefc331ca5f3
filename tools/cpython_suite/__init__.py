"""The parts of tools/cpython_tests.py."""
