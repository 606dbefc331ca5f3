"""Helpers of those who import by hand: find_spec, module_from_spec, spec_from_file_location, LazyLoader."""

import sys

import _pyvm
from importlib import _resolve
from importlib.machinery import ModuleSpec, SourceFileLoader, VMLoader, spec_of

SimpleNamespace = type(sys.implementation)

MAGIC_NUMBER = b"pyvm"


def module_from_spec(spec):
    """Return a new module of a spec; its loader's exec_module() runs it."""
    return _pyvm.module_of_spec(spec)


def resolve_name(name, package):
    """Return the absolute name of a relative one."""
    if not name.startswith("."):
        return name
    if not package:
        raise ImportError(f"no package specified for {name!r} (required for relative module names)")
    return _resolve(name, package)


def _whole(short):
    parent = sys.modules.get(short.name.rpartition(".")[0])
    path = getattr(parent, "__path__", None)
    spec = ModuleSpec(short.name, VMLoader(short.name, short.origin, path),
                      origin=short.origin or "frozen")
    spec.submodule_search_locations = short.submodule_search_locations
    spec.has_location = short.has_location
    spec._initializing = short._initializing
    return spec


def find_spec(name, package=None):
    """Return a module's spec, or None; its parents are imported, itself is not."""
    fullname = resolve_name(name, package) if name.startswith(".") else name
    if fullname in sys.modules:
        module = sys.modules[fullname]
        if module is None:
            return None
        try:
            spec = module.__spec__
        except AttributeError:
            raise ValueError(f"{name}.__spec__ is not set") from None
        if spec is None:
            raise ValueError(f"{name}.__spec__ is None")
        if type(spec) is SimpleNamespace:  # what the machine makes
            module.__spec__ = spec = _whole(spec)
        return spec
    if _pyvm.hides(fullname, True):
        return None
    parent_name = fullname.rpartition(".")[0]
    path = None
    if parent_name:
        parent = __import__(parent_name, fromlist=["__path__"])
        try:
            path = parent.__path__
        except AttributeError as error:
            raise ModuleNotFoundError(f"__path__ attribute not found on {parent_name!r} while "
                                      f"trying to find {fullname!r}", name=fullname) from error
    for finder in sys.meta_path:
        spec = finder.find_spec(fullname, path, None)
        if spec is not None:
            return spec
    return None


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    """Return a spec with a loader."""
    if origin is None:
        origin = getattr(loader, "_ORIGIN", None)
    if not origin and hasattr(loader, "get_filename"):
        if is_package is None:
            return spec_from_file_location(name, loader=loader)
        return spec_from_file_location(name, loader=loader,
                                       submodule_search_locations=[] if is_package else None)
    if is_package is None:
        if hasattr(loader, "is_package"):
            try:
                is_package = loader.is_package(name)
            except ImportError:
                is_package = None
        else:
            is_package = False
    return ModuleSpec(name, loader, origin=origin, is_package=is_package)


_NONE = object()


def spec_from_file_location(name, location=None, *, loader=None, submodule_search_locations=_NONE):
    """Return the spec of a module in a file."""
    import os

    if location is None:
        location = "<unknown>"
        if hasattr(loader, "get_filename"):
            try:
                location = loader.get_filename(name)
            except ImportError:
                pass
    else:
        location = os.path.abspath(os.fspath(location))
    if loader is None:
        if not location.endswith(".py"):
            return None
        loader = SourceFileLoader(name, location)
    spec = ModuleSpec(name, loader, origin=location)
    spec.has_location = True
    if submodule_search_locations is _NONE:
        if hasattr(loader, "is_package"):
            try:
                if loader.is_package(name):
                    spec.submodule_search_locations = []
            except ImportError:
                pass
    else:
        spec.submodule_search_locations = submodule_search_locations
    if spec.submodule_search_locations == [] and location:
        spec.submodule_search_locations.append(os.path.split(location)[0])
    return spec


def decode_source(source_bytes):
    """Return the text of a source's bytes, by its encoding line."""
    if source_bytes.startswith(b"\xef\xbb\xbf"):
        text = source_bytes[3:].decode("utf-8")
    else:
        import re

        encoding = "utf-8"
        for line in source_bytes.split(b"\n", 2)[:2]:
            found = re.match(rb"^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)", line)
            if found:
                encoding = found[1].decode()
                break
            if not re.match(rb"^[ \t\f]*(?:[#\r\n]|$)", line):
                break
        text = source_bytes.decode(encoding)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def source_hash(source_bytes):
    """Return eight bytes that stand for a source."""
    return hash(bytes(source_bytes)).to_bytes(8, "little", signed=True)


def cache_from_source(path, debug_override=None, *, optimization=None):
    """Return where a compiled module would stand, if any was kept in files."""
    folder, _, name = str(path).rpartition("/")
    stem = name.rpartition(".")[0] or name
    return f"{folder}/__pycache__/{stem}.pyvm-313.pyc" if folder else f"__pycache__/{stem}.pyvm-313.pyc"


def source_from_cache(path):
    """Return where the source of a compiled module stands: nowhere."""
    raise NotImplementedError("sys.implementation.cache_tag is None")


class LazyLoader:
    """A loader that runs the module when an attribute of it is first asked for."""

    def __init__(self, loader):
        self._check(loader)
        self.loader = loader

    @staticmethod
    def _check(loader):
        if not hasattr(loader, "exec_module"):
            raise TypeError("loader must define exec_module()")

    @classmethod
    def factory(cls, loader):
        cls._check(loader)
        return lambda *args, **kwargs: cls(loader(*args, **kwargs))

    def create_module(self, spec):
        return self.loader.create_module(spec)

    def exec_module(self, module):
        import threading

        module.__spec__.loader = self.loader
        module.__loader__ = self.loader
        module.__spec__.loader_state = {
            "__dict__": module.__dict__.copy(), "__class__": module.__class__,
            "lock": threading.RLock(), "is_loading": False}
        module.__class__ = _LazyModule


class _LazyModule(type(sys)):
    """A module that has not run yet; what was changed of it meanwhile stays changed."""

    def __getattribute__(self, attr):
        spec = object.__getattribute__(self, "__spec__")
        state = spec.loader_state
        with state["lock"]:
            if object.__getattribute__(self, "__class__") is _LazyModule:
                names = object.__getattribute__(self, "__dict__")
                if state["is_loading"] and attr.startswith("__") and attr.endswith("__"):
                    return object.__getattribute__(self, attr)
                state["is_loading"] = True
                before = state["__dict__"]
                changed = {name: value for name, value in names.items()
                           if name not in before or before[name] is not value}
                spec.loader.exec_module(self)
                name = spec.name
                if name in sys.modules and sys.modules[name] is not self:
                    raise ValueError(f"module object for {name!r} substituted in sys.modules "
                                     "during a lazy load")
                names.update(changed)
                object.__setattr__(self, "__class__", state["__class__"])
        return getattr(self, attr)

    def __delattr__(self, attr):
        self.__getattribute__(attr)
        delattr(self, attr)
