"""Names of encodings; the codecs themselves are the machine's (see codecs)."""


class CodecRegistryError(LookupError, SystemError):
    """A codec that is none."""


def normalize_encoding(encoding):
    """Return an encoding's name with underscores for what is no letter or digit."""
    if isinstance(encoding, bytes):
        encoding = str(encoding, "ascii")
    parts = "".join(c if c.isascii() and (c.isalnum() or c == ".") else " " for c in encoding)
    return "_".join(parts.split())
