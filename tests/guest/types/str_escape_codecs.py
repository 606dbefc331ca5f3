# unicode_escape, raw_unicode_escape and the names of encodings.

import warnings

warnings.simplefilter("ignore", DeprecationWarning)  # of escapes that are none
CASES = r"""
'aé€😀\\\n\t\r\x00\x7f\'"'.encode('unicode_escape')
'aé€😀\\\n'.encode('raw_unicode_escape')
b'\\x41\\u20ac\\U0001f600\\n\\101\\q\\\\\\N{BULLET}\xe9\\\n!'.decode('unicode-escape')
b'\\x4'.decode('unicode_escape')
b'\\u12'.decode('unicode_escape')
b'\\U00110000'.decode('unicode_escape')
b'ab\\'.decode('unicode_escape')
b'\\N{nope}'.decode('unicode_escape')
b'\\N'.decode('unicode_escape')
b'\\Nx'.decode('unicode_escape')
b'\\N{'.decode('unicode_escape')
b'\\N{}'.decode('unicode_escape')
b'a\\x4z'.decode('unicode_escape', 'replace')
b'a\\x4z'.decode('unicode_escape', 'ignore')
b'\\u20ac\\\\u20ac\\q\\'.decode('raw_unicode_escape')
b'\\u20'.decode('raw_unicode_escape')
b''.decode('unicode_escape')
''.encode('unicode_escape')
b'\\x4'.decode('unicode_escape', 'nope')
'a'.encode('UTF8'), 'a'.encode('Latin_1'), 'a'.encode('iso-8859-1'), 'a'.encode('US-ASCII')
'a'.encode('cp1252'), '€'.encode('cp1252'), b'\x80'.decode('windows-1252')
'é'.encode('utf-8-sig'), b'\xef\xbb\xbfa'.decode('utf-8-sig')
'\ud800'.encode()
'\ud800'.encode('utf-8', 'surrogateescape')
b'\xff'.decode('utf-8', 'surrogateescape').encode('utf-8', 'surrogateescape')
'abc\udcff'.encode('ascii', 'surrogateescape')
b'\xe9a'.decode()
b'ab\xe2\x82'.decode()
b'\x00\xd8'.decode('utf-16')
'x'.encode('utf-32')
'a'.encode(encoding='ascii', errors='strict')
b'a'.decode(encoding='ascii', errors='strict')
'a'.encode(None)
"""

for case in CASES.strip().splitlines():
    try:
        result = eval(case)
    except Exception as e:
        print(case, "->", f"{type(e).__name__}: {e}")
    else:
        print(case, "=", repr(result))
