def p(f, *args):
    try:
        result = f(*args)
    except Exception as e:
        print(" ", type(e).__name__, e)
    else:
        print(" ", type(result).__name__, repr(result))


# The same for bytes and bytearray, which also look for single octets.
for t in (b"", b"a", b"abcabc", b"aaa", b"\x00\xff\x00", bytearray(b"mississippi")):
    for s in (b"", b"a", b"ss", b"\x00", bytearray(b"c"), 97, 0, 255, 115):
        print(t, s, t.find(s), t.rfind(s), t.count(s), s in t, t.find(s, 1), t.rfind(s, 0, -1), t.count(s, -3), t.find(s, 2, 100))
    for sep in (b"a", b"ss", b"\x00"):
        print("  ", t.split(sep), t.split(sep, 1), t.rsplit(sep, 1), t.partition(sep), t.rpartition(sep), t.replace(sep, b"-"), t.replace(sep, b"", 1), t.replace(sep, b"xyz", 0))
        print("  ", t.strip(sep), t.lstrip(sep), t.rstrip(sep), t.removeprefix(sep), t.removesuffix(sep), t.startswith(sep), t.endswith((sep, b"c")))
    print("  ", t.replace(b"", b"."), t.replace(b"", b".", 2), t.upper(), t.title(), t.center(9, b"*"), t.zfill(5), t.hex(), list(t), t[::-1])
for bad in (256, -1, "a", None, 1.5):
    p(lambda: b"abc".find(bad))
    p(lambda: bad in b"abc")
    p(lambda: b"abc".split(bad))
    p(lambda: b"abc".replace(b"a", bad))
p(lambda: b"abc".index(b"z"))
p(lambda: bytearray(b"abc").rindex(100))
p(lambda: b"abc".startswith("a"))
