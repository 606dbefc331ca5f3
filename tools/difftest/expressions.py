"""Typed expressions: templates with holes, filled to a depth.

A template is Python source with holes such as <int>; a hole names a kind of constants.py, or one
of the unions below. A result type has a table of templates; what a table says is an expression of
its type *mostly*: some templates fail on purpose, or for some operands. The first templates are the
simplest. Repetitions and powers take <tiny>, shifts <shift>, so that nothing grows without bound.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tools.difftest.constants import LEAVES

if TYPE_CHECKING:
    from tools.difftest.choose import Choices

# A union: kinds with their weights by repetition.
UNIONS: dict[str, list[str]] = {
    "real": ["int", "int", "int", "float", "float", "bool"],
    "num": ["int", "int", "float", "float", "bool", "complex"],
    "seq": ["list", "tuple", "str", "range", "bytes", "bytearray", "list", "ints"],
    "iter": ["list", "tuple", "str", "range", "ints", "set", "dict", "strs", "bytes"],
    "key": ["tiny", "word", "int", "bool", "tuple"],
    # finite and plane are constants: a computed nan must not become a key, its hash is its address.
    "any": ["int", "str", "finite", "list", "tuple", "none", "bool", "dict", "bytes", "set",
    "plane"],
    "odd": ["none", "str", "finite", "list", "int", "tuple", "dict", "bytes", "range", "type"],
    "buffer": ["bytes", "bytes", "bytearray"],
}

TABLES: dict[str, list[str]] = {
    "int": [
        "<int> + <int>", "<int> - <int>", "<int> * <int>", "<int> // <int>", "<int> % <int>",
        "-<int>", "+<int>", "~<int>", "abs(<int>)", "<int> & <int>", "<int> | <int>",
        "<int> ^ <int>",
        "<int> << <shift>", "<int> >> <shift>", "<int> ** <tiny>", "pow(<int>, <tiny>, <int>)",
        "divmod(<int>, <int>)[0]", "divmod(<int>, <int>)[1]", "round(<int>, <index>)",
        "int(<float>)", "round(<float>)", "len(<seq>)", "<int>.bit_length()", "<int>.bit_count()",
        "int(<str>)", "ord(<char>)", "<str>.find(<char>)", "<str>.rfind(<char>, <bound>)",
        "<str>.count(<char>)", "<list>.count(<int>)", "<list>.index(<tiny>)", "sum(<ints>)",
        "max(<int>, <int>)", "min(<int>, <int>, <int>)", "max(<ints>)",
        "min(<ints>, default=<tiny>)",
        "<str>.index(<char>, <bound>, <bound>)", "<bytes>.find(<byte>)", "<bytes>[<index>]",
        "hash(<int>)", "int(<str>, <shift>)", "int.from_bytes(<bytes>, 'big')",
        "int.from_bytes(<bytes>, 'little', signed=True)", "(<int> if <bool> else <int>)",
        "(<int> or <int>)", "(<int> and <int>)", "<int> // <tiny>", "<int> % <index>",
        "<range>.index(<index>)", "<ints>[<index>]", "pow(<int>, <index>, <int>)",
        "int(<int>)", "int(<bool>)", "hash(<str>)", "hash(tuple(<ints>))",
        "<bytes>.rfind(<byte>, <bound>)",
        "len(str(<int>.__floordiv__(<int>)))", "len(str(<int>.__rsub__(<int>)))", "sum(<ints>, <int>)", "len(<iter>)",
        "hash(<int> / 8)", "<float>.__floor__()", "<float>.__ceil__()", "<float>.__trunc__()",
        "<int>.conjugate()",
        "<int>.numerator", "<dict>.get(<key>, <int>)", "<int>.__index__()", "<str>.rindex(<char>)",
    ],
    "float": [
        "<float> + <float>", "<float> - <float>", "<float> * <float>", "<float> / <float>",
        "<int> / <int>", "<float> // <float>", "<float> % <float>", "-<float>", "abs(<float>)",
        "<float> ** <tiny>", "<float> * <int>", "<int> - <float>", "round(<float>, <index>)",
        "float(<int>)", "float(<str>)", "<int> ** <float>", "divmod(<float>, <float>)[1]",
        "divmod(<real>, <real>)[0]", "sum([<float>, <float>, <float>])", "max(<real>, <real>)",
        "min(<real>, <real>)", "<complex>.real", "<complex>.imag", "abs(<complex>)",
        "<int> % <float>", "<float> // <int>", "<float>.conjugate()",
        "float.fromhex(<float>.hex())",
        "(<float> or <float>)", "<float> / <int>", "<int> / <tiny>", "<float> ** <index>",
        "<bool> + <float>", "<int> ** <index>", "round(<float>, <tiny>)",
        "<float>.__rpow__(<tiny>)",
        "round(<float>, <tiny>)",
    ],
    "complex": [
        "<complex> + <complex>", "<complex> - <complex>", "<complex> * <complex>",
        "<complex> / <complex>", "<complex> ** <tiny>", "-<complex>", "<complex>.conjugate()",
        "complex(<real>, <real>)", "<complex> * <real>", "<real> - <complex>", "<real> / <complex>",
        "complex(<str>)", "<complex> + <int>", "+<complex>", "complex(<num>)",
    ],
    "bool": [
        "<real> < <real>", "<real> == <real>", "<real> <= <real>", "<num> != <num>", "not <any>",
        "<int> > <float>", "<float> >= <int>", "<int> == <float>", "<str> < <str>",
        "<str> == <str>",
        "<list> == <list>", "<list> < <list>", "<tuple> <= <tuple>", "<tuple> == <tuple>",
        "<set> <= <set>", "<set> == <set>", "<set> < <set>", "<set> > <set>", "<dict> == <dict>",
        "<char> in <str>", "<int> in <ints>", "<key> in <dict>", "<key> in <set>",
        "<int> in <range>",
        "<str>.startswith(<char>)", "<str>.endswith(<char>, <bound>)", "<str>.isalpha()",
        "<str>.isdigit()", "<str>.isspace()", "<str>.isupper()", "<str>.istitle()",
        "<str>.isalnum()",
        "<str>.isidentifier()", "<str>.isprintable()", "<str>.isnumeric()", "<str>.isdecimal()",
        "<str>.islower()", "<str>.isascii()", "<float>.is_integer()", "<bytes>.startswith(<byte>)",
        "<bytes> < <bytes>", "<bytes> == <bytearray>", "<range> == <range>",
        "<set>.isdisjoint(<iter>)",
        "<set>.issubset(<iter>)", "<set>.issuperset(<iter>)", "isinstance(<any>, <type>)",
        "all(<list>)", "any(<list>)", "bool(<any>)", "<int> < <int> <= <int>", "<bool> and <bool>",
        "<bool> or not <bool>", "<any> == <any>", "<any> != <any>", "<bool> & <bool>",
        "<bool> ^ <bool>", "<int> is None", "<any> not in <list>", "<any> in <tuple>",
        "<str>.startswith((<char>, <char>))", "<real> < <real> < <real>", "<tiny> in <bytes>",
        "<bytes>.isalpha()", "<bytes>.islower()", "<bytes>.istitle()", "<bytes> in <bytes>",
        "<str> >= <str>", "<dict>.keys() == <set>", "<dict>.items() <= <dict>.items()",
        "<any> < <any>",
        "<str>.endswith((<char>, <char>), <bound>, <bound>)", "<int> < <float> > <int>",
        "issubclass(<type>, (<type>, <type>))", "<tuple> > <tuple>", "<float> != <float>",
    ],
    "str": [
        "<str> + <str>", "<str> * <tiny>", "<str>[<index>]", "<str>[<bound>:<bound>]",
        "<str>[<bound>:<bound>:<step>]", "<str>.upper()", "<str>.lower()", "<str>.title()",
        "<str>.strip()", "<str>.strip(<str>)", "<str>.lstrip(<char>)", "<str>.rstrip(<str>)",
        "<str>.replace(<char>, <char>)", "<str>.replace(<char>, <str>, <index>)",
        "<char>.join(<strs>)", "<str>.center(<shift>, <char>)", "<str>.ljust(<tiny>)",
        "<str>.rjust(<shift>)", "<str>.zfill(<shift>)", "<str>.capitalize()", "<str>.swapcase()",
        "<str>.casefold()", "<str>.expandtabs(<tiny>)", "<str>.removeprefix(<char>)",
        "<str>.removesuffix(<char>)", "str(<any>)", "repr(<any>)", "ascii(<str>)", "chr(<int>)",
        "hex(<int>)", "bin(<int>)", "oct(<int>)", "<str>.partition(<char>)[<index>]",
        "<str>.translate({97: 'Z', 98: None, 32: 95})", "<bytes>.decode()", "format(<real>, '')",
        "<bytes>.decode('latin-1')", "<bytes>.decode('utf-8', 'replace')", "str(<float>)",
        "<str>.format(<any>)", "min(<str>, <str>)", "max(<strs>)", "<bytes>.hex()", "<float>.hex()",
        "<str> % <any>", "<bytes>.hex(':', <tiny>)", "<str>.encode().decode()", "repr(<str>)",
        "(<str> or <str>)", "''.join(sorted(<str>))", "''.join(reversed(<str>))", "repr(<float>)",
        "<str>.rpartition(<char>)[<index>]", "str(<bytes>, 'ascii', 'ignore')", "<tiny> * <str>",
        "<str>.replace('', <char>)", "<str>.replace(<char>, '', <tiny>)", "type(<any>).__name__",
        "<str>.translate(str.maketrans(<str>, <str>))",
        "<str>.translate(str.maketrans('ab', 'xy', <char>))",
    ],
    "bytes": [
        "<bytes> + <bytes>", "<bytes> * <tiny>", "<bytes>[<bound>:<bound>]",
        "<bytes>[<bound>:<bound>:<step>]", "<str>.encode()", "<str>.encode('latin-1')",
        "<str>.encode('ascii', 'replace')", "<str>.encode('utf-16')", "<bytes>.upper()",
        "<str>.encode('ascii', 'backslashreplace')", "<bytes>.replace(<byte>, <byte>)",
        "<bytes>.replace(<byte>, <bytes>, <index>)", "<bytes>.strip()", "<bytes>.lstrip(<byte>)",
        "<byte>.join([<bytes>, <bytes>, <buffer>])", "bytes(<ints>)", "bytes(<tiny>)",
        "<bytes>.center(<shift>, <byte>)", "<bytes>.zfill(<shift>)", "<bytes>.title()",
        "<int>.to_bytes(<shift>, 'big')", "<int>.to_bytes(<tiny>, 'little', signed=True)",
        "bytes.fromhex(<str>)", "<bytes>.swapcase()", "<bytes>.translate(None, <bytes>)",
        "<bytes>.removeprefix(<byte>)", "bytes(<bytearray>)", "<bytes>.partition(<byte>)[<index>]",
        "<bytes>.expandtabs()", "<bytes>.capitalize()", "<bytes> + <bytearray>", "<bytes> % <any>",
        "<bytes>.rstrip(<bytes>)", "<bytes>.ljust(<shift>, <byte>)", "<bytes>.lower()",
        "<str>.encode('utf-32-le')", "<bytes>.translate(bytes.maketrans(<byte>, <byte>))",
    ],
    "bytearray": [
        "<bytearray> + <bytes>", "<bytearray> * <tiny>", "<bytearray>[<bound>:<bound>:<step>]",
        "bytearray(<bytes>)", "<bytearray>.replace(<byte>, <byte>)", "<bytearray>.upper()",
        "bytearray(<ints>)", "<bytearray>.strip(<byte>)", "<bytearray>.copy()",
        "<bytearray>.join([<bytes>, <bytes>])", "bytearray(<str>, 'utf-8')",
    ],
    "list": [
        "[<any>, <any>]", "<list> + <list>", "<list> * <tiny>", "<list>[<bound>:<bound>]",
        "<list>[<bound>:<bound>:<step>]", "sorted(<ints>)", "sorted(<strs>)",
        "sorted(<ints>, reverse=True)", "sorted(<strs>, key=len)", "sorted(<strs>, key=str.lower)",
        "list(<iter>)", "list(reversed(<list>))", "<str>.split()", "<str>.split(<char>)",
        "<str>.split(<char>, <index>)", "<str>.rsplit(<char>, <index>)", "<str>.splitlines()",
        "<str>.splitlines(True)", "list(zip(<iter>, <iter>))", "list(enumerate(<iter>, <int>))",
        "list(map(str, <iter>))", "list(filter(None, <list>))", "<list>.copy()",
        "[*<iter>, *<iter>]",
        "[x for x in <iter>]", "list(<dict>.items())", "list(<dict>.values())", "sorted(<list>)",
        "list(<range>)[:20]", "<bytes>.split(<byte>)", "<bytes>.split()", "list(<str>)",
        "<bytes>.rsplit(<byte>, <tiny>)", "<bytes>.splitlines()",
        "list(zip(<iter>, <iter>, strict=True))",
        "sorted(<ints>, key=lambda x: x % 3)", "sorted(<strs>, key=lambda s: s[-1:], reverse=True)",
        "[i for i, x in enumerate(<iter>) if x]", "sorted(<list>, key=repr)", "<tiny> * <list>",
        "<str>.split(None, <tiny>)", "sorted(<list>, key=str, reverse=True)",
        "<str>.rsplit(None, <tiny>)",
        "[<any>] * <tiny> + <list>", "list(map(lambda a, b: (b, a), <iter>, <iter>))",
        "list(dict(<dict>))", "sorted(<dict>.items(), key=repr)", "<str>.rsplit()",
    ],
    "ints": [
        "[<int>, <int>, <int>]", "sorted([<int>, <int>, <int>])", "list(<range>)[:9]",
        "[x * x for x in <ints>]", "[x for x in <ints> if x % 2]", "[x % 7 for x in <ints>]",
        "sorted(<ints>, key=lambda x: -x)", "<ints>[<bound>:<bound>:<step>]",
        "[-x for x in <ints>]",
        "[a + b for a, b in zip(<ints>, <ints>)]", "list(<bytes>)",
    ],
    "strs": [
        "[<str>, <str>]", "<str>.split(<char>)", "<str>.split()", "[<str>, <str>, <char>]",
        "list(map(str, <ints>))", "[repr(x) for x in <iter>]", "sorted(<strs>)",
        "<str>.partition(<char>)",
    ],
    "tuple": [
        "(<any>, <any>)", "<tuple> + <tuple>", "<tuple> * <tiny>", "<tuple>[<bound>:<bound>]",
        "<tuple>[<bound>:<bound>:<step>]", "tuple(<iter>)", "divmod(<real>, <real>)",
        "<str>.partition(<char>)", "<str>.rpartition(<char>)", "(*<iter>, <any>)",
        "tuple(sorted(<ints>))",
        "<float>.as_integer_ratio()", "<int>.as_integer_ratio()",
        "slice(<bound>, <bound>, <step>).indices(<tiny>)",
        "(<tuple>, <list>)", "tuple(map(type, <list>)) == ()", "<bytes>.partition(<byte>)",
    ],
    "dict": [
        "{<key>: <any>, <key>: <any>}", "<dict> | <dict>", "{**<dict>, **<dict>}", "dict(<dict>)",
        "{k: v for k, v in <dict>.items()}", "{k: len(k) for k in <strs>}",
        "dict(zip(<strs>, <iter>))",
        "dict.fromkeys(<iter>, <any>)", "<dict>.copy()", "dict(a=<any>, b=<any>)",
        "{<key>: <any>, <key>: <any>, <key>: <any>}", "dict(<dict>, z=<any>)",
        "{v: k for k, v in <dict>.items()}",
        "dict(enumerate(<iter>))", "{x: i for i, x in enumerate(<iter>)}",
    ],
    "set": [
        "<set> | <set>", "<set> & <set>", "<set> - <set>", "<set> ^ <set>", "set(<iter>)",
        "<set>.union(<iter>)", "<set>.intersection(<iter>, <set>)", "<set>.difference(<iter>)",
        "<set>.symmetric_difference(<iter>)", "frozenset(<iter>)", "<set>.copy()",
        "{x for x in <iter>}", "<dict>.keys() & <set>", "<dict>.keys() - <iter>",
        "<set> | <dict>.keys()",
        "<dict>.keys() ^ <dict>.keys()", "frozenset(<set>) | <set>", "<set> - frozenset(<iter>)",
        "{<key>, <key>}", "<dict>.items() & <dict>.items()",
    ],
    "range": [
        "range(<span>)", "range(<span>, <span>)", "range(<span>, <span>, <span>)",
        "<range>[<bound>:<bound>]", "<range>[<bound>:<bound>:<step>]", "<range>[::-1]",
    ],
}

ANY = ["int", "float", "str", "list", "bool", "tuple", "dict", "set", "bytes", "complex", "range",
       "bytearray", "ints", "strs"]

HOLE = re.compile(r"<(\w+)>")
Template = tuple[tuple[str, ...], tuple[str, ...]]


def split(template: str) -> Template:
    """Return a template's texts and the holes between them."""
    pieces = HOLE.split(template)
    return tuple(pieces[::2]), tuple(pieces[1::2])


