"""What zlib's shim stands on: decompression. The state of a stream is a bytearray of the guest's."""

from pyvm.spec.modules._schema import Module, function

MODULE = Module(
    "_zlib",
    "Decompression of deflate, zlib and gzip streams.",
    functions=(
        function("begin(wbits: ssize, /)", "The state of a stream that begins; None: no such wbits."),
        function("dictionary(state, data, /)", "The octets before the first; False: others are wanted."),
        function("inflate(state, data, start: size, room: size, /)",
                 "(output, where the input was left, how it ended): FULL, HUNGRY, DONE, ASKS."),
    ),
    constants=(("HUNGRY", 0), ("FULL", 1), ("DONE", 2), ("ASKS", 3)),
    types=("zlib_error",),
)
