def p(f, *args):
    try:
        result = f(*args)
    except Exception as e:
        print(" ", type(e).__name__, e)
    else:
        print(" ", type(result).__name__, repr(result))


# bool is an int that keeps its type in & | ^ with a bool only.
for a in (True, False):
    for b in (True, False, 1, 0, 2, -1, 1.5, 1j, 2**64):
        for name, f in (("&", lambda: a & b), ("|", lambda: a | b), ("^", lambda: b ^ a), ("+", lambda: a + b), ("*", lambda: a * b),
                        ("-", lambda: b - a), ("**", lambda: b**a), ("//", lambda: b // (a or True)), ("<<", lambda: a << a), ("<", lambda: a < b)):
            print(a, name, b, end="")
            p(f)
for v in (True, False):
    print(-v, +v, ~int(v), abs(v), not v, v.real, v.conjugate(), v.bit_length(), hash(v), str(v), f"{v}|{v:d}|{v:5}|{v!r:>6}|{v:.1f}", "%d %s %r %x" % (v, v, v, v))
    print([10, 20][v], "ab"[v], (1, 2)[:v], "x" * v, [0] * v, range(v), range(5)[v:], round(v), divmod(5, v or 2), v.to_bytes(), v.as_integer_ratio())
print(sum([True, True, False]), max(True, 1), max(1, True), sorted([True, 0, False, 1]), [True, 1, 1.0].index(1.0), {True: "a", 1: "b"}, int(True), bool("False"), bool(0.0), bool([[]]))
p(lambda: bool(1, 2))
p(lambda: type("B", (bool,), {}))
p(lambda: True.real.x)
