"""Names for annotations: CPython's own module (_pytyping), run in this namespace when a name of it is asked for."""


def __getattr__(name):
    from _on_demand import attribute

    return attribute(globals(), name, "Annotated", _load)


def __dir__():
    _load()
    return sorted(globals())


def _load():
    from _on_demand import run

    run("_pytyping", globals())
