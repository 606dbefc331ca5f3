"""What help() shows: CPython's own module (_pypydoc), run in this namespace when a name of it is asked for. Its
texts go to stdout, there is no pager, no browser and no server."""


def __getattr__(name):
    from _on_demand import attribute

    return attribute(globals(), name, "TextDoc", _load)


def __dir__():
    _load()
    return sorted(globals())


def _plain(text):
    """Return a text without the letters that are struck over to make them bold."""
    import re

    return re.sub(".\b", "", text)


def _show(text, title=""):
    """Write a text to stdout."""
    import sys

    sys.stdout.write(_plain(text))


def _load():
    import importlib  # noqa: F401, the parent of two that are not here
    from _on_demand import run
    from types import ModuleType

    pager = ModuleType("_pyrepl.pager")
    pager.get_pager = lambda: _show
    pager.plain = _plain
    pager.plain_pager = pager.tty_pager = _show
    pager.pipe_pager = pager.tempfile_pager = lambda text, cmd, title="": _show(text)
    outside = {name: ModuleType(name) for name in (
        "_pyrepl", "importlib._bootstrap", "importlib._bootstrap_external")}
    run("_pypydoc", globals(), **{**outside, "_pyrepl.pager": pager})
