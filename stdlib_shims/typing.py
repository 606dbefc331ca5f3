"""Names for annotations: CPython's own module (_pytyping), run in this namespace when a name of it is asked for."""


def __getattr__(name):
    names = globals()
    if not name.startswith("__") or name in ("__all__", "__dict__"):
        if "Annotated" not in names:
            _load(names)
            if name in names:
                return names[name]
            if "__getattr__" in names:
                return names["__getattr__"](name)
    raise AttributeError(f"module 'typing' has no attribute {name!r}")


def __dir__():
    names = globals()
    _load(names)
    return sorted(names)


def _load(names):
    from _pyvm import run_embedded
    own = names["__getattr__"]
    run_embedded("_pytyping", names)
    names.pop("__dir__", None)
    if names["__getattr__"] is own:
        del names["__getattr__"]
