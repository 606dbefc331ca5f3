"""Configuration of logging: CPython's own module (_pylogconfig), run in this namespace when a name of it
is asked for. listen() is not available: a program in a VM has no network but what the host gives it."""


def __getattr__(name):
    from _on_demand import attribute

    return attribute(globals(), name, "dictConfig", _load)


def __dir__():
    _load()
    return sorted(globals())


def _load():
    from _on_demand import run
    from types import ModuleType

    servers = ModuleType("socketserver")
    servers.ThreadingTCPServer = servers.StreamRequestHandler = type("_NoServer", (), {})
    run("_pylogconfig", globals(), socketserver=servers)

    def listen(port=9030, verify=None):
        raise NotImplementedError("logging.config.listen() is not available: a program in a VM has no "
                                  "network but what the host gives it")

    globals()["listen"] = listen
