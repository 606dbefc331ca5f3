"""The module binascii, and the checksum that only zlib has."""

from pyvm.spec.modules._schema import Module, function

MODULE = Module(
    "_binascii",
    "Conversion between binary data and ASCII.",
    functions=(
        function("a2b_base64(data, /, *, strict_mode: bool = False)", "Decode a line of base64 data."),
        function("a2b_hex(hexstr, /)", "Binary data of hexadecimal representation."),
        function("a2b_qp(data, header: bool = False)", "Decode a string of qp-encoded data."),
        function("a2b_uu(data, /)", "Decode a line of uuencoded data."),
        function("adler32(data, value: int = 1, /)", "Compute an Adler-32 checksum of data."),
        function("b2a_base64(data, /, *, newline: bool = True)", "Base64-code line of data."),
        function("b2a_hex(data, sep=NULL, bytes_per_sep: cint = 1)", "Hexadecimal representation of binary data."),
        function("b2a_qp(data, quotetabs: bool = False, istext: bool = True, header: bool = False)",
                 "Encode a string using quoted-printable encoding."),
        function("b2a_uu(data, /, *, backtick: bool = False)", "Uuencode line of data."),
        function("crc32(data, crc: int = 0, /)", "Compute CRC-32 incrementally."),
        function("crc_hqx(data, crc: int, /)", "Compute CRC-CCITT incrementally."),
        function("hexlify(data, sep=NULL, bytes_per_sep: cint = 1)", "Hexadecimal representation of binary data."),
        function("unhexlify(hexstr, /)", "Binary data of hexadecimal representation."),
    ),
    types=("binascii_error", "binascii_incomplete"),
)
