"""Text and bytes: str, bytes, bytearray, memoryview."""

_STR_METHODS = {
    "join": "strings", "split": "sep=sep? maxsplit=bound?", "rsplit": "sep=sep? maxsplit=bound?",
    "splitlines": "keepends=flag?", "replace": "str str count=bound?", "find": "str bound? bound?",
    "rfind": "str bound? bound?", "index": "str bound? bound?", "rindex": "str bound? bound?",
    "count": "str bound? bound?", "startswith": "prefix bound? bound?",
    "endswith": "prefix bound? bound?", "strip": "chars?", "lstrip": "chars?", "rstrip": "chars?",
    "center": "width fill?", "ljust": "width fill?", "rjust": "width fill?", "zfill": "width",
    "expandtabs": "tabsize=width?", "partition": "str", "rpartition": "str",
    "encode": "encoding=encoding? errors=errors?", "translate": "table",
    "maketrans": "mapping str? str?", "removeprefix": "str", "removesuffix": "str",
    "format": "any?", "format_map": "mapping", "__contains__": "str", "__add__": "str",
    "__mul__": "count", "__rmul__": "count", "__imul__": "count", "__mod__": "any", "__rmod__": "str",
}
_BYTES_METHODS = {
    "join": "bstrings", "split": "sep=bsep? maxsplit=bound?", "rsplit": "sep=bsep? maxsplit=bound?",
    "splitlines": "keepends=flag?", "replace": "bytesonly bytesonly bound?",
    "find": "byteslike bound? bound?", "rfind": "byteslike bound? bound?",
    "index": "byteslike bound? bound?", "rindex": "byteslike bound? bound?",
    "count": "byteslike bound? bound?", "startswith": "bprefix bound? bound?",
    "endswith": "bprefix bound? bound?", "strip": "bsep?", "lstrip": "bsep?", "rstrip": "bsep?",
    "center": "width bfill?", "ljust": "width bfill?", "rjust": "width bfill?", "zfill": "width",
    "expandtabs": "tabsize=width?", "partition": "bytesonly", "rpartition": "bytesonly",
    "decode": "encoding=encoding? errors=errors?", "translate": "bytesonly delete=bytesonly?",
    "maketrans": "bytesonly bytesonly", "removeprefix": "bytesonly", "removesuffix": "bytesonly",
    "hex": "sep=hexsep? bytes_per_sep=hexgroup?", "fromhex": "hexdigits", "__contains__": "byteslike",
    "__add__": "bytesonly", "__mul__": "count", "__rmul__": "count", "__mod__": "any",
    "__rmod__": "bytesonly", "append": "byte", "extend": "iterable", "insert": "index byte",
    "pop": "index?", "remove": "byte", "__setitem__": "subscript byte", "__iadd__": "bytesonly",
    "__imul__": "count",
}

