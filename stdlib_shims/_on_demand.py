"""For shims that are a module of CPython's own, run in the shim's namespace when a name of it is asked for.

A shim imports this where it is asked, not before: importing one costs next to nothing.
"""


# In CPython the names are there.
__tracebackhide__ = True


def attribute(names, name, mark, load):
    """What a shim's __getattr__ gives; `mark` is in its namespace once load() has run the module."""
    if (not name.startswith("__") or name in ("__all__", "__dict__")) and mark not in names:
        load()
        if name in names:
            return names[name]
        if "__getattr__" in names:
            return names["__getattr__"](name)
    raise AttributeError(f"module {names['__name__']!r} has no attribute {name!r}")


def run(embedded, names, **stand_ins):
    """Run the module; its imports find the stand-ins for modules that no guest has."""
    import _pyvm

    own, modules = names["__getattr__"], _pyvm.modules()
    before = {name: modules[name] for name in stand_ins if name in modules}
    modules.update(stand_ins)
    try:
        _pyvm.run_embedded(embedded, names)
    finally:
        for name in stand_ins:
            del modules[name]
        modules.update(before)
    names.pop("__dir__", None)
    if names["__getattr__"] is own:
        del names["__getattr__"]
