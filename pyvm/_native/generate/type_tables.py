"""Render the built-in types: `types.gen.h` (ids, twins, prototypes) and `type_tables.gen.h` (the tables).

A row of the tables whose C body does not exist does not build. What exists is read from the C sources: a
definition begins a line, `PvStatus pv_list_append(`; functions that macros define are named in a
comment, `// defines: pv_slot_add pv_slot_sub`.
"""

import importlib
import pathlib
import re
import struct
from collections.abc import Iterator

from pyvm.spec import builtins, intrinsics, opcodes, slots
from pyvm.spec.exceptions import EXCEPTIONS
from pyvm.spec.modules import Module, modules
from pyvm.spec.text_signatures import shown
from pyvm.spec.types import ORDER
from pyvm.spec.types._schema import Native, Type

from . import exceptions as exception_names
from .signature import Parameter, Signature, parse

NATIVE = pathlib.Path(__file__).resolve().parent.parent
IDS = NATIVE.parent / "spec" / "native_ids.txt"

#: Prelude functions that C asks for and that are no row's `defer=`.
OTHER_TWINS = (
    "list_construct", "list_fill", "tuple_construct", "set_construct", "set_fill", "bytearray_construct", "bytearray_fill", "deque_construct", "deque_fill", "call_with_index", "dict_construct", "dict_update_from",
    "enumerate_construct", "zip_construct", "map_construct", "filter_construct", "reversed_construct",
    "convert_call", "array_construct",
    "import_star", "intrinsic_typevar", "intrinsic_paramspec", "intrinsic_typevartuple",
    "intrinsic_subscript_generic", "intrinsic_typealias", "intrinsic_print",
    "intrinsic_typevar_with_bound", "intrinsic_typevar_with_constraints",
    "intrinsic_set_typeparam_default", "generator_throw", "describe_exception", "end_execution", "call_from_host", "run_thread",
    "itertool_begin", "zip_longest_begin", "islice_construct", "product_construct", "pool_construct",
    "date_method",  # (name, arguments): what datetime's types leave to guest code
    "call_type",  # (cls, *args, **kwargs): calling a class whose call is not plain
    "call_object",  # (obj, *args, **kwargs): calling an instance whose __call__ has to be bound
    "type_set_bases",  # (cls, bases): where a metaclass has an mro() of its own
    "dir_of_mapping",  # (names): dir() where the namespace is an object of a guest
    "syntax_error_again",  # (native, class or self, message, place)
    "operator_rest",  # (x, y, what): an operator whose first method gave NotImplemented
    "never_awaited",  # (coroutine): a statement that only makes one
    "special_rest",  # (result, what): what a special method gave, where it is not what it should be
    "getitem_hashed", "setitem_hashed", "contains_hashed",  # (operands of the instruction, the key's hash)
    "lookup_rest",  # (operands, padded with None to three, what __hash__ gave, what): the same, with that checked
    "text_of",  # (x): str(x) where that is guest code
    "exec_body",  # (function): exec() of a function's code
    "type_new",  # (cls, args, kwargs or None): type.__new__
    "stop_iteration_error",  # (exc, flags): PEP 479
    "prep_reraise_star",  # (original, raised)
    "format_exception",  # (exc): the whole text of an uncaught exception
    "compute_type_field",  # (parameter, which): a lazy bound, constraints, default or alias value
    "typevartuple_iter",  # (parameter)
    "finish_type_parameter",  # (parameter): what TypeVar() and its like made
    "typing_union",  # (a, b): a | b where one is a type variable
    "super_of_caller",  # (cls): super() without arguments
    "exception_match",  # (exc, type) of an except clause that only guest code can decide
)

