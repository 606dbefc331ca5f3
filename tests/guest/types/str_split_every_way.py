"""split, rsplit, splitlines, partition: separators, counts, kinds of white space and line ends."""

samples = ("", " ", "a", " a  b c ", "a,b,,c,", ",,", "a\tb\nc\x0bd\x0ce\rf", "x\u2003y\xa0z\u3000", "\x1ca\x1db\x1ec\x1fd", "one<>two<>three", "aaa", "\u00e9,\u20ac,\U0001f600", "a\x85b\u2028c")
for text in samples:
    for sep in (None, ",", " ", "<>", "aa", "€"):
        for most in (-1, 0, 1, 2, 5):
            print(ascii(text), ascii(sep), most, ascii(text.split(sep, most)), ascii(text.rsplit(sep, most)))
    print(ascii(text), ascii(text.splitlines()), ascii(text.splitlines(True)))
    for sep in (",", "<>", "a", "zz"):
        print(ascii(text.partition(sep)), ascii(text.rpartition(sep)))
lines = "a\nb\rc\r\nd\x0be\x0cf\x1cg\x1dh\x1ei\x85j\u2028k\u2029l\n\rm\n\n"
print(ascii(lines.splitlines()), ascii(lines.splitlines(keepends=True)), "".join(lines.splitlines(True)) == lines, "\n".splitlines(), "\r\n".splitlines(True), "".splitlines())
for call in ("'a'.split('')", "'a'.rsplit('')", "'a'.partition('')", "'a'.rpartition('')", "'a'.split(5)", "'a'.split(b'a')", "'a'.split(None, None)", "'a'.split(None, 1.5)", "'a'.split(sep=None, maxsplit=-3)",
             "'a b'.split(maxsplit=0)", "'a b'.rsplit(maxsplit=0)", "'a'.split(',', 1, 2)", "'a'.split(seb=1)", "'a'.partition(None)", "'a'.partition()", "'a'.splitlines(None)", "'a\\nb'.splitlines('yes')",
             "'a'.splitlines(1, 2)", "'a'.splitlines(keepend=1)", "'a'.split(None, 1 << 70)", "'a,b'.split(',', True)", "'a,b,c'.rsplit(',', maxsplit=1)", "'  a b '.split(None, 1)", "'  a b '.rsplit(None, 1)"):
    try:
        print(call, eval(call))
    except Exception as e:
        print(call, type(e).__name__, e)


class Sub(str):
    pass


parts = Sub("x").split(",") + list(Sub("x").partition(",")) + Sub("x").splitlines()
print([type(p).__name__ for p in parts], len(("word " * 5000).split()), len(("a,b" * 5000).split(",", 100)))
