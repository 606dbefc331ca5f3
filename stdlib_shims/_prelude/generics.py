"""Type parameters, generic aliases, unions and their like, as far as guest code has a say."""


def intrinsic_typevar(name):
    return type_parameter(0, name, None, None)


def intrinsic_paramspec(name):
    return type_parameter(1, name, None, None)


def intrinsic_typevartuple(name):
    return type_parameter(2, name, None, None)


def intrinsic_typevar_with_bound(name, bound):
    return type_parameter(0, name, bound, None)


def intrinsic_typevar_with_constraints(name, constraints):
    return type_parameter(0, name, None, constraints)


def intrinsic_set_typeparam_default(parameter, function):
    return set_type_parameter_default(parameter, function)


def intrinsic_typealias(parts):
    name, type_params, compute = parts
    globals_ = caller_globals()
    module = None if globals_ is None else globals_.get("__name__")
    return type_alias(name, type_params, compute, module)


def typealias_new(cls, /, name, value, *, type_params=()):
    globals_ = caller_globals()
    module = None if globals_ is None else globals_.get("__name__")
    return type_alias(name, type_params, lambda: value, module)


def typing_function(name):
    """A function of CPython's typing, if a program has loaded it: then its aliases are made."""
    module_ = module_called("typing")
    return None if module_ is None else own_attribute(module_, name, None)


def intrinsic_subscript_generic(parameters):
    function = typing_function("_generic_class_getitem")
    if function is not None:
        return function(Generic, tuple_of_unpacked(parameters))
    return GenericAlias(Generic, unpacked(parameters))


def tuple_of_unpacked(parameters):
    result = []
    for parameter in parameters:
        if type(parameter) is TypeVarTuple:
            result.extend(typevartuple_iter(parameter))
        else:
            result.append(parameter)
    return tuple(result)


def unpacked(parameters):
    """The parameters as Generic[...] takes them: variable tuples are starred."""
    result = []
    for parameter in parameters:
        if type(parameter) is TypeVarTuple:
            result.append(starred_alias(GenericAlias(tuple, (parameter,))))
        else:
            result.append(parameter)
    return tuple(result)


def compute_type_field(parameter, which):
    pending, value = type_parameter_field(parameter, which)
    if pending:
        value = value()
        set_type_parameter_field(parameter, which, value)
    elif which == 2 and not parameter.has_default():
        return __import__("_typing").NoDefault
    return value


def finish_type_parameter(parameter):
    globals_ = caller_globals()
    module = None if globals_ is None else globals_.get("__name__")
    none = parameter.has_default() and type_parameter_field(parameter, 2)[1] is __import__("_typing").NoDefault
    set_type_parameter_module(parameter, module, none)
    if type(parameter) is not TypeVarTuple:
        bound = type_parameter_field(parameter, 0)[1]
        if bound is not None and not class_is(bound, 0):
            check = __import__("typing")._type_check
            set_type_parameter_field(parameter, 0, check(bound, "Bound must be a type."))
    return parameter


def typing_union(a, b):
    return __import__("typing").Union[a, b]


def typevartuple_iter(parameter):
    unpack = typing_function("Unpack")
    if unpack is not None:
        return iter((unpack[parameter],))
    return iter((starred_alias(GenericAlias(tuple, (parameter,))),))


def typevar_typing_subst(self, arg, /):
    typing_ = __import__("typing")
    if type(self) is TypeVarTuple:
        raise TypeError("Substitution of bare TypeVarTuple is not supported")
    if type(self) is ParamSpec:
        return typing_._paramspec_subst(self, arg)
    return typing_._typevar_subst(self, arg)


def typevar_typing_prepare_subst(self, alias, args, /):
    typing_ = __import__("typing")
    if type(self) is TypeVarTuple:
        return typing_._typevartuple_prepare_subst(self, alias, args)
    if type(self) is ParamSpec:
        return typing_._paramspec_prepare_subst(self, alias, args)
    at = tuple(alias.__parameters__).index(self)
    if at < len(args):
        return args
    if at == len(args) and self.has_default():
        return (*args, self.__default__)
    raise TypeError(
        f"Too few arguments for {alias}; actual {len(args)}, expected at least {at + 1}")


