"""Shims that are a module of CPython's own, run in the shim's namespace when a name of it is asked for."""


def on_demand(names, embedded, mark, stand_ins=None, finish=None):
    """Return __getattr__ and __dir__ for a shim's namespace.

    embedded: the module's name in the machine; mark: a name that is there once it has run. stand_ins()
    gives modules that the import finds instead of those that no guest has; finish(names) mends what came.
    """

    def load():
        from _pyvm import run_embedded

        if stand_ins is None:
            run_embedded(embedded, names)
        else:
            _run_among(stand_ins(), embedded, names)
        if finish is not None:
            finish(names)
        names.pop("__dir__", None)
        if names.get("__getattr__") is ask:  # and not the module's own
            del names["__getattr__"]

    def ask(name):
        if (not name.startswith("__") or name in ("__all__", "__dict__")) and mark not in names:
            load()
            if name in names:
                return names[name]
            if "__getattr__" in names:
                return names["__getattr__"](name)
        raise AttributeError(f"module {names['__name__']!r} has no attribute {name!r}")

    def tell():
        load()
        return sorted(names)

    ask.__name__, tell.__name__ = "__getattr__", "__dir__"
    return ask, tell


def _run_among(stand_ins, embedded, names):
    """Run the module while stand-ins are what an import of their names finds."""
    from sys import modules

    from _pyvm import run_embedded

    before = {name: modules[name] for name in stand_ins if name in modules}
    modules.update(stand_ins)
    try:
        run_embedded(embedded, names)
    finally:
        for name in stand_ins:
            del modules[name]
        modules.update(before)
