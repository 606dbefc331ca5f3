"""Containers: deques, counters, dicts with defaults or an order of their own, named tuples."""

import _collections
from _collections import _tuplegetter, deque
from _pyvm import frame as _frame
from _pyvm import in_c as _in_c

# What is C in CPython makes no entry in tracebacks.
__tracebackhide__ = ("OrderedDict.", "defaultdict.", "_count_elements")

__all__ = [
    "ChainMap", "Counter", "OrderedDict", "UserDict", "UserList", "UserString", "defaultdict", "deque", "namedtuple",
]
_alias = type(list[int])
_count, _first_key, _move = _collections.count_elements, _collections.first_key, _collections.move_to_end


def __getattr__(name):
    if name in ("ChainMap", "UserDict", "UserList", "UserString"):  # they are abc's, which takes its time
        from collections import _wrappers
        value = globals()[name] = getattr(_wrappers, name)
        return value
    raise AttributeError(f"module 'collections' has no attribute {name!r}")


def _is_name(name):
    return name.isidentifier() and name not in _KEYWORDS


_KEYWORDS = frozenset(
    "False None True and as assert async await break class continue def del elif else except finally "
    "for from global if import in is lambda nonlocal not or pass raise return try while with "
    "yield".split())


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """Make a subclass of tuple whose items have names."""
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    field_names = list(map(str, field_names))
    typename = str(typename)
    seen = set()
    if rename:
        for i, name in enumerate(field_names):
            if not _is_name(name) or name.startswith("_") or name in seen:
                field_names[i] = f"_{i}"
            seen.add(name)
    for name in [typename] + field_names:
        if not name.isidentifier():
            raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
        if name in _KEYWORDS:
            raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")
    seen = set()
    for name in field_names:
        if name.startswith("_") and not rename:
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        if name in seen:
            raise ValueError(f"Encountered duplicate field name: {name!r}")
        seen.add(name)
    field_defaults = {}
    if defaults is not None:
        defaults = tuple(defaults)
        if len(defaults) > len(field_names):
            raise TypeError("Got more default values than field names")
        field_defaults = dict(zip(field_names[len(field_names) - len(defaults):], defaults))
    fields = tuple(field_names)
    names = {"_new": tuple.__new__}
    arguments = ", ".join(fields) + ("," if len(fields) == 1 else "")
    exec(f"def __new__(_cls{', ' if fields else ''}{arguments}): return _new(_cls, ({arguments}))", names)
    new = names["__new__"]
    new.__defaults__ = defaults
    new.__doc__ = f"Create new instance of {typename}({arguments})"
    new.__qualname__ = f"{typename}.__new__"
    count = len(fields)

    def _make(cls, iterable):
        result = tuple.__new__(cls, iterable)
        if len(result) != count:
            raise TypeError(f"Expected {count} arguments, got {len(result)}")
        return result

    def _replace(self, /, **kwds):
        result = self._make([kwds.pop(name, value) for name, value in zip(fields, self)])
        if kwds:
            raise TypeError(f"Got unexpected field names: {list(kwds)!r}")
        return result

    def __repr__(self):
        parts = ", ".join([f"{name}={value!r}" for name, value in zip(fields, self)])
        return f"{self.__class__.__name__}({parts})"

    def _asdict(self):
        return dict(zip(fields, self))

    def __getnewargs__(self):
        return tuple(self)

    namespace = {
        "__doc__": f"{typename}({arguments})", "__slots__": (), "_fields": fields,
        "_field_defaults": field_defaults, "__new__": new, "_make": classmethod(_make),
        "_replace": _replace, "__replace__": _replace, "__repr__": __repr__, "_asdict": _asdict,
        "__getnewargs__": __getnewargs__, "__match_args__": fields,
    }
    for i, name in enumerate(fields):
        namespace[name] = _tuplegetter(i, f"Alias for field number {i}")
    for method in (_make, _replace, __repr__, _asdict, __getnewargs__):
        method.__qualname__ = f"{typename}.{method.__name__}"
    _make.__doc__ = f"Make a new {typename} object from a sequence or iterable"
    _replace.__doc__ = f"Return a new {typename} object replacing specified fields with new values"
    __repr__.__doc__ = "Return a nicely formatted representation string"
    _asdict.__doc__ = "Return a new dict which maps field names to their values."
    __getnewargs__.__doc__ = "Return self as a plain tuple.  Used by copy and pickle."
    if module is None:
        module = _frame(1).f_globals.get("__name__", "__main__")
    if module is not None:
        namespace["__module__"] = module
    return type(typename, (tuple,), namespace)