# --- aliases --------------------------------------------------------------------------------------


def generic_alias_call(self, /, *args, **kwargs):
    obj = self.__origin__(*args, **kwargs)
    try:
        obj.__orig_class__ = self
    except (AttributeError, TypeError):
        pass
    return obj


def unpacked_alias(origin, args):
    return starred_alias(GenericAlias(origin, args))


def generic_alias_reduce(self, /):
    if self.__unpacked__:
        return (unpacked_alias, (self.__origin__, self.__args__))
    return (type(self), (self.__origin__, self.__args__))


def generic_alias_dir(self, /):
    names = dir(self.__origin__)
    for name in ("__origin__", "__args__", "__parameters__", "__mro_entries__", "__reduce_ex__",
                 "__reduce__", "__copy__", "__deepcopy__", "__unpacked__", "__bases__", "__class__",
                 "__typing_unpacked_tuple_args__"):
        if name not in names:
            names.append(name)
    return names


def generic_alias_iter(self, /):
    return iter((starred_alias(self),))


def united(args):
    members = []
    for arg in args:
        before = len(members)  # those of one union differ already
        for one in arg.__args__ if type(arg) is UnionType else (arg,):
            if one is None:
                one = type(None)
            same = False
            for i in range(before):
                if not same and isinstance(one, GenericAlias) and isinstance(members[i], GenericAlias):
                    same = members[i] == one
            if not same:
                members.append(one)
    return union_of(tuple(members))


def unite(a, b):
    return united((a, b)) if may_unite(a, b) else NotImplemented


def spread(items):
    """The arguments of an alias in a subscript: `*tuple[int, str]` are two."""
    result = []
    for item in items if isinstance(items, tuple) else (items,):
        inner = None if class_is(item, 0) else getattr(item, "__typing_unpacked_tuple_args__", None)
        if inner is not None and not (inner and inner[-1] is ...):
            result.extend(inner)
        else:
            result.append(item)
    return tuple(result)


def for_parameters(alias, item):
    """What stands for each parameter of an alias in alias[item]."""
    parameters = alias.__parameters__
    if not parameters:
        raise TypeError(f"{alias!r} is not a generic class")
    items = spread(item)
    for parameter in parameters:
        prepare = getattr(parameter, "__typing_prepare_subst__", None)
        if prepare is not None:
            items = prepare(alias, items)
    if len(items) != len(parameters):
        few = "few" if len(items) < len(parameters) else "many"
        raise TypeError(f"Too {few} arguments for {alias!r}; actual {len(items)}, expected {len(parameters)}")
    return items


def substituted(args, parameters, items):
    """The arguments of an alias with its parameters replaced."""
    result = []
    for arg in args:
        if class_is(arg, 0):
            result.append(arg)
            continue
        if type(arg) is tuple or type(arg) is list:
            result.append(type(arg)(substituted(arg, parameters, items)))
            continue
        subst = getattr(arg, "__typing_subst__", None)
        if subst is not None:
            result.append(subst(items[parameters.index(arg)]))
            continue
        one = arg
        own = getattr(arg, "__parameters__", ())
        if isinstance(own, tuple) and own:
            inner = []
            for parameter in own:
                if parameter not in parameters:
                    inner.append(parameter)
                elif type(parameter) is TypeVarTuple:
                    inner.extend(items[parameters.index(parameter)])
                else:
                    inner.append(items[parameters.index(parameter)])
            if (type(arg) is GenericAlias and arg.__unpacked__ and len(own) == 1
                    and type(own[0]) is TypeVarTuple):
                result.extend(inner)
                continue
            one = arg[tuple(inner)]
        if getattr(arg, "__typing_is_unpacked_typevartuple__", False) is True:
            result.extend(one)
        else:
            result.append(one)
    return result


def generic_alias_getitem(self, item, /):
    items = for_parameters(self, item)
    args = tuple(substituted(self.__args__, self.__parameters__, items))
    return unpacked_alias(self.__origin__, args) if self.__unpacked__ else GenericAlias(self.__origin__, args)


def union_getitem(self, item, /):
    items = for_parameters(self, item)
    result = None
    args = substituted(self.__args__, self.__parameters__, items)
    for i in range(len(args)):
        result = args[i] if i == 0 else result | args[i]
    return result


