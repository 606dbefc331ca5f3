"""What json's shim stands on: plain data to text and back."""

from pyvm.spec.modules._schema import Module, function

MODULE = Module(
    "_json",
    "JSON of plain data.",
    functions=(
        function("encode(obj, settings: tuple, level: size, answers: list | None, /)",
                 "The text of a value; or [odd value, its level, ...] if only guest code can say what "
                 "those are: then `answers` are [odd value, its text, ...]. NotImplemented: not natively."),
        function("encode_string(s: str, ascii: bool, /)", "A str with quotes and escapes."),
        function("decode(s: str, index: size, strict: bool, raw: int, /)",
                 "(value, end) of the value at an index; (message, position, None) of a mistake."),
        function("scan_string(s: str, index: size, strict: bool, /)",
                 "(str, end) of the string whose opening quote stands before an index; or a mistake."),
    ),
)