@_in_c
class defaultdict(dict):
    """defaultdict(default_factory=None, /, [...]) --> dict with default factory"""

    __slots__ = ("default_factory",)

    def __init__(self, default_factory=None, /, *args, **kwargs):
        if default_factory is not None and not callable(default_factory):
            raise TypeError("first argument must be callable or None")
        self.default_factory = default_factory
        if args or kwargs:
            super().__init__(*args, **kwargs)

    def __missing__(self, key):
        if self.default_factory is None:
            raise KeyError(key)
        self[key] = value = self.default_factory()
        return value

    def __repr__(self):
        factory = self.default_factory
        seen = _showing.setdefault(id(self), [])
        if seen:
            shown = "..."
        else:
            seen.append(factory)
            try:
                shown = repr(factory)
            finally:
                del _showing[id(self)]
        return f"{type(self).__name__}({shown}, {dict.__repr__(self)})"

    def copy(self):
        return type(self)(self.default_factory, self)

    __copy__ = copy

    def __reduce__(self):
        args = () if self.default_factory is None else (self.default_factory,)
        return type(self), args, None, None, iter(self.items())

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = self.copy()
        result.update(other)
        return result

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = type(self)(self.default_factory, other)
        result.update(self)
        return result

    __class_getitem__ = classmethod(_alias)


_showing = {}


@_in_c
class OrderedDict(dict):
    """A dict whose order counts in comparisons and can be changed."""

    def move_to_end(self, key, last=True):
        """Move an existing element to the end (or the beginning if last is false)."""
        found = _move(self, key, True if last else False)
        if found is True:
            return
        if found is False:
            raise KeyError(key)
        value = dict.__getitem__(self, key)
        if last:
            dict.__delitem__(self, key)
            dict.__setitem__(self, key, value)
            return
        rest = [item for item in dict.items(self) if item[0] is not key and item[0] != key]
        dict.clear(self)
        dict.__setitem__(self, key, value)
        dict.update(self, rest)

    def popitem(self, last=True):
        """Remove and return a (key, value) pair: the last one, or the first."""
        if last:
            if not dict.__len__(self):
                raise KeyError("dictionary is empty")
            key = next(dict.__reversed__(self))
        else:
            found = _first_key(self)
            if not found:
                raise KeyError("dictionary is empty")
            key, = found
        return key, dict.pop(self, key)

    def pop(self, key, default=_alias):
        """Remove a key and return its value, or the default."""
        return dict.pop(self, key) if default is _alias else dict.pop(self, key, default)

    def setdefault(self, key, default=None):
        """The value of a key, stored first if it is missing."""
        if key in self:
            return self[key]
        self[key] = default
        return default

    def update(self, other=(), /, **kwds):
        """Store the items of a mapping, or pairs, and keyword arguments."""
        if type(self) is OrderedDict:
            dict.update(self, other, **kwds)
            return
        if isinstance(other, dict) or hasattr(other, "keys"):
            for key in other.keys():
                self[key] = other[key]
        else:
            for key, value in other:
                self[key] = value
        for key, value in kwds.items():
            self[key] = value

    def __init__(self, other=(), /, **kwds):
        if type(self) is OrderedDict:
            dict.update(self, other, **kwds)
        else:
            OrderedDict.update(self, other, **kwds)

    def copy(self):
        """A shallow copy."""
        return self.__class__(self)

    @classmethod
    def fromkeys(cls, iterable, value=None):
        """A new ordered dictionary with keys from an iterable, all with one value."""
        self = cls()
        for key in iterable:
            self[key] = value
        return self

    def __eq__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        equal = dict.__eq__(self, other)
        if equal is True and isinstance(other, OrderedDict):
            return _same_order(dict.__iter__(self), dict.__iter__(other))
        return equal

    def __ne__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        return not self == other

    __hash__ = None

    def __repr__(self):
        if not dict.__len__(self):
            return f"{type(self).__name__}()"
        if id(self) in _showing:
            return "..."
        _showing[id(self)] = True
        try:
            return f"{type(self).__name__}({dict(self.items())!r})"
        finally:
            del _showing[id(self)]

    def __reduce__(self):
        state = object.__getstate__(self)
        if isinstance(state, tuple):
            state, slots = state
        else:
            slots = {}
        state = dict(state or {})
        state = (state, slots) if slots else state or None
        return self.__class__, (), state, None, iter(self.items())

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = self.__class__(self)
        result.update(other)
        return result

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = self.__class__(other)
        result.update(self)
        return result

    def __ior__(self, other):
        self.update(other)
        return self


def _same_order(ours, theirs):
    while True:
        try:
            a = next(ours, _showing)
            b = next(theirs, _showing)
        except RuntimeError:
            raise RuntimeError("OrderedDict mutated during iteration") from None
        if a is _showing or b is _showing:
            return a is b
        if not (a is b or a == b):
            return False


def _count_elements(mapping, iterable):
    """Count the items of an iterable: natively as long as natives can tell keys apart."""
    items = iter(iterable)
    if type(mapping).get is dict.get and type(mapping).__setitem__ is dict.__setitem__:
        while (done := _count(mapping, items)) is not True:
            if done is NotImplemented:
                break
            for key in items:
                mapping[key] = mapping.get(key, 0) + 1
                break
        else:
            return
    get = mapping.get
    for key in items:
        mapping[key] = get(key, 0) + 1


