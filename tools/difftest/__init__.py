"""The differential machine: generated programs on CPython 3.13 and on pyvm (see __main__.py)."""
