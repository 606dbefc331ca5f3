"""Enumerations.

Members are made while the class is: the namespace of an enum class (`EnumDict`) records which names
are members, and `EnumType.__new__` turns each into an instance of the finished class.
"""

import sys
from types import DynamicClassAttribute, MappingProxyType

__all__ = [
    "EnumType", "EnumMeta", "EnumDict", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "ReprEnum",
    "auto", "unique", "property", "verify", "member", "nonmember", "CONTINUOUS", "NAMED_FLAGS",
    "UNIQUE", "FlagBoundary", "STRICT", "CONFORM", "EJECT", "KEEP",
]

Enum = Flag = EJECT = ReprEnum = KEEP = None
_property = property


class nonmember:
    """A value that stays a plain class attribute."""

    def __init__(self, value):
        self.value = value


class member:
    """A value that becomes a member, even where it would not by itself."""

    def __init__(self, value):
        self.value = value


class auto:
    """A value that _generate_next_value_ chooses."""

    def __init__(self, value=None):
        self.value = _unset if value is None else value

    def __repr__(self):
        return f"auto({self.value!r})"


class _Unset:
    def __repr__(self):
        return "<object>"


_unset = _Unset()


class property(DynamicClassAttribute):
    """A property of members that does not get in the way of a member of the same name."""

    def __set_name__(self, owner, name):
        self.name = name
        self.clsname = owner.__name__

    def __get__(self, instance, owner=None):
        if instance is None:
            found = owner._member_map_.get(self.name) if hasattr(owner, "_member_map_") else None
            if found is not None:
                return found
            raise AttributeError(f"{owner!r} has no attribute {self.name!r}")
        if self.fget is None:
            raise AttributeError(f"{owner!r} member has no attribute {self.name!r}")
        return self.fget(instance)


def _is_descriptor(value):
    cls = type(value)
    return hasattr(cls, "__get__") or hasattr(cls, "__set__") or hasattr(cls, "__delete__")


def _is_dunder(name):
    return len(name) > 4 and name[:2] == "__" == name[-2:] and name[2] != "_" != name[-3]


def _is_sunder(name):
    return len(name) > 2 and name[0] == "_" == name[-1] and name[1] != "_" != name[-2]


def _is_private(cls_name, name):
    return name.startswith(f"_{cls_name}__") and not name.endswith("__")


class EnumDict(dict):
    """The namespace of an enum class: which names are members, and the values of auto()."""

    def __init__(self, cls_name=None):
        super().__init__()
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._cls_name = cls_name
        self._generate = None
        self._auto_called = False

    @_property
    def member_names(self):
        return list(self._member_names)

    def __setitem__(self, key, value):
        if self._cls_name is not None and _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            if key not in ("_order_", "_generate_next_value_", "_numeric_repr_", "_missing_",
                           "_ignore_", "_iter_member_", "_iter_member_by_value_",
                           "_iter_member_by_def_", "_add_alias_", "_add_value_alias_"):
                raise ValueError(
                    f"_sunder_ names, such as {key!r}, are reserved for future Enum use")
            if key == "_generate_next_value_":
                if self._auto_called:
                    raise TypeError("_generate_next_value_ must be defined before members")
                self._generate = value.__func__ if isinstance(value, staticmethod) else value
            elif key == "_ignore_":
                names = value.replace(",", " ").split() if isinstance(value, str) else list(value)
                self._ignore = value = names
                already = set(names) & set(self._member_names)
                if already:
                    raise ValueError(f"_ignore_ cannot specify already set names: {already!r}")
        elif _is_dunder(key):
            pass
        elif key in self._member_names:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif _is_descriptor(value) and not isinstance(value, (member, type)):
            pass
        elif isinstance(value, type) and not isinstance(value, member):
            # A nested class is a descriptor of nobody: it becomes a member, as CPython 3.13 has it.
            self._member_names[key] = None
        else:
            if key in self:
                raise TypeError(f"{key!r} already defined as {self[key]!r}")
            if isinstance(value, member):
                value = value.value
            single = True
            values = (value,)
            if type(value) is tuple and any([isinstance(v, auto) for v in value]):
                single = False
                values = value
            resolved = []
            for v in values:
                if isinstance(v, auto):
                    if v.value is _unset:
                        v.value = self._generate(
                            key, 1, len(self._member_names), self._last_values[:])
                    self._auto_called = True
                    v = v.value
                resolved.append(v)
            value = resolved[0] if single else tuple(resolved)
            self._member_names[key] = None
            self._last_values.append(value)
        super().__setitem__(key, value)


