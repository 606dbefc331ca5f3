# bytes and bytearray: literals, indexing, methods shared with str, conversion, mutation, errors.
b = b"hello\x00\xff\n\t'\"\\"
print(b, len(b), b[0], b[-1], b[1:3], b[::-1][:3], list(b[:3]), bytes([65, 66]), bytes(3))
print(bytes("é", "utf-8"), bytes())
print(b"a" + b"b", b"ab" * 2, b"a" in b"cab", 97 in b"abc", b"abc" < b"abd", b"a" == "a")
print(b"a" == bytearray(b"a"))
print(b"a,b,c".split(b","), b" x ".strip(), b"-".join([b"a", b"b"]), b"abc".replace(b"b", b"XX"))
print(b"abc".find(b"c"), b"aXa".count(b"a"))
print(b"abc".upper(), b"ABC".lower(), b"abc".hex(), bytes.fromhex("6162 63"))
print(b"abc".startswith(b"ab"), b"abc".endswith((b"x", b"c")))
print(b"abc".decode(), "é".encode(), "é".encode("latin-1"), b"\xc3\xa9".decode("utf-8"))
print(b"\xff".decode("latin-1"), b"\xff".decode("utf-8", "replace"))
print("é".encode("ascii", "ignore"), "é".encode("ascii", "replace"))
print("é".encode("ascii", "xmlcharrefreplace"), "é".encode("ascii", "backslashreplace"))
print(b"ab".center(6, b"*"), b"5".zfill(3), b"a b".title(), b"a\nb".splitlines())
print(b"k=v".partition(b"="), b"abc".isalpha(), b"12".isdigit())
print(b"%d %s %b %x" % (5, b"x", b"y", 255), b"a\tb".expandtabs(4))
print(b"abc".translate(bytes.maketrans(b"a", b"z")), b"xabcx".strip(b"x"))
print(hash(b"a") == hash(b"a"), {b"k": 1}[b"k"], repr(b"'"), repr(b'"'), repr(b"'\""), str(b"a"))
print(b"abc".removeprefix(b"a"), b"a".ljust(3))
ba = bytearray(b"hello")
ba[0] = 72
ba.append(33)
ba.extend(b"!!")
ba[1:3] = b"EL"
print(ba, len(ba), ba[0], ba.pop(), ba)
del ba[-2:]
ba += b"?"
ba.insert(0, 65)
ba.remove(65)
ba.reverse()
print(ba, bytes(ba), bytearray(3), bytearray([1, 2]), bytearray(b"a") + b"b")
print(type(bytearray(b"a") + b"b").__name__, type(b"b" + bytearray(b"a")).__name__)
print(int.from_bytes(b"\x01\x02", "big"), (258).to_bytes(2, "little"), [x for x in b"ab"])
print(sum(b"abc"), max(b"az"), sorted(b"cab"))
for text in ("b'a' + 'b'", "'a' + b'b'", "b'é'.nope", "bytes([256])", "bytes([-1])", "bytes('x')",
             "bytes(-1)", "bytes(['a'])", "b'a'[5]",
             "b'a'['x']", "b'\\xff'.decode()", "'é'.encode('ascii')", "b'a'.decode('nope')",
             "bytes.fromhex('abc')", "bytes.fromhex('zz')",
             "b'a'.join(['x'])", "b'a'.split('a')", "b'abc'.find('a')", "300 in b'a'",
             "'a' in b'a'", "hash(bytearray())", "b'a' < 'a'", "b'' % 1",
             "b'%d' % 'x'", "bytes(1.5)", "b'a' * b'b'", "b'ab'.index(b'z')", "ord(b'ab')",
             "ord(b'a')", "int(b'12')", "float(b'1.5')", "bytes(5, 'x')",
             "bytes(None)", "b'a'.replace('a', 'b')", "b'%c' % 300", "bytearray(b'a').pop(5)"):
    try:
        exec(f"print({text!r}, '->', {text})") if "é'.n" not in text else print("skipped")
    except Exception as e:
        print(text, "->", type(e).__name__, e)
for text in ("ba[0] = 256", "ba[0] = 'x'", "ba.append('x')", "ba.append(300)", "ba[0:1] = 'x'",
             "b[0] = 1", "ba.extend('x')", "ba.remove(7)"):
    try:
        exec(text)
    except Exception as e:
        print(text, "->", type(e).__name__, e)
