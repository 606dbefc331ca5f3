"""What each error handler makes of characters that an encoding lacks."""

handlers = ("strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "surrogateescape", "surrogatepass", "none such")
texts = ("plain", "é", "a€b", "€€€", "x\U0001f600\U0010ffff", "\udc80\udcff", "\ud800", "€\udc80€", "\udc7f", "")
for name in ("ascii", "latin-1", "utf-8", "cp1252"):
    for handler in handlers:
        for text in texts:
            try:
                print(name, handler, ascii(text), text.encode(name, handler))
            except UnicodeEncodeError as e:
                print(name, handler, e, e.args[0], ascii(e.args[1]), e.args[2:])
            except LookupError as e:
                print(name, handler, ascii(text), type(e).__name__, e)

long = "é" * 5000 + "\ud800" + "z" * 5000
try:
    long.encode()
except UnicodeEncodeError as e:
    print(e, len(e.object))
print(len(long.encode("ascii", "xmlcharrefreplace")), len(long.encode("latin-1", "backslashreplace")), len(long.encode("utf-8", "replace")))