PARTS: dict[str, list[Template]] = {kind: [split(t) for t in table] for kind,
    table in TABLES.items()}
CACHE: dict[str, Template] = {}


def leaf(choices: Choices, kind: str, names: dict[str, list[str]]) -> str:
    """Return a variable of the kind, or a constant."""
    known = names.get(kind)
    if known and choices.chance(60):
        return choices.pick(known)
    return choices.pick(LEAVES[kind])


def expression(choices: Choices, kind: str, depth: int, names: dict[str, list[str]]) -> str:
    """Return an expression of a kind, with at most `depth` templates on a path."""
    while kind in UNIONS:
        kind = choices.pick(UNIONS[kind])
    if depth <= 0 or kind not in PARTS or choices.over or choices.chance(30):
        return leaf(choices, kind, names)
    return "(" + filled(choices, choices.pick(PARTS[kind]), depth - 1, names) + ")"


def filled(choices: Choices, template: Template, depth: int, names: dict[str, list[str]]) -> str:
    """Return a template with its holes filled."""
    texts, holes = template
    result = [texts[0]]
    for text, hole in zip(texts[1:], holes, strict=True):
        inner = expression(choices, hole, depth, names)
        result.append(f"({inner})" if text[:1] == "." and inner[0].isdigit() else inner)
        result.append(text)
    return "".join(result)


def fill(choices: Choices, template: str, depth: int = 1,
         names: dict[str, list[str]] | None = None) -> str:
    """Return a template, given as text, with its holes filled."""
    parts = CACHE.get(template)
    if parts is None:
        parts = CACHE[template] = split(template)
    return filled(choices, parts, depth, names or {})


def top(choices: Choices, kind: str, depth: int = 2, names: dict[str,
    list[str]] | None = None) -> str:
    """Return an expression of a kind that is surely an operation."""
    return filled(choices, choices.pick(PARTS[kind]), depth - 1, names or {})
