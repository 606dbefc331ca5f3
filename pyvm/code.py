"""Compiled programs: immutable, shared by any number of VMs and threads, bytes when asked."""

from __future__ import annotations

from pyvm._native import binding
from pyvm._native.binding import EVAL, EXEC, NULL, RESULT, SINGLE, lib
from pyvm.errors import CodeFormatError, PyvmError, compile_error

TYPE_CHECKING = False  # typing is slow to import
if TYPE_CHECKING:
    from pyvm._native._core import CData

MODES = {"result": RESULT, "exec": EXEC, "eval": EVAL, "single": SINGLE}


class Code:
    """A compiled program.

    >>> import pyvm
    >>> code = pyvm.compile("sum(range(n))")
    >>> pyvm.VM().execute(code, names={"n": 5}).value
    10
    >>> again = pyvm.Code.load(code.dump())
    >>> pyvm.VM().execute(again, names={"n": 6}).value
    15
    """

    __slots__ = ("_unit", "filename")

    def __init__(self, unit: CData, filename: str = "") -> None:
        self._unit = unit
        self.filename = filename

    def __del__(self) -> None:
        lib.pyvm_unit_drop(self._unit)

    def __repr__(self) -> str:
        return f"<pyvm.Code {self.filename!r}>"

    def __reduce__(self) -> tuple[object, tuple[bytes]]:
        return Code.load, (self.dump(),)

    def dump(self) -> bytes:
        """Return the program as the bytes of a .pyxc file."""
        return _bytes(lib.pyvm_unit_dump(self._unit))

    @classmethod
    def load(cls, data: bytes) -> Code:
        """Return the program in the bytes of a .pyxc file, verified; raise CodeFormatError."""
        data = bytes(data)
        error = binding.new("PyvmBytes *")
        unit = lib.pyvm_unit_load(data, len(data), error)
        if unit == NULL:
            fields = _fields(error)
            message = fields.get("message") if isinstance(fields, dict) else fields
            raise CodeFormatError(str(message))
        return cls(unit)

    def dis(self) -> str:
        """Return the program's instructions as text."""
        return _bytes(lib.pyvm_unit_disassemble(self._unit)).decode("utf-8", "replace")


def compile(source: str, filename: str = "main.py", *, mode: str = "result") -> Code:  # noqa: A001
    """Compile a program; raise CompileError.

    `mode` "result" keeps the value of a last line that is an expression; "exec", "eval" and
    "single" are those of Python's own compile().

    >>> compile("1 + 1", "sum.py")
    <pyvm.Code 'sum.py'>
    """
    text = source.encode("utf-8", "surrogatepass")
    error = binding.new("PyvmBytes *")
    unit = lib.pyvm_compile(text, len(text), filename.encode("utf-8", "surrogatepass"),
                            MODES[mode], error)
    if unit == NULL:
        fields = _fields(error)
        if not isinstance(fields, dict):
            raise PyvmError(str(fields))
        raise compile_error(fields)
    return Code(unit, filename)


def _fields(error: CData) -> dict[str, object] | str:
    """Return what the core says about an error."""
    from pyvm.host import wire

    data = binding.read(error)
    if not data:
        return "out of memory"
    fields = wire.unpack(data, lambda _code, _payload: None)
    return fields if isinstance(fields, dict) else str(fields)


def _bytes(given: CData) -> bytes:
    if not given.data:
        raise MemoryError("no memory for the code")
    data: bytes = binding.read(given)
    return data