def _find_data_type(cls_name, bases):
    found = None
    for chain in bases:
        candidate = None
        for base in chain.__mro__:
            if base is object:
                continue
            if isinstance(base, EnumType):
                if base._member_type_ is not object:
                    candidate = base._member_type_
                    break
            elif "__new__" in base.__dict__ or "__dataclass_fields__" in base.__dict__:
                candidate = candidate or base
                break
            else:
                candidate = candidate or base
        if candidate is not None:
            has_new = any(["__new__" in b.__dict__ or isinstance(b, EnumType)
                           for b in candidate.__mro__[:-1]])
            if not has_new:
                continue
            if found is not None and found is not candidate:
                raise TypeError(f"too many data types for {cls_name!r}: {{{found!r}, {candidate!r}}}")
            found = candidate
    return found or object


class EnumType(type):
    """The metaclass of enumerations."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        if Enum is None:
            return {}
        metacls._check_for_existing_members_(cls, bases)
        namespace = EnumDict(cls)
        if bases:
            namespace._generate = bases[-1]._generate_next_value_
        return namespace

    @staticmethod
    def _check_for_existing_members_(cls_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base._member_names_:
                    raise TypeError(f"<enum {cls_name!r}> cannot extend {base!r}")

    def __new__(metacls, cls, bases, namespace, *, boundary=None, _simple=False, **kwds):
        if Enum is None or not isinstance(namespace, EnumDict):
            return super().__new__(metacls, cls, bases, dict(namespace), **kwds)
        if not isinstance(bases[-1], EnumType):
            raise TypeError("new enumerations should be created as "
                            "`EnumName([mixin_type, ...] [data_type,] enum_type)`")
        first = bases[-1]
        names = list(namespace._member_names)
        if "mro" in names:
            raise ValueError("invalid enum member name(s) 'mro'")
        attributes = dict(namespace)
        for name in namespace._ignore:
            attributes.pop(name, None)
        attributes.pop("_ignore_", None)
        values = {name: attributes.pop(name) for name in names}
        generate = attributes.get("_generate_next_value_")
        if generate is not None and not isinstance(generate, staticmethod):
            attributes["_generate_next_value_"] = staticmethod(generate)
        order = attributes.pop("_order_", None)
        member_type = _find_data_type(cls, bases)
        attributes["_member_names_"] = []
        attributes["_member_map_"] = {}
        attributes["_value2member_map_"] = {}
        attributes["_unhashable_values_"] = []
        attributes["_member_type_"] = member_type
        attributes["_boundary_"] = boundary or getattr(first, "_boundary_", None)
        attributes["_flag_mask_"] = 0
        attributes["_singles_mask_"] = 0
        attributes["_all_bits_"] = 0
        own_new = attributes.pop("__new__", None)
        if isinstance(own_new, staticmethod):
            own_new = own_new.__func__
        saved_new = own_new
        if saved_new is None:
            for base in bases:
                candidate = getattr(base, "_new_member_", None)
                if isinstance(base, EnumType) and candidate is not None and (
                        base._use_args_ or candidate is not object.__new__):
                    saved_new = candidate
                    break
        use_args = True
        new_member = saved_new
        if new_member is None or new_member is object.__new__:
            new_member = member_type.__new__
            use_args = member_type is not object
        attributes["_new_member_"] = new_member
        attributes["_use_args_"] = use_args
        if _keeps_text(bases) and member_type is not object:
            if "__str__" not in attributes:
                method = member_type.__str__
                if method is object.__str__:
                    method = member_type.__repr__
                attributes["__str__"] = method
            if "__format__" not in attributes:
                attributes["__format__"] = member_type.__format__
        cls = super().__new__(metacls, cls, bases, attributes, **kwds)
        # A mixed-in type stands before Enum in the MRO: Enum's texts and Flag's operators win.
        for name in ("__repr__", "__str__", "__format__", "__reduce_ex__"):
            if name not in attributes and getattr(cls, name) in (
                    getattr(member_type, name), getattr(object, name)):
                type.__setattr__(cls, name, getattr(first, name))
        if Flag is not None and issubclass(cls, Flag):
            for name in ("__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__",
                         "__invert__"):
                if name not in attributes:
                    type.__setattr__(cls, name, getattr(Flag, name))
        cls._new_member_ = new_member
        for name, value in values.items():
            _add_member(cls, name, value, new_member, use_args, member_type)
        if Flag is not None and issubclass(cls, Flag):
            _finish_flag(cls)
        if own_new is not None:
            cls.__new_member__ = own_new
        cls.__new__ = Enum.__new__
        if order is not None:
            wanted = order.replace(",", " ").split() if isinstance(order, str) else list(order)
            found = cls._member_names_
            if wanted != found:
                raise TypeError(
                    f"member order does not match _order_:\n  {found!r}\n  {wanted!r}")
        return cls

    def __init__(cls, *args, **kwds):
        super().__init__(*args)

    def __bool__(cls):
        return True

    def __call__(cls, value=_unset, names=_unset, *values, module=None, qualname=None, type=None,
                 start=1, boundary=None):
        if cls._member_map_ or names is _unset and value is not _unset:
            if names is not _unset:
                value = (value, names, *values)
            if value is _unset:
                raise TypeError(f"{cls.__name__}.__new__() missing 1 required positional argument: "
                                "'value'")
            return cls.__new__(cls, value)
        if value is _unset:
            raise TypeError("EnumType.__call__() missing 1 required positional argument: 'value'")
        return _create(cls, value, names, module, qualname, type, start, boundary)

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        try:
            cls(value)
        except ValueError:
            return value in cls._unhashable_values_
        return True

    def __delattr__(cls, attr):
        if attr in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"{cls.__name__!r} cannot delete member {attr!r}.")
        super().__delattr__(attr)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def __dir__(cls):
        return sorted({"__class__", "__contains__", "__doc__", "__getitem__", "__init_subclass__",
                       "__iter__", "__len__", "__members__", "__module__", "__name__",
                       "__qualname__", *cls._member_names_})

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return iter([cls._member_map_[name] for name in cls._member_names_])

    def __len__(cls):
        return len(cls._member_names_)

    def __reversed__(cls):
        return iter([cls._member_map_[name] for name in reversed(cls._member_names_)])

    @_property
    def __members__(cls):
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        if Flag is not None and issubclass(cls, Flag):
            return f"<flag {cls.__name__!r}>"
        return f"<enum {cls.__name__!r}>"


EnumMeta = EnumType


def _keeps_text(bases):
    """Do members print as their mixed-in type does."""
    return ReprEnum is not None and ReprEnum in bases


def _add_member(cls, name, value, new_member, use_args, member_type):
    args = value if isinstance(value, tuple) else (value,)
    if member_type is tuple:
        args = (args,)
    if use_args:
        made = new_member(cls, *args)
    else:
        made = new_member(cls)
    if not hasattr(made, "_value_"):
        if member_type is object:
            made._value_ = value
        else:
            try:
                made._value_ = member_type(*args)
            except Exception as error:
                raise TypeError(
                    "_value_ not set in __new__, unable to create it") from error
    value = made._value_
    made._name_ = name
    made.__objclass__ = cls
    made._sort_order_ = len(cls._member_names_)
    if cls.__init__ is not object.__init__:
        made.__init__(*args)
        value = made._value_
    alias = None
    try:
        alias = cls._value2member_map_.get(value)
    except TypeError:
        for other in cls._member_map_.values():
            if other._value_ == value:
                alias = other
                break
    if alias is None:
        if Flag is None or not issubclass(cls, Flag) or not isinstance(value, int):
            cls._member_names_.append(name)
        elif value and value & (value - 1) == 0:
            cls._member_names_.append(name)
    else:
        made = alias
    type.__setattr__(cls, name, made) if not _shadows(cls, name) else None
    cls._member_map_[name] = made
    if alias is None:
        try:
            cls._value2member_map_.setdefault(value, made)
        except TypeError:
            cls._unhashable_values_.append(value)


def _shadows(cls, name):
    """Would the member hide a property of all members, such as `name`."""
    for base in cls.__mro__[1:]:
        if isinstance(base.__dict__.get(name), property):
            return True
    return False


def _create(cls, class_name, names, module, qualname, type_, start, boundary):
    metacls = type(cls)
    bases = (cls,) if type_ is None else (type_, cls)
    namespace = metacls.__prepare__(class_name, bases)
    if isinstance(names, str):
        names = names.replace(",", " ").split()
    if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
        listed, names, last = names, [], []
        for i, name in enumerate(listed):
            value = cls._generate_next_value_(name, start, i, last[:])
            last.append(value)
            names.append((name, value))
    for item in names if names is not None else ():
        name, value = (item, names[item]) if isinstance(item, str) else item
        namespace[name] = value
    if module is None and hasattr(sys, "_getframe"):
        module = sys._getframe(2).f_globals.get("__name__")
    if module is not None:
        namespace["__module__"] = module
    if qualname is not None:
        namespace["__qualname__"] = qualname
    return metacls.__new__(metacls, class_name, bases, namespace, boundary=boundary)


class Enum(metaclass=EnumType):
    """The base of enumerations."""

    _member_names_ = []
    _member_map_ = {}
    _value2member_map_ = {}
    _unhashable_values_ = []
    _member_type_ = object
    _new_member_ = object.__new__
    _use_args_ = False
    _boundary_ = None

    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for made in cls._member_map_.values():
                if made._value_ == value:
                    return made
        if not cls._member_map_:
            raise TypeError(f"{cls!r} has no members")
        error = None
        try:
            result = cls._missing_(value)
        except Exception as raised:
            error = raised
            result = None
        if isinstance(result, cls):
            return result
        if Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT and (
                isinstance(result, int)):
            return result
        invalid = ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        if result is None and error is None:
            raise invalid
        if error is None:
            error = TypeError(
                f"error in {cls.__name__}._missing_: returned {result!r} instead of None or a valid "
                "member")
        if not isinstance(error, ValueError):
            error.__context__ = invalid
        raise error

    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            return sorted(last_values)[-1] + 1
        except TypeError:
            raise TypeError("unable to sort non-numeric values") from None

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        shown = self._member_type_.__repr__ if self._member_type_ is not object else repr
        if "__dataclass_fields__" in self._member_type_.__dict__:
            shown = repr
        return f"<{self.__class__.__name__}.{self._name_}: {shown(self._value_)}>"

    def __str__(self):
        return f"{self.__class__.__name__}.{self._name_}"

    def __dir__(self):
        own = {"__class__", "__doc__", "__eq__", "__hash__", "__module__", "name", "value"}
        for cls in type(self).__mro__:
            if cls in (Enum, object) or cls is self._member_type_:
                continue
            own.update([key for key in cls.__dict__ if key[0] != "_" and key not in cls._member_map_])
        return sorted(own)

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_


Enum.__init__ = object.__init__


class ReprEnum(Enum):
    """Changes only the repr of its mixed-in type, not its str()."""


class IntEnum(int, ReprEnum):
    """Members are ints."""


class StrEnum(str, ReprEnum):
    """Members are strings."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f"too many arguments for str(): {values!r}")
        if len(values) >= 1 and not isinstance(values[0], str):
            raise TypeError(f"{values[0]!r} is not a string")
        made = str.__new__(cls, *values)
        made._value_ = str(*values)
        return made

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


