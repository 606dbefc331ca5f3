"""Stand-ins for the standard modules, and parts of modules, that pyvm does not have yet.

While a test file loads, everything may be done with a stand-in and gives another one, so that a
file whose decorators and base classes come from a missing module still loads. While a test runs,
the first touch raises MissingModule, which names what is missing.
"""

import sys


class MissingModule(BaseException):
    """A test touched something of a standard module that does not exist yet."""

    def __init__(self, name):
        super().__init__(f"needs module {name}")
        self.module = name


class LeftOut(BaseException):
    """A test needs something that pyvm does not have on purpose."""

    def __init__(self, kind, what):
        super().__init__(f"{kind}: {what}")
        self.kind = kind


class State:
    """Whether a test runs, and what it touched that is missing."""

    running = False
    touched = []
    internals = []

    @classmethod
    def clear(cls):
        """Forget what was touched."""
        cls.touched.clear()
        cls.internals.clear()


# Modules that exist only to test CPython's insides.
INTERNALS = (
    "_testcapi", "_testinternalcapi", "_testlimitedcapi", "_testbuffer", "_testclinic",
    "_testmultiphase", "_testsinglephase", "_opcode", "xxsubtype", "_interpreters",
    "_testclinic_limited", "_testimportmultiple", "_xxtestfuzz")


def touch(path):
    """Raise for a touch while a test runs; note it, for the error may be caught."""
    if State.running and path.partition(".")[0] in INTERNALS:
        State.internals.append(path)
        raise LeftOut("C internals", path)
    if State.running:
        State.touched.append(path)
        raise MissingModule(path)


class Placeholder:
    """Anything of a missing module."""

    def __init__(self, path):
        self.__dict__["_path"] = path

    def __getattr__(self, name):
        if name in ("__wrapped__", "__set_name__", "__get__", "__isabstractmethod__",
                    "__unittest_skip__", "__unittest_expecting_failure__", "__path__"):
            raise AttributeError(name)
        touch(self._path)
        return Placeholder(f"{self._path}.{name}")

    def __setattr__(self, name, value):
        touch(self._path)
        self.__dict__[name] = value

    def __call__(self, *args, **kwargs):
        touch(self._path)
        return Placeholder(self._path)

    def __mro_entries__(self, bases):
        touch(self._path)
        return (_base(self._path),)

    def __getitem__(self, key):
        touch(self._path)
        return Placeholder(self._path)

    def __iter__(self):
        touch(self._path)
        return iter(())

    def __enter__(self):
        touch(self._path)
        return Placeholder(self._path)

    def __exit__(self, *details):
        return False

    def __instancecheck__(self, value):
        touch(self._path)
        return False

    def __subclasscheck__(self, value):
        touch(self._path)
        return False

    def __hash__(self):
        touch(self._path)
        return object.__hash__(self)

    def __repr__(self):
        touch(self._path)
        return f"<missing {self._path}>"


def _binary(name):
    def method(self, *others):
        touch(self._path)
        return Placeholder(self._path)
    method.__name__ = name
    return method


for _name in ("add sub mul truediv floordiv mod pow lshift rshift and or xor matmul").split():
    setattr(Placeholder, f"__{_name}__", _binary(f"__{_name}__"))
    setattr(Placeholder, f"__r{_name}__", _binary(f"__r{_name}__"))
for _name in "neg pos invert lt le gt ge eq ne".split():
    setattr(Placeholder, f"__{_name}__", _binary(f"__{_name}__"))
for _name in "int float index len bool complex contains str bytes format next".split():
    def _refusing(self, *others):
        touch(self._path)
        raise TypeError("a stand-in has no value")
    setattr(Placeholder, f"__{_name}__", _refusing)
Placeholder.__bool__ = lambda self: touch(self._path) or False
Placeholder.__contains__ = lambda self, value: touch(self._path) or False


def _base(path):
    """Return a class to derive from where a missing one is named."""
    class MissingBase:
        _missing = path

        def __new__(cls, *args, **kwargs):
            touch(path)
            return object.__new__(cls)

        def __init_subclass__(cls, **kwargs):
            pass

    return MissingBase


class PlaceholderModule(type(sys)):
    """A whole module that is missing."""

    def __getattr__(self, name):
        if name == "__path__":
            return []
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        path = f"{self.__name__}.{name}"
        touch(path)
        return Placeholder(path)


def install(names):
    """Put stand-ins into sys.modules for modules that do not exist."""
    for name in (*names, *INTERNALS):
        if name in sys.modules:
            continue
        module = PlaceholderModule(name)
        sys.modules[name] = module
        if name == "multiprocessing":  # logging asks every time
            module.__dict__["current_process"] = lambda: type(sys.implementation)(name="MainProcess")
        parent, _, tail = name.rpartition(".")
        if parent in sys.modules:
            setattr(sys.modules[parent], tail, module)


def complete(module, names):
    """Let a module answer for those names of CPython's that it does not have."""
    if isinstance(module, PlaceholderModule):
        module.__dict__["__all__"] = names
        return
    known = set(names) - {"_set_factories"}  # asked for by hasattr()
    prefix = module.__name__

    def __getattr__(name):
        if name in known:
            touch(f"{prefix}.{name}")
            return Placeholder(f"{prefix}.{name}")
        raise AttributeError(f"module {prefix!r} has no attribute {name!r}")

    if "__getattr__" not in module.__dict__:
        module.__dict__["__getattr__"] = __getattr__
