# \N{...} escapes: names, aliases and sequences of letters, in strings and f-strings, and unknown ones.
print("\N{SNOWMAN}", "\N{bullet}", "\N{LATIN SMALL LETTER E WITH ACUTE}", "\N{GREEK SMALL LETTER PI}")
print("\N{CJK UNIFIED IDEOGRAPH-4E00}", "\N{HANGUL SYLLABLE GAG}", "\N{GRINNING FACE}", "\N{NULL}" == "\0")
print(f"\N{EURO SIGN}{5:>3}\N{DEGREE SIGN}", rf"\N{5}", len("\N{SNOWMAN}\N{SPACE}x"), "\N{LINE FEED}" == "\n")
print("\N{LATIN CAPITAL LETTER A}" "\N{SECTION SIGN}", "a\N{COMBINING ACUTE ACCENT}", "\N{ZERO WIDTH JOINER}" == "\u200d")
for bad in ('"\\N{NO SUCH NAME}"', '"\\N{}"', '"\\N"', '"\\N{SNOWMAN"', 'f"\\N{NO SUCH}"'):
    try:
        print(eval(bad))
    except SyntaxError as e:
        print(bad, "->", e.msg)
