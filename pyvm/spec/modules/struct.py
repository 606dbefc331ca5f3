"""The module struct."""

from pyvm.spec.modules._schema import Module, function

MODULE = Module(
    "_struct",
    "Functions to convert between Python values and C structs.",
    functions=(
        function("calcsize(format, /)", "Return size in bytes of the struct described by the format string."),
        function("codes(format, /)", "The letters of a format, one for each value."),
        function("iter_unpack(format, buffer, /)", "Return an iterator yielding tuples unpacked from the given bytes."),
        function("pack(format, /, *v)", "Return a bytes object containing values packed according to the format string.",
                 defer="struct_pack"),
        function("pack_into(format, /, *v)", "Pack values and write the packed bytes into a writable buffer.",
                 defer="struct_pack_into"),
        function("unpack(format, buffer, /)", "Return a tuple containing values unpacked according to the format string."),
        function("unpack_from(format, /, buffer, offset: size = 0)",
                 "Return a tuple containing values unpacked according to the format string, from an offset on."),
    ),
    types=("struct", "struct_error"),
)
