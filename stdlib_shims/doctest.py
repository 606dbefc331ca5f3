"""Examples in docstrings, run as tests: CPython's own module (_pydoctest), run in this namespace when a name
of it is asked for. There is no debugger behind it: pdb.set_trace() in an example does nothing."""


def __getattr__(name):
    from _on_demand import attribute

    return attribute(globals(), name, "DocTest", _load)


def __dir__():
    _load()
    return sorted(globals())


class _NoDebugger:
    """What doctest has ready for examples that call pdb.set_trace()."""

    def __init__(self, *args, **kwargs):
        self.curframe = self.lineno = None

    def reset(self):
        pass

    def set_trace(self, frame=None):
        pass

    def set_continue(self):
        pass


class _Colors:
    """Names of colors, all of them empty: what doctest prints goes to no terminal."""

    RED = GREEN = YELLOW = RESET = BOLD_GREEN = BOLD_RED = BOLD_MAGENTA = MAGENTA = GREY = ""


def _load():
    from _on_demand import run
    from types import ModuleType

    debugger, colors = ModuleType("pdb"), ModuleType("_colorize")
    debugger.Pdb, debugger.set_trace = _NoDebugger, _NoDebugger.set_trace
    colors.ANSIColors = _Colors
    colors.can_colorize = lambda: False
    colors.get_colors = lambda colorize=False: _Colors
    run("_pydoctest", globals(), pdb=debugger, _colorize=colors)
