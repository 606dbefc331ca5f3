"""Make the calls out of the tables.

A method's row says what its parameters take, as words: `index?` is an optional positional
parameter with the pool "index"; `end=end` one that has the name `end` too; behind `*` stand those
that have only a name. Each value of each pool is given once with the others ordinary, and beside it
stand the calls that no signature allows: too few, too many, a name that is none.

The order of everything here is fixed: the same tables give the same calls.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import cycle

from . import containers, exceptions, functions, machinery, numbers, operators, text
from .arguments import POOLS

Made = list[tuple[str, str, str]]
MOST = 15
# What a program does not call, or what says how CPython is built.
LEFT_OUT = {"__sizeof__", "__doc__", "__basicsize__", "__itemsize__", "__flags__", "__weakrefoffset__",
            "__dictoffset__", "__reduce__", "__reduce_ex__", "__getnewargs__", "__buffer__",
            "__release_buffer__", "_from_flags", "__del__", "__builtins__", "__globals__",
            "__getformat__", "__abstractmethods__", "__text_signature__", "__setstate__",
            "__firstlineno__", "__static_attributes__", "__weakref__", "__signature__", "__alloc__"}
# What special methods take, where a table says nothing of its own.
SPECIAL = {
    **dict.fromkeys(["__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__"], "$operand"),
    **{f"__{r}{name}__": "$operand" for r in ("", "r", "i") for name in (
        "add", "sub", "mul", "mod", "divmod", "truediv", "floordiv", "lshift", "rshift", "and",
        "xor", "or")},
    "__pow__": "$operand modulus?", "__rpow__": "$operand modulus?", "__ipow__": "$operand",
    "__contains__": "item", "__getitem__": "subscript", "__delitem__": "subscript",
    "__setitem__": "subscript item", "__format__": "format", "__getattribute__": "name",
    "__setattr__": "name any", "__delattr__": "name", "__class_getitem__": "type",
    "__get__": "object type?", "__round__": "digits?", "__init__": "$new", "__new__": "$new",
    "__instancecheck__": "any", "__subclasscheck__": "type", "__init_subclass__": "",
    "__subclasshook__": "type",
}


@dataclass(frozen=True)
class Parameter:
    """One parameter: the pool, its name if it has one, what may be left out."""

    pool: list[str]
    name: str
    optional: bool
    only_name: bool


def parameters(words: str, table: dict[str, str]) -> list[Parameter]:
    """Read the words of a row."""
    found, only = [], False
    for word in words.split():
        if word == "*":
            only = True
            continue
        name, _, pool = word.rpartition("=")
        optional = pool.endswith("?")
        pool = pool.removesuffix("?")
        if pool == "$operand":
            pool = table.get("operand", "any")
        values = POOLS[pool]
        found.append(Parameter(values, name, optional, only))
    return found


def argument_lists(params: list[Parameter], most: int) -> list[str]:
    """Return the texts of the argument lists, the ordinary ones first."""
    needed = [p for p in params if not p.optional]

    def ordinary(values: list[Parameter]) -> list[str]:
        return [f"{p.name}={p.pool[0]}" if p.only_name else p.pool[0] for p in values]

    plain = ordinary(needed)
    wrong = []
    if needed:
        wrong.append("")
        if len(needed) > 1:
            wrong.append(plain[0])
    by_place = [p for p in params if not p.only_name]
    wrong.append(", ".join([*ordinary(by_place), "None"]))
    wrong.append(", ".join([*ordinary(by_place), "None", "None"]))
    wrong.append(", ".join([*plain, "spam=1"]))
    wrong.append("**{1: 2}" if not needed else "*None")
    named = [p for p in params if p.name and not p.only_name]
    if named:
        wrong.append(", ".join([*plain, f"{named[0].name}={named[0].pool[0]}",
                                f"{named[0].name}2=1"]))
        wrong.append(", ".join([*ordinary(by_place), f"{named[-1].name}={named[-1].pool[0]}"]))
    ordinary_lists = [", ".join(plain)]
    if len(by_place) > len(needed):
        ordinary_lists.append(", ".join(ordinary(by_place)))
    each = []
    for place, parameter in enumerate(params):
        before = [p for p in params[:place] if not p.only_name]
        behind = [p for p in params[place + 1:] if not p.optional]
        for value in parameter.pool[1:]:
            if parameter.only_name:
                texts = [*ordinary(needed), f"{parameter.name}={value}"]
            else:
                texts = [*ordinary(before), value, *ordinary(behind)]
            each.append(", ".join(texts))
        if parameter.name and not parameter.only_name:
            start = [p for p in before if not p.optional]
            each.append(", ".join([*ordinary(start), f"{parameter.name}={parameter.pool[1]}",
                                   *(f"{p.name or 'x'}={p.pool[0]}" for p in behind)]))
    room = max(most - len(wrong) - len(ordinary_lists), 9)
    if len(each) > room:
        each = [each[i * len(each) // room] for i in range(room)]
    return list(dict.fromkeys([*ordinary_lists, *each, *wrong]))


def method_calls(table: dict[str, str], receivers: list[str], name: str, words: str,
                 changes: bool) -> Made:
    """Return the calls of one method: (method, setup, source)."""
    type_text, method = table["type"], f"{table['name']}.{name}"
    params = parameters(words, table)
    made: Made = []
    turn = cycle(receivers)
    lists = argument_lists(params, MOST)

    def call(receiver: str, arguments: str) -> None:
        if changes:
            made.append((method, receiver, f"x.{name}({arguments})"))
        else:
            text = receiver if receiver[-1] in ")]}'\"" and receiver[0] != "-" else f"({receiver})"
            made.append((method, "", f"{text}.{name}({arguments})"))

    for receiver in receivers[:max(4, 10 - len(lists))]:
        call(receiver, lists[0])
    for arguments in lists[1:]:
        call(next(turn), arguments)
    if name not in ("__new__", "__init_subclass__", "__class_getitem__", "__subclasshook__", "fromhex",
                    "from_bytes", "maketrans", "fromkeys"):
        made += [(method, "", f"{type_text}.{name}()"),
                 (method, "", f"{type_text}.{name}({', '.join(['O()', lists[0]]).rstrip(', ')})"),
                 (method, "", f"{type_text}.{name}")]
    made += [(method, "", f"{type_text}.{name}.__name__"),
             (method, "", f"({receivers[0]}).{name}.__qualname__")]
    return made


def attribute_calls(table: dict[str, str], receivers: list[str], name: str) -> Made:
    """Return the uses of one attribute: read, set, deleted, of the type itself."""
    type_text, method = table["type"], f"{table['name']}.{name}"
    made: Made = [(method, "", f"({r}).{name}") for r in receivers[:5]]
    for place, value in enumerate(("1", "None", "'a'", "()", "{}")):
        made.append((method, receivers[place % len(receivers)], f"x.{name} = {value}"))
    made += [(method, receivers[0], f"del x.{name}"), (method, receivers[-1], f"del x.{name}"),
             (method, "", f"{type_text}.{name}"),
             (method, "", f"hasattr({receivers[0]}, '{name}')"),
             (method, "", f"type(getattr({receivers[-1]}, '{name}', None)).__name__"),
             (method, "", f"vars({type_text})['{name}'].__get__(O())"),
             (method, "", f"vars({type_text})['{name}'].__get__(None, {type_text})")]
    return made


def own_names(type_text: str) -> list[tuple[str, bool]]:
    """Return what a type defines: (name, whether it is called)."""
    names: dict[str, object] = {}
    exec((GUEST_NAMES), names)  # noqa: S102
    kind = eval(type_text, names)  # noqa: S307
    found = []
    for name, value in vars(kind).items():
        if name in LEFT_OUT or value is None:
            continue
        called = callable(value) or isinstance(value, classmethod | staticmethod)
        found.append((name, called))
    return found


GUEST_NAMES = ""


def type_calls(table: dict[str, str]) -> Made:
    """Return every call of one type."""
    receivers = [r.strip() for r in table["receivers"].strip().split("\n")]
    made: Made = []
    rows = {k: v for k, v in table.items() if k not in
            ("type", "name", "receivers", "operand", "changes", "new", "more", "skip")}
    changes = "changes" in table
    if "new" in table:
        lists = argument_lists(parameters(table["new"], table), 40)
        made += [(f"{table['name']}()", "", f"{table['type']}({a})") for a in lists]
    known = own_names(table["type"])
    skip = table.get("skip", "").split()
    for name, called in known:
        if name in skip:
            continue
        if not called:
            made += attribute_calls(table, receivers, name)
            continue
        words = rows.get(name, SPECIAL.get(name, ""))
        if words == "$new":
            new = table.get("new", "any?")
            words = f"type {new}" if name == "__new__" else new
        made += method_calls(table, receivers, name, words, changes)
    for line in table.get("more", "").strip().split("\n"):
        method, _, rest = line.strip().partition(": ")
        if rest:
            setup, _, source = rest.rpartition(" ;; ")
            made.append((f"{table['name']}.{method}", setup, source))
    return made


def all_calls() -> dict[str, Made]:
    """Return every call, by the name of the file that stores it."""
    global GUEST_NAMES  # noqa: PLW0603
    from pathlib import Path
    store = Path(__file__).resolve().parent.parent.parent / "tests" / "sweeps"
    GUEST_NAMES = (store / "guest.py").read_text(encoding="utf-8")
    files: dict[str, Made] = {}
    for family in (numbers, text, containers, machinery, exceptions):
        for table in family.TABLES:
            files[table.get("file", table["name"])] = type_calls(table)
    files["functions"] = functions.calls(argument_lists, parameters)
    files.update(operators.calls())
    for name, made in files.items():
        files[name] = list(dict.fromkeys(made))
    return files
