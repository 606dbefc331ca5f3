"""functools.partial, the wrapper of lru_cache, the keys of cmp_to_key; operator's getters.

Calling one (`where="expand"`) is done by the loop: vm/expand.c replaces the call by that of what is
behind it.
"""

from pyvm.spec.types._schema import Getter, Native, Type
from pyvm.spec.types.list import COMPARISONS


def _getter(name: str, new: str, doc: str) -> Type:
    return Type(
        name,
        share="getter",
        twin="getter",
        struct="PvGetter",
        header="objects/functional.h",
        module="operator",
        doc=doc,
        ops=("trace", "repr"),
        defer=("__repr__",),
        new=new,
        methods=(
            Native("__call__(self, obj, /)", "Call self as a function.", defer=f"{name}_call"),
            Native("__reduce__(self, /)", "What copying it takes."),
        ),
        getset=(Getter("__text_signature__"),),
    )


TYPES = (
    Type(
        "partial",
        struct="PvPartial",
        header="objects/functional.h",
        module="functools",
        flags=("SUBCLASSABLE", "DESCRIPTOR"),
        doc="Create a new function with partial application of the given arguments and keywords.",
        ops=("trace", "repr"),
        defer=("__repr__",),
        new="partial(func=NULL, /, *args, **keywords)",
        methods=(
            Native("__call__(self, /, *args, **kwargs)", "Call self as a function.", where="expand", defer="partial_call"),
            Native("__get__(self, instance, owner=None, /)", "Return an attribute of instance, which is of type owner.", defer="partial_get"),
            Native("__class_getitem__(cls, item, /)", "partial[item]", kind="class", c="pv_generic_alias_of"),
            Native("__reduce__(self, /)", "What copying it takes."),
            Native("__setstate__(self, state, /)", "Set function, arguments and attributes."),
        ),
        getset=(
            Getter("func", "function object to use in future partial calls", member=True),
            Getter("args", "tuple of arguments to future partial calls", member=True),
            Getter("keywords", "dictionary of keyword arguments to future partial calls", member=True),
            Getter("__dict__", setter=True),
        ),
    ),
    Type(
        "_lru_cache_wrapper",
        c="lru_cache_wrapper",
        struct="PvLruCache",
        header="objects/functional.h",
        module="functools",
        flags=("SUBCLASSABLE", "DESCRIPTOR"),
        doc="A function that remembers its results.",
        ops=("trace",),
        new="_lru_cache_wrapper(user_function, maxsize, typed: bool, cache_info_type)",
        methods=(
            Native("__call__(self, /, *args, **kwargs)", "Call self as a function.", where="expand", defer="lru_cache_call"),
            Native("__get__(self, instance, owner=None, /)", "Return an attribute of instance, which is of type owner."),
            Native("cache_info(self, /)", "Report cache statistics", defer="lru_cache_info"),
            Native("cache_clear(self, /)", "Clear the cache and cache statistics"),
            Native("__reduce__(self, /)", "What copying it takes."),
            Native("__copy__(self, /)", "The same function."),
            Native("__deepcopy__(self, memo, /)", "The same function.", c="pv_lru_cache_wrapper_dunder_copy"),
        ),
        getset=(Getter("__dict__", setter=True),),
    ),
    Type(
        "KeyWrapper",
        c="key_wrapper",
        struct="PvKeyWrapper",
        header="objects/functional.h",
        module="functools",
        doc="A value that compares by a function.",
        ops=("trace", "compare"),
        defer=COMPARISONS,
        unhashable=True,
        methods=(Native("__call__(self, /, obj)", "A key for an object."),),
        getset=(Getter("obj", "Value wrapped by a key function.", setter=True, member=True),),
    ),
    _getter("itemgetter", "itemgetter(item, /, *items)", "Return a callable object that fetches the given item(s) from its operand."),
    _getter("attrgetter", "attrgetter(attr, /, *attrs)", "Return a callable object that fetches the given attribute(s) from its operand."),
    Type(
        "methodcaller",
        struct="PvMethodCaller",
        header="objects/functional.h",
        module="operator",
        doc="Return a callable object that calls the given method on its operand.",
        ops=("trace", "repr"),
        defer=("__repr__",),
        new="methodcaller(name, /, *args, **kwargs)",
        methods=(
            Native("__call__(self, obj, /)", "Call self as a function.", where="expand", defer="methodcaller_call"),
            Native("__reduce__(self, /)", "What copying it takes.", defer="methodcaller_reduce"),
        ),
        getset=(Getter("__text_signature__"),),
    ),
)
