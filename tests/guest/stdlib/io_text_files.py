"""Text files: encodings, line ends, positions, modes."""

import io

for encoding in ("utf-8", "utf-16", "utf-8-sig", "latin-1"):
    for newline in (None, "", "\n", "\r", "\r\n"):
        with open("text.txt", "w", encoding=encoding, newline=newline) as f:
            f.write("héllo\nwor\r\nld\rx\n")
            f.write("más\n")
        with open("text.txt", "rb") as f:
            print(encoding, repr(newline), len(f.read()))
        with open("text.txt", encoding=encoding, newline=newline) as f:
            print(ascii(f.read(3)), f.tell(), ascii(f.readline()), f.tell())
            here = f.tell()
            rest = f.read()
            f.seek(here)
            print(f.read() == rest, ascii(rest))
            f.seek(0)
            print(ascii(list(f)), f.newlines)
            print(f.seek(0, 2), repr(f.read()))

with open("modes.txt", "w+", encoding="utf-8") as f:
    f.write("line1\nline2\nline3\n")
    f.seek(0)
    print(repr(f.readline()))
    f.seek(0)
    f.truncate(5)
    print(repr(f.read()), f.tell(), f)
with open("modes.txt", "a+") as f:
    print(f.tell())
    f.write("more")
    f.seek(0)
    print(repr(f.read()))
try:
    open("modes.txt", "x")
except FileExistsError as error:
    print(repr(error), error.filename, error)
with open("lines.txt", "w") as f:
    f.writelines(f"{i}\n" for i in range(300))
with open("lines.txt") as f:
    print(sum(int(line) for line in f))
with open("lines.txt") as f:
    next(f)
    try:
        f.tell()
    except OSError as error:
        print(error)
    f.seek(0)
    print(f.tell(), repr(f.readline()), f.readlines(50)[-1:])

with open("bad.txt", "wb") as f:
    f.write(b"ab\xffcd\n")
for errors in ("strict", "replace", "ignore", "surrogateescape", "backslashreplace"):
    try:
        with open("bad.txt", errors=errors) as f:
            print(errors, ascii(f.read()))
    except UnicodeDecodeError as error:
        print(errors, error)
with open("print.txt", "w") as f:
    print("to a file", 1, sep="-", file=f)
with open("print.txt") as f:
    print(f.read(), end="")

closed = open("print.txt")
closed.close()
closed.close()
for what in ("read", "readline", "readlines", "tell", "flush", "readable", "__enter__", "__next__"):
    try:
        getattr(closed, what)()
    except ValueError as error:
        print(what, error)
reader, writer = open("print.txt"), open("other.txt", "w")
for call in (lambda: reader.write("x"), lambda: writer.read(), lambda: writer.write(b"x"),
             lambda: reader.seek(1, 1), lambda: reader.seek(-1), lambda: reader.seek(0, 7),
             lambda: open("print.txt", "rw"), lambda: open("print.txt", "q"),
             lambda: open("print.txt", "rb", encoding="utf-8"), lambda: open("print.txt", "r", 0),
             lambda: open("none.txt"), lambda: open("none/x", "w"), lambda: open("."),
             lambda: open("a\0b"), lambda: open(3.5), lambda: open("print.txt", newline="z")):
    try:
        print(call())
    except (OSError, ValueError, TypeError) as error:
        print(type(error).__name__, error, isinstance(error, io.UnsupportedOperation))
reader.close()
writer.close()
