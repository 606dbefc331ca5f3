"""Write pyvm/_native/text/unicode_names_table.h: which characters have which names, by hash.

    python3.13 tools/unicode_names.py

Run it with the CPython whose `unicodedata` has the version that unicode_tables.h names; the output is
committed, as those tables are. A name is kept as 36 bits of its hash, which is all that looking it up
takes; names that follow a rule (ideographs, Hangul syllables) are not in the table.
"""

import pathlib
import sys
import unicodedata

OUT = pathlib.Path(__file__).resolve().parent.parent / "pyvm/_native/text/unicode_names_table.h"

BUCKET_BITS, REST_BITS = 12, 24
PER_ROW = 12
DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-"
IDEOGRAPH = "CJK UNIFIED IDEOGRAPH-"
SYLLABLE = "HANGUL SYLLABLE "

#: Names that characters have besides their own: tried one by one, kept if the oracle knows them.
ALIASES = """
NULL;NUL;START OF HEADING;SOH;START OF TEXT;STX;END OF TEXT;ETX;END OF TRANSMISSION;EOT;ENQUIRY;ENQ
ACKNOWLEDGE;ACK;ALERT;BEL;BACKSPACE;BS;CHARACTER TABULATION;HORIZONTAL TABULATION;HT;TAB;LINE FEED
NEW LINE;END OF LINE;LF;NL;EOL;LINE TABULATION;VERTICAL TABULATION;VT;FORM FEED;FF;CARRIAGE RETURN;CR
SHIFT OUT;LOCKING-SHIFT ONE;SO;SHIFT IN;LOCKING-SHIFT ZERO;SI;DATA LINK ESCAPE;DLE
DEVICE CONTROL ONE;DC1;DEVICE CONTROL TWO;DC2;DEVICE CONTROL THREE;DC3;DEVICE CONTROL FOUR;DC4
NEGATIVE ACKNOWLEDGE;NAK;SYNCHRONOUS IDLE;SYN;END OF TRANSMISSION BLOCK;ETB;CANCEL;CAN
END OF MEDIUM;EOM;EM;SUBSTITUTE;SUB;ESCAPE;ESC;INFORMATION SEPARATOR FOUR;FILE SEPARATOR;FS
INFORMATION SEPARATOR THREE;GROUP SEPARATOR;GS;INFORMATION SEPARATOR TWO;RECORD SEPARATOR;RS
INFORMATION SEPARATOR ONE;UNIT SEPARATOR;US;SP;DELETE;DEL;PADDING CHARACTER;PAD;HIGH OCTET PRESET;HOP
BREAK PERMITTED HERE;BPH;NO BREAK HERE;NBH;INDEX;IND;NEXT LINE;NEL;START OF SELECTED AREA;SSA
END OF SELECTED AREA;ESA;CHARACTER TABULATION SET;HORIZONTAL TABULATION SET;HTS
CHARACTER TABULATION WITH JUSTIFICATION;HORIZONTAL TABULATION WITH JUSTIFICATION;HTJ
LINE TABULATION SET;VERTICAL TABULATION SET;VTS;PARTIAL LINE FORWARD;PARTIAL LINE DOWN;PLD
PARTIAL LINE BACKWARD;PARTIAL LINE UP;PLU;REVERSE LINE FEED;REVERSE INDEX;RI;SINGLE SHIFT TWO
SINGLE-SHIFT-2;SS2;SINGLE SHIFT THREE;SINGLE-SHIFT-3;SS3;DEVICE CONTROL STRING;DCS;PRIVATE USE ONE
PRIVATE USE-1;PU1;PRIVATE USE TWO;PRIVATE USE-2;PU2;SET TRANSMIT STATE;STS;CANCEL CHARACTER;CCH
MESSAGE WAITING;MW;START OF GUARDED AREA;START OF PROTECTED AREA;SPA;END OF GUARDED AREA
END OF PROTECTED AREA;EPA;START OF STRING;SOS;SINGLE GRAPHIC CHARACTER INTRODUCER;SGC
SINGLE CHARACTER INTRODUCER;SCI;CONTROL SEQUENCE INTRODUCER;CSI;STRING TERMINATOR;ST
OPERATING SYSTEM COMMAND;OSC;PRIVACY MESSAGE;PM;APPLICATION PROGRAM COMMAND;APC;NBSP;SHY
LATIN CAPITAL LETTER GHA;LATIN SMALL LETTER GHA;CGJ;ALM;SYRIAC SUBLINEAR COLON SKEWED LEFT
KANNADA LETTER LLLA;LAO LETTER FO FON;LAO LETTER FO FAY;LAO LETTER RO;LAO LETTER LO
TIBETAN MARK BKA- SHOG GI MGO RGYAN;HANGUL JONGSEONG YESIEUNG-KIYEOK
HANGUL JONGSEONG YESIEUNG-SSANGKIYEOK;HANGUL JONGSEONG SSANGYESIEUNG
HANGUL JONGSEONG YESIEUNG-KHIEUKH;FVS1;FVS2;FVS3;FVS4;MVS;SUNDANESE LETTER ARCHAIC I;ZWSP;ZWNJ;ZWJ
LRM;RLM;LRE;RLE;PDF;LRO;RLO;NNBSP;MMSP;WJ;LRI;RLI;FSI;PDI;WEIERSTRASS ELLIPTIC FUNCTION
MICR ON US SYMBOL;MICR DASH SYMBOL;LEFTWARDS TRIANGLE-HEADED ARROW WITH DOUBLE VERTICAL STROKE
RIGHTWARDS TRIANGLE-HEADED ARROW WITH DOUBLE VERTICAL STROKE;YI SYLLABLE ITERATION MARK
MYANMAR LETTER KHAMTI LLA;BYTE ORDER MARK;BOM;ZWNBSP
PRESENTATION FORM FOR VERTICAL RIGHT WHITE LENTICULAR BRACKET;CUNEIFORM SIGN NU11 TENU
CUNEIFORM SIGN NU11 OVER NU11 BUR OVER BUR;BYZANTINE MUSICAL SYMBOL FTHORA SKLIRON CHROMA VASIS
MEDEFAIDRIN CAPITAL LETTER H;MEDEFAIDRIN SMALL LETTER H;MEDEFAIDRIN CAPITAL LETTER NG
MEDEFAIDRIN SMALL LETTER NG;HENTAIGANA LETTER E-1
"""


