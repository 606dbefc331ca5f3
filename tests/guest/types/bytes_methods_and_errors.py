# Methods, operators and constructors of bytes: results and messages.

class I:
    def __index__(self):
        return 97


CASES = r"""
b'a'.center(5, b'ab')
b'a'.center(5, 'a')
b'a'.center(5, 1)
b'a'.find('a')
b'a'.find(300)
b'a'.find(I())
b'a'.find(1.5)
b'abc'.find(None)
b'a'.startswith('a')
b'a'.startswith(('a',))
b'a'.startswith([b'a'])
b'a'.count('x')
b'a'.count(256)
b'a'.index(b'z')
b'a'.rindex(b'z')
b'a'.join([1])
b'a'.join('abc')
b'a'.join([b'x','y'])
b'a'.join(3)
b''.join([b'x'])
b'a'.split('a')
b'a'.split(b'')
b'a'.split(1)
b'a'.partition(b'')
b'a'.partition('a')
b'a'.replace('a', b'b')
b'a'.replace(b'a', 'b')
b'a'.strip('a')
b'a'.strip(1)
b'a'.translate(b'abc')
b'a'.translate('abc')
b'abc'.translate(None, b'b')
b'abc'.translate(bytes(range(256)), delete=b'b')
b'abc'.translate(None, 'b')
b'abc'.translate(1)
bytes.maketrans(b'a', b'bc')
bytes.maketrans('a', b'bc')
bytes.fromhex('0g')
bytes.fromhex('0')
bytes.fromhex('00 1')
bytes.fromhex('00 11 \n22')
bytes.fromhex(b'00')
bytes.fromhex('é0')
b'abc'.hex('')
b'abc'.hex('::')
b'abc'.hex(1)
b'abc'.hex('é')
b'abcde'.hex(':', 2)
b'abcde'.hex(':', -2)
b'abcde'.hex(b'-', 2)
b'abcde'.hex(':', 0)
b'abc'.hex(sep=':')
b'a'.zfill('3')
b'%d' % 'a'
b'%s' % 'a'
b'%b' % 'a'
b'%b' % 3
b'%a' % 'é'
b'%r' % 'é'
b'%c' % 300
b'%c' % b'ab'
b'%c' % b'a'
b'%c' % 97
b'%c' % 'a'
b'%x' % 'a'
b'%f' % 'a'
b'%(a)s' % {b'a': b'x'}
b'%(a)s' % {'a': b'x'}
b'%(a)s' % 3
b'%d' % ()
b'%d' % (1, 2)
b'%q' % 3
b'%' % 3
b'%(a' % {}
b'%*d' % ('a', 3)
b'%5.2s|%-5s|' % (b'abc', b'x')
b'%#x %+d %05d' % (255, 3, 3)
b'a' + 'a'
b'a' + 1
b'a' % 1
b'a' in 'a'
'a' in b'a'
b'a' in b'a'
300 in b'a'
1.5 in b'a'
None in b'a'
b'a'['x']
b'a'[5]
b'a'[1.5]
b'a' * 'x'
b'a' * 1.5
b'a' * (1<<80)
b'ab' * (1<<62)
'ab' * (1<<62)
[1]*(1<<62)
b'a'.removeprefix('a')
b'a'.expandtabs('a')
b'a'.splitlines(1)
b'a'.ljust(5, b'')
b'a'.ljust(5, bytearray(b'x'))
b'x'.decode('foo')
b'\xff'.decode()
'é'.encode('ascii')
'é'.encode('ascii', 'foo')
'x'.encode('foo')
b'a b'.title()
b'a\x0bb'.split()
b'a\x0bb\x1cb'.splitlines()
b'a\x1cb'.split()
b''.isascii()
b'Hello'.swapcase()
b'abc'.rsplit(None, 1)
b'abc'.startswith((b'a', 3))
b'a'.endswith(3)
b'abc' < 'abc'
b'abc' == 'abc'
bytes(3.5)
bytes('a')
bytes(-1)
bytes([300])
bytes(['a'])
bytes([1.5])
bytes(1<<70)
bytes([1<<70])
bytes(None)
bytes(object())
bytes(b'a', 'utf8')
bytes(errors='x')
bytes(encoding='x')
bytes(3, 'utf8')
bytes(3, errors='utf8')
bytes('a', 3)
bytes('a', errors='strict')
bytes(True)
bytes(source=b'x')
"""

for case in CASES.strip().splitlines():
    try:
        result = eval(case)
    except Exception as e:
        print(case, "->", f"{type(e).__name__}: {e}")
    else:
        print(case, "=", repr(result))
