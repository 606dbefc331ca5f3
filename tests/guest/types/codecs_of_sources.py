"""A coding line says how the bytes of a source are to be read."""

sources = (
    b"# coding: cp1252\nprint(ascii('\x80\xe9'))",
    b"# -*- coding: latin-1 -*-\nprint(ascii('\xa4'))",
    b"# vim: set fileencoding=iso-8859-15 :\nprint(ascii('\xa4'))",
    b"\n# coding=koi8-r\nprint(ascii('\xf0\xd2\xc9'))",
    b"# coding: utf-8\nprint(ascii('\xc3\xa9'))",
    b"# coding: mac-roman\n\x8e = 3\nprint(ascii(sorted(k for k in locals() if len(k) == 1)))",
    b"# one\n# two\n# coding: cp1252\nprint(ascii('\xc3\xa9'))",
    b"x = 1 # coding: cp1252\nprint(ascii('\xc3\xa9'))",
    b"\xef\xbb\xbfprint(ascii('\xc3\xa9'))",
    b"\xef\xbb\xbf# coding: utf-8\nprint(ascii('\xc3\xa9'))",
    b"\xef\xbb\xbf# coding: cp1252\n1",
    b"# coding: cp1252\nprint('\x81')",
    b"# coding: ascii\nprint('\xe9')",
    b"# coding: us-ascii\nprint('fine')",
    b"# coding: u8\nprint('\xe9')",
    b"# coding: utf8\nprint(ascii('\xc3\xa9'))",
    b"# coding: cp1253\r\nprint('\xd2')",
    b"# coding: nonsense\n1",
    b"# coding: rot13\ncevag(1)",
    b"# coding: hex\n31",
)
for source in sources:
    try:
        exec(compile(source, "given.py", "exec"), {})
    except SyntaxError as e:
        print(source[:24], e.msg, e.lineno, e.offset)
    except NameError as e:
        print(e)

print(eval(b"# coding: cp437\nlen('\x82\x83')"), eval(bytearray(b"'\xc3\xa9' + 'x'")), eval(memoryview(b" 40 + 2")))
exec(bytearray(b"# coding: latin-1\nname = '\xfc'"))
print(ascii(name))
print(ascii(eval("# coding: cp1252\n'\xe9'")))