def name_hash(name: str) -> int:
    """Return the hash of a name, as unicode_names.c has it: FNV-1a, and a last mixing."""
    value = 0xCBF29CE484222325
    for byte in name.encode():
        value = (value ^ byte) * 0x100000001B3 & (1 << 64) - 1
    value ^= value >> 32
    return value * 0x9E3779B97F4A7C15 & (1 << 64) - 1


def names() -> dict[str, int]:
    """Return all names that follow no rule, aliases too."""
    found: dict[str, int] = {}
    for code in range(sys.maxunicode + 1):
        name = unicodedata.name(chr(code), "")
        if name and not name.startswith((IDEOGRAPH, SYLLABLE)):
            found[name] = code
    tried = [word for line in ALIASES.split("\n") for word in line.split(";") if word]
    tried += [f"VS{number}" for number in range(1, 257)]
    for name in tried:
        try:
            character = unicodedata.lookup(name)
        except KeyError:
            print(f"unknown alias {name}", file=sys.stderr)
            continue
        if len(character) == 1:
            found[name] = ord(character)
    return found


def ideographs() -> list[tuple[int, int]]:
    """Return the ranges whose characters are named by their number."""
    ranges: list[tuple[int, int]] = []
    for code in range(sys.maxunicode + 1):
        if unicodedata.name(chr(code), "").startswith(IDEOGRAPH):
            if ranges and ranges[-1][1] == code - 1:
                ranges[-1] = (ranges[-1][0], code)
            else:
                ranges.append((code, code))
    return ranges


def digits(number: int) -> str:
    """Return 24 bits as four digits of base 64."""
    return "".join(DIGITS[number >> shift & 63] for shift in (18, 12, 6, 0))


def main() -> int:
    """Write the table."""
    entries = sorted((name_hash(name) >> 64 - BUCKET_BITS - REST_BITS, code) for name, code in names().items())
    hashes = [value for value, _ in entries]
    if len(set(hashes)) != len(hashes):
        print("two names have one hash: take more bits", file=sys.stderr)
        return 1
    words = [digits(value & (1 << REST_BITS) - 1) + digits(code) for value, code in entries]
    starts, at = [], 0
    for bucket in range((1 << BUCKET_BITS) + 1):
        while at < len(entries) and entries[at][0] >> REST_BITS < bucket:
            at += 1
        starts.append(at)
    rows = ["".join(words[at : at + PER_ROW]) for at in range(0, len(words), PER_ROW)]
    lines = [
        f"// Generated by tools/unicode_names.py from Unicode {unicodedata.unidata_version}; do not edit. Included by",
        "// unicode_names.c only.",
        "",
        f"enum {{ BUCKET_BITS = {BUCKET_BITS}, REST_BITS = {REST_BITS}, PER_ROW = {PER_ROW} }};",
        "",
        "// Where the entries of each bucket start; one more for where the last one ends.",
        f"static const uint16_t bucket_start[{len(starts)}] = {{",
        *("    " + ", ".join(map(str, starts[n : n + 14])) + "," for n in range(0, len(starts), 14)),
        "};",
        "",
        "// An entry is eight digits of base 64: the rest of the hash, the code point.",
        f"static const char rows[{len(rows)}][{PER_ROW * 8 + 1}] = {{",
        *(f'    "{row}",' for row in rows),
        "};",
        "",
        "// Characters named CJK UNIFIED IDEOGRAPH and their number.",
        "static const uint32_t ideographs[][2] = {",
        *(f"    {{0x{low:X}, 0x{high:X}}}," for low, high in ideographs()),
        "};",
    ]
    OUT.write_text("\n".join(lines) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
