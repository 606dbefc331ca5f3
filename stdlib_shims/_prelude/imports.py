"""Importing: what an import statement and __import__ do."""


def import_name(level, fromlist, name, globals_):
    missing = exhausted()
    hook = builtin_name(globals_, "__import__", missing)
    if hook is __import__:
        return import_plain(level, fromlist, name, globals_)
    if hook is missing:
        raise ImportError("__import__ not found")
    return hook(name, globals_, None, fromlist, level)


def import_plain(level, fromlist, name, globals_):
    if level > 0:
        name = resolve_relative(level, name, globals_)
    module_ = import_module(name)
    if not fromlist:
        if level > 0:
            return module_
        top = name.partition(".")[0]
        return module_ if top == name else modules()[top]
    if hasattr(module_, "__path__"):
        import_submodules(module_, fromlist)
    return module_


def resolve_relative(level, name, globals_):
    if globals_ is None:
        raise KeyError("'__name__' not in globals")
    if not isinstance(globals_, dict):
        raise TypeError("globals must be a dict")
    package = globals_.get("__package__")
    if package is not None:
        if not isinstance(package, str):
            raise TypeError("package must be a string")
    else:
        if "__name__" not in globals_:
            raise KeyError("'__name__' not in globals")
        package = globals_["__name__"]
        if not isinstance(package, str):
            raise TypeError("__name__ must be a string")
        if "__path__" not in globals_:
            package = package.rpartition(".")[0]
    if not package:
        raise ImportError("attempted relative import with no known parent package")
    parts = package.split(".")
    if level > len(parts):
        raise ImportError("attempted relative import beyond top-level package")
    base = ".".join(parts[:len(parts) - level + 1])
    return base + "." + name if name else base


def import_submodules(module_, fromlist):
    for item in fromlist:
        if item == "*":
            names = getattr(module_, "__all__", None)
            if names is not None:
                import_submodules(module_, names)
        elif not hasattr(module_, item):
            name = module_.__name__ + "." + item
            try:
                import_module(name)
            except ModuleNotFoundError as error:
                if error.name != name:
                    raise


def import_module(name):
    """Return the module of an absolute name, running its body if it is new."""
    known = modules()
    missing = exhausted()
    module_ = known.get(name, missing)
    if module_ is None:
        raise ModuleNotFoundError(
            f"import of {name} halted; None in sys.modules", name=name)
    if module_ is not missing:
        return module_
    if name == "builtins":
        return builtins_module()
    parent_name, _, tail = name.rpartition(".")
    parent = None
    if parent_name:
        parent = import_module(parent_name)
        module_ = known.get(name, missing)
        if module_ is not missing:
            return module_
        if not hasattr(parent, "__path__"):
            raise ModuleNotFoundError(
                f"No module named {name!r}; {parent_name!r} is not a package", name=name)
    found = find_module(name)
    if found is None or found["kind"] == "none":
        raise ModuleNotFoundError(f"No module named {name!r}", name=name)
    module_ = make_module(name, found)
    known[name] = module_
    try:
        fill_module(name, module_, found)
    except BaseException:
        known.pop(name, None)
        raise
    module_ = known.get(name, module_)
    if parent is not None:
        setattr(parent, tail, module_)
    return module_


def make_module(name, found):
    module_ = module(name)
    names = module_.__dict__
    package = bool(found.get("package"))
    filename = found.get("filename")
    names["__package__"] = name if package else name.rpartition(".")[0]
    path = None
    if package:
        path = [filename.rpartition("/")[0] if filename else name]
        names["__path__"] = path
    if filename:
        names["__file__"] = filename
    names["__spec__"] = SimpleNamespace(
        name=name, loader=None, origin=filename, submodule_search_locations=path,
        parent=names["__package__"], has_location=bool(filename), _initializing=True)
    return module_


def fill_module(name, module_, found):
    names = module_.__dict__
    kind = found["kind"]
    if kind == "values":
        for key in found["names"]:
            names[key] = found["names"][key]
    elif kind == "core":
        run_module(load_code(name, None, None), names)
    elif kind == "source":
        run_module(load_code(name, found["source"], found.get("filename") or name), names)
    else:
        run_module(load_code(name, found["code"], None), names)
    names["__spec__"]._initializing = False


def import_from(module_, name):
    missing = exhausted()
    value = getattr(module_, name, missing)
    if value is not missing:
        return value
    own = getattr(module_, "__name__", None)
    if isinstance(own, str):
        value = modules().get(own + "." + name, missing)
        if value is not missing:
            return value
    where = getattr(module_, "__file__", None)
    shown = own if isinstance(own, str) else "<unknown module name>"
    place = where if isinstance(where, str) else "unknown location"
    spec = getattr(module_, "__spec__", None)
    if getattr(spec, "_initializing", False):
        text = (f"cannot import name {name!r} from partially initialized module {shown!r} "
                f"(most likely due to a circular import) ({place})")
    else:
        text = f"cannot import name {name!r} from {shown!r} ({place})"
    raise ImportError(text, name=shown, path=where, name_from=name)


def import_star(module_, namespace):
    names = getattr(module_, "__all__", None)
    if names is None:
        names = [name for name in module_.__dict__ if not name.startswith("_")]
    for name in names:
        if not isinstance(name, str):
            raise TypeError(f"Item in {module_.__name__}.__all__ must be str, not {type_name(name)}")
        namespace[name] = getattr(module_, name)


def import_builtin(name, globals=None, locals=None, fromlist=(), level=0):
    if not isinstance(name, str):
        raise TypeError("module name must be a string")
    if not -2**31 <= level < 2**31:
        raise OverflowError("Python int too large to convert to C int")
    if level < 0:
        raise ValueError("level must be >= 0")
    if not name and level == 0:
        raise ValueError("Empty module name")
    return import_plain(level, fromlist, name, globals)
