"""The types of struct: Struct, and what iter_unpack() gives."""

from pyvm.spec.types._schema import Getter, Native, Type

TYPES = (
    Type(
        "Struct",
        c="struct",
        struct="PvStruct",
        header="objects/packing.h",
        module="_struct",
        flags=("SUBCLASSABLE",),
        doc="Struct(fmt) --> compiled struct object",
        ops=("trace", "repr"),
        new="Struct(format)",
        init=True,
        methods=(
            Native("iter_unpack(self, buffer, /)", "Return an iterator yielding tuples."),
            Native("pack(self, /, *v)", "S.pack(v1, v2, ...) -> bytes", defer="struct_pack"),
            Native("pack_into(self, /, *v)", "S.pack_into(buffer, offset, v1, v2, ...)", defer="struct_pack_into"),
            Native("unpack(self, buffer, /)", "Return a tuple containing unpacked values."),
            Native("unpack_from(self, /, buffer, offset: size = 0)", "Return a tuple containing unpacked values."),
        ),
        getset=(Getter("format", "struct format string"), Getter("size", "struct size in bytes")),
    ),
    Type(
        "unpack_iterator",
        c="unpacker",
        struct="PvUnpacker",
        header="objects/packing.h",
        module="_struct",
        ops=("trace", "iter", "next"),
        methods=(Native("__length_hint__(self, /)", "How many tuples are left."),),
    ),
)
