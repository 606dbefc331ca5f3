"""The numbers, range and slice: receivers and what their methods take."""

TABLES: list[dict[str, str]] = [
    {
        "name": "int", "type": "int", "operand": "number", "new": "number base=index?",
        "receivers": """
            1
            -7
            0
            2**70
            N(12)
            True
            -2**64 + 1
            10**25
            """,
        "to_bytes": "length=count? byteorder=byteorder? * signed=flag?",
        "from_bytes": "bytes=memory byteorder=byteorder? * signed=flag?",
        "more": """
            to_bytes: (255).to_bytes(1)
            to_bytes: (256).to_bytes(1)
            to_bytes: (-129).to_bytes(1, signed=True)
            to_bytes: (-128).to_bytes(1, 'little', signed=True)
            to_bytes: (-1).to_bytes(2)
            to_bytes: (2**70).to_bytes(9, 'little')
            to_bytes: (2**72).to_bytes(9, 'little')
            to_bytes: (0).to_bytes(0)
            from_bytes: int.from_bytes([1, 2])
            from_bytes: int.from_bytes([256])
            from_bytes: int.from_bytes(b'\\xff\\xfe', 'little', signed=True)
            from_bytes: N.from_bytes(b'a')
            from_bytes: bool.from_bytes(b'\\0')
            from_bytes: int.from_bytes(It(1, 2), 'big')
            __pow__: pow(2, -1, 7)
            __pow__: pow(2, -1, 4)
            __pow__: pow(-3, 5, -7)
            __pow__: pow(3, 2**70, 11)
            __pow__: (0) ** -1
            __pow__: 2 ** -2
            __pow__: (-8) ** (1/3)
            __round__: round(15, -1)
            __round__: round(25, -1)
            __round__: round(-2**70, -20)
            __round__: (12345).__round__(-3)
            __lshift__: 1 << -1
            __lshift__: 0 << 2**70
            __lshift__: 1 << 200
            __rshift__: -1 >> 2**70
            __rshift__: 2**70 >> 69
            __rshift__: 1 >> -1
            new: int('0x1f', 16)
            new: int('0b101', 0)
            new: int('0o17', 0)
            new: int('017', 0)
            new: int('1_000')
            new: int('1__0')
            new: int('_1')
            new: int('  12\\n')
            new: int('')
            new: int('-')
            new: int('+5')
            new: int('z', 36)
            new: int('z', 37)
            new: int('1', 1)
            new: int('2', 2)
            new: int('\\u0663')
            new: int('\\u20ac')
            new: int(b'12')
            new: int(b'1\\xff')
            new: int(bytearray(b'7'), 8)
            new: int(b'8', 8)
            new: int(memoryview(b'7'))
            new: int('9' * 4300) % 1000
            new: int('9' * 4301)
            new: str(10 ** 4300)
            new: len(str(10 ** 4299))
            new: int(base=10)
            new: int(x=1)
            new: int('1', base=2)
            new: int('1', 2, 3)
            new: int(1, 2)
            new: int(1.9)
            new: int(-1.9)
            new: int(1e30)
            new: int(float('-inf'))
            new: int('1' * 50)
            new: int('a' * 250)
            new: int('\\x00')
            new: int('1\\x00')
            new: int(O())
            new: int(Wrong())
            new: int(int)
            as_integer_ratio: int.as_integer_ratio(5)
            bit_count: (2**100 - 1).bit_count()
            bit_length: (-2**63).bit_length()
            """,
    },
    {
        "name": "bool", "type": "bool", "operand": "number", "new": "any?",
        "receivers": """
            True
            False
            bool([1])
            bool('')
            """,
        "more": """
            new: bool(Raises())
            new: bool(Wrong())
            new: bool(Seq())
            new: bool(Seq(1))
            new: bool(x=1)
            new: bool(NotImplemented)
            subclass: type('X', (bool,), {})
            __invert__: ~True
            __neg__: -True
            __add__: True + True
            __and__: True & 2
            __xor__: True ^ True
            __or__: False | 1.5
            """,
    },
    {
        "name": "float", "type": "float", "operand": "number", "new": "number?",
        "receivers": """
            1.5
            -0.0
            0.1
            1e308
            float('inf')
            float('nan')
            -2.5
            R(0.75)
            1e-320
            123456789.0
            """,
        "fromhex": "hexdigits",
        "more": """
            fromhex: float.fromhex('0x1.8p3')
            fromhex: float.fromhex('-0x.1p-1074')
            fromhex: float.fromhex('inf')
            fromhex: float.fromhex(' -nan ')
            fromhex: float.fromhex('0x1p1024')
            fromhex: float.fromhex('0x1.fffffffffffff8p1023')
            fromhex: float.fromhex('1.5')
            fromhex: float.fromhex('0x')
            fromhex: R.fromhex('0x1p-2')
            hex: (0.1).hex()
            hex: (1e-310).hex()
            hex: float('-inf').hex()
            as_integer_ratio: float('inf').as_integer_ratio()
            as_integer_ratio: float('nan').as_integer_ratio()
            as_integer_ratio: (1e-320).as_integer_ratio()
            as_integer_ratio: (-1e22).as_integer_ratio()
            new: float('1_0.5')
            new: float('1__0')
            new: float(' 1.5\\n')
            new: float('')
            new: float('.')
            new: float('1e')
            new: float('infinity')
            new: float('-NaN')
            new: float('1e400')
            new: float(b'2.5')
            new: float(b'x')
            new: float(bytearray(b'1'))
            new: float(2**1024)
            new: float('\\u0661.5')
            new: float('1\\x00')
            new: float(Wrong())
            new: float(I(3))
            new: float(x=1)
            new: float('\\u20ac')
            new: float('0x1')
            round: round(2.5)
            round: round(3.5)
            round: round(-0.5)
            round: round(2.675, 2)
            round: round(1e300, -299)
            round: round(5e-324, 400)
            round: round(float('inf'))
            round: round(float('nan'))
            round: round(float('nan'), 2)
            round: round(1.5, None)
            round: round(1234.5, -2)
            __mod__: 5.5 % -2
            __mod__: -5.5 % float('inf')
            __mod__: 5.5 % 0.0
            __divmod__: divmod(5.5, -2)
            __divmod__: divmod(1.0, 0)
            __floordiv__: -7.5 // 2
            __floordiv__: 1.0 // 0
            __truediv__: 1.0 / 0
            __pow__: 0.0 ** -1
            __pow__: (-8.0) ** 0.5
            __pow__: 1e200 ** 2
            __pow__: 2.0 ** float('-inf')
            __pow__: (-1.0) ** float('inf')
            __pow__: 0.0 ** 0
            __int__: int(float('nan'))
            __int__: int(-0.0)
            __hash__: hash(1e300)
            __hash__: hash(float('inf'))
            __hash__: hash(0.5)
            __eq__: 2**53 + 1 == float(2**53)
            __lt__: 2**1024 < 1e308
            is_integer: (1e300).is_integer()
            repr: 1e16, 1e15, 123456789012345680.0, 1e-5, 0.0001, 5e-324
            """,
    },
    {
        "name": "complex", "type": "complex", "operand": "number", "new": "real=number? imag=number?",
        "receivers": """
            1j
            1.5 - 2j
            complex(-0.0, -0.0)
            complex(float('inf'), float('nan'))
            C(3 + 4j)
            complex(1, 0)
            """,
        "more": """
            new: complex('1+2j')
            new: complex(' 1 ')
            new: complex('1 + 2j')
            new: complex('j')
            new: complex('-j')
            new: complex('')
            new: complex('nan+infj')
            new: complex('(1+2j)')
            new: complex('1_0j')
            new: complex('1', 2)
            new: complex(1, '2')
            new: complex(1j, 2j)
            new: complex(imag=1)
            new: complex(real=O())
            new: complex(Wrong())
            new: complex(b'1')
            new: complex('\\u20ac')
            new: complex('\\x00_')
            new: complex('1_0\\x00')
            new: complex('1\\x00_')
            new: complex(1, 2, 3)
            __pow__: 0j ** -1
            __pow__: 1j ** 2
            __pow__: 1j ** 1j
            __pow__: pow(1j, 2, 3)
            __pow__: (1 + 1j) ** 200000
            __truediv__: 1j / 0
            __floordiv__: 1j // 2
            __mod__: 1j % 2
            __lt__: 1j < 2j
            __abs__: abs(3 + 4j)
            __abs__: abs(complex(1e308, 1e308))
            __hash__: hash(1 + 2j)
            __format__: format(1.5 + 2j, '.2f')
            __format__: format(1j, '>20')
            __format__: format(1j, '=20')
            __format__: format(1j, '020')
            __format__: format(1 - 0j, 'g')
            __int__: int(1j)
            __float__: float(1j)
            """,
    },
    {
        "name": "range", "type": "range", "operand": "iterable", "new": "index index? index?",
        "receivers": """
            range(5)
            range(1, 10, 3)
            range(0)
            range(5, -5, -2)
            range(2**70, 2**70 + 3)
            range(0, 2**65)
            """,
        "count": "item", "index": "item",
        "more": """
            new: range(1, 5, 0)
            new: range(start=1)
            new: range(1.0)
            new: range(1, 2, 3, 4)
            new: range('a')
            new: range(1, None)
            __len__: len(range(2**70))
            __len__: len(range(0, -2**63, -1))
            __eq__: range(0) == range(2, 1)
            __eq__: range(0, 3, 2) == range(0, 4, 2)
            __hash__: hash(range(0)) == hash(range(5, 1))
            __contains__: 2.0 in range(5)
            __contains__: 'a' in range(5)
            __contains__: 2**70 in range(2**71)
            __contains__: True in range(2)
            __contains__: N(3) in range(5)
            index: range(10).index(20)
            index: range(0, 10, 2).index(4.0)
            index: range(10).index('a')
            count: range(5).count(True)
            __getitem__: range(10)[2:5]
            __getitem__: range(10)[::-1]
            __getitem__: range(10)[::0]
            __getitem__: range(10)[10]
            __getitem__: range(2**70)[2**69]
            __getitem__: range(2**70)[1:2**69:2**60]
            __getitem__: range(0)[::-2**61], range(5)[::2**61], range(5)[-2**61:2**61:-2**61 + 1]
            __reversed__: list(reversed(range(1, 10, 3)))
            __setitem__: range(3)[0] = 1
            start: range(5).start, range(5).stop, range(5).step
            """,
    },
    {
        "name": "slice", "type": "slice", "operand": "any", "new": "index index? any?",
        "receivers": """
            slice(1)
            slice(1, 5, 2)
            slice(None, None, -1)
            slice('a', 'b')
            slice(-3, None)
            """,
        "indices": "index",
        "more": """
            indices: slice(None, None, 0).indices(5)
            indices: slice('a').indices(5)
            indices: slice(2**70, -2**70, -2**66).indices(10)
            indices: slice(I(1), I(4)).indices(3)
            indices: slice(1.5).indices(3)
            indices: slice(None, None, -2**61).indices(3), slice(-2**61, 2**61, 2**61 - 1).indices(3)
            __eq__: slice(1, 2) == slice(1, 2, None)
            __eq__: slice(1) == (None, 1, None)
            __lt__: slice(1) < slice(2)
            __lt__: slice(1, 'a') < slice(1, 2)
            __hash__: hash(slice(1)) == hash(slice(1))
            __hash__: hash(slice([]))
            subclass: type('X', (slice,), {})
            new: slice()
            new: slice(1, 2, 3, 4)
            new: slice(start=1)
            """,
    },
]
