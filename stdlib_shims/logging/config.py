"""Configuration of logging: CPython's own module (_pylogconfig), run in this namespace when a name of it
is asked for. listen() is not available: a program in a VM has no network but what the host gives it."""


def __getattr__(name):
    names = globals()
    if not name.startswith("__") and "dictConfig" not in names:
        _load(names)
        if name in names:
            return names[name]
    raise AttributeError(f"module 'logging.config' has no attribute {name!r}")


def __dir__():
    names = globals()
    _load(names)
    return sorted(names)


def _load(names):
    import sys
    from types import ModuleType

    from _pyvm import run_embedded

    servers = ModuleType("socketserver")
    servers.ThreadingTCPServer = servers.StreamRequestHandler = type("_NoServer", (), {})
    missing = object()
    before = sys.modules.get("socketserver", missing)
    sys.modules["socketserver"] = servers
    try:
        run_embedded("_pylogconfig", names)
    finally:
        if before is missing:
            del sys.modules["socketserver"]
        else:
            sys.modules["socketserver"] = before

    def listen(port=9030, verify=None):
        raise NotImplementedError("logging.config.listen() is not available: a program in a VM has no "
                                  "network but what the host gives it")

    names["listen"] = listen
    names.pop("__dir__", None)
    names.pop("__getattr__", None)