NATIVE_PROTOTYPE = "PvStatus {}(PvVM *vm, PvArgs *a, PvValue *out);"
OPS = {
    "trace": "void {}(PvGC *gc, PvObject *o);",
    "release": "void {}(PvVM *vm, PvObject *o);",
    "hash": "PvStatus {}(PvVM *vm, PvValue v, uint64_t *out);",
    "compare": "PvStatus {}(PvVM *vm, PvCompare op, PvValue a, PvValue b, PvValue *out);",
    "repr": "PvStatus {}(PvVM *vm, PvValue v, PvWriter *w);",
    "str": "PvStatus {}(PvVM *vm, PvValue v, PvWriter *w);",
    "truth": "PvStatus {}(PvVM *vm, PvValue v, bool *out);",
    "length": "PvStatus {}(PvVM *vm, PvValue v, size_t *out);",
    "getitem": "PvStatus {}(PvVM *vm, PvValue v, PvValue key, PvValue *out);",
    "setitem": "PvStatus {}(PvVM *vm, PvValue v, PvValue key, PvValue x);",
    "contains": "PvStatus {}(PvVM *vm, PvValue v, PvValue x, bool *out);",
    "iter": "PvStatus {}(PvVM *vm, PvValue v, PvValue *out);",
    "next": "PvStatus {}(PvVM *vm, PvValue v, PvValue *out);",
    "binary": "PvStatus {}(PvVM *vm, int op, PvValue a, PvValue b, PvValue *out);",
    "unary": "PvStatus {}(PvVM *vm, int op, PvValue a, PvValue *out);",
    "getattr": "PvStatus {}(PvVM *vm, PvValue v, PvStr *name, PvValue *out);",
    "format": "PvStatus {}(PvVM *vm, PvValue v, PvStr *spec, PvValue *out);",
}
GETTER = "PvStatus {}(PvVM *vm, PvValue self, PvValue *out);"
SETTER = "PvStatus {}(PvVM *vm, PvValue self, PvValue value);"


def types() -> list[Type]:
    """Return the rows of all types: those of ORDER, then one per exception."""
    rows: list[Type] = []
    for name in ORDER:
        module = importlib.import_module(f"pyvm.spec.types.{name}")
        rows += getattr(module, "TYPES", None) or (module.TYPE,)
    special = {row.name: row for row in importlib.import_module("pyvm.spec.types.exceptions").TYPES}
    for name, base, _, doc in EXCEPTIONS:
        module, _, last = name.rpartition(".")
        row = special.get(name, Type(last))
        fields = {f: getattr(row, f) for f in Type.__dataclass_fields__}
        fields |= {
            "base": base, "doc": doc, "c": exception_names.constant(name)[len("PV_EXC_"):].lower(),
            "flags": ("SUBCLASSABLE", "EXCEPTION"), "public": not module and not name.startswith("_"), "module": module or "builtins",
            "struct": "PvException", "header": "objects/exception.h", "share": row.share or "exception",
        }
        rows.append(Type(**fields))
    return rows


def bodies() -> set[str]:
    """Return the names of the C functions that exist."""
    found: set[str] = set()
    for folder in ("core", "objects", "modules", "vm", "compiler"):
        for path in sorted((NATIVE / folder).glob("*.c")):
            text = path.read_text(encoding="utf-8")
            found.update(re.findall(r"^(?:PvStatus|void) (pv_\w+)\(", text, re.M))
            for line in re.findall(r"^// defines: (.*)$", text, re.M):
                found.update(line.split())
    return found


def plain(name: str) -> str:
    """Return a method's name as C names have it: `__len__` -> `dunder_len`."""
    return "dunder_" + name.strip("_") if name.startswith("__") and name.endswith("__") else name


