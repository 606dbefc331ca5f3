# Methods of str, int(), float(), operators of mixed types: results and messages.

CASES = r"""
str.upper(3)
str.upper()
''.join(3)
''.join([1])
''.join(['a', 2])
','.join({'a': 1, 'b': 2})
','.join(x for x in 'abc')
','.join(map(str, range(3)))
','.join(3 for _ in 'a')
'a'.join('xyz')
'abc'.find(3)
'abc'.find('b', 'x')
'abc'.find('b', None, None)
'abc'.find()
'abc'.find('a', 1, 2, 3)
'abc'.index('z')
'abc'.count(3)
'abc'.replace('a')
'abc'.replace('a', 3)
'abc'.replace(3, 'a')
'abc'.replace('a', 'b', 'c')
'abc'.replace('a', 'b', count=1)
'aaa'.replace('a', 'b', count=-1)
'abc'.split(3)
'abc'.split('')
'abc'.split(sep='b', maxsplit=0)
'abc'.split(maxsplit='x')
'abc'.startswith(3)
'abc'.startswith(('a', 3))
'abc'.startswith((3, 'a'))
'abc'.startswith(['a'])
'abc'.endswith('c', 1.5)
'abc'.strip(3)
'abc'.lstrip(3)
'abc'.partition('')
'abc'.partition(None)
'abc'.splitlines('x')
'abc'.expandtabs('x')
'abc'.center()
'abc'.center(1.5)
'abc'.zfill()
'abc'.zfill('x')
'abc'.encode(3)
'abc'.encode('utf8', 3)
'abc'.removeprefix(3)
'abc'.translate()
'abc'.format_map()
'abc'.isalpha(1)
'abc'.upper(1)
'abc'.nope
'abc'.nope()
'abc' + 1
'abc' + None
'abc' + b'x'
1 + 'abc'
'abc' - 'a'
'abc' * 'a'
'abc' * 1.5
'abc' / 2
'abc' % 2
'abc' < 1
'abc' == 1
'abc' > b'a'
1 in 'abc'
None in 'abc'
'abc'[1.5]
'abc'['a']
'abc'[10]
'abc'[-4]
'abc'[::0]
'abc'['a':]
'abc'[1<<80]
'abc'[:1<<80]
'abc'.__getitem__(1)
len('é€😀')
-'abc'
~'abc'
+'abc'
not 'abc'
'abc'()
ord('')
ord('ab')
chr(-1)
chr(0x110000)
chr(1<<80)
chr(0xd800)
str(1, 2, 3, 4)
str(foo=1)
int('12', base=10)
int(12, base=10)
int('1', 2, 3)
int(foo=1)
int('0b101', 0), int('0o17', 0), int('0x1f', 16), int('1f', 16), int('-0b1', 2)
int('012', 0)
int('0', 0)
int('00', 0)
int('1_0', 0)
int('_1')
int('1_')
int(' 12 '), int('\n12\t'), int('+12'), int('- 12')
int('١٢٣')
int('12.5')
int('1e5')
int('½')
int('0x')
float('1_000.5'), float('.5'), float('5.'), float('1e5'), float('+1E-5')
float('1e')
float('.')
float('١.٥')
float('0x1p3')
float('1 2')
float('nan'), float('-inf'), float('INFINITY')
float('infi')
float('1e-400')
float(foo=1)
float(1, 2)
repr(1e16), repr(1e15), repr(123456789012345680.0), repr(1e-5), repr(0.0001), repr(-0.0), repr(5e-324), repr(1.7976931348623157e308)
0.1 + 0.2, 1/3, 2/3, 1e100, 1.5e-7
1e308 * 10, -1e308 * 10, float('inf') - float('inf')
3.0 // 2, -3.5 // 2, 3.5 % -2, -3.5 % 2, 5 % -3, -5 // 3, divmod(-7, 2), divmod(7, -2), divmod(-7.5, 2)
2 ** -1, 2 ** 0.5, (-2) ** 2, -2 ** 2, 0 ** 0, 0.0 ** 0
10 ** 20, 2 ** 100, -2 ** 63, (1 << 62) - 1, 1 << 62, -(1 << 61), (1 << 61) * 2
12345678901234567890 * 98765432109876543210
123456789012345678901234567890 // 987654321, 123456789012345678901234567890 % -987654321
-(10**30) // 7, -(10**30) % 7, divmod(10**30, -7)
(10**30) >> 5, (-10**30) >> 5, (10**30) & 0xffffffffffffffffffff, -(10**30) | 12345, (10**30) ^ -1
hash(10**30), hash(-10**30), hash(2**61-1), hash(2**61-2), hash(-(2**61-1))
10**30 == 1e30, 10**22 == 1e22, 2**53 + 1 == float(2**53+1), 10**400 > 1e308, -10**400 < float('-inf')
1 == 1.0 == True == 1+0j, hash(1) == hash(1.0) == hash(1+0j), hash(0.5), hash(-0.5), hash(1e300)
(5).bit_length(), (-255).bit_length(), (0).bit_length(), (255).bit_count()
bin(-5), oct(-8), hex(-255), bin(0), f'{-5:b}', f'{255:#x}', f'{255:08b}', f'{-255:#010x}'
5 .real, 5 .imag, 5 .numerator, 5 .denominator
(1).nope
(1.5).nope
1 .__class__
1()
1[0]
len(1)
1.5 << 2
1.5 & 1
1 << 1.5
1j < 2j
int.from_bytes(b'\x00\xff', 'big'), int.from_bytes(b'\x00\xff', 'little'), int.from_bytes(b'\xff\x00', 'big', signed=True), int.from_bytes(b'', 'big')
(1024).to_bytes(2, 'big'), (1024).to_bytes(4, 'little'), (-1).to_bytes(4, 'big', signed=True), (128).to_bytes(1, 'big', signed=True)
1+2j, -1-2j, 1j*1j, (1+2j)/(3-4j), abs(3+4j), (1+2j).conjugate(), 1j**2, complex('nan'), -0j, complex(-0.0, -0.0), complex(0, -1), (1e20+1e-20j), 1e16j, complex(float('inf'), float('nan'))
(1+2j) == (1+2j), (1+2j) != 1, 1j == 1, complex(3) == 3, (1+2j).real, (1+2j).imag
f'{1+2j}', f'{1+2j:.2f}', f'{1e10:g}', f'{1234.5678:,.2f}', f'{0.000123:e}', f'{12345678:e}', f'{3:5}', f'{3:<5}|', f'{"a":^5}|', f'{True}', f'{None}', f'{3.0}', f'{3.0:g}', f'{1e6:.0f}', f'{0.5:.0%}', f'{-5:05d}', f'{5:+d}', f'{5: d}'
"""

for case in CASES.strip().splitlines():
    try:
        result = eval(case)
    except Exception as e:
        print(case, "->", f"{type(e).__name__}: {e}")
    else:
        print(case, "=", repr(result))
