"""complex: two doubles."""

from pyvm.spec.types._schema import Getter, Native, Type

TYPE = Type(
    "complex",
    struct="PvComplex",
    flags=("SUBCLASSABLE",),
    doc="Make a complex number of a real and an imaginary part, or of a string.",
    ops=("hash", "compare", "repr", "truth", "binary", "unary", "format"),
    numbers="add radd sub rsub mul rmul truediv rtruediv pow rpow neg pos",
    defer=("__new__",),
    new="complex(real=NULL, imag=NULL)",
    methods=(
        Native("__abs__(self, /)", "abs(self)"),
        Native("conjugate(self, /)", "The complex conjugate."),
        Native("__complex__(self, /)", "The number itself."),
        Native("__getnewargs__(self, /)", "Arguments that make an equal number."),
        Native("__format__(self, format_spec: str, /)", "Convert to a string by a specification.", defer="format_as_str"),
    ),
    getset=(Getter("real", "The real part.", member=True), Getter("imag", "The imaginary part.", member=True)),
    public=True,
)
