# __int__, __index__, __trunc__, __float__, __complex__, __str__, __bytes__: who asks them, in which order.
class O: pass
class F:
    def __float__(self): return 2.5
class FI:
    def __float__(self): return 2
class SF(float): pass
class FS:
    def __float__(self): return SF(1.5)
class I:
    def __index__(self): return 7
class II:
    def __index__(self): return 'x'
class N:
    def __int__(self): return 'x'
class NB:
    def __int__(self): return True
class T:
    def __trunc__(self): return 9
class TT:
    def __trunc__(self): return 'x'
class TI:
    def __trunc__(self): return I()
class C:
    def __complex__(self): return 1+2j
class CI:
    def __complex__(self): return 3
class SC(complex): pass
class CS:
    def __complex__(self): return SC(1,2)
class S:
    def __str__(self): return 3
class SS(str): pass
class ST:
    def __str__(self): return SS('x')
class B:
    def __bytes__(self): return b'xy'
class BB:
    def __bytes__(self): return 'xy'
class SInt(str):
    def __int__(self): return 42
class It:
    def __iter__(self): return iter([1,2,I()])
class SI(int): pass
class M(dict):
    def __missing__(self, k): return 'M'
class G:
    def __getitem__(self, k): raise LookupError
class G2:
    def __getitem__(self, k): return 'zz'
def t(src):
    try:
        r = eval(src)
    except Exception as e:
        print(src, '->', type(e).__name__ + ':', e)
    else:
        print(src, '=', repr(r), type(r).__name__)
