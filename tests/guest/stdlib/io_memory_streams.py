"""StringIO and BytesIO."""

import io

for newline in ("\n", None, "", "\r", "\r\n"):
    s = io.StringIO("a\r\nb\rc\nd\n", newline=newline)
    print(repr(newline), ascii(s.getvalue()), s.readlines(), s.newlines, s.tell())
s = io.StringIO()
print("x", 2, file=s, end="!")
print(repr(s.getvalue()), s.tell(), s.seek(10), s.write("y"), ascii(s.getvalue()))
print(s.seek(0), s.write("Q"), ascii(s.getvalue()), s.truncate(3), s.getvalue(), s.tell())
print(s.seek(0, 2), s.read(), s.seek(0), s.read(1), s.read(), s.read())
big = io.StringIO()
for i in range(1000):
    big.write(str(i))
print(len(big.getvalue()), big.tell())
with io.StringIO("one\ntwo") as inside:
    print([line for line in inside], inside.closed)
print(inside.closed)

b = io.BytesIO(b"abc\ndef")
print(b.read(2), b.readline(), list(b), b.tell(), b.seek(-3, 2), b.read1(1), b.getvalue())
b.seek(10)
b.write(b"end")
print(b.getvalue(), len(b.getbuffer()), b.truncate(4), b.getvalue(), b.tell())
view = b.getbuffer()
view[0] = 65
view.release()
print(b.getvalue(), b.readable(), b.writable(), b.seekable(), b.isatty())
room = bytearray(3)
b.seek(0)
print(b.readinto(room), room)

s.close()
b.close()
for call in (s.getvalue, s.read, lambda: s.write("x"), b.getvalue, b.read, lambda: next(b),
             lambda: io.StringIO(b""), lambda: io.StringIO("", newline="q"),
             lambda: io.StringIO().seek(-1), lambda: io.StringIO().seek(1, 1),
             lambda: io.StringIO().seek(0, 9), lambda: io.StringIO().truncate(-1),
             lambda: io.StringIO().write(b""), lambda: io.StringIO().read("x"),
             lambda: io.BytesIO().seek(-1), lambda: io.BytesIO().seek(0, 7),
             lambda: io.BytesIO().truncate(-1), lambda: io.BytesIO().write("x"),
             lambda: io.BytesIO("x"), lambda: io.BytesIO().fileno(), lambda: s.fileno()):
    try:
        print(call())
    except (ValueError, TypeError, OSError) as error:
        print(type(error).__name__, error)
