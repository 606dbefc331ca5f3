# Subclasses of str, int, float, bytes, bytearray, complex that override special methods: what counts.
def t(f):
    try: r = f()
    except BaseException as e: print(type(e).__name__ + ':', e)
    else: print(type(r).__name__, repr(r))
class G:
    def __radd__(self, o): return ('radd', o)
    def __rmul__(self, o): return ('rmul', o)
    def __rmod__(self, o): return ('rmod', o)
    def __add__(self, o): return ('add', o)
    def __eq__(self, o): return 'eq'
    def __lt__(self, o): return 'lt'
    def __gt__(self, o): return 'gt'
    def __hash__(self): return 1
for x in ('a', b'a', bytearray(b'a'), 1, 1.5, 1j, True, [1], (1,)):
    t(lambda: x + G()); t(lambda: x * G()); t(lambda: x % G()); t(lambda: G() + x); t(lambda: x == G()); t(lambda: x < G()); t(lambda: x - G())
class S(str):
    def __add__(self, o): return 'S.add'
    def __radd__(self, o): return 'S.radd'
    def __mod__(self, o): return 'S.mod'
    def __eq__(self, o): return True
    def __hash__(self): return 5
    def __len__(self): return 99
    def __str__(self): return 'S.str'
    def __repr__(self): return 'S.repr'
    def upper(self): return 'S.upper'
    def __contains__(self, x): return True
    def __getitem__(self, k): return ('item', k)
    def __iter__(self): return iter([1, 2])
    def __format__(self, spec): return 'S.format' + spec
    extra = 3
s = S('hello')
for f in (lambda: s + 'x', lambda: 'x' + s, lambda: s % 3, lambda: s == 'y', lambda: 'y' == s, lambda: len(s), lambda: str(s), lambda: repr(s), lambda: s.upper(), lambda: 'q' in s,
          lambda: s[0], lambda: list(s), lambda: f'{s}', lambda: f'{s!s}', lambda: f'{s!r}', lambda: '%s' % s, lambda: '%r' % s, lambda: '{}'.format(s), lambda: '{:>5}'.format(s), lambda: s.lower(), lambda: s.strip(), lambda: s.split('l'),
          lambda: 'x'.join([s, s]), lambda: s.join('ab'), lambda: s.replace('l', s), lambda: s.encode(), lambda: s.find('lo'), lambda: 'hello'.find(s), lambda: 'hello' in {'hello': 1}, lambda: {s: 1}.get('hello'),
          lambda: int(S('5')), lambda: float(S('2.5')), lambda: S(b'x', 'ascii'), lambda: S(), lambda: S(object=3), lambda: s.__class__, lambda: s.__dict__, lambda: setattr(s, 'q', 1), lambda: s.q, lambda: s * 2, lambda: s.center(9), lambda: s.partition('l'), lambda: s.zfill(8), lambda: s.__getnewargs__(),
          lambda: str.__len__(s), lambda: str.__add__(s, 'x'), lambda: str.__str__(s), lambda: sorted([s, S('a')]), lambda: max(s, 'z'), lambda: isinstance(s, str), lambda: print(s), lambda: ascii(s), lambda: 'hello'.startswith(s), lambda: 'hello'.removeprefix(S('he')), lambda: S('{}').format(s), lambda: s.title(), lambda: hash(s), lambda: s is str(s), lambda: str.join(s, ['a', 'b']), lambda: s.translate({104: 'H'}), lambda: "".join(s), lambda: 'abc'.replace('b', s), lambda: s.casefold(), lambda: s.isalpha(), lambda: s.splitlines()):
    t(f)
class N(int):
    def __add__(self, o): return 'N.add'
    def __int__(self): return 77
    def __index__(self): return 78
    def __str__(self): return 'N.str'
    def __repr__(self): return 'N.repr'
    def __float__(self): return 7.5
    def __eq__(self, o): return True
    def __hash__(self): return 3
    def __bool__(self): return False
    def __format__(self, s): return 'N.fmt'
n = N(5)
for f in (lambda: n + 1, lambda: 1 + n, lambda: n - 1, lambda: int(n), lambda: [0, 1, 2, 3, 4, 5, 6][n], lambda: float(n), lambda: str(n), lambda: repr(n), lambda: f'{n}', lambda: f'{n:d}', lambda: '%d' % n, lambda: '%s' % n, lambda: '%x' % n, lambda: '{:d}'.format(n), lambda: bool(n), lambda: not n, lambda: n == 9, lambda: 9 == n, lambda: 'a' * n, lambda: range(n), lambda: list(range(n)), lambda: bin(n), lambda: hex(n), lambda: chr(N(65)), lambda: round(n), lambda: abs(n), lambda: -n, lambda: n.real, lambda: n.bit_length(), lambda: pow(n, 2), lambda: n ** 2, lambda: divmod(n, 2), lambda: sum([n, n]), lambda: max(n, 3), lambda: n.numerator, lambda: N('12', 3), lambda: N(3.9), lambda: N(), lambda: n.__class__.__mro__, lambda: complex(n), lambda: hash(n), lambda: {5: 1}.get(n), lambda: n.to_bytes(2), lambda: N.from_bytes(b'\x01\x02'), lambda: n.conjugate(), lambda: n.as_integer_ratio(), lambda: bytes(n), lambda: bytes([n]), lambda: 'abcdefg'[n], lambda: n & 1, lambda: n << 2, lambda: ~n, lambda: n < 6, lambda: print(n), lambda: "%5d|%-5s" % (n, n), lambda: n.__dict__, lambda: isinstance(n, int)):
    t(f)
