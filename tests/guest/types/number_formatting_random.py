# Pseudo-random formatting, %-formatting and arithmetic of numbers; each row is one hash.
seed = 20261122
def rnd(n):
    global seed
    seed = (seed * 1103515245 + 12345) & 0x7fffffff
    return (seed >> 8) % n
def pick(x): return x[rnd(len(x))]
def num():
    k = rnd(9)
    if k == 0: return rnd(20) - 10
    if k == 1: return (rnd(1 << 20) - (1 << 19)) * 10 ** rnd(30)
    if k == 2: return (rnd(2000) - 1000) / 8
    if k == 3: return (rnd(1 << 22) - (1 << 21)) / (rnd(1000) + 1) * 10.0 ** (rnd(60) - 30)
    if k == 4: return pick([0.0, -0.0, 1e16, 1e-5, 1e22, 0.1, 0.5, 1.5, 2.5, 1e300, 5e-324, 1e308, 123456789.987654321, float('inf'), float('-inf'), float('nan'), 9.995, 0.05, 1e15, 999999.5, 99999.95])
    if k == 5: return pick([True, False, 2 ** 61, -2 ** 61, 2 ** 62, 2 ** 63, 2 ** 64, 10 ** 18, -10 ** 19, 2 ** 53 + 1, 255, 0])
    if k == 6: return complex(rnd(100) / 8 - 6, rnd(100) / 4 - 12)
    if k == 7: return (1 << rnd(200)) - rnd(3)
    return -((3 ** rnd(100)) + rnd(5))
def spec():
    s = ''
    if rnd(3) == 0: s += pick(['', '', 'x', '*', '0', 'é', '€', ' ']) + pick('<>=^')
    if rnd(3) == 0: s += pick('+- ')
    if rnd(6) == 0: s += 'z'
    if rnd(4) == 0: s += '#'
    if rnd(4) == 0: s += '0'
    if rnd(2) == 0: s += str(rnd(30))
    if rnd(4) == 0: s += pick(',_')
    if rnd(3) == 0: s += '.' + str(rnd(20))
    if rnd(2) == 0: s += pick('bcdeEfFgGnosxX%')
    return s
def pspec():
    s = '%'
    for i in range(rnd(3)): s += pick('+- #0')
    if rnd(2): s += str(rnd(20))
    if rnd(3) == 0: s += '.' + str(rnd(15))
    return s + pick('dioxXeEfFgGcrsa')
def call(f, *a):
    try: return f(*a)
    except Exception as e: return type(e).__name__ + ': ' + str(e)
OPS = [lambda a, b: a + b, lambda a, b: a - b, lambda a, b: a * b, lambda a, b: a / b, lambda a, b: a // b, lambda a, b: a % b, divmod, lambda a, b: a < b, lambda a, b: a == b, lambda a, b: a >= b,
       lambda a, b: a & b, lambda a, b: a | b, lambda a, b: a ^ b, lambda a, b: a >> (abs(b) % 300 if isinstance(b, int) else b), lambda a, b: a << (abs(b) % 300 if isinstance(b, int) else b), lambda a, b: a ** (b % 20 if isinstance(b, int) else b), lambda a, b: pow(a, abs(b), 1000007) if isinstance(a, int) and isinstance(b, int) else None,
       lambda a, b: round(a, b % 40 - 20 if isinstance(b, int) else None), lambda a, b: hash(a) == hash(a), lambda a, b: hash(a) if a == a else 0, lambda a, b: int(a), lambda a, b: float(a), lambda a, b: complex(a, b), lambda a, b: -a, lambda a, b: abs(a), lambda a, b: ~(a + 0), lambda a, b: bool(a), lambda a, b: repr(a), lambda a, b: a.as_integer_ratio(), lambda a, b: a.hex() if isinstance(a, float) else hex(a), lambda a, b: a.bit_length(), lambda a, b: pow(a, -1, b), lambda a, b: math_floor(a), lambda a, b: a.is_integer(), lambda a, b: a.conjugate(),
       lambda a, b: a.to_bytes(20, 'little', signed=True), lambda a, b: int.from_bytes(a.to_bytes(40, 'big', signed=True), 'big', signed=True) == a, lambda a, b: oct(a), lambda a, b: bin(a), lambda a, b: float(repr(a)) == a, lambda a, b: int(str(a)) == a, lambda a, b: round(a)]
def math_floor(a): return a.__floor__(), a.__ceil__(), a.__trunc__()
for i in range(800):
    a, b, s, p = num(), num(), spec(), pspec()
    row = [repr(a), repr(b), s, call(format, a, s), call(format, b, s), p, call(lambda: p % a), call(lambda: p % (b,)), call(('{:' + s + '}').format, a), call(format, str(a), s)]
    k = rnd(len(OPS))
    for j in range(6): row.append(call(OPS[(k + j) % len(OPS)], a, b))
    text = ascii(row).replace('-nan', 'nan')
    print(len(text), hash(text))
