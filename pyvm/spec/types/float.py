"""float: an IEEE double."""

from pyvm.spec.types._schema import Getter, Native, Type

TYPE = Type(
    "float",
    struct="PvFloat",
    flags=("SUBCLASSABLE", "FLOAT"),
    doc="Convert a string or number to a floating-point number, if possible.",
    ops=("hash", "compare", "repr", "truth", "binary", "unary", "format"),
    numbers="add radd sub rsub mul rmul truediv rtruediv floordiv rfloordiv mod rmod pow rpow neg pos",
    defer=("__new__",),
    new="float(x=0, /)",
    methods=(
        Native("__divmod__(self, value, /)", "Return divmod(self, value)."),
        Native("__rdivmod__(self, value, /)", "Return divmod(value, self)."),
        Native("__abs__(self, /)", "abs(self)"),
        Native("__int__(self, /)", "int(self)"),
        Native("__float__(self, /)", "float(self)"),
        Native("conjugate(self, /)", "The float itself."),
        Native("__trunc__(self, /)", "The int nearest to self towards 0."),
        Native("__floor__(self, /)", "The largest int not above self."),
        Native("__ceil__(self, /)", "The smallest int not below self."),
        Native("__round__(self, ndigits=None, /)", "Round to a number of decimals; to an int without it."),
        Native("as_integer_ratio(self, /)", "A pair of ints whose ratio is exactly self."),
        Native("fromhex(cls, string, /)", "The float that a hexadecimal string stands for.", kind="class"),
        Native("hex(self, /)", "A hexadecimal form of the float."),
        Native("is_integer(self, /)", "Tell whether there is no fraction."),
        Native("__getnewargs__(self, /)", "Arguments that make an equal float."),
        Native("__getformat__(cls, typestr: str, /)", "How the machine stores a 'double' or a 'float'.", kind="class"),
        Native("__format__(self, format_spec: str, /)", "Convert to a string by a specification.", defer="format_as_str"),
    ),
    getset=(Getter("real", "The real part."), Getter("imag", "The imaginary part: 0.0.")),
    public=True,
)
