"""What a native module is: the names that its C file gives, as frozen data.

The C name of a function is `pv_<word>_<name>`, its body stands in modules/. It is called as a builtin
is: signatures, converters and `defer=` as in spec/types/_schema.py. A module that only a shim of
stdlib_shims imports has a leading underscore (`_json` beside `json`). Its functions answer
NotImplemented where the shim has to go on in guest code, because only guest code can answer; a
`defer=` twin costs every process its loading, so it is for modules without a shim.
"""

from dataclasses import dataclass

from pyvm.spec.types._schema import Native


def function(signature: str, doc: str, *, defer: str | None = None) -> Native:
    """Return the row of a module's function."""
    return Native(signature, doc, kind="function", defer=defer)


@dataclass(frozen=True)
class Module:
    """One native module.

    `constants`: names with an int, float or str (ASCII) each. `types`: the C words of rows of
    spec/types whose types the module shows under their names.
    """

    name: str
    doc: str
    functions: tuple[Native, ...] = ()
    constants: tuple[tuple[str, int | float | str], ...] = ()
    types: tuple[str, ...] = ()

    @property
    def word(self) -> str:
        """The word that stands for the module in C names."""
        return self.name.strip("_").replace(".", "_")
