"""Making classes, and asking what is an instance or a subclass of what."""


def build_class(func, name, /, *bases, metaclass=None, **kwargs):
    if type_name(func) != "function":
        raise TypeError("__build_class__: func must be a function")
    if not isinstance(name, str):
        raise TypeError("__build_class__: name is not a string")
    original = bases
    for base in bases:
        if not class_is(base, 0):
            bases = resolve_bases(bases)
            break
    meta = metaclass
    if meta is None:
        meta = type(bases[0]) if bases else type
    if class_is(meta, 0):
        meta = most_derived_metaclass(meta, bases)
    missing = exhausted()
    prepare = missing
    if meta is not type:
        prepare = getattr(meta, "__prepare__", missing)
    if prepare is missing:
        namespace = {}
    else:
        namespace = prepare(name, bases, **kwargs)
        if not isinstance(namespace, dict):
            if type_lookup(type(namespace), "__getitem__") is NotImplemented:
                where = meta.__name__ if class_is(meta, 0) else "<metaclass>"
                raise TypeError(
                    f"{where}.__prepare__() must return a mapping, not {type_name(namespace)}")
    cell = run_class_body(func, namespace)
    if bases is not original:
        namespace["__orig_bases__"] = original
    cls = meta(name, bases, namespace, **kwargs)
    if type_name(cell) == "cell" and class_is(cls, 0):
        try:
            inside = cell.cell_contents
        except ValueError:
            raise RuntimeError(
                f"__class__ not set defining '{name}' as {cls!r}. "
                "Was __classcell__ propagated to type.__new__?") from None
        if inside is not cls:
            raise TypeError(f"__class__ set to {inside!r} defining '{name}' as {cls!r}")
    return cls


def resolve_bases(bases):
    """Replace what stands for other base classes (PEP 560)."""
    result = []
    missing = exhausted()
    for base in bases:
        method = missing
        if not class_is(base, 0):
            method = getattr(base, "__mro_entries__", missing)
        if method is missing:
            result.append(base)
            continue
        entries = method(bases)
        if not isinstance(entries, tuple):
            raise TypeError("__mro_entries__ must return a tuple")
        for entry in entries:
            result.append(entry)
    return tuple(result)


def type_new(meta, args, kwargs):
    if len(args) != 3:
        raise TypeError(f"type.__new__() takes exactly 3 arguments ({len(args)} given)")
    name, bases, given = args
    if not isinstance(name, str):
        raise TypeError(f"type.__new__() argument 1 must be str, not {type_name(name)}")
    if "\0" in name:
        raise ValueError("type name must not contain null characters")
    if not str.isascii(name):
        str.encode(name)  # raises for lone surrogates
    if not isinstance(bases, tuple):
        raise TypeError(f"type.__new__() argument 2 must be tuple, not {type_name(bases)}")
    if not isinstance(given, dict):
        raise TypeError(f"type.__new__() argument 3 must be dict, not {type_name(given)}")
    for base in bases:
        if not class_is(base, 0) and type_lookup(type(base), "__mro_entries__") is not NotImplemented:
            raise TypeError(
                "type() doesn't support MRO entry resolution; use types.new_class()")
    winner = most_derived_metaclass(meta, bases)
    if winner is not meta:
        if getattr_plain(winner, "__new__", None) is not getattr_plain(type, "__new__", None):
            return winner.__new__(winner, *args, **(kwargs or {}))
        meta = winner
    namespace = dict(given)
    if "__module__" not in namespace:
        globals_ = caller_globals()
        if globals_ is not None and "__name__" in globals_:
            namespace["__module__"] = globals_["__name__"]
    doc = namespace.get("__doc__")
    if type(doc) is str and not str.isascii(doc):
        str.encode(doc)
    slots = namespace.get("__slots__")
    plain = slots is None or isinstance(slots, str)
    if not plain and "__slots__" in namespace:
        names = tuple(slots)
        namespace["__slots__"] = names
    elif slots is None and "__slots__" in namespace:
        raise TypeError("'NoneType' object is not iterable")
    cls = make_class(meta, name, bases, namespace)
    if has_own_mro(meta):
        set_mro(cls, tuple(call_special(cls, "mro")))
    if not plain:
        set_class_attribute(cls, "__slots__", slots)
    for key in list(namespace):
        if not isinstance(key, str):
            from warnings import warn

            warn(f"non-string key in the __dict__ of class {name}", RuntimeWarning)
        value = namespace[key]
        if type_lookup(type(value), "__set_name__") is not NotImplemented:
            try:
                call_special(value, "__set_name__", cls, key)
            except BaseException as error:
                error.add_note(
                    f"Error calling __set_name__ on {type_name(value)!r} instance {key!r} in {name!r}")
                raise
    hook = NotImplemented
    for base in cls.__mro__[1:]:
        if "__init_subclass__" in base.__dict__:
            hook = base.__dict__["__init_subclass__"]
            break
    if hook is type_lookup(object, "__init_subclass__"):
        if kwargs:
            raise TypeError(f"{cls.__qualname__}.__init_subclass__() takes no keyword arguments")
        return cls
    getattr(make_super(cls, cls), "__init_subclass__")(**(kwargs or {}))
    return cls


