"""Abstract base classes.

`ABCMeta` keeps, per class, the classes that were registered; whether a class counts as a subclass is
decided by __subclasshook__, the MRO, the registry, and then the same for every subclass. Nothing is
cached: the registry is small, and an MRO test is native.
"""

import _pyvm

_PATTERNS = 1 << 5 | 1 << 6  # of type.__flags__: what `match` takes for a sequence or a mapping


def abstractmethod(funcobj):
    """Mark a method as one that concrete classes must define."""
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    """A classmethod that concrete classes must define."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    """A staticmethod that concrete classes must define."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    """A property that concrete classes must define."""

    __isabstractmethod__ = True


_token = [0]


def get_cache_token():
    """A number that changes with every registration."""
    return _token[0]


def _abstract_names(cls):
    names = {name for name, value in cls.__dict__.items()
             if getattr(value, "__isabstractmethod__", False)}
    for base in cls.__bases__:
        for name in getattr(base, "__abstractmethods__", ()):
            if getattr(getattr(cls, name, None), "__isabstractmethod__", False):
                names.add(name)
    return frozenset(names)


def _set_pattern(cls, pattern):
    if type.__dict__["__flags__"].__get__(cls) & _PATTERNS != pattern:
        _pyvm.set_pattern(cls, pattern)
        for derived in type.__subclasses__(cls):
            _set_pattern(derived, pattern)


class ABCMeta(type):
    """The metaclass of abstract base classes."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        cls.__abstractmethods__ = _abstract_names(cls)
        cls._abc_registry = []
        if "__abc_tpflags__" in namespace:
            pattern = cls.__abc_tpflags__ & _PATTERNS
            if pattern == _PATTERNS:
                raise TypeError("__abc_tpflags__ cannot be both Py_TPFLAGS_SEQUENCE and "
                                "Py_TPFLAGS_MAPPING")
            if pattern:
                _pyvm.set_pattern(cls, pattern)
            del cls.__abc_tpflags__
        return cls

    def register(cls, subclass):
        """Count a class as a subclass; usable as a decorator."""
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError("Refusing to create an inheritance cycle")
        cls._abc_registry.append(subclass)
        if cls.__flags__ & _PATTERNS:
            _set_pattern(subclass, cls.__flags__ & _PATTERNS)
        _token[0] += 1
        return subclass

    def __instancecheck__(cls, instance):
        own = type(instance)
        if cls.__subclasscheck__(own):
            return True
        said = instance.__class__
        return said is not own and isinstance(said, type) and cls.__subclasscheck__(said)

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("issubclass() arg 1 must be a class")
        answer = cls.__subclasshook__(subclass)
        if answer is not NotImplemented:
            return bool(answer)
        if type.__subclasscheck__(cls, subclass):
            return True
        for registered in cls.__dict__.get("_abc_registry", ()):
            if issubclass(subclass, registered):
                return True
        for derived in type.__subclasses__(cls):
            if issubclass(subclass, derived):
                return True
        return False


class ABC(metaclass=ABCMeta):
    """A base for abstract classes, for those who do not want to name the metaclass."""

    __slots__ = ()


def update_abstractmethods(cls):
    """Compute again which methods of a class are abstract."""
    if hasattr(cls, "__abstractmethods__"):
        cls.__abstractmethods__ = _abstract_names(cls)
    return cls