def quote(text: str) -> str:
    """Return a C string literal."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


class Row:
    """One native of the table."""

    def __init__(self, key: str, signature: str, doc: str, c: str, flags: set[str], *, owner: str = "",
                 type_: str = "NATIVE", twin: str | None = None, qualname: str = "", receiver: str = "",
                 module: str = "") -> None:
        self.key = key
        self.signature: Signature = parse(signature)
        self.doc = doc
        self.c = c
        self.owner = owner
        self.type = type_
        self.twin = twin
        self.qualname = qualname or self.signature.name
        self.flags = set(flags)
        self.receiver = receiver
        self.module = module
        if self.signature.varargs:
            self.flags.add("VARARGS")
        if self.signature.kwargs:
            self.flags.add("KWARGS")
        if self.signature.raw:
            self.flags.add("RAW")

    @property
    def id(self) -> str:
        """The C constant of its id."""
        key = self.key[:-2] + ".call" if self.key.endswith("()") else self.key
        word = re.sub(r"\W+", "_", key.replace("__", "dunder_", 1).rstrip("_"))
        return "PV_NATIVE_ID_" + word.upper()


class Tables:
    """Everything that the templates below need, worked out once."""

    def __init__(self) -> None:
        self.types = types()
        self.bodies = bodies()
        self.prototypes: dict[str, str] = {}
        self.natives: list[Row] = []
        self.missing: list[str] = []
        self.twins: list[str] = []
        self.names: set[str] = set()
        self.dicts: dict[str, list[tuple[str, str]]] = {}
        self.ops: dict[str, dict[str, str]] = {}
        self.getset: list[tuple[str, str, str, str, str, bool]] = []
        self.inits: dict[str, Row] = {}
        self.functions: list[Row] = []
        self.floats: list[float] = []
        for op in opcodes.OPCODES:
            self.twin(op.defer)
        for row in self.types:
            self.add_type(row)
        for function in builtins.FUNCTIONS:
            name = parse(function.signature).name
            added = self.add(
                name, function, f"pv_builtin_{name.strip('_')}", {"VM"} if function.where == "vm" else set(),
                receiver="$module", module=function.module,
            )
            if function.module:
                self.names.add(function.module)
            self.functions.append(added)
        for row in intrinsics.INTRINSICS:
            name = parse(row.signature).name
            self.add(
                f"intrinsic.{name}", Native(row.signature, row.doc, kind="function", defer=row.defer),
                f"pv_intrinsic_{name}", {"INTRINSIC"} | ({"VM"} if row.where == "vm" else set()),
            )
        self.modules = [(module, self.add_module(module)) for module in modules()]
        for name in OTHER_TWINS:
            self.twin(name)

    def add_module(self, module: Module) -> list[tuple[str, str]]:
        """Append the functions of a native module; return its entries."""
        self.names.add(module.name)
        entries: list[tuple[str, str]] = []
        for row in module.functions:
            name = parse(row.signature).name
            added = self.add(f"{module.name}.{name}", row, f"pv_{module.word}_{plain(name)}", set(),
                             receiver="$module", module=module.name)
            if added.c != "NULL":
                entries.append((name, f"PV_CONST_PTR(&pv_natives[{added.id}])"))
        for name, value in module.constants:
            self.names.add(name)
            if isinstance(value, str):
                self.names.add(value)
            entries.append((name, self.constant(value)))
        for word in module.types:
            row_of_type = next(row for row in self.types if row.word == word)
            entries.append((row_of_type.name, f"PV_CONST_PTR(&pv_types[PV_TYPE_{word.upper()}])"))
        return entries

    def constant(self, value: float | str) -> str:
        """Return the C expression of a value; floats that no word holds become objects."""
        if isinstance(value, str):
            return f"PV_CONST_PTR(&{name_of(value)})"
        if isinstance(value, int):
            return f"PV_CONST_INT({value})"
        bits = struct.unpack("<Q", struct.pack("<d", value))[0] + (1 << 60) & (1 << 64) - 1
        word = (bits << 3 | bits >> 61) & (1 << 64) - 1
        if word & 3 == 2:  # as pv_float_to_imm
            return f"UINT64_C({word})"
        if value not in self.floats:
            self.floats.append(value)
        return f"PV_CONST_PTR(&float_constants[{self.floats.index(value)}])"

    def twin(self, name: str | None) -> None:
        """Note a twin's name."""
        if name and name not in self.twins:
            self.twins.append(name)

    def body(self, names: list[str], prototype: str) -> str | None:
        """Return the first of the C names that has a body; note what is declared and what is missing."""
        for name in names:
            self.prototypes.setdefault(name, prototype.format(name))
        for name in names:
            if name in self.bodies:
                return name
        self.missing.append(names[0])
        return None

    def add(self, key: str, native: Native, c: str, flags: set[str], *, share: str = "", **rest: str) -> Row:
        """Append a native; its fn is NULL while the body is missing."""
        names = [native.c] if native.c else [c, *([share] if share else [])]
        found = self.body(names, NATIVE_PROTOTYPE)
        self.twin(native.defer)
        row = Row(key, native.signature, native.doc, found or "NULL", flags, twin=native.defer, **rest)
        self.names.add(row.signature.name)
        self.names.update(p.name for p in row.signature.parameters)
        self.natives.append(row)
        return row

    def add_type(self, row: Type) -> None:
        """Append what a type has."""
        word, owner = row.word, row.word.upper()
        entries: list[tuple[str, str]] = []
        self.dicts[word] = entries
        self.names.update((row.name, row.qualname or row.name, row.module))
        ops = self.ops[word] = {}
        shared = [row.share] if row.share else []
        for op in row.ops:
            found = self.body([f"pv_{w}_op_{op}" for w in (word, *shared)], OPS[op])
            if found:
                ops[op] = found
        if row.unhashable:
            ops["hash"] = "pv_type_unhashable"
            self.prototypes.setdefault("pv_type_unhashable", OPS["hash"].format("pv_type_unhashable"))
            entries.append(("__hash__", "PV_NONE"))
        wrappers = [slot for slot in slots.SLOTS if slot.op in row.ops and not hidden(row, slot)]
        wrappers += [slots.NUMBERS[name] for name in row.numbers.split()]
        explicit = {parse(m.signature).name for m in row.methods}
        key_prefix = row.name if word in (row.name.lower().replace("-", "_"), row.name) or "error" in word else word
        if any(r.name == row.name and r is not row for r in self.types):
            key_prefix = word
        for slot in wrappers:
            if slot.name in explicit:
                continue
            twin = f"{row.twin or word}_{slot.name.strip('_')}" if slot.name in row.defer else None
            added = self.add(
                f"{key_prefix}.{slot.name}", Native(slot.name + slot.signature, slot.doc, defer=twin),
                f"pv_slot_{slot.name.strip('_')}", {"METHOD"}, owner=owner,
                type_="METHOD_DESCRIPTOR" if f"{row.name}.{slot.name}" in slots.ALSO_METHODS else "WRAPPER_DESCRIPTOR",
                qualname=f"{row.name}.{slot.name}", receiver="$self",
            )
            if slot.op not in ops:
                added.c = "NULL"
            if added.c != "NULL":
                entries.append((slot.name, added.id))
        for method in row.methods:
            name = parse(method.signature).name
            flags = {{"method": "METHOD", "static": "STATIC", "class": "CLASS"}[method.kind]}
            if method.where in ("vm", "expand"):
                flags.add({"vm": "VM", "expand": "EXPANDS"}[method.where])
            added = self.add(
                f"{key_prefix}.{name}", method, f"pv_{word}_{plain(name)}", flags, owner=owner,
                share=f"pv_{row.share}_{plain(name)}" if row.share else "",
                type_=self.kind_of(method, name),
                qualname=f"{row.name}.{name}",
                receiver={"method": "$self", "static": "", "class": "$type"}[method.kind],
            )
            if added.c != "NULL":
                entries.append((name, added.id))
        if row.name in slots.OWN_GETATTRIBUTE and "__getattribute__" not in explicit:
            added = self.add(
                f"{key_prefix}.__getattribute__",
                Native("__getattribute__(self, name, /)", "Return getattr(self, name).",
                       c="pv_object_dunder_getattribute", defer="object_getattribute"),
                "", {"METHOD"}, owner=owner, type_="WRAPPER_DESCRIPTOR",
                qualname=f"{row.name}.__getattribute__", receiver="$self",
            )
            entries.append(("__getattribute__", added.id))
        if row.new:
            self.add_new(row, word, key_prefix, entries)
        if "EXCEPTION" in row.flags:
            self.repeat(row, key_prefix, entries)
        for getter in row.getset:
            c = [f"pv_{w}_get_{plain(getter.name)}" for w in (word, *shared)]
            get = self.body(c, GETTER)
            put = None
            if getter.setter:
                put = self.body([f"pv_{w}_set_{plain(getter.name)}" for w in (word, *shared)], SETTER)
            self.names.add(getter.name)
            if get:
                entries.append((getter.name, f"getset {len(self.getset)}"))
                self.getset.append((getter.name, get, put or "NULL", owner, getter.doc, getter.member))
        entries += [(name, f"PV_CONST_PTR(&{c})") for name, c in row.constants]
        entries.sort(key=lambda entry: place(row, entry))

    def repeat(self, row: Type, key_prefix: str, entries: list[tuple[str, str]]) -> None:
        """Append what an exception inherits but CPython shows as its own."""
        wanted: tuple[str, ...] = () if row.name in slots.INHERITING else ("__init__", "__new__")
        if row.base in slots.NEW_ONCE:
            wanted = ("__init__",)
        for name in (*wanted, *slots.REPEATED.get(row.name, ())):
            base = row
            while name not in dict(self.dicts[base.word]):
                base = next(r for r in self.types if r.name == base.base)
            if base is row:
                continue
            ident = dict(self.dicts[base.word])[name]
            was = next(n for n in self.natives if n.id == ident)
            flags = was.flags - {"VARARGS", "KWARGS", "RAW"}
            added = self.add(
                f"{key_prefix}.{name}",
                Native(name + ("(cls" if name == "__new__" else "(self") + ", /, *args, **kwargs)"
                       if "VARARGS" in was.flags else f"{name}(self, /)", was.doc, c=was.c, defer=was.twin),
                "", flags, owner=row.word.upper(), type_=was.type, qualname=f"{row.name}.{name}",
                receiver=was.receiver,
            )
            entries.append((name, added.id))

    @staticmethod
    def kind_of(method: Native, name: str) -> str:
        """Return the type of a method's native: CPython shows what fills a slot as a slot wrapper."""
        if method.kind == "method" and name in slots.WRAPPED:
            return "WRAPPER_DESCRIPTOR"
        return {"method": "METHOD_DESCRIPTOR", "static": "NATIVE", "class": "CLASSMETHOD_DESCRIPTOR"}[method.kind]

    def add_new(self, row: Type, word: str, key_prefix: str, entries: list[tuple[str, str]]) -> None:
        """Append a constructor, __new__ and __init__."""
        assert row.new is not None
        parameters = row.new.partition("(")[2]
        posonly = ", " if "/" in parameters else ", /, "
        if parameters == ")":
            with_self = "({}, /)"
        else:
            with_self = "({}" + posonly + parameters
        construct = self.add(
            f"{key_prefix}.__new__" if not row.init else f"{key_prefix}()",
            Native(
                "__new__" + with_self.format("cls"), "Create and return a new object.  See help(type) for accurate signature.", c=f"pv_{word}_construct",
                defer=f"{word}_new" if "__new__" in row.defer else None,
            ),
            "", {"STATIC", "NEW"}, owner=word.upper(), qualname=f"{row.name}.__new__", receiver="$type",
        )
        self.inits[word] = construct
        if not row.init:
            if construct.c != "NULL":
                entries.append(("__new__", construct.id))
            return
        new = self.add(
            f"{key_prefix}.__new__",
            Native("__new__(cls, /, *args, **kwargs)", "Create and return a new object.  See help(type) for accurate signature."),
            f"pv_{word}_dunder_new", {"STATIC", "NEW"}, owner=word.upper(), qualname=f"{row.name}.__new__", receiver="$type",
            share=f"pv_{row.share}_dunder_new" if row.share else "",
        )
        if new.c != "NULL":
            entries.append(("__new__", new.id))
        init = self.add(
            f"{key_prefix}.__init__",
            Native("__init__" + with_self.format("self"), "Initialize self.  See help(type(self)) for accurate signature.",
                   defer=f"{word}_init" if "__init__" in row.defer else None),
            f"pv_{word}_dunder_init", {"METHOD"}, owner=word.upper(), type_="WRAPPER_DESCRIPTOR",
            qualname=f"{row.name}.__init__", receiver="$self",
            share=f"pv_{row.share}_dunder_init" if row.share else "",
        )
        if init.c != "NULL":
            entries.append(("__init__", init.id))