def has_own_mro(meta):
    return type_lookup(meta, "mro") is not type_lookup(type, "mro")


def type_set_bases(cls, bases):
    old = cls.__bases__
    set_bases(cls, bases)
    try:
        renew_order(cls)
    except BaseException:
        set_bases(cls, old)
        raise


def renew_order(cls):
    if has_own_mro(type(cls)):
        set_mro(cls, tuple(call_special(cls, "mro")))
    for subclass in type.__subclasses__(cls):
        renew_order(subclass)


# --- instances and subclasses ---------------------------------------------------------------------


def isinstance(obj, class_or_tuple, /):
    if type(obj) is class_or_tuple:
        return True
    if type(class_or_tuple) is UnionType:
        class_or_tuple = class_or_tuple.__args__
    if type(class_or_tuple) is tuple:
        for cls in class_or_tuple:
            if isinstance(obj, cls):
                return True
        return False
    if type_lookup(type(class_or_tuple), "__instancecheck__") is not NotImplemented:
        if call_special(class_or_tuple, "__instancecheck__", obj):
            return True
        return False
    return abstract_isinstance(obj, class_or_tuple)


def issubclass(cls, class_or_tuple, /):
    if type(class_or_tuple) is UnionType:
        class_or_tuple = class_or_tuple.__args__
    if type(class_or_tuple) is tuple:
        for one in class_or_tuple:
            if issubclass(cls, one):
                return True
        return False
    if type_lookup(type(class_or_tuple), "__subclasscheck__") is not NotImplemented:
        if call_special(class_or_tuple, "__subclasscheck__", cls):
            return True
        return False
    return abstract_issubclass(cls, class_or_tuple)


def is_tuple(value):
    return is_subtype(type(value), tuple)


def bases_of(value):
    bases = getattr(value, "__bases__", None)
    return bases if is_tuple(bases) else None


def abstract_isinstance(obj, cls):
    if class_is(cls, 0):
        if is_subtype(type(obj), cls):
            return True
        other = getattr(obj, "__class__", None)
        return other is not type(obj) and is_subtype(other, cls)
    if bases_of(cls) is None:
        raise TypeError("isinstance() arg 2 must be a type, a tuple of types, or a union")
    return derives(getattr(obj, "__class__", None), cls)


def derives(derived, cls):
    if derived is cls:
        return True
    for base in bases_of(derived) or ():
        if derives(base, cls):
            return True
    return False


def abstract_issubclass(derived, cls):
    if class_is(cls, 0) and class_is(derived, 0):
        return is_subtype(derived, cls)
    if not class_is(derived, 0) and bases_of(derived) is None:
        raise TypeError("issubclass() arg 1 must be a class")
    if not class_is(cls, 0) and bases_of(cls) is None:
        raise TypeError("issubclass() arg 2 must be a class, a tuple of classes, or a union")
    return derives(derived, cls)


def type_instancecheck(self, instance, /):
    return abstract_isinstance(instance, self)


def type_subclasscheck(self, subclass, /):
    return abstract_issubclass(subclass, self)