TABLES: list[dict[str, str]] = [
    {
        "name": "str", "type": "str", "operand": "str", "new": "object=any? encoding=encoding? errors=errors?",
        "receivers": r"""
            'abcabc'
            ''
            'a b\tc\n'
            'Stra\u00dfe \u20ac'
            S('Aa1')
            '123'
            '\U0001f600x\u0130'
            '  pad  '
            '{} {a}'
            '%s'
            """,
        **_STR_METHODS,
        "more": r"""
            encode: '\ud800'.encode()
            encode: '\ud800'.encode('utf-8', 'surrogatepass')
            encode: 'a\u20acb'.encode('ascii', 'xmlcharrefreplace')
            encode: 'a\u20acb'.encode('ascii', 'namereplace')
            encode: 'a\u20acb'.encode('latin-1', 'backslashreplace')
            encode: '\u20ac'.encode('cp1252')
            encode: '\x81'.encode('cp1252')
            encode: '\udc80'.encode('ascii', 'surrogateescape')
            encode: 'ab'.encode('utf-16')
            encode: '\U0001f600'.encode('utf-16-le')
            encode: 'a'.encode('utf-8-sig')
            encode: '\u20ac\u20ac'.encode('ascii')
            encode: 'a'.encode(errors='spam')
            format: '{}{}'.format(1)
            format: '{0} {}'.format(1, 2)
            format: '{} {0}'.format(1, 2)
            format: '{a}'.format(a=1)
            format: '{a}'.format(1)
            format: '{0.real} {0.imag}'.format(1)
            format: '{0.spam}'.format(1)
            format: '{0[1]} {0[0]}'.format('ab')
            format: '{a[k]}'.format(a={'k': 1})
            format: '{a[0]}'.format(a={'0': 1})
            format: '{!r} {!s} {!a}'.format('a', 'b', '\u20ac')
            format: '{!x}'.format(1)
            format: '{!}'.format(1)
            format: '{:{}}|{:>{w}}'.format(1, 5, 2, w=4)
            format: '{:{:{}}}'.format(1, 2, 3)
            format: '{'.format()
            format: '}'.format()
            format: '{{}}'.format()
            format: '{a.b[}'.format(a=1)
            format: '{0[}'.format([1])
            format: '{0[]}'.format([1])
            format: '{0.}'.format(1)
            format: '{99999999999999999999}'.format(1)
            format: '{-1}'.format(1)
            format: '{ 0}'.format(1)
            format: '{:d}'.format('a')
            format: '{:s}'.format(1)
            format: '{:5}|{:<5}|{:^5}'.format(1, 2, 3)
            format: '{0!r:>6}'.format('a')
            format: '{a!r}'.format(**{'a': 1})
            format: '{}'.format(Tells())
            format: '{:x>3}'.format(Tells())
            format: '{}'.format(Wrong())
            format: '{}'.format(O())
            format: '{:5}'.format(O())
            format: '{:5}'.format(None)
            format: '{:5}'.format([1])
            format_map: '{a} {b}'.format_map(M())
            format_map: '{}'.format_map({})
            format_map: '{a}'.format_map({})
            format_map: '{0}'.format_map([1])
            maketrans: str.maketrans('ab', 'xy')
            maketrans: str.maketrans('ab', 'xy', 'z')
            maketrans: str.maketrans('ab', 'x')
            maketrans: str.maketrans({'a': 1, 98: 'x', 'c': None})
            maketrans: str.maketrans({'ab': 1})
            maketrans: str.maketrans({1.5: 1})
            maketrans: str.maketrans('ab')
            maketrans: str.maketrans('a', 'b', 5)
            maketrans: str.maketrans(1, 'b')
            split: 'a,b,,c'.split(',')
            split: 'a,b,,c'.split(',', 1)
            split: ' a  b '.split()
            split: ' a  b c '.split(None, 1)
            split: ''.split(',')
            split: 'abab'.split('ab')
            rsplit: 'a,b,c'.rsplit(',', 1)
            rsplit: ' a  b c '.rsplit(None, 1)
            splitlines: 'a\r\nb\rc\x0bd\x1ce\u2028f'.splitlines()
            splitlines: 'a\n\nb\n'.splitlines(True)
            replace: 'aaa'.replace('a', 'bb', 2)
            replace: 'abc'.replace('', '-')
            replace: 'abc'.replace('', '-', 2)
            replace: ''.replace('', 'x')
            replace: 'aaa'.replace('aa', '')
            replace: 'abc'.replace('b', '\u20ac')
            count: 'aaa'.count('aa')
            count: 'abc'.count('')
            count: 'abc'.count('', 2, 9)
            count: 'abc'.count('', 4)
            find: 'abc'.find('', 3)
            find: 'abc'.find('', 4)
            index: 'abc'.index('z')
            rindex: 'abc'.rindex('z')
            title: "they're bill's \u01c6".title()
            capitalize: '\u01c6ABC \u00df'.capitalize()
            upper: 'stra\u00dfe \ufb01 \u0149'.upper()
            lower: 'A\u03a3 \u03a3A \u0130'.lower()
            casefold: 'STRA\u00dfe \u03c2'.casefold()
            swapcase: 'a\u00dfB\u01c5'.swapcase()
            isdigit: '\u00b2'.isdigit(), '\u00b2'.isdecimal(), '\u00bd'.isnumeric(), '\u0661'.isdecimal()
            isidentifier: 'a1'.isidentifier(), '1a'.isidentifier(), 'class'.isidentifier(), '\u00e9'.isidentifier(), ''.isidentifier()
            isprintable: '\xa0'.isprintable(), ''.isprintable(), '\u20ac'.isprintable(), '\n'.isprintable()
            isspace: '\x1c\u2003'.isspace(), ''.isspace()
            istitle: 'Ab Cd'.istitle(), 'AB'.istitle(), "A'B".istitle()
            expandtabs: 'a\tbc\td'.expandtabs(4)
            expandtabs: 'a\n\tb'.expandtabs()
            zfill: '-12'.zfill(6), '+1'.zfill(4), 'ab'.zfill(1)
            join: ', '.join({'a': 1, 'b': 2})
            join: ''.join(['a', None])
            join: S(',').join(['a'])
            new: str(b'a', 'ascii')
            new: str(b'\xff', 'utf-8')
            new: str(b'\xff', errors='replace')
            new: str('a', 'ascii')
            new: str(5, 'ascii')
            new: str(b'a')
            new: str(Wrong())
            new: str(Raises())
            new: str(bytearray(b'x'), 'latin-1')
            new: str(memoryview(b'x'), 'ascii')
            new: str(object=5)
            new: str(encoding='ascii')
            __getitem__: 'abc'['0']
            __getitem__: 'abc'[3]
            __getitem__: 'abc'[::-1]
            __getitem__: 'abc'[::0]
            __setitem__: 'abc'[0] = 'x'
            __delitem__: del 'abc'[0]
            __lt__: 'a' < 1
            __add__: 'a' + 1
            __add__: 'a' + b'b'
            __mul__: 'ab' * 3, 2 * 'ab', 'ab' * -1
            __mul__: 'ab' * 2**70
            __hash__: hash('') == hash(S(''))
            __contains__: 1 in 'abc'
            __contains__: None in 'abc'
            repr: '\'', '"', '\'"', '\\', '\t\n\r\x00\x7f\xa0\xad\u20ac\ud800\U000e0001'
            """,
    },
    {
        "name": "bytes", "type": "bytes", "operand": "bytesonly",
        "new": "source=byteslike? encoding=encoding? errors=errors?",
        "receivers": r"""
            b'abcabc'
            b''
            b'a b\tc\n'
            b'\x00\xff\x80'
            B(b'Aa1')
            b'123'
            b'  pad  '
            b'%s'
            """,
        **_BYTES_METHODS,
        "more": r"""
            new: bytes(5)
            new: bytes(-1)
            new: bytes(2**70)
            new: bytes([1, 256])
            new: bytes([1, -1])
            new: bytes([1, 'a'])
            new: bytes([I(65)])
            new: bytes(['a'])
            new: bytes(It(1, 2))
            new: bytes(gen(1, 2))
            new: bytes('a')
            new: bytes('a', 'ascii')
            new: bytes('\u20ac', 'ascii')
            new: bytes('\u20ac', 'ascii', 'replace')
            new: bytes(b'a', 'ascii')
            new: bytes(1, 'ascii')
            new: bytes(encoding='ascii')
            new: bytes(errors='strict')
            new: bytes(source=b'x')
            new: bytes(1.5)
            new: bytes(None)
            new: bytes(O())
            new: bytes(Wrong())
            new: bytes([1.5])
            new: bytes(memoryview(b'abc')[::2])
            new: bytes(range(5))
            new: bytes(True)
            fromhex: bytes.fromhex('61 6 2')
            fromhex: bytes.fromhex('6x')
            fromhex: bytes.fromhex('616')
            fromhex: B.fromhex('61')
            hex: b'abcdef'.hex('-', 2), b'abcdef'.hex('-', -4), b''.hex(':')
            decode: b'\xff'.decode()
            decode: b'\xe2\x82'.decode()
            decode: b'\xe2\x82'.decode('utf-8', 'ignore')
            decode: b'a\xffb'.decode('utf-8', 'backslashreplace')
            decode: b'a\xffb'.decode('ascii', 'surrogateescape')
            decode: b'\x80'.decode('cp1252'), b'\x80'.decode('latin-1')
            decode: b'\x81'.decode('cp1252')
            decode: b'\xff\xfea\x00'.decode('utf-16')
            decode: b'a'.decode('utf-16')
            decode: b'\x00\xd8'.decode('utf-16-le')
            decode: b'\xef\xbb\xbfa'.decode('utf-8-sig')
            decode: b'a\x00\x00\x00'.decode('utf-32')
            decode: b'\xed\xa0\x80'.decode()
            decode: b'\xf0\x9f\x98\x80'.decode()
            decode: b'\xc0\x80'.decode('utf-8', 'replace')
            __mod__: b'%d %s %x' % (5, b'a', 255)
            __mod__: b'%s' % 'a'
            __mod__: b'%b' % 5
            __mod__: b'%c' % 65, b'%c' % b'a'
            __mod__: b'%c' % 256
            __mod__: b'%r %a' % ('a', '\u20ac')
            __mod__: b'%(a)s' % {b'a': b'x'}
            __mod__: b'%5.1f|' % 2.25
            translate: b'abc'.translate(None, b'b')
            translate: b'abc'.translate(b'x' * 256)
            translate: b'abc'.translate(b'x')
            translate: b'abc'.translate(None, delete=b'a')
            maketrans: bytes.maketrans(b'a', b'bc')
            join: b'-'.join([b'a', 'b'])
            join: b'-'.join([b'a', bytearray(b'b'), memoryview(b'c')])
            count: b'aaa'.count(97), b'aaa'.count(b'')
            find: b'abc'.find(256)
            index: b'abc'.index(b'z')
            rindex: b'abc'.rindex(122)
            __getitem__: b'abc'[0], b'abc'[-1:], b'abc'[::-1]
            __getitem__: b'abc'[3]
            __setitem__: b'abc'[0] = 1
            __contains__: 97 in b'abc', b'bc' in b'abc', b'' in b''
            __contains__: 'a' in b'abc'
            __contains__: 256 in b'abc'
            __add__: b'a' + 'b'
            __add__: b'a' + bytearray(b'b')
            __add__: b'a' + memoryview(b'b')
            __eq__: b'a' == 'a', b'a' == bytearray(b'a'), b'a' == memoryview(b'a')
            __lt__: b'a' < 'a'
            title: b"they're bill's".title()
            splitlines: b'a\r\nb\rc\x0bd\n'.splitlines(), b'a\nb'.splitlines(True)
            repr: b'\'', b'"', b'\t\n\r\\\x00\x7f\x80'
            """,
    },
    {
        "name": "bytearray", "type": "bytearray", "operand": "bytesonly", "changes": "yes",
        "new": "source=byteslike? encoding=encoding? errors=errors?",
        "receivers": r"""
            bytearray(b'abcabc')
            bytearray()
            bytearray(b'a b\tc\n')
            bytearray(b'\x00\xff')
            A(b'Aa1')
            bytearray(b'123')
            """,
        **_BYTES_METHODS,
        "more": r"""
            append: bytearray(b'a') ;; x.append(256)
            append: bytearray(b'a') ;; x.append('a')
            extend: bytearray(b'a') ;; x.extend('ab')
            extend: bytearray(b'a') ;; x.extend([1, 256])
            extend: bytearray(b'a') ;; x.extend([1, 'a'])
            extend: bytearray(b'a') ;; x.extend(x)
            extend: bytearray(b'a') ;; x.extend(b'bc')
            extend: bytearray(b'a') ;; x.extend(5)
            __setitem__: bytearray(b'abcd') ;; x[1:3] = b'xyz'
            __setitem__: bytearray(b'abcd') ;; x[::2] = b'xy'
            __setitem__: bytearray(b'abcd') ;; x[::2] = b'xyz'
            __setitem__: bytearray(b'abcd') ;; x[1:3] = 'ab'
            __setitem__: bytearray(b'abcd') ;; x[1:3] = 5
            __setitem__: bytearray(b'abcd') ;; x[1:3] = [1, 2, 3]
            __setitem__: bytearray(b'abcd') ;; x[9] = 1
            __setitem__: bytearray(b'abcd') ;; x[0] = b'a'
            __setitem__: bytearray(b'abcd') ;; x[0] = -1
            __setitem__: bytearray(b'abcd') ;; x['a'] = 1
            __delitem__: bytearray(b'abcd') ;; del x[1]
            __delitem__: bytearray(b'abcd') ;; del x[::2]
            __delitem__: bytearray(b'abcd') ;; del x[9]
            __delitem__: bytearray(b'abcd') ;; del x['a']
            __iadd__: bytearray(b'a') ;; x += b'b'
            __iadd__: bytearray(b'a') ;; x += 'b'
            __iadd__: bytearray(b'a') ;; x += [1]
            __imul__: bytearray(b'ab') ;; x *= 3
            __imul__: bytearray(b'ab') ;; x *= -1
            __imul__: bytearray(b'ab') ;; x *= 'a'
            pop: bytearray() ;; x.pop()
            pop: bytearray(b'abc') ;; x.pop(0), x.pop()
            remove: bytearray(b'abc') ;; x.remove(98)
            remove: bytearray(b'abc') ;; x.remove(122)
            remove: bytearray(b'abc') ;; x.remove(b'a')
            insert: bytearray(b'abc') ;; x.insert(-1, 5)
            export: bytearray(b'abc') ;; memoryview(x).obj is x
            export: [bytearray(b'abc')] ;; (m := memoryview(x[0])) and x[0].append(1)
            __init__: bytearray(b'abc') ;; x.__init__(5)
            __init__: bytearray(b'abc') ;; x.__init__('a')
            reverse: bytearray(b'abc') ;; x.reverse()
            copy: bytearray(b'abc') ;; x.copy() is x, x.copy() == x
            clear: bytearray(b'abc') ;; x.clear()
            __hash__: hash(bytearray())
            """,
    },
    {
        "name": "memoryview", "type": "memoryview", "operand": "memory", "new": "object=memory",
        "changes": "yes",
        "receivers": r"""
            memoryview(b'abcd')
            memoryview(bytearray(b'abcd'))
            memoryview(b'')
            memoryview(b'abcdefgh')[::2]
            memoryview(b'abcdefgh').cast('i')
            memoryview(bytearray(b'abcdef'))[1:4]
            memoryview(b'abcd').cast('B', [2, 2])
            """,
        "tobytes": "order=mode?", "hex": "sep=hexsep? bytes_per_sep=hexgroup?",
        "cast": "format=code shape=shape?", "__setitem__": "subscript byte",
        "__exit__": "any? any? any?",
        "more": r"""
            cast: memoryview(b'abcd').cast('B', [2, 2]).tolist()
            cast: memoryview(b'abcd').cast('H').tolist()
            cast: memoryview(b'abc').cast('H')
            cast: memoryview(b'abcd')[::2].cast('b')
            cast: memoryview(b'abcdefgh').cast('d').format
            cast: memoryview(b'abcdefgh').cast('i').cast('h')
            cast: memoryview(b'abcdefgh').cast('i').cast('B').tolist()
            release: memoryview(b'a') ;; x.release(), x
            release: memoryview(b'a') ;; (x.release(), x.tolist())
            release: memoryview(b'a') ;; (x.release(), x[0])
            release: memoryview(b'a') ;; (x.release(), len(x))
            release: memoryview(b'a') ;; (x.release(), x == b'a')
            release: memoryview(b'a') ;; (x.release(), x.release())
            __setitem__: memoryview(bytearray(b'abcd')) ;; x[1:3] = b'xy'
            __setitem__: memoryview(bytearray(b'abcd')) ;; x[1:3] = b'xyz'
            __setitem__: memoryview(bytearray(b'abcd')) ;; x[::2] = b'xy'
            __setitem__: memoryview(bytearray(b'abcd')) ;; x[0] = 256
            __setitem__: memoryview(bytearray(b'abcd')) ;; x[0] = b'a'
            __setitem__: memoryview(bytearray(b'abcd')) ;; x[9] = 1
            __setitem__: memoryview(b'abcd') ;; x[0] = 1
            __delitem__: memoryview(bytearray(b'abcd')) ;; del x[0]
            __getitem__: memoryview(b'abcd')[1:3].tobytes()
            __getitem__: memoryview(b'abcd').cast('B', [2, 2])[1, 0]
            __getitem__: memoryview(b'abcd').cast('B', [2, 2])[0]
            __getitem__: memoryview(b'abcd').cast('c')[0]
            __eq__: memoryview(b'ab') == memoryview(bytearray(b'ab')), memoryview(b'a') == 'a'
            __eq__: memoryview(b'abcd').cast('h') == b'abcd'
            __hash__: hash(memoryview(b'ab')) == hash(b'ab')
            __hash__: hash(memoryview(bytearray(b'ab')))
            __contains__: 97 in memoryview(b'abc'), b'a' in memoryview(b'abc')
            with: [m.tobytes() for m in [memoryview(b'q')]]
            toreadonly: memoryview(bytearray(b'ab')).toreadonly().readonly
            hex: memoryview(b'abcd').hex(':', 2)
            tobytes: memoryview(b'abcd').cast('B', [2, 2]).tobytes('F')
            subclass: type('X', (memoryview,), {})
            new: memoryview('abc')
            new: memoryview([1])
            """,
    },
]
