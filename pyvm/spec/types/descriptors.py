"""getset_descriptor (computed attributes of built-in types) and member_descriptor (__slots__)."""

from pyvm.spec.types._schema import Getter, Native, Type


def _descriptor(name: str, struct: str, setter: str | None = None) -> Type:
    return Type(
        name,
        struct=struct,
        header="objects/descriptor.h",
        flags=("DESCRIPTOR", "DATA_DESCRIPTOR"),
        ops=("trace", "repr"),
        methods=(
            Native("__get__(self, instance, owner=None, /)", "Read the attribute of an instance."),
            Native("__set__(self, instance, value, /)", "Store the attribute of an instance.", defer=setter),
            Native("__delete__(self, instance, /)", "Delete the attribute of an instance."),
        ),
        getset=(Getter("__name__", member=True), Getter("__qualname__"), Getter("__doc__"), Getter("__objclass__", member=True)),
    )


TYPES = (_descriptor("getset_descriptor", "PvGetSet", "getset_set"), _descriptor("member_descriptor", "PvMember"))
