import base64
import binascii


def tell(text):
    try:
        print(text, eval(text))
    except Exception as error:
        print(text, type(error).__name__, error)


data = bytes(i * 37 & 255 for i in range(100))
for n in (0, 1, 2, 3, 4, 5, 7, 20, 45):
    part = data[:n]
    for name in ("b64", "urlsafe_b64", "b32", "b32hex", "b16", "b85", "a85", "z85"):
        encoded = getattr(base64, name + "encode")(part)
        print(name, encoded, getattr(base64, name + "decode")(encoded) == part)
    print(binascii.b2a_uu(part), binascii.a2b_uu(binascii.b2a_uu(part)) == part, binascii.hexlify(part, "-", 2))
    print(binascii.b2a_qp(part), binascii.a2b_qp(binascii.b2a_qp(part, istext=False)) == part)
    print(binascii.crc32(part), binascii.crc_hqx(part, 7), binascii.crc32(part, 12345))
print(binascii.crc32(data * 9), binascii.b2a_base64(data), base64.encodebytes(data))
for text in ("binascii.a2b_base64('YWJj ZGVm')", "binascii.a2b_base64('YWJ')", "binascii.a2b_base64('Y')",
             "binascii.a2b_base64('YW=J', strict_mode=True)", "binascii.a2b_base64('YWJj=', strict_mode=True)",
             "binascii.a2b_base64('YW==x', strict_mode=True)", "binascii.a2b_base64('=YW=', strict_mode=True)",
             "binascii.a2b_base64('Y W==', strict_mode=True)", "binascii.a2b_base64('é')", "binascii.a2b_base64(5)",
             "binascii.unhexlify('abc')", "binascii.unhexlify('zz')", "binascii.unhexlify('aBcD')",
             "binascii.hexlify(b'abcdef', ':', -4)", "binascii.hexlify(b'abc', 'xy')", "binascii.hexlify(b'abc', 'é')",
             "binascii.b2a_uu(bytes(46))", "binascii.b2a_uu(b'\\0a', backtick=True)", "binascii.a2b_uu(b'')",
             "binascii.a2b_uu(b'!~')", "binascii.a2b_uu(b'#86)C!\\n~')", "binascii.a2b_qp('=41=\\nb_c=4', header=True)",
             "binascii.b2a_qp(b'a b_\\t\\n', quotetabs=True)", "binascii.b2a_qp(b'a b_\\t\\n', header=True)",
             "binascii.b2a_qp(b'x' * 100 + b' \\r\\n.\\n')", "base64.b64decode('YWJj*', validate=True)",
             "base64.b32decode('MFRGG===', True)", "base64.b32decode('mfrgg===')", "base64.b32decode('M1RGG===', map01='L')",
             "base64.b16decode('0g')", "base64.a85encode(b'    \\0\\0\\0\\0abc', foldspaces=True, adobe=True, wrapcol=5)",
             "base64.a85decode('<~87cURD]~>', adobe=True)", "base64.a85decode('s8W-\"')", "base64.b85decode('~~~~~')",
             "base64.b85decode(b'\"')", "base64.b64encode(b'\\xff\\xfe', altchars=b'-_')", "base64.b64encode('text')",
             "binascii.Error.__mro__[1]", "binascii.crc32('text')"):
    tell(text)
