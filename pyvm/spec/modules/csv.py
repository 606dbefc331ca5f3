"""What csv's shim stands on: a line as fields, a row as a line."""

from pyvm.spec.modules._schema import Module, function

MODULE = Module(
    "_csv",
    "CSV parsing and writing.",
    functions=(
        function("parse(line: str, dialect: tuple, open, limit: size, /)",
                 "The fields of a line; or a tuple that goes on with the next line."),
        function("scan(text: str, at: size, dialect: tuple, limit: size, /)",
                 "(fields, end, lines) of the row at a place; None: the shim must read it."),
        function("join_rows(rows: list, begin: size, dialect: tuple, lineterminator: str, /)",
                 "(text, next) of the plain rows from `begin` on."),
        function("join(row, dialect: tuple, lineterminator: str, numbers, /)",
                 "A row as a line. NotImplemented: there are values that only guest code makes texts."),
    ),
    types=("csv_error",),
)