def generic_class_getitem(cls, item, /):
    function = typing_function("_generic_class_getitem")
    if function is not None:
        return function(cls, item)
    items = item if isinstance(item, tuple) else (item,)
    if cls is Generic:
        if not items:
            raise TypeError("Parameter list to Generic[...] cannot be empty")
        for one in items:
            if type(one) not in (TypeVar, ParamSpec, TypeVarTuple) and not (
                    type(one) is GenericAlias and one.__unpacked__):
                raise TypeError("Parameters to Generic[...] must all be type variables or parameter "
                                "specification variables.")
        return GenericAlias(cls, items)
    parameters = getattr(cls, "__parameters__", ())
    if not parameters:
        raise TypeError(f"{cls!r} is not a generic class")
    if len(items) != len(parameters):
        variable = False
        for parameter in parameters:
            if type(parameter) is TypeVarTuple:
                variable = True
        given = len(items)
        wanted = len(parameters)
        if not variable and given < wanted:
            filled = list(items)
            for parameter in parameters[given:]:
                if parameter.has_default():
                    filled.append(parameter.__default__)
            items = tuple(filled)
        if not variable and given > wanted:
            raise TypeError(f"Too many arguments for {cls!r}; actual {given}, expected {wanted}")
        if not variable and len(items) != wanted:
            for parameter in parameters:
                if parameter.has_default():
                    wanted -= 1
            raise TypeError(
                f"Too few arguments for {cls!r}; actual {given}, expected at least {wanted}")
    return GenericAlias(cls, items)


def generic_init_subclass(cls, /, *args, **kwargs):
    function = typing_function("_generic_init_subclass")
    if function is not None:
        return function(cls, *args, **kwargs)
    make_super(Generic, cls).__init_subclass__(*args, **kwargs)
    parameters = []
    bases = cls.__dict__.get("__orig_bases__", ())
    for base in bases:
        if type(base) is GenericAlias and base.__origin__ is Generic:
            parameters = list(base.__parameters__)
            break
    else:
        for base in bases:
            for parameter in getattr(base, "__parameters__", ()):
                if parameter not in parameters:
                    parameters.append(parameter)
    set_class_attribute(cls, "__parameters__", tuple(parameters))


def generic_alias_hash(self, /):
    return hash(self.__origin__) ^ hash(self.__args__)


def generic_alias_eq(self, other, /):
    if type(other) is not GenericAlias:
        return NotImplemented
    return (self.__origin__ == other.__origin__ and self.__args__ == other.__args__
            and self.__unpacked__ == other.__unpacked__)


def generic_alias_ne(self, other, /):
    result = generic_alias_eq(self, other)
    return result if result is NotImplemented else not result


def argument_text(value):
    if value is ...:
        return "..."
    if class_is(value, 0):
        module = value.__module__
        return value.__qualname__ if module == "builtins" else f"{module}.{value.__qualname__}"
    if isinstance(value, list):
        return "[" + ", ".join([argument_text(one) for one in value]) + "]"
    return repr(value)


def generic_alias_repr(self, /):
    args = ", ".join([argument_text(arg) for arg in self.__args__]) or "()"
    star = "*" if self.__unpacked__ else ""
    return f"{star}{argument_text(self.__origin__)}[{args}]"


def generic_alias_or(self, other, /):
    return unite(self, other)


def generic_alias_ror(self, other, /):
    return unite(other, self)


def union_hash(self, /):
    return hash(frozenset(self.__args__))


def union_eq(self, other, /):
    if type(other) is not UnionType:
        return NotImplemented
    mine = self.__args__
    theirs = other.__args__
    if len(mine) != len(theirs):
        return False
    for arg in mine:
        if arg not in theirs:
            return False
    return True


def union_ne(self, other, /):
    result = union_eq(self, other)
    return result if result is NotImplemented else not result


def union_repr(self, /):
    return " | ".join(["None" if arg is type(None) else argument_text(arg) for arg in self.__args__])


def union_or(self, other, /):
    return unite(self, other)


def union_ror(self, other, /):
    return unite(other, self)
