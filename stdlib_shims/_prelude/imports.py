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
    elif pyvm_hides(name):
        raise ModuleNotFoundError(
            f"No module named {name!r}{module_hint(name)}", name=name)
    module_ = import_module(name)
    if not fromlist:
        if level > 0:
            return module_
        top = name.partition(".")[0]
        return module_ if top == name else modules()[top]
    if hasattr(module_, "__path__"):
        import_submodules(module_, fromlist)
    return module_


def module_hint(name):
    """Return what the host adds to the text about a missing module."""
    found = find_module("_missing:" + name, "")
    return found.get("hint", "") if found is not None else ""


def resolve_relative(level, name, globals_):
    if globals_ is None:
        raise KeyError("'__name__' not in globals")
    if not isinstance(globals_, dict):
        raise TypeError("globals must be a dict")
    package = globals_.get("__package__")
    if package is not None:
        if not isinstance(package, str):
            raise TypeError("package must be a string")
    elif globals_.get("__spec__") is not None:
        package = globals_["__spec__"].parent
        if not isinstance(package, str):
            raise TypeError("__spec__.parent must be a string")
    else:
        from warnings import warn

        warn("can't resolve package from __spec__ or __package__, falling back on __name__ and __path__", ImportWarning)
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
    path = parent.__path__ if parent_name else None
    hooks = import_hooks()
    if hooks is not None:
        module_ = import_hooked(hooks, name, path)
    else:
        found = find_module(name, search_path(path)) if "\0" not in name else None
        if found is None or found["kind"] == "none":
            hint = "" if found is None else found.get("hint", "")
            raise ModuleNotFoundError(f"No module named {name!r}{hint}", name=name)
        module_ = import_found(name, found)
    if parent is not None:
        setattr(parent, tail, module_)
    return module_


def import_found(name, found):
    """Make and run a module of what find_module() gave."""
    if found["kind"] == "refused":
        raise ImportError(found["hint"], name=name)
    known = modules()
    module_ = make_module(name, found)
    known[name] = module_
    try:
        fill_module(name, module_, found)
    except BaseException:
        known.pop(name, None)
        raise
    return known.get(name, module_)


def search_path(path):
    """Return the folders of the VM's files in which to look, joined by NUL."""
    files = modules().get("io._files")
    if files is not None and getattr(files, "_unwritten", None):
        files.settle()
    if path is None:
        system = modules().get("sys")
        path = getattr(system, "path", None)
        if path is None:
            return "/"
    folders = []
    for folder in path:
        if type(folder) is str and "\0" not in folder:
            if not folder or folder[0] != "/":
                start = getattr(files, "cwd", "/")[0]
                folder = start.rstrip("/") + "/" + folder
            folders.append(folder)
    return "\0".join(folders)


def import_hooks():
    """Return sys.meta_path if a program put a finder there, else None."""
    system = modules().get("sys")
    if system is None:
        return None
    hooks = getattr(system, "meta_path", None)
    if type(hooks) is list and len(hooks) == 1 and is_machine_finder(hooks[0]):
        return None
    return hooks


def is_machine_finder(finder):
    return type(finder) is type and finder.__module__ == "importlib.machinery"


def import_hooked(hooks, name, path):
    """Import a module as the finders of sys.meta_path say."""
    if hooks is None:
        raise ImportError("sys.meta_path is None, Python is likely shutting down")
    hint = ""
    for finder in hooks:
        if is_machine_finder(finder):
            found = find_module(name, search_path(path))
            if found is None or found["kind"] == "none":
                hint = "" if found is None else found.get("hint", "")
                continue
            return import_found(name, found)
        find = getattr(finder, "find_spec", None)
        if find is None:
            continue
        spec = find(name, path, None)
        if spec is not None:
            return import_spec(spec, name)
    raise ModuleNotFoundError(f"No module named {name!r}{hint}", name=name)


def import_spec(spec, name):
    """Make and run the module of a spec that a program's own finder gave."""
    known = modules()
    module_ = module_of_spec(spec)
    spec._initializing = True
    try:
        known[spec.name] = module_
        try:
            if spec.loader is not None:
                spec.loader.exec_module(module_)
        except BaseException:
            known.pop(spec.name, None)
            raise
        module_ = known.pop(spec.name)
        known[spec.name] = module_
    finally:
        spec._initializing = False
    return module_