for s in '''int(O())
int(F())
int(I())
int(II())
int(N())
int(NB())
int(T())
int(TT())
int(TI())
int(SInt('5'))
int(None)
int([])
int(b'12')
int(bytearray(b'12'))
int('12', I())
int('12', None)
int('12', 'x')
int(12, 3)
int(base=3)
int('z', 36)
int('0x1F', 0)
int('  -1_000  ')
int('1__0')
int('')
int(b'')
int(b'x')
int('9'*5000)
int(bytearray(b'x'))
int(SI(4))
SI(I())
SI('12', 3)
SI(3.7)
int(float('nan'))
int(1e400)
int(x=3)
int('1', 1)
int('1', 37)
int('1', 1<<80)
int(3j)
float(O())
float(F())
float(FI())
float(FS())
float(I())
float(II())
float(None)
float([])
float('x')
float(b'1.5')
float(b'x')
float(bytearray(b'2.5'))
float('  1_0.5 ')
float('1__0')
float('')
float('infinity')
float('-nan')
float(1<<2000)
float('1e400')
float(SF(3))
SF(F())
float(3j)
float.from_number(3)
float.from_number('3')
float.from_number(F())
SF.from_number(3)
float.from_number(I())
complex(O())
complex(C())
complex(CI())
complex(CS())
complex(F())
complex(I())
complex(1, C())
complex(C(), 1)
complex(1, F())
complex(F(), F())
complex(None)
complex(1, None)
complex('1', 2)
complex(1, '2')
complex('1+2j')
complex('x')
complex('')
complex(' ( 1+2j ) ')
complex('1 + 2j')
complex('1_0+2j')
complex(b'1')
complex(1j, 2j)
complex(1, 2j)
complex(SC(1,2))
SC(C())
complex.from_number(3)
complex.from_number('3')
complex.from_number(C())
complex.from_number(F())
SC.from_number(2)
complex(real=1, imag=2)
complex(imag=2)
complex('1e400j')
complex('nan+infj')
complex('-0j')
complex('j')
complex('+j')
complex('1+j')
str(S())
str(ST())
SS(ST())
SS(3)
str(O(), 'x')
str('x', 'y')
str(b'x', 'ascii')
str(b'x', errors='strict')
str(bytearray(b'x'), 'ascii')
str(3, 'x')
str(b'\\xff', 'ascii')
str(object=b'x')
str(b'x', encoding=3)
bytes(B())
bytes(BB())
bytes(I())
bytes(II())
bytes(It())
bytes(O())
bytes([I()])
bytearray(It())
bytearray(I())
bytearray(O())
bytearray(B())
bytearray([I()])
int.from_bytes(b'\\1\\2')
int.from_bytes([1,2])
int.from_bytes(B())
int.from_bytes('x')
int.from_bytes(3)
int.from_bytes(O())
int.from_bytes([300])
int.from_bytes(b'\\1', 'x')
int.from_bytes(b'\\xff', signed=True)
int.from_bytes(bytearray(b'\\xff'), 'little')
SI.from_bytes(b'\\1\\2')
int.from_bytes(b'a', byteorder=3)
(3).to_bytes(2, 'x')
(300).to_bytes(1)
(-1).to_bytes(1)
(-1).to_bytes(1, signed=True)
(3).to_bytes(-1)
(0).to_bytes(0)
(1).to_bytes(0)
(3).to_bytes(I())
str.maketrans({'a': 'b', 99: None})
str.maketrans({'ab': 1})
str.maketrans({1.5: 1})
str.maketrans('ab', 'cd')
str.maketrans('ab', 'c')
str.maketrans('ab', 'cd', 'e')
str.maketrans('ab')
str.maketrans('ab', 3)
str.maketrans(3, 'ab')
str.maketrans('a', 'b', 3)
str.maketrans(3)
str.maketrans()
'abc'.translate({97: 'X', 98: None, 99: 100})
'abc'.translate({97: 1.5})
'abc'.translate({97: -1})
'abc'.translate({97: 0x110000})
'abc'.translate(M())
'abc'.translate(G())
'abc'.translate(G2())
'abc'.translate('x'*200)
'abc'.translate([1]*98)
'abc'.translate(3)
'abc'.translate(None)
''.translate(None)
'aé€'.translate({0xe9: 'e', 0x20ac: 'EUR'})
'abc'.translate({'a': 'b'})
'abc'[I():]
b'abc'[II():]
'abcdefghij'[I()]
b'abcdefghij'[I()]
bytearray(b'abcdefghij')[I()]
'abc'[II()]
'a' * I()
I() * 'a'
b'a' * I()
'a' * II()
'a' * O()
b'a'.find(I())
7 in b'\\x07'
I() in b'\\x07'
O() in b'\\x07'
b'\\x07'.count(I())
(3.14159).__round__(I())
(12345).__round__(I())
round(3.14159, I())
b'%s' % B()
b'%s' % O()
b'%d' % I()
b'%d' % F()
b'%f' % F()
b'%c' % I()
b'%a' % O
b'%r' % (SS('x'),)
b'%(x)s' % M(a=1)
'%s' % S()
'%s' % ST()
'%d' % F()
'%d' % I()
'%d' % N()
'%d' % O()
'%x' % I()
'%x' % F()
'%f' % F()
'%f' % I()
'%c' % I()
'%c' % O()
'abc' % O()
'abc' % G()
'%(a)s' % O()
'%(a)s' % M()
'%(a)s' % [1]
'%(a)s' % 0.0
'%*d' % (I(), 3)
'%s %s' % (O, 1)
'%d' % 3j
'%5.1f|%-8s|%08.3f|%+d|% d|%#o|%e' % (2.25, 'ab', 3.14159, 5, 5, 8, 12345.678)
'%i' % '3'
'%.3d|%5.3d|%-5d|%05d' % (5,5,5,-5)
'%#x|%#X|%#010x' % (255, 255, 255)
'%.0f|%.10g|%g|%G' % (2.5, 1e10, 1e-10, 1e-10)
'%s' % (1,)
'%%' % ()
'%5%' % ()
'%a' % 'é'
'%r' % 'é'
'%.2s' % 'abc'
'%c%c' % ('a', 0x20ac)'''.splitlines(): t(s)
