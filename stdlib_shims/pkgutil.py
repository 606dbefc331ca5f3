"""What there is in packages: walking over submodules, data beside them."""

import sys
from collections import namedtuple

import _pyvm

__all__ = ["ModuleInfo", "extend_path", "get_data", "get_loader", "find_loader", "get_importer",
           "iter_importers", "iter_modules", "resolve_name", "walk_packages"]

ModuleInfo = namedtuple("ModuleInfo", "module_finder name ispkg")


def iter_modules(path=None, prefix=""):
    """Yield what modules there are on a path: a package's __path__, or sys.path."""
    if isinstance(path, (str, bytes)):
        raise ValueError("path must be None or list of paths to look for modules in")
    seen = set()
    for folder in sys.path if path is None else path:
        if not isinstance(folder, str):
            continue
        for name, package in _modules_in(folder):
            if name not in seen:
                seen.add(name)
                yield ModuleInfo(None, prefix + name, package)


def _modules_in(folder):
    from importlib.resources import _names

    entries = _names(folder)
    if not entries:
        inside = folder.replace("/", ".") + "."
        for name in sorted(_pyvm.library()):
            if name.startswith(inside) and "." not in name[len(inside):]:
                yield name[len(inside):], any(
                    other.startswith(name + ".") for other in _pyvm.library())
        return
    for entry in sorted(entries):
        if entry.endswith("/"):
            if entry[:-1].isidentifier() and "__init__.py" in _names(f"{folder}/{entry[:-1]}"):
                yield entry[:-1], True
        elif entry.endswith(".py") and entry != "__init__.py" and entry[:-3].isidentifier():
            yield entry[:-3], False


def walk_packages(path=None, prefix="", onerror=None):
    """Yield the modules on a path and, importing packages, those below."""
    for info in iter_modules(path, prefix):
        yield info
        if info.ispkg:
            try:
                __import__(info.name)
            except ImportError:
                if onerror is not None:
                    onerror(info.name)
            except Exception:
                if onerror is None:
                    raise
                onerror(info.name)
            else:
                path = getattr(sys.modules[info.name], "__path__", None) or []
                yield from walk_packages(path, info.name + ".", onerror)


def get_data(package, resource):
    """Return the bytes of a file of a package, or None."""
    from importlib.resources import _read

    module = sys.modules.get(package) or __import__(package, fromlist=["__name__"])
    for folder in getattr(module, "__path__", None) or []:
        data = _read(f"{folder}/{resource}")
        if data is not None:
            return data
    raise FileNotFoundError(2, "No such file or directory", resource)


def get_loader(module_or_name):
    """Return the loader of a module, or of a name; deprecated."""
    _deprecated("get_loader")
    name = module_or_name
    if name in sys.modules:
        module_or_name = sys.modules[name]
        if module_or_name is None:
            return None
    if isinstance(module_or_name, type(sys)):
        loader = getattr(module_or_name, "__loader__", None)
        if loader is not None:
            return loader
        if getattr(module_or_name, "__spec__", None) is None:
            return None
        name = module_or_name.__name__
    return _loader(name)


def find_loader(fullname):
    """Return the loader of a name, or None; deprecated."""
    _deprecated("find_loader")
    return _loader(fullname)


def _loader(name):
    from importlib.util import find_spec

    if name.startswith("."):
        raise ImportError(f"Relative module name {name!r} not supported")
    try:
        spec = find_spec(name)
    except (ImportError, AttributeError, TypeError, ValueError) as error:
        raise ImportError(f"Error while finding loader for {name!r} ({type(error)}: {error})") from error
    return None if spec is None else spec.loader


def _deprecated(name):
    import warnings

    warnings.warn(f"'pkgutil.{name}' is deprecated and slated for removal in Python 3.14; "
                  "use importlib.util.find_spec() instead", DeprecationWarning, stacklevel=3)


def get_importer(path_item):
    """Return what importing asks about a folder: nothing, the machine looks itself."""
    return sys.path_importer_cache.get(path_item) if hasattr(sys, "path_importer_cache") else None


def iter_importers(fullname=""):
    """Yield what importing asks of a name."""
    if fullname.startswith("."):
        raise ImportError(f"Relative module name {fullname!r} not supported")
    yield from sys.meta_path


def extend_path(path, name):
    """Return a package's path with the folders of the same name on sys.path."""
    if not isinstance(path, list):
        return path
    from importlib.resources import _names

    path = path[:]
    inside = name.replace(".", "/")
    for folder in sys.path:
        candidate = f"{folder.rstrip('/')}/{inside}"
        if candidate not in path and _names(candidate):
            path.append(candidate)
        try:
            with open(f"{folder.rstrip('/')}/{name}.pkg", encoding="utf-8", errors="surrogateescape") as listed:
                lines = [line.rstrip("\n") for line in listed]
        except OSError:
            continue
        path += [line for line in lines if line and not line.startswith("#")]
    return path


def resolve_name(name):
    """Return the object that a name "package.module:attribute" stands for."""
    import importlib

    if ":" in name:
        module, _, rest = name.partition(":")
        parts = rest.split(".") if rest else []
        found = importlib.import_module(module)
    else:
        parts = name.split(".")
        if not all(part.isidentifier() for part in parts):
            raise ValueError(f"invalid format: {name!r}")
        module = parts.pop(0)
        found = importlib.import_module(module)
        while parts:
            longer = f"{module}.{parts[0]}"
            try:
                found = importlib.import_module(longer)
                parts.pop(0)
                module = longer
            except ImportError:
                break
    for part in parts:
        found = getattr(found, part)
    return found
