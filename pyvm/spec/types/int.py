"""int: any size; small ones are immediate values."""

from pyvm.spec.types._schema import Getter, Native, Type

TYPE = Type(
    "int",
    struct="PvInt",
    flags=("SUBCLASSABLE", "INT"),
    doc="int([x]) -> integer; int(x, base=10) -> integer",
    ops=("hash", "compare", "repr", "truth", "binary", "unary", "format"),
    numbers="add radd sub rsub mul rmul truediv rtruediv floordiv rfloordiv mod rmod pow rpow "
    "lshift rlshift rshift rrshift and rand or ror xor rxor neg pos invert",
    defer=("__new__",),
    new="int(x=NULL, /, base=NULL)",
    methods=(
        Native("__divmod__(self, value, /)", "Return divmod(self, value)."),
        Native("__rdivmod__(self, value, /)", "Return divmod(value, self)."),
        Native("__abs__(self, /)", "abs(self)"),
        Native("__int__(self, /)", "int(self)"),
        Native("__float__(self, /)", "float(self)"),
        Native("__index__(self, /)", "The int itself, for use as an index."),
        Native("conjugate(self, /)", "The int itself: it is its own complex conjugate."),
        Native("bit_length(self, /)", "Number of bits needed to write self in binary."),
        Native("bit_count(self, /)", "Number of ones in the binary form of the absolute value."),
        Native("to_bytes(self, /, length: size = 1, byteorder: str = 'big', *, signed: bool = False)", "An array of bytes that stands for the int."),
        Native("from_bytes(cls, /, bytes, byteorder: str = 'big', *, signed: bool = False)", "The int that an array of bytes stands for.", kind="class", defer="int_from_bytes"),
        Native("as_integer_ratio(self, /)", "The pair (int, 1)."),
        Native("__trunc__(self, /)", "An int truncated is the int."),
        Native("__floor__(self, /)", "Floor of an int is the int."),
        Native("__ceil__(self, /)", "Ceiling of an int is the int."),
        Native("__round__(self, ndigits=NULL, /)", "Round to a power of ten."),
        Native("__getnewargs__(self, /)", "Arguments that make an equal int."),
        Native("__format__(self, format_spec: str, /)", "Convert to a string by a specification.", defer="format_as_str"),
        Native("__sizeof__(self, /)", "Bytes that the int takes."),
        Native("is_integer(self, /)", "True: an int has no fraction."),
    ),
    getset=(
        Getter("real", "The real part: the int."),
        Getter("imag", "The imaginary part: 0."),
        Getter("numerator", "The numerator in lowest terms."),
        Getter("denominator", "The denominator in lowest terms."),
    ),
    public=True,
)
