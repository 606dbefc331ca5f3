# Arithmetic, rounding, format and str.format of numbers: results and messages.

CASES = r"""
'a'.rjust(5, 5)
'a'.center(5, 'ab')
'a'.center('x')
'a'.center(5, None)
0 ** -1
0.0 ** -1
0j ** -1
(0j) ** 1j
pow(0, -1)
False ** -1
5.0 % 0
5 % 0
5 // 0
5.0 // 0
divmod(5.0, 0)
divmod(5, 0)
1.0 / 0
1 / 0
1j / 0
1 << -1
1 >> -1
10 ** 400 + 0.5
float(10**400)
10**400 / 10**399
10**800 / 3
1e308 * 10
2.0 ** 5000
(-8) ** (1/3)
(-8.0) ** 0.5
complex(1e308, 1e308) * 2
(1e200+0j) ** 2
(1+1j) ** 1000
(1+1j) ** (2+3j)
0 ** 0j
abs(complex(1e308, 1e308))
pow(2, -1, 7)
pow(2, -1, 4)
pow(2, 3, 0)
pow(2.0, 3, 5)
pow(2, 3, 1.5)
pow(-3, 5, -7)
pow(3, 0, 1)
~5.0
~1j
-'a'
1j < 2
1j // 2
1j % 2
divmod(1j, 2)
int.__add__(1, 1.5)
(1).__add__('a')
(5).__rsub__(3)
(1.5).__divmod__(0)
True + True
~5
-True
+True
abs(True)
round(True)
True.__and__(1)
True & 1
5 .__and__(True)
round(2.5)
round(-2.5)
round(2.675, 2)
round(1e300, -299)
round(1e22, 2)
round(5, -1)
round(15, -1)
round(25, -1)
round(12345678901234567890, -5)
round(1.5, None)
round(float('nan'), 2)
round(1.7976931348623157e308, -308)
round(5e-324, 323)
round(0.5, 400)
round(123.456, -2)
round(150.0, -2)
round(250.0, -2)
(0.1).as_integer_ratio()
(1e300).as_integer_ratio() == (int(1e300), 1)
(0.1).hex()
float.fromhex('0x1.8p3')
float.fromhex('zz')
float.fromhex('0x1p5000')
float.fromhex(' inf ')
(-0.0).hex()
(1e-310).hex()
(3.0).is_integer()
(2**70).bit_length()
(-5).bit_count()
(10).as_integer_ratio()
int.__round__(5, 2)
(5).__floordiv__(2.0)
(5).conjugate()
(5).__getnewargs__()
(5).__bool__()
(5).__format__('d')
1_000
0x_ff
'{:,}'.format(1234567)
'{:_x}'.format(1234567)
'{:+.3e}'.format(12345.678)
'{:%}'.format(0.25)
'{:>10}|{:<10}|{:^10}'.format(1, 'a', 2.5)
'{:0>5}'.format(3)
'{:=+8}'.format(5)
'{:c}'.format(97)
'{:n}'.format(1234567)
'{:s}'.format(3)
'{:d}'.format('a')
'{:d}'.format(3.5)
'{:.2}'.format(5)
'{:,}'.format('a')
'{:=5}'.format('a')
'{:x}'.format(1.5)
'{:z}'.format(3)
'{:z.1f}'.format(-0.01)
'{:5.5.5}'.format(3)
'{:99999999999999999999}'.format(3)
'{:.99999999999999999999}'.format(3.0)
'{:c}'.format(-1)
'{:c}'.format(1<<40)
'{:+c}'.format(5)
'{:,c}'.format(5)
'{:_d}'.format(123456)
'{:#b} {:#o} {:#X}'.format(5, 8, 255)
'{:.3}'.format(1j)
'{:>20.2f}'.format(1+2j)
'{:=10}'.format(1j)
'{:0=10}'.format(1j)
'{:010}'.format(1j)
'{}'.format(1e16)
'{:g}'.format(1e16)
'{:.0f} {:.0f}'.format(0.5, 1.5)
'{:e}'.format(float('inf'))
'{:F}'.format(float('nan'))
'{:010f}'.format(float('-inf'))
'{:,.2f}'.format(1234567.891)
'{:_.2f}'.format(1234567.891)
'{:012,.2f}'.format(1234.5)
'{:08,}'.format(1234)
'{!r:>5}'.format('a')
'{!x}'.format(1)
'{!}'.format(1)
'{!r'.format(1)
'{!rr}'.format(1)
'{0.real}'.format(5)
'{0[1]}'.format([1, 2])
'{0[a]}'.format({'a': 3})
'{a.b}'.format(a=3)
'{a[0]}'.format(a=[1])
'{0[0]'.format([1])
'{0.}'.format(1)
'{0[]}'.format([1])
'{0[0]x}'.format([1])
'{'.format()
'}'.format()
'{{}}'.format()
'{} {0}'.format(1)
'{0} {}'.format(1)
'{}'.format()
'{a}'.format()
'{:{}}'.format(3, 10)
'{:{w}}'.format(3, w=10)
'{:{:{}}}'.format(1, 2, 3)
'{0:{1}{2}}'.format('a', '>', 5)
'{-1}'.format(1)
'{0x1}'.format(1)
'{ 0}'.format(1)
'{99999999999999999999}'.format(1)
'{:}'.format([1])
'{:5}'.format([1])
'{:5}'.format(None)
'{:5}'.format(object)
'{[}'.format(1)
'{0[}'.format(1)
'{a{b}}'.format(a=1)
'{:{'.format(1)
'{:'.format(1)
'{0!r:}'.format(1)
'{0!}'.format(1)
'{0!r}x{1!s}y{2!a}'.format('é', 'é', 'é')
'{x}'.format_map({'x': 1})
'{x}'.format_map({})
'{}'.format_map({'x': 1})
'{0}'.format_map([1])
'{x}'.format_map(3)
format(3, 'é>5')
format(3, 'é')
format('a', '5é')
format(5, '\x00')
format(5, '\x00>5')
format(5, 'Z')
format(5.0, 'Z')
format('a', 'Z')
format(1j, 'Z')
format(True, 'd')
format(True, '')
format(True, '5')
format(True, 's')
format(3, 3)
format([], 'x')
format(1.5, 'd')
format(3, '.2d')
format(3, ',s')
format(3, ',,')
format(3, '_,')
format(3, ',_')
format(3.0, ',n')
format('a', '+')
format('a', ' ')
format('a', '#')
format('a', 'z')
format('a', '010')
format('a', '<010')
format('ab', '.1')
format(1.0, '.0')
format(123.456, '.4')
format(1e100, '.3')
format(0.00001, '')
format(1e22, '')
"""

for case in CASES.strip().splitlines():
    try:
        result = eval(case)
    except Exception as e:
        print(case, "->", f"{type(e).__name__}: {e}")
    else:
        print(case, "=", repr(result))
