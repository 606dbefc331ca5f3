"""The module unicodedata."""

from pyvm.spec.modules._schema import Module, function

MODULE = Module(
    "unicodedata",
    "This module provides access to the Unicode Character Database.",
    functions=(
        function("bidirectional(chr, /)", "Returns the bidirectional class assigned to the character chr as string."),
        function("category(chr, /)", "Returns the general category assigned to the character chr as string."),
        function("combining(chr, /)", "Returns the canonical combining class assigned to the character chr as integer."),
        function("decimal(chr, default=NULL, /)", "Converts a Unicode character into its equivalent decimal value."),
        function("decomposition(chr, /)", "Returns the character decomposition mapping assigned to the character chr as string."),
        function("digit(chr, default=NULL, /)", "Converts a Unicode character into its equivalent digit value."),
        function("east_asian_width(chr, /)", "Returns the east asian width assigned to the character chr as string."),
        function("is_normalized(form: str, unistr: str, /)", "Return whether the Unicode string unistr is in the normal form 'form'."),
        function("lookup(name: str, /)", "Look up character by name."),
        function("mirrored(chr, /)", "Returns the mirrored property assigned to the character chr as integer."),
        function("name(chr, default=NULL, /)", "Returns the name assigned to the character chr as a string."),
        function("normalize(form: str, unistr: str, /)", "Return the normal form 'form' for the Unicode string unistr."),
        function("numeric(chr, default=NULL, /)", "Converts a Unicode character into its equivalent numeric value."),
    ),
    constants=(("unidata_version", "15.1.0"),),
)
