"""Twins of attribute access, and of object's, type's, module's and super's own methods for it."""


def load_attr(obj, name):
    cls = type(obj)
    hook = type_lookup(cls, "__getattr__")  # before anything can change the class
    if hook is NotImplemented:
        return call_special(obj, "__getattribute__", name)
    try:
        return call_special(obj, "__getattribute__", name)
    except AttributeError:
        pass
    if type(hook) is function:
        return hook(obj, name)
    if type_lookup(type(hook), "__get__") is NotImplemented:
        return hook(name)
    return call_get(hook, obj, cls)(name)


def store_attr(value, obj, name):
    call_special(obj, "__setattr__", name, value)


def delete_attr(obj, name):
    call_special(obj, "__delattr__", name)


def load_super_attr(super_type, cls, self, name):
    return getattr(super_type(cls, self), name)


def call_get(descriptor, obj, cls):
    """Call a descriptor's __get__ as CPython does: what its class holds, not bound."""
    return type_lookup(type(descriptor), "__get__")(descriptor, obj, cls)


def call_special_slowly(obj, name, *args):
    return bind_special_slowly(obj, name)(*args)


def bind_special_slowly(obj, name):
    """The bound special method, where a guest's __get__ has to bind it."""
    cls = type(obj)
    attribute = type_lookup(cls, name)
    if attribute is NotImplemented:
        return attribute
    if type_lookup(type(attribute), "__get__") is NotImplemented:
        return attribute
    return call_get(attribute, obj, cls)


def getattr_plain_slowly(obj, name, missing):
    if class_is(obj, 0):
        return type_attribute(obj, name, missing)
    return plain_attribute(obj, name, missing)


def plain_attribute(obj, name, missing):
    """object.__getattribute__, with any guest descriptor."""
    cls = type(obj)
    attribute = type_lookup(cls, name)
    getter = NotImplemented
    if attribute is not NotImplemented:
        getter = type_lookup(type(attribute), "__get__")
        if getter is not NotImplemented and is_data_descriptor(attribute):
            return call_get(attribute, obj, cls)
    own = own_attribute(obj, name, missing)
    if own is not missing:
        return own
    if getter is not NotImplemented:
        return call_get(attribute, obj, cls)
    if attribute is not NotImplemented:
        return attribute
    return missing


def type_attribute(cls, name, missing):
    """type.__getattribute__, with any guest descriptor."""
    meta = type(cls)
    of_meta = type_lookup(meta, name)
    getter = NotImplemented
    if of_meta is not NotImplemented:
        getter = type_lookup(type(of_meta), "__get__")
        if getter is not NotImplemented and is_data_descriptor(of_meta):
            return call_get(of_meta, cls, meta)
    attribute = type_lookup(cls, name)
    if attribute is not NotImplemented:
        if type_lookup(type(attribute), "__get__") is NotImplemented:
            return attribute
        return call_get(attribute, None, cls)
    if getter is not NotImplemented:
        return call_get(of_meta, cls, meta)
    if of_meta is not NotImplemented:
        return of_meta
    return missing


def object_getattribute(self, name, /):
    missing = exhausted()
    value = plain_attribute(self, name, missing)
    if value is missing:
        missing_attribute(self, name)
    return value


def type_getattribute(self, name, /):
    missing = exhausted()
    value = type_attribute(self, name, missing)
    if value is missing:
        cls = type.__dict__["__name__"].__get__(self)
        raise AttributeError(f"type object {cls!r} has no attribute {name!r}")
    return value


def module_getattribute(self, name, /):
    missing = exhausted()
    value = plain_attribute(self, name, missing)
    if value is not missing:
        return value
    hook = own_attribute(self, "__getattr__", missing)
    if hook is missing:
        missing_attribute(self, name)
    return hook(name)


def super_getattribute(self, name, /):
    start, bound, cls = super_parts(self)
    if cls is not None and name != "__class__":
        attribute = type_lookup_after(cls, start, name)
        if attribute is not NotImplemented:
            if type_lookup(type(attribute), "__get__") is NotImplemented:
                return attribute
            return call_get(attribute, None if bound is cls else bound, cls)
    missing = exhausted()
    value = plain_attribute(self, name, missing)
    if value is missing:
        missing_attribute(self, name)
    return value


