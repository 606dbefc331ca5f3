"""Other names of encodings that programs look up."""

aliases = {
    "646": "ascii", "us_ascii": "ascii", "us": "ascii", "u8": "utf_8", "utf": "utf_8",
    "utf8": "utf_8", "cp65001": "utf_8", "u16": "utf_16", "utf16": "utf_16", "u32": "utf_32",
    "utf32": "utf_32", "utf_16le": "utf_16_le", "utf_16be": "utf_16_be", "utf_32le": "utf_32_le",
    "utf_32be": "utf_32_be", "u7": "utf_7", "utf7": "utf_7", "latin": "latin_1", "latin1": "latin_1",
    "l1": "latin_1", "8859": "latin_1", "cp819": "latin_1", "iso8859": "latin_1",
    "iso8859_1": "latin_1", "iso_8859_1": "latin_1", "windows_1250": "cp1250",
    "windows_1251": "cp1251", "windows_1252": "cp1252", "437": "cp437", "850": "cp850",
    "rot13": "rot_13", "hex": "hex_codec", "base64": "base64_codec"}
