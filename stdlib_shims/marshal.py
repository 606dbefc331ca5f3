"""marshal by name only, for pyvm's code is not CPython's: what would write or read refuses."""

# What is C in CPython makes no entry in tracebacks.
__tracebackhide__ = True

version = 4


def _refuse(name):
    raise NotImplementedError(f"marshal.{name}() is not available: pyvm's code is not CPython's; use json")


def dump(value, file, version=version, /, *, allow_code=True):
    _refuse("dump")


def dumps(value, version=version, /, *, allow_code=True):
    _refuse("dumps")


def load(file, /, *, allow_code=True):
    _refuse("load")


def loads(data, /, *, allow_code=True):
    _refuse("loads")