def super_new(cls, /, *args):
    if not args:
        return super_of_caller(cls)
    self = super.__new__(cls)
    super_init(self, *args)
    return self


def super_init(self, /, *args):
    if not args:
        where, obj = super_arguments()
    else:
        where = args[0]
        obj = args[1] if len(args) > 1 else None
    if len(args) > 2:
        raise TypeError(f"super() expected at most 2 arguments, got {len(args)}")
    if not class_is(where, 0):
        raise TypeError(f"super() argument 1 must be a type, not {type_name(where)}")
    start = None
    if obj is not None:
        start = super_start(where, obj)
    super_fill(self, where, obj, start)


def super_start(where, obj):
    """The class whose MRO is searched: obj itself, its type, or what its __class__ says."""
    if class_is(obj, 0) and is_subtype(obj, where):
        return obj
    if is_subtype(type(obj), where):
        return type(obj)
    said = getattr(obj, "__class__", None)
    if class_is(said, 0) and said is not type(obj) and is_subtype(said, where):
        return said
    kind = f"type {obj.__name__}" if class_is(obj, 0) else f"instance of {type_name(obj)}"
    raise TypeError(f"super(type, obj): obj ({kind}) is not an instance or subtype of type "
                    f"({where.__name__}).")


def super_of_caller(cls, /):
    where, self = super_arguments()
    return make_super(where, self)


def size_of(obj, /):
    if type_lookup(type(obj), "__sizeof__") is NotImplemented:
        raise TypeError(f"Type {type(obj).__name__} doesn't define __sizeof__")
    size = call_special(obj, "__sizeof__")
    if not isinstance(size, int):
        raise TypeError(f"'{type_name(size)}' object cannot be interpreted as an integer")
    if size < 0:
        raise ValueError("__sizeof__() should return >= 0")
    return size


def object_new(cls, /, *args, **kwargs):
    """object.__new__, where the names of abstract methods are in anything iterable."""
    if cls.__flags__ & (1 << 20):
        names = sorted(cls.__dict__["__abstractmethods__"])
        text = "', '".join(names)
        plural = "s" if len(names) > 1 else ""
        raise TypeError(f"Can't instantiate abstract class {cls.__name__} without an "
                        f"implementation for abstract method{plural} '{text}'")
    return object.__new__(cls, *args, **kwargs)


def object_setattr(self, name, value, /):
    if class_is(self, 0):
        raise TypeError(f"can't apply this __setattr__ to {type_name(self)} object")
    attribute = type_lookup(type(self), name)
    if attribute is not NotImplemented:
        if type_lookup(type(attribute), "__set__") is not NotImplemented:
            call_special(attribute, "__set__", self, value)
            return
    if not set_own_attribute(self, name, value):
        what = f"{type_name(self)!r} object"
        if attribute is not NotImplemented:
            raise AttributeError(f"{what} attribute {name!r} is read-only")
        if type_lookup(type(self), "__setattr__") is type_lookup(object, "__setattr__"):
            raise AttributeError(f"{what} has no attribute {name!r} and no __dict__ for setting new "
                                 "attributes", name=name, obj=self)
        missing_attribute(self, name)


def object_delattr(self, name, /):
    if class_is(self, 0):
        raise TypeError(f"can't apply this __delattr__ to {type_name(self)} object")
    attribute = type_lookup(type(self), name)
    if attribute is not NotImplemented:
        if type_lookup(type(attribute), "__delete__") is not NotImplemented:
            call_special(attribute, "__delete__", self)
            return
    if not delete_own_attribute(self, name):
        raise AttributeError(f"{type_name(self)!r} object has no attribute {name!r}")


def getset_set(self, instance, value, /):
    truth = True
    if self.__name__ == "args" and class_is(instance, 1):
        value = tuple(value)
    elif self.__name__ == "__abstractmethods__" and class_is(instance, 0):
        truth = bool(value)
    getset_put(self, instance, value, truth)


def type_setattr(self, name, value, /):
    attribute = type_lookup(type(self), name)
    if attribute is not NotImplemented:
        if type_lookup(type(attribute), "__set__") is not NotImplemented:
            call_special(attribute, "__set__", self, value)
            return
    set_class_attribute(self, name, value)


