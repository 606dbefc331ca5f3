"""Handlers of logging: CPython's own module (_pyloghandlers), run in this namespace when a name of it is
asked for. Those that send over a network can be made, and say when they send that there is none."""


def __getattr__(name):
    from _on_demand import attribute

    return attribute(globals(), name, "BaseRotatingHandler", _load)


def __dir__():
    _load()
    return sorted(globals())


def _load():
    from _on_demand import run
    from types import ModuleType

    class Sockets(ModuleType):
        """What stands for the module that no guest has."""

        SOCK_STREAM, SOCK_DGRAM, AF_INET = 1, 2, 2
        error = OSError

        def __getattr__(self, name):
            if name.startswith("__"):
                raise AttributeError(name)
            raise OSError("a program in a VM has no network but what the host gives it")

    run("_pyloghandlers", globals(), socket=Sockets("socket"))