def hidden(row: Type, slot: slots.Slot) -> bool:
    """Tell whether the operation shows no attribute: what has a length is true by it."""
    return slot.op == "truth" and "length" in row.ops and row.name not in slots.TRUE_BY_NUMBER


def place(row: Type, entry: tuple[str, str]) -> tuple[int, int]:
    """Return the sort key of an entry of a type's dict: slots in CPython's order, then the rest."""
    name, value = entry
    if row.name in slots.SEQUENCES and name in slots.SEQUENCE_LAST:
        return 1, slots.SEQUENCE_LAST.index(name)
    if name in slots.ORDER and value != "PV_NONE":
        return 0, slots.ORDER.index(name)
    return (3 if value == "PV_NONE" else 2), 0


def native_order(rows: list[Row]) -> list[Row]:
    """Order natives by their ids: the released ones as the file says, then the new ones by name."""
    released = IDS.read_text(encoding="utf-8").split() if IDS.exists() else []
    by_key = {row.key: row for row in rows}
    if len(by_key) != len(rows):
        seen: set[str] = set()
        raise SystemExit("two natives named " + next(r.key for r in rows if r.key in seen or seen.add(r.key)))
    gone = [key for key in released if key not in by_key]
    if gone:
        raise SystemExit(f"natives that were released are gone from the specs: {', '.join(gone)}")
    fresh = sorted(key for key in by_key if key not in set(released))
    return [by_key[key] for key in (*released, *fresh)]