class FlagBoundary(StrEnum):
    """What becomes of bits that no member has."""

    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


def _finish_flag(cls):
    mask = singles = 0
    for made in cls._member_map_.values():
        if isinstance(made._value_, int):
            mask |= made._value_
            if made._value_ > 0 and made._value_ & (made._value_ - 1) == 0:
                singles |= made._value_
    type.__setattr__(cls, "_flag_mask_", mask)
    type.__setattr__(cls, "_singles_mask_", singles)
    type.__setattr__(cls, "_all_bits_", 2 ** mask.bit_length() - 1)
    names = [n for n in cls._member_names_]
    by_value = sorted(names, key=lambda n: cls._member_map_[n]._value_)
    cls._member_names_[:] = by_value if by_value != names else names


class Flag(Enum, boundary=STRICT):
    """Members can be combined by | & ^ ~."""

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        last = max(last_values)
        if not isinstance(last, int):
            raise TypeError(f"invalid flag value {last!r}")
        return 2 ** last.bit_length()

    @classmethod
    def _iter_member_(cls, value):
        for name in cls._member_names_:
            made = cls._member_map_[name]
            if made._value_ & value:
                yield made

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        mask, bits = cls._flag_mask_, cls._all_bits_
        given = value
        if not ~bits <= value <= bits or value & (bits ^ mask):
            if cls._boundary_ is STRICT:
                width = max(value.bit_length(), mask.bit_length())
                raise ValueError(
                    f"{cls!r} invalid value {value!r}\n    given {_bits(value, width)}\n"
                    f"  allowed {_bits(mask, width)}")
            if cls._boundary_ is CONFORM:
                value &= mask
            elif cls._boundary_ is EJECT:
                return value
            elif value < 0:
                value = max(bits + 1, 2 ** value.bit_length()) + value
        if value < 0:
            value = bits + 1 + value if cls._boundary_ is KEEP else mask & value
        known = cls._value2member_map_.get(value)
        if known is not None:
            return known
        if cls._member_type_ is object:
            made = object.__new__(cls)
        else:
            made = cls._member_type_.__new__(cls, value)
        made._value_ = value
        parts = [m._name_ for m in cls._iter_member_(value)]
        rest = value & ~cls._singles_mask_
        if parts:
            made._name_ = "|".join(parts)
            if rest:
                made._name_ += f"|{rest}"
        else:
            made._name_ = None
        cls._value2member_map_.setdefault(value, made)
        return made

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError(
                f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and "
                f"{self.__class__.__qualname__!r}")
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        return self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        name = self.__class__.__name__
        if self._name_ is None:
            return f"<{name}: {self._value_!r}>"
        return f"<{name}.{self._name_}: {self._value_!r}>"

    def __str__(self):
        name = self.__class__.__name__
        if self._name_ is None:
            return f"{name}({self._value_!r})"
        return f"{name}.{self._name_}"

    def __bool__(self):
        return bool(self._value_)

    def _other(self, flag):
        if isinstance(flag, self.__class__):
            return flag._value_
        if self._member_type_ is not object and isinstance(flag, self._member_type_):
            return flag
        return NotImplemented

    def __or__(self, other):
        value = self._other(other)
        return value if value is NotImplemented else self.__class__(self._value_ | value)

    def __and__(self, other):
        value = self._other(other)
        return value if value is NotImplemented else self.__class__(self._value_ & value)

    def __xor__(self, other):
        value = self._other(other)
        return value if value is NotImplemented else self.__class__(self._value_ ^ value)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __invert__(self):
        if self._boundary_ in (EJECT, KEEP):
            return self.__class__(~self._value_)
        return self.__class__(self._singles_mask_ & ~self._value_)


