"""Handlers of logging: CPython's own module (_pyloghandlers), run in this namespace when a name of it is
asked for. Those that send over a network can be made, and say when they send that there is none."""


def __getattr__(name):
    names = globals()
    if not name.startswith("__") and "BaseRotatingHandler" not in names:
        _load(names)
        if name in names:
            return names[name]
    raise AttributeError(f"module 'logging.handlers' has no attribute {name!r}")


def __dir__():
    names = globals()
    _load(names)
    return sorted(names)


def _load(names):
    import sys
    from types import ModuleType

    from _pyvm import run_embedded

    class Sockets(ModuleType):
        """What stands for the module that no guest has."""

        SOCK_STREAM, SOCK_DGRAM, AF_INET = 1, 2, 2
        error = OSError

        def __getattr__(self, name):
            if name.startswith("__"):
                raise AttributeError(name)
            raise OSError("a program in a VM has no network but what the host gives it")

    missing = object()
    before = sys.modules.get("socket", missing)
    sys.modules["socket"] = Sockets("socket")
    try:
        run_embedded("_pyloghandlers", names)
    finally:
        if before is missing:
            del sys.modules["socket"]
        else:
            sys.modules["socket"] = before
    names.pop("__dir__", None)
    names.pop("__getattr__", None)