def name_of(text: str) -> str:
    """Return the C expression of a static string; those of one character are in one table."""
    if len(text) == 1 and ord(text) < 256:
        return f"pv_latin1[{ord(text)}]"
    return f"pv_name_{text}" if text.isidentifier() else "pv_text_" + "_".join(str(ord(c)) for c in text)


def default_value(parameter: Parameter) -> str:
    """Return the C expression of a default."""
    if parameter.default is None:
        return "PV_NULL"
    kind, value = parameter.default
    if kind == "null":
        return "PV_NULL"
    if kind == "max":
        return "PV_CONST_INT(PV_INT_MAX)"
    if value is None:
        return "PV_NONE"
    if isinstance(value, bool):
        return "PV_TRUE" if value else "PV_FALSE"
    if isinstance(value, int):
        return f"PV_CONST_INT({value})"
    if value == ():
        return "PV_CONST_PTR(&pv_empty_tuple)"
    return f"PV_CONST_PTR(&{name_of(value)})"


def table_lines(tables: Tables, order: list[Row]) -> Iterator[str]:
    """Yield the lines of type_tables.gen.h."""
    used = {name_of(row.signature.name) for row in order}
    used |= {name_of(p.name) for row in order for p in row.signature.parameters}
    used |= {name_of(p.default[1]) for row in order for p in row.signature.parameters
             if p.default and p.default[0] == "value" and isinstance(p.default[1], str)}
    used |= {name_of(g[0]) for g in tables.getset}
    used |= {name_of(n) for t in tables.types for n in (t.name, t.qualname or t.name, t.module)}
    used |= {name_of(n) for entries in tables.dicts.values() for n, _ in entries}
    used |= {name_of(n) for n, _ in builtins.CONSTANTS}
    used |= {name_of(row.module) for row in order if row.module}
    used |= {name_of(n) for module, entries in tables.modules
             for n in (module.name, *(n for n, _ in entries),
                       *(v for _, v in module.constants if isinstance(v, str)))}
    yield "// Generated from spec/types, spec/modules, spec/builtins.py, spec/intrinsics.py. For objects/types.c only."
    headers = {row.header for row in tables.types}
    for header in sorted(headers):
        if (NATIVE / header).exists():
            yield f'#include "{header}"'
    yield "#define PV_CONST_INT(i) (((PvValue)(i) << 2) | 1)"
    yield "#define PV_CONST_PTR(p) ((PvValue)(uintptr_t)(p))"
    for name in sorted(used):
        if "[" not in name:
            yield f"extern PvStr {name};"
    yield "extern PvStr pv_latin1[256];"
    yield ""
    position = {"positional": "PV_PARAM_POSITIONAL", "both": "PV_PARAM_POSITIONAL | PV_PARAM_KEYWORD", "keyword": "PV_PARAM_KEYWORD"}
    for index, row in enumerate(order):
        if not row.signature.parameters:
            continue
        yield f"static const PvParam params_{index}[] = {{ // {row.key}"
        for p in row.signature.parameters:
            flags = position[p.kind]
            flags += " | PV_PARAM_OPTIONAL" if p.optional else ""
            flags += " | PV_PARAM_NONE_OK" if p.none_ok else ""
            yield f"    {{&{name_of(p.name)}, PV_CONVERT_{p.converter.upper()}, {flags}, {default_value(p)}}},"
        yield "};"
    yield "PvNative pv_natives[PV_NATIVE_COUNT] = {"
    for index, row in enumerate(order):
        flags = " | ".join(f"PV_NATIVE_{f}" for f in sorted(row.flags)) or "0"
        twin = f"PV_TWIN_{row.twin.upper()}" if row.twin else "PV_TWIN_NONE"
        owner = f"&pv_types[PV_TYPE_{row.owner}]" if row.owner else "NULL"
        params = f"params_{index}" if row.signature.parameters else "NULL"
        yield (
            f"    {{{{&pv_types[PV_TYPE_{row.type}], PV_OF_IMMORTAL, 0}}, {row.c}, {params}, "
            f"{len(row.signature.parameters)}, {row.signature.required}, {flags}, {twin}, "
            f"&{name_of(row.signature.name)}, {quote(row.qualname)}, {quote(row.doc)}, "
            f"{quote(shown(row.key, row.signature.render(receiver=row.receiver)))}, {owner}, "
            f"{'&' + name_of(row.module) if row.module else 'NULL'}, {index}}},"
        )
    yield "};"
    yield "PvGetSet pv_getsets[] = {"
    for name, get, put, owner, doc, member in tables.getset:
        yield (
            f"    {{{{&pv_types[PV_TYPE_{'MEMBER' if member else 'GETSET'}_DESCRIPTOR], PV_OF_IMMORTAL, {int(member)}}}, &{name_of(name)}, "
            f"&pv_types[PV_TYPE_{owner}], {get}, {put}, {quote(doc)}}},"
        )
    yield "    {{NULL, 0, 0}, NULL, NULL, NULL, NULL, NULL},"
    yield "};"
    for row in tables.types:
        entries = tables.dicts[row.word]
        yield f"static const PvTypeEntry entries_{row.word}[] = {{"
        for name, value in entries:
            if value.startswith("PV_NATIVE_ID_"):
                value = f"PV_CONST_PTR(&pv_natives[{value}])"
            elif value.startswith("getset "):
                value = f"PV_CONST_PTR(&pv_getsets[{value[7:]}])"
            yield f"    {{&{name_of(name)}, {value}}},"
        yield "    {NULL, PV_NULL},"
        yield "};"
    words = {row.name: row.word for row in tables.types}
    yield "PvType pv_types[PV_TYPE_COUNT + 1] = {"
    for row in tables.types:
        has = (NATIVE / row.header).exists() and re.search(
            rf"\b{row.struct};|struct {row.struct} {{", (NATIVE / row.header).read_text(encoding="utf-8"))
        size = f"sizeof({row.struct})" if has else "sizeof(PvObject)"
        attrs = ""
        if has and row.struct != "PvType" and re.search(
                rf"typedef struct {row.struct} {{[^}}]*\bPvAttrs attrs;", (NATIVE / row.header).read_text(encoding="utf-8")):
            attrs = f".attrs = offsetof({row.struct}, attrs), "
        flags = " | ".join(["PV_TF_BUILTIN", *(f"PV_TF_{f}" for f in row.flags)])
        ops = ", ".join(f".{op} = {c}" for op, c in tables.ops[row.word].items())
        init = tables.inits.get(row.word)
        init_c = f"&pv_natives[{init.id}]" if init and init.c != "NULL" else "NULL"
        parent = f"&pv_types[PV_TYPE_{words.get(row.base, row.base).upper()}]" if row.base else "NULL"
        yield (
            f"    [PV_TYPE_{row.word.upper()}] = {{.base = {{&pv_types[PV_TYPE_TYPE], PV_OF_IMMORTAL, 0}}, "
            f".name = &{name_of(row.name)}, .qualname = &{name_of(row.qualname or row.name)}, "
            f".module = PV_CONST_PTR(&{name_of(row.module)}), .parent = {parent}, .flags = {flags}, "
            f".version = PV_TYPE_{row.word.upper()} + 1, .id = PV_TYPE_{row.word.upper()}, .size = {size}, {attrs}"
            f".ops = {{{ops or '0'}}}, .init = {init_c}, .doc = {quote(row.doc) if row.doc else 'NULL'}}},"
        )
    yield "};"
    yield "static const PvTypeEntry *const type_entries[PV_TYPE_COUNT] = {"
    for row in tables.types:
        yield f"    entries_{row.word},"
    yield "};"
    yield "static const PvTypeEntry builtin_entries[] = {"
    for function in tables.functions:
        if function.c != "NULL":
            yield f"    {{&{name_of(function.signature.name)}, PV_CONST_PTR(&pv_natives[{function.id}])}},"
    for name, value in builtins.CONSTANTS:
        yield f"    {{&{name_of(name)}, {value.replace('pv_from_ptr', 'PV_CONST_PTR')}}},"
    for row in tables.types:
        if row.public:
            yield f"    {{&{name_of(row.name)}, PV_CONST_PTR(&pv_types[PV_TYPE_{row.word.upper()}])}},"
    yield "    {NULL, PV_NULL},"
    yield "};"
    yield from module_lines(tables)
    yield "const char *const pv_native_keys[PV_NATIVE_COUNT] = {"
    for row in order:
        yield f"    {quote(row.key)},"
    yield "};"
    yield "const uint16_t pv_natives_by_key[PV_NATIVE_COUNT] = {"
    for row in sorted(order, key=lambda row: row.key.encode()):
        yield f"    {row.id},"
    yield "};"
    yield "const char *const pv_type_keys[PV_TYPE_COUNT] = {"
    for row in tables.types:
        yield f"    {quote(row.word)},"
    yield "};"
    yield "const uint16_t pv_types_in_order[PV_TYPE_COUNT] = {"
    for row in sorted(tables.types, key=lambda row: row.word.encode()):
        yield f"    PV_TYPE_{row.word.upper()},"
    yield "};"
    yield "const char *const pv_twin_names[PV_TWIN_COUNT] = {"
    for name in tables.twins:
        yield f"    {quote(name)},"
    yield "};"


