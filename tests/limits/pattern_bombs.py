"""Regular expressions that would match for ever, or grow without end, each as a guest program."""

from __future__ import annotations

A = "'a' * 60"


def _run(pattern: str, subject: str = A, call: str = "search") -> str:
    return f"import re\nre.compile({pattern!r}).{call}({subject})"


PATTERN_BOMBS = {
    name: _run(*row) for name, row in {
        "nested plus": ("^(a+)+$", A + " + 'b'"),
        "nested star": ("^(a*)*$", A + " + 'b'"),
        "star of alternatives": ("^(a|aa)+$", A + " + 'b'"),
        "same alternatives": ("^(a|a)*$", A + " + 'b'"),
        "dotted pairs": ("(.*)*x", A),
        "three deep": ("^((a+)+)+$", A + " + 'b'"),
        "lazy nested": ("^(a+?)+?$", A + " + 'b'"),
        "optional many": ("a?" * 60 + "a" * 60 + "b", "'a' * 200"),
        "many stars": ("a*" * 30 + "b", "'a' * 200"),
        "many dots": (".*" * 12 + "x", "'y' * 300"),
        "mail": (r"^([a-zA-Z0-9_.-]+)*@x$", "'a' * 60"),
        "words": (r"^(\w+\s?)*$", "'word ' * 20 + '!'"),
        "quotes": (r'^"(\\.|[^"]|.)*"$', "'\"' + 'x' * 60"),
        "backreference": (r"^(a*)*\1b", A),
        "references": (r"(a*)(a*)(a*)(a*)\1\2\3\4b", "'a' * 300"),
        "lookahead in a loop": ("^(?:(?=(a+))a+)+$", A + " + 'b'"),
        "negative lookahead": ("^(?:(?!b)(a|a))+$", A + " + 'b'"),
        "lookbehind in a loop": ("a(?:(?<=a)(a|a))+$", A + " + 'b'"),
        "condition in a loop": ("^(?:(x)|(?(1)b|(a|a)))+$", A + " + 'b'"),
        "atomic inside": ("^(?:(?>a)|(?>a))+$", A + " + 'b'"),
        "counted": ("^(?:a{1,30}){1,30}$", "'a' * 300 + 'b'"),
        "ignore case": ("(?i)^(?:a|A)+$", A + " + 'b'"),
        "ignore case wide": ("(?i)^(?:k|\u212a)+$", "'k\u212a' * 30 + 'b'"),
        "lines": ("(?m)^(?:.*\\n?)*$x", "'ab\\n' * 40"),
        "findall": ("(a+)+c|x", A, "findall"),
        "split": ("(a+)+c|x", A, "split"),
        "fullmatch": ("(?:a+)+", A + " + 'b'", "fullmatch"),
        "unanchored square": ("a*b", "'a' * 10 ** 5"),
        "square of a set": ("[ab]*c", "'ab' * 10 ** 5"),
        "stack": ("(?:(a)|b)*c", "'ab' * 10 ** 6"),
        "numbers": (r"(\d+)*\.(\d+)*x", "'1' * 60 + '.' + '1' * 60"),
    }.items()
} | {
    "bytes": "import re\nre.search(b'^(a+)+$', b'a' * 60 + b'b')",
    "sub": "import re\nre.sub('(a+)+c', 'x', 'a' * 60)",
    "finditer": "import re\nfor m in re.finditer('(a+)+c', 'a' * 60): pass",
    "function": "import re\nre.sub('(a+)+c', lambda m: 'x', 'a' * 60)",
    "compile": "import re\nwhile True:\n    re.compile('(a|b)*[c-d]' * 10 ** 4)\n    re.purge()",
    "compile deep": "import re\nwhile True:\n    re.compile('(' * 10 ** 5 + ')' * 10 ** 5)\n    re.purge()",
    "template": "import re\nwhile True: re.sub('a', '\\\\g<0>' * 10 ** 4, 'a' * 10 ** 4)",
    "matches": "import re\nkept = []\nfor m in re.finditer('', 'a' * 10 ** 6): kept.append(m)",
    "all matches": "import re\nwhile True: re.findall('', 'a' * 10 ** 6)",
}
