"""The natives that only prelude code can name: `Intrinsic("frame_locals(depth: size, /)", doc, where="vm")`.

Signatures as in spec/types/_schema.py; the C name is `pv_intrinsic_<name>`. Each checks its operands
as if they were hostile. One block per owner; a row is never removed once released.
"""

from pyvm.spec.types._schema import Intrinsic

INTRINSICS: tuple[Intrinsic, ...] = (
    # arguments and containers (objects)
    Intrinsic("native_parameters(native, /)", "A tuple of (name, converter, flags) of a native's parameters."),
    Intrinsic("exhausted()", "The value that stands for the end of an iteration; never seen by guests."),
    Intrinsic("dict_candidates(d: dict, key, hash, /)", "[stamp, index, key, ...] of the entries that may hold the key."),
    Intrinsic("dict_stamp(d: dict, /)", "A number that is new after every change of the keys."),
    Intrinsic("dict_value_at(d: dict, index, /)", "The value of an entry."),
    Intrinsic("dict_put_at(d: dict, index, value, /)", "Replace the value of an entry."),
    Intrinsic("dict_delete_at(d: dict, index, /)", "Remove an entry and return its value."),
    Intrinsic("dict_insert(d: dict, key, hash, value, /)", "Add a key that is known not to be there."),
    Intrinsic("dict_of_view(view, /)", "The dict behind a view."),
    Intrinsic("set_candidates(s, key, hash, /)", "[stamp, index, key, ...] of the entries that may hold the key."),
    Intrinsic("set_stamp(s, /)", "A number that is new after every change."),
    Intrinsic("set_insert(s, key, hash, /)", "Add a key that is known not to be there; frozensets too."),
    Intrinsic("set_delete_at(s, index, /)", "Remove an entry."),
    Intrinsic("list_detach(items: list, /)", "Take a list's items away as a new list; it is empty meanwhile."),
    Intrinsic("list_attach(items: list, detached: list, /)", "Put them back; False if the list was changed meanwhile."),
    Intrinsic("list_sort_by(keys: list, items: list, reverse: bool, /)", "Sort items by keys if natives can; False otherwise."),
    Intrinsic("iterator_parts(it, /)", "The two parts of an enumerate, zip, map, filter, reversed, ...; None if exhausted."),
    Intrinsic("iterator_step(it, to, /)", "Set its count or position; None marks it exhausted."),
    Intrinsic("iterator_make(cls: type, first, second, /)", "An instance of enumerate, zip, map, filter, reversed of its parts."),
    Intrinsic("callable_iterator(callable, sentinel, /)", "An iterator over the results of calls."),
    # formatting (objects)
    Intrinsic("percent_plan(format: str, /)", "What each place of a % format wants: a list of (key or None, conversion)."),
    Intrinsic("percent_apply(format: str, values, /)", "format % values, of values that natives can format."),
    Intrinsic("format_fields(text: str, /)", "The steps of a format string: a list of (literal, name or None, spec, conversion)."),
    Intrinsic("format_name(name: str, /)", "A field name's parts: (first, [(is_attribute, key), ...])."),
    # classes
    Intrinsic("type_lookup(cls, name, /)", "What the MRO of a class holds under a name, not bound; NotImplemented: nothing."),
    Intrinsic("type_lookup_after(cls, start, name, /)", "The same behind class `start` in the MRO."),
    Intrinsic("is_subtype(cls, base, /)", "Is `base` in the MRO of `cls`; False if either is no class."),
    Intrinsic("is_data_descriptor(value, /)", "Has its type __set__ or __delete__."),
    Intrinsic("type_name(value, /)", "The name of a value's type, whatever its metaclass says."),
    Intrinsic("call_special(obj, name, a=NULL, b=NULL, /)", "Call type(obj).name, bound to obj; NotImplemented if the type lacks it.", defer="call_special_slowly"),
    Intrinsic("bind_special(obj, name, /)", "type(obj).name bound to obj; NotImplemented if the type lacks it.", defer="bind_special_slowly"),
    Intrinsic("getattr_plain(obj, name, missing, /)", "An attribute as if no class had __getattr__ or __getattribute__; `missing` if there is none.", defer="getattr_plain_slowly"),
    Intrinsic("own_attribute(obj, name, missing, /)", "An attribute of the object itself."),
    Intrinsic("set_own_attribute(obj, name, value, /)", "Set an attribute of the object itself; False if it can have none."),
    Intrinsic("delete_own_attribute(obj, name, /)", "Delete an attribute of the object itself; False if there is none."),
    Intrinsic("missing_attribute(obj, name, /)", "Raise the AttributeError of a missing attribute."),
    Intrinsic("make_class(meta, name: str, bases: tuple, namespace: dict, /)", "A class, without __set_name__ and __init_subclass__; __slots__ is a str or a tuple."),
    Intrinsic("most_derived_metaclass(meta, bases: tuple, /)", "The metaclass that a class with these bases has; TypeError on a conflict."),
    Intrinsic("set_class_attribute(cls, name: str, value, /)", "type.__setattr__ without descriptors of the metaclass; NotImplemented deletes."),
    Intrinsic("make_super(cls, self, /)", "super(cls, self), checks done; None for self: unbound."),
    Intrinsic("proxied(proxy, /)", "The mapping of a mappingproxy."),
    Intrinsic("sequence_iterator(sequence, /)", "An iterator that calls __getitem__ with 0, 1, 2, …"),
    Intrinsic("exception_field(exc, which: int, /)", "Of an exception: 0 args, 1 traceback, 2 context, 3 cause, 4 suppress_context; 5 and on its extra fields."),
    Intrinsic("set_exception_field(exc, which: int, value, /)", "Set one of them."),
    Intrinsic("exception_group_of(cls, message, exceptions, /)", "A plain BaseExceptionGroup or ExceptionGroup."),
    Intrinsic("traceback_rows(traceback, /)", "A list of (filename, name, line, end_line, col, end_col, source lines); columns in bytes, -1: none.", where="vm"),
    Intrinsic("class_is(value, what: int, /)", "0: a class, 1: an exception, 2: an exception class, 3: a coroutine or awaitable generator, 4: a sequence and 5: a mapping for patterns, 6: a class that patterns match by value."),
    Intrinsic("type_parameter(kind: int, name: str, bound, constraints, /)", "A type variable (0), parameter specification (1) or variable tuple (2); bound and constraints are functions or None."),
    Intrinsic("set_type_parameter_default(parameter, function, /)", "Give a type parameter the function that computes its default."),
    Intrinsic("type_parameter_field(parameter, which: int, /)", "0 bound, 1 constraints, 2 default, 3 value of an alias; a pair (is function, value)."),
    Intrinsic("set_type_parameter_field(parameter, which: int, value, /)", "Store what was computed."),
    Intrinsic("type_alias(name: str, type_params, compute, module, /)", "A TypeAliasType whose value is computed when asked for."),
    Intrinsic("starred_alias(alias, /)", "The alias as `*alias` gives it."),
    Intrinsic("union_of(members: tuple, /)", "The union of types; a single one is itself."),
    # classes, in vm/
    Intrinsic("run_class_body(function, namespace, /)", "Run a class body in a namespace; what it returns (the __class__ cell or None).", where="vm"),
    Intrinsic("caller_globals()", "The globals of the innermost frame that is not hidden; None: there is none.", where="vm"),
    Intrinsic("builtin_name(globals, name, missing, /)", "A name of the builtins that these globals see, or `missing`.", where="vm"),
    Intrinsic("super_arguments()", "The pair (class, first argument) of the innermost frame that is not hidden; RuntimeError otherwise.", where="vm"),
    # vm
    Intrinsic("null()", "Stands for an empty stack slot in what a twin returns.", where="vm"),
    Intrinsic("modules()", "sys.modules", where="vm"),
    Intrinsic("builtins_module()", "The builtins module.", where="vm"),
    Intrinsic("find_module(name: str, /)", "What there is under a module's name: a dict as FIND's answer, of kind core too; None.", where="vm"),
    Intrinsic("load_code(name: str, source, filename, /)", "The code of a module: source text, .pyxc bytes, or None for one of the core.", where="vm"),
    Intrinsic("run_module(code, globals: dict, /)", "Run a module's body.", where="vm"),
)
