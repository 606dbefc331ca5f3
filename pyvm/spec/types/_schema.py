"""What a row of the type spec is: natives, getters, types, as frozen data.

A signature is Python's own notation, `index(self, value, start: ssize = 0, /)`: the annotation is a
converter (core/native.h: any int ssize size cint float str bytes list tuple dict type iterable bool
callable; `| None` lets None through), the default an int, str, None, True, False, `()`, `MAX` (the
biggest ssize) or `NULL` (the native sees PV_NULL). `*args` and `**kwargs` may end it.

The C names follow from the rows (generate/type_tables.py prints them in gen/types.gen.h):

    list.append             pv_list_append       (PvVM *, PvArgs *, PvValue *out)
    list.__reduce__         pv_list_dunder_reduce
    list(...)  `new`        pv_list_construct    a->v[0] is the class, then the parameters
    list.__new__ with init  pv_list_dunder_new   (cls, *args, **kwargs): an empty instance
    list.__init__           pv_list_dunder_init  the parameters of `new`, self first
    ops "repr"              pv_list_op_repr      (the types of PvOps in core/type.h)
    getter / setter         pv_int_get_real (PvVM *, PvValue self, PvValue *out)
                            pv_x_set_y      (PvVM *, PvValue self, PvValue value or PV_NULL)
    builtin function        pv_builtin_len
    intrinsic               pv_intrinsic_frame_locals

So helpers in C must not be called pv_<type>_<name of a method>.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Native:
    """One native function. `defer` names its guest twin, a prelude function of the same signature.

    `kind`: "method", "static" or "class" in a type; builtins and intrinsics are "function".
    `where="vm"`: the body lives in vm/ and may change frames; "expand": of a `__call__`, the loop calls
    what it stands for (vm/expand.c). `c`: another C name than the rule's.
    `module`: what a function gives as `__module__`, if that is not where it is found.
    """

    signature: str
    doc: str = ""
    kind: str = "method"
    defer: str | None = None
    where: str = "objects"
    c: str | None = None
    module: str = ""


@dataclass(frozen=True)
class Intrinsic:
    """A native that only the prelude can name; `where` is "objects" or "vm"."""

    signature: str
    doc: str = ""
    where: str = "objects"
    defer: str | None = None


@dataclass(frozen=True)
class Getter:
    """A computed attribute; with `setter` it can be assigned (and deleted: the setter sees PV_NULL).

    `member`: CPython has it as a struct member; its complaint about assignment is another one.
    """

    name: str
    doc: str = ""
    setter: bool = False
    member: bool = False


@dataclass(frozen=True)
class Type:
    """One built-in type.

    `c`: the word in C names (the name in lower case, `-` as `_`). `struct` and `header`: the layout of
    an instance. `flags`: PV_TF_* without the prefix. `ops`: members of PvOps that have a body; their
    dunder attributes come from spec/slots.py. `numbers`: the arithmetic dunders (without underscores)
    that `binary` and `unary` answer. `unhashable`: `__hash__ = None`. `defer`: dunders whose wrapper
    has a twin, `<twin or c>_<dunder without underscores>` (`list_repr(self)`; `int_new(cls, x, base)` for
    `__new__`); ops answer a plain DEFER.
    `constants`: attributes that are process-wide objects, and what these are called in C.
    `share`: a second word, for bodies that several types share: `pv_<share>_op_next` stands in where
    there is no `pv_<c>_op_next`; likewise methods and getters.
    `new`: the signature of the constructor, without the class. `init`: mutable, `__new__` makes an
    empty instance and `__init__` fills it. `public`: in the builtins namespace.
    """

    name: str
    base: str = "object"
    c: str = ""
    share: str = ""
    twin: str = ""
    struct: str = "PvObject"
    header: str = "core/layout.h"
    flags: tuple[str, ...] = ()
    doc: str = ""
    ops: tuple[str, ...] = ()
    numbers: str = ""
    unhashable: bool = False
    defer: tuple[str, ...] = ()
    new: str | None = None
    init: bool = False
    methods: tuple[Native, ...] = ()
    getset: tuple[Getter, ...] = ()
    constants: tuple[tuple[str, str], ...] = ()
    module: str = "builtins"
    public: bool = False
    qualname: str = ""

    @property
    def word(self) -> str:
        """The word that stands for the type in C names."""
        return self.c or self.name.lower().replace("-", "_")
