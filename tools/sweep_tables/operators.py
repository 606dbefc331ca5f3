"""Operators through syntax over a table of values, conversions, format specs, % formatting."""

VALUES = ["1", "-3", "0", "2**70", "True", "2.5", "-0.0", "float('inf')", "1j", "'ab'", "''", "b'ab'",
          "bytearray(b'ab')", "memoryview(b'ab')", "[1, 2]", "[]", "(1, 2)", "()", "{'a': 1}", "{}", "{1, 2}", "set()",
          "frozenset([1])", "range(3)", "None", "...", "int", "list[int]", "int | str", "len", "f", "O()", "I(2)",
          "N(5)", "R(1.5)", "S('s')", "L([1])", "T((1,))", "D(a=1)", "Tells()", "Raises()",
          "NotImplemented", "{1: 2}.keys()", "slice(1)", "float('nan')", "C(1j)", "F(1.5)",
          "ValueError('v')", "Seq(1, 2)", "It(1)"]
BINARY = ["+", "-", "*", "/", "//", "%", "@", "&", "|", "^", "<<", ">>", "**"]
COMPARE = ["<", "<=", ">", ">=", "==", "!=", "in", "not in", "is"]
IN_PLACE = ["+=", "-=", "*=", "/=", "//=", "%=", "@=", "&=", "|=", "^=", "<<=", ">>=", "**="]
UNARY = ["-", "+", "~", "not "]
CONVERT = ["int", "float", "complex", "bool", "str", "bytes", "bytearray", "list", "tuple", "set",
           "frozenset", "dict", "iter", "len", "repr", "ascii", "hash", "abs", "round", "bin", "chr",
           "reversed", "sorted", "sum", "max", "enumerate", "range", "memoryview", "type", "slice"]
STATEMENTS = ["a, b = {0}", "a, *b = {0}", "[*a] = {0}", "for a in {0}: pass", "x = {0}; x()", "del ({0})[0]",
              "({0})[0] = 1", "({0}).a = 1", "del ({0}).a", "x = {0}; x.nothing", "with {0}: pass",
              "x = [*{0}]", "x = {{**{0}}}", "x = f(1, *{0})", "x = f(1, **{0})", "assert {0}",
              "raise {0}", "import sys; sys.x = {0}; del sys.x", "x = yes if {0} else 1",
              "async def g():\n    async for a in {0}: pass\ng().send(None)",
              "async def g():\n    await {0}\ng().send(None)", "def g(): yield from {0}\nlist(g())",
              "class X({0}): pass", "class X(metaclass={0}): pass",
              "match {0}:\n    case [a, b]: pass\n    case {{'a': 1}}: 1 / 0\n    case int(): raise KeyError(1)",
              "try: 1 / 0\nexcept {0}: pass"]

SPECS = ["", "d", "5d", "<5", ">5", "^5", "=5", "05", "+", " ", "-", ",", "_", ",d", "_x", "#x", "#o", "#b", "x",
         "X", "b", "o", "c", "n", "e", "E", "f", "F", "g", "G", "%", ".0f", ".3e", ".2", "10.3f", "+.1f",
         "z.1f", "#.0f", "*^9", "{<5", "\u20ac>4", "s", ".1s", "r", "q", "5.", ".", "5.d", "1234567890123456789012",
         "#", "0", "00", "=+8", "^+8.2f", ",.2f", "_b", ",x", ",s", "zd", "<<", "\0>3", "_,", ",,", "_.4f", "020,.1f",
         "-#12x", "+d", "!r", " d", "015,d", ".-1f", "\U0001f600^4", "=", "<05", "07.2f", "z", "5z", ".99999999999999999999f"]
SPEC_VALUES = ["5", "-1234567", "2**70", "True", "2.5", "-1234567.891", "float('nan')", "float('-inf')",
               "1.5 - 2j", "'text'", "None", "[1]", "65", "0", "-0.0", "1e300", "S('s')", "O()"]

PERCENT = ["%d", "%5d", "%-5d|", "%05d", "%+d", "% d", "%i", "%u", "%x", "%#x", "%X", "%o", "%#o", "%e", "%.2f", "%g",
           "%#g", "%G", "%c", "%s", "%r", "%a", "%.2s", "%10s|", "%-10s|", "%%", "%", "%z", "%5", "%.", "%(a)s",
           "%(a", "%*d", "%.*f", "%s %s", "%(a)s %s", "%ld", "%hd", "%Lf", "%5%", "%+s", "%#s", "%0s", "%.0e",
           "%.999999999999999999999f", "%99999999999999999999d", "%\u20ac", "a%", "%()s", "%(a)(b)s", "%b", "text"]
