"""tokenize keeps \\r\\n as it stands, and takes any character that is not ASCII into a name."""

import io
import tokenize

SOURCES = [
    "a\r\nb = '''q\r\nr'''\r\n",
    "if 1:\r\n  x\\\r\n + 1",
    "# c\r\n\r\n(1,\r\n2)\n",
    "f'''{\r\n1}\r\nx{2}\r\n{3}'''\r\n",
    "x\U000e0100 = 4\n",
    "a²b€\u200b = ²\n",
    "é·x = 1é",
]

for source in SOURCES:
    for token in tokenize.generate_tokens(io.StringIO(source, newline="").readline):
        print(token.type, ascii(token.string), token.start, token.end, ascii(token.line))
print([t.string for t in tokenize.tokenize(io.BytesIO(b"# coding: latin-1\r\nx = '\xe9'\r\n").readline)])