def _second(pair):
    return pair[1]


def _is_mapping(x):
    if isinstance(x, dict):
        return True
    if isinstance(x, (str, list, tuple, set, bytes, type(_second(((), iter(())))))):
        return False
    from _collections_abc import Mapping
    return isinstance(x, Mapping)


class Counter(dict):
    """Dict subclass for counting hashable items: elements are keys, their counts the values."""

    def __init__(self, iterable=None, /, **kwds):
        super().__init__()
        self.update(iterable, **kwds)

    def __missing__(self, key):
        """The count of elements not in the Counter is zero."""
        return 0

    def most_common(self, n=None):
        """The n most common elements and their counts, the most common first."""
        if n is None:
            return sorted(self.items(), key=_second, reverse=True)
        if n == 1 and self:
            return [max(self.items(), key=_second)]
        return sorted(self.items(), key=_second, reverse=True)[:max(n, 0)]

    def elements(self):
        """Iterator over elements repeating each as many times as its count."""
        from itertools import chain, repeat, starmap
        return chain.from_iterable(starmap(repeat, self.items()))

    def total(self):
        """Sum of the counts."""
        return sum(self.values())

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError("Counter.fromkeys() is undefined.  Use Counter(iterable) instead.")

    def update(self, iterable=None, /, **kwds):
        """Add counts of an iterable or of another mapping."""
        if iterable is not None:
            if _is_mapping(iterable):
                if self:
                    get = self.get
                    for elem, count in iterable.items():
                        self[elem] = count + get(elem, 0)
                else:
                    super().update(iterable)
            else:
                _count_elements(self, iterable)
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, /, **kwds):
        """Take counts away; they may become zero or negative."""
        if iterable is not None:
            get = self.get
            if _is_mapping(iterable):
                for elem, count in iterable.items():
                    self[elem] = get(elem, 0) - count
            else:
                for elem in iterable:
                    self[elem] = get(elem, 0) - 1
        if kwds:
            self.subtract(kwds)

    def copy(self):
        """A shallow copy."""
        return self.__class__(self)

    def __reduce__(self):
        return self.__class__, (dict(self),)

    def __delitem__(self, elem):
        """Like dict.__delitem__() but does not raise KeyError for missing values."""
        if elem in self:
            super().__delitem__(elem)

    def __repr__(self):
        if not self:
            return f"{self.__class__.__name__}()"
        try:
            shown = dict(self.most_common())
        except TypeError:
            shown = dict(self)
        return f"{self.__class__.__name__}({shown!r})"

    def __eq__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all([self[e] == other[e] for c in (self, other) for e in c])

    def __ne__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return not self == other

    __hash__ = None

    def __le__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all([self[e] <= other[e] for c in (self, other) for e in c])

    def __lt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self <= other and self != other

    def __ge__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all([self[e] >= other[e] for c in (self, other) for e in c])

    def __gt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self >= other and self != other

    def __add__(self, other):
        """Add counts from two counters."""
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for elem, count in self.items():
            newcount = count + other[elem]
            if newcount > 0:
                result[elem] = newcount
        for elem, count in other.items():
            if elem not in self and count > 0:
                result[elem] = count
        return result

    def __sub__(self, other):
        """Subtract counts, but keep only results with positive counts."""
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for elem, count in self.items():
            newcount = count - other[elem]
            if newcount > 0:
                result[elem] = newcount
        for elem, count in other.items():
            if elem not in self and count < 0:
                result[elem] = 0 - count
        return result

    def __or__(self, other):
        """Union is the maximum of value in either of the input counters."""
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for elem, count in self.items():
            other_count = other[elem]
            newcount = other_count if count < other_count else count
            if newcount > 0:
                result[elem] = newcount
        for elem, count in other.items():
            if elem not in self and count > 0:
                result[elem] = count
        return result

    def __and__(self, other):
        """Intersection is the minimum of corresponding counts."""
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for elem, count in self.items():
            other_count = other[elem]
            newcount = count if count < other_count else other_count
            if newcount > 0:
                result[elem] = newcount
        return result

    def __pos__(self):
        """Adds an empty counter, effectively stripping negative and zero counts."""
        return self + Counter()

    def __neg__(self):
        """Subtracts from an empty counter: strips positive and zero counts, and flips the sign."""
        return Counter() - self

    def _keep_positive(self):
        for elem in [elem for elem, count in self.items() if not count > 0]:
            del self[elem]
        return self

    def __iadd__(self, other):
        for elem, count in other.items():
            self[elem] += count
        return self._keep_positive()

    def __isub__(self, other):
        for elem, count in other.items():
            self[elem] -= count
        return self._keep_positive()

    def __ior__(self, other):
        for elem, other_count in other.items():
            if other_count > self[elem]:
                self[elem] = other_count
        return self._keep_positive()

    def __iand__(self, other):
        for elem, count in self.items():
            other_count = other[elem]
            if other_count < count:
                self[elem] = other_count
        return self._keep_positive()
