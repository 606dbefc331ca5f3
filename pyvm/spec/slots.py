"""The special methods that native operations show as attributes: `list.__len__` from ops "length".

A wrapper is one shared native, `pv_slot_<dunder without underscores>` in objects/slot_wrappers.c,
which calls the operation of the type that owns it. `NUMBERS` are listed by each type (`numbers=`),
the others follow from its `ops`.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Slot:
    """One special method: the operation behind it, its signature after the name."""

    op: str
    name: str
    signature: str
    doc: str


SLOTS = (
    Slot("hash", "__hash__", "(self, /)", "Return hash(self)."),
    Slot("compare", "__lt__", "(self, value, /)", "Return self<value."),
    Slot("compare", "__le__", "(self, value, /)", "Return self<=value."),
    Slot("compare", "__eq__", "(self, value, /)", "Return self==value."),
    Slot("compare", "__ne__", "(self, value, /)", "Return self!=value."),
    Slot("compare", "__gt__", "(self, value, /)", "Return self>value."),
    Slot("compare", "__ge__", "(self, value, /)", "Return self>=value."),
    Slot("repr", "__repr__", "(self, /)", "Return repr(self)."),
    Slot("str", "__str__", "(self, /)", "Return str(self)."),
    Slot("truth", "__bool__", "(self, /)", "True if self else False"),
    Slot("length", "__len__", "(self, /)", "Return len(self)."),
    Slot("getitem", "__getitem__", "(self, key, /)", "Return self[key]."),
    Slot("setitem", "__setitem__", "(self, key, value, /)", "Set self[key] to value."),
    Slot("setitem", "__delitem__", "(self, key, /)", "Delete self[key]."),
    Slot("contains", "__contains__", "(self, key, /)", "Return bool(key in self)."),
    Slot("iter", "__iter__", "(self, /)", "Implement iter(self)."),
    Slot("next", "__next__", "(self, /)", "Implement next(self)."),
    Slot("format", "__format__", "(self, format_spec: str, /)", "Return format(self, format_spec)."),
)

BINARY_WORDS = (
    # word in the dunder, PV_BINARY_*, how the operator is written
    ("add", "ADD", "+"),
    ("sub", "SUBTRACT", "-"),
    ("mul", "MULTIPLY", "*"),
    ("matmul", "MATMULT", "@"),
    ("truediv", "TRUE_DIVIDE", "/"),
    ("floordiv", "FLOOR_DIVIDE", "//"),
    ("mod", "REMAINDER", "%"),
    ("pow", "POWER", "**"),
    ("lshift", "LSHIFT", "<<"),
    ("rshift", "RSHIFT", ">>"),
    ("and", "AND", "&"),
    ("or", "OR", "|"),
    ("xor", "XOR", "^"),
)


def _numbers() -> tuple[Slot, ...]:
    rows = []
    for word, _, sign in BINARY_WORDS:
        extra = ", mod=None" if word == "pow" else ""
        rows.append(Slot("binary", f"__{word}__", f"(self, value{extra}, /)", f"Return self{sign}value."))
        rows.append(Slot("binary", f"__r{word}__", f"(self, value{extra}, /)", f"Return value{sign}self."))
        rows.append(Slot("binary", f"__i{word}__", "(self, value, /)", f"Return self{sign}=value."))
    rows.append(Slot("unary", "__neg__", "(self, /)", "-self"))
    rows.append(Slot("unary", "__pos__", "(self, /)", "+self"))
    rows.append(Slot("unary", "__invert__", "(self, /)", "~self"))
    return tuple(rows)


NUMBERS = {slot.name.strip("_"): slot for slot in _numbers()}

#: Special methods that are slot wrappers even where a type spells them out as methods.
WRAPPED = frozenset({slot.name for slot in SLOTS} - {"__format__"}) | frozenset(f"__{name}__" for name in NUMBERS) | frozenset({
    "__init__", "__call__", "__getattribute__", "__setattr__", "__delattr__", "__get__", "__set__", "__delete__",
    "__int__", "__float__", "__index__", "__abs__", "__divmod__", "__rdivmod__", "__await__", "__aiter__", "__anext__",
    "__iadd__", "__imul__", "__del__",
})
#: In which order CPython fills a type's dict with slot wrappers; sequences add theirs last.
ORDER = tuple(f"__{word}__" for word in (
    "new repr hash call str getattribute setattr delattr lt le eq ne gt ge iter next get set delete init del await aiter anext "
    "add radd sub rsub mul rmul mod rmod divmod rdivmod pow rpow neg pos abs bool invert lshift rlshift rshift rrshift and rand "
    "xor rxor or ror int float iadd isub imul imod ipow ilshift irshift iand ixor ior floordiv rfloordiv truediv rtruediv "
    "ifloordiv itruediv index matmul rmatmul imatmul len getitem setitem delitem contains"
).split())
SEQUENCE_LAST = ("__add__", "__mul__", "__rmul__", "__contains__", "__iadd__", "__imul__")
SEQUENCES = frozenset({"str", "bytes", "bytearray", "list", "tuple"})
#: Slots that CPython shows as methods, because they are called by name so often.
ALSO_METHODS = frozenset({
    "dict.__contains__", "dict.__getitem__", "list.__getitem__", "set.__contains__", "frozenset.__contains__",
})
#: Types that show object's __getattribute__ as their own.
OWN_GETATTRIBUTE = frozenset((
    "int complex bytes bytearray list tuple dict set range slice property types.GenericAlias types.UnionType"
    " BaseException enumerate zip map filter reversed memoryview"
).split())
#: Exceptions inherit __init__ and __new__ like others; in CPython each but these shows its own.
INHERITING = frozenset({"ExceptionGroup", "BaseException"})
#: What derives from these has no __new__ of its own.
NEW_ONCE = frozenset({"OSError", "ConnectionError", "ImportError", "NameError", "SyntaxError",
                      "IndentationError"})
REPEATED = {"NameError": ("__str__",), "AttributeError": ("__str__", "__getstate__")}
#: Types with a length that have a __bool__ of their own.
TRUE_BY_NUMBER = frozenset({"range"})
