# tokenize: every kind of token with its place, f-strings, indentation, errors.
import io
import token
import tokenize

SOURCE = '''\
# comment
def f(a, *b: int = 0x1F) -> "s":  # tail
    """doc
    more"""

    if a <= 1.5e-3j:
        return b'x' rb"y", [1,
            2]  # in brackets
\tx = 1 if b else not a
  # odd comment
async with é as ü: pass
y = x \\
    + 1_000
z = f"a{x!r:>{w}}b{{c}} {y=} {d['k']:%Y-%m}" f\'\'\'m
{n}\'\'\' rf"\\d{1}"
a @= b // c ** d >> 2; e := 3; ... ; a -> b; a != b
'''.replace("\t", "    ")
for tok in tokenize.generate_tokens(io.StringIO(SOURCE).readline):
    print(token.tok_name[tok.type], repr(tok.string), tok.start, tok.end, token.tok_name[tok.exact_type])
print([t.line for t in tokenize.generate_tokens(io.StringIO("a = '''x\ny'''\nb").readline)])
for text in ("", "f'{x:{w}}{y:{a}b{c}}'", "\n", "x", "if a:\n  b", "a\n\n\n", "  \n#c", "x = (1,\n\n2)\n"):
    print([(token.tok_name[t.type], t.string, t.start, t.end) for t in tokenize.generate_tokens(io.StringIO(text).readline)])
tokens = list(tokenize.tokenize(io.BytesIO("# coding: latin-1\nx = '\xe9'\n".encode("latin-1")).readline))
print(tokens[0], tokens[3].string, tokens[5].string)
print(tokenize.untokenize(tokenize.generate_tokens(io.StringIO(SOURCE).readline)) == SOURCE)
print(tokenize.detect_encoding(io.BytesIO(b"\xef\xbb\xbfx").readline))
for text in ("x = '''open", "f(1,", "  a\n b\n"):
    try:
        list(tokenize.generate_tokens(io.StringIO(text).readline))
    except (tokenize.TokenError, IndentationError) as error:
        print(type(error).__name__)
print(token.tok_name[token.NAME], token.ISTERMINAL(3), token.EXACT_TOKEN_TYPES["->"] == token.RARROW)