def type_delattr(self, name, /):
    attribute = type_lookup(type(self), name)
    if attribute is not NotImplemented:
        if type_lookup(type(attribute), "__delete__") is not NotImplemented:
            call_special(attribute, "__delete__", self)
            return
    if name not in self.__dict__:
        missing_attribute(self, name)
    set_class_attribute(self, name, NotImplemented)


def module_repr(self, /):
    name = own_attribute(self, "__name__", "?")
    text = f"<module {name!r}"
    file = own_attribute(self, "__file__", None)
    loader = own_attribute(self, "__loader__", None)
    if isinstance(file, str):
        return f"{text} from {file!r}>"
    if own_attribute(self, "__spec__", None) is not None:
        return text + " (built-in)>"
    if loader is not None:
        return f"{text} ({loader!r})>"
    return text + ">"


def module_dir(self, /):
    names = self.__dict__
    if not isinstance(names, dict):
        raise TypeError("<module>.__dict__ is not a dictionary")
    hook = names.get("__dir__")
    if hook is not None:
        return list(hook())
    return list(names)


def property_get(self, instance, owner=None, /):
    if instance is None:
        if owner is None:
            raise TypeError("__get__(None, None) is invalid")
        return self
    if self.fget is None:
        refuse_property(self, instance, "getter")
    return self.fget(instance)


def property_set(self, instance, value, /):
    if self.fset is None:
        refuse_property(self, instance, "setter")
    self.fset(instance, value)


def property_delete(self, instance, /):
    if self.fdel is None:
        refuse_property(self, instance, "deleter")
    self.fdel(instance)


def refuse_property(self, instance, what):
    name = property_state(self)[2]
    if name is NotImplemented:
        name = getattr(self.fget, "__name__", NotImplemented)
    where = f"{type(instance).__qualname__!r} object has no {what}"
    if name is NotImplemented:
        raise AttributeError("property of " + where)
    raise AttributeError(f"property {name!r} of " + where)


def property_new(cls, /, *args, **kwargs):
    self = property.__new__(cls)
    property_init(self, *args, **kwargs)
    return self


def property_init(self, /, fget=None, fset=None, fdel=None, doc=None):
    of_getter = False
    if doc is None and fget is not None:
        doc = getattr(fget, "__doc__", None)
        of_getter = doc is not None
    if type(self) is property:
        property_fill(self, fget, fset, fdel, doc, of_getter)
        return
    property_fill(self, fget, fset, fdel, None, of_getter)
    try:
        self.__doc__ = doc
    except AttributeError:
        if of_getter:
            raise


def property_copy(old, fget, fset, fdel):
    doc, of_getter, name = property_state(old)
    if of_getter and fget is not None:
        doc = None
    copy = type(old)(fget, fset, fdel, doc)
    if is_subtype(type(copy), property):
        property_state(copy, name)
    return copy


def property_getter(self, fget, /):
    return property_copy(self, self.fget if fget is None else fget, self.fset, self.fdel)


def property_setter(self, fset, /):
    return property_copy(self, self.fget, self.fset if fset is None else fset, self.fdel)


def property_deleter(self, fdel, /):
    return property_copy(self, self.fget, self.fset, self.fdel if fdel is None else fdel)


def classmethod_get(self, instance, owner=None, /):
    if owner is None:
        if instance is None:
            raise TypeError("__get__(None, None) is invalid")
        owner = type(instance)
    function = self.__func__
    if function is None:
        raise RuntimeError("uninitialized classmethod object")
    return bind_method(function, owner)


def classmethod_repr(self, /):
    return f"<classmethod({self.__func__!r})>"


def staticmethod_repr(self, /):
    return f"<staticmethod({self.__func__!r})>"


def method_repr(self, /):
    function = self.__func__
    name = getattr(function, "__qualname__", None)
    if name is None:
        name = getattr(function, "__name__", None)
    if not isinstance(name, str):
        name = "?"
    return f"<bound method {name} of {self.__self__!r}>"


def staticmethod_call(self, /, *args, **kwargs):
    return self.__func__(*args, **kwargs)


