"""Sizes that no machine has are a MemoryError; an error's line is read by its source's encoding."""


def shown(name, make):
    try:
        print(name, type(make()).__name__)
    except (MemoryError, OverflowError) as error:
        print(name, type(error).__name__, error)


for n in (2**50, 2**58, 2**63, 2**70):
    shown("list", lambda: [0] * n)
    shown("tuple", lambda: (0,) * n)
    shown("str", lambda: "a" * n)
    shown("bytes", lambda: b"a" * n)
    shown("bytearray", lambda: bytearray(b"a") * n)
    shown("bytes()", lambda: bytes(n))
    shown("bytearray()", lambda: bytearray(n))
    shown("shift", lambda: 1 << n if n < 2**60 else None)
print(len([0] * 3))

for source in (b"# coding: latin-1\nx = '\xe9' +\n", b"# coding: latin-1\n\xe9 = = 1\n",
               b"# -*- coding: cp1252 -*-\nx = '\x80' $\n", "\xe9 = = 1".encode(),
               b"# coding: latin-1\n'\xe9", b"#coding:iso-8859-15\n\n\ndef f():\n  '\xa4' = 1\n",
               b"\n# coding: latin-1\nx = '\xe9'; y z\n", b"# coding: latin-1\n\xe9\xe9 = '\xe9' 5\n"):
    for kind in (bytes, bytearray, memoryview):
        try:
            compile(kind(source), "<made>", "exec")
        except SyntaxError as error:
            print(error.args, vars(error))
for error in (SyntaxError(), SyntaxError("m", ("f", 1, 2, "t")), TabError("q", ("f", 1, 2, "t", 3, 4))):
    error.note = 1
    print(vars(error))
