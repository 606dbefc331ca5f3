import struct


def tell(text):
    try:
        print(text, eval(text))
    except Exception as error:
        print(text, type(error).__name__, error)


class Nine:
    def __index__(self):
        return 9


class Half:
    def __float__(self):
        return 0.5


for code in "xcbB?hHiIlLqQnNefdspP":
    for prefix in ("", "@", "=", "<", ">", "!"):
        tell(f"struct.calcsize('{prefix}c{code}2{code}')")
for code in "bBhHiIlLqQ":
    for prefix in ("", "<", ">"):
        for value in (0, 1, -1, 127, 128, 255, -32769, 2**31, 2**63, 2**64, -(2**63), Nine(), True, 1.5, "x"):
            try:
                data = struct.pack(prefix + code, value)
                print(prefix + code, value if isinstance(value, int) else "", data, struct.unpack(prefix + code, data))
            except Exception as error:
                print(prefix + code, type(error).__name__, error)
for code in "efd":
    for value in (0.1, -0.0, 1e300, 65520, 5e-324, float("inf"), 10**400, Half(), Nine(), "x", None):
        try:
            print(code, struct.pack(">" + code, value), struct.unpack(">" + code, struct.pack(">" + code, value)))
        except Exception as error:
            print(code, type(error).__name__, error)
for text in ("struct.pack('3s2p?c', b'abcdef', b'xyz', [], b'q')", "struct.unpack('3s4px?', b'abc\\x02xyz!\\x05')",
             "struct.pack('bi', 1)", "struct.pack('3x')", "struct.pack('0i')", "struct.pack('z', 1)",
             "struct.pack('3', 1)", "struct.pack('s', 'text')", "struct.pack('c', b'ab')", "struct.pack(5)",
             "struct.unpack('i', b'abc')", "struct.unpack_from('<H', b'abcdef', 3)",
             "struct.unpack_from('<H', b'abcdef', -2)", "struct.unpack_from('<H', b'abcdef', -9)",
             "struct.unpack_from('<H', b'abcdef', 5)", "list(struct.iter_unpack('<Hx', b'abcdef'))",
             "struct.iter_unpack('', b'')", "struct.iter_unpack('i', b'abc')", "struct.unpack('<i', 'text')",
             "struct.calcsize('9999999999999999999i')", "struct.calcsize('99999999999999999q')",
             "struct.Struct(b'<2h').format, struct.Struct('<2h').size, struct.Struct('<2h')",
             "struct.Struct('<2h').pack(1, Nine())", "struct.Struct('2h').unpack(b'ab')"):
    tell(text)
room = bytearray(10)
struct.pack_into("<HB", room, 2, 513, 7)
struct.Struct(">I").pack_into(memoryview(room), -4, Nine())
print(room, struct.error.__mro__[1].__name__, struct.error.__module__)
for arguments in (("i", b"abc", 0, 1), ("i", room, 8, 1), ("i", room, -2, 1), ("i", room), ("i",), ("i", room, 99, 1)):
    try:
        struct.pack_into(*arguments)
    except Exception as error:
        print(type(error).__name__, error)
