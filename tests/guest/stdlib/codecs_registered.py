"""A program's own error handlers and codecs, asked by str.encode() and bytes.decode()."""

import codecs


def shown(error):
    return f"<{error.reason}>", error.end


def in_octets(error):
    return b"??", error.end


def skipping(error):
    """Go on one further back than the end."""
    return "", error.end - len(error.object)


codecs.register_error("test.shown", shown)
codecs.register_error("test.octets", in_octets)
codecs.register_error("test.skipping", skipping)
codecs.register_error("test.bad", lambda error: 42)
codecs.register_error("test.far", lambda error: ("", 100))

print("aé€b".encode("ascii", "test.shown"))
print("a\ud800b".encode("utf-16", "test.shown"), "a\ud800b".encode("utf-8", "test.octets"))
print(b"a\xffb\xfe".decode("ascii", "test.shown"), b"a\xffb\xc3".decode("utf-8", "test.shown"))
print(str(b"a\xff", "ascii", "test.shown"), bytes("é", "ascii", "test.shown"),
      bytearray("é", "latin2", "test.octets"), bytearray(b"\xff").decode("ascii", "test.shown"))
print(b"ab\xffcd".decode("ascii", "test.skipping"))
print(codecs.encode("€", "latin-1", "test.octets"), codecs.lookup_error("test.shown") is shown)

for wrong in ("test.bad", "test.far", "test.unknown"):
    for attempt in (lambda: "é".encode("ascii", wrong), lambda: b"\xff".decode("utf-8", wrong)):
        try:
            print(attempt())
        except (TypeError, IndexError, LookupError) as error:
            print(type(error).__name__, error)


def search(name):
    if name == "test_flip":
        return codecs.CodecInfo(
            lambda text, errors="strict": (text[::-1].encode(), len(text)),
            lambda octets, errors="strict": (bytes(octets).decode()[::-1], len(octets)),
            name=name)
    return None


codecs.register(search)
print("abc".encode("test-flip"), b"abc".decode("test_flip"), str(b"abc", "TEST FLIP"),
      bytearray("abc", "test_flip"))
codecs.unregister(search)
for attempt in (lambda: "x".encode("test_flip"), lambda: b"x".decode("hex"),
                lambda: "x".encode("rot13"), lambda: "x".encode("nothing")):
    try:
        print(attempt())
    except LookupError as error:
        print(error)
print("bücher".encode("punycode"), b"bcher-kva".decode("punycode"), "x".encode("punycode"))
