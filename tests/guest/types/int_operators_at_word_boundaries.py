def p(f, *args):
    try:
        result = f(*args)
    except Exception as e:
        print(" ", type(e).__name__, e)
    else:
        print(" ", type(result).__name__, repr(result))


# Every operator where one machine word ends and the next begins.
EDGES = [s * (1 << n) + d for n in (30, 31, 61, 62, 63, 64, 128) for s in (1, -1) for d in (-1, 0, 1)]
PARTNERS = [1, -1, 3, (1 << 62) - 1, -(1 << 62), (1 << 64) - 1, (1 << 64) + 1]
for a in EDGES:
    row = []
    for b in PARTNERS:
        row.append((a + b, a - b, b - a, a * b, a & b, a | b, a ^ b))
        assert (a + b) - b == a and (a ^ b) ^ b == a and (a & b) + (a | b) == a + b
    print(a, row[0], row[-1])
    print("  ", [sum(column) for column in zip(*row)])
for a in EDGES:
    print(a, -a, ~a, abs(a), a.bit_length(), a.bit_count(), hash(a), a == float(a), hex(a))