def module_lines(tables: Tables) -> Iterator[str]:
    """Yield the tables of the native modules."""
    if tables.floats:
        yield "static PvFloat float_constants[] = {"
        for value in tables.floats:
            text = {"inf": "INFINITY", "-inf": "-INFINITY", "nan": "NAN"}.get(repr(value), value.hex())
            yield f"    {{{{&pv_types[PV_TYPE_FLOAT], PV_OF_IMMORTAL, 0}}, {text}}},"
        yield "};"
    ordered = sorted(tables.modules, key=lambda pair: pair[0].name)
    for module, entries in ordered:
        yield f"static const PvTypeEntry module_{module.word}[] = {{"
        for name, value in entries:
            yield f"    {{&{name_of(name)}, {value}}},"
        yield "    {NULL, PV_NULL},"
        yield "};"
    yield "const PvNativeModule pv_native_modules[] = {"
    for module, _ in ordered:
        yield f"    {{&{name_of(module.name)}, {quote(module.doc)}, module_{module.word}}},"
    yield "    {NULL, NULL, NULL},"
    yield "};"


def header_lines(tables: Tables, order: list[Row]) -> Iterator[str]:
    """Yield the lines of types.gen.h."""
    yield "// Generated from spec/types, spec/modules, spec/builtins.py, spec/intrinsics.py, spec/opcodes.py."
    yield "#ifndef PV_GEN_TYPES_H"
    yield "#define PV_GEN_TYPES_H"
    yield ""
    yield '#include "core/native.h"'
    yield ""
    yield "typedef enum PvTypeId {"
    for index, row in enumerate(tables.types):
        yield f"    PV_TYPE_{row.word.upper()} = {index},"
    yield f"    PV_TYPE_COUNT = {len(tables.types)},"
    yield f"    PV_TYPE_EXCEPTIONS = PV_TYPE_{exception_names.constant(EXCEPTIONS[0][0])[7:]}, // plus a PvExceptionId"
    yield "} PvTypeId;"
    yield ""
    yield "// The prelude functions that the loop and natives may ask for."
    yield "typedef enum PvTwinId {"
    for index, name in enumerate(tables.twins):
        yield f"    PV_TWIN_{name.upper()} = {index},"
    yield f"    PV_TWIN_COUNT = {len(tables.twins)},"
    yield "    PV_TWIN_NONE = 0xffff,"
    yield "} PvTwinId;"
    yield "extern const char *const pv_twin_names[PV_TWIN_COUNT];"
    yield ""
    yield "typedef enum PvNativeId {"
    for index, row in enumerate(order):
        yield f"    {row.id} = {index}, // {row.key}"
    yield f"    PV_NATIVE_COUNT = {len(order)},"
    yield "} PvNativeId;"
    yield "extern PvNative pv_natives[];"
    yield ""
    for name in sorted(tables.prototypes):
        yield tables.prototypes[name]
    yield ""
    yield "#endif"


def outputs() -> dict[str, str]:
    """Return the header, the tables and the list of what has no body yet."""
    tables = Tables()
    order = native_order(tables.natives)
    if tables.missing:
        raise SystemExit("rows without a body: " + ", ".join(sorted(set(tables.missing))))
    return {
        "types.gen.h": "\n".join(header_lines(tables, order)) + "\n",
        "type_tables.gen.h": "\n".join(table_lines(tables, order)) + "\n",
        "missing.txt": "\n".join(sorted(set(tables.missing))) + "\n",
    }
