"""Compare the library with CPython 3.13's over generated input: see __main__.py."""
