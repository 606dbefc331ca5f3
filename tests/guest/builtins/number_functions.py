# abs, divmod, pow, round, bin, oct, hex, int, float, complex, hash on every kind of number and on objects.
print(abs(-5), abs(-5.5), abs(True), abs(3 - 4j), abs(-2 ** 70), abs(-0.0))
print(divmod(7, 2), divmod(-7, 2), divmod(7.5, 2), divmod(True, 2), divmod(2 ** 70, 2 ** 35 + 1))
print(pow(2, 3), pow(2, 3, 5), pow(2.0, 3), pow(2, -1), pow(4, 0.5))
print(pow(-8, 1 / 3) == (-8) ** (1 / 3), pow(base=2, exp=5), pow(2, 10, mod=7), pow(7, -1, 10))
print(round(2.5), round(2.567, 2), round(1234, -2), round(1250, -2), round(1350, -2), round(-2.5))
print(round(True), round(5, 3), round(2.5, None), round(number=1.5, ndigits=0))
print(bin(5), bin(-5), bin(True), oct(64), hex(255), hex(-2 ** 64), bin(0), chr(65), ord("A"))
print(int("12"), int(1.9), int(True), int(), int("0b11", 2), float("1.5"), float(5), complex("1j"))
print(hash(5), hash(5.0) == hash(5 + 0j))


class N:
    def __abs__(self): return "abs"
    def __divmod__(self, o): return "divmod", o
    def __rdivmod__(self, o): return "rdivmod", o
    def __pow__(self, o, m=None): return "pow", o, m
    def __rpow__(self, o, m=None): return "rpow", o, m
    def __round__(self, n="no digits"): return "round", n
    def __index__(self): return 10
    def __trunc__(self): return 3
    def __floor__(self): return "floor"


n = N()
print(abs(n), divmod(n, 1), divmod(1, n), pow(n, 2), pow(n, 2, 3), pow(2, n), round(n), round(n, 2))
print(round(n, None), bin(n), hex(n), oct(n), int(n), float(n), chr(n) == "\n", [0] * n == [0] * 10)


class F:
    def __float__(self): return 1.5
    def __int__(self): return 7


print(float(F()), int(F()))
for text in ("abs('x')", "abs()", "abs(1, 2)", "divmod(1, 0)", "divmod(1.0, 0)", "divmod('a', 1)",
             "divmod(1)", "pow(1)", "pow('a', 2)", "pow(2, 'a')", "pow(2, 3, 0)", "pow(2.0, 3, 5)",
             "pow(2, 3, 4.0)", "pow(0, -1)", "pow(2, -1, 2)", "round('x')", "round(1.5, '1')",
             "round()", "bin(1.5)", "hex('x')", "oct(None)", "bin()",
             "chr(-1)", "chr(0x110000)", "chr(1.5)", "chr('a')", "ord('')", "ord('ab')", "ord(5)",
             "ord(b'a')", "int('a')", "int([])", "int(1j)", "float('a')", "float([])", "float(1j)",
             "hash([])", "hash({})", "hash(slice(1))", "hash(set())", "hash()", "id()", "abs(None)",
             "-'a'", "+[]", "~'a'", "int(object())"):
    try:
        print(text, "->", eval(text) if not text.startswith("hash(slice") else "skipped")
    except Exception as e:
        print(text, "->", type(e).__name__, str(e).split(" at 0x")[0])
print(id(n) == id(n), id(n) != id(F()), isinstance(id(5), int), hash("x") == hash("x"))
print(hash((1, 2)) == hash((1, 2)), hash(n) == hash(n))
print([f(2.5) for f in (int, float, round, abs, str, bool, complex)], sum(map(int, "12345")))
print(list(map(float, ["1", "2.5"])), max(map(abs, [-3, 2])))
print(int.__doc__ is not None, pow.__name__, abs.__module__, round.__qualname__)