def _bits(value, width):
    text = format(value & (2 ** width - 1), f"0{width}b")
    return f"0b{'1' if value < 0 else '0'} {text}"


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Flags that are ints."""


def unique(enumeration):
    """Refuse an enumeration with aliases."""
    aliases = [(name, made.name) for name, made in enumeration.__members__.items()
               if name != made.name]
    if aliases:
        text = ", ".join([f"{alias} -> {name}" for alias, name in aliases])
        raise ValueError(f"duplicate values found in {enumeration!r}: {text}")
    return enumeration


class EnumCheck(StrEnum):
    """What verify() can ask for."""

    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """A decorator that checks an enumeration."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        for check in self.checks:
            if check is UNIQUE:
                aliases = [(name, made.name) for name, made in enumeration.__members__.items()
                           if name != made.name]
                if aliases:
                    text = ", ".join([f"{alias} -> {name}" for alias, name in aliases])
                    raise ValueError(f"aliases found in {enumeration!r}: {text}")
            elif check is CONTINUOUS:
                values = {made.value for made in enumeration}
                if len(values) >= 2:
                    low, high = min(values), max(values)
                    if issubclass(enumeration, Flag):
                        missing = [2 ** i for i in range(low.bit_length(), high.bit_length() - 1)
                                   if 2 ** i not in values]
                    else:
                        missing = [i for i in range(low + 1, high) if i not in values]
                    if missing:
                        kind = "flag" if issubclass(enumeration, Flag) else "enum"
                        raise ValueError(
                            f"invalid {kind} {enumeration.__name__!r}: missing values "
                            + ", ".join([str(m) for m in missing]))
        return enumeration
