"""Specs and loaders: a module's description, and the loaders that a program may name.

Modules that the machine finds have the loader None; a spec that is asked for (`importlib.util.find_spec`)
has a VMLoader, which can run the module.
"""

import sys

import _pyvm

VMImporter = sys.VMImporter
BuiltinImporter = FrozenImporter = PathFinder = VMImporter

SOURCE_SUFFIXES = [".py"]
BYTECODE_SUFFIXES = [".pyxc"]
DEBUG_BYTECODE_SUFFIXES = OPTIMIZED_BYTECODE_SUFFIXES = BYTECODE_SUFFIXES
EXTENSION_SUFFIXES = []


def all_suffixes():
    """Return the endings of files that hold modules."""
    return SOURCE_SUFFIXES + BYTECODE_SUFFIXES + EXTENSION_SUFFIXES


class ModuleSpec:
    """What there is to know of a module before it runs."""

    def __init__(self, name, loader, *, origin=None, loader_state=None, is_package=None):
        self.name = name
        self.loader = loader
        self.origin = origin
        self.loader_state = loader_state
        self.submodule_search_locations = [] if is_package else None
        self._uninitialized_submodules = []
        self._set_fileattr = False
        self._cached = None

    def __repr__(self):
        args = [f"name={self.name!r}", f"loader={self.loader!r}"]
        if self.origin is not None:
            args.append(f"origin={self.origin!r}")
        if self.submodule_search_locations is not None:
            args.append(f"submodule_search_locations={self.submodule_search_locations}")
        return f"{type(self).__name__}({', '.join(args)})"

    def __eq__(self, other):
        places = self.submodule_search_locations
        try:
            return (self.name == other.name and self.loader == other.loader
                    and self.origin == other.origin
                    and places == other.submodule_search_locations
                    and self.cached == other.cached
                    and self.has_location == other.has_location)
        except AttributeError:
            return NotImplemented

    @property
    def cached(self):
        return self._cached

    @cached.setter
    def cached(self, cached):
        self._cached = cached

    @property
    def parent(self):
        if self.submodule_search_locations is None:
            return self.name.rpartition(".")[0]
        return self.name

    @property
    def has_location(self):
        return self._set_fileattr

    @has_location.setter
    def has_location(self, value):
        self._set_fileattr = bool(value)


class VMLoader:
    """Runs a module that the machine found."""

    _vm = True

    def __init__(self, fullname, path, folders):
        self.name = fullname
        self.path = path
        self._folders = folders

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        _pyvm.refill_module(module, self.name, self._folders)

    def load_module(self, fullname=None):
        return _pyvm.import_module(self.name if fullname is None else fullname)

    def is_package(self, fullname=None):
        return _pyvm.module_parts(self.name, self._folders)[2] is not None

    def get_filename(self, fullname=None):
        if self.path is None:
            raise ImportError("no file", name=self.name)
        return self.path

    def get_data(self, path):
        with open(path, "rb") as file:
            return file.read()

    def get_source(self, fullname=None):
        try:
            with open(self.path, encoding="utf-8") as file:
                return file.read()
        except (OSError, TypeError):
            return None

    def get_code(self, fullname=None):
        source = self.get_source()
        return None if source is None else compile(source, self.path, "exec", dont_inherit=True)


def spec_of(fullname, path=None):
    """Return the spec of a module that the machine finds, or None."""
    found = _pyvm.module_parts(fullname, path)
    if found is None:
        return None
    kind, filename, folders = found
    origin = filename if filename else {"core": "frozen", "values": "built-in"}.get(kind)
    spec = ModuleSpec(fullname, VMLoader(fullname, filename, path), origin=origin)
    spec.submodule_search_locations = folders
    spec.has_location = bool(filename)
    return spec


class _FileLoader:
    """A loader of one file of the VM's filesystem."""

    def __init__(self, fullname, path):
        self.name = fullname
        self.path = path

    def __eq__(self, other):
        return self.__class__ == other.__class__ and self.__dict__ == other.__dict__

    def __hash__(self):
        return hash(self.name) ^ hash(self.path)

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        code = self.get_code(module.__name__)
        if code is None:
            raise ImportError(
                f"cannot load module {module.__name__!r} when get_code() returns None")
        exec(code, module.__dict__)

    def load_module(self, fullname=None):
        from importlib.util import module_from_spec, spec_from_file_location

        spec = spec_from_file_location(self.name, self.path, loader=self)
        module = module_from_spec(spec)
        sys.modules[self.name] = module
        self.exec_module(module)
        return sys.modules[self.name]

    def is_package(self, fullname):
        stem = self.path.rpartition("/")[2].rpartition(".")[0]
        return stem == "__init__" and fullname.rpartition(".")[2] != "__init__"

    def get_filename(self, fullname=None):
        return self.path

    def get_data(self, path):
        with open(path, "rb") as file:
            return file.read()

    def get_source(self, fullname=None):
        from importlib.util import decode_source

        try:
            return decode_source(self.get_data(self.path))
        except OSError as error:
            raise ImportError("source not available through get_data()",
                              name=fullname) from error

    def source_to_code(self, data, path, *, _optimize=-1):
        return compile(data, path, "exec", dont_inherit=True)

    def get_code(self, fullname=None):
        return self.source_to_code(self.get_data(self.path), self.path)


class SourceFileLoader(_FileLoader):
    """A loader of a .py file."""


class SourcelessFileLoader(_FileLoader):
    """A loader of compiled files: there are none."""

    def get_code(self, fullname=None):
        raise ImportError("compiled modules are not read from files", name=fullname)

    def get_source(self, fullname=None):
        return None


class ExtensionFileLoader(_FileLoader):
    """A loader of extension modules: there are none."""

    def create_module(self, spec):
        raise ImportError(f"{self.path} is an extension module: only Python runs in a VM",
                          name=self.name, path=self.path)


class NamespaceLoader:
    """The loader of a package without __init__.py."""

    def __init__(self, name, path, path_finder=None):
        self._path = path

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        return None

    def is_package(self, fullname):
        return True

    def get_source(self, fullname):
        return ""

    def get_code(self, fullname):
        return compile("", "<string>", "exec", dont_inherit=True)


class FileFinder:
    """Finds modules in one folder of the VM's files."""

    def __init__(self, path, *loader_details):
        self.path = path or "."

    def find_spec(self, fullname, target=None):
        return spec_of(fullname, [self.path])

    def invalidate_caches(self):
        return None


class AppleFrameworkLoader(ExtensionFileLoader):
    """As its base: it is for other machines."""


class WindowsRegistryFinder(VMImporter):
    """A finder that finds nothing: it is for other machines."""

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        return None