def module_of_spec(spec):
    """Make the module of a spec, its body not yet run: importlib.util.module_from_spec()."""
    loader = spec.loader
    module_ = None
    if hasattr(loader, "create_module"):
        module_ = loader.create_module(spec)
    elif hasattr(loader, "exec_module"):
        raise ImportError("loaders that define exec_module() must also define create_module()")
    if module_ is None:
        module_ = module(spec.name)
    for key, value in (("__name__", spec.name), ("__loader__", loader),
                       ("__package__", spec.parent), ("__spec__", spec)):
        if getattr(module_, key, None) is None or key == "__spec__":
            try:
                setattr(module_, key, value)
            except AttributeError:
                pass
    if spec.submodule_search_locations is not None:
        module_.__path__ = spec.submodule_search_locations
    if spec.has_location:
        module_.__file__ = spec.origin
        if getattr(spec, "cached", None) is not None:
            module_.__cached__ = spec.cached
    return module_


def make_module(name, found):
    module_ = module(name)
    names = module_.__dict__
    package = bool(found.get("package"))
    filename = found.get("filename")
    names["__package__"] = name if package else name.rpartition(".")[0]
    path = None
    if package:
        path = found.get("path")
        if path is not None:
            path = path.split("\0")
        else:
            path = [filename.rpartition("/")[0] if filename else name]
        names["__path__"] = path
    if filename:
        names["__file__"] = filename
    names["__spec__"] = SimpleNamespace(
        name=name, loader=None, origin=filename, submodule_search_locations=path,
        parent=names["__package__"], has_location=bool(filename), cached=None, loader_state=None,
        _initializing=True)
    return module_


def fill_module(name, module_, found):
    """Run a module's body, the first time or again."""
    names = module_.__dict__
    kind = found["kind"]
    if kind == "values":
        for key in found["names"]:
            names[key] = found["names"][key]
    elif kind == "core":
        run_module(load_code(name, None, None), names)
    elif kind == "source":
        source = found["source"]
        filename = found.get("filename") or name
        if isinstance(source, bytes):  # that may say its encoding
            run_module(compile(source, filename, "exec", 0, True), names)
        else:
            run_module(load_code(name, source, filename), names)
    elif kind == "pyxc":
        run_module(load_code(name, found["code"], None), names)
    spec = names.get("__spec__")
    if spec is not None:  # else the body took it away
        spec._initializing = False


def load_source(name, source, filename):
    """The code of a module that was found, whose source may give warnings."""
    if isinstance(source, str):
        show_warnings(source, filename if isinstance(filename, str) else name, "exec")
    return load_code_warned(name, source, filename)


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


# --- what importlib stands on ---------------------------------------------------------------------


def module_parts(name, path):
    """Return what there is under a module's name: (kind, filename, folders of submodules), or None."""
    found = find_module(name, search_path(path))
    if found is None or found["kind"] == "none":
        return None
    if found["kind"] == "refused":
        return "refused", None, None
    filename = found.get("filename")
    if not found.get("package"):
        return found["kind"], filename, None
    folders = found.get("path")
    if folders is not None:
        return found["kind"], filename, folders.split("\0")
    return found["kind"], filename, [filename.rpartition("/")[0] if filename else name]


def package_data(path, names):
    """Return a file of a package of the host's as bytes, or the names in a folder; None: not there."""
    found = find_module("_data:" + path, "")
    if found is None or found["kind"] != ("folder" if names else "data"):
        return None
    return found["source"].split("\0") if names else found["source"]


def refill_module(module_, name, path):
    """Run the body of a module in its namespace, as it is found now."""
    found = find_module(name, search_path(path))
    if found is None or found["kind"] == "none":
        raise ModuleNotFoundError(f"spec not found for the module {name!r}", name=name)
    if found["kind"] == "refused":
        raise ImportError(found["hint"], name=name)
    fill_module(name, module_, found)
