"""What hashlib's and hmac's shims stand on: digests of our own."""

from pyvm.spec.modules._schema import Module, function

MODULE = Module(
    "_hash",
    "Message digests.",
    functions=(
        function("new(name: str, data, /)", "A Hash by its name; NotImplemented: no such name."),
        function("blake(name: str, parameters, key, last_node: bool, data, /)",
                 "A BLAKE2 with its parameter block."),
        function("hmac(name: str, key, message, /)", "The HMAC of a message, or NotImplemented."),
        function("pbkdf2(name: str, password, salt, iterations: size, length: size, /)",
                 "A key derived of a password, or NotImplemented."),
    ),
    types=("hasher",),
)