def object_dir(self, /):
    names = {}
    own = getattr(self, "__dict__", None)
    if isinstance(own, dict):
        for key in own:
            names[key] = None
    cls = getattr(self, "__class__", None)
    if class_is(cls, 0):
        for base in type.mro(cls):
            for key in base.__dict__:
                names[key] = None
    return list(names)


def object_getstate(self, /):
    state = getattr(self, "__dict__", None)
    if state is not None and len(state) == 0:
        state = None
    slots = {}
    for base in type(self).__mro__:
        names = base.__dict__.get("__slots__", ())
        if isinstance(names, str):
            names = (names,)
        for name in names:
            if name in ("__dict__", "__weakref__"):
                continue
            if name.startswith("__") and not name.endswith("__"):
                stripped = base.__name__.lstrip("_")
                if stripped:
                    name = f"_{stripped}{name}"
            missing = exhausted()
            value = getattr(self, name, missing)
            if value is not missing:
                slots[name] = value
    if slots:
        return (state, slots)
    return state


def __newobj__(cls, *args):
    """What copies of plain objects are made with, as copyreg has it."""
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


def _reconstructor(cls, base, state):
    """What protocols 0 and 1 make objects with."""
    if base is object:
        return object.__new__(cls)
    obj = base.__new__(cls, state)
    if base.__init__ is not object.__init__:
        base.__init__(obj, state)
    return obj


def builtin_base(cls):
    for base in cls.__mro__:
        # One that holds nothing, as Generic, counts as one of the guest's own.
        if base.__flags__ & (1 << 8) and base.__basicsize__ > object.__basicsize__:
            return base
    return object


def reduce_old(self):
    cls = type(self)
    base = builtin_base(cls)
    if base is object:
        state = None
    else:
        if base is cls:
            raise TypeError(f"cannot pickle {cls.__name__!r} object")
        state = base(self)
    plain = type_lookup(cls, "__getstate__") is type_lookup(object, "__getstate__")
    if plain and getattr(self, "__slots__", None):
        raise TypeError("a class that defines __slots__ without defining __getstate__ cannot be "
                        "pickled")
    kept = call_special(self, "__getstate__")
    if kept:
        return (_reconstructor, (cls, base, state), kept)
    return (_reconstructor, (cls, base, state))


def new_arguments(self):
    """(args, kwargs) for __new__, or None where the class does not say."""
    cls = type(self)
    if type_lookup(cls, "__getnewargs_ex__") is not NotImplemented:
        both = call_special(self, "__getnewargs_ex__")
        if not isinstance(both, tuple):
            raise TypeError(f"__getnewargs_ex__ should return a tuple, not '{type_name(both)}'")
        if len(both) != 2:
            raise ValueError(f"__getnewargs_ex__ should return a tuple of length 2, not {len(both)}")
        if not isinstance(both[0], tuple):
            raise TypeError("first item of the tuple returned by __getnewargs_ex__ must be a tuple, "
                            f"not '{type_name(both[0])}'")
        if not isinstance(both[1], dict):
            raise TypeError("second item of the tuple returned by __getnewargs_ex__ must be a dict, "
                            f"not '{type_name(both[1])}'")
        return both
    if type_lookup(cls, "__getnewargs__") is not NotImplemented:
        args = call_special(self, "__getnewargs__")
        if not isinstance(args, tuple):
            raise TypeError(f"__getnewargs__ should return a tuple, not '{type_name(args)}'")
        return (args, None)
    return None


def object_reduce_ex(self, protocol, /):
    cls = type(self)
    reduce = type_lookup(cls, "__reduce__")
    if reduce is not type_lookup(object, "__reduce__"):
        return call_special(self, "__reduce__")
    if protocol < 2:
        return reduce_old(self)
    given = new_arguments(self)
    if given is None and not isinstance(self, (list, dict)):
        if builtin_base(cls) is not object:
            raise TypeError(f"cannot pickle {type_name(self)!r} object")
    state = call_special(self, "__getstate__")
    items = iter(self) if isinstance(self, list) else None
    pairs = iter(self.items()) if isinstance(self, dict) else None
    if given is not None and given[1]:
        return (__newobj_ex__, (cls, given[0], given[1]), state, items, pairs)
    args = () if given is None else given[0]
    return (__newobj__, (cls, *args), state, items, pairs)


def object_reduce(self, /):
    return reduce_old(self)