PERCENT_VALUES = ["5", "(5,)", "(1, 2)", "-2.5", "'a'", "('a', 'b')", "{'a': 1}", "None", "()", "[1]",
                  "2**70", "float('inf')", "True", "'\\u20ac'", "b'a'", "I(3)", "F(1.5)", "O()",
                  "(5, 1.5)", "65", "-1", "0x110000", "Raises()", "Wrong()", "{}"]

FORMATS = ["f'{5!r:>4}'", "f'{1 + 1 = }'", "f'{\"a\"!a}'", "f'{3.14159:.{2}f}'", "f'{5:{\"0\"}{3}}'", "f'{{}}'",
           "f'{None!s:>6}'", "f'{[1]:5}'", "f'{O():5}'", "f'{Tells():spec}'", "f'{Wrong()}'",
           "f'{Raises()}'", "f'{undefined}'", "f'{1/0}'", "f'{\"\\n\"}'", "f'{5:q}'", "f'{\"a\":d}'",
           "f'{1,2}'", "f'{(lambda: 1)()}'", "f'{dict(a=1)[\"a\"]}'", "f'{5=}'", "f'{5 = :>4}'",
           "f'{5=!s}'", "f'{\"x\"=}'", "f'{1:>{2}}{3}'", "rf'\\{5}'", "f'{True:d}{False}'",
           "f'{5:\\x41>3}'", "f''", "f'{\"\"}'", "f'{b\"a\"}'", "f'{1!z}'", "f'{'", "f'}'", "f'{}'",
           "f'{a b}'", "f'{5:{}}'", "f'{*[1]}'", "f'{*[1],}'", "f'{yield}'", "f'{x:=5}'", "f'{(x:=5)}'"]


def calls() -> dict[str, list[tuple[str, str, str]]]:
    """Return the calls of the operators, the conversions and the formats."""
    binary, compare, place, unary = [], [], [], []
    count = len(VALUES)
    for number, op in enumerate(BINARY):
        for i, left in enumerate(VALUES):
            for j, right in enumerate(VALUES):
                if (i * 7 + j * 3 + number * 5) % 41 == 0 and op not in ("**", "<<") or (
                        (i * 5 + j * 11 + number) % 61 == 0 and "2**70" not in (left, right)):
                    binary.append((f"operator {op}", "", f"({left}) {op} ({right})"))
    for number, op in enumerate(COMPARE):
        for i, left in enumerate(VALUES):
            for j, right in enumerate(VALUES):
                if (i * 7 + j * 3 + number * 5) % 41 == 0:
                    compare.append((f"operator {op}", "", f"({left}) {op} ({right})"))
    for number, op in enumerate(IN_PLACE):
        for i, left in enumerate(VALUES):
            for step in (0,):
                right = VALUES[(i + number * 3 + step) % count]
                if op in ("**=", "<<=") and "2**70" in (left, right):
                    continue
                place.append((f"operator {op}", f"[{left}]", f"x[0] {op} {right}"))
    for op in UNARY:
        unary += [(f"operator {op.strip()}", "", f"{op}({v})") for v in VALUES]
    for index in ("0", "-1", "5", "'a'", "1:", "::2", "::0", "'a':", "2**70", "None", "True", "1.5", "0, 1", "..."):
        unary += [("operator []", "", f"({v})[{index}]") for v in VALUES]
    convert = [(f"{name}()", "", f"{name}({v})") for name in CONVERT for v in VALUES
               if (name, v) not in (("bytes", "2**70"), ("hash", "'ab'"))]
    statements = [("statement", "", s.format(v)) for n, s in enumerate(STATEMENTS)
                  for v in VALUES[n % 2::2]]
    specs = [("format()", "", f"format({v}, {s!r})") for n, s in enumerate(SPECS)
             for v in SPEC_VALUES[n % 2::2]]
    percent = [("% formatting", "", f"{p!r} % {v}") for n, p in enumerate(PERCENT)
               for v in PERCENT_VALUES[n % 2::2]]
    strings = [("f-string", "", s) for s in FORMATS]
    return {"operators": binary, "comparisons": compare, "in_place": place, "subscripts": unary,
            "conversions": convert, "statements": statements, "format_specs": specs + strings,
            "percent": percent}
