"""Importing by name. What an import means is the machine's own business (_prelude/imports.py)."""

import builtins as _builtins
import sys as _sys

import _pyvm

__all__ = ["__import__", "import_module", "invalidate_caches", "reload"]

__import__ = _builtins.__import__


def import_module(name, package=None):
    """Return the module of a name, imported if it is new."""
    if name.startswith("."):
        if not package:
            raise TypeError("the 'package' argument is required to perform a relative import "
                            f"for {name!r}")
        name = _resolve(name, package)
    elif not name:
        raise ValueError("Empty module name")
    elif _pyvm.hides(name, True):
        raise ModuleNotFoundError(f"No module named {name!r}", name=name)
    return _pyvm.import_module(name)


def _resolve(name, package):
    rest = name.lstrip(".")
    parts = package.rsplit(".", len(name) - len(rest) - 1)
    if len(parts) < len(name) - len(rest):
        raise ImportError("attempted relative import beyond top-level package")
    return f"{parts[0]}.{rest}" if rest else parts[0]


def invalidate_caches():
    """Forget what finders remember: ours remember nothing."""
    for finder in _sys.meta_path:
        if hasattr(finder, "invalidate_caches"):
            finder.invalidate_caches()


_reloading = {}


def reload(module):
    """Run a module's body again, in the same namespace; return the module."""
    try:
        name = module.__spec__.name
    except AttributeError:
        try:
            name = module.__name__
        except AttributeError:
            raise TypeError("reload() argument must be a module") from None
    if _sys.modules.get(name) is not module:
        raise ImportError(f"module {name} not in sys.modules", name=name)
    if name in _reloading:
        return _reloading[name]
    _reloading[name] = module
    try:
        parent = name.rpartition(".")[0]
        path = None
        if parent:
            try:
                path = _sys.modules[parent].__path__
            except KeyError:
                raise ImportError(f"parent {parent!r} not in sys.modules", name=parent) from None
        loader = getattr(module.__spec__, "loader", None)
        if loader is not None and not hasattr(loader, "_vm"):
            loader.exec_module(module)
        else:
            _pyvm.refill_module(module, name, path)
        return _sys.modules[name]
    finally:
        _reloading.pop(name, None)


def __getattr__(name):
    if name in ("abc", "machinery", "metadata", "resources", "util"):
        return _pyvm.import_module(f"importlib.{name}")
    raise AttributeError(f"module 'importlib' has no attribute {name!r}")