class F(float):
    def __str__(self): return 'F.str'
    def __float__(self): return 9.5
    def __add__(self, o): return 'F.add'
    def __round__(self, n=None): return 'F.round'
f_ = F(2.5)
for f in (lambda: f_ + 1, lambda: 1 + f_, lambda: float(f_), lambda: int(f_), lambda: str(f_), lambda: repr(f_), lambda: f'{f_}', lambda: f'{f_:.2f}', lambda: '%f' % f_, lambda: '%s' % f_, lambda: round(f_), lambda: f_ * 2, lambda: F('1.5'), lambda: F(), lambda: f_.hex(), lambda: F.fromhex('0x1p1'), lambda: hash(f_) == hash(2.5), lambda: complex(f_), lambda: f_.is_integer(), lambda: -f_, lambda: abs(f_), lambda: f_ == 2.5, lambda: {2.5: 1}[f_], lambda: f_.__dict__, lambda: '%d' % f_, lambda: f_.real, lambda: divmod(f_, 1)):
    t(f)
class B(bytes):
    def __bytes__(self): return b'B.bytes'
    def __getitem__(self, i): return 'B.item'
    def __len__(self): return 55
    def __str__(self): return 'B.str'
b = B(b'abc')
for f in (lambda: b + b'x', lambda: b'x' + b, lambda: b[0], lambda: len(b), lambda: str(b), lambda: repr(b), lambda: bytes(b), lambda: b.decode(), lambda: b == b'abc', lambda: b'%s' % b, lambda: b'%b' % b, lambda: b.upper(), lambda: b.hex(), lambda: b.split(b'b'), lambda: bytearray(b), lambda: list(b), lambda: b * 2, lambda: b'abc'.find(B(b'c')), lambda: int(B(b'12')), lambda: B([1, 2]), lambda: B('é', 'utf8'), lambda: B(3), lambda: b'-'.join([b, b]), lambda: b.__dict__, lambda: hash(b) == hash(b'abc'), lambda: {b'abc': 1}[b], lambda: B.fromhex('6162'), lambda: bytearray(b'abc') == b, lambda: b.translate(None, b'a'), lambda: B.maketrans(b'a', b'b')[97], lambda: int.from_bytes(b)):
    t(f)
class BA(bytearray):
    def __init__(self, *a): super().__init__(*a); self.tag = 'tag'
ba = BA(b'abc')
for f in (lambda: ba, lambda: ba.tag, lambda: ba + b'x', lambda: ba.upper(), lambda: ba[1:], lambda: ba.copy(), lambda: ba.append(100), lambda: ba, lambda: ba.__dict__, lambda: BA.fromhex('61'), lambda: str(ba), lambda: f'{ba}', lambda: hash(ba), lambda: ba * 2, lambda: ba == b'abcd', lambda: sorted(ba), lambda: ba.extend(x for x in (1, 2)), lambda: ba, lambda: ba.__iadd__(b'z'), lambda: bool(BA()), lambda: ba.pop(), lambda: b'a' + ba, lambda: ba.index(b'b'), lambda: b'b' in ba, lambda: ba.decode('latin-1'), lambda: ba.__init__(b'new'), lambda: ba, lambda: bytearray('x', 'ascii'), lambda: bytearray(x for x in [1, 2]), lambda: bytearray([1, 2, 3])[::-1], lambda: bytes(ba), lambda: ba.clear(), lambda: ba, lambda: ba.insert(0, 5), lambda: ba.__setitem__(slice(0, 0), [1, 2]), lambda: ba.__delitem__(0), lambda: ba, lambda: list(reversed(bytearray(b'ab')))):
    t(f)
class C(complex):
    def __add__(self, o): return 'C.add'
    def __str__(self): return 'C.str'
c = C(1, 2)
for f in (lambda: c + 1, lambda: 1 + c, lambda: c * 2, lambda: str(c), lambda: f'{c}', lambda: repr(c), lambda: complex(c), lambda: c == 1 + 2j, lambda: hash(c) == hash(1 + 2j), lambda: c.conjugate(), lambda: abs(c), lambda: C('1+2j'), lambda: c.real, lambda: f'{c:.1f}', lambda: c.__dict__, lambda: -c):
    t(f)
